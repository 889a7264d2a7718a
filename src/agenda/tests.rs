//! What is on the list, in which order, and under which names.

use super::*;
use crate::catalog::Entity;
use crate::renewal::{CpdEntry, Held, standings};

const TODAY: &str = "2026-11-21";

fn day(text: &str) -> Date {
    text.parse().expect("a day of a test")
}

fn certification(slug: &str) -> CertificationId {
    CertificationId::from_slug(slug).expect("a certification of the default dataset")
}

fn standing(slug: &str, passed: &str, log: &[CpdEntry]) -> Vec<Standing> {
    let held = Held { certification: certification(slug), passed: vec![day(passed)] };
    standings(&[held], log, &[], day(TODAY))
}

fn list(items: &[Item]) -> Vec<(String, i32)> {
    items.iter().map(|item| (item.id.clone(), item.days)).collect()
}

/// G1: overdue first, then by date, with the distance in days.
#[test]
fn what_is_overdue_comes_first() {
    let exam = BookedExam {
        certification: certification("itil4-create-deliver-support"),
        attempt: 2,
        date: day("2026-12-01"),
        time: TimeOfDay::new(9, 30),
        place: "online".to_owned(),
    };
    let late = Target { certification: certification("pmp"), date: day("2026-11-20") };
    let standings = standing("itil4-foundation", "2020-01-15", &[]);
    let items = coming(&[exam], &[late], &[], &standings, day(TODAY));
    let expected = [
        ("renew-suite-peoplecert-itil-4".to_owned(), -1406),
        ("target-pmp".to_owned(), -1),
        ("exam-itil4-create-deliver-support-2".to_owned(), 10),
    ];
    assert_eq!(list(&items), expected);
    assert_eq!(items.iter().map(Item::is_overdue).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!((items[2].time, items[2].place.as_str()), (TimeOfDay::new(9, 30), "online"));
}

/// G2: years that still ask for points are on the list, with what is missing.
#[test]
fn years_that_miss_points_end_on_the_list() {
    let standings = standing("itil4-foundation", "2026-03-15", &[]);
    let items = coming(&[], &[], &[], &standings, day(TODAY));
    let ends: Vec<_> = items.iter().map(|item| (item.kind, item.date.to_string())).collect();
    let year = |year| Kind::Points { year: Some(year), missing: 2000 };
    let expected = [
        (year(1), "2027-03-15".to_owned()),
        (year(2), "2028-03-15".to_owned()),
        (Kind::RenewBy, "2029-03-15".to_owned()),
        (year(3), "2029-03-15".to_owned()),
    ];
    assert_eq!(ends, expected);
}

/// G2: after a missed year points do not renew, so that no more of them are called for.
#[test]
fn a_missed_year_asks_for_no_more_points() {
    let standings = standing("itil4-foundation", "2024-03-15", &[]);
    assert_eq!(
        list(&coming(&[], &[], &[], &standings, day(TODAY))),
        [("renew-suite-peoplecert-itil-4".to_owned(), 114)]
    );
}

/// G2: where the period counts as a whole, its end is on the list.
#[test]
fn a_period_that_misses_points_ends_on_the_list() {
    let log = CpdEntry {
        date: day("2026-02-01"),
        hundredths: 1250,
        category: "education".to_owned(),
        counts_for: vec![Subject::Certification(certification("pmp"))],
    };
    let items = coming(&[], &[], &[], &standing("pmp", "2026-01-10", &[log]), day(TODAY));
    let due = items.iter().find(|item| item.kind == Kind::Points { year: None, missing: 4750 });
    assert_eq!(due.map(|item| (item.date, item.id.as_str())), Some((day("2029-01-10"), "points-pmp-period")));
}

/// G3: an entry keeps its name when its date moves.
#[test]
fn names_do_not_depend_on_dates() {
    let ids = |passed: &str| -> Vec<String> {
        let items = coming(&[], &[], &[], &standing("comptia-a-plus", passed, &[]), day(TODAY));
        items.into_iter().map(|item| item.id).collect()
    };
    assert_eq!(ids("2025-01-31"), ids("2026-05-05"));
}

/// G4: a day to renew by is announced 180, 90 and 30 days before; nothing else is.
#[test]
fn renewals_are_announced_three_times() {
    let items = coming(&[], &[], &[], &standing("itil4-foundation", "2024-03-15", &[]), day(TODAY));
    let lead_ups: Vec<_> =
        items[0].lead_ups().into_iter().map(|lead_up| (lead_up.date.to_string(), lead_up.id)).collect();
    let expected = [("2026-09-16", "180"), ("2026-12-15", "90"), ("2027-02-13", "30")];
    let expected = expected.map(|(date, days)| (date.to_owned(), format!("renew-suite-peoplecert-itil-4-{days}")));
    assert_eq!(lead_ups, expected);
    let target = Target { certification: certification("pmp"), date: day("2027-11-20") };
    assert!(coming(&[], &[target], &[], &[], day(TODAY))[0].lead_ups().is_empty());
}

/// G3: no two entries share a name, whatever is held.
#[test]
fn names_are_unique() {
    let held: Vec<Held> =
        CertificationId::all().map(|certification| Held { certification, passed: vec![day("2026-05-05")] }).collect();
    let items = coming(&[], &[], &[], &standings(&held, &[], &[], day(TODAY)), day(TODAY));
    let mut ids: Vec<String> = items.iter().map(|item| item.id.clone()).collect();
    ids.extend(items.iter().flat_map(Item::lead_ups).map(|lead_up| lead_up.id));
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(all > 40, "{all} entries");
}
