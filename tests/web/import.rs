//! Backups in a real browser: files chosen and refused, the preview, merging, replacing, earlier states, read-only.

use std::sync::Arc;

use itsm_career_roadmap::port::memory::{self, MemoryStorage};
use itsm_career_roadmap::port::{Env, Storage};
use itsm_career_roadmap::record::{Change, Record, Status, Subject};
use itsm_career_roadmap::session::{RECORD_KEY, Session};
use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::files::{give, next_frame};
use crate::visit::Visit;

const EXAM: &str = "itil4-foundation";

/// A text that does harm wherever it is taken for anything but text.
const HOSTILE: &str = "<img src=x onerror=alert(1)> \u{202e}gnp.exe";

/// What a session in that storage keeps after some changes, as a backup.
fn backup_after(storage: &Arc<MemoryStorage>, changes: impl IntoIterator<Item = Change>) -> String {
    backup_of(&Env { storage: storage.clone(), ..memory::env() }, changes)
}

/// A backup from elsewhere: nothing of it was ever seen here.
fn foreign_backup(changes: impl IntoIterator<Item = Change>) -> String {
    let env = memory::env();
    // Names in memory are counted; the first ones are taken by the visits.
    for _ in 0..10 {
        env.chance.token();
    }
    backup_of(&env, changes)
}

fn backup_of(env: &Env, changes: impl IntoIterator<Item = Change>) -> String {
    let session = Session::open(env);
    for change in changes {
        session.apply(&change);
    }
    session.back_up(&|_| Ok(())).expect("a file")
}

fn stored(storage: &MemoryStorage) -> Option<String> {
    storage.get(RECORD_KEY).expect("it answers")
}

async fn bring_in(visit: &Visit, name: &str, text: &str) {
    let is_answered = |visit: &Visit| visit.has("h3", "What “") || visit.alert().is_some();
    give(visit, "backup-file", name, text.as_bytes(), is_answered).await;
}

fn focused() -> String {
    document().active_element().and_then(|element| element.text_content()).unwrap_or_default()
}

/// I5, I6: conflicts are in sight, hostile text is text, merging is told and taken back.
#[wasm_bindgen_test]
async fn a_file_is_shown_before_it_is_merged_and_one_undo_takes_it_back() {
    let storage = Arc::new(MemoryStorage::default());
    backup_after(&storage, [Change::want(Some("cio")), Change::note(Subject::Role("cio"), "mine")]);
    let before = stored(&storage);
    let theirs = foreign_backup([Change::want(Some("problem-manager")), Change::note(Subject::Page(HOSTILE), HOSTILE)]);
    let visit = Visit::with_storage("#/record", storage.clone()).await;
    bring_in(&visit, &format!("{HOSTILE}.json"), &theirs).await;
    assert!(focused().starts_with("What “"), "the focus is on the preview: {}", focused());
    assert!(visit.has("h4", "Different in both (1)"), "a conflict is in sight");
    assert!(visit.has("bdi", "Problem Manager"), "a role is told by its name");
    assert!(visit.has("bdi", HOSTILE), "the note is shown as it is");
    assert!(!visit.has_element("main img"), "nothing of the file is markup");
    assert_eq!(stored(&storage), before, "nothing is saved yet");

    visit.press_button("Merge: keep the later of both").await;
    next_frame().await;
    assert!(visit.says("Imported."), "the outcome is told");
    assert!(!visit.has("h3", "What “"), "the preview is gone");
    let field = visit.field("Choose a backup file");
    assert!(document().active_element().is_some_and(|active| active == field), "the focus is back at the button");
    assert!(stored(&storage).is_some_and(|text| text.contains("gnp.exe")));
    visit.press_button_beside("Imported.", "Undo").await;
    assert!(visit.says("Taken back"));
    let session = Session::open(&Env { storage, ..memory::env() });
    assert_eq!(session.record().note(Subject::Page(HOSTILE)), None);
    assert_eq!(session.record().note(Subject::Role("cio")), Some("mine"));
}

/// I6: leaving it changes nothing.
#[wasm_bindgen_test]
async fn cancelling_leaves_everything_as_it_is() {
    let storage = Arc::new(MemoryStorage::default());
    backup_after(&storage, [Change::want(Some("cio"))]);
    let before = stored(&storage);
    let visit = Visit::with_storage("#/record", storage.clone()).await;
    bring_in(&visit, "other.json", &foreign_backup([Change::here(Some("cio"))])).await;
    visit.press_button("Cancel").await;
    assert!(!visit.has("h3", "What “"));
    assert_eq!(stored(&storage), before);
}

