//! The plan, on its page and as a line on others: choices, empty cases, and planning with undo.

use std::sync::Arc;

use itsm_career_roadmap::port::memory::{self, MemoryStorage};
use itsm_career_roadmap::port::{Env, Storage};
use itsm_career_roadmap::record::{Change, Status};
use itsm_career_roadmap::session::Session;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::visit::{Visit, settled};

const WAYS: &str = "section[aria-labelledby=plan-ways]";
const EXAMS: &str = "section[aria-labelledby=plan-exams]";

/// A world in which these changes were made on an earlier visit.
fn world(changes: &[Change]) -> Env {
    let env = Env { storage: Arc::new(MemoryStorage::default()) as Arc<dyn Storage>, ..memory::env() };
    let session = Session::open(&env);
    for change in changes {
        assert!(session.apply(change), "a change of a test changes something");
    }
    env
}

async fn plan(hash: &str, changes: &[Change]) -> Visit {
    Visit::in_env(hash, world(changes)).await
}

/// From the service desk to service delivery manager, holding ITIL 4 Foundation.
fn technician() -> Vec<Change> {
    vec![
        Change::here(Some("service-desk-technician")),
        Change::want(Some("service-delivery-manager")),
        Change::status("itil4-foundation", Status::Passed),
    ]
}

/// What a section says.
fn says(visit: &Visit, section: &str, words: &str) -> bool {
    visit.one(section).text_content().unwrap_or_default().contains(words)
}

/// Chooses the card whose name begins like this.
async fn pick(visit: &Visit, name: &str) {
    let cards = visit.all("main fieldset label").into_iter();
    let mut cards = cards.filter(|card| card.text_content().unwrap_or_default().trim().starts_with(name));
    cards.next().expect(name).unchecked_into::<HtmlElement>().click();
    settled().await;
}

/// Whether the card whose name begins like this is chosen.
fn is_picked(visit: &Visit, name: &str) -> bool {
    let cards = visit.all("main fieldset label").into_iter();
    let mut cards = cards.filter(|card| card.text_content().unwrap_or_default().trim().starts_with(name));
    let radio = cards.next().expect(name).query_selector("input").expect("a valid selector").expect("a radio button");
    radio.unchecked_into::<web_sys::HtmlInputElement>().checked()
}

/// K1, K2: the address opens a way; another is chosen by its card, and ranking anew goes back to the best.
#[wasm_bindgen_test]
async fn ways_are_ranked_and_opened_by_choice() {
    let visit = plan("#/plan?by=fewest-moves&way=2", &technician()).await;
    assert!(is_picked(&visit, "Way 2") && visit.is_chosen("Fewest moves"));
    assert!(says(&visit, WAYS, "Way 2, step by step"));
    pick(&visit, "Way 1").await;
    assert!(says(&visit, WAYS, "Way 1, step by step") && visit.hash() == "#/plan?by=fewest-moves");
    pick(&visit, "Way 3").await;
    visit.choose("Most pay along the way").await;
    assert_eq!(visit.hash(), "#/plan?by=most-pay");
    assert!(says(&visit, WAYS, "Way 1, step by step") && says(&visit, WAYS, "a year at the end"));
    assert!(says(&visit, WAYS, "Pay on this way is told by official figures for statistical groups, United Kingdom."));
}

/// K1: nonsense in the address shows what stands there without it.
#[wasm_bindgen_test]
async fn nonsense_in_the_address_is_left_out() {
    let visit = plan("#/plan?by=luck&way=99&goal=no-such-thing&exams=magic&set=7", &technician()).await;
    assert!(visit.is_chosen("Best evidence") && is_picked(&visit, "Way 1") && is_picked(&visit, "Fewest exams"));
    assert!(says(&visit, EXAMS, "ServiceNow Certified System Administrator"));
}

/// K3: no goal, the goal reached, nowhere yet, and no way: a sentence each.
#[wasm_bindgen_test]
async fn every_case_without_ways_has_its_sentence() {
    let visit = plan("#/plan", &[Change::here(Some("incident-manager"))]).await;
    assert!(says(&visit, WAYS, "Choose above what you want to be"));
    assert!(says(&visit, EXAMS, "Choose above what you want to be, or here one certification"));
    let there = [Change::here(Some("incident-manager")), Change::want(Some("incident-manager"))];
    assert!(says(&plan("#/plan", &there).await, WAYS, "You are where you want to be."));
    let nowhere = plan("#/plan", &[Change::want(Some("service-delivery-manager"))]).await;
    assert!(says(&nowhere, WAYS, "You have not said where you are, so these ways begin with a first job."));
    let down = [Change::here(Some("chief-information-officer")), Change::want(Some("incident-manager"))];
    let down = plan("#/plan", &down).await;
    assert!(says(&down, WAYS, "No link in the data leads from") && says(&down, WAYS, "Who does get there"));
    assert!(says(&down, WAYS, "Nearest to you with a way there"));
}

