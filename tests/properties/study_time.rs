//! Time of study: more to do is never done earlier, more hours a week never later, and nothing overflows.

use itsm_career_roadmap::catalog::{CertificationId, Entity};
use itsm_career_roadmap::plan::time::{Done, Pace, Task, forecast, studied_by};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::strategies::day;

fn pace() -> impl Strategy<Value = Pace> {
    (0..=Pace::MOST).prop_filter_map("hours of a week", Pace::new)
}

/// Later is greater; what never comes is last.
fn rank(done: Done) -> (u8, Option<itsm_career_roadmap::date::Date>) {
    match done {
        Done::On(date) => (0, Some(date)),
        Done::TooFar => (1, None),
        Done::NoHours => (2, None),
        Done::Unknown => (3, None),
    }
}

fn tasks() -> impl Strategy<Value = Vec<Task>> {
    let left =
        option::weighted(0.9, (any::<u32>(), any::<u32>()).prop_map(|(one, other)| (one.min(other), one.max(other))));
    vec(left, 0..8).prop_map(|all| {
        all.into_iter().zip(CertificationId::all()).map(|(left, certification)| Task { certification, left }).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(super::cases(1_000)) })]

    /// T2, T3: more to study is never done earlier, and more hours a week never later.
    #[test]
    fn more_to_study_takes_longer_and_more_hours_a_week_less(
        from in day(), minutes in any::<u64>(), more in any::<u64>(), pace in pace(), faster in pace(),
    ) {
        let done = studied_by(from, minutes, pace);
        prop_assert!(rank(done) <= rank(studied_by(from, minutes.saturating_add(more), pace)));
        if faster >= pace {
            prop_assert!(rank(studied_by(from, minutes, faster)) <= rank(done));
        }
    }

    /// T2: the hours fit into the days, and would not fit into a day less.
    #[test]
    fn the_days_are_just_enough(minutes in 1..1_000_000_u64, pace in pace()) {
        let from = "2000-01-01".parse().expect("a day of a test");
        if let Done::On(date) = studied_by(from, minutes, pace) {
            let days = u64::from(from.days_until(date).unsigned_abs());
            let fits = |days: u64| days * u64::from(pace.hours()) * 60 / 7;
            prop_assert!(fits(days) >= minutes && fits(days - 1) < minutes);
        }
    }

    /// T2: a forecast never goes back, and its realistic end is never before its optimistic one.
    #[test]
    fn a_forecast_goes_forward(tasks in tasks(), pace in pace(), from in day()) {
        let forecast = forecast(&tasks, pace, from);
        prop_assert_eq!(forecast.steps.len(), tasks.len());
        let spans: Vec<_> = forecast.steps.iter().map(|step| step.done).collect();
        prop_assert!(spans.iter().all(|span| rank(span.optimistic) <= rank(span.realistic)));
        prop_assert!(spans.is_sorted_by_key(|span| rank(span.optimistic)));
        prop_assert!(spans.is_sorted_by_key(|span| rank(span.realistic)));
        prop_assert_eq!(forecast.without_hours, tasks.iter().filter(|task| task.left.is_none()).count());
    }
}
