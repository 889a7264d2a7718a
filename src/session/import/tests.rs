//! Importing into a session: what is taken over, what can be undone, what the other tabs see.

use std::sync::Arc;

use super::*;
use crate::port::memory::{self, MemoryStorage};
use crate::port::{Env, FileError, Storage};
use crate::record::{Kind, ReplicaId, Stamp, Status};
use crate::session::RECORD_KEY;

const EXAM: &str = "itil4-foundation";

fn env_with(storage: &MemoryStorage) -> Env {
    Env { storage: Arc::new(storage.clone()), ..memory::env() }
}

/// A record made elsewhere: it wants something, long ago, and has passed an exam, at a time that may be ahead.
fn imported(at: u64) -> Record {
    let mut record = Record::default();
    record.apply(&Change::want(Some("cio")), &Stamp::new(1, ReplicaId::new("elsewhere")));
    record.apply(&Change::status(EXAM, Status::Passed), &Stamp::new(at, ReplicaId::new("elsewhere")));
    record
}

#[track_caller]
fn stored(storage: &MemoryStorage) -> Record {
    let text = storage.get(RECORD_KEY).expect("it answers").expect("it was saved");
    saved::parse(&text).expect("a record")
}

/// R20: merging takes the later change of each field, and one step of undo brings back what stood there.
#[test]
fn merging_a_file_is_one_step_of_undo() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    session.apply(&Change::want(Some("cto")));
    session.apply(&Change::here(Some("it-director")));
    let comparison = session.compare(&imported(2));
    assert_eq!((comparison.count(Kind::New), comparison.count(Kind::ConflictOursLater)), (1, 1));
    assert_eq!(session.import_merge(&imported(2)), Imported::Done { snapshot: None });
    assert_eq!((session.record().want(), session.record().status(EXAM)), (Some("cto"), Status::Passed));
    assert_eq!(stored(&storage), session.record());
    assert_eq!(session.import_merge(&imported(2)), Imported::Unchanged);
    assert!(session.undo());
    assert_eq!((session.record().want(), session.record().status(EXAM)), (Some("cto"), Status::NotStarted));
    assert!(session.redo());
    assert_eq!(session.record().status(EXAM), Status::Passed);
    assert!(session.undo() && session.undo() && session.undo() && !session.can_undo());
}

/// R20: replacing leaves nothing but what the file says, in every tab, and one step of undo brings everything back.
#[test]
fn replacing_by_a_file_is_one_step_of_undo() {
    let storage = MemoryStorage::default();
    let env = env_with(&storage);
    let session = Session::open(&env);
    let other_tab = Session::open(&Env { storage: Arc::new(storage.another_tab()), ..env });
    session.apply(&Change::want(Some("cto")));
    other_tab.apply(&Change::here(Some("it-director")));
    assert_eq!(session.import_replace(&imported(2)), Imported::Done { snapshot: None });
    for record in [session.record(), other_tab.record(), stored(&storage)] {
        assert_eq!((record.want(), record.here()), (Some("cio"), None));
        assert_eq!(record.status(EXAM), Status::Passed);
    }
    assert_eq!(session.import_replace(&imported(2)), Imported::Unchanged);
    assert!(session.undo());
    for record in [session.record(), other_tab.record(), stored(&storage)] {
        assert_eq!((record.want(), record.here()), (Some("cto"), Some("it-director")));
        assert_eq!(record.status(EXAM), Status::NotStarted);
    }
}

/// R23: a file whose clock was ahead does not win over what is entered afterwards.
#[test]
fn a_file_of_the_future_does_not_freeze_what_it_brings() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    for import in [Session::import_merge, Session::import_replace] {
        import(&session, &imported(u64::MAX));
        assert_eq!(session.record().status(EXAM), Status::Passed);
        session.apply(&Change::status(EXAM, Status::NotForMe));
        assert_eq!(stored(&storage).status(EXAM), Status::NotForMe);
        assert!(session.record().latest_time() < 2_000_000_000_000);
    }
}

/// R3: a newer record is not imported over.
#[test]
fn nothing_is_imported_over_a_newer_record() {
    let newer = r#"{"format":"itsm-career-roadmap","version":2,"fields":{}}"#;
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    session.apply(&Change::want(Some("cto")));
    // Not told by an event: the import itself has to look.
    storage.set(RECORD_KEY, newer).expect("it is kept");
    assert_eq!(session.import_replace(&imported(2)), Imported::Refused);
    assert_eq!(storage.get(RECORD_KEY), Ok(Some(newer.to_owned())));
    assert_eq!(session.record().want(), Some("cto"));
}

#[test]
fn an_import_that_would_make_the_record_too_large_changes_nothing() {
    let mut huge = Record::default();
    let mut ours = Record::default();
    let note = "x".repeat(crate::record::NOTE_LIMIT);
    for number in 0..300 {
        let role = |of: &str| format!("{of}-{number}");
        let note = |role: &str| Change::note(crate::record::Subject::Role(role), &note);
        huge.apply(&note(&role("theirs")), &Stamp::new(1, ReplicaId::new("b")));
        ours.apply(&note(&role("ours")), &Stamp::new(1, ReplicaId::new("a")));
    }
    let storage = MemoryStorage::default();
    storage.set(RECORD_KEY, &saved::print(&ours)).expect("there is room");
    let session = Session::open(&env_with(&storage));
    assert_eq!(session.import_merge(&huge), Imported::TooLarge);
    assert_eq!(session.record(), ours);
    assert!(session.snapshots().is_empty());
}

