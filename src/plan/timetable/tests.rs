//! Timetables as a person meets them.

use super::*;
use crate::record::{Booking, ReplicaId};

const TODAY: &str = "2026-11-21";
const FOUNDATION: &str = "itil4-foundation";
const SUPPORT: &str = "itil4-create-deliver-support";
const VALUE: &str = "itil4-drive-stakeholder-value";

fn day(text: &str) -> Date {
    text.parse().expect("a day of a test")
}

#[track_caller]
fn exam(slug: &str) -> CertificationId {
    CertificationId::from_slug(slug).expect("the dataset has it")
}

fn record(changes: &[Change]) -> Record {
    let mut record = Record::default();
    for change in changes {
        let stamp = record.next_stamp(1, &ReplicaId::new("a"));
        record.apply(change, &stamp);
    }
    record
}

fn target(slug: &str, on: &str) -> Change {
    Change::status(slug, Status::Planned).and(Change::target(slug, on.parse().ok()))
}

fn booked(slug: &str, on: &str) -> Change {
    let booking = Booking { on: on.parse().ok(), ..Booking::default() };
    Change::status(slug, Status::Booked).and(Change::booking(&Record::default(), slug, &booking))
}

#[track_caller]
fn timetable(record: &Record, slugs: &[&str], hours: u8) -> Timetable {
    let exams: Vec<_> = slugs.iter().map(|slug| exam(slug)).collect();
    Timetable::of(record, &exams, Pace::new(hours).expect("a week has them"), day(TODAY))
}

fn told(timetable: &Timetable) -> Vec<(&'static str, String, Hold)> {
    let date = |entry: &Entry| entry.date.map(|date| date.to_string()).unwrap_or_default();
    timetable.entries().iter().map(|entry| (entry.certification.slug(), date(entry), entry.hold)).collect()
}

/// T8: realistic hours one after the other; the order of a plan gives way to what is required.
#[test]
fn exams_get_days_one_after_the_other_and_after_what_they_require() {
    let timetable = timetable(&Record::default(), &[SUPPORT, FOUNDATION, "itil4-master"], 5);
    let expected =
        [(FOUNDATION, "2027-01-23".to_owned(), Hold::Proposed), (SUPPORT, "2027-06-12".to_owned(), Hold::Proposed)];
    assert_eq!(told(&timetable), expected);
    assert_eq!(timetable.readiness(exam(FOUNDATION)), Readiness::Ready);
    assert_eq!(timetable.readiness(exam(SUPPORT)), Readiness::After(day("2027-01-23")));
}

/// T8: bookings and targets stay; what is proposed comes around them; a target before what it requires is told.
#[test]
fn what_is_set_stays_and_is_told_when_it_comes_too_early() {
    let record =
        record(&[booked(FOUNDATION, "2026-12-10"), target(SUPPORT, "2026-12-01"), target(VALUE, "2026-10-01")]);
    let timetable = timetable(&record, &[FOUNDATION, SUPPORT, VALUE, "itil4-high-velocity-it"], 40);
    let holds: Vec<Hold> = timetable.entries().iter().map(|entry| entry.hold).collect();
    assert_eq!(holds, [Hold::Overdue, Hold::Target, Hold::Booked, Hold::Proposed]);
    assert_eq!(timetable.readiness(exam(SUPPORT)), Readiness::TooEarly(day("2026-12-10")));
    assert_eq!(timetable.readiness(exam("itil4-high-velocity-it")), Readiness::After(day("2026-12-10")));
}

/// T8: no hours a week gives no day, and says so by having none; what requires something absent is told apart.
#[test]
fn without_hours_there_are_no_days() {
    let timetable = timetable(&Record::default(), &[FOUNDATION, SUPPORT], 0);
    assert!(timetable.entries().iter().all(|entry| entry.date.is_none()));
    assert_eq!(timetable.readiness(exam(SUPPORT)), Readiness::Missing);
    assert_eq!(timetable.move_by(exam(FOUNDATION), 1), Err(Refusal::NoDay(exam(FOUNDATION))));
    let dated = timetable.move_to(exam(FOUNDATION), day("2027-01-01")).expect("it gets a day");
    assert_eq!(dated.shifted, [Shifted { certification: exam(FOUNDATION), from: None, to: day("2027-01-01") }]);
    assert!(timetable.change(&Record::default()).is_empty());
}

