//! The filter of the list of certifications, as a form. What is chosen lives in the address and nowhere else.

use leptos::html::Input;
use leptos::prelude::*;

use crate::catalog::renamed::current_slug;
use crate::catalog::vocabulary::{Availability, CertificationKind, CertificationLevel, RenamedKind};
use crate::catalog::{BodyId, CertificationId, Entity, RoleId};
use crate::filter::CertificationFilter;
use crate::order;
use crate::record::Status;
use crate::route::Route;
use crate::text;
use crate::ui::state::RouteState;

/// The filter in the address, and the way to change it.
#[derive(Clone, Copy)]
pub struct FilterState {
    filter: Memo<CertificationFilter>,
    routes: RouteState,
}

impl FilterState {
    /// Follows the address for as long as the calling view lives.
    pub fn of_address() -> Self {
        let routes = RouteState::expect();
        let route = routes.current();
        let filter = Memo::new(move |before: Option<&CertificationFilter>| match &*route.read() {
            Route::Certifications(filter) => filter.clone(),
            // The page is being left: keep the list as it is rather than redraw it on the way out.
            _ => before.cloned().unwrap_or_default(),
        });
        Self { filter, routes }
    }

    /// What is asked for.
    pub fn filter(self) -> Memo<CertificationFilter> {
        self.filter
    }

    /// Asks for something else.
    pub fn change(self, change: impl FnOnce(&mut CertificationFilter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        self.routes.replace(&Route::Certifications(filter));
    }

    /// Asks for nothing.
    pub fn clear(self) {
        self.change(|filter| *filter = CertificationFilter::default());
    }
}

/// One field for words and six to choose from.
#[component]
pub fn FilterForm(
    /// The filter.
    state: FilterState,
    /// The field for words, for whoever has to move the focus there.
    find: NodeRef<Input>,
) -> impl IntoView {
    let filter = state.filter();
    view! {
        <form class="certification-filter" role="search" aria-label="Certifications" on:submit=|event| event.prevent_default()>
            <div class="field certification-filter-find">
                <label class="field-label" for="certification-find">"Find"</label>
                <input
                    node_ref=find
                    class="field-input"
                    type="search"
                    id="certification-find"
                    placeholder="Name, code, family or awarding body"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="100"
                    prop:value=move || filter.read().text.clone()
                    on:input:target=move |event| state.change(|filter| filter.text = event.target().value())
                />
            </div>
            <WhoseFields state=state />
            <WhatFields state=state />
        </form>
    }
}

/// Who awards it, where it helps, how it stands in the person's record.
#[component]
fn WhoseFields(
    /// The filter.
    state: FilterState,
) -> impl IntoView {
    let bodies = BodyId::all().filter(|body| CertificationId::all().any(|certification| certification.body == *body));
    let mut bodies: Vec<_> = bodies.map(|body| (body.slug(), body.row().name)).collect();
    order::by_key(&mut bodies, |(_, name)| name.to_lowercase());
    let mut roles: Vec<_> = RoleId::all().map(|role| (role.slug(), role.row().title)).collect();
    order::by_key(&mut roles, |(_, title)| *title);
    let statuses = Status::ALL.iter().map(|status| (status.word(), text::status(*status))).collect();
    view! {
        <FilterSelect label="Awarding body" id="certification-body" options=bodies state=state
            chosen=|filter| filter.body.as_deref()
            choose=|filter, word| filter.body = word.map(ToOwned::to_owned)
        />
        <FilterSelect label="Helps in role" id="certification-role" options=roles state=state
            chosen=|filter| filter.role.as_deref().map(|role| current_slug(RenamedKind::Role, role))
            choose=|filter, word| filter.role = word.map(ToOwned::to_owned)
        />
        <FilterSelect label="My status" id="certification-status" options=statuses state=state
            chosen=|filter| filter.status.map(Status::word)
            choose=|filter, word| filter.status = word.and_then(Status::from_word)
        />
    }
}

/// How advanced it is, how it is earned, whether it can be taken.
#[component]
fn WhatFields(
    /// The filter.
    state: FilterState,
) -> impl IntoView {
    let levels =
        CertificationLevel::ALL.iter().map(|level| (level.word(), text::certification_level(*level))).collect();
    let kinds = CertificationKind::ALL.iter().map(|kind| (kind.word(), text::certification_kind(*kind))).collect();
    let availabilities = Availability::ALL.iter().map(|member| (member.word(), text::availability(*member))).collect();
    view! {
        <FilterSelect label="Level" id="certification-level" options=levels state=state
            chosen=|filter| filter.level.map(CertificationLevel::word)
            choose=|filter, word| filter.level = word.and_then(CertificationLevel::from_word)
        />
        <FilterSelect label="Kind" id="certification-kind" options=kinds state=state
            chosen=|filter| filter.kind.map(CertificationKind::word)
            choose=|filter, word| filter.kind = word.and_then(CertificationKind::from_word)
        />
        <FilterSelect label="Availability" id="certification-availability" options=availabilities state=state
            chosen=|filter| filter.availability.map(Availability::word)
            choose=|filter, word| filter.availability = word.and_then(Availability::from_word)
        />
    }
}

/// A field in which one value or "Any" is chosen.
#[component]
fn FilterSelect(
    /// What it is called.
    label: &'static str,
    /// An id that nothing else on the page has.
    id: &'static str,
    /// The values: the word in the address, and the name.
    options: Vec<(&'static str, &'static str)>,
    /// The filter.
    state: FilterState,
    /// The word that the filter has for this field.
    chosen: fn(&CertificationFilter) -> Option<&str>,
    /// Gives the filter another.
    choose: fn(&mut CertificationFilter, Option<&str>),
) -> impl IntoView {
    let filter = state.filter();
    // A memo of its own, so that the options rest while words are typed elsewhere.
    let chosen = Memo::new(move |_| chosen(&filter.read()).unwrap_or_default().to_owned());
    let options = options
        .into_iter()
        .map(|(word, name)| view! { <option value=word prop:selected=move || *chosen.read() == word>{name}</option> })
        .collect_view();
    let change =
        move |word: String| state.change(|filter| choose(filter, Some(word.as_str()).filter(|word| !word.is_empty())));
    view! {
        <div class="field">
            <label class="field-label" for=id>{label}</label>
            <select class="field-input" id=id on:change:target=move |event| change(event.target().value())>
                <option value="" prop:selected=move || chosen.read().is_empty()>"Any"</option>
                {options}
            </select>
        </div>
    }
}
