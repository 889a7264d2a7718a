//! Everything that the sections tell, reckoned once from the record and from what is being tried: a plain value.

use super::axis::Axis;
use super::drag::Drag;
use super::wording;
use crate::catalog::CertificationId;
use crate::date::Date;
use crate::plan::money::{Bill, bill};
use crate::plan::time::{Done, Forecast, Pace, Step, Task, forecast, studied_by, tasks};
use crate::plan::timetable::{Draft, Fit, Hold, Readiness, Timetable};
use crate::record::{Change, Record};

/// What is being tried and is not in the record.
#[derive(Clone, Default)]
pub(super) struct Trial {
    /// Days.
    pub draft: Draft,
    /// The hours a week while the slider is being moved.
    pub hours: Option<Pace>,
    /// The exam that is being moved with the pointer.
    pub drag: Option<Drag>,
}

/// A timetable with all that follows from it.
#[derive(PartialEq)]
pub(super) struct Laid {
    /// The hours a week.
    pub pace: Pace,
    /// Whether they are assumed, because the person has not said any.
    pub is_assumed: bool,
    /// The exams with their days.
    pub timetable: Timetable,
    /// The same while an exam is being moved: with it where the pointer is, and what follows.
    pub shown: Timetable,
    /// The exam that is where it cannot stay, and the day it is on meanwhile.
    pub refused: Option<(CertificationId, Date)>,
    /// The exams in an order that does not change while days are tried.
    pub rows: Vec<CertificationId>,
    /// What is left to study for each.
    pub tasks: Vec<Task>,
    /// How long it takes, in the order of the days. Exams whose day is over are not in it.
    pub forecast: Forecast,
    /// What it costs.
    pub bill: Bill,
    /// The months they are drawn on.
    pub axis: Axis,
    /// What puts the days into the record.
    pub change: Change,
    /// The exams whose day is not in the record yet and can be put there.
    pub unsaved: Vec<CertificationId>,
    /// Whether any day differs from what would be there without trying.
    pub is_tried: bool,
}

/// The bar of an exam.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    /// Where its study begins.
    pub from: Date,
    /// To here the fewest hours go.
    pub sure: Date,
    /// Its day.
    pub to: Date,
}

impl Laid {
    /// The exams of a plan, laid out with what is being tried.
    pub(super) fn of(record: &Record, exams: &[CertificationId], trial: &Trial, today: Date) -> Self {
        let said = Pace::of(record);
        let pace = trial.hours.or(said).unwrap_or(Pace::ASSUMED);
        let tasks = tasks(record, exams);
        let untried = Timetable::lay_out(record, &tasks, pace, today);
        let timetable = Timetable::try_out(record, &tasks, &trial.draft, pace, today);
        let (shown, refused) = dragged(&timetable, trial.drag);
        let rows: Vec<CertificationId> = untried.entries().iter().map(|entry| entry.certification).collect();
        let in_order: Vec<Task> = timetable
            .entries()
            .iter()
            .filter(|entry| !(entry.hold == Hold::Booked && entry.date.is_some_and(|date| date < today)))
            .filter_map(|entry| tasks.iter().find(|task| task.certification == entry.certification).copied())
            .collect();
        let mut days: Vec<Date> = timetable.entries().iter().filter_map(|entry| entry.date).collect();
        days.extend(rows.iter().flat_map(|exam| record.attempts(exam.slug)).filter_map(|attempt| attempt.on));
        Self {
            pace,
            is_assumed: said.is_none() && trial.hours.is_none(),
            forecast: forecast(&in_order, pace, today),
            bill: bill(record, &rows),
            axis: Axis::around(today, &days),
            change: timetable.change(record),
            unsaved: unsaved(&timetable, record),
            is_tried: timetable != untried,
            timetable,
            shown,
            refused,
            rows,
            tasks,
        }
    }

    /// When an exam has been studied for. None where its day is over.
    pub(super) fn step(&self, certification: CertificationId) -> Option<&Step> {
        self.forecast.steps.iter().find(|step| step.task.certification == certification)
    }

    /// What is left to study for an exam, from the least to the most minutes.
    pub(super) fn left(&self, certification: CertificationId) -> Option<(u32, u32)> {
        self.tasks.iter().find(|task| task.certification == certification)?.left
    }

    /// The day on which an exam is shown.
    pub(super) fn day(&self, certification: CertificationId) -> Option<Date> {
        match self.refused {
            Some((refused, day)) if refused == certification => Some(day),
            _ => self.shown.entry(certification)?.date,
        }
    }

    /// How firm the day of an exam is, in a word, and how the style sheet calls it.
    pub(super) fn word(&self, certification: CertificationId, today: Date) -> (&'static str, &'static str) {
        let is_over = self.timetable.entry(certification).and_then(|it| it.date).is_some_and(|day| day < today);
        wording::hold(self.hold(certification), is_over, !self.unsaved.contains(&certification))
    }

    /// How firm the day of an exam is.
    pub(super) fn hold(&self, certification: CertificationId) -> Hold {
        self.timetable.entry(certification).map_or(Hold::Proposed, |entry| entry.hold)
    }

    /// How an exam stands to what it requires.
    pub(super) fn readiness(&self, certification: CertificationId) -> Readiness {
        self.timetable.readiness(certification)
    }

    /// Whether the hours a week suffice by the day of an exam.
    pub(super) fn fit(&self, certification: CertificationId) -> Option<Fit> {
        self.timetable.fit(certification, &self.tasks, self.pace)
    }

