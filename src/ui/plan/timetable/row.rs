//! A row of the timetable: the exam in words, its bar, and the controls that move it.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::bar::Track;
use super::day_field::DayField;
use super::state::{PlanState, Said};
use super::wording;
use crate::catalog::{CertificationId, Entity};
use crate::plan::study;
use crate::plan::timetable::{Hold, Readiness, Refusal};
use crate::route::Route;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;

/// Days of a week.
const WEEK: i32 = 7;

/// The id of what is said to be wrong with a move of an exam.
pub(super) fn problem_id(certification: CertificationId) -> String {
    format!("timetable-problem-{}", certification.slug())
}

/// An exam of the timetable.
#[component(transparent)]
pub fn Row(
    /// What the sections share.
    state: PlanState,
    /// The exam.
    certification: CertificationId,
    /// The lines of the months, as a background of CSS.
    lines: Memo<String>,
) -> Markup {
    let heading = format!("timetable-{}", certification.slug());
    let is_booked = Memo::new(move |_| state.laid().hold(certification) == Hold::Booked);
    let problem = move || match state.said() {
        Said::Refused(refused, why) if refused == certification => why,
        _ => String::new(),
    };
    let controls = move || {
        let is_booked = is_booked.get();
        untrack(|| if is_booked { booked(certification) } else { controls(state, certification) })
    };
    markup! {
        <li class="timetable-row">
            <div class="timetable-words">
                <h4 id=heading.clone()><a class="timetable-link" href=Route::certification(certification).hash()>{certification.name}</a></h4>
                {move || day(state, certification)}
                {hours(certification)}
                {move || remarks(state, certification)}
            </div>
            <Track state=state certification=certification lines=lines />
            <div class="timetable-controls" role="group" aria-labelledby=heading>{controls}</div>
            <p class="field-problem timetable-problem" role="alert" id=problem_id(certification)>{problem}</p>
        </li>
    }
}

/// The day and how firm it is.
fn day(state: PlanState, certification: CertificationId) -> Markup {
    let laid = state.laid();
    let day = laid.day(certification);
    let (word, kind) = laid.word(certification, state.today);
    let kind = if kind == "over" { "overdue" } else { "" };
    let day = day.map_or_else(|| "no day yet".to_owned(), |day| state.day(day));
    markup! { <p class="timetable-day"><Tag word=word kind=kind /> " " {day}</p> }
}

/// How long one studies for it, and what that rests on.
fn hours(certification: CertificationId) -> Markup {
    let Some(estimate) = study::estimate(certification) else {
        return markup! { <p class="remark">"Nobody says how long its study takes."</p> };
    };
    let (word, kind, gloss) = wording::basis(&estimate.basis);
    let hours = wording::hours((estimate.low.into(), estimate.high.into()));
    markup! { <p class="remark">{hours} " of study " <Tag word=word kind=kind gloss=gloss /></p> }
}

/// What it waits for, whether there is time enough, and what happened before.
fn remarks(state: PlanState, certification: CertificationId) -> Markup {
    let laid = state.laid();
    let required = || laid.timetable.waits_on(certification).map_or("what it requires", |it| it.row().name);
    let order = match laid.readiness(certification) {
        Readiness::Ready => None,
        Readiness::After(_) => Some((format!("After {}, which it requires.", required()), "plain")),
        Readiness::TooEarly(_) => {
            Some((format!("It comes before {}, which it requires: give it a later day.", required()), "warn"))
        }
        Readiness::Missing => Some((
            "It requires something that you do not hold and that has no day here: see its page.".to_owned(),
            "warn",
        )),
    };
    let fit = wording::fit(laid.fit(certification), laid.pace).map(|told| (told, "warn"));
    let attempts = state.attempts(certification);
    let attempts = attempts.iter().map(|attempt| (wording::attempt(attempt, &|day| state.day(day)), "plain"));
    let remark =
        |(words, kind): (String, &'static str)| markup! { <p class="timetable-remark" data-kind=kind>{words}</p> };
    order.into_iter().chain(fit).chain(attempts).map(remark).collect()
}

/// What is booked changes with its booking.
fn booked(certification: CertificationId) -> Markup {
    markup! {
        <p class="remark">"Booked, so it stays. " <a href=Route::certification(certification).hash()>"Change the booking or enter the result"</a></p>
    }
}

/// The day as a field, and the two buttons.
fn controls(state: PlanState, certification: CertificationId) -> Markup {
    let button = |word: &'static str, direction: i32| {
        let click = move |event: MouseEvent| step(state, certification, direction, event.shift_key());
        markup! {
            <button
                class="button timetable-step"
                type="button"
                aria-label=format!("{word}: {}", certification.name)
                aria-describedby="timetable-help"
                on:click=click
            >
                {word}
            </button>
        }
    };
    markup! {
        <DayField state=state certification=certification />
        {button("Earlier", -1)}
        {button("Later", 1)}
    }
}

/// Moves an exam by a week, or by a month.
fn step(state: PlanState, certification: CertificationId, direction: i32, is_month: bool) {
    state.try_move(certification, |timetable| {
        if !is_month {
            return timetable.move_by(certification, direction * WEEK);
        }
        let day = timetable.entry(certification).and_then(|entry| entry.date).ok_or(Refusal::NoDay(certification))?;
        timetable.move_to(certification, day.add_months(direction).ok_or(Refusal::TooFar(certification))?)
    });
}
