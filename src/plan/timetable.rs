//! The timetable: exams with days, each after what it requires, to be moved by day or past a neighbour.
//!
//! - A booked exam has its day, and a target that was set keeps it; all other exams get a proposed day, as long after
//!   the one before as the realistic hours take, and after what they require.
//! - An exam comes at the earliest on the day after the last of what it requires: results take that long at least.
//! - When an exam is moved, whatever requires it follows at the distance it had, so that moving it back restores all.
//! - What lies in the past never moves by itself. A target that has passed can be given a new day; an exam that was
//!   booked for a past day cannot be moved at all: it took place, or its result is to be entered.

mod draft;
mod fit;
mod moving;
mod ready;
mod refusal;

use super::time::{Done, Pace, Task, studied_by, tasks};
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::order;
use crate::record::{Change, Record, Status};
use crate::requirement::Holdings;
use ready::{When, ready};

pub use draft::Draft;
pub use fit::Fit;
pub use moving::{Moved, Shifted};
pub use refusal::Refusal;

/// Exams with days, in the order of their days; those without a day come last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    entries: Vec<Entry>,
    holdings: Holdings,
    today: Date,
}

/// An exam of the timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub certification: CertificationId,
    /// Its day. None where none can be given: with no hours a week, or no known hours of study.
    pub date: Option<Date>,
    /// How firm that day is.
    pub hold: Hold,
}

/// How firm a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// The exam is booked. Its day changes with the booking and not here.
    Booked,
    /// The person set it as a target.
    Target,
    /// It is a target that has passed without the exam.
    Overdue,
    /// It is proposed here and stands nowhere yet.
    Proposed,
}

/// How an exam stands to what it requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// It requires nothing that is not held.
    Ready,
    /// What it requires is passed by then, on that day.
    After(Date),
    /// It has a day before what it requires is passed; that is on this day. Only days that were set are ever so.
    TooEarly(Date),
    /// It requires something that is neither held nor on the timetable with a day.
    Missing,
}

impl Timetable {
    /// The exams of a plan with days, in the order in which they are to be taken. What is held already and what has no
    /// exam is left out.
    pub fn of(record: &Record, exams: &[CertificationId], pace: Pace, today: Date) -> Self {
        Self::lay_out(record, &tasks(record, exams), pace, today)
    }

    /// The same with what is left to study given.
    pub fn lay_out(record: &Record, tasks: &[Task], pace: Pace, today: Date) -> Self {
        Self::try_out(record, tasks, &Draft::default(), pace, today)
    }

    /// The same with days that are tried out.
    pub fn try_out(record: &Record, tasks: &[Task], draft: &Draft, pace: Pace, today: Date) -> Self {
        let mut timetable = Self { entries: Vec::new(), holdings: Holdings::of(record), today };
        let mut waiting: Vec<Task> = Vec::new();
        let mut fixed = Vec::new();
        for task in tasks {
            let has_exam = task.certification.kind != CertificationKind::Designation;
            let is_new = !waiting.iter().any(|other| other.certification == task.certification);
            if has_exam && is_new && !timetable.holdings.holds(task.certification) {
                timetable.entries.push(set(record, task.certification, draft, today));
                waiting.push(*task);
                fixed.extend(Fixed::of(record, *task, draft, today));
            }
        }
        let mut studied = Some(0_u64);
        while !waiting.is_empty() {
            let is_next = |task: &Task| timetable.can_follow(task.certification, &waiting);
            let task = waiting.remove(waiting.iter().position(is_next).unwrap_or(0));
            if !fixed.iter().any(|fixed| fixed.task.certification == task.certification) {
                studied = plus(studied, task);
            }
            timetable.propose(task.certification, studied, &fixed, pace);
        }
        timetable.sort();
        timetable
    }

