//! Badges and résumés: what is in a file is shown and corrected before it is taken over, and taken back in one step.

use std::sync::Arc;

use itsm_career_roadmap::port::memory::{self, MemoryFiles};
use itsm_career_roadmap::port::{Env, Storage};
use itsm_career_roadmap::session::RECORD_KEY;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlSelectElement};

use crate::files::{drop_on, give, next_frame};
use crate::visit::{Visit, settled};

const BADGE: &[u8] = include_bytes!("../exchange/badge-2.json");
const RESUME: &[u8] = include_bytes!("../exchange/resume.json");

async fn offer(visit: &Visit, name: &str, content: &[u8]) {
    give(visit, "badge-file", name, content, |visit| visit.has("h3", "What is in “") || visit.alert().is_some()).await;
}

fn stored(storage: &dyn Storage) -> String {
    storage.get(RECORD_KEY).expect("it answers").unwrap_or_default()
}

/// E10: nothing is saved before it was shown, and one press takes it back.
#[wasm_bindgen_test]
async fn a_badge_is_shown_before_it_is_saved() {
    let storage = Arc::new(memory::MemoryStorage::default());
    let visit = Visit::with_storage("#/record", storage.clone()).await;
    offer(&visit, "badge.json", BADGE).await;
    assert!(visit.says("1 certificate found.") && visit.says("PeopleCert · awarded on 15 March 2024"));
    assert!(visit.link("ITIL 4 Foundation").is_some(), "it is recognised");
    assert!(!stored(&*storage).contains("2024-03-15"), "nothing is saved yet");
    visit.press_button("Save 1 certificate").await;
    next_frame().await;
    assert!(stored(&*storage).contains("2024-03-15"));
    visit.press_button_beside("“badge.json”", "Undo").await;
    offer(&visit, "badge.json", BADGE).await;
    assert!(visit.says("new") && visit.has("button", "Save 1 certificate"), "as if it had never been taken over");
}

/// E10: what is there already is not offered again.
#[wasm_bindgen_test]
async fn what_is_in_the_record_is_not_offered_again() {
    let visit = Visit::to("#/record").await;
    offer(&visit, "badge.json", BADGE).await;
    visit.press_button("Save 1 certificate").await;
    offer(&visit, "again.json", BADGE).await;
    assert!(visit.says("in your record already") && !visit.has("button", "Save 1"));
}

/// E4: the person may say which certification it is, or that it is none.
#[wasm_bindgen_test]
async fn what_a_certificate_is_can_be_corrected() {
    let storage = Arc::new(memory::MemoryStorage::default());
    let visit = Visit::with_storage("#/record", storage.clone()).await;
    offer(&visit, "badge.json", BADGE).await;
    visit.press_button("It is another…").await;
    let choice: HtmlSelectElement = visit.one("#badge-0-certification").unchecked_into();
    assert_eq!(choice.value(), "itil4-foundation");
    choice.set_value("");
    choice.dispatch_event(&Event::new("change").expect("an event")).expect("a listener that returns");
    settled().await;
    assert!(visit.says("Kept among your other certificates"));
    visit.press_button("Save 1 certificate").await;
    assert!(stored(&*storage).contains("other/"), "it is a certificate of its own");
    assert!(!stored(&*storage).contains("itil4-foundation"));
}

/// E1: a file that is neither is refused with a sentence, and so is a backup.
#[wasm_bindgen_test]
async fn a_file_that_is_neither_is_refused() {
    let visit = Visit::to("#/record").await;
    offer(&visit, "recipe.json", b"{\"soup\": 1}").await;
    assert!(visit.alert().is_some_and(|alert| alert.starts_with("“recipe.json” was left alone: this is no badge")));
}

/// E3, E10: a résumé has several; those that are not wanted stay out. What is handed out is a résumé.
#[wasm_bindgen_test]
async fn only_what_is_wanted_is_taken_over() {
    let files = MemoryFiles::default();
    let storage = Arc::new(memory::MemoryStorage::default());
    let env = Env { files: Arc::new(files.clone()), storage: storage.clone(), ..memory::env() };
    let visit = Visit::in_env("#/record", env).await;
    offer(&visit, "resume.json", RESUME).await;
    let wanted = visit.all("main .record-form input[type=checkbox]");
    assert!(wanted.len() > 1, "several are found");
    for unwanted in &wanted[1..] {
        unwanted.unchecked_ref::<web_sys::HtmlElement>().click();
        settled().await;
    }
    visit.press_button("Save 1 certificate").await;
    visit.press_button("Download a résumé (JSON Resume)").await;
    let [resume] = files.downloaded().try_into().expect("one file");
    let found = itsm_career_roadmap::exchange::read(resume.text.as_bytes()).expect("a résumé");
    assert_eq!(found.certificates.len(), 1, "{}", resume.text);
}

/// E1, I3: a file that is dropped anywhere on the record goes to the section that is for it.
#[wasm_bindgen_test]
async fn a_file_may_be_dropped_anywhere() {
    let visit = Visit::to("#/record").await;
    let is_offered = |visit: &Visit| visit.has("h3", "What is in “badge.json”");
    assert!(drop_on(&visit, "h1", "badge.json", BADGE, is_offered).await, "the browser would open the file");
    let log = b"Date;Title;Amount\n2026-01-02;Talk;1\n";
    drop_on(&visit, "h1", "log.csv", log, |visit| visit.has("h3", "What “log.csv” would change")).await;
    let backup = br#"{"format":"itsm-career-roadmap","version":1,"fields":{}}"#;
    drop_on(&visit, "h1", "backup.json", backup, |visit| visit.has("h3", "What “backup.json” would change")).await;
}
