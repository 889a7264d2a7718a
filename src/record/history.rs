//! What happened with a certification, by date: statuses entered, the booked exam, attempts, the pass.

use super::attempt::ExamResult;
use super::{Record, Status};
use crate::date::Date;
use crate::order;

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The day.
    pub on: Date,
    /// What.
    pub what: Event,
}

/// What can happen with a certification.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// It came to stand like this, for the last time so far.
    Entered(Status),
    /// The booked exam takes place, or was to.
    Exam,
    /// The exam was sat.
    Attempted {
        /// How it ended.
        result: ExamResult,
        /// The score in the words of the report; empty when not said.
        score: String,
    },
    /// It was passed, says the field for it.
    Passed,
}

impl Record {
    /// What happened with a certification, the earliest first. Attempts without a day are not in it.
    pub fn history(&self, certification: &str) -> Vec<HistoryEntry> {
        let mut history = Vec::new();
        let mut add = |on: Option<Date>, what: Event| history.extend(on.map(|on| HistoryEntry { on, what }));
        for status in Status::ALL {
            add(self.entered_on(certification, *status), Event::Entered(*status));
        }
        add(self.booking(certification).on, Event::Exam);
        for attempt in self.attempts(certification) {
            add(attempt.on, Event::Attempted { result: attempt.result, score: attempt.score });
        }
        add(self.passed_on(certification), Event::Passed);
        order::by(&mut history, |one, other| one.on.cmp(&other.on).then_with(|| one.what.cmp(&other.what)));
        history
    }
}
