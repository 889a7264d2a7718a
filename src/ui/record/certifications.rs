//! Certifications by how they stand: held, under way, decided against.

use leptos::prelude::*;

use crate::catalog::{CertificationId, Entity};
use crate::record::Status;
use crate::requirement::Holdings;
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::{Display, RecordState};

/// What is held, designations that follow included.
#[component(transparent)]
pub fn Held() -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let held = move || with_status(record, &|status| status == Status::Passed);
    let rows =
        move || held().into_iter().map(|certification| held_row(record, display, certification)).collect::<Markup>();
    let is_empty = move || held().is_empty();
    markup! {
        <section class="section" aria-labelledby="record-held">
            <h2 id="record-held">"What I hold"</h2>
            <ul class="record-list">{rows}</ul>
            {move || is_empty().then(|| markup! {
                <p class="remark">
                    "Nothing yet. Find a certification you passed "
                    <a href=Route::certifications().hash()>"among the certifications"</a>
                    " and choose “Passed”."
                </p>
            })}
        </section>
    }
}

fn held_row(record: RecordState, display: Display, certification: CertificationId) -> Markup {
    let how = move || match (record.known().holdings.follows(certification), record.latest_pass(certification)) {
        (true, _) => "designation: it follows from what you passed".to_owned(),
        (false, Some(day)) => format!("passed on {}", display.date(day)),
        (false, None) => "passed, day not said".to_owned(),
    };
    markup! {
        <li class="record-item">
            {link(certification)}
            <span class="record-detail">{certification.body.name} " · " {how}</span>
        </li>
    }
}

/// What is booked, studied for or planned, the nearest first.
#[component(transparent)]
pub fn UnderWay() -> Markup {
    let record = RecordState::expect();
    let groups = [Status::Booked, Status::Studying, Status::Planned].map(|status| move || status_group(record, status));
    let is_empty = move || with_status(record, &super::summary::is_under_way).is_empty();
    markup! {
        <section class="section" aria-labelledby="record-under-way">
            <h2 id="record-under-way">"What I am working on"</h2>
            {groups}
            {move || is_empty().then(|| markup! {
                <p class="remark">
                    "Nothing yet. Open a certification and choose “Planned”, “Studying” or “Booked”; "
                    <a href=Route::plan().hash()>"your plan"</a>
                    " shows which ones your goal names."
                </p>
            })}
        </section>
    }
}

/// The certifications of one status under its name; nothing when there are none.
fn status_group(record: RecordState, status: Status) -> Option<Markup> {
    let certifications = with_status(record, &|other| other == status);
    let known = record.known();
    (!certifications.is_empty()).then(|| {
        let rows = certifications.into_iter().map(|it| under_way_row(&known.holdings, it)).collect::<Markup>();
        markup! {
            <h3>{text::status(status)}</h3>
            <ul class="record-list">{rows}</ul>
        }
    })
}

fn under_way_row(holdings: &Holdings, certification: CertificationId) -> Markup {
    let readiness = (!holdings.is_ready_for(certification)).then(|| {
        markup! { <Tag word="asks for others first" kind="low" gloss="Open it to see what it requires and what of that you hold." /> }
    });
    markup! {
        <li class="record-item">
            {link(certification)}
            <span class="record-detail">{certification.body.name} " · " {text::certification_level(certification.level)} " " {readiness}</span>
        </li>
    }
}

/// What the person decided against; nothing when there is none.
#[component(transparent)]
pub fn NotForMe() -> Markup {
    let record = RecordState::expect();
    let against = move || with_status(record, &|status| status == Status::NotForMe);
    let rows = move || {
        against()
            .into_iter()
            .map(|certification| markup! { <li class="record-item">{link(certification)}</li> })
            .collect::<Markup>()
    };
    markup! {
        {move || (!against().is_empty()).then(|| markup! {
            <section class="section" aria-labelledby="record-not-for-me">
                <h2 id="record-not-for-me">"Not for me"</h2>
                <ul class="record-list">{rows}</ul>
            </section>
        })}
    }
}

fn link(certification: CertificationId) -> Markup {
    markup! { <a class="record-link" href=Route::certification(certification).hash()>{certification.name}</a> }
}

/// The certifications whose status is one of those wanted, in the order of the dataset.
fn with_status(record: RecordState, wanted: &dyn Fn(Status) -> bool) -> Vec<CertificationId> {
    let known = record.known();
    CertificationId::all().filter(|id| wanted(known.holdings.status(*id, &known.record))).collect()
}
