//! Days that are tried out on a timetable, before any of them is in the record.

use super::{Hold, Moved, Timetable};
use crate::catalog::CertificationId;
use crate::date::Date;

/// Days tried out. They go before the targets of the record; a booking goes before them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    days: Vec<(CertificationId, Option<Date>)>,
}

impl Draft {
    /// The day tried for an exam: none where nothing was tried, none inside where its target is to be forgotten.
    pub fn day(&self, certification: CertificationId) -> Option<Option<Date>> {
        self.days.iter().find(|(other, _)| *other == certification).map(|(_, day)| *day)
    }

    /// Keeps what a move changed.
    pub fn keep(&mut self, moved: &Moved) {
        for shifted in &moved.shifted {
            self.set(shifted.certification, Some(shifted.to));
        }
    }

    /// Forgets the targets of a timetable, so that days are proposed for them anew.
    pub fn forget_targets(&mut self, timetable: &Timetable) {
        for entry in timetable.entries() {
            if matches!(entry.hold, Hold::Target | Hold::Overdue) {
                self.forget(entry.certification);
            }
        }
    }

    /// Forgets the target of an exam, so that a day is proposed for it anew.
    pub fn forget(&mut self, certification: CertificationId) {
        self.set(certification, None);
    }

    fn set(&mut self, certification: CertificationId, day: Option<Date>) {
        self.days.retain(|(other, _)| *other != certification);
        self.days.push((certification, day));
    }
}
