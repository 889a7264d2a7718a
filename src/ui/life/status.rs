//! How far the person is: the choice of a status, and beside it what follows from the whole record.

use std::sync::Arc;

use leptos::prelude::*;

use super::wording::standing;
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::record::{Change, Record, Status};
use crate::requirement::{Pass, earned_on};
use crate::text;
use crate::ui::certification::wording;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::choice::Choice;
use crate::ui::state::{Display, Known, RecordState};

/// How far the person is with a certification. A designation is never chosen: it follows from what is passed.
#[component(transparent)]
pub fn StatusChoice(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    if certification.kind == CertificationKind::Designation {
        return markup! { <Designation designation=certification /> };
    }
    let record = RecordState::expect();
    let display = Display::expect();
    let labels = Status::ALL.iter().map(|status| text::status(*status)).collect();
    let choose = Arc::new(move |position: usize| {
        let status = Status::ALL.get(position).copied().unwrap_or_default();
        record.apply(Change::status_on(certification.slug(), status, record.today()));
    });
    let standing = move || {
        let standing = standing(certification, record.status(certification), &record.known().holdings)?;
        Some(markup! { <p class="life-standing" data-ready=standing.is_ready.to_string()>{standing.sentence}</p> })
    };
    let not_held = move || {
        let sentence = not_held(&record.known().record, display, certification)?;
        Some(markup! { <p class="remark">{sentence}</p> })
    };
    markup! {
        <Choice
            legend="My status"
            name=format!("status-{}", certification.slug)
            labels=labels
            chosen=Arc::new(move || record.status(certification) as usize)
            on_choose=choose
        />
        <div role="status">{standing} {not_held}</div>
    }
}

/// That a pass does not count under another status, and how to book another exam without giving it up.
fn not_held(record: &Record, display: Display, certification: CertificationId) -> Option<String> {
    let day = display.date(record.latest_pass(certification.slug())?);
    matches!(record.status(certification.slug()), Status::Planned | Status::Studying | Status::Booked).then(|| {
        format!(
            "Your pass of {day} is kept, but under this status it does not count as held. To sit the exam again for a certificate that you hold, choose “Passed” and enter the exam under “Other stages”: it is then among what is coming."
        )
    })
}

/// Whether a designation is held and since when, or how far one is.
#[component(transparent)]
fn Designation(
    /// The designation.
    designation: CertificationId,
) -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let held = move || {
        let known = record.known();
        if known.holdings.holds(designation) {
            return markup! {
                <p class="remark">"You hold this: it follows from what you have passed."</p>
                <p class="life-standing" data-ready="true">{earned(&known, display, designation)}</p>
            };
        }
        let progress = designation.row().requires.as_ref().map(|requirement| {
            let progress = wording::progress(requirement, |other| known.holdings.holds(other));
            markup! { <p class="certification-progress">{progress}</p> }
        });
        markup! {
            <p class="remark">
                "This one has no exam of its own. It is yours as soon as you have passed what it requires."
            </p>
            {progress}
        }
    };
    markup! { {held} }
}

/// When a designation was earned, in a sentence.
fn earned(known: &Known, display: Display, designation: CertificationId) -> String {
    match earned_on(designation, &|certification| Pass::of(&known.record, certification)) {
        Some(day) => format!("Earned on {}.", display.date(day)),
        None => "The day it was earned is not known: a pass that it follows from has no day. Enter that day, and this one follows.".to_owned(),
    }
}
