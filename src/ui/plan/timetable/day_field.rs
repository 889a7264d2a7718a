//! The day of an exam as a field: a day that is entered moves the exam there; an empty one asks for a proposal.

use leptos::html::Input;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::row::problem_id;
use super::state::{PlanState, Said};
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::ui::frame::holds_partial_entry;
use crate::ui::life::day;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::follow_changes;

/// The field. What is wrong with an entry is told below the row.
#[component(transparent)]
pub fn DayField(
    /// What the sections share.
    state: PlanState,
    /// The exam.
    certification: CertificationId,
) -> Markup {
    let field = NodeRef::<Input>::new();
    let id = format!("timetable-day-{}", certification.slug());
    let kept = move || kept(state, certification);
    let is_refused = move || matches!(state.said(), Said::Refused(refused, _) if refused == certification);
    // What was refused stays in sight with the reason, until something else happens.
    follow_changes(Box::new(move || {
        let (is_refused, kept) = (is_refused(), kept());
        if let Some(input) = field.get().filter(|input| !is_refused && input.value() != kept) {
            input.set_value(&kept);
        }
    }));
    markup! {
        <div class="field">
            <label class="field-label" for=id.clone()>"Exam day" <span class="visually-hidden">" of " {certification.name}</span></label>
            <input
                node_ref=field
                class="field-input"
                type="date"
                id=id
                min=state.today.to_string()
                autocomplete="off"
                aria-describedby=problem_id(certification)
                aria-invalid=move || is_refused().to_string()
                prop:value=kept
                on:change=move |event| take(state, certification, &event_target(&event), false)
                on:blur=move |event| take(state, certification, &event_target(&event), true)
            />
        </div>
    }
}

fn kept(state: PlanState, certification: CertificationId) -> String {
    let date = state.laid().timetable.entry(certification).and_then(|entry| entry.date);
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// Moves the exam to the day that was entered, or says why not.
fn take(state: PlanState, certification: CertificationId, input: &HtmlInputElement, is_left: bool) {
    let (entry, kept) = (input.value(), untrack(|| kept(state, certification)));
    let is_partial = holds_partial_entry(input);
    if !is_partial && entry == kept {
        return state.forgive(certification);
    }
    // Nobody is told off in the middle of a day.
    if (is_partial || day::is_half_typed(&entry)) && !is_left {
        return;
    }
    match entry.parse::<Date>() {
        _ if is_partial => {
            state.refuse(certification, "This day is not complete: give day, month and year.".to_owned());
        }
        Ok(to) => state.try_move(certification, |timetable| timetable.move_to(certification, to)),
        Err(_) if entry.is_empty() => state.propose_anew(Some(certification)),
        Err(error) => state.refuse(certification, format!("It stays where it is: {error}.")),
    }
}