/// T8: what is held is off the timetable, and what requires it waits for nothing. A lapse changes neither.
#[test]
fn what_is_held_is_not_waited_for() {
    let passed = Change::status(FOUNDATION, Status::Passed).and(Change::passed_on(FOUNDATION, Some(day("2019-01-01"))));
    let timetable = timetable(&record(&[passed]), &[FOUNDATION, SUPPORT], 10);
    assert_eq!(told(&timetable), [(SUPPORT, "2027-01-30".to_owned(), Hold::Proposed)]);
    assert_eq!(timetable.readiness(exam(SUPPORT)), Readiness::Ready);
}

/// T9: what follows keeps its distance, what does not depend on it stays, and all of it is told.
#[test]
fn a_move_takes_along_what_follows() {
    let record =
        record(&[target(FOUNDATION, "2027-01-10"), target(SUPPORT, "2027-03-10"), target("cisco-ccna", "2027-02-01")]);
    let timetable = timetable(&record, &[FOUNDATION, SUPPORT, "cisco-ccna"], 5);
    let moved = timetable.move_by(exam(FOUNDATION), 31).expect("it can be moved");
    let shifted = |slug, from, to| Shifted { certification: exam(slug), from: Some(day(from)), to: day(to) };
    let expected = [shifted(FOUNDATION, "2027-01-10", "2027-02-10"), shifted(SUPPORT, "2027-03-10", "2027-04-10")];
    assert_eq!(moved.shifted, expected);
    assert_eq!(moved.timetable.entries()[0].certification, exam("cisco-ccna"));
    let mut after = record.clone();
    let stamp = after.next_stamp(2, &ReplicaId::new("a"));
    after.apply(&moved.change(&record), &stamp);
    assert_eq!((after.target(FOUNDATION), after.target(SUPPORT)), (Some(day("2027-02-10")), Some(day("2027-04-10"))));
    assert_eq!(after.target("cisco-ccna"), record.target("cisco-ccna"));
}

/// T9: every refusal is a sentence with what to do.
#[test]
fn what_cannot_be_moved_is_refused_with_a_reason() {
    let record = record(&[
        booked("cisco-ccna", "2026-11-01"),
        booked("itil4-high-velocity-it", "2027-03-01"),
        target(FOUNDATION, "2027-01-10"),
        target(SUPPORT, "2027-02-10"),
    ]);
    let timetable = timetable(&record, &["cisco-ccna", "itil4-high-velocity-it", FOUNDATION, SUPPORT], 5);
    let (foundation, support, velocity) = (exam(FOUNDATION), exam(SUPPORT), exam("itil4-high-velocity-it"));
    let cases = [
        (timetable.move_to(foundation, day("2026-11-20")), "would lie in the past"),
        (timetable.move_to(foundation, day("2027-03-01")), "is booked for 2027-03-01: choose an earlier day"),
        (timetable.move_to(support, day("2027-01-10")), "choose 2027-01-11 or a later day"),
        (timetable.move_by(velocity, 1), "change its booking instead"),
        (timetable.move_by(exam("cisco-ccna"), 90), "enter its result instead"),
        (timetable.move_by(support, i32::MAX), "choose a day before 2200"),
        (timetable.earlier(support), "would come before ITIL 4 Foundation, which it requires"),
        (timetable.later(support), "is booked for 2027-03-01"),
        (timetable.move_to(exam("pmp"), day("2027-01-01")), "is not on the timetable"),
    ];
    for (refused, words) in cases {
        let told = refused.err().map(|refusal| refusal.to_string()).unwrap_or_default();
        assert!(told.contains(words) && told.contains(": "), "{told:?} does not say {words:?}");
    }
}

