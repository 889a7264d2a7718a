//! What the record says, what a change does to it, and what merging keeps.

mod comparison;
mod life;
mod lists;
mod merging;

use super::*;

const EXAM: &str = "itil4-foundation";

fn replica(name: &str) -> ReplicaId {
    ReplicaId::new(name)
}

/// Makes a change at a time by a replica.
fn change(record: &mut Record, at: u64, by: &str, change: &Change) {
    record.apply(change, &Stamp::new(at, replica(by)));
}

#[test]
fn an_empty_record_says_nothing() {
    let record = Record::default();
    assert!(record.is_empty());
    assert_eq!(record.here(), None);
    assert_eq!(record.status(EXAM), Status::NotStarted);
    assert_eq!(record.certifications(), BTreeMap::new());
}

/// R9: changing one's mind destroys no fact.
#[test]
fn a_date_stays_when_the_status_changes() {
    let mut record = Record::default();
    let day = "2024-03-15".parse().ok();
    change(&mut record, 1, "a", &Change::status(EXAM, Status::Passed).and(Change::passed_on(EXAM, day)));
    change(&mut record, 2, "a", &Change::status(EXAM, Status::NotForMe));
    assert_eq!(record.status(EXAM), Status::NotForMe);
    assert_eq!(record.passed_on(EXAM), day);
}

#[test]
fn what_was_entered_can_be_listed() {
    let mut record = Record::default();
    change(&mut record, 1, "a", &Change::status("ccna", Status::Planned));
    change(&mut record, 2, "a", &Change::status("gone", Status::Passed));
    change(&mut record, 3, "a", &Change::status("never-mind", Status::NotStarted));
    change(&mut record, 4, "a", &Change::skill_level("negotiation", Some(SkillLevel::Expert)));
    change(&mut record, 5, "a", &Change::skill_level("coaching", None));
    change(&mut record, 6, "a", &Change::note(Subject::Skill("negotiation"), "practise"));
    let certifications = BTreeMap::from([("ccna", Status::Planned), ("gone", Status::Passed)]);
    assert_eq!(record.certifications(), certifications);
    assert_eq!(record.skills(), BTreeMap::from([("negotiation", SkillLevel::Expert)]));
    assert_eq!(record.notes(), [(Subject::Skill("negotiation"), "practise")]);
}

#[test]
fn the_inverse_of_a_change_restores_every_field_it_wrote() {
    let mut record = Record::default();
    change(&mut record, 1, "a", &Change::want(Some("cio")));
    let both = Change::want(Some("cto")).and(Change::here(Some("it-director")));
    let inverse = record.apply(&both, &Stamp::new(2, replica("a")));
    record.apply(&inverse, &Stamp::new(3, replica("a")));
    assert_eq!(record.want(), Some("cio"));
    assert_eq!(record.here(), None);
}

/// R5: field by field, the later change wins.
#[test]
fn the_later_change_of_a_field_wins_whichever_way_one_merges() {
    let (mut ours, mut theirs) = (Record::default(), Record::default());
    change(&mut ours, 1, "a", &Change::want(Some("cio")));
    change(&mut ours, 5, "a", &Change::here(Some("it-director")));
    change(&mut theirs, 2, "b", &Change::want(Some("cto")));
    let (mut left, mut right) = (ours.clone(), theirs.clone());
    assert!(left.merge(&theirs));
    assert!(right.merge(&ours));
    assert_eq!(left, right);
    assert_eq!((left.want(), left.here()), (Some("cto"), Some("it-director")));
    assert!(!left.merge(&theirs));
}

#[test]
fn clearing_a_field_is_a_change_like_any_other() {
    let (mut ours, mut theirs) = (Record::default(), Record::default());
    change(&mut ours, 1, "a", &Change::want(Some("cio")));
    theirs.merge(&ours);
    change(&mut theirs, 2, "b", &Change::want(None));
    ours.merge(&theirs);
    assert_eq!(ours.want(), None);
}

#[test]
fn a_change_is_later_than_what_a_clock_ahead_has_written() {
    let mut record = Record::default();
    change(&mut record, 9_000, "ahead", &Change::want(Some("cio")));
    let stamp = record.next_stamp(1_000, &replica("a"));
    assert_eq!(stamp.at, 9_001);
    assert_eq!(record.next_stamp(10_000, &replica("a")).at, 10_000);
}

#[test]
fn a_note_is_never_longer_than_can_be_read_again() {
    let mut record = Record::default();
    let long = "𝄞".repeat(NOTE_LIMIT + 1);
    change(&mut record, 1, "a", &Change::note(Subject::Page("plan"), &long));
    assert_eq!(record.note(Subject::Page("plan")).map(|note| note.chars().count()), Some(NOTE_LIMIT));
    assert_eq!(saved::parse(&saved::print(&record)), Ok(record));
    assert!(Change::status(&"x".repeat(1_000), Status::Passed).is_empty());
}

#[test]
fn a_word_of_another_version_reads_as_nothing_and_stays() {
    let text = r#"{"format":"itsm-career-roadmap","version":1,"fields":{
        "certification/ccna/status":{"value":"shadowing","at":1,"by":"a"},
        "want":{"value":["cio","cto"],"at":1,"by":"a"}}}"#;
    let record = saved::parse(text).expect("a record");
    assert_eq!(record.status("ccna"), Status::NotStarted);
    assert_eq!(record.want(), None);
    let printed = saved::print(&record);
    assert!(printed.contains("shadowing") && printed.contains(r#"["cio","cto"]"#), "{printed}");
}
