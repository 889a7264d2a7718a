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
use crate::ui::markup::{Markup, markup};
use crate::ui::state::RouteState;

/// The filter in the address, and the way to change it.
#[derive(Clone, Copy)]
pub struct FilterState {
    routes: RouteState,
}

impl FilterState {
    /// The filter of this application's address.
    pub fn of_address() -> Self {
        Self { routes: RouteState::expect() }
    }

    /// What is asked for.
    pub fn filter(self) -> CertificationFilter {
        match &*self.routes.current() {
            Route::Certifications(filter) => filter.clone(),
            _ => CertificationFilter::default(),
        }
    }

    /// Asks for something else.
    pub fn change(self, change: impl FnOnce(&mut CertificationFilter)) {
        let mut filter = untrack(|| self.filter());
        change(&mut filter);
        self.routes.replace(&Route::Certifications(filter));
    }

    /// Asks for nothing.
    pub fn clear(self) {
        self.change(|filter| *filter = CertificationFilter::default());
    }
}

/// One field for words and six to choose from.
#[component(transparent)]
pub fn FilterForm(
    /// The filter.
    state: FilterState,
    /// The field for words, for whoever has to move the focus there.
    find: NodeRef<Input>,
) -> Markup {
    markup! {
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
                    prop:value=move || state.filter().text
                    on:input=move |event| state.change(|filter| filter.text = event_target_value(&event))
                />
            </div>
            <WhoseFields state=state />
            <WhatFields state=state />
        </form>
    }
}

/// Who awards it, where it helps, how it stands in the person's record.
#[component(transparent)]
fn WhoseFields(
    /// The filter.
    state: FilterState,
) -> Markup {
    let bodies = BodyId::all().filter(|body| CertificationId::shown().any(|certification| certification.body == *body));
    let mut bodies: Vec<_> = bodies.map(|body| (body.slug(), body.row().name)).collect();
    order::by_key(&mut bodies, |(_, name)| name.to_lowercase());
    let mut roles: Vec<_> = RoleId::shown().map(|role| (role.slug(), role.row().title)).collect();
    order::by_key(&mut roles, |(_, title)| *title);
    let statuses = Status::ALL.iter().map(|status| (status.word(), text::status(*status))).collect();
    markup! {
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
#[component(transparent)]
fn WhatFields(
    /// The filter.
    state: FilterState,
) -> Markup {
    let levels =
        CertificationLevel::ALL.iter().map(|level| (level.word(), text::certification_level(*level))).collect();
    let kinds = CertificationKind::ALL.iter().map(|kind| (kind.word(), text::certification_kind(*kind))).collect();
    let availabilities = Availability::ALL.iter().map(|member| (member.word(), text::availability(*member))).collect();
    markup! {
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
#[component(transparent)]
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
) -> Markup {
    let words: Vec<&'static str> = options.iter().map(|(word, _)| *word).collect();
    // Its position and its word. What is no choice here is shown as "Any".
    let chosen = move || {
        let filter = state.filter();
        let word = chosen(&filter)?;
        words.iter().copied().enumerate().find(|(_, known)| *known == word)
    };
    // Nobody sees the others before the field is opened.
    let seen = untrack(&chosen).map_or(0, |(position, _)| position + 1);
    let word = move || chosen().map_or("", |(_, word)| word);
    let options = options.into_iter().map(|(word, name)| markup! { <option value=word>{name}</option> });
    let options = options.collect::<Markup>().in_steps(seen);
    let change =
        move |word: String| state.change(|filter| choose(filter, Some(word.as_str()).filter(|word| !word.is_empty())));
    markup! {
        <div class="field">
            <label class="field-label" for=id>{label}</label>
            <select class="field-input" id=id prop:value=word on:change=move |event| change(event_target_value(&event))>
                <option value="">"Any"</option>
                {options}
            </select>
        </div>
    }
}
