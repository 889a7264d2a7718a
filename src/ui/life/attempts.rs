//! The attempts at an exam: a list to which one adds, in which one edits, and from which one removes without fear.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::attempt_form::AttemptForm;
use super::wording;
use crate::catalog::{CertificationId, Entity};
use crate::record::{Attempt, Change, EntryId, ExamResult, Record};
use crate::ui::frame;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Display, RecordState};

/// The list of attempts with all that can be done to it.
#[component(transparent)]
pub fn Attempts(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let desk = Desk::new(certification);
    let rows = move || {
        let attempts = desk.record.known().record.attempts(certification.slug());
        attempts.into_iter().rev().map(|attempt| row(desk, attempt)).collect::<Markup>()
    };
    let none = move || {
        let is_empty = desk.record.known().record.attempts(certification.slug()).is_empty();
        is_empty.then(|| markup! { <p class="remark">"None entered. Add one for every time you sat the exam, whatever came of it."</p> })
    };
    let form = move || desk.editing.get().map(|attempt| markup! { <AttemptForm desk=desk attempt=attempt /> });
    let told = move || desk.told().map(|told| markup! { <span>{told.sentence}</span> });
    let undo = move || {
        let can_undo = desk.told().is_some_and(|told| told.can_undo);
        can_undo.then(|| markup! { <button type="button" class="button" data-undo="" on:click=move |_| desk.undo()>"Undo"</button> })
    };
    markup! {
        <div class="life-part" node_ref=desk.place>
            <div class="attempts-head">
                <h3>"Attempts"</h3>
                <button type="button" class="button" data-add="" on:click=move |_| desk.add()>"Add an attempt"</button>
            </div>
            {none}
            <ol class="attempts">{rows}</ol>
            <div class="attempts-told">
                <p role="status">{told}</p>
                {undo}
            </div>
            {form}
        </div>
    }
}

/// One attempt: the day, how it ended, the score, and what can be done to it.
fn row(desk: Desk, attempt: Attempt) -> Markup {
    let day = attempt.on.map_or_else(|| "Day not said".to_owned(), |day| desk.display.date(day));
    let score = (!attempt.score.is_empty()).then(|| format!("Score {}", attempt.score));
    let of = desk.name(&attempt);
    let (edit, remove) = (format!("Edit the {of}"), format!("Remove the {of}"));
    let id = attempt.id.to_string();
    let gone = attempt.clone();
    markup! {
        <li class="attempt" data-attempt=id>
            <span class="attempt-day">{day}</span>
            <span class="attempt-result" data-result=attempt.result.word()>{wording::result(attempt.result)}</span>
            <span class="attempt-score">{score}</span>
            <span class="attempt-actions">
                <button type="button" class="button" data-kind="quiet" aria-label=edit on:click=move |_| desk.edit(attempt.clone())>"Edit"</button>
                <button type="button" class="button" data-kind="quiet" aria-label=remove on:click=move |_| desk.remove(&gone)>"Remove"</button>
            </span>
        </li>
    }
}

/// What was done last, as long as nothing else has happened to the record.
#[derive(Clone)]
pub struct Told {
    sentence: String,
    can_undo: bool,
    /// The record as it was then.
    after: Arc<Record>,
}

/// What the list and its form work on.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The certification.
    pub certification: CertificationId,
    /// The record.
    pub record: RecordState,
    /// How days are written.
    pub display: Display,
    editing: RwSignal<Option<Attempt>>,
    told: RwSignal<Option<Told>>,
    place: NodeRef<Div>,
}

impl Desk {
    fn new(certification: CertificationId) -> Self {
        let (record, display) = (RecordState::expect(), Display::expect());
        let (editing, told) = (RwSignal::new(None), RwSignal::new(None));
        Self { certification, record, display, editing, told, place: NodeRef::new() }
    }

    /// Writes an attempt together with what else follows from it, and says so.
    pub fn save(self, attempt: &Attempt, besides: Option<Change>) {
        let known = untrack(|| self.record.known());
        let change = Change::attempt(&known.record, self.certification.slug(), attempt);
        let also = if besides.is_some() { " Your status is “Passed” now." } else { "" };
        self.record.apply(change.and(besides.unwrap_or_default()));
        self.tell(format!("The {} is saved.{also}", self.name(attempt)), true);
        self.close(&attempt.id);
    }

    /// Puts the form away; the focus goes to the attempt, or to the button for another.
    pub fn close(self, attempt: &EntryId) {
        self.editing.set(None);
        let is_there =
            untrack(|| self.record.known()).record.attempt(self.certification.slug(), attempt.as_str()).is_some();
        self.focus(if is_there { format!("[data-attempt=\"{attempt}\"] button") } else { "[data-add]".to_owned() });
    }

    /// Moves the focus to what matches a selector, once it is drawn.
    pub fn focus(self, selector: String) {
        request_animation_frame(move || {
            if let Some(place) = self.place.try_get_untracked().flatten() {
                frame::focus_inside(&place, &selector);
            }
        });
    }

    fn name(self, attempt: &Attempt) -> String {
        attempt.on.map_or_else(
            || "attempt without a day".to_owned(),
            |day| format!("attempt of {}", untrack(|| self.display.date(day))),
        )
    }

    /// Opens the form for a new attempt, on the day that was booked if that has come and nothing is entered for it.
    fn add(self) {
        if self.editing.with_untracked(Option::is_some) {
            // One is being filled in already.
            return self.focus("form input".to_owned());
        }
        let record = untrack(|| self.record.known());
        let slug = self.certification.slug();
        let booked = record.record.booking(slug).on.filter(|day| *day <= self.record.today());
        let is_entered = record.record.attempts(slug).iter().any(|attempt| attempt.on == booked);
        let id = self.record.session().new_entry();
        self.edit(Attempt {
            id,
            on: booked.filter(|_| !is_entered),
            result: ExamResult::Unknown,
            score: String::new(),
        });
    }

    fn edit(self, attempt: Attempt) {
        self.told.set(None);
        self.editing.set(Some(attempt));
        self.focus("form input".to_owned());
    }

    fn remove(self, attempt: &Attempt) {
        let known = untrack(|| self.record.known());
        self.editing.set(None);
        self.record.apply(Change::no_attempt(&known.record, self.certification.slug(), &attempt.id));
        self.tell(format!("The {} is removed.", self.name(attempt)), true);
        self.focus("[data-undo]".to_owned());
    }

    fn undo(self) {
        self.record.undo();
        self.tell("Taken back.".to_owned(), false);
        self.focus("[data-add]".to_owned());
    }

    fn tell(self, sentence: String, can_undo: bool) {
        let after = Arc::new(untrack(|| self.record.known()).record.clone());
        self.told.set(Some(Told { sentence, can_undo, after }));
    }

    /// What was done last; nothing once something else was done, here or in another tab.
    fn told(self) -> Option<Told> {
        self.told.get().filter(|told| *told.after == self.record.known().record)
    }
}
