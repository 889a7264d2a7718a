//! Laws of renewal: nothing that a person earns besides can make a date earlier or a total worse.

use itsm_career_roadmap::catalog::{CertificationId, Entity};
use itsm_career_roadmap::date::Date;
use itsm_career_roadmap::renewal::{CpdEntry, Held, Standing, State, Subject, Unknown, standings};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Suites of every kind: one date, dates of their own, points by year, by period, by both, without a number.
const SLUGS: [&str; 10] = [
    "itil4-foundation",
    "itil4-create-deliver-support",
    "prince2-7-foundation",
    "comptia-a-plus",
    "pmp",
    "capm",
    "cism",
    "cissp",
    "cisco-ccna",
    "cbrm",
];

const CATEGORIES: [&str; 7] =
    ["professional experience", "education", "Community", "giving back", "group A", "group B", "something else"];

fn certification() -> impl Strategy<Value = CertificationId> {
    select(SLUGS.to_vec()).prop_filter_map("of the default dataset", CertificationId::from_slug)
}

/// A day of the years in which the policies of the dataset can turn over a few times.
fn day() -> impl Strategy<Value = Date> {
    (0..5_000_i32).prop_filter_map("a day", |days| Date::new(2018, 1, 1).ok()?.add_days(days))
}

fn held() -> impl Strategy<Value = Vec<Held>> {
    vec((certification(), vec(day(), 0..4)), 1..4)
        .prop_map(|held| held.into_iter().map(|(certification, passed)| Held { certification, passed }).collect())
}

fn entry() -> impl Strategy<Value = CpdEntry> {
    let subject = (certification(), any::<bool>()).prop_map(|(certification, whole)| match certification.suite {
        Some(suite) if whole => Subject::Suite(suite),
        _ => Subject::Certification(certification),
    });
    (day(), 0..12_000_u32, select(CATEGORIES.to_vec()), vec(subject, 0..3)).prop_map(
        |(date, hundredths, category, counts_for)| CpdEntry {
            date,
            hundredths,
            category: category.to_owned(),
            counts_for,
        },
    )
}

/// A log in which whole years are often complete, so that dates do move.
fn log() -> impl Strategy<Value = Vec<CpdEntry>> {
    let year = (day(), certification()).prop_map(|(date, certification)| {
        let subject = Subject::of(certification);
        let entry = |category: &str, hundredths| CpdEntry {
            date,
            hundredths,
            category: category.to_owned(),
            counts_for: vec![subject],
        };
        vec![entry("professional experience", 2_000), entry("education", 9_000), entry("group A", 9_000)]
    });
    (vec(entry(), 0..6), vec(year, 0..6)).prop_map(|(mut log, years)| {
        log.extend(years.into_iter().flatten());
        log
    })
}

fn of(standings: &[Standing], subject: Subject) -> Option<&Standing> {
    standings.iter().find(|standing| standing.subject == subject)
}

/// How well something stands; more is better.
fn rank(state: State) -> u8 {
    match state {
        State::Overdue { .. } => 0,
        State::Unknown(_) => 1,
        State::DueSoon { .. } => 2,
        State::Current { .. } | State::NeverLapses => 3,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    /// V1: whatever was passed and logged, the date lies after the latest pass.
    #[test]
    fn nothing_is_renewed_before_its_latest_pass(held in held(), log in log(), today in day()) {
        for standing in standings(&held, &log, &[], today) {
            if let (Some(renew_by), Some(latest)) = (standing.renew_by(), standing.latest_pass) {
                prop_assert!(latest < renew_by);
            }
        }
    }

    /// V1: one more pass never makes a date earlier.
    #[test]
    fn a_pass_never_makes_a_date_earlier(held in held(), more in certification(), on in day(), log in log(), today in day()) {
        let before = standings(&held, &log, &[], today);
        let mut held = held;
        held.push(Held { certification: more, passed: vec![on] });
        let after = standings(&held, &log, &[], today);
        for standing in before {
            let same = of(&after, standing.subject);
            if let Some(renew_by) = standing.renew_by() {
                let later = same.and_then(Standing::renew_by);
                // A date that became unknown, because points renewed beyond it, is not an earlier one.
                prop_assert!(later.is_none_or(|later| renew_by <= later));
            }
            // A first date may tell what was not known before: that renewal is overdue.
            let was_known = standing.state != State::Unknown(Unknown::PassDate);
            prop_assert!(!was_known || same.is_some_and(|same| rank(standing.state) <= rank(same.state)));
        }
    }

    /// V12: one more entry never makes a date earlier, a state worse or more points missing.
    #[test]
    fn points_never_make_anything_worse(held in held(), log in log(), more in entry(), today in day()) {
        let before = standings(&held, &log, &[], today);
        let mut log = log;
        log.push(more);
        for (old, new) in before.iter().zip(&standings(&held, &log, &[], today)) {
            prop_assert_eq!(old.subject, new.subject);
            prop_assert!(rank(old.state) <= rank(new.state), "{:?} became {:?}", old.state, new.state);
            if let (Some(old), Some(new)) = (old.renew_by(), new.renew_by()) {
                prop_assert!(old <= new);
            }
            for period in &old.periods {
                let same = new.periods.iter().find(|same| same.first == period.first && same.last == period.last);
                if let Some(same) = same {
                    prop_assert!(same.missing() <= period.missing());
                    prop_assert!(same.is_complete || !period.is_complete);
                    prop_assert!(period.total.counted <= same.total.counted);
                }
            }
        }
    }

    /// V7: no total exceeds the maximum of a category, and nothing counts that was not logged.
    #[test]
    fn totals_never_exceed_their_maximums(held in held(), log in log(), today in day()) {
        for period in standings(&held, &log, &[], today).iter().flat_map(|standing| &standing.periods) {
            for tally in period.years.iter().map(|year| &year.tally).chain([&period.total]) {
                prop_assert!(tally.counted <= tally.entered);
                for category in &tally.categories {
                    prop_assert!(category.counted <= category.entered);
                    prop_assert!(category.at_most.is_none_or(|most| category.counted <= most));
                }
            }
        }
    }

    /// V6: the years of a period follow each other without a gap and end with it.
    #[test]
    fn every_day_of_a_period_lies_in_one_year(held in held(), log in log(), today in day()) {
        for standing in standings(&held, &log, &[], today) {
            for period in &standing.periods {
                prop_assert_eq!(period.years.first().map(|year| year.first), Some(period.first));
                prop_assert_eq!(period.years.last().map(|year| year.last), Some(period.last));
                for pair in period.years.windows(2) {
                    prop_assert_eq!(pair[0].last.days_until(pair[1].first), 1);
                }
            }
            for pair in standing.periods.windows(2) {
                prop_assert!(pair[0].is_complete);
                prop_assert_eq!(pair[0].last.days_until(pair[1].first), 1);
            }
        }
    }
}
