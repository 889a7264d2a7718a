//! How long a row of exams takes: hours a week and hours of study give a range of days, optimistic to realistic.
//!
//! Exams are studied for one after the other. The optimistic end has the low hours of every exam, the realistic end the
//! high ones; what has been studied already is taken off both.

use std::fmt;

use super::study;
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::record::{Record, Setting};

/// Minutes of an hour.
const HOUR: u64 = 60;
/// Days of a week.
const WEEK: u64 = 7;

/// Hours a week for study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pace(u8);

impl Pace {
    /// The hours of a week: there are no more.
    pub const MOST: u8 = 168;
    /// More hours a week than most people keep up beside a full-time job: four on every working evening. Our own
    /// judgement, like every word that is said about it.
    pub const KEPT_UP: u8 = 20;

    /// What is planned with until a person says how many hours they have: one on every working day. Our own judgement,
    /// and told as an assumption wherever it is used.
    pub const ASSUMED: Self = Self(5);

    /// So many hours a week; none where a week has fewer.
    pub fn new(hours: u8) -> Option<Self> {
        (hours <= Self::MOST).then_some(Self(hours))
    }

    /// What the record has set. None where nothing readable is set.
    pub fn of(record: &Record) -> Option<Self> {
        let digits = record.setting(Setting::HoursPerWeek)?;
        let only_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
        Self::new(digits.parse().ok().filter(|_| only_digits)?)
    }

    /// The hours.
    pub const fn hours(self) -> u8 {
        self.0
    }

    /// Whether it is more than most people keep up. The plan is made all the same.
    pub const fn is_more_than_most_keep_up(self) -> bool {
        self.0 > Self::KEPT_UP
    }
}

impl fmt::Display for Pace {
    /// The digits that the setting holds.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// An exam to study for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// Which.
    pub certification: CertificationId,
    /// The shortest and the longest study that is left, in minutes. None where nobody says how long it takes.
    pub left: Option<(u32, u32)>,
}

/// The exams in their order with what is left to study: the estimate without what the record says has been studied.
pub fn tasks(record: &Record, exams: &[CertificationId]) -> Vec<Task> {
    let task = |certification: &CertificationId| {
        let studied = record.studied_minutes(certification.slug()).unwrap_or(0);
        let left = study::minutes(*certification);
        let left = left.map(|(low, high)| (low.saturating_sub(studied), high.saturating_sub(studied)));
        Task { certification: *certification, left }
    };
    exams.iter().map(task).collect()
}

/// When something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// On that day.
    On(Date),
    /// Never, with no hours a week.
    NoHours,
    /// Nobody says how long one of the exams takes.
    Unknown,
    /// Beyond the years that a date can lie in.
    TooFar,
}

/// When something is done, from optimistic to realistic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// With the low hours of every exam.
    pub optimistic: Done,
    /// With the high hours of every exam.
    pub realistic: Done,
}

/// An exam of a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The exam, with what is left to study.
    pub task: Task,
    /// When it has been studied for, everything before it included.
    pub done: Span,
}

/// How long a row of exams takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The exams in their order.
    pub steps: Vec<Step>,
    /// When all of them have been studied for.
    pub done: Span,
    /// The shortest and the longest study that is left of those whose hours are known, in minutes.
    pub left: (u64, u64),
    /// For how many nobody says how long they take.
    pub without_hours: usize,
    /// At how many hours a week.
    pub pace: Pace,
}

/// How long the exams take one after the other, begun on a day.
pub fn forecast(tasks: &[Task], pace: Pace, from: Date) -> Forecast {
    let mut left = (0_u64, 0_u64);
    let mut without_hours = 0;
    let mut done = Span { optimistic: Done::On(from), realistic: Done::On(from) };
    let mut steps = Vec::with_capacity(tasks.len());
    for task in tasks {
        match task.left {
            Some((low, high)) => {
                left = (left.0.saturating_add(low.into()), left.1.saturating_add(high.into()));
            }
            None => without_hours += 1,
        }
        // What comes after an exam of unknown length comes at an unknown time.
        done = if without_hours > 0 {
            Span { optimistic: Done::Unknown, realistic: Done::Unknown }
        } else {
            Span { optimistic: studied_by(from, left.0, pace), realistic: studied_by(from, left.1, pace) }
        };
        steps.push(Step { task: *task, done });
    }
    Forecast { steps, done, left, without_hours, pace }
}

