//! What an import would change, told before it does.

use super::*;

/// The differences by name, so that a test says which it expects.
#[track_caller]
fn assert_kinds(comparison: &Comparison, expected: &[(&str, Kind)]) {
    let kinds: Vec<_> = comparison.differences.iter().map(|found| (found.name.as_str(), found.kind)).collect();
    assert_eq!(kinds, expected);
}

/// R19: new, changed over there, changed here, changed on both sides.
#[test]
fn each_difference_is_told_by_who_made_it() {
    let mut ours = Record::default();
    change(&mut ours, 1, "a", &Change::want(Some("cio")));
    change(&mut ours, 2, "a", &Change::status(EXAM, Status::Planned));
    change(&mut ours, 3, "a", &Change::status("ccna", Status::Planned));
    change(&mut ours, 4, "a", &Change::status("cism", Status::Planned));
    change(&mut ours, 5, "a", &Change::here(Some("it-director")));
    let mut theirs = ours.clone();
    // What each side does on its own from here on, on different fields and on the same ones.
    change(&mut ours, 10, "a", &Change::status("ccna", Status::Passed));
    change(&mut ours, 11, "a", &Change::status(EXAM, Status::Passed));
    change(&mut ours, 12, "a", &Change::want(Some("cto")));
    change(&mut ours, 13, "a", &Change::skill_level("coaching", Some(SkillLevel::Expert)));
    change(&mut theirs, 10, "b", &Change::status("cism", Status::Passed));
    change(&mut theirs, 14, "b", &Change::status(EXAM, Status::NotForMe));
    change(&mut theirs, 11, "b", &Change::want(None));
    change(&mut theirs, 15, "b", &Change::skill_level("negotiation", Some(SkillLevel::Working)));
    let comparison = Comparison::of(&ours, &theirs);
    assert_kinds(
        &comparison,
        &[
            ("certification/ccna/status", Kind::Older),
            ("certification/cism/status", Kind::Changed),
            ("certification/itil4-foundation/status", Kind::ConflictTheirsLater),
            ("skill/coaching/level", Kind::OnlyOurs),
            ("skill/negotiation/level", Kind::New),
            ("want", Kind::ConflictOursLater),
        ],
    );
    assert_eq!((comparison.same, comparison.count(Kind::New)), (1, 1));
    let cleared = comparison.differences.last().expect("there are some");
    assert_eq!((cleared.ours.as_deref(), cleared.theirs.as_deref()), (Some("cto"), None));
    assert_eq!(cleared.key(), Some(Key::Want));

    let mut merged = ours.clone();
    merged.merge(&theirs);
    for difference in &comparison.differences {
        let takes_theirs = merged.named(&difference.name) != ours.named(&difference.name);
        assert_eq!(takes_theirs, difference.kind.merging_takes_theirs(), "{difference:?}");
    }
}

/// R19: a record beside its own backup of an earlier day has changed, and there is no conflict.
#[test]
fn an_earlier_backup_is_older_and_no_conflict() {
    let mut record = Record::default();
    change(&mut record, 1, "monday", &Change::here(Some("it-director")).and(Change::want(Some("cio"))));
    let backup = record.clone();
    change(&mut record, 2, "friday", &Change::want(Some("cto")));
    assert_kinds(&Comparison::of(&record, &backup), &[("want", Kind::Older)]);
    assert_kinds(&Comparison::of(&backup, &record), &[("want", Kind::Changed)]);
    assert_eq!(Comparison::of(&record, &record), Comparison { differences: Vec::new(), same: 2 });
}

/// A backup of a record, noted in both.
fn back_up(record: &mut Record, at: u64, by: &str) -> Record {
    record.note_backup("2026-11-21".parse().expect("a day"), &Stamp::new(at, replica(by)));
    record.clone()
}

/// R19: however often the page was opened since, what the record has been through is older and no conflict.
#[test]
fn every_backup_of_a_record_is_older_and_no_conflict() {
    let mut record = Record::default();
    change(&mut record, 1, "monday", &Change::want(Some("cio")));
    let first = back_up(&mut record, 2, "tuesday");
    change(&mut record, 3, "wednesday", &Change::want(Some("cto")));
    let second = back_up(&mut record, 4, "thursday");
    change(&mut record, 5, "friday", &Change::want(None));
    let wanted = |comparison: Comparison| {
        let found = comparison.differences.iter().find(|difference| difference.name == "want");
        found.map(|difference| difference.kind)
    };
    assert_eq!(wanted(Comparison::of(&record, &first)), Some(Kind::Older));
    assert_eq!(wanted(Comparison::of(&record, &second)), Some(Kind::Older));
    assert_eq!(wanted(Comparison::of(&second, &record)), Some(Kind::Changed));
    let names = Comparison::of(&record, &first);
    assert!(names.differences.iter().all(|difference| !difference.name.contains("marks")), "{names:?}");

    for at in 10..40 {
        back_up(&mut record, at, "later");
    }
    let marks = record.setting(Setting::BackupMarks).expect("there are some");
    assert_eq!(marks.split(' ').count(), 20, "only the latest are remembered");
}

/// R19: a backup that was changed elsewhere, or whose copy was, is a conflict where both were changed.
#[test]
fn what_was_changed_in_a_backup_since_is_still_a_conflict() {
    let mut ours = Record::default();
    change(&mut ours, 1, "monday", &Change::want(Some("cio")));
    let mut theirs = back_up(&mut ours, 2, "tuesday");
    change(&mut ours, 3, "wednesday", &Change::want(Some("cto")));
    change(&mut theirs, 4, "elsewhere", &Change::want(Some("it-director")));
    assert_kinds(&Comparison::of(&ours, &theirs), &[("want", Kind::ConflictTheirsLater)]);
    assert_kinds(&Comparison::of(&theirs, &ours), &[("want", Kind::ConflictOursLater)]);
    // The backup of the other copy has a mark that we have never seen.
    let theirs = back_up(&mut theirs, 5, "elsewhere");
    let kinds = Comparison::of(&ours, &theirs);
    assert_eq!(kinds.count(Kind::ConflictTheirsLater), 1, "{kinds:?}");
}

/// R19: what this version does not understand is told apart.
#[test]
fn what_nobody_here_can_read_is_counted_too() {
    let text = r#"{"format":"itsm-career-roadmap","version":1,"mood":"good","fields":{
        "here":{"value":"cio","at":1,"by":"a"},
        "certification/ccna/mood":{"value":["fine"],"at":1,"by":"a"}}}"#;
    let theirs = saved::parse(text).expect("a record");
    let comparison = Comparison::of(&Record::default(), &theirs);
    assert_eq!(comparison.count(Kind::New), 3);
    let unknown: Vec<_> = comparison.unknown().map(|it| (it.name.as_str(), it.theirs.as_deref())).collect();
    assert_eq!(unknown, [("certification/ccna/mood", Some("[\"fine\"]")), ("mood", Some("good"))]);
}
