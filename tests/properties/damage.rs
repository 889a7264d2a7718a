//! Damaged, mutated and random files: no panic, nothing that was stored is lost, nothing is imported by half.

use std::sync::Arc;

use itsm_career_roadmap::port::memory::{self, MemoryStorage};
use itsm_career_roadmap::port::{Env, Storage};
use itsm_career_roadmap::record::{Change, Comparison, Record, Subject, saved};
use itsm_career_roadmap::session::{RECORD_KEY, Session};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const GOLDEN: [&str; 2] = [include_str!("../saved/v1.json"), include_str!("../saved/v1-whole.json")];

/// A golden file with some of its characters cut, replaced or doubled.
fn damaged() -> impl Strategy<Value = String> {
    let longest = GOLDEN.iter().map(|text| text.len()).max().unwrap_or_default();
    let patch = prop_oneof!["\\PC{0,4}", "[0-9{}\\[\\]\",:]{0,4}", "[a-z]{0,4}", "[-/]?[0-9]{1,5}"];
    let wound = (0..longest, 0..40_usize, patch);
    (select(GOLDEN.as_slice()), vec(wound, 1..4)).prop_map(|(golden, wounds)| {
        let mut text: Vec<char> = golden.chars().collect();
        for (start, length, patch) in wounds {
            let start = start % text.len().max(1);
            let end = (start + length).min(text.len());
            text.splice(start..end, patch.chars());
        }
        text.into_iter().collect()
    })
}

/// A golden file in which values have changed their type or their contents, so that it is still a record.
fn mutated() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        "\"\\PC{0,30}\"".prop_filter("quotes", |text| !text[1..text.len() - 1].contains(['"', '\\'])),
        "-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?",
        select(vec!["null", "true", "[]", "{}", "[\"suite/x\",7]", "{\"hundredths\":-1,\"currency\":\"xx\"}"])
            .prop_map(str::to_owned),
        (1..20_usize).prop_map(|depth| format!("{}1{}", "[".repeat(depth), "]".repeat(depth))),
        (1..50_000_usize).prop_map(|length| format!("\"{}\"", "x".repeat(length))),
    ];
    let lines = GOLDEN[1].lines().count();
    vec((0..lines, value), 1..6).prop_map(|mutations| {
        let mut lines: Vec<String> = GOLDEN[1].lines().map(str::to_owned).collect();
        for (at, value) in mutations {
            if let Some((before, rest)) = lines[at].split_once("{\"value\": ")
                && let Some((_, after)) = rest.rsplit_once(", \"at\"")
            {
                lines[at] = format!("{before}{{\"value\": {value}, \"at\"{after}");
            }
        }
        lines.join("\n")
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

/// Reads all there is to read.
fn read_everything(record: &Record) -> usize {
    let lists = record.cpd().len() + record.other_certificates().len() + record.notes().len() + record.skills().len();
    let certifications = record.certifications_with_facts().into_iter().map(|slug| {
        let _ = (record.booking(slug), record.cost(slug), record.evidence(slug), record.credential(slug));
        let _ = (record.target(slug), record.studying_since(slug), record.studied_minutes(slug));
        record.history(slug).len() + record.pass_dates(slug).len()
    });
    lists + certifications.sum::<usize>() + record.changes_since_backup()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    /// R4: damage is kept word for word, whatever it is.
    #[test]
    fn a_damaged_record_never_panics_and_is_never_lost(text in damaged()) {
        let storage = MemoryStorage::default();
        storage.set(RECORD_KEY, &text).expect("there is room");
        let session = Session::open(&Env { storage: Arc::new(storage.clone()), ..memory::env() });
        read_everything(&session.record());
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

proptest! {
    // Each case reads, compares, imports and undoes: 10,000 of them take half a minute, so a tenth of them runs here
    // unless `PROPTEST_CASES` asks for more.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(super::cases(1_000)) })]

    /// R17, R20: a record with values of any type is read as far as it goes, imported, saved again and undone.
    #[test]
    fn values_of_any_type_are_kept_and_can_be_imported(text in mutated(), replaces: bool) {
        let Ok(imported) = saved::parse(&text) else { return Ok(()) };
        let again = saved::parse(&saved::print(&imported));
        prop_assert_eq!(again.as_ref(), Ok(&imported));
        read_everything(&imported);
        let session = Session::open(&memory::env());
        session.apply(&Change::here(Some("problem-manager")));
        let before = session.record();
        if replaces { session.import_replace(&imported) } else { session.import_merge(&imported) };
        let differs = |record: &Record| !Comparison::of(&session.record(), record).differences.is_empty();
        prop_assert!(!replaces || !differs(&imported));
        prop_assert!(session.undo() && !differs(&before));
    }
}
