//! Taking over an imported record: merged or in place of ours, each with its inverse.

use super::*;

/// Two records that share something, differ in something, and know something of a later version.
fn two() -> (Record, Record) {
    let mut ours = Record::default();
    change(&mut ours, 1, "a", &Change::want(Some("cio")));
    change(&mut ours, 2, "a", &Change::status(EXAM, Status::Passed));
    change(&mut ours, 3, "a", &Change::skill_level("coaching", Some(SkillLevel::Expert)));
    change(&mut ours, 4, "a", &Change::status("ccna", Status::Planned));
    let text = r#"{"format":"itsm-career-roadmap","version":1,"from-later":1,"fields":{
        "want":{"value":"cto","at":5,"by":"b","because":"money"},
        "here":{"value":"it-director","at":1,"by":"b"},
        "certification/ccna/status":{"value":"planned","at":5,"by":"b"},
        "skill/coaching/level":{"value":"expert","at":5,"by":"b","because":["years of it"]},
        "certification/ccna/mood":{"value":"fine","at":1,"by":"b"}}}"#;
    (ours, saved::parse(text).expect("a record"))
}

/// What a record says, without stamps and without what was cleared.
fn said(record: &Record) -> Vec<(String, String)> {
    let standing = record.below("").map(|(name, field)| (name.to_owned(), format!("{} {:?}", field.value, field.rest)));
    standing.collect()
}

/// R5, R20: taking over is merging, and can be undone.
#[test]
fn taking_over_is_merging_with_an_inverse() {
    let (ours, theirs) = two();
    let mut merged = ours.clone();
    merged.merge(&theirs);
    let mut taken = ours.clone();
    let inverse = taken.take_over(&theirs);
    assert_eq!(taken, merged);
    let inverse = taken.still_by(inverse, &replica("a"));
    let redo = taken.apply(&inverse, &Stamp::new(6, replica("a")));
    assert_eq!(said(&taken), said(&ours));
    taken.apply(&redo, &Stamp::new(7, replica("a")));
    assert_eq!(said(&taken), said(&merged));
}

/// R20: what somebody changed after the import is not undone with it.
#[test]
fn undoing_an_import_leaves_alone_what_changed_since() {
    let (mut ours, theirs) = two();
    let inverse = ours.take_over(&theirs);
    change(&mut ours, 6, "c", &Change::want(Some("ciso")));
    let inverse = ours.still_by(inverse, &replica("a"));
    ours.apply(&inverse, &Stamp::new(7, replica("a")));
    assert_eq!((ours.want(), ours.here()), (Some("ciso"), None));
}

/// R20: after replacing, the record says what the file says, and no copy from before wins over it.
#[test]
fn replacing_says_what_the_file_says_and_wins_over_every_tab() {
    let (ours, theirs) = two();
    let mut replaced = ours.clone();
    let stamp = Stamp::new(ours.latest_time().max(theirs.latest_time()) + 1, replica("a"));
    let inverse = replaced.replace(&theirs, &stamp);
    assert_eq!(said(&replaced), said(&theirs));
    for mut other_tab in [ours.clone(), theirs.clone()] {
        other_tab.merge(&replaced);
        assert_eq!(other_tab, replaced);
    }
    replaced.apply(&inverse, &Stamp::new(stamp.at + 1, replica("a")));
    assert_eq!(said(&replaced), said(&ours));
}

/// R23: a file from the future wins today and not for ever.
#[test]
fn a_stamp_of_the_future_is_brought_back_to_today() {
    let mut theirs = Record::default();
    change(&mut theirs, u64::MAX, "zzz", &Change::want(Some("cto")));
    let mut ours = Record::default();
    change(&mut ours, 10, "a", &Change::want(Some("cio")));
    ours.merge(&theirs.no_later_than(20));
    assert_eq!(ours.want(), Some("cto"));
    let before = ours.clone();
    let stamp = ours.next_stamp(15, &replica("a"));
    ours.apply(&Change::want(Some("ciso")), &stamp);
    ours.merge(&before);
    assert_eq!(ours.want(), Some("ciso"));
}
