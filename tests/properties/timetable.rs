//! Timetables: nothing before what it requires, nothing past is moved, and moving there and back changes nothing.

use itsm_career_roadmap::catalog::{CertificationId, Entity};
use itsm_career_roadmap::date::Date;
use itsm_career_roadmap::plan::time::Pace;
use itsm_career_roadmap::plan::timetable::{Hold, Moved, Readiness, Refusal, Timetable};
use itsm_career_roadmap::record::{Booking, Change, Record, ReplicaId, Status};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

/// Exams that require each other in every way there is: one, all, any, a count, designations.
const EXAMS: [&str; 16] = [
    "itil4-foundation",
    "itil4-create-deliver-support",
    "itil4-drive-stakeholder-value",
    "itil4-high-velocity-it",
    "itil4-direct-plan-improve",
    "itil4-digital-it-strategy",
    "itil4-plan-implement-control",
    "itil4-practice-incident-management",
    "itil5-foundation",
    "itil5-foundation-bridge",
    "itil5-mp-transition",
    "itil5-product",
    "itil5-strategy",
    "prince2-7-foundation",
    "prince2-7-practitioner",
    "servicenow-cis-itsm",
];

fn today() -> Date {
    "2026-11-21".parse().expect("a day of a test")
}

/// How an exam stands in a record, with a day in days from today.
#[derive(Clone, Debug)]
struct Standing(Status, Option<i32>);

fn standing() -> impl Strategy<Value = Standing> {
    let days = || option::weighted(0.8, -90..500_i32);
    prop_oneof![
        4 => Just(Standing(Status::NotStarted, None)),
        3 => days().prop_map(|days| Standing(Status::Planned, days)),
        1 => days().prop_map(|days| Standing(Status::Booked, days)),
        1 => Just(Standing(Status::Passed, None)),
    ]
}

fn record(exams: &[CertificationId], standings: &[Standing]) -> Record {
    let mut record = Record::default();
    for (exam, Standing(status, days)) in exams.iter().zip(standings) {
        let on = days.and_then(|days| today().add_days(days));
        let change = match status {
            Status::Booked => Change::booking(&record, exam.slug(), &Booking { on, ..Booking::default() }),
            _ => Change::target(exam.slug(), on),
        };
        let stamp = record.next_stamp(1, &ReplicaId::new("a"));
        record.apply(&Change::status(exam.slug(), *status).and(change), &stamp);
    }
    record
}

/// A record with a timetable of some exams in some order.
fn timetable() -> impl Strategy<Value = (Record, Vec<CertificationId>, Timetable)> {
    let exams = subsequence(EXAMS.to_vec(), 1..=EXAMS.len()).prop_shuffle();
    (exams, vec(standing(), EXAMS.len()), 0..40_u8).prop_map(|(slugs, standings, hours)| {
        let exams: Vec<_> = slugs.iter().filter_map(|slug| CertificationId::from_slug(slug)).collect();
        assert_eq!(exams.len(), slugs.len(), "the dataset has all of them");
        let record = record(&exams, &standings);
        let pace = Pace::new(hours).expect("a week has them");
        let timetable = Timetable::of(&record, &exams, pace, today());
        (record, exams, timetable)
    })
}

fn is_too_early(timetable: &Timetable, certification: CertificationId) -> bool {
    matches!(timetable.readiness(certification), Readiness::TooEarly(_))
}

/// Every exam with its day, in an order of its own.
fn days(timetable: &Timetable) -> Vec<(CertificationId, Option<Date>)> {
    let mut days: Vec<_> = timetable.entries().iter().map(|entry| (entry.certification, entry.date)).collect();
    days.sort();
    days
}

/// What holds after every move that was not refused.
fn check(before: &Timetable, moved: &Moved, set: &[CertificationId]) -> Result<(), TestCaseError> {
    let after = &moved.timetable;
    prop_assert_eq!(before.entries().len(), after.entries().len());
    prop_assert!(after.entries().is_sorted_by_key(|entry| (entry.date.is_none(), entry.date)));
    let mut shifted = Vec::new();
    for entry in before.entries() {
        let (certification, date) = (entry.certification, entry.date);
        let now = after.entry(certification).expect("nothing is lost");
        if now.date != date {
            shifted.push(certification);
            prop_assert_ne!(entry.hold, Hold::Booked, "a booking was moved");
            prop_assert!(now.date >= Some(today()), "something was moved into the past");
            let was_past = date.is_some_and(|date| date < today());
            prop_assert!(!was_past || set.contains(&certification), "the past was moved");
        }
        if is_too_early(after, certification) {
            prop_assert!(is_too_early(before, certification) || entry.hold == Hold::Overdue, "it comes too early now");
        }
    }
    let mut told: Vec<_> = moved.shifted.iter().map(|shifted| shifted.certification).collect();
    told.sort();
    shifted.sort();
    prop_assert_eq!(told, shifted);
    Ok(())
}