/// T9: a target that has passed can be given a new day, and only by hand.
#[test]
fn a_target_that_has_passed_can_be_planned_anew() {
    let record = record(&[target(FOUNDATION, "2026-09-01"), target(SUPPORT, "2027-02-10")]);
    let timetable = timetable(&record, &[FOUNDATION, SUPPORT], 5);
    assert_eq!(timetable.entry(exam(FOUNDATION)).map(|entry| entry.hold), Some(Hold::Overdue));
    let moved = timetable.move_to(exam(FOUNDATION), day("2026-12-01")).expect("it can be planned anew");
    assert_eq!(moved.timetable.entry(exam(FOUNDATION)).map(|entry| entry.hold), Some(Hold::Target));
}

/// T11: what was not planned becomes planned from today, in one change.
#[test]
fn taking_over_plans_what_was_not_planned() {
    let mut record = record(&[Change::status(SUPPORT, Status::Studying)]);
    let change = timetable(&record, &[FOUNDATION, SUPPORT], 5).change(&record);
    let stamp = record.next_stamp(2, &ReplicaId::new("a"));
    let inverse = record.apply(&change, &stamp);
    assert_eq!((record.status(FOUNDATION), record.status(SUPPORT)), (Status::Planned, Status::Studying));
    assert_eq!(record.entered_on(FOUNDATION, Status::Planned), Some(day(TODAY)));
    assert_eq!(record.target(SUPPORT), Some(day("2027-06-12")));
    let stamp = record.next_stamp(3, &ReplicaId::new("a"));
    record.apply(&inverse, &stamp);
    assert_eq!((record.status(FOUNDATION), record.target(SUPPORT)), (Status::NotStarted, None));
}

/// T9: a refusal writes its days as the reader does.
#[test]
fn a_refusal_is_told_with_the_days_of_the_reader() {
    let record = record(&[target(FOUNDATION, "2027-01-10"), target(SUPPORT, "2027-02-10")]);
    let refused = timetable(&record, &[FOUNDATION, SUPPORT], 5).move_to(exam(SUPPORT), day("2027-01-10"));
    let told = refused.err().map(|refusal| refusal.told(&|day| format!("day {}", day.day()))).unwrap_or_default();
    assert!(told.contains("choose day 11 or a later day"), "{told}");
}

fn tried(record: &Record, slugs: &[&str], draft: &Draft, hours: u8) -> Timetable {
    let exams: Vec<_> = slugs.iter().map(|slug| exam(slug)).collect();
    let pace = Pace::new(hours).expect("a week has them");
    Timetable::try_out(record, &tasks(record, &exams), draft, pace, day(TODAY))
}

/// T15: days tried out go before those of the record, and are laid out the same again until they are put there.
#[test]
fn days_tried_out_go_before_the_record_and_not_before_a_booking() {
    let mut record = record(&[target(FOUNDATION, "2027-01-10"), booked("cisco-ccna", "2027-02-01")]);
    let slugs = [FOUNDATION, SUPPORT, "cisco-ccna"];
    let moved = timetable(&record, &slugs, 5).move_by(exam(FOUNDATION), 7).expect("it can be moved");
    let mut draft = Draft::default();
    draft.keep(&moved);
    assert_eq!(tried(&record, &slugs, &draft, 5), moved.timetable);
    assert_eq!(record.target(FOUNDATION), Some(day("2027-01-10")), "nothing is in the record yet");
    // Booked in another tab since: the booking stands.
    let stamp = record.next_stamp(2, &ReplicaId::new("a"));
    record.apply(&booked(FOUNDATION, "2026-12-20"), &stamp);
    let after = tried(&record, &slugs, &draft, 5);
    assert_eq!(
        after.entry(exam(FOUNDATION)).map(|it| (it.date, it.hold)),
        Some((Some(day("2026-12-20")), Hold::Booked))
    );
}

