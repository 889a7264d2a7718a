//! Whether the days of a timetable leave time enough to study.

use super::{Hold, Timetable};
use crate::catalog::CertificationId;
use crate::date::Date;
use crate::plan::time::{Done, Pace, Task, studied_by};

/// Whether the hours a week suffice for an exam, and for all that come before it, by its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// With the high hours of every exam.
    Realistic,
    /// With the low hours of every exam, and not with the high ones.
    Optimistic,
    /// Not even with the low ones.
    TooShort,
}

impl Timetable {
    /// Whether the hours a week suffice by the day of an exam. None where it has no day, or one that is over, and where
    /// nobody says how long one of the exams takes.
    pub fn fit(&self, certification: CertificationId, tasks: &[Task], pace: Pace) -> Option<Fit> {
        let day = self.entry(certification)?.date.filter(|day| *day >= self.today)?;
        let mut left = (0_u64, 0_u64);
        for entry in self.entries.iter().filter(|entry| entry.date.is_some_and(|other| other <= day)) {
            // What took place needs no more study, and when a target that has passed will be met nobody knows.
            let is_over = entry.hold == Hold::Overdue || entry.date.is_some_and(|date| date < self.today);
            if is_over {
                continue;
            }
            let task = tasks.iter().find(|task| task.certification == entry.certification)?;
            let (low, high) = task.left?;
            left = (left.0.saturating_add(low.into()), left.1.saturating_add(high.into()));
        }
        let is_studied = |minutes| is_done_by(studied_by(self.today, minutes, pace), day);
        Some(match (is_studied(left.1), is_studied(left.0)) {
            (true, _) => Fit::Realistic,
            (false, true) => Fit::Optimistic,
            (false, false) => Fit::TooShort,
        })
    }
}

fn is_done_by(done: Done, day: Date) -> bool {
    matches!(done, Done::On(date) if date <= day)
}
