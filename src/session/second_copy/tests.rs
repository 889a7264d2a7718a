//! The session with a second copy that is late, missing, damaged, older, newer, or all that is left.

use std::sync::{Arc, Mutex};

use super::*;
use crate::port::memory::{self, MemoryCopy, MemoryStorage};
use crate::port::{Env, Storage};
use crate::record::{Change, Record, Status};
use crate::session::{Opening, RECORD_KEY};

const EXAM: &str = "itil4-foundation";
const OTHER_EXAM: &str = "ccna";

fn env(storage: &MemoryStorage, copy: &MemoryCopy) -> Env {
    Env { storage: Arc::new(storage.clone()), second_copy: Arc::new(copy.clone()), ..memory::env() }
}

fn copied(copy: &MemoryCopy) -> Record {
    saved::parse(&copy.text().expect("there is a copy")).expect("a record")
}

/// R27: a change is saved when the second copy has it, and not before.
#[test]
fn a_change_is_saved_when_the_second_copy_has_it() {
    let (storage, copy) = (MemoryStorage::default(), MemoryCopy::default());
    let session = Session::open(&env(&storage, &copy));
    copy.wait();
    let states = Arc::new(Mutex::new(Vec::new()));
    let (watched, seen) = (session.clone(), Arc::clone(&states));
    let _subscription = session.subscribe(move || {
        let known = (watched.record().status(EXAM), watched.save_state());
        seen.lock().expect("not poisoned").push(known);
    });
    session.apply(&Change::status(EXAM, Status::Planned));
    session.apply(&Change::status(EXAM, Status::Passed));
    assert_eq!(session.save_state(), SaveState::Saving);
    assert_eq!(copy.text(), None);
    assert_eq!(copy.let_go(), 1, "one turn writes both");
    assert_eq!(session.save_state(), SaveState::Saved);
    assert_eq!(copied(&copy), session.record());
    let states = states.lock().expect("not poisoned");
    let saved_at = states.iter().position(|(_, save)| *save == SaveState::Saved);
    assert_eq!(saved_at, Some(states.len() - 1), "told as saved too early: {states:?}");
}

/// R27: a change that comes while the copy is being written is not called saved along with the one before.
#[test]
fn a_change_made_in_between_waits_for_its_own_turn() {
    let (storage, copy) = (MemoryStorage::default(), MemoryCopy::default());
    let session = Session::open(&env(&storage, &copy));
    copy.wait();
    session.apply(&Change::status(EXAM, Status::Planned));
    let (late, once) = (session.clone(), Mutex::new(false));
    let _subscription = session.subscribe(move || {
        let is_first = !std::mem::replace(&mut *once.lock().expect("not poisoned"), true);
        if is_first {
            late.apply(&Change::status(OTHER_EXAM, Status::Planned));
        }
    });
    assert_eq!(copy.let_go(), 1);
    assert_eq!(session.save_state(), SaveState::Saving);
    assert_eq!(copied(&copy).status(OTHER_EXAM), Status::NotStarted);
    copy.let_go();
    assert_eq!(session.save_state(), SaveState::Saved);
    assert_eq!(copied(&copy).status(OTHER_EXAM), Status::Planned);
}

/// R27: where there is no second copy, storage has to do.
#[test]
fn without_a_second_copy_storage_decides() {
    let storage = MemoryStorage::default();
    let session = Session::open(&env(&storage, &MemoryCopy::missing()));
    session.apply(&Change::status(EXAM, Status::Passed));
    assert_eq!(session.save_state(), SaveState::Saved);
}