/// R12: ids that are given out before anything is saved, and by two tabs at the same time, all differ.
#[test]
fn no_two_new_entries_have_the_same_id() {
    let storage = MemoryStorage::default();
    let env = env_with(&storage);
    let first = Session::open(&env);
    let second = Session::open(&Env { storage: Arc::new(storage.another_tab()), ..env });
    let mut ids: Vec<_> = (0..100).flat_map(|_| [first.new_entry(), second.new_entry()]).collect();
    first.apply(&Change::want(Some("cio")));
    ids.push(first.new_entry());
    ids.extend(first.new_entries(3));
    ids.push(first.new_entry());
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 205);
}

/// R22: a backup notes its day, in the file too, and is no step of undo.
#[test]
fn a_backup_is_noted_and_not_undone() {
    let storage = MemoryStorage::default();
    let env = env_with(&storage);
    let session = Session::open(&env);
    session.apply(&Change::want(Some("cio")));
    let file = saved::parse(&session.back_up(&|_| Ok(())).expect("a file")).expect("a record");
    assert_eq!(file.last_backup(), Some(env.clock.today()));
    assert_eq!(stored(&storage), file);
    assert_eq!(file.changes_since_backup(), 0);
    assert!(session.undo() && !session.can_undo());
    assert_eq!(session.record().backup_age(env.clock.today()), Some(0));
    assert_eq!(session.record().changes_since_backup(), 1);
}

/// R22: a file that was refused is no backup.
#[test]
fn a_refused_backup_is_not_noted() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    session.apply(&Change::want(Some("cio")));
    let before = stored(&storage);
    assert_eq!(session.back_up(&|_| Err(FileError::Refused)), Err(FileError::Refused));
    assert_eq!((session.record().last_backup(), stored(&storage)), (None, before));
}

/// R19: a backup that is brought in again after later visits holds nothing but what is older.
#[test]
fn an_earlier_backup_is_no_conflict_after_later_visits() {
    let storage = MemoryStorage::default();
    let chance = memory::env().chance;
    let visit = || Session::open(&Env { chance: chance.clone(), ..env_with(&storage) });
    visit().apply(&Change::want(Some("cio")));
    let file = saved::parse(&visit().back_up(&|_| Ok(())).expect("a file")).expect("a record");
    visit().apply(&Change::want(Some("cto")));
    visit().back_up(&|_| Ok(())).expect("a file");
    visit().apply(&Change::want(Some("it-director")));
    let comparison = visit().compare(&file);
    let kinds: Vec<_> = comparison.differences.iter().map(|it| (it.name.as_str(), it.kind)).collect();
    assert_eq!(kinds, [("want", Kind::Older)]);
}

/// R22: also the second one of a day.
#[test]
fn a_second_backup_on_the_same_day_counts_from_then() {
    let session = Session::open(&memory::env());
    session.back_up(&|_| Ok(())).expect("a file");
    session.apply(&Change::want(Some("cio")));
    assert_eq!(session.record().changes_since_backup(), 1);
    session.back_up(&|_| Ok(())).expect("a file");
    assert_eq!(session.record().changes_since_backup(), 0);
}

/// I4: what a page that broke has saved holds the record among other texts.
#[test]
fn the_copy_that_a_broken_page_saves_can_be_read() {
    let text = saved::print(&imported(2));
    assert_eq!(read(&text), Ok(imported(2)));
    let copy = serde_json::json!({ RECORD_KEY: text, "itsm-career-roadmap.snapshot.1": "of no interest" }).to_string();
    assert_eq!(read(&copy), Ok(imported(2)));
    let damaged = serde_json::json!({ RECORD_KEY: "half a rec" }).to_string();
    assert!(matches!(read(&damaged), Err(LoadError::Broken { .. })));
    for foreign in ["{}", "[]", "{\"itsm-career-roadmap.record\": {}}"] {
        assert_eq!(read(foreign), Err(LoadError::NotOurs), "{foreign}");
    }
}

/// X4, X5, R21: what a table brings is one step of undo, after a snapshot, and never more than a record may hold.
#[test]
fn a_change_from_a_file_is_one_step_after_a_snapshot() {
    let session = Session::open(&env_with(&MemoryStorage::default()));
    session.apply(&Change::want(Some("cto")));
    let both = Change::want(Some("cio")).and(Change::status(EXAM, Status::Passed));
    assert_eq!(session.import_change(&both), Imported::Done { snapshot: None });
    assert_eq!(session.snapshots().len(), 1);
    assert_eq!(session.import_change(&both), Imported::Unchanged);
    session.undo();
    assert_eq!((session.record().want(), session.record().status(EXAM)), (Some("cto"), Status::NotStarted));
    let note = "x".repeat(crate::record::NOTE_LIMIT);
    let huge = (0..600).fold(Change::default(), |change, number| {
        change.and(Change::note(crate::record::Subject::Role(&format!("role-{number}")), &note))
    });
    assert_eq!(session.import_change(&huge), Imported::TooLarge);
    assert!(session.record().notes().is_empty());
}
