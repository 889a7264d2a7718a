//! Components in a real browser: the application is mounted with memory ports and used as a person would use it.

#![cfg(target_arch = "wasm32")]

#[path = "web/advert.rs"]
mod advert;
#[path = "web/badges.rs"]
mod badges;
#[path = "web/compare.rs"]
mod compare;
#[path = "web/cpd.rs"]
mod cpd;
#[path = "web/embedded.rs"]
mod embedded;
#[path = "web/files.rs"]
mod files;
#[path = "web/gaps.rs"]
mod gaps;
#[path = "web/import.rs"]
mod import;
#[path = "web/keeping.rs"]
mod keeping;
#[path = "web/life.rs"]
mod life;
#[path = "web/markup.rs"]
mod markup;
#[path = "web/own_pay.rs"]
mod own_pay;
#[path = "web/plan.rs"]
mod plan;
#[path = "web/ports.rs"]
mod ports;
#[path = "web/poster.rs"]
mod poster;
#[path = "web/renewal.rs"]
mod renewal;
#[path = "web/timetable.rs"]
mod timetable;
#[path = "web/visit.rs"]
mod visit;

/// Where `markup!` looks for what it writes.
mod ui {
    pub(crate) use itsm_career_roadmap::ui::markup;
}

use std::sync::Arc;

use itsm_career_roadmap::port::memory::MemoryStorage;
use itsm_career_roadmap::port::{NotKept, Storage};
use visit::Visit;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// N2: an address opens its page.
#[wasm_bindgen_test]
async fn an_address_opens_its_page() {
    let visit = Visit::to("#/role/problem-manager").await;
    assert_eq!(visit.heading(), "Problem Manager");
    visit.go("#/certification/itil4-foundation").await;
    assert_eq!(visit.heading(), "ITIL 4 Foundation");
}

/// N4: a misspelt name is answered with the nearest ones.
#[wasm_bindgen_test]
async fn a_misspelt_role_offers_the_nearest() {
    let visit = Visit::to("#/role/problem-manger").await;
    assert!(visit.link("Problem Manager").is_some(), "the nearest role is offered as a link");
}

/// R9, C2: passing what a designation requires grants it; taking one back takes the designation back.
#[wasm_bindgen_test]
async fn a_designation_follows_from_what_is_passed() {
    let visit = Visit::to("#/certification/itil4-direct-plan-improve").await;
    visit.choose("Passed").await;
    visit.go("#/certification/itil4-digital-it-strategy").await;
    visit.choose("Passed").await;
    visit.go("#/certification/itil4-strategic-leader").await;
    assert!(visit.says("You hold this"), "both modules are passed");
    visit.go("#/certification/itil4-digital-it-strategy").await;
    visit.choose("Not started").await;
    visit.go("#/certification/itil4-strategic-leader").await;
    assert!(!visit.says("You hold this"), "one of the two modules is missing");
}

/// R8: a change is undone from the keyboard and done again.
#[wasm_bindgen_test]
async fn a_status_can_be_undone_and_done_again() {
    let visit = Visit::to("#/certification/itil4-foundation").await;
    visit.choose("Planned").await;
    visit.press_with_control("z").await;
    assert!(visit.is_chosen("Not started"));
    visit.press_with_control("y").await;
    assert!(visit.is_chosen("Planned"));
}

/// What is kept is there on the next visit.
#[wasm_bindgen_test]
async fn a_position_is_there_on_the_next_visit() {
    let storage = Arc::new(MemoryStorage::default());
    let visit = Visit::with_storage("#/role/service-desk-technician", storage.clone()).await;
    visit.press_button("I am here").await;
    drop(visit);
    let next = Visit::with_storage("#/role/service-desk-technician", storage).await;
    assert!(next.is_pressed("I am here"));
}

/// R7: where nothing is kept, the page says so and still works.
#[wasm_bindgen_test]
async fn denied_storage_is_said_and_the_page_works() {
    let storage: Arc<dyn Storage> = Arc::new(MemoryStorage::session_only(NotKept::Denied));
    let visit = Visit::with_storage("#/role/service-desk-technician", storage).await;
    assert!(visit.notice().is_some(), "a notice says that nothing is kept");
    visit.press_button("I want this").await;
    assert!(visit.is_pressed("I want this"));
}

/// M8: the map has one tab stop, and the arrow keys move it along a link.
#[wasm_bindgen_test]
async fn arrow_keys_move_the_only_tab_stop_of_the_map() {
    let visit = Visit::to("#/?view=map&role=service-desk-technician").await;
    assert_eq!(visit.tab_stops_of_the_map(), ["service-desk-technician"]);
    visit.press_on_map("ArrowRight").await;
    let stops = visit.tab_stops_of_the_map();
    assert_eq!(stops.len(), 1, "one tab stop, not {stops:?}");
    assert_ne!(stops, ["service-desk-technician"]);
}

/// Two copies on one page keep to themselves.
#[wasm_bindgen_test]
async fn two_copies_on_one_page_do_not_meet() {
    let one = Visit::to("#/role/service-desk-technician").await;
    let other = Visit::to("#/role/it-architect").await;
    one.press_button("I am here").await;
    assert!(!other.is_pressed("I am here"));
    assert_eq!(other.heading(), "IT Architect");
}
