//! A job advert pasted into the page: read when asked, compared with the record, and kept only when asked.

use std::sync::Arc;

use itsm_career_roadmap::port::Storage;
use itsm_career_roadmap::port::memory::MemoryStorage;
use itsm_career_roadmap::session::RECORD_KEY;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{KeyboardEvent, KeyboardEventInit};

use crate::files::next_frame;
use crate::visit::{Visit, settled};

const ADVERT: &str =
    "Problem Manager\n\nEssential: ITIL 4 Foundation and problem management.\nNice to have: PMP <b>now</b>";

/// Puts a text into the field, as pasting does. The elements of this test have no type of their own for it.
fn paste(visit: &Visit, text: &str) {
    js_sys::Reflect::set(&visit.one("#advert-text"), &"value".into(), &text.into()).expect("a field");
}

fn pasted(visit: &Visit) -> String {
    let value = js_sys::Reflect::get(&visit.one("#advert-text"), &"value".into());
    value.expect("a field").as_string().unwrap_or_default()
}

async fn compare(visit: &Visit, text: &str) {
    paste(visit, text);
    visit.press_button("Compare").await;
    next_frame().await;
}

fn kept(storage: &dyn Storage) -> String {
    storage.get(RECORD_KEY).expect("it answers").unwrap_or_default()
}

/// J10: what is found is marked by kind and leads to its page; everything else is text.
#[wasm_bindgen_test]
async fn what_is_found_is_marked_and_the_rest_is_text() {
    let visit = Visit::to("#/advert").await;
    compare(&visit, ADVERT).await;
    assert_eq!(
        visit.texts(".advert-marked mark"),
        ["Problem Manager", "ITIL 4 Foundation", "problem management", "PMP"],
        "in the order of the text"
    );
    let link = visit.one(".advert-marked a[href='#/certification/pmp']");
    assert_eq!(link.text_content().unwrap_or_default().trim(), "PMP (certification)", "the kind is told in words");
    assert!(!visit.has_element(".advert-marked b"), "a tag in the text is no element");
    assert!(visit.one(".advert-marked").text_content().unwrap_or_default().contains("<b>now</b>"));
}

/// J7: the answer follows the record.
#[wasm_bindgen_test]
async fn the_count_follows_the_record() {
    let visit = Visit::to("#/certification/itil4-foundation").await;
    visit.choose("Passed").await;
    visit.go("#/advert").await;
    compare(&visit, ADVERT).await;
    assert!(visit.says("You meet 1 of 3. Of the 2 it calls essential you meet 1."));
    visit.press_with_control("z").await;
    assert!(visit.says("You meet 0 of 3."));
}

/// J4: one click makes the role the goal, and the other takes it back.
#[wasm_bindgen_test]
async fn one_click_makes_a_role_the_goal() {
    let visit = Visit::to("#/advert").await;
    compare(&visit, ADVERT).await;
    visit.press_button("I want this").await;
    assert!(visit.is_pressed("I want this") && visit.link("It is your goal: see the way there").is_some());
    visit.go("#/role/problem-manager").await;
    assert!(visit.is_pressed("I want this"));
}

/// J9: nothing is stored before it is asked for; what is kept is there next time, can be removed and taken back.
#[wasm_bindgen_test]
async fn an_advert_is_kept_only_when_asked() {
    let storage = Arc::new(MemoryStorage::default());
    let visit = Visit::with_storage("#/advert", storage.clone()).await;
    compare(&visit, ADVERT).await;
    assert!(!kept(&*storage).contains("Problem Manager"));
    visit.press_button("Keep with my plan").await;
    next_frame().await;
    assert!(kept(&*storage).contains("Problem Manager"));
    drop(visit);
    let next = Visit::with_storage("#/advert", storage.clone()).await;
    assert_eq!(pasted(&next), ADVERT);
    assert!(next.says("You meet 0 of 3."), "it is compared at once");
    next.press_button("Remove from my plan").await;
    next_frame().await;
    assert!(!kept(&*storage).contains("Problem Manager") && next.says("This advert is not kept"));
    next.press_button_beside("The advert is no longer kept", "Undo").await;
    assert!(next.says("This advert is kept with your plan"));
    next.go("#/record").await;
    assert!(next.link("Compare a job advert").is_some(), "it is among the notes");
    assert!(!next.has("h2", "Kept, not in this edition"));
}

/// J11: each in a sentence.
#[wasm_bindgen_test]
async fn what_cannot_be_compared_gets_a_sentence() {
    let visit = Visit::to("#/advert").await;
    compare(&visit, " \n ").await;
    assert!(visit.alert().is_some_and(|alert| alert.starts_with("There is nothing to compare yet")));
    assert!(!visit.has_element("#advert-result"));
    compare(&visit, "We bake bread.").await;
    assert_eq!(visit.alert(), None);
    assert!(visit.has("h2", "Nothing here that this map knows"));
    compare(&visit, &format!("{ADVERT}{}", " bread".repeat(20_000))).await;
    assert!(visit.says("only its first 100,000 characters were read"));
    assert!(visit.says("Only the first 10,000 characters can be kept"));
}

/// A2: Ctrl and Enter in the field compare as the button does.
#[wasm_bindgen_test]
async fn control_and_enter_compare() {
    let visit = Visit::to("#/advert").await;
    paste(&visit, ADVERT);
    let init = KeyboardEventInit::new();
    init.set_key("Enter");
    init.set_ctrl_key(true);
    init.set_bubbles(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    visit.one("#advert-text").dispatch_event(event.unchecked_ref()).expect("a listener that returns");
    settled().await;
    assert!(visit.has("h2", "What it asks for"));
}
