//! The session against storages that forget, refuse, fill up, and are shared with other tabs.

use std::sync::{Arc, Mutex};

use super::*;
use crate::port::memory::{self, MemoryStorage};
use crate::port::{Locks, NotKept, Storage};
use crate::record::saved::LoadError;
use crate::record::{Status, Subject};

const EXAM: &str = "itil4-foundation";
const OTHER_EXAM: &str = "ccna";

fn env_with(storage: &MemoryStorage) -> Env {
    Env { storage: Arc::new(storage.clone()), ..memory::env() }
}

/// A second tab: its own view of the storage and its own dice.
fn other_tab(env: &Env, storage: &MemoryStorage) -> Env {
    Env { storage: Arc::new(storage.another_tab()), ..env.clone() }
}

fn passed(session: &Session, exam: &str) -> bool {
    session.record().status(exam) == Status::Passed
}

#[track_caller]
fn stored(storage: &MemoryStorage) -> String {
    storage.get(RECORD_KEY).expect("it answers").expect("it was saved")
}

#[test]
fn what_was_entered_is_there_when_the_page_opens_again() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    assert_eq!(*session.opening(), Opening::Fresh);
    assert!(session.apply(&Change::status(EXAM, Status::Passed)));
    assert_eq!(session.save_state(), SaveState::Saved);
    let again = Session::open(&env_with(&storage));
    assert_eq!(*again.opening(), Opening::Loaded);
    assert!(passed(&again, EXAM));
    assert_eq!(again.export(), stored(&storage));
}

#[test]
fn a_change_that_changes_nothing_is_neither_saved_nor_undone() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    assert!(!session.apply(&Change::want(None)));
    assert!(!session.can_undo());
    assert_eq!(storage.keys(), Vec::<String>::new());
}

/// R7: denied or turned off, the work goes on in memory.
#[test]
fn where_storage_is_denied_the_work_goes_on_and_the_reason_is_told() {
    let storage = MemoryStorage::default();
    storage.fail_reads(Some(StorageError::Denied));
    let session = Session::open(&env_with(&storage));
    assert_eq!(*session.opening(), Opening::Unavailable(NotKept::Denied));
    assert!(session.apply(&Change::status(EXAM, Status::Passed)));
    assert!(passed(&session, EXAM));
    assert_eq!(session.save_state(), SaveState::NotKept(NotKept::Denied));

    let turned_off = Session::open(&env_with(&MemoryStorage::session_only(NotKept::TurnedOff)));
    assert_eq!(*turned_off.opening(), Opening::Unavailable(NotKept::TurnedOff));
    turned_off.apply(&Change::status(EXAM, Status::Passed));
    assert_eq!(turned_off.save_state(), SaveState::NotKept(NotKept::TurnedOff));
}

/// R7: a full storage is said.
#[test]
fn a_full_storage_is_said_out_loud_and_saving_works_again_once_there_is_room() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    session.apply(&Change::status(EXAM, Status::Planned));
    let before = stored(&storage);
    storage.limit(Some(before.len() + 50));
    session.apply(&Change::note(Subject::Page("plan"), &"long ".repeat(100)));
    assert_eq!(session.save_state(), SaveState::Full);
    assert_eq!(stored(&storage), before);
    storage.limit(None);
    session.retry();
    assert_eq!(session.save_state(), SaveState::Saved);
    assert_eq!(stored(&storage), session.export());
}

/// R4: what cannot be read is set aside under another key.
#[test]
fn broken_text_is_set_aside_word_for_word_before_anything_is_written() {
    let storage = MemoryStorage::default();
    storage.set(RECORD_KEY, "{\"format\": \"itsm-ca").expect("it is kept");
    let session = Session::open(&env_with(&storage));
    assert!(matches!(session.opening(), Opening::SetAside(LoadError::Broken { .. })));
    let set_aside = session.set_aside().expect("something was");
    assert_eq!(set_aside.text, "{\"format\": \"itsm-ca");
    let key = set_aside.key.expect("there was room");
    assert_eq!(storage.get(&key), Ok(Some(set_aside.text)));
    session.apply(&Change::status(EXAM, Status::Passed));
    assert_eq!(session.save_state(), SaveState::Saved);
    assert!(storage.keys().contains(&key));
}

