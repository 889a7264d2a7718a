//! Snapshots: few, the oldest giving way, restored as one step of undo, and no condition for the work to go on.

use std::sync::Arc;

use super::*;
use crate::port::Storage;
use crate::port::memory::{self, MemoryClock, MemoryStorage};
use crate::record::{Change, ReplicaId, Stamp};
use crate::session::{Imported, RECORD_KEY, Session};

fn env_with(storage: &MemoryStorage) -> Env {
    Env { storage: Arc::new(storage.clone()), ..memory::env() }
}

/// A record made elsewhere that wants a role.
fn wanting(role: &str) -> Record {
    let mut record = Record::default();
    record.apply(&Change::want(Some(role)), &Stamp::new(1, ReplicaId::new("elsewhere")));
    record
}

#[track_caller]
fn wanted(session: &Session, snapshot: &Snapshot) -> Option<String> {
    let text = session.snapshot_text(snapshot).expect("it is there");
    saved::parse(&text).expect("a record").want().map(ToOwned::to_owned)
}

/// R21: the states before the last three imports are there, the latest first.
#[test]
fn every_import_keeps_the_state_before_it_and_the_oldest_gives_way() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    session.import_replace(&wanting("first"));
    assert!(session.snapshots().is_empty(), "an empty record is not worth keeping");
    for role in ["second", "third", "fourth", "fifth"] {
        assert_eq!(session.import_replace(&wanting(role)), Imported::Done { snapshot: None });
    }
    let snapshots = session.snapshots();
    let kept: Vec<_> = snapshots.iter().map(|snapshot| wanted(&session, snapshot)).collect();
    assert_eq!(kept, ["fourth", "third", "second"].map(|role| Some(role.to_owned())));
    assert_eq!((snapshots[0].reason, snapshots[0].on.to_string()), (Reason::Replace, "2026-11-21".to_owned()));
    assert_eq!(storage.keys().len(), 4);
}

/// R21: a snapshot takes the place of the record, and undo brings the record back.
#[test]
fn a_restored_snapshot_is_one_step_of_undo() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    session.apply(&Change::want(Some("cio")).and(Change::here(Some("it-director"))));
    session.import_merge(&wanting("ignored, for it is older"));
    assert!(session.snapshots().is_empty(), "nothing was imported");
    session.import_replace(&wanting("cto"));
    let snapshot = session.snapshots().remove(0);
    assert_eq!(session.restore(&snapshot), Ok(Some(Imported::Done { snapshot: None })));
    assert_eq!((session.record().want(), session.record().here()), (Some("cio"), Some("it-director")));
    assert_eq!(session.snapshots()[0].reason, Reason::Restore);
    assert!(session.undo());
    assert_eq!((session.record().want(), session.record().here()), (Some("cto"), None));
}

#[test]
fn a_snapshot_that_gave_way_is_not_taken_for_another() {
    let session = Session::open(&env_with(&MemoryStorage::default()));
    session.apply(&Change::want(Some("first")));
    session.import_replace(&wanting("second"));
    let first = session.snapshots().remove(0);
    for role in ["third", "fourth", "fifth"] {
        session.import_replace(&wanting(role));
    }
    assert_eq!(session.snapshot_text(&first), None);
    assert_eq!(session.restore(&first), Ok(None));
    assert_eq!(session.record().want(), Some("fifth"));
}

#[test]
fn a_damaged_snapshot_is_refused_in_words_and_a_foreign_text_is_none() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    session.apply(&Change::want(Some("cio")));
    storage.set(&format!("{SNAPSHOT_KEY}1"), &format!("{MARK} 1 2026-01-01 merge\n{{")).expect("there is room");
    storage.set(&format!("{SNAPSHOT_KEY}2"), "something else").expect("there is room");
    let snapshots = session.snapshots();
    assert_eq!(snapshots.len(), 1);
    assert!(session.restore(&snapshots[0]).is_err());
    assert_eq!(session.record().want(), Some("cio"));
}

/// R21: where there is no room for a snapshot the import goes on, the older ones stay, and it is said.
#[test]
fn no_room_for_a_snapshot_is_said_and_stops_nothing() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    session.apply(&Change::want(Some("first")));
    session.import_replace(&wanting("second"));
    let before = session.snapshots();
    // Room for the record itself to grow a little, and for no copy of it.
    let used: usize =
        storage.keys().iter().map(|key| key.len() + storage.get(key).ok().flatten().unwrap_or_default().len()).sum();
    storage.limit(Some(used + 20));
    assert_eq!(session.import_replace(&wanting("third")), Imported::Done { snapshot: Some(StorageError::Full) });
    assert_eq!(session.snapshot_error(), Some(StorageError::Full));
    assert_eq!(session.record().want(), Some("third"));
    assert_eq!(session.snapshots(), before);
    storage.limit(None);
    session.import_replace(&wanting("fourth"));
    assert_eq!(session.snapshot_error(), None);
}

/// R21: before a text of an earlier version is written anew it is kept, word for word and once.
#[test]
fn the_text_of_an_earlier_version_is_kept_before_an_upgrade() {
    let storage = MemoryStorage::default();
    let env = env_with(&storage);
    for _ in 0..2 {
        assert_eq!(before_upgrade(&env, "of\nyesterday"), Ok(()));
    }
    let snapshots = list(&env);
    assert_eq!(snapshots.len(), 1);
    assert_eq!(snapshots[0].reason, Reason::Upgrade);
    assert_eq!(text(&env, &snapshots[0]).as_deref(), Some("of\nyesterday"));
}

#[test]
fn the_order_of_snapshots_survives_a_clock_that_was_put_back() {
    let storage = MemoryStorage::default();
    let clock = Arc::new(MemoryClock::default());
    let env = Env { clock: Arc::clone(&clock) as Arc<dyn crate::port::Clock>, ..env_with(&storage) };
    for (number, now) in [9_000, 5_000, 1_000, 7_000].into_iter().enumerate() {
        clock.set(env.clock.today(), now);
        assert_eq!(keep_text(&env, Reason::Merge, &format!("text {number}")), Ok(()));
    }
    let texts: Vec<_> = list(&env).iter().filter_map(|snapshot| text(&env, snapshot)).collect();
    assert_eq!(texts, ["text 3", "text 2", "text 1"]);
    assert_eq!(storage.get(RECORD_KEY), Ok(None));
}