/// The day by which so many minutes have been studied, in whole days from the first.
pub fn studied_by(from: Date, minutes: u64, pace: Pace) -> Done {
    let a_week = u64::from(pace.hours()) * HOUR;
    if minutes == 0 {
        return Done::On(from);
    }
    if a_week == 0 {
        return Done::NoHours;
    }
    // A week of study is seven days of the calendar, however it is spread over them.
    let days = minutes.saturating_mul(WEEK).div_ceil(a_week);
    i32::try_from(days).ok().and_then(|days| from.add_days(days)).map_or(Done::TooFar, Done::On)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Change, ReplicaId, Stamp};

    const FROM: &str = "2026-11-21";

    fn day(text: &str) -> Date {
        text.parse().expect("a day of a test")
    }

    #[track_caller]
    fn pace(hours: u8) -> Pace {
        Pace::new(hours).expect("a week has them")
    }

    #[track_caller]
    fn exam(slug: &str) -> CertificationId {
        CertificationId::from_slug(slug).expect("the dataset has it")
    }

    fn on(text: &str) -> Done {
        Done::On(day(text))
    }

    /// T2: one exam after the other, from the low hours to the high ones, whatever has been studied taken off.
    #[test]
    fn a_row_of_exams_takes_from_the_low_hours_to_the_high_ones() {
        let task = |slug, left| Task { certification: exam(slug), left };
        let tasks = [
            task("itil4-foundation", Some((15 * 60, 45 * 60))),
            task("itil4-create-deliver-support", Some((25 * 60, 100 * 60))),
        ];
        let forecast = forecast(&tasks, pace(5), day(FROM));
        let spans = forecast.steps.iter().map(|step| (step.done.optimistic, step.done.realistic));
        let expected = [(on("2026-12-12"), on("2027-01-23")), (on("2027-01-16"), on("2027-06-12"))];
        assert_eq!(spans.collect::<Vec<_>>(), expected);
        assert_eq!((forecast.done, forecast.left), (forecast.steps[1].done, (40 * 60, 145 * 60)));
    }

    /// T2: what the record says has been studied is taken off, and never turns into a debt.
    #[test]
    fn what_has_been_studied_is_taken_off() {
        let mut record = Record::default();
        let left = |record: &Record| tasks(record, &[exam("itil4-foundation")])[0].left;
        assert_eq!(left(&record), Some((900, 2700)));
        for (at, (studied, expected)) in (1..).zip([(600, (300, 2100)), (1000, (0, 1700)), (60_000, (0, 0))]) {
            let change = Change::studied_minutes("itil4-foundation", Some(studied));
            record.apply(&change, &Stamp::new(at, ReplicaId::new("a")));
            assert_eq!(left(&record), Some(expected));
        }
        let done = forecast(&tasks(&record, &[exam("itil4-foundation")]), pace(0), day(FROM)).done;
        assert_eq!(done, Span { optimistic: on(FROM), realistic: on(FROM) }, "nothing is left to be done");
    }

    /// T3: no hours a week is a value of its own; sixty are planned with and marked; no number of hours overflows.
    #[test]
    fn no_hours_and_many_hours_are_told_apart() {
        assert_eq!(studied_by(day(FROM), 1, pace(0)), Done::NoHours);
        assert_eq!(studied_by(day(FROM), 45 * 60, pace(60)), on("2026-11-27"));
        assert!(pace(60).is_more_than_most_keep_up() && !pace(20).is_more_than_most_keep_up());
        assert_eq!(studied_by(day(FROM), u64::MAX, pace(168)), Done::TooFar);
        assert_eq!(studied_by(day("2199-12-31"), 60, pace(1)), Done::TooFar);
        assert_eq!(Pace::new(169), None);
    }

    /// T2: an exam of unknown length makes the days after it unknown, and is counted.
    #[test]
    fn what_nobody_says_is_unknown() {
        let certification = exam("itil4-foundation");
        let tasks = [Some((60, 120)), None, Some((60, 60))].map(|left| Task { certification, left });
        let forecast = forecast(&tasks, pace(1), day(FROM));
        let ends: Vec<Done> = forecast.steps.iter().map(|step| step.done.realistic).collect();
        assert_eq!(ends, [on("2026-12-05"), Done::Unknown, Done::Unknown]);
        assert_eq!((forecast.without_hours, forecast.left), (1, (120, 180)));
    }

    /// T3, R17: the setting is read as whole hours of a week or not at all.
    #[test]
    fn the_hours_a_week_are_read_from_the_record() {
        let mut record = Record::default();
        let words =
            [("5", Some(5)), ("0", Some(0)), ("60", Some(60)), ("169", None), ("+5", None), ("", None), ("4.5", None)];
        for (at, (word, hours)) in (1..).zip(words) {
            let change = Change::setting(Setting::HoursPerWeek, Some(word));
            record.apply(&change, &Stamp::new(at, ReplicaId::new("a")));
            assert_eq!(Pace::of(&record).map(Pace::hours), hours, "{word:?}");
        }
        assert_eq!(pace(5).to_string(), "5");
    }
}