/// R28: what storage has lost, in part or altogether, is taken from the second copy and saved again.
#[test]
fn what_storage_has_lost_is_taken_from_the_second_copy() {
    let (storage, copy) = (MemoryStorage::default(), MemoryCopy::default());
    let session = Session::open(&env(&storage, &copy));
    session.apply(&Change::status(EXAM, Status::Passed));
    let earlier = storage.get(RECORD_KEY).expect("it answers").expect("it was saved");
    session.apply(&Change::status(OTHER_EXAM, Status::Passed));
    let whole = session.record();

    storage.set(RECORD_KEY, &earlier).expect("room");
    let again = Session::open(&env(&storage, &copy));
    assert_eq!((again.record(), again.is_restored()), (whole.clone(), false));
    assert_eq!(storage.get(RECORD_KEY), Ok(Some(again.export())));

    storage.remove(RECORD_KEY).expect("it answers");
    let again = Session::open(&env(&storage, &copy));
    assert_eq!((again.record(), again.is_restored()), (whole.clone(), true));

    storage.set(RECORD_KEY, "{\"format\": \"itsm-ca").expect("room");
    let again = Session::open(&env(&storage, &copy));
    assert!(matches!(again.opening(), Opening::SetAside(_)));
    assert_eq!((again.record(), again.is_restored()), (whole, true));
    assert_eq!(again.set_aside().expect("it was set aside").text, "{\"format\": \"itsm-ca");
}

/// R28: it is merged like the edits of another tab, and puts back nothing that was changed since.
#[test]
fn an_older_second_copy_puts_nothing_back() {
    let (storage, copy) = (MemoryStorage::default(), MemoryCopy::default());
    let session = Session::open(&env(&storage, &copy));
    session.apply(&Change::status(EXAM, Status::Planned));
    let older = copy.text().expect("there is a copy");
    session.apply(&Change::status(EXAM, Status::Passed));
    copy.put(&older);
    let again = Session::open(&env(&storage, &copy));
    assert_eq!(again.record().status(EXAM), Status::Passed);
}

/// R3, R28: what a newer version has written is not written over, wherever it stands.
#[test]
fn a_newer_second_copy_is_left_alone() {
    let newer = r#"{"format":"itsm-career-roadmap","version":99,"fields":{"want":{"value":"cio","at":1,"by":"a"}}}"#;
    let (storage, copy) = (MemoryStorage::default(), MemoryCopy::default());
    copy.put(newer);
    let session = Session::open(&env(&storage, &copy));
    assert!(!session.apply(&Change::status(EXAM, Status::Passed)));
    assert_eq!(session.record().want(), Some("cio"));
    assert_eq!(copy.text().as_deref(), Some(newer));

    let (storage, copy) = (MemoryStorage::default(), MemoryCopy::default());
    let session = Session::open(&env(&storage, &copy));
    session.apply(&Change::status(EXAM, Status::Planned));
    copy.put(newer);
    session.apply(&Change::status(EXAM, Status::Passed));
    assert_eq!(session.save_state(), SaveState::ReadOnly { version: 99 });
    assert_eq!(copy.text().as_deref(), Some(newer));
}

/// R4, R28: a second copy that cannot be read is set aside before it is written over.
#[test]
fn a_damaged_second_copy_is_set_aside() {
    let (storage, copy) = (MemoryStorage::default(), MemoryCopy::default());
    copy.put("not a record");
    let session = Session::open(&env(&storage, &copy));
    session.apply(&Change::status(EXAM, Status::Passed));
    let key = session.set_aside().and_then(|aside| aside.key).expect("there was room");
    assert_eq!(storage.get(&key), Ok(Some("not a record".to_owned())));
    assert_eq!(copied(&copy), session.record());

    copy.put("not a record");
    storage.limit(Some(0));
    session.apply(&Change::status(EXAM, Status::Planned));
    assert_eq!(copy.text().as_deref(), Some("not a record"));
    assert_eq!(session.save_state(), SaveState::Full);
}

/// R7, R28: a full storage is said, and the second copy has the change all the same.
#[test]
fn what_storage_has_no_room_for_is_in_the_second_copy() {
    let (storage, copy) = (MemoryStorage::default(), MemoryCopy::default());
    let session = Session::open(&env(&storage, &copy));
    session.apply(&Change::status(EXAM, Status::Planned));
    storage.limit(Some(0));
    session.apply(&Change::status(EXAM, Status::Passed));
    assert_eq!(session.save_state(), SaveState::Full);
    let again = Session::open(&env(&storage, &copy));
    assert_eq!(again.record().status(EXAM), Status::Passed);
}
