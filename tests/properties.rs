//! Laws that hold for every input: what is written can be read, merging does not depend on order, damage never spreads.
#![cfg(not(target_arch = "wasm32"))]

#[path = "properties/advert.rs"]
mod advert;
#[path = "properties/calendar.rs"]
mod calendar;
#[path = "properties/csv.rs"]
mod csv;
#[path = "properties/damage.rs"]
mod damage;
#[path = "properties/exams.rs"]
mod exams;
#[path = "properties/exchange.rs"]
mod exchange;
#[path = "exchange/make.rs"]
mod make;
#[path = "properties/organisation.rs"]
mod organisation;
#[path = "properties/record.rs"]
mod record;
#[path = "properties/renewal.rs"]
mod renewal;
#[path = "properties/routes.rs"]
mod routes;
#[path = "properties/strategies.rs"]
mod strategies;
#[path = "properties/study_time.rs"]
mod study_time;
#[path = "properties/timetable.rs"]
mod timetable;

use itsm_career_roadmap::catalog::vocabulary::{Availability, CertificationKind, CertificationLevel, SkillCategory};
use itsm_career_roadmap::filter::CertificationFilter;
use itsm_career_roadmap::paper::Paper;
use itsm_career_roadmap::record::Status;
use itsm_career_roadmap::route::{MapState, MapView, PlanState, Route};
use itsm_career_roadmap::search::{Index, fold};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use strategies::day;

/// Any text that an address could have to carry, except none at all.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z0-9-]{1,20}", "\\PC{1,12}", "[ %&=?#/+;,.]{1,8}"]
}

fn filter() -> impl Strategy<Value = CertificationFilter> {
    let words = (
        option::of(select(CertificationLevel::ALL)),
        option::of(select(Availability::ALL)),
        option::of(select(CertificationKind::ALL)),
        option::of(select(Status::ALL)),
    );
    (option::of(text()), words, option::of(text()), option::of(text())).prop_map(
        |(body, (level, availability, kind, status), role, text)| {
            let text = text.unwrap_or_default();
            CertificationFilter { body, level, availability, kind, role, status, text }
        },
    )
}

fn plan() -> impl Strategy<Value = PlanState> {
    let numbers = (option::of(1..=u8::MAX), option::of(1..=u8::MAX));
    let words = (option::of(text()), option::of(text()), option::of(text()), option::of(text()));
    (words, numbers, vec(text(), 0..4)).prop_map(|((section, by, goal, exams), (way, set), via)| PlanState {
        section,
        by,
        way,
        via,
        goal,
        exams,
        set,
    })
}

fn route() -> impl Strategy<Value = Route> {
    let via = || vec(text(), 0..4);
    let view = option::of(select(vec![MapView::Drawing, MapView::List]));
    let map = (view, option::of(text()), option::of(text()), via());
    prop_oneof![
        map.prop_map(|(view, role, track, via)| Route::Map(MapState { view, role, track, via })),
        text().prop_map(Route::Role),
        filter().prop_map(Route::Certifications),
        text().prop_map(Route::Certification),
        option::of(select(SkillCategory::ALL)).prop_map(|category| Route::Skills { category }),
        text().prop_map(Route::Skill),
        option::of(text()).prop_map(|section| Route::Record { section }),
        Just(Route::PrintedRecord),
        via().prop_map(|via| Route::PrintedPlan { via }),
        plan().prop_map(Route::Plan),
        (option::of(select(Paper::ALL.to_vec())), any::<bool>(), via())
            .prop_map(|(paper, unmarked, via)| Route::Poster { paper, unmarked, via }),
        Just(Route::Advert),
        (option::of(text()), vec(text(), 0..4)).prop_map(|(region, roles)| Route::Pay { region, roles }),
        (option::of(text()), vec(text(), 0..5)).prop_map(|(region, roles)| Route::Compare { region, roles }),
        option::of(text()).prop_map(|section| Route::Guide { section }),
        Just(Route::About),
    ]
}

/// The number of cases, unless the environment asks for another.
fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    /// N3: printing and parsing a route are inverse.
    #[test]
    fn every_route_is_read_as_it_was_written(route in route()) {
        prop_assert_eq!(Route::parse(&route.hash()), route);
    }

    #[test]
    fn every_address_means_something_and_always_the_same(hash in "(#?/?)((role|map|pay|skills|certifications)/?)?\\PC{0,30}") {
        let route = Route::parse(&hash);
        prop_assert_eq!(Route::parse(&route.hash()), route);
    }

    #[test]
    fn every_filter_is_read_as_it_was_written(filter in filter()) {
        let parameters: Vec<_> =
            filter.parameters().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        prop_assert_eq!(CertificationFilter::from_parameters(&parameters), filter);
    }

    /// R10: a day is read as the day that was written.
    #[test]
    fn every_date_is_read_as_it_was_written(date in day()) {
        prop_assert_eq!(date.to_string().parse(), Ok(date));
    }

    #[test]
    fn a_day_added_and_taken_away_is_the_same_day(date in day(), days in -40_000..40_000_i32) {
        if let Some(moved) = date.add_days(days) {
            prop_assert_eq!(date.days_until(moved), days);
            prop_assert_eq!(moved.add_days(-days), Some(date));
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,30}") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }
}

#[test]
fn every_two_letters_of_a_title_are_searched_without_panic() {
    let index = Index::new();
    for first in 'a'..='z' {
        for second in 'a'..='z' {
            assert!(index.find(&format!("{first}{second}"), 10).len() <= 10);
        }
    }
}