    /// The exams in the order of their days.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// An exam of it.
    pub fn entry(&self, certification: CertificationId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.certification == certification)
    }

    /// How an exam of it stands to what it requires.
    pub fn readiness(&self, certification: CertificationId) -> Readiness {
        let date = self.entry(certification).and_then(|entry| entry.date);
        match (self.waits_for(certification), date) {
            (Some(day), Some(date)) if date <= day => Readiness::TooEarly(day),
            _ if self.when_ready(certification) == When::Never => Readiness::Missing,
            (Some(day), _) => Readiness::After(day),
            (None, _) => Readiness::Ready,
        }
    }

    /// The exam on whose day another waits, because it requires it and it comes last of what it requires.
    pub fn waits_on(&self, certification: CertificationId) -> Option<CertificationId> {
        let day = self.waits_for(certification)?;
        let is_on_day = |at: &usize| self.entries[*at].date == Some(day);
        let decides = |at: &usize| {
            let mut without = self.clone();
            without.entries[*at].date = None;
            without.waits_for(certification) != Some(day)
        };
        let mut on_day = (0..self.entries.len()).filter(is_on_day);
        // Where either of two would do, and both are on that day, none of them decides alone.
        let at = on_day.clone().find(decides).or_else(|| on_day.next())?;
        Some(self.entries[at].certification)
    }

    /// Takes over every day as a target of the record, in one change: what was not planned yet is planned from today.
    /// Booked exams and targets that have passed stay as they are.
    pub fn change(&self, record: &Record) -> Change {
        self.change_of(record, |_| true)
    }

    fn change_of(&self, record: &Record, wanted: impl Fn(CertificationId) -> bool) -> Change {
        let mut change = Change::default();
        for entry in self.entries.iter().filter(|entry| wanted(entry.certification)) {
            let (slug, is_free) = (entry.certification.slug(), matches!(entry.hold, Hold::Target | Hold::Proposed));
            let Some(date) = entry.date.filter(|_| is_free) else { continue };
            if record.target(slug) != Some(date) {
                change = change.and(Change::target(slug, Some(date)));
            }
            if matches!(record.status(slug), Status::NotStarted | Status::NotForMe) {
                change = change.and(Change::status_on(slug, Status::Planned, self.today));
            }
        }
        change
    }

    /// Gives an exam without a day the day on which it has been studied for, with all that comes before it, after what it
    /// requires.
    fn propose(&mut self, certification: CertificationId, studied: Option<u64>, fixed: &[Fixed], pace: Pace) {
        let first = match self.waits_for(certification) {
            Some(day) => day.add_days(1).map(|after| after.max(self.today)),
            None => Some(self.today),
        };
        let is_it = |entry: &Entry| entry.certification == certification;
        let (Some(at), Some(mut day)) = (self.entries.iter().position(is_it), first) else { return };
        if self.entries[at].date.is_some() {
            return;
        }
        // What is fixed for a day before takes its study too. Each round finds one more of them, or none.
        for _ in 0..=fixed.len() {
            let before = fixed.iter().filter(|fixed| fixed.on <= day);
            let minutes = before.fold(studied, |studied, fixed| plus(studied, fixed.task));
            let Some(Done::On(done)) = minutes.map(|minutes| studied_by(self.today, minutes, pace)) else { return };
            if done <= day {
                break;
            }
            day = done;
        }
        self.entries[at].date = Some(day);
    }

    /// Whether an exam can get its day while others still wait for theirs: when what it requires is there or, where
    /// something is missing for good, when nothing waits any more that it requires besides.
    fn can_follow(&self, certification: CertificationId, waiting: &[Task]) -> bool {
        let waits = |other: CertificationId| waiting.iter().any(|task| task.certification == other);
        let with = |waiting: When, missing: When| {
            self.ready_with(certification, &|other| if waits(other) { waiting } else { missing }) != When::Never
        };
        self.when_ready(certification) != When::Never
            || !with(When::Already, When::Never) && with(When::Never, When::Already)
    }

    /// When what an exam requires is passed: held already, on a day of the timetable, or never.
    fn when_ready(&self, certification: CertificationId) -> When {
        self.ready_with(certification, &|_| When::Never)
    }

    /// The last day of the timetable on which something passes that an exam requires. What is missing altogether is
    /// left out of it, so that whatever is there still comes first.
    fn waits_for(&self, certification: CertificationId) -> Option<Date> {
        let when = match self.when_ready(certification) {
            When::Never => self.ready_with(certification, &|_| When::Already),
            when => when,
        };
        match when {
            When::On(day) => Some(day),
            When::Already | When::Never => None,
        }
    }

    /// The same with a word for what is neither held nor has a day.
    fn ready_with(&self, certification: CertificationId, otherwise: &dyn Fn(CertificationId) -> When) -> When {
        let Some(requirement) = &certification.row().requires else { return When::Already };
        ready(requirement, &|certification| {
            if self.holdings.holds(certification) {
                return When::Already;
            }
            if let Some(date) = self.entry(certification).and_then(|entry| entry.date) {
                return When::On(date);
            }
            // A designation follows from its parts, which are asked for one by one.
            let is_designation = certification.kind == CertificationKind::Designation;
            if is_designation { When::Never } else { otherwise(certification) }
        })
    }

    fn sort(&mut self) {
        order::by_key(&mut self.entries, |entry| (entry.date.is_none(), entry.date));
    }
}

/// An exam that the record has fixed for a day. What took place needs no study any more.
struct Fixed {
    task: Task,
    on: Date,
}

impl Fixed {
    /// None where the record fixes no day, or only a target that has passed. A day that is tried counts where the record has it, so that
    /// trying it moves nothing but what requires it.
    fn of(record: &Record, task: Task, draft: &Draft, today: Date) -> Option<Self> {
        let entry = set(record, task.certification, &Draft::default(), today);
        let is_fixed = match entry.hold {
            Hold::Booked => true,
            Hold::Target => draft.day(task.certification) != Some(None),
            Hold::Overdue | Hold::Proposed => false,
        };
        let task = if entry.date.is_some_and(|on| on < today) { Task { left: Some((0, 0)), ..task } } else { task };
        entry.date.filter(|_| is_fixed).map(|on| Self { task, on })
    }
}

/// So many minutes and the high ones of an exam; none where nobody knows.
fn plus(minutes: Option<u64>, task: Task) -> Option<u64> {
    minutes.zip(task.left).map(|(minutes, (_, high))| minutes.saturating_add(high.into()))
}

/// An exam with the day that is tried for it or that the record has. Days of another status are history and count for
/// nothing.
fn set(record: &Record, certification: CertificationId, draft: &Draft, today: Date) -> Entry {
    let slug = certification.slug();
    let kept = match record.status(slug) {
        Status::Booked | Status::Planned | Status::Studying => record.target(slug),
        Status::NotStarted | Status::Passed | Status::NotForMe => None,
    };
    let (date, hold) = match record.status(slug) {
        Status::Booked if record.booking(slug).on.is_some() => (record.booking(slug).on, Hold::Booked),
        _ => (draft.day(certification).unwrap_or(kept), Hold::Target),
    };
    let hold = match date {
        None => Hold::Proposed,
        Some(date) if hold == Hold::Target && date < today => Hold::Overdue,
        Some(_) => hold,
    };
    Entry { certification, date, hold }
}

#[cfg(test)]
mod tests;
