//! What is said and offered when the record is not kept, or a file is refused.

use std::sync::Arc;

use itsm_career_roadmap::port::memory::{self, MemoryCopy, MemoryStorage};
use itsm_career_roadmap::port::{Env, FileError, Files, Storage, StorageError};
use itsm_career_roadmap::record::{Change, saved};
use itsm_career_roadmap::session::{RECORD_KEY, Session};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::visit::{Visit, settled};

/// Presses a button of a notice.
async fn press_in_notice(visit: &Visit, name: &str) {
    let mut buttons = visit.all(".notices button").into_iter();
    let button = buttons.find(|it| it.text_content().unwrap_or_default().trim() == name);
    button.expect(name).unchecked_into::<HtmlElement>().click();
    settled().await;
}

fn wanted(storage: &MemoryStorage) -> Option<String> {
    let text = storage.get(RECORD_KEY).expect("it answers")?;
    Some(saved::parse(&text).expect("a record").want()?.to_owned())
}

/// R7: whatever stands in the way of saving, one can try again.
#[wasm_bindgen_test]
async fn trying_again_saves_what_could_not_be_saved() {
    let trouble: [fn(&MemoryStorage, bool); 2] = [
        |storage, is_bad| storage.limit(is_bad.then_some(0)),
        |storage, is_bad| storage.fail_writes(is_bad.then_some(StorageError::Denied)),
    ];
    for set_trouble in trouble {
        let storage = MemoryStorage::default();
        set_trouble(&storage, true);
        let visit = Visit::with_storage("#/role/problem-manager", Arc::new(storage.clone())).await;
        visit.press_button("I want this").await;
        press_in_notice(&visit, "Try again").await;
        assert!(visit.notices().iter().any(|notice| notice.contains("Tried again")), "{:?}", visit.notices());
        assert_eq!(wanted(&storage), None);
        set_trouble(&storage, false);
        press_in_notice(&visit, "Try again").await;
        assert_eq!(visit.notices(), ["Saved on this device."]);
        assert_eq!(wanted(&storage).as_deref(), Some("problem-manager"));
        // It is told until something else happens.
        visit.press_button("I am here").await;
        assert_eq!(visit.notices(), Vec::<String>::new());
    }
}

/// R28: what came from the second copy is told, with what was damaged offered beside it.
#[wasm_bindgen_test]
async fn what_was_restored_is_told() {
    let copy = MemoryCopy::default();
    let env = |storage: MemoryStorage| Env {
        storage: Arc::new(storage),
        second_copy: Arc::new(copy.clone()),
        ..memory::env()
    };
    Session::open(&env(MemoryStorage::default())).apply(&Change::want(Some("cio")));
    let visit = Visit::in_env("#/record", env(MemoryStorage::default())).await;
    assert!(visit.notices()[0].starts_with("This browser had lost your saved record."), "{:?}", visit.notices());
    let damaged = MemoryStorage::default();
    damaged.set(RECORD_KEY, "half a rec").expect("room");
    let visit = Visit::in_env("#/record", env(damaged)).await;
    assert!(visit.notices()[0].contains("second copy"), "{:?}", visit.notices());
}

/// A browser that lets no page hand out files.
struct NoFiles;

impl Files for NoFiles {
    fn download(&self, _name: &str, _media_type: &str, _text: &str) -> Result<(), FileError> {
        Err(FileError::Refused)
    }

    fn download_bytes(&self, _name: &str, _media_type: &str, _bytes: &[u8]) -> Result<(), FileError> {
        Err(FileError::Refused)
    }
}

/// R22, I1: a file that was refused is told, and is no backup.
#[wasm_bindgen_test]
async fn a_refused_file_is_told_and_is_no_backup() {
    let visit = Visit::in_env("#/record", Env { files: Arc::new(NoFiles), ..memory::env() }).await;
    visit.go("#/role/problem-manager").await;
    visit.press_button("I want this").await;
    visit.go("#/record").await;
    visit.press_button("Download a backup").await;
    assert!(visit.notices()[0].starts_with("No file was saved"), "{:?}", visit.notices());
    assert!(visit.says("No backup yet, 1 change so far."));
}