    /// The bar of an exam: the study that leads to its day, and then the day. It begins today at the earliest; a day that
    /// is over, and one of which nobody knows how long its study takes, has no length.
    pub(super) fn bar(&self, certification: CertificationId, today: Date) -> Option<Bar> {
        let to = self.day(certification)?;
        let days = |minutes: u32| match studied_by(today, minutes.into(), self.pace) {
            Done::On(done) => Some(today.days_until(done)),
            Done::NoHours | Done::Unknown | Done::TooFar => None,
        };
        let left = self.left(certification).and_then(|(low, high)| days(low).zip(days(high)));
        let (Some((low, high)), true) = (left, to >= today) else { return Some(Bar { from: to, sure: to, to }) };
        let from = to.add_days(-high).map_or(today, |from| from.max(today));
        let sure = from.add_days(low).map_or(to, |sure| sure.min(to));
        Some(Bar { from, sure, to })
    }

    /// The day of the last exam.
    pub(super) fn last_day(&self) -> Option<Date> {
        self.timetable.entries().iter().filter_map(|entry| entry.date).fold(None, |last, day| last.max(Some(day)))
    }
}

/// The timetable while an exam is being moved.
fn dragged(timetable: &Timetable, drag: Option<Drag>) -> (Timetable, Option<(CertificationId, Date)>) {
    let Some(drag) = drag.filter(|drag| drag.days != 0) else { return (timetable.clone(), None) };
    if let Ok(moved) = timetable.move_by(drag.certification, drag.days) {
        return (moved.timetable, None);
    }
    let day = timetable.entry(drag.certification).and_then(|entry| entry.date?.add_days(drag.days));
    (timetable.clone(), day.map(|day| (drag.certification, day)))
}

/// The exams of a timetable whose days are not in the record yet.
fn unsaved(timetable: &Timetable, record: &Record) -> Vec<CertificationId> {
    let is_new = |entry: &&crate::plan::timetable::Entry| {
        matches!(entry.hold, Hold::Target | Hold::Proposed)
            && entry.date.is_some()
            && entry.date != record.target(entry.certification.slug)
    };
    timetable.entries().iter().filter(is_new).map(|entry| entry.certification).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Entity;
    use crate::record::{ReplicaId, Setting, Status};

    const EXAMS: [&str; 2] = ["itil4-foundation", "itil4-create-deliver-support"];

    #[track_caller]
    fn day(text: &str) -> Date {
        text.parse().expect("a day of a test")
    }

    fn exams() -> [CertificationId; 2] {
        EXAMS.map(|slug| CertificationId::from_slug(slug).expect("the dataset has it"))
    }

    fn record(changes: &[Change]) -> Record {
        let mut record = Record::default();
        for change in changes {
            let stamp = record.next_stamp(1, &ReplicaId::new("a"));
            record.apply(change, &stamp);
        }
        record
    }

    fn laid(record: &Record, trial: &Trial) -> Laid {
        Laid::of(record, &exams(), trial, day("2026-11-21"))
    }

    /// T13: five hours are assumed until some are said; while the slider moves, what it stands at counts.
    #[test]
    fn hours_are_assumed_until_they_are_said() {
        let hours = |record: &Record, trial: &Trial| {
            let laid = laid(record, trial);
            (laid.pace.hours(), laid.is_assumed)
        };
        let said = record(&[Change::setting(Setting::HoursPerWeek, Some("8"))]);
        let held = Trial { hours: Pace::new(12), ..Trial::default() };
        assert_eq!(hours(&Record::default(), &Trial::default()), (5, true));
        assert_eq!(hours(&said, &Trial::default()), (8, false));
        assert_eq!(hours(&said, &held), (12, false));
    }

    /// T17: the bar of an exam has the fewest hours first and the most before its day, and does not begin before today.
    #[test]
    fn a_bar_leads_to_its_day() {
        let [foundation, support] = exams();
        let laid = laid(&Record::default(), &Trial::default());
        let today = day("2026-11-21");
        let bar = |from, sure, to| Some(Bar { from: day(from), sure: day(sure), to: day(to) });
        assert_eq!(laid.bar(foundation, today), bar("2026-11-21", "2026-12-12", "2027-01-23"));
        assert_eq!(laid.bar(support, today), bar("2027-01-23", "2027-02-27", "2027-06-12"));
        let soon = Change::status(EXAMS[0], Status::Planned).and(Change::target(EXAMS[0], Some(day("2026-11-30"))));
        let soon = super::tests::laid(&record(&[soon]), &Trial::default());
        assert_eq!(soon.bar(foundation, today), bar("2026-11-21", "2026-11-30", "2026-11-30"));
        let none = super::tests::laid(&Record::default(), &Trial { hours: Pace::new(0), ..Trial::default() });
        assert_eq!(none.bar(foundation, today), None);
    }

    /// T16: an exam that is being moved takes along what follows; where it cannot stay it is shown alone, and nothing else moves.
    #[test]
    fn a_moving_exam_is_shown_where_the_pointer_is() {
        let [foundation, support] = exams();
        let drag =
            |exam, pixels: i32| Trial { drag: Some(Drag::begin(exam, 1, 0, 100, 100).at(pixels)), ..Trial::default() };
        let later = laid(&Record::default(), &drag(foundation, 14));
        assert_eq!(
            [foundation, support].map(|exam| later.day(exam)),
            [Some(day("2027-02-06")), Some(day("2027-06-26"))]
        );
        assert_eq!(later.refused, None);
        let too_early = laid(&Record::default(), &drag(support, -140));
        assert_eq!(too_early.refused, Some((support, day("2027-01-23"))));
        assert_eq!(too_early.day(foundation), Some(day("2027-01-23")));
        assert_eq!(
            too_early.timetable.entry(support).and_then(|it| it.date),
            Some(day("2027-06-12")),
            "not before it is let go"
        );
    }
}