#[test]
fn broken_text_that_cannot_be_copied_stays_where_it_is() {
    let storage = MemoryStorage::default();
    storage.set(RECORD_KEY, "not a record").expect("it is kept");
    storage.limit(Some(60));
    let session = Session::open(&env_with(&storage));
    assert_eq!(session.save_state(), SaveState::Full);
    session.apply(&Change::status(EXAM, Status::Passed));
    assert_eq!(session.save_state(), SaveState::Full);
    assert_eq!(stored(&storage), "not a record");
    assert_eq!(session.set_aside(), Some(SetAside { key: None, text: "not a record".to_owned() }));
}

/// R3: a newer record is left as it is.
#[test]
fn a_newer_record_is_shown_and_never_overwritten() {
    let newer = r#"{"format":"itsm-career-roadmap","version":2,"fields":{"here":{"value":"cio","at":1,"by":"a"}}}"#;
    let storage = MemoryStorage::default();
    storage.set(RECORD_KEY, newer).expect("it is kept");
    let session = Session::open(&env_with(&storage));
    assert_eq!(*session.opening(), Opening::Newer { version: 2 });
    assert_eq!(session.record().here(), Some("cio"));
    assert!(!session.apply(&Change::status(EXAM, Status::Passed)));
    session.retry();
    assert_eq!(session.save_state(), SaveState::ReadOnly { version: 2 });
    assert_eq!(stored(&storage), newer);
    assert_eq!(session.export(), newer);
}

/// R3: also when the newer version appears while the page is open.
#[test]
fn a_newer_page_in_another_tab_makes_this_one_read_only() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    session.apply(&Change::status(EXAM, Status::Passed));
    let newer = stored(&storage).replace("\"version\": 1", "\"version\": 2");
    storage.another_tab().set(RECORD_KEY, &newer).expect("it is kept");
    assert!(session.is_read_only());
    assert!(passed(&session, EXAM));
    assert!(!session.undo());
    assert_eq!(stored(&storage), newer);
}

/// R6: edits of two tabs stay.
#[test]
fn two_tabs_keep_each_others_edits() {
    let storage = MemoryStorage::default();
    let env = env_with(&storage);
    let (first, second) = (Session::open(&env), Session::open(&other_tab(&env, &storage)));
    for number in 0..100 {
        first.apply(&Change::status(&format!("first-{number}"), Status::Passed));
        second.apply(&Change::status(&format!("second-{number}"), Status::Passed));
    }
    assert_eq!(first.record(), second.record());
    assert_eq!(first.record().certifications().len(), 200);
    assert_eq!(saved::parse(&stored(&storage)), Ok(first.record()));
}

/// R6: what was saved since is read before it is written over.
#[test]
fn a_tab_that_hears_of_nothing_still_overwrites_nothing() {
    let storage = MemoryStorage::default();
    let env = env_with(&storage);
    let first = Session::open(&env);
    // The same tab as far as the storage knows, so that no news pass between the two.
    let deaf = Session::open(&env);
    first.apply(&Change::status(EXAM, Status::Passed));
    deaf.apply(&Change::status(OTHER_EXAM, Status::Planned));
    let saved = saved::parse(&stored(&storage)).expect("a record");
    assert_eq!(saved.status(EXAM), Status::Passed);
    assert_eq!(saved.status(OTHER_EXAM), Status::Planned);
}

#[test]
fn a_tab_whose_edits_were_overwritten_writes_them_again() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    let empty = saved::print(&Record::default());
    session.apply(&Change::status(EXAM, Status::Passed));
    storage.another_tab().set(RECORD_KEY, &empty).expect("it is kept");
    assert_eq!(stored(&storage), session.export());
    assert!(passed(&session, EXAM));
}