/// I3, I4: what cannot be brought in is answered with a sentence, and the stored text stays as it is.
#[wasm_bindgen_test]
async fn files_that_are_no_records_are_refused_with_a_sentence() {
    let storage = Arc::new(MemoryStorage::default());
    let ours = backup_after(&storage, [Change::want(Some("cio"))]);
    let before = stored(&storage);
    let newer = ours.replace("\"version\": 1", "\"version\": 7");
    let large = " ".repeat(6_000_000);
    let files = [
        ("recipe.json", "{\"recipe\": \"soup\"}", "this is not a record"),
        ("newer.json", newer.as_str(), "version 7"),
        ("half.json", &ours[..ours.len() / 2], "ends too early"),
        ("large.json", large.as_str(), "larger than 5 MB"),
    ];
    for (name, text, expected) in files {
        let visit = Visit::with_storage("#/record", storage.clone()).await;
        bring_in(&visit, name, text).await;
        let told = visit.alert().unwrap_or_default();
        assert!(told.contains(expected) && told.contains("Your record is unchanged."), "{name}: {told}");
        assert_eq!(stored(&storage), before, "{name}");
    }
}

/// I7: what was replaced is among the earlier states, and comes back by one button.
#[wasm_bindgen_test]
async fn an_earlier_state_is_restored_and_that_is_one_step_of_undo() {
    let storage = Arc::new(MemoryStorage::default());
    backup_after(&storage, [Change::status(EXAM, Status::Passed)]);
    let visit = Visit::with_storage("#/record", storage.clone()).await;
    assert!(visit.says("None yet."), "there are no earlier states at first");
    bring_in(&visit, "other.json", &foreign_backup([Change::want(Some("cio"))])).await;
    visit.press_button("Replace: take the file as it is").await;
    let status = || Session::open(&Env { storage: storage.clone(), ..memory::env() }).record().status(EXAM);
    assert_eq!(status(), Status::NotStarted);
    assert!(visit.says("before a file took its place"));
    visit.press_button("Restore").await;
    assert_eq!(status(), Status::Passed);
    visit.press_button_beside("Restored.", "Undo").await;
    assert_eq!(status(), Status::NotStarted);
    assert!(visit.says("Taken back"));
}

/// R21: that a state could not be kept is said.
#[wasm_bindgen_test]
async fn a_state_for_which_there_was_no_room_is_told() {
    let storage = Arc::new(MemoryStorage::default());
    let ours = backup_after(&storage, [Change::note(Subject::Role("cio"), &"long ".repeat(400))]);
    storage.limit(Some(ours.len() + 500));
    let visit = Visit::with_storage("#/record", storage.clone()).await;
    bring_in(&visit, "other.json", &foreign_backup([Change::want(Some("cio"))])).await;
    visit.press_button("Replace: take the file as it is").await;
    assert!(visit.says("could not be kept here: the browser's storage for this page is full"));
    assert!(visit.says("could not be kept beyond that"));
}

/// I8, R3: while a newer record is shown, nothing can be brought in, and the page says why, once.
#[wasm_bindgen_test]
async fn nothing_is_brought_in_over_a_newer_record() {
    let newer = r#"{"format":"itsm-career-roadmap","version":2,"fields":{"want":{"value":"cio","at":1,"by":"a"}}}"#;
    let storage = Arc::new(MemoryStorage::default());
    let session = Session::open(&Env { storage: storage.clone(), ..memory::env() });
    session.apply(&Change::here(Some("cio")));
    session.import_replace(&Record::default());
    storage.set(RECORD_KEY, newer).expect("there is room");
    let visit = Visit::with_storage("#/record", storage.clone()).await;
    assert!(visit.says("Nothing can be brought in now"));
    assert!(visit.says("None can be restored now"), "the earlier state stays where it is");
    assert!(!visit.is_seen(&visit.field("Choose a backup file")), "no file can be chosen");
    assert_eq!(visit.notices().len(), 1, "{:?}", visit.notices());
    visit.press_button("Download a backup").await;
    assert_eq!(stored(&storage).as_deref(), Some(newer), "a backup does not touch it either");
}

/// R4: also a text that turns up damaged while the page is open is told and offered.
#[wasm_bindgen_test]
async fn a_text_damaged_while_the_page_is_open_is_offered() {
    let storage = Arc::new(MemoryStorage::default());
    backup_after(&storage, [Change::want(Some("cio"))]);
    let visit = Visit::with_storage("#/role/problem-manager", storage.clone()).await;
    assert_eq!(visit.notices(), Vec::<String>::new());
    storage.set(RECORD_KEY, "half a rec").expect("there is room");
    visit.press_button("I am here").await;
    let notices = visit.notices().join(" ");
    assert!(notices.contains("was damaged while the page was open"), "{notices}");
    assert!(stored(&storage).is_some_and(|text| text.contains("problem-manager") && text.contains("cio")));
}

/// I1, I2: the age of the backup is told, and a backup is asked for after many changes without one.
#[wasm_bindgen_test]
async fn a_missing_backup_is_told_and_taken() {
    let storage = Arc::new(MemoryStorage::default());
    let session = Session::open(&Env { storage: storage.clone(), ..memory::env() });
    for number in 0..12 {
        session.apply(&Change::note(Subject::Role(&format!("role-{number}")), "something"));
    }
    let visit = Visit::with_storage("#/record", storage).await;
    assert!(visit.says("No backup yet, 12 changes so far."));
    assert!(visit.says("It is time for a new one"));
    visit.press_button("Download a backup").await;
    assert!(visit.says("Last backup today, nothing has changed since."));
    assert!(!visit.says("It is time for a new one"));
}
