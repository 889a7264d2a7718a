//! What of a record is on the list of what is coming.

use super::*;
use crate::record::{Attempt, Booking, Change, EntryId, OtherCertificate, ReplicaId, Stamp};
use crate::renewal;

const TODAY: &str = "2026-11-21";
const EXAM: &str = "itil4-foundation";

fn day(text: &str) -> Date {
    text.parse().expect("a day of a test")
}

fn record(changes: &[&dyn Fn(&Record) -> Change]) -> Record {
    let mut record = Record::default();
    for (at, change) in (1..).zip(changes) {
        let change = change(&record);
        record.apply(&change, &Stamp::new(at, ReplicaId::new("a")));
    }
    record
}

/// The names of the entries with their days.
fn list(record: &Record) -> Vec<(String, i32)> {
    let today = day(TODAY);
    let items = of_record(record, &renewal::of_record(record, today), today);
    items.into_iter().map(|item| (item.id, item.days)).collect()
}

fn booked(on: &str) -> impl Fn(&Record) -> Change {
    let booking =
        Booking { on: on.parse().ok(), at: "09:30".parse().ok(), place: Place::new("online"), voucher: String::new() };
    move |record| Change::status(EXAM, Status::Booked).and(Change::booking(record, EXAM, &booking))
}

fn sat(on: &str, result: ExamResult) -> impl Fn(&Record) -> Change {
    let id = EntryId::read("a1").expect("an id of a test");
    let attempt = Attempt { id, on: on.parse().ok(), result, score: String::new() };
    move |record| Change::attempt(record, EXAM, &attempt)
}

/// G1, W2: a booked exam with its place, a target of what is planned, a certificate of another body that runs out.
#[test]
fn everything_with_a_day_is_on_the_list() {
    let other = EntryId::read("o1").expect("an id of a test");
    let other = OtherCertificate {
        name: "Fire safety".to_owned(),
        expires: "2026-11-20".parse().ok(),
        ..OtherCertificate::new(other)
    };
    let record = record(&[
        &booked("2026-12-01"),
        &|_| Change::status("pmp", Status::Studying).and(Change::target("pmp", "2027-11-20".parse().ok())),
        &|record| Change::other_certificate(record, &other),
    ]);
    let expected = [("other-o1", -1), ("exam-itil4-foundation-1", 10), ("target-pmp", 364)];
    assert_eq!(list(&record), expected.map(|(id, days)| (id.to_owned(), days)));
    let items = of_record(&record, &[], day(TODAY));
    assert_eq!((items[0].name.as_str(), items[0].subject), ("Fire safety", None));
    assert_eq!((items[1].time, items[1].place.as_str()), ("09:30".parse().ok(), "online"));
}

/// W2: what was passed, given up or not begun has no exam and no target to come, whatever was entered before.
#[test]
fn days_of_another_status_are_history() {
    for status in [Status::Passed, Status::NotForMe, Status::NotStarted] {
        let record = record(&[&booked("2026-12-01"), &|_| Change::target(EXAM, "2026-12-01".parse().ok()), &|_| {
            Change::status(EXAM, status)
        }]);
        assert_eq!(list(&record), [], "{status:?}");
    }
    let unknown = "of-another-edition";
    let record = record(&[&|_| {
        Change::status(unknown, Status::Planned).and(Change::target(unknown, "2026-12-01".parse().ok()))
    }]);
    assert_eq!(list(&record), []);
}

/// W2: what is held may be sat again to keep it current; the booking of the pass itself is history.
#[test]
fn an_exam_booked_to_renew_what_is_held_is_coming() {
    let held = |passed: &str, booked_for: &str| {
        let record = record(&[&booked(booked_for), &|_| Change::status(EXAM, Status::Passed), &|_| {
            Change::passed_on(EXAM, passed.parse().ok())
        }]);
        list(&record).into_iter().filter(|(id, _)| id.starts_with("exam-")).collect::<Vec<_>>()
    };
    assert_eq!(held("2024-03-15", "2026-12-01"), [("exam-itil4-foundation-1".to_owned(), 10)]);
    assert_eq!(held("2026-12-01", "2026-12-01"), [], "the exam that was passed");
    assert_eq!(held("2024-03-15", "2026-11-20"), [], "it is over");
}

/// W2: an exam whose result is there is over; one that waits for its result is overdue; a second one has its own name.
#[test]
fn a_result_takes_the_exam_off_the_list() {
    let after = |attempt: &dyn Fn(&Record) -> Change| list(&record(&[&booked("2026-11-20"), attempt]));
    assert_eq!(after(&sat("2026-11-20", ExamResult::Failed)), []);
    let waiting = [("exam-itil4-foundation-1".to_owned(), -1)];
    assert_eq!(after(&sat("2026-11-20", ExamResult::Unknown)), waiting);
    let second = [("exam-itil4-foundation-2".to_owned(), -1)];
    assert_eq!(after(&sat("2026-06-01", ExamResult::Failed)), second);
}

/// W2, W3: a renewal is on the list with its years of points, but for a body that counts calendar years without them.
#[test]
fn years_that_are_not_counted_from_the_pass_are_not_on_the_list() {
    let passed = |slug: &'static str| {
        list(&record(&[&move |_: &Record| {
            Change::status(slug, Status::Passed).and(Change::passed_on(slug, "2026-06-10".parse().ok()))
        }]))
    };
    let ids = |list: Vec<(String, i32)>| list.into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!(ids(passed("cism")), ["renew-cism"]);
    assert_eq!(ids(passed("pmp")), ["renew-pmp", "points-pmp-period"]);
}

/// W2: what is near is told apart from what is far: half a year for renewals, a month for the rest.
#[test]
fn what_is_near_is_told_apart() {
    use super::super::Urgency::{Later, Overdue, Soon};
    let target = |on: &str| {
        let on = on.parse().ok();
        let record = record(&[&move |_: &Record| Change::status(EXAM, Status::Planned).and(Change::target(EXAM, on))]);
        of_record(&record, &[], day(TODAY))[0].urgency()
    };
    let found = ["2026-11-20", "2026-11-21", "2026-12-21", "2026-12-22"].map(target);
    assert_eq!(found, [Overdue, Soon, Soon, Later]);
}
