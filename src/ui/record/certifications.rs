//! Certifications by how they stand: held, under way, decided against.

use leptos::prelude::*;

use crate::catalog::{CertificationId, Entity};
use crate::record::Status;
use crate::requirement::Holdings;
use crate::route::Route;
use crate::text;
use crate::ui::part::tag::Tag;
use crate::ui::state::{Display, RecordState};

/// What is held, designations that follow included.
#[component]
pub fn Held() -> impl IntoView {
    let record = RecordState::expect();
    let display = Display::expect();
    let held = with_status(record, |status| status == Status::Passed);
    let rows =
        move || held.get().into_iter().map(|certification| held_row(record, display, certification)).collect_view();
    let is_empty = move || held.read().is_empty();
    view! {
        <section class="section" aria-labelledby="record-held">
            <h2 id="record-held">"What I hold"</h2>
            <ul class="record-list">{rows}</ul>
            <Show when=is_empty>
                <p class="remark">
                    "Nothing yet. Find a certification you passed "
                    <a href=Route::certifications().hash()>"among the certifications"</a>
                    " and choose “Passed”."
                </p>
            </Show>
        </section>
    }
}

fn held_row(record: RecordState, display: Display, certification: CertificationId) -> impl IntoView {
    let passed_on = record.passed_on(certification);
    let holdings = record.holdings();
    let how = move || match (holdings.read().follows(certification), passed_on.get()) {
        (true, _) => "designation: it follows from what you passed".to_owned(),
        (false, Some(day)) => format!("passed on {}", display.date(day)),
        (false, None) => "passed, day not said".to_owned(),
    };
    view! {
        <li class="record-item">
            {link(certification)}
            <span class="record-detail">{certification.body.name} " · " {how}</span>
        </li>
    }
}

/// What is booked, studied for or planned, the nearest first.
#[component]
pub fn UnderWay() -> impl IntoView {
    let record = RecordState::expect();
    let groups = [Status::Booked, Status::Studying, Status::Planned]
        .map(|status| {
            let certifications = with_status(record, move |other| other == status);
            view! { <StatusGroup status=status certifications=certifications /> }
        })
        .collect_view();
    let any = with_status(record, super::summary::is_under_way);
    let is_empty = move || any.read().is_empty();
    view! {
        <section class="section" aria-labelledby="record-under-way">
            <h2 id="record-under-way">"What I am working on"</h2>
            {groups}
            <Show when=is_empty>
                <p class="remark">
                    "Nothing yet. Open a certification and choose “Planned”, “Studying” or “Booked”; "
                    <a href=Route::Plan.hash()>"your plan"</a>
                    " shows which ones your goal names."
                </p>
            </Show>
        </section>
    }
}

/// The certifications of one status under its name; nothing when there are none.
#[component]
fn StatusGroup(
    /// The status.
    status: Status,
    /// The certifications.
    certifications: Memo<Vec<CertificationId>>,
) -> impl IntoView {
    let record = RecordState::expect();
    let holdings = record.holdings();
    let rows = move || {
        let holdings = holdings.get();
        certifications.get().into_iter().map(|certification| under_way_row(&holdings, certification)).collect_view()
    };
    view! {
        <Show when=move || !certifications.read().is_empty()>
            <h3>{text::status(status)}</h3>
            <ul class="record-list">{rows}</ul>
        </Show>
    }
}

fn under_way_row(holdings: &Holdings, certification: CertificationId) -> impl IntoView + use<> {
    let readiness = (!holdings.is_ready_for(certification)).then(|| {
        view! { <Tag word="asks for others first" kind="low" gloss="Open it to see what it requires and what of that you hold." /> }
    });
    view! {
        <li class="record-item">
            {link(certification)}
            <span class="record-detail">{certification.body.name} " · " {text::certification_level(certification.level)} " " {readiness}</span>
        </li>
    }
}

/// What the person decided against; nothing when there is none.
#[component]
pub fn NotForMe() -> impl IntoView {
    let record = RecordState::expect();
    let against = with_status(record, |status| status == Status::NotForMe);
    let rows = move || {
        against
            .get()
            .into_iter()
            .map(|certification| view! { <li class="record-item">{link(certification)}</li> })
            .collect_view()
    };
    view! {
        <Show when=move || !against.read().is_empty()>
            <section class="section" aria-labelledby="record-not-for-me">
                <h2 id="record-not-for-me">"Not for me"</h2>
                <ul class="record-list">{rows}</ul>
            </section>
        </Show>
    }
}

fn link(certification: CertificationId) -> impl IntoView {
    view! { <a class="record-link" href=Route::certification(certification).hash()>{certification.name}</a> }
}

/// The certifications whose status is one of those wanted, in the order of the dataset.
fn with_status(
    record: RecordState,
    wanted: impl Fn(Status) -> bool + Send + Sync + 'static,
) -> Memo<Vec<CertificationId>> {
    Memo::new(move |_| {
        let record = record.read();
        let record = record.read();
        let holdings = Holdings::of(&record);
        CertificationId::all().filter(|id| wanted(holdings.status(*id, &record))).collect()
    })
}