/// K4, K5: a certification as the goal, three answers with their claims, and one among equally good sets.
#[wasm_bindgen_test]
async fn the_answers_stand_side_by_side_with_their_claims() {
    let visit = plan("#/plan?goal=itil4-master", &technician()).await;
    let counts = visit.texts(&format!("{EXAMS} [id^=plan-answer] > p:first-child"));
    assert_eq!(counts, ["6 exams"; 3]);
    assert!(says(&visit, EXAMS, "Which set is cheapest cannot be said"));
    assert!(says(&visit, EXAMS, "3 sets are equally good") || says(&visit, EXAMS, "2 sets are equally good"));
    pick(&visit, "Quickest to study").await;
    assert_eq!(visit.hash(), "#/plan?goal=itil4-master&exams=quickest");
    let held = plan("#/plan?goal=itil4-foundation", &technician()).await;
    assert!(says(&held, EXAMS, "You hold all of it: no exam is left."));
    let retired = plan("#/plan?goal=itil-v3-foundation", &[]).await;
    assert!(says(&retired, EXAMS, "ITIL v3 Foundation cannot be earned now"));
}

/// K6, K8: what is held counts although its renewal is overdue, and its newer version is told.
#[wasm_bindgen_test]
async fn what_is_held_counts_although_it_is_overdue() {
    let long_ago = Change::passed_on("itil4-foundation", "2019-05-05".parse().ok());
    let visit = plan("#/plan?goal=itil4-managing-professional", &[technician(), vec![long_ago]].concat()).await;
    let exams = visit.texts(&format!("{EXAMS} ol > li"));
    assert_eq!(exams.len(), 4, "{exams:?}");
    assert!(exams.iter().all(|exam| exam.contains("Counts towards ITIL 4 Managing Professional")), "{exams:?}");
    assert!(says(&visit, EXAMS, "ITIL 4 Foundation: renewal overdue since 5 May 2022. It still counts"));
    assert!(
        says(&visit, EXAMS, "From ITIL 4 to ITIL (Version 5)") && says(&visit, EXAMS, "How ITIL (Version 5) renews.")
    );
}

/// K7: what is missing is planned in one step, taken back in one, and what is further stays.
#[wasm_bindgen_test]
async fn the_missing_exams_are_planned_in_one_step_of_undo() {
    let studying = Change::status("pmp", Status::Studying);
    let env = world(&[technician(), vec![studying]].concat());
    let visit = Visit::in_env("#/plan", env.clone()).await;
    let status = |slug: &str| Session::open(&env).record().status(slug);
    visit.press_button("Plan these 2 exams").await;
    assert_eq!([status("servicenow-csa"), status("cobit-2019-foundation")], [Status::Planned; 2]);
    assert_eq!(status("pmp"), Status::Studying);
    assert!(says(&visit, EXAMS, "2 exams are now planned.") && says(&visit, EXAMS, "All of these are on your record"));
    visit.press_button("Undo").await;
    assert_eq!([status("servicenow-csa"), status("cobit-2019-foundation")], [Status::NotStarted; 2]);
    assert_eq!(status("pmp"), Status::Studying);
}

/// K9, K10: the same sentence on the plan and the record; an empty record is asked where one is.
#[wasm_bindgen_test]
async fn the_next_step_stands_on_the_plan_and_the_record() {
    let studying = Change::status("pmp", Status::Studying);
    let env = world(&[technician(), vec![studying]].concat());
    for hash in ["#/plan", "#/record"] {
        let visit = Visit::in_env(hash, env.clone()).await;
        assert!(visit.says("Study for Project Management Professional: it is the next exam of your plan."), "{hash}");
        assert!(visit.link("Open its page").is_some());
    }
    for hash in ["#/", "#/plan", "#/record"] {
        assert!(plan(hash, &[]).await.says("Say which role you have now"), "{hash}");
    }
}
