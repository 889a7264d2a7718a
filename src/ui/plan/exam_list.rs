//! The exams of an answer in order: why each is on it, what it costs and takes, what is held already; and the button
//! that plans them.

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::plan::exams::{Doubt, ExamPlan, ExamSet};
use crate::plan::goal::Answered;
use crate::plan::money::{Price, price};
use crate::plan::reasons::{Reason, held_already, reasons};
use crate::plan::study::{Basis, estimate};
use crate::record::{Change, Record, Status};
use crate::renewal::{self, State};
use crate::route::Route;
use crate::text;
use crate::ui::evidence::{source_link, unknown};
use crate::ui::format;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::record::undo_offer::{UndoOffer, UndoState};
use crate::ui::state::{Display, Known, RecordState};

/// The exams of a set, and what is held already.
pub fn told(known: &Known, display: Display, today: Date, answered: &Answered, set: &ExamSet) -> Markup {
    let items = reasons(set, &answered.goals)
        .iter()
        .map(|reason| exam(known, display, answered, set, reason))
        .collect::<Markup>();
    let exams = (!set.exams.is_empty()).then(|| {
        markup! {
            <h3>"The exams, in an order in which they can be taken"</h3>
            <ol class="plan-exams">{items}</ol>
        }
    });
    let designations: Vec<&str> = set.designations.iter().map(|id| id.row().name).collect();
    let follow = (!designations.is_empty()).then(|| {
        markup! { <p>{format!("With them follow, without an exam of their own: {}.", designations.join(", "))}</p> }
    });
    markup! {
        {exams}
        {follow}
        {held(known, display, today, answered, set)}
    }
}

fn exam(known: &Known, display: Display, answered: &Answered, set: &ExamSet, reason: &Reason) -> Markup {
    let id = reason.exam;
    let status = known.record.status(id.slug());
    let tag = (status != Status::NotStarted).then(|| markup! { <Tag word=text::status(status) /> });
    // Worth saying only where some of the others could be left out.
    let has_choice = |plan: &ExamPlan| set.exams.iter().any(|exam| !plan.always.contains(exam));
    let is_always = answered.plan.as_ref().is_some_and(|plan| plan.always.contains(&id) && has_choice(plan));
    let always = if is_always { " No set can do without it." } else { "" };
    let doubts = set.doubts.iter().filter(|doubt| of(**doubt) == id);
    let doubts = doubts.map(|doubt| markup! { <p class="plan-few">{text::doubt(*doubt)}</p> }).collect::<Markup>();
    markup! {
        <li class="plan-exam">
            <p><a class="plan-exam-name" href=Route::certification(id).hash()>{id.row().name}</a> " " {tag}</p>
            <p>{text::exam_reason(reason, answered.goal)} {always}</p>
            <p class="plan-exam-facts">{price_of(&known.record, display, id)} " · " {study_of(id)}</p>
            {doubts}
        </li>
    }
}

const fn of(doubt: Doubt) -> CertificationId {
    match doubt {
        Doubt::MaybeClosed(id) | Doubt::RequirementNotRead(id) => id,
    }
}

/// What an exam costs: the person's own figure first, else the listed one with its day and source.
fn price_of(record: &Record, display: Display, exam: CertificationId) -> Markup {
    match price(record, exam) {
        Price::Own(cost) => {
            let amount = format::amount(display, cost.amount.get(), cost.currency.code());
            markup! { {amount} " (your own figure)" }
        }
        Price::Listed(price) => markup! { {format::price(display, price)} ", " {source_link(price.source)} },
        Price::Unknown => markup! { "Price " {unknown()} },
    }
}

/// How long one studies, and whose figure that is.
fn study_of(exam: CertificationId) -> Markup {
    let Some(estimate) = estimate(exam) else { return markup! { "study " {unknown()} } };
    let hours = format!("{} to {} hours of study", estimate.low / 60, estimate.high / 60);
    match estimate.basis {
        Basis::Stated(study) => markup! { {hours} ", " {source_link(study.source)} },
        Basis::AtLeast(study, _) => {
            markup! { {hours} ": the least by " {source_link(study.source)} ", the most is our estimate" }
        }
        Basis::Editorial(_) => markup! { {hours} ", editorial: our own estimate" },
        Basis::Follows => markup! { "no study of its own" },
    }
}

/// What is held and counts. A renewal that is overdue changes nothing about that, and is said.
fn held(known: &Known, display: Display, today: Date, answered: &Answered, set: &ExamSet) -> Option<Markup> {
    let held = held_already(set, &answered.goals, &|id| known.holdings.holds(id));
    if held.is_empty() {
        return None;
    }
    let standings = renewal::of_record(&known.record, today);
    let items = held.iter().map(|id| {
        let standing = standings.iter().find(|standing| standing.certifications.contains(id));
        let overdue = standing.and_then(|standing| match standing.state {
            State::Overdue { renew_by, .. } => {
                let counts = text::still_counts(standing.evidence.still_counts_when_lapsed);
                Some(format!(": renewal overdue since {}. {counts}", display.date(renew_by)))
            }
            _ => None,
        });
        markup! { <li><a href=Route::certification(*id).hash()>{id.row().name}</a> {overdue}</li> }
    });
    let items = items.collect::<Markup>();
    Some(markup! {
        <h3>"You hold already, and it counts"</h3>
        <ul class="bullets">{items}</ul>
    })
}

/// The id of the button, which has the focus again when its work is taken back.
const BUTTON: &str = "plan-these";
/// The id of the button that takes it back.
const UNDO: &str = "plan-these-undo";

/// The button that plans what is missing of the chosen set, as one step of undo.
#[component(transparent)]
pub fn PlanThese(
    /// What was asked and found.
    chosen: Chosen,
) -> Markup {
    let record = RecordState::expect();
    let undo = UndoState::expect();
    let missing = move || {
        let known = record.known();
        let exams = chosen.set().map(|set| set.exams).unwrap_or_default();
        let is_missing =
            |id: &CertificationId| matches!(known.record.status(id.slug()), Status::NotStarted | Status::NotForMe);
        (exams.len(), exams.into_iter().filter(is_missing).collect::<Vec<_>>())
    };
    let plan = move |_| {
        let (_, missing) = untrack(missing);
        let change = missing.iter().fold(Change::default(), |change, exam| {
            change.and(Change::status_on(exam.slug(), Status::Planned, record.today()))
        });
        let sentence = format!("{} now planned.", text::count_of(missing.len(), "exam is", "exams are"));
        undo.apply(change, sentence, BUTTON.to_owned());
        undo.seat().focus_soon(UNDO.to_owned());
    };
    let button = move || match missing() {
        (0, _) => ().into_markup(),
        (_, missing) if missing.is_empty() => {
            markup! { <p class="remark">"All of these are on your record: planned, studied for or booked."</p> }
        }
        (_, missing) => {
            let name = match missing.len() {
                1 => "Plan this exam".to_owned(),
                several => format!("Plan these {several} exams"),
            };
            markup! {
                <div class="page-actions">
                    <button class="button" data-kind="primary" id=BUTTON on:click=plan>{name}</button>
                </div>
            }
        }
    };
    markup! {
        {button}
        <UndoOffer state=undo id=UNDO />
    }
}
