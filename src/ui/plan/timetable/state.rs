//! What the sections of the timetable share: what was reckoned, what is being tried, and what there is to say.

use std::sync::Arc;

use leptos::prelude::*;

use super::laid::{Laid, Trial};
use super::wording;
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::plan::time::Pace;
use crate::plan::timetable::{Moved, Refusal, Timetable};
use crate::record::{Attempt, Change, Setting};
use crate::text;
use crate::ui::record::undo_offer::UndoState;
use crate::ui::state::{Clock, Display, RecordState};

/// The exams to be planned, followed.
pub type Exams = Arc<dyn Fn() -> Vec<CertificationId> + Send + Sync>;

/// The id of the button that puts the days into the record.
pub(super) const SAVE: &str = "timetable-save";
/// The id of the button that takes that back.
pub(super) const UNDO: &str = "timetable-undo";
/// The id of the heading above the rows.
pub(super) const HEADING: &str = "plan-timetable";

/// What the sections share.
#[derive(Clone, Copy)]
pub struct PlanState {
    pub(super) display: Display,
    pub(super) today: Date,
    pub(super) undo: UndoState,
    pub(super) trial: RwSignal<Trial>,
    record: RecordState,
    laid: Memo<Arc<Laid>>,
    said: RwSignal<Said>,
}

/// What came of the last move.
#[derive(Clone, Default, PartialEq)]
pub(super) enum Said {
    /// There was none.
    #[default]
    Nothing,
    /// What moved.
    Moved(String),
    /// Why an exam stayed.
    Refused(CertificationId, String),
}

impl PlanState {
    /// Nothing tried yet.
    pub(super) fn expect(exams: Exams) -> Self {
        let (record, today, trial) = (RecordState::expect(), Clock::today(), RwSignal::new(Trial::default()));
        let reckon =
            move |_: Option<&Arc<Laid>>| Arc::new(Laid::of(&record.known().record, &exams(), &trial.read(), today));
        Self {
            display: Display::expect(),
            today,
            undo: UndoState::expect(),
            trial,
            record,
            // A memo, unlike elsewhere: every row asks for it, and it is redrawn only where something changed.
            laid: Memo::new(reckon),
            said: RwSignal::new(Said::Nothing),
        }
    }

    /// What was reckoned.
    pub(super) fn laid(self) -> Arc<Laid> {
        self.laid.get()
    }

    /// What there is to say.
    pub(super) fn said(self) -> Said {
        self.said.get()
    }

    /// The attempts at an exam.
    pub(super) fn attempts(self, certification: CertificationId) -> Vec<Attempt> {
        self.record.known().record.attempts(certification.slug())
    }

    /// How long the person has studied for an exam, in minutes.
    pub(super) fn studied(self, certification: CertificationId) -> u32 {
        self.record.known().record.studied_minutes(certification.slug()).unwrap_or(0)
    }

    /// A day as the reader writes it.
    pub(super) fn day(self, day: Date) -> String {
        self.display.date(day)
    }

    /// The month of a day as the reader writes it.
    pub(super) fn month(self, day: Date) -> String {
        let text = day.to_string();
        self.display.day(text.rsplit_once('-').map_or(text.as_str(), |(month, _)| month))
    }

    /// Shows what so many hours a week would give, without setting them.
    pub(super) fn hold_hours(self, hours: Option<Pace>) {
        self.trial.update(|trial| trial.hours = hours);
    }

    /// Sets the hours a week; none goes back to what is assumed. What is set already is no step of undo.
    pub(super) fn set_hours(self, hours: Option<Pace>) {
        let word = hours.map(|hours| hours.to_string());
        if untrack(|| self.record.setting(Setting::HoursPerWeek)) != word {
            self.record.apply(Change::setting(Setting::HoursPerWeek, word.as_deref()));
        }
        self.hold_hours(None);
    }

    /// Tries to move an exam, and says what came of it.
    pub(super) fn try_move(
        self,
        certification: CertificationId,
        attempt: impl FnOnce(&Timetable) -> Result<Moved, Refusal>,
    ) {
        match attempt(&untrack(|| self.laid()).timetable) {
            Ok(moved) => {
                self.trial.update(|trial| trial.draft.keep(&moved));
                self.said.set(Said::Moved(wording::moved(&moved, &|day| untrack(|| self.day(day)))));
            }
            Err(refusal) => {
                let why = refusal.told(&|day| untrack(|| self.day(day)));
                self.refuse(certification, format!("{why}. Nothing was moved."));
            }
        }
    }

    /// Says why an exam stays.
    pub(super) fn refuse(self, certification: CertificationId, why: String) {
        self.said.set(Said::Refused(certification, why));
    }

    /// Takes back what was said to be wrong with a move of an exam.
    pub(super) fn forgive(self, certification: CertificationId) {
        if matches!(untrack(|| self.said()), Said::Refused(refused, _) if refused == certification) {
            self.said.set(Said::Nothing);
        }
    }

    /// Proposes days for what has a target, and for one exam alone where it is named.
    pub(super) fn propose_anew(self, only: Option<CertificationId>) {
        let laid = untrack(|| self.laid());
        self.trial.update(|trial| match only {
            Some(certification) => trial.draft.forget(certification),
            None => trial.draft.forget_targets(&laid.timetable),
        });
        self.said.set(Said::Moved("New days are proposed. They are not in your record yet.".to_owned()));
    }

    /// Forgets all days that were tried.
    pub(super) fn discard(self) {
        self.trial.set(Trial::default());
        self.said.set(Said::Moved("The days are as they were before you moved them.".to_owned()));
        self.undo.seat().focus_soon(HEADING.to_owned());
    }

    /// Puts the days into the record: one step of undo.
    pub(super) fn save(self) {
        let laid = untrack(|| self.laid());
        self.said.set(Said::Nothing);
        let sentence = format!(
            "{} in your record now. You find them under “What is coming” and in its calendar file.",
            text::count_of(laid.unsaved.len(), "target date is", "target dates are")
        );
        self.undo.apply(laid.change.clone(), sentence, SAVE.to_owned());
        self.undo.seat().focus_soon(UNDO.to_owned());
    }
}