/// T15: once the targets are forgotten, days follow the hours a week again; putting them into the record replaces them.
#[test]
fn targets_can_be_proposed_anew() {
    let record = record(&[target(FOUNDATION, "2026-09-01"), target(SUPPORT, "2028-01-10")]);
    let slugs = [FOUNDATION, SUPPORT];
    let mut draft = Draft::default();
    draft.forget_targets(&timetable(&record, &slugs, 5));
    let anew = tried(&record, &slugs, &draft, 5);
    let expected =
        [(FOUNDATION, "2027-01-23".to_owned(), Hold::Proposed), (SUPPORT, "2027-06-12".to_owned(), Hold::Proposed)];
    assert_eq!(told(&anew), expected);
    let mut after = record.clone();
    let stamp = after.next_stamp(2, &ReplicaId::new("a"));
    after.apply(&anew.change(&record), &stamp);
    assert_eq!((after.target(FOUNDATION), after.target(SUPPORT)), (Some(day("2027-01-23")), Some(day("2027-06-12"))));
}

/// T14: whether the hours suffice is told for an exam together with those before it.
#[test]
fn a_day_that_leaves_too_little_time_is_told() {
    // 15 to 45 hours for the one, 25 to 100 for the other.
    let fits = |first: &str, second: &str, hours: u8| {
        let record = record(&[target(FOUNDATION, first), target(SUPPORT, second)]);
        let exams = [exam(FOUNDATION), exam(SUPPORT)];
        let (tasks, pace) = (tasks(&record, &exams), Pace::new(hours).expect("a week has them"));
        let timetable = Timetable::of(&record, &exams, pace, day(TODAY));
        exams.map(|exam| timetable.fit(exam, &tasks, pace))
    };
    assert_eq!(fits("2027-01-23", "2027-06-12", 5), [Some(Fit::Realistic), Some(Fit::Realistic)]);
    assert_eq!(fits("2027-01-22", "2027-06-11", 5), [Some(Fit::Optimistic), Some(Fit::Optimistic)]);
    assert_eq!(fits("2026-12-12", "2027-01-16", 5), [Some(Fit::Optimistic), Some(Fit::Optimistic)]);
    assert_eq!(fits("2026-12-11", "2027-01-15", 5), [Some(Fit::TooShort), Some(Fit::TooShort)]);
    assert_eq!(fits("2026-12-11", "2027-01-15", 0), [Some(Fit::TooShort), Some(Fit::TooShort)]);
    assert_eq!(fits("2026-11-01", "2026-12-26", 5), [None, Some(Fit::Optimistic)], "what has passed has no fit");
}

/// T8, T14: a day that is proposed leaves time for what is fixed before it, and does not wait for what is fixed after it.
#[test]
fn proposals_leave_time_for_what_is_fixed_before_them() {
    // 45 and 100 hours at most. The order of the plan has the fixed exam last or first.
    let proposed = |on: &str, slugs: [&str; 2]| {
        let record = record(&[booked("pmp", on)]);
        let exams = slugs.map(exam);
        let (tasks, pace) = (tasks(&record, &exams), Pace::new(10).expect("a week has them"));
        let timetable = Timetable::of(&record, &exams, pace, day(TODAY));
        assert_eq!(timetable.fit(exam(FOUNDATION), &tasks, pace), Some(Fit::Realistic));
        timetable.entry(exam(FOUNDATION)).and_then(|entry| entry.date)
    };
    let (alone, after) = (Some(day("2026-12-23")), Some(day("2027-05-12")));
    for slugs in [[FOUNDATION, "pmp"], ["pmp", FOUNDATION]] {
        assert_eq!(proposed("2026-12-01", slugs), after, "the study for what comes first is 200 hours more");
        assert_eq!(proposed("2027-06-01", slugs), alone, "it is over long before");
        assert_eq!(proposed("2026-11-01", slugs), alone, "what took place needs no more study");
    }
}
