//! Everything one can earn, by family, with a filter that lives in the address.

use leptos::html::Input;
use leptos::prelude::*;

use crate::catalog::{BodyId, CertificationId, Entity};
use crate::text;
use crate::ui::certification::entry::{ListState, families, family_section};
use crate::ui::certification::filter::{FilterForm, FilterState};
use crate::ui::each::Each;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::long::is_long;
use crate::ui::state::RecordState;

/// The catalogue of certifications.
#[component(transparent)]
pub fn CertificationsPage() -> Markup {
    let filter = FilterState::of_address();
    let list = list_state(filter);
    let find = NodeRef::<Input>::new();
    let sections = families()
        .into_iter()
        .enumerate()
        .map(|(position, family)| Markup::when_drawn(move || family_section(position, family, list)))
        .collect::<Markup>()
        .in_steps(1);
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"Certifications"</h1>
            <p class="page-lead">{lead()}</p>
        </header>
        <div class="certification-tools">
            <FilterForm state=filter find=find />
            <Count filter=filter list=list find=find />
        </div>
        <div class="certification-families" data-long=is_long(CertificationId::shown().count())>{sections}</div>
        <Nothing filter=filter list=list find=find />
    }
}

/// Which certifications are shown and how they stand, worked out once for the whole list.
fn list_state(filter: FilterState) -> ListState {
    let record = RecordState::expect();
    let shown = Memo::new(move |_| {
        let (filter, known) = (filter.filter(), record.known());
        let status = |certification: CertificationId| known.holdings.status(certification, &known.record);
        let is_shown =
            |certification: CertificationId| !certification.is_hidden() && filter.matches(certification, status);
        CertificationId::all().map(is_shown).collect::<Vec<_>>()
    });
    ListState { shown, each: Each::following(move || shown.get()), record }
}

fn lead() -> String {
    let certifications = text::count(CertificationId::shown().count(), "certification");
    let bodies = BodyId::all().filter(|body| CertificationId::shown().any(|certification| certification.body == *body));
    format!(
        "{certifications} from {}: what must be held first, how long a pass is good for, what the exam costs. \
         Prices are indications of the date shown; each has its source on its own page.",
        text::count_of(bodies.count(), "awarding body", "awarding bodies")
    )
}

/// How many of all are shown, and the way back to all of them.
#[component(transparent)]
fn Count(
    /// The filter.
    filter: FilterState,
    /// What is shown.
    list: ListState,
    /// Where the focus goes when the button disappears.
    find: NodeRef<Input>,
) -> Markup {
    let all = CertificationId::shown().count();
    let count = move || match list.shown.read().iter().filter(|shown| **shown).count() {
        shown if shown == all => text::count(all, "certification"),
        shown => format!("{shown} of {}", text::count(all, "certification")),
    };
    let has_no_filter = move || filter.filter().is_everything();
    markup! {
        <div class="certification-count">
            <p role="status">{count}</p>
            <button type="button" class="button" data-kind="quiet" hidden=has_no_filter on:click=move |_| clear(filter, find)>
                "Clear filters"
            </button>
        </div>
    }
}

/// What is said when nothing passes the filter.
#[component(transparent)]
fn Nothing(
    /// The filter.
    filter: FilterState,
    /// What is shown.
    list: ListState,
    /// Where the focus goes when the button disappears.
    find: NodeRef<Input>,
) -> Markup {
    let has_some = move || list.shown.read().contains(&true);
    markup! {
        <div class="certification-none" hidden=has_some>
            <p>"No certification is all of that at once. Take one condition away, or start again with all of them."</p>
            <p><button type="button" class="button" on:click=move |_| clear(filter, find)>"Show every certification"</button></p>
        </div>
    }
}

/// Takes every condition away. The pressed button goes with them, so the focus moves to the field above.
fn clear(filter: FilterState, find: NodeRef<Input>) {
    filter.clear();
    if let Some(find) = find.get_untracked() {
        let _ = find.focus();
    }
}