/// Whether nothing stands too early, so that everything keeps its distance.
fn is_sound(timetable: &Timetable) -> bool {
    timetable.entries().iter().all(|entry| !is_too_early(timetable, entry.certification))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: 1_000_000, ..ProptestConfig::with_cases(super::cases(600)) })]

    /// T8: a proposed day is never before today or before what the exam requires; days that were set stay.
    #[test]
    fn a_timetable_is_laid_out_around_what_is_set((record, exams, timetable) in timetable()) {
        for entry in timetable.entries() {
            let slug = entry.certification.slug();
            match entry.hold {
                Hold::Booked => prop_assert_eq!(entry.date, record.booking(slug).on),
                Hold::Target | Hold::Overdue => prop_assert_eq!(entry.date, record.target(slug)),
                Hold::Proposed => {
                    prop_assert!(entry.date.is_none_or(|date| date >= today()));
                    prop_assert!(!is_too_early(&timetable, entry.certification), "{slug}");
                }
            }
        }
        let left = exams.iter().filter(|exam| record.status(exam.slug()) != Status::Passed).count();
        prop_assert!(timetable.entries().len() <= left);
    }

    /// T9: a move puts nothing before what it requires, moves nothing that is booked or past, and tells what it shifted.
    #[test]
    fn a_move_shifts_what_follows_or_is_refused((_, _, timetable) in timetable(), which in any::<Index>(), days in -60..400_i32) {
        prop_assume!(!timetable.entries().is_empty());
        let certification = which.get(timetable.entries()).certification;
        let to = today().add_days(days).expect("it is near");
        match timetable.move_to(certification, to) {
            Ok(moved) => {
                check(&timetable, &moved, &[certification])?;
                prop_assert_eq!(moved.timetable.entry(certification).and_then(|entry| entry.date), Some(to));
            }
            Err(Refusal::TooEarly { from, .. }) => prop_assert!(to < from),
            Err(refusal) => prop_assert!(refusal.to_string().contains(": ")),
        }
    }

    /// T10: moving there and back gives the same days.
    #[test]
    fn moving_there_and_back_changes_nothing((_, _, timetable) in timetable(), which in any::<Index>(), days in 0..400_i32) {
        prop_assume!(is_sound(&timetable) && !timetable.entries().is_empty());
        let entry = *which.get(timetable.entries());
        prop_assume!(entry.date.is_some_and(|date| date >= today()));
        let to = today().add_days(days).expect("it is near");
        if let (Ok(there), Some(from)) = (timetable.move_to(entry.certification, to), entry.date) {
            let back = there.timetable.move_to(entry.certification, from);
            let back = back.map_err(|refusal| TestCaseError::fail(refusal.to_string()))?;
            prop_assert_eq!(self::days(&back.timetable), self::days(&timetable));
        }
    }

    /// T9, T10: changing places is a move of two, and changing back gives the same days.
    #[test]
    fn changing_places_twice_changes_nothing((_, _, timetable) in timetable(), which in any::<Index>(), up in any::<bool>()) {
        prop_assume!(is_sound(&timetable) && !timetable.entries().is_empty());
        let entry = *which.get(timetable.entries());
        let moved = if up { timetable.earlier(entry.certification) } else { timetable.later(entry.certification) };
        if let Ok(moved) = moved {
            let taken = moved.timetable.entry(entry.certification).and_then(|entry| entry.date);
            let other = timetable.entries().iter().find(|other| {
                other.date == taken && moved.timetable.entry(other.certification).is_some_and(|it| it.date == entry.date)
            });
            let other = other.expect("somebody has the place now").certification;
            check(&timetable, &moved, &[entry.certification, other])?;
            let back = moved.timetable.swap(entry.certification, other);
            let back = back.map_err(|refusal| TestCaseError::fail(refusal.to_string()))?;
            prop_assert_eq!(days(&back.timetable), days(&timetable));
        }
    }

    /// T11: taken over into the record, the timetable is laid out the same again; one step of undo takes it back.
    #[test]
    fn what_is_taken_over_is_laid_out_again((record, exams, timetable) in timetable(), hours in 0..40_u8) {
        let mut after = record.clone();
        let inverse = after.apply(&timetable.change(&record), &after.next_stamp(2, &ReplicaId::new("a")));
        let pace = Pace::new(hours).expect("a week has them");
        let again = Timetable::of(&after, &exams, pace, today());
        for entry in timetable.entries().iter().filter(|entry| entry.date.is_some()) {
            prop_assert_eq!(again.entry(entry.certification).and_then(|entry| entry.date), entry.date);
        }
        prop_assert!(again.change(&after).is_empty() || again.entries().iter().any(|entry| entry.hold == Hold::Proposed));
        after.apply(&inverse, &after.next_stamp(3, &ReplicaId::new("a")));
        for exam in &exams {
            prop_assert_eq!(after.target(exam.slug()), record.target(exam.slug()));
            prop_assert_eq!(after.status(exam.slug()), record.status(exam.slug()));
        }
    }
}
