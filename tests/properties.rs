//! Laws that hold for every input: what is written can be read, merging does not depend on order, damage never spreads.
#![cfg(not(target_arch = "wasm32"))]

use std::sync::Arc;

use itsm_career_roadmap::catalog::vocabulary::{
    Availability, CertificationKind, CertificationLevel, SkillCategory, SkillLevel,
};
use itsm_career_roadmap::date::Date;
use itsm_career_roadmap::filter::CertificationFilter;
use itsm_career_roadmap::port::memory::{self, MemoryStorage};
use itsm_career_roadmap::port::{Env, Storage};
use itsm_career_roadmap::record::saved;
use itsm_career_roadmap::record::{Change, Record, ReplicaId, Setting, Stamp, Status, Subject};
use itsm_career_roadmap::route::{MapState, MapView, Route};
use itsm_career_roadmap::search::{Index, fold};
use itsm_career_roadmap::session::{RECORD_KEY, Session};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

const GOLDEN: &str = include_str!("saved/v1.json");

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

fn route() -> impl Strategy<Value = Route> {
    let map = (option::of(select(vec![MapView::Drawing, MapView::List])), option::of(text()), option::of(text()));
    prop_oneof![
        map.prop_map(|(view, role, track)| Route::Map(MapState { view, role, track })),
        text().prop_map(Route::Role),
        filter().prop_map(Route::Certifications),
        text().prop_map(Route::Certification),
        option::of(select(SkillCategory::ALL)).prop_map(|category| Route::Skills { category }),
        text().prop_map(Route::Skill),
        Just(Route::Record),
        Just(Route::Plan),
        (option::of(text()), vec(text(), 0..4)).prop_map(|(region, roles)| Route::Pay { region, roles }),
        option::of(text()).prop_map(|section| Route::Guide { section }),
        Just(Route::About),
    ]
}

fn day() -> impl Strategy<Value = Date> {
    (1950..=2199, 1..=12_u32, 1..=31_u32)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
}

/// A change of one of few fields, so that replicas often change the same one.
fn change() -> impl Strategy<Value = Change> {
    let slug = || select(vec!["itil4-foundation", "ccna", "of-another-dataset"]);
    prop_oneof![
        option::of(slug()).prop_map(Change::here),
        option::of(slug()).prop_map(Change::want),
        (slug(), select(Status::ALL)).prop_map(|(slug, status)| Change::status(slug, status)),
        (slug(), option::of(day())).prop_map(|(slug, day)| Change::passed_on(slug, day)),
        (slug(), option::of(select(SkillLevel::ALL))).prop_map(|(slug, level)| Change::skill_level(slug, level)),
        (slug(), "\\PC{0,20}").prop_map(|(slug, text)| Change::note(Subject::Role(slug), &text)),
        option::of("[a-z0-9-]{1,8}").prop_map(|word| Change::setting(Setting::Region, word.as_deref())),
    ]
}

/// A record as some replica left it; times collide on purpose.
fn record() -> impl Strategy<Value = Record> {
    vec((change(), 0..20_u64, select(vec!["a", "b", "c"])), 0..12).prop_map(|changes| {
        let mut record = Record::default();
        for (change, at, by) in changes {
            record.apply(&change, &Stamp::new(at, ReplicaId::new(by)));
        }
        record
    })
}

fn merged(left: &Record, right: &Record) -> Record {
    let mut merged = left.clone();
    merged.merge(right);
    merged
}

/// The golden file with some of its bytes cut, replaced or doubled, still being text.
fn damaged() -> impl Strategy<Value = String> {
    let wound = (0..GOLDEN.len(), 0..40_usize, prop_oneof!["\\PC{0,4}", "[0-9{}\\[\\]\",:]{0,4}", "[a-z]{0,4}"]);
    vec(wound, 1..4).prop_map(|wounds| {
        let mut text: Vec<char> = GOLDEN.chars().collect();
        for (start, length, patch) in wounds {
            let start = start.min(text.len());
            let end = (start + length).min(text.len());
            text.splice(start..end, patch.chars());
        }
        text.into_iter().collect()
    })
}

/// Whether a text can be found in the storage word for word, or was taken over into the record that is there.
fn is_safe(storage: &MemoryStorage, text: &str) -> bool {
    let texts: Vec<_> = storage.keys().iter().filter_map(|key| storage.get(key).ok().flatten()).collect();
    let kept = texts.iter().any(|kept| kept == text);
    let taken_over = saved::parse(text).is_ok_and(|before| {
        let now = storage.get(RECORD_KEY).ok().flatten().and_then(|text| saved::parse(&text).ok());
        now.is_some_and(|mut now| !now.merge(&before))
    });
    kept || taken_over
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

    /// R2: saving and loading lose nothing.
    #[test]
    fn every_record_is_read_as_it_was_written(record in record()) {
        prop_assert_eq!(saved::parse(&saved::print(&record)), Ok(record));
    }

    /// R5: whichever tab merges first, and however often, the outcome is the same.
    #[test]
    fn merging_is_commutative_associative_and_idempotent(a in record(), b in record(), c in record()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(&merged(&a, &a), &a);
        prop_assert_eq!(merged(&merged(&a, &b), &b), merged(&a, &b));
    }

    #[test]
    fn undoing_everything_reads_as_nothing_ever_done(changes in vec(change(), 0..20)) {
        let session = Session::open(&memory::env());
        for change in &changes {
            session.apply(change);
        }
        while session.undo() {}
        let record = session.record();
        prop_assert_eq!((record.here(), record.want()), (None, None));
        prop_assert_eq!(record.certifications().len() + record.skills().len() + record.notes().len(), 0);
    }

    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,30}") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    /// R4: damage is kept word for word, whatever it is.
    #[test]
    fn a_damaged_record_never_panics_and_is_never_lost(text in damaged()) {
        let storage = MemoryStorage::default();
        storage.set(RECORD_KEY, &text).expect("there is room");
        let session = Session::open(&Env { storage: Arc::new(storage.clone()), ..memory::env() });
        session.apply(&Change::note(Subject::Page("plan"), "written after the damage"));
        prop_assert!(is_safe(&storage, &text), "lost: {text}");
    }

    #[test]
    fn any_text_at_all_is_refused_in_words_or_read(text in "\\PC{0,200}") {
        if let Err(error) = saved::parse(&text) {
            prop_assert!(!error.to_string().is_empty());
        }
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
