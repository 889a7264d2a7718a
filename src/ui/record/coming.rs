//! What is coming: one list, overdue first, the same drawn on a strip of months, and all of it as a calendar file.

mod file;
mod strip;

use std::sync::Arc;

use leptos::prelude::*;

use super::ahead::Ahead;
use crate::agenda::{Item, Kind, Urgency};
use crate::calendar;
use crate::catalog::CertificationId;
use crate::date::Date;
use crate::renewal::Subject;
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::{Clock, Display, RecordState};

/// The name of the file that is offered.
const FILE_NAME: &str = "itsm-career-calendar.ics";

/// The list, the strip and the file; a sentence when nothing is coming.
#[component(transparent)]
pub fn Coming(
    /// What lies ahead.
    ahead: Memo<Arc<Ahead>>,
) -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let today = Clock::today();
    let problem = RwSignal::new("");
    let told = move |items: &[Item]| {
        if items.is_empty() {
            return nothing();
        }
        let is_points = |item: &Item| matches!(item.kind, Kind::Points { .. });
        let gloss = items
            .iter()
            .any(is_points)
            .then_some(" CPD is continuing professional development: points that some bodies ask for.");
        let rows = (1..).zip(items).map(|(number, item)| row(display, number, item)).collect::<Markup>();
        markup! {
            <p class="section-intro">{text::agenda_count(items)} {gloss}</p>
            {strip::strip(items, today)}
            <ol class="coming-list">{rows}</ol>
            <div class="page-actions">
                <button class="button" aria-describedby="coming-file" on:click=move |_| problem.set(untrack(|| offer(record, display, today)))>
                    "Calendar file (.ics)"
                </button>
            </div>
            <p class="field-problem" role="alert">{move || problem.get()}</p>
            <p class="remark" id="coming-file">
                "For any calendar. Days to renew by are announced 180, 90 and 30 days before. After a change, import a new file: it updates the entries of the last one."
            </p>
        }
    };
    let coming = move || {
        let ahead = ahead.get();
        untrack(|| told(&ahead.items))
    };
    markup! {
        <section class="section" aria-labelledby="record-coming">
            <h2 id="record-coming">"What is coming"</h2>
            {coming}
        </section>
    }
}

fn nothing() -> Markup {
    markup! {
        <p class="remark">
            "Nothing yet. Booked exams, targets you set and days to renew what you passed appear here: open one of "
            <a href=Route::certifications().hash()>"the certifications"</a>
            " and say how far you are."
        </p>
    }
}

/// Hands out the file. Gives the sentence to be shown where that cannot be.
fn offer(record: RecordState, display: Display, today: Date) -> &'static str {
    let session = record.session();
    let Some(mark) = session.mark_calendar() else {
        return "A newer version of this page wrote your record, and a calendar of this one could not be updated later. Reload to get the newer page, then export.";
    };
    let text = file::calendar(&session.record(), &mark, today, &|day| display.date(day));
    display.download(FILE_NAME, calendar::MEDIA_TYPE, &text);
    ""
}

/// An entry: its number on the strip, the sentence, and how far away it is.
fn row(display: Display, number: u16, item: &Item) -> Markup {
    let (before, after) = text::agenda_sentence(item, &display.date(item.date));
    let name = match item.subject {
        Some(Subject::Certification(certification)) => link(certification),
        Some(Subject::Suite(_)) | None => markup! { <strong><bdi>{item.name.clone()}</bdi></strong> },
    };
    let urgency = item.urgency();
    let tag = match urgency {
        Urgency::Overdue => Some("overdue"),
        Urgency::Soon => Some("soon"),
        Urgency::Later => None,
    };
    let tag = tag.map(|kind| markup! { <Tag word=text::urgency(urgency) kind=kind /> });
    // The sentence of an overdue renewal says for how long already.
    let is_said = item.is_overdue() && item.kind == Kind::RenewBy;
    let distance = (!is_said).then(|| text::distance(item.days));
    markup! {
        <li class="coming-item">
            {mark(number, item)}
            <p class="coming-sentence">{before} {name} {after}</p>
            <p class="coming-distance">{tag} " " {distance}</p>
        </li>
    }
}

fn link(certification: CertificationId) -> Markup {
    markup! { <a class="coming-link" href=Route::certification(certification).hash()>{certification.name}</a> }
}

/// The number of an entry in the shape of its kind, in the list and on the strip.
fn mark(number: u16, item: &Item) -> Markup {
    markup! {
        <span class="coming-mark" aria-hidden="true" data-kind=kind_word(item.kind) data-overdue=item.is_overdue().to_string()>
            {number}
        </span>
    }
}

/// The kind of an entry as the style sheet calls it.
const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Exam => "exam",
        Kind::RenewBy => "renewal",
        Kind::Points { .. } => "points",
        Kind::Target => "target",
        Kind::Mandatory => "mandatory",
    }
}
