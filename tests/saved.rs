//! The saved forms that are out in the world: every version's golden file is read and understood for ever.
//!
//! Never edit a file of `tests/saved/`: people's records look like it.

use itsm_career_roadmap::catalog::vocabulary::SkillLevel;
use itsm_career_roadmap::record::saved::{self, LoadError};
use itsm_career_roadmap::record::{Change, Record, ReplicaId, Setting, Status, Subject};

#[path = "saved/schema.rs"]
mod schema;
#[path = "saved/whole.rs"]
mod whole;

const V1: &str = include_str!("saved/v1.json");
/// The same version with a field of every kind that it came to hold before it was released.
const V1_WHOLE: &str = include_str!("saved/v1-whole.json");
/// The same version with the kinds that a plan needs, which came later: evidence of skills, pay, "none of it yet".
const V1_PLAN: &str = include_str!("saved/v1-plan.json");

#[track_caller]
fn golden() -> Record {
    saved::parse(V1).expect("the golden file is a record")
}

/// R1: the first released version is read for ever.
#[test]
fn version_1_is_read_as_it_was_meant() {
    let record = golden();
    assert_eq!(record.here(), Some("service-desk-technician"));
    assert_eq!(record.want(), None);
    assert_eq!(record.status("itil4-foundation"), Status::Passed);
    assert_eq!(record.passed_on("itil4-foundation").map(|day| day.to_string()), Some("2024-03-15".to_owned()));
    assert_eq!(record.status("itil4-create-deliver-support"), Status::Studying);
    assert_eq!(record.skill_level("negotiation"), Some(SkillLevel::Working));
    assert_eq!(record.setting(Setting::Region), Some("uk"));
    let note = record.note(Subject::Role("it-service-manager"));
    assert_eq!(note, Some("Ask Ana about \"shadowing\";\nthen decide."));
}

/// R1: a released version no longer changes.
#[test]
fn version_1_is_written_to_the_byte() {
    assert_eq!(saved::print(&golden()), V1);
    for golden in [V1_WHOLE, V1_PLAN] {
        assert_eq!(saved::parse(golden).map(|record| saved::print(&record)).as_deref(), Ok(golden));
    }
}

/// R2: unknown fields, slugs and keys are kept.
#[test]
fn what_this_version_does_not_know_survives_a_change() {
    let mut record = golden();
    let stamp = record.next_stamp(0, &ReplicaId::new("tester"));
    record.apply(&Change::skill_level("negotiation", Some(SkillLevel::Expert)), &stamp);
    let printed = saved::print(&record);
    for kept in [
        r#""because": ["led a review",3]"#,
        r#""from-a-later-time": {"kept":[1,2.5,"three"]}"#,
        r#""certification/itil4-create-deliver-support/attempt/a1/date": {"value": "2026-05-02""#,
        r#""certification/of-an-older-dataset/status": {"value": "passed""#,
    ] {
        assert!(printed.contains(kept), "{kept} is lost in\n{printed}");
    }
}

#[track_caller]
fn assert_refused(text: &str, message: &str) {
    let refused = saved::parse(text).map_err(|error| error.to_string());
    assert_eq!(refused, Err(message.to_owned()), "{}", &text[..text.len().min(200)]);
}

/// A record with one field, written as given.
fn with_field(field: &str) -> String {
    format!(r#"{{"format":"itsm-career-roadmap","version":1,"fields":{{"here":{field}}}}}"#)
}

#[test]
fn a_text_that_is_no_record_of_ours_is_told_apart_from_a_damaged_one() {
    assert_refused("{}", "this is not a record of the career roadmap");
    assert_refused("[1]", "this is not a record of the career roadmap");
    assert_refused(r#"{"format":"other","version":1}"#, "this is not a record of the career roadmap");
    assert_refused("", "this record is damaged at line 1, column 0: the text ends too early");
    assert_refused(&V1[..200], "this record is damaged at line 6, column 30: the text ends too early");
    assert_refused("<html>", "this record is damaged at line 1, column 1: this is not JSON");
}

#[test]
fn damage_is_named_with_its_place() {
    let place = |why: &str| format!("this record is damaged at here: {why}");
    assert_refused(&with_field("1"), &place("this is not a field"));
    assert_refused(&with_field(r#"{"at":1,"by":"a"}"#), &place("it has no value"));
    assert_refused(&with_field(r#"{"value":1,"at":-1,"by":"a"}"#), &place("it does not say when it was changed"));
    let too_late = r#"{"value":1,"at":9007199254740992,"by":"a"}"#;
    assert_refused(&with_field(too_late), &place("it does not say when it was changed"));
    assert_refused(&with_field(r#"{"value":1,"at":1,"by":7}"#), &place("it does not say where it was changed"));
    let deep = format!("{}1{}", "[".repeat(20), "]".repeat(20));
    let deep = format!(r#"{{"value":{deep},"at":1,"by":"a"}}"#);
    assert_refused(&with_field(&deep), &place("it is nested too deeply"));
    let long = format!(r#"{{"value":"{}","at":1,"by":"a"}}"#, "x".repeat(40_001));
    assert_refused(&with_field(&long), &place("the text is too long"));
    assert_refused(
        r#"{"format":"itsm-career-roadmap","version":0}"#,
        "this record is damaged at version: 0 is not a version this format ever had",
    );
}

/// R3: a newer record is read for showing alone.
#[test]
fn a_record_of_a_later_version_is_recognised_and_only_glimpsed() {
    let newer = V1.replace("\"version\": 1", "\"version\": 2");
    assert_eq!(saved::parse(&newer), Err(LoadError::Newer { version: 2 }));
    let glimpsed = saved::glimpse(&newer).expect("its fields look the same");
    assert_eq!(glimpsed.here(), Some("service-desk-technician"));
}

#[test]
fn nothing_larger_than_a_record_is_even_looked_at() {
    let huge = " ".repeat(saved::MAX_BYTES + 1);
    assert_eq!(saved::parse(&huge), Err(LoadError::TooLarge));
    assert!(LoadError::TooLarge.to_string().contains("5 MB"));
}
