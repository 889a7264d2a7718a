//! The form for one attempt. Nothing is written before it is saved; "Cancel" and Escape leave everything as it was.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html::Input;
use leptos::prelude::*;

use super::attempts::Desk;
use super::field::show_afresh;
use super::refusal::Refusal;
use super::{day, wording};
use crate::catalog::Entity;
use crate::record::{Attempt, Change, ExamResult, Status};
use crate::ui::frame;
use crate::ui::markup::{Markup, markup};

/// The day, how it ended, the score.
#[component(transparent)]
pub fn AttemptForm(
    /// What the list works on.
    desk: Desk,
    /// The attempt as it is so far.
    attempt: Attempt,
) -> Markup {
    let draft = Draft::of(&attempt);
    let id = attempt.id.clone();
    let cancel = move || desk.close(&id);
    let (on_key, on_cancel) = (cancel.clone(), cancel);
    let on_submit = {
        let attempt = attempt.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            draft.submit(desk, &attempt);
        }
    };
    let options = ExamResult::ALL.iter().map(|result| {
        let selected = move || draft.result.get() == *result;
        markup! { <option value=result.word() prop:selected=selected>{wording::result(*result)}</option> }
    });
    let options = options.collect::<Markup>();
    markup! {
        <form
            class="attempt-form"
            aria-label="Attempt"
            novalidate
            on:submit=on_submit
            on:keydown=move |event: KeyboardEvent| if event.key() == "Escape" { on_key() }
        >
            {day_field(desk, draft, &attempt)}
            <div class="field">
                <label class="field-label" for="attempt-result">"Result"</label>
                <select class="field-input" id="attempt-result" on:change=move |event| draft.choose(&event_target_value(&event))>
                    {options}
                </select>
            </div>
            {score_field(draft, attempt.score)}
            <PassesToo desk=desk draft=draft />
            <div class="page-actions">
                <button type="submit" class="button" data-kind="primary">"Save the attempt"</button>
                <button type="button" class="button" on:click=move |_| on_cancel()>"Cancel"</button>
            </div>
        </form>
    }
}

/// Never a day that is still ahead.
fn day_field(desk: Desk, draft: Draft, attempt: &Attempt) -> Markup {
    let today = desk.record.today().to_string();
    let on = attempt.on.map(|day| day.to_string()).unwrap_or_default();
    let first = on.clone();
    show_afresh(draft.day, Arc::new(move || first.clone()));
    markup! {
        <div class="field">
            <label class="field-label" for="attempt-day">"Day of the attempt"</label>
            <input
                node_ref=draft.day
                class="field-input"
                type="date"
                id="attempt-day"
                min=day::EARLIEST
                max=today
                aria-describedby="attempt-day-problem"
                aria-invalid=move || (!draft.problem.read().is_empty()).to_string()
                prop:value=on
            />
            <p class="field-problem" id="attempt-day-problem" role="alert">{move || draft.problem.get()}</p>
        </div>
    }
}

fn score_field(draft: Draft, score: String) -> Markup {
    let first = score.clone();
    show_afresh(draft.score, Arc::new(move || first.clone()));
    markup! {
        <div class="field">
            <label class="field-label" for="attempt-score">"Score"</label>
            <input
                node_ref=draft.score
                class="field-input"
                type="text"
                id="attempt-score"
                maxlength="300"
                autocomplete="off"
                aria-describedby="attempt-score-hint"
                prop:value=score
            />
            <p class="life-hint" id="attempt-score-hint">"As the report has it, such as 34 of 40 or 85 %."</p>
        </div>
    }
}

/// Offers to set the status as well, where an attempt was passed and the status does not say so.
#[component(transparent)]
fn PassesToo(
    /// What the list works on.
    desk: Desk,
    /// What has been filled in.
    draft: Draft,
) -> Markup {
    let offer = move || {
        draft.may_pass(desk).then(|| {
            markup! {
                <label class="attempt-passes">
                    <input
                        type="checkbox"
                        prop:checked=move || draft.passes_too.get()
                        on:change=move |event| draft.passes_too.set(event_target_checked(&event))
                    />
                    <span>"Set my status to “Passed” as well"</span>
                </label>
            }
        })
    };
    markup! { {offer} }
}

/// What has been filled in so far.
#[derive(Clone, Copy)]
struct Draft {
    day: NodeRef<Input>,
    score: NodeRef<Input>,
    result: RwSignal<ExamResult>,
    passes_too: RwSignal<bool>,
    problem: RwSignal<String>,
}

impl Draft {
    fn of(attempt: &Attempt) -> Self {
        Self {
            day: NodeRef::new(),
            score: NodeRef::new(),
            result: RwSignal::new(attempt.result),
            passes_too: RwSignal::new(true),
            problem: RwSignal::new(String::new()),
        }
    }

    fn choose(self, word: &str) {
        self.result.set(ExamResult::from_word(word).unwrap_or_default());
    }

    fn may_pass(self, desk: Desk) -> bool {
        self.result.get() == ExamResult::Passed && desk.record.status(desk.certification) != Status::Passed
    }

    fn submit(self, desk: Desk, attempt: &Attempt) {
        let (Some(day), Some(score)) = (self.day.get_untracked(), self.score.get_untracked()) else { return };
        let today = desk.record.today();
        let on = if frame::holds_partial_entry(&day) {
            Err(Refusal::because(day::INCOMPLETE))
        } else {
            day::read_past(&day.value(), today, "an exam to come belongs under “Booked”")
        };
        match on {
            Err(refusal) => {
                self.problem.set(refusal.sentence());
                let _ = day.focus();
            }
            Ok(on) => {
                let result = self.result.get_untracked();
                let attempt = Attempt { id: attempt.id.clone(), on, result, score: score.value() };
                let passes_too = self.passes_too.get_untracked() && untrack(|| self.may_pass(desk));
                let slug = desk.certification.slug();
                desk.save(&attempt, passes_too.then(|| Change::status_on(slug, Status::Passed, today)));
            }
        }
    }
}