/// R8: more than twenty changes are undone and done again.
#[test]
fn undo_and_redo_walk_through_fifty_steps() {
    let session = Session::open(&memory::env());
    for number in 0..60 {
        session.apply(&Change::note(Subject::Page("plan"), &number.to_string()));
    }
    let mut undone = 0;
    while session.undo() {
        undone += 1;
    }
    assert_eq!(undone, 50);
    assert_eq!(session.record().note(Subject::Page("plan")), Some("9"));
    while session.redo() {}
    assert_eq!(session.record().note(Subject::Page("plan")), Some("59"));
}

/// R8, R9: what is undone is restored, and the day of a pass outlives its status.
#[test]
fn undo_restores_what_stood_there_and_is_saved_like_any_change() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env_with(&storage));
    let day = "2024-03-15".parse().ok();
    session.apply(&Change::status(EXAM, Status::Passed).and(Change::passed_on(EXAM, day)));
    session.apply(&Change::status(EXAM, Status::NotStarted));
    assert_eq!(session.record().passed_on(EXAM), day);
    assert!(session.undo());
    assert!(passed(&Session::open(&env_with(&storage)), EXAM));
    assert!(session.undo());
    assert_eq!(session.record().passed_on(EXAM), None);
    assert!(!session.can_undo());
    assert!(session.redo());
    assert!(passed(&session, EXAM));
    session.apply(&Change::want(Some("cio")));
    assert!(!session.can_redo());
}

#[test]
fn undo_leaves_alone_what_another_tab_changed_since() {
    let storage = MemoryStorage::default();
    let env = env_with(&storage);
    let (first, second) = (Session::open(&env), Session::open(&other_tab(&env, &storage)));
    first.apply(&Change::want(Some("cio")));
    first.apply(&Change::status(EXAM, Status::Planned));
    second.apply(&Change::status(EXAM, Status::Passed));
    assert!(first.undo());
    assert!(passed(&first, EXAM));
    assert_eq!(first.record().want(), None);
}

#[test]
fn listeners_hear_of_their_own_changes_and_of_other_tabs() {
    let storage = MemoryStorage::default();
    let env = env_with(&storage);
    let (first, second) = (Session::open(&env), Session::open(&other_tab(&env, &storage)));
    let heard = Arc::new(Mutex::new(0));
    let counter = Arc::clone(&heard);
    let _subscription = first.subscribe(move || *counter.lock().expect("not poisoned") += 1);
    let news = || std::mem::take(&mut *heard.lock().expect("not poisoned"));
    first.apply(&Change::want(Some("cio")));
    assert!(news() > 0);
    second.apply(&Change::here(Some("cio")));
    assert!(news() > 0);
}

/// Locks that are granted only when the test says so, as in a browser.
#[derive(Default)]
struct SlowLocks(Mutex<Vec<Box<dyn FnOnce() + Send>>>);

impl SlowLocks {
    fn grant(&self) -> usize {
        let works = std::mem::take(&mut *self.0.lock().expect("not poisoned"));
        let number = works.len();
        for work in works {
            work();
        }
        number
    }
}

impl Locks for SlowLocks {
    fn with(&self, _name: &str, work: Box<dyn FnOnce() + Send>) {
        self.0.lock().expect("not poisoned").push(work);
    }
}

/// R6: nothing waits for the lock that a page closed in the next moment would lose.
#[test]
fn every_change_is_written_at_once_and_several_are_confirmed_under_one_lock() {
    let storage = MemoryStorage::default();
    let locks = Arc::new(SlowLocks::default());
    let session = Session::open(&Env { locks: Arc::clone(&locks) as Arc<dyn Locks>, ..env_with(&storage) });
    session.apply(&Change::status(EXAM, Status::Passed));
    assert_eq!(stored(&storage), session.export());
    session.apply(&Change::status(OTHER_EXAM, Status::Planned));
    assert_eq!(stored(&storage), session.export());
    assert_eq!(session.save_state(), SaveState::Saving);
    assert_eq!(locks.grant(), 1);
    assert_eq!(session.save_state(), SaveState::Saved);
    assert_eq!(stored(&storage), session.export());
}
