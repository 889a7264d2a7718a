//! The browser's own ports in a real browser: what they promise is what the session relies on.

use std::sync::{Arc, Mutex};

use itsm_career_roadmap::date::Date;
use itsm_career_roadmap::port::browser::{self, HashLocation, IndexedDb, IntlLocale};
use itsm_career_roadmap::port::{Locale, Location, SecondCopy, StorageKind};
use itsm_career_roadmap::record::{Change, Record, Status, saved};
use itsm_career_roadmap::session::{Opening, SaveState, Session};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// Lets the browser do what it has put off: events, granted locks.
async fn turn() {
    for _ in 0..5 {
        let waited = js_sys::Promise::new(&mut |resolve, _| {
            let later = Closure::once_into_js(move || resolve.call0(&wasm_bindgen::JsValue::NULL));
            let window = web_sys::window().expect("a page");
            window.set_timeout_with_callback(later.as_ref().unchecked_ref()).expect("a timer");
        });
        JsFuture::from(waited).await.expect("it comes");
    }
}

#[wasm_bindgen_test]
fn local_storage_gives_back_what_it_was_given() {
    let storage = browser::storage();
    assert_eq!(storage.kind(), StorageKind::Kept);
    storage.set("itsm-career-roadmap.test", "𝄞 text").expect("there is room");
    assert_eq!(storage.get("itsm-career-roadmap.test"), Ok(Some("𝄞 text".to_owned())));
    storage.remove("itsm-career-roadmap.test").expect("it answers");
    assert_eq!(storage.get("itsm-career-roadmap.test"), Ok(None));
    let full = storage.set("itsm-career-roadmap.test", &"x".repeat(20_000_000));
    assert_eq!(full, Err(itsm_career_roadmap::port::StorageError::Full));
}

/// R27: saved is what the second copy has, and that is asked for at once.
#[wasm_bindgen_test]
async fn a_record_is_saved_under_a_web_lock_and_found_again() {
    let env = browser::env();
    let session = Session::open(&env);
    session.apply(&Change::status("ccna", Status::Passed));
    session.apply(&Change::status("ccna", Status::Planned));
    assert_eq!(session.save_state(), SaveState::Saving);
    while session.save_state() == SaveState::Saving {
        turn().await;
    }
    assert_eq!(session.save_state(), SaveState::Saved);
    let copied = second_copy(|_| None).await.expect("there is a copy");
    assert_eq!(saved::parse(&copied), Ok(session.record()));
    let again = Session::open(&env);
    assert_eq!(*again.opening(), Opening::Loaded);
    assert_eq!(again.record().status("ccna"), Status::Planned);
}

/// Rewrites the second copy, and gives what was there before.
async fn second_copy(rewrite: impl FnOnce(&str) -> Option<String> + Send + 'static) -> Option<String> {
    let (found, done) = (Arc::new(Mutex::new(None)), Arc::new(Mutex::new(None)));
    let (finding, ending) = (Arc::clone(&found), Arc::clone(&done));
    let read = move |text: Option<String>| {
        finding.lock().expect("one thread").clone_from(&text);
        rewrite(&text.unwrap_or_default())
    };
    let end = move |kept| *ending.lock().expect("one thread") = Some(kept);
    IndexedDb.rewrite(Box::new(read), Box::new(end));
    while done.lock().expect("one thread").is_none() {
        turn().await;
    }
    assert_eq!(*done.lock().expect("one thread"), Some(true), "this browser has no second copy");
    found.lock().expect("one thread").take()
}

#[wasm_bindgen_test]
async fn the_second_copy_gives_back_what_it_was_given() {
    second_copy(|_| Some("𝄞 text".to_owned())).await;
    // Reading writes nothing, and writing builds on what is there.
    assert_eq!(second_copy(|_| None).await.as_deref(), Some("𝄞 text"));
    second_copy(|found| Some(format!("{found} and more"))).await;
    assert_eq!(second_copy(|_| Some(saved::print(&Record::default()))).await.as_deref(), Some("𝄞 text and more"));
}

#[wasm_bindgen_test]
async fn every_change_of_the_hash_is_told_once() {
    let location = HashLocation::default();
    let told = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&told);
    let subscription = location.subscribe(Box::new(move |hash| {
        notes.lock().expect("one thread").push(hash.to_owned());
    }));
    location.push("#/skills?category=people");
    turn().await;
    location.replace("#/pay");
    turn().await;
    assert_eq!(location.hash(), "#/pay");
    drop(subscription);
    location.push("#/about");
    turn().await;
    assert_eq!(*told.lock().expect("one thread"), ["#/skills?category=people", "#/pay"]);
}

/// R10: no time zone moves a day.
#[wasm_bindgen_test]
fn money_and_dates_follow_the_region_and_no_zone_moves_a_day() {
    let locale = IntlLocale::default();
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(plain(locale.money("en-GB", 35_128.0, "GBP", 0)), "£35,128");
    assert_eq!(plain(locale.money("fi-FI", 3_500.5, "EUR", 2)), "3 500,50 €");
    assert_eq!(plain(locale.number("en-IN", 1_234_567.0, 0)), "12,34,567");
    for (year, month, day, written) in [
        (2024, 2, 29, "29 February 2024"),
        (2026, 12, 31, "31 December 2026"),
        (1950, 1, 1, "1 January 1950"),
        (2199, 12, 31, "31 December 2199"),
    ] {
        let date = Date::new(year, month, day).expect("a real day");
        assert_eq!(locale.date("en-GB", date), written);
        let theirs = js_sys::Date::new(&format!("{year}-{month:02}-{day:02}T12:00:00Z").into());
        let options = js_sys::JSON::parse(r#"{ "dateStyle": "long", "timeZone": "UTC" }"#).expect("an object");
        assert_eq!(theirs.to_locale_date_string("en-GB", &options), written, "as `Intl` writes it");
        assert_eq!(locale.date("en-US", date), String::from(theirs.to_locale_date_string("en-US", &options)));
    }
    assert_eq!(locale.month("en-GB", 2025, 5), "May 2025");
    assert_eq!(locale.money("not a tag", 1.0, "GBP", 0), "£1");
}

#[wasm_bindgen_test]
fn names_drawn_by_chance_differ() {
    let env = browser::env();
    assert_ne!(env.chance.token(), env.chance.token());
    assert_eq!(env.chance.token().len(), 8);
    assert!(env.clock.now() > 1_700_000_000_000);
    assert!(env.clock.today().year() >= 2025);
}
