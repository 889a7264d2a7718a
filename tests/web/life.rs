//! The life of a certificate on its page, as a person fills it in.

use std::sync::Arc;

use itsm_career_roadmap::port::Env;
use itsm_career_roadmap::port::memory::{self, MemoryDurability};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use crate::files::next_frame;
use crate::visit::{Visit, settled};

const EXAM: &str = "#/certification/itil4-foundation";

impl Visit {
    /// Enters something into the field with that id and goes on.
    async fn enter(&self, id: &str, text: &str) {
        self.put(id, text).await;
        self.tell(id, "blur").await;
    }

    /// Enters something into the field with that id and stays in it.
    async fn put(&self, id: &str, text: &str) {
        self.entry_field(id).set_value(text);
        self.tell(id, "change").await;
    }

    async fn tell(&self, id: &str, event: &str) {
        let event = Event::new(event).expect("an event");
        self.entry_field(id).dispatch_event(&event).expect("a listener that returns");
        settled().await;
    }

    fn entry_field(&self, id: &str) -> HtmlInputElement {
        self.one(&format!("main #{id}")).unchecked_into()
    }

    /// What is said to be wrong with a field; nothing when it is fine. The field and its sentence must agree.
    fn problem(&self, id: &str) -> String {
        let field = self.entry_field(id);
        let problem = format!("{id}-problem");
        let described_by = field.get_attribute("aria-describedby").unwrap_or_default();
        assert!(described_by.split(' ').any(|told| told == problem), "{id} names its problem");
        let sentence = self.one(&format!("main #{problem}[role=alert]")).text_content().unwrap_or_default();
        assert_eq!(field.get_attribute("aria-invalid"), Some((!sentence.is_empty()).to_string()), "{id}");
        sentence
    }

    /// What is remarked at a field without its being wrong.
    fn remark(&self, id: &str) -> String {
        self.one(&format!("main #{id}-remark")).text_content().unwrap_or_default()
    }

    /// Whether a field is open, and not behind the line "Other stages".
    fn is_open(&self, id: &str) -> bool {
        self.entry_field(id).closest("details").expect("a selector").is_none()
    }

    async fn press(&self, selector: &str) {
        self.one(selector).unchecked_into::<HtmlElement>().click();
        // The first frame is that in which the focus moves.
        next_frame().await;
        next_frame().await;
    }

    async fn sit_exam(&self, day: &str, result: &str) {
        self.press("[data-add]").await;
        self.entry_field("attempt-day").set_value(day);
        self.put("attempt-result", result).await;
        self.press(".attempt-form [type=submit]").await;
    }

    /// What happened, from top to bottom.
    fn history(&self) -> Vec<String> {
        let told = |entry: &web_sys::Element| entry.last_element_child()?.text_content();
        self.all(".history-entry").iter().filter_map(told).collect()
    }

    fn attempts(&self) -> usize {
        self.all(".attempt").len()
    }
}

/// What has the focus, by its text or its id.
fn focused() -> String {
    let active = document().active_element().expect("a focus");
    if active.id().is_empty() { active.text_content().unwrap_or_default() } else { active.id() }
}

/// L1, R9: every status that was chosen is in the history, and what was entered before stays.
#[wasm_bindgen_test]
async fn choosing_another_status_keeps_what_was_entered_and_when() {
    let visit = Visit::to(EXAM).await;
    visit.choose("Passed").await;
    visit.enter("life-passed-on", "2024-03-15").await;
    visit.choose("Not started").await;
    visit.choose("Passed").await;
    assert_eq!(visit.entry_field("life-passed-on").value(), "2024-03-15");
    assert_eq!(visit.history(), ["Marked as passed", "Set back to “Not started”", "Passed"]);
}

/// L2: the fields of the status are open; the others wait behind a line that names what they hold.
#[wasm_bindgen_test]
async fn the_fields_of_the_status_are_open_and_the_others_within_reach() {
    let visit = Visit::to(EXAM).await;
    visit.choose("Planned").await;
    visit.enter("life-target", "2027-03-01").await;
    assert!(visit.is_open("life-target") && !visit.is_open("life-hours") && !visit.is_open("life-exam-date"));
    visit.choose("Studying").await;
    visit.enter("life-hours", "12,5").await;
    assert_eq!(visit.entry_field("life-hours").value(), "12 h 30 min");
    visit.choose("Booked").await;
    assert!(visit.is_open("life-exam-date") && !visit.is_open("life-target") && !visit.is_open("life-hours"));
    assert_eq!(visit.entry_field("life-target").value(), "2027-03-01");
    assert_eq!(visit.one(".life-entered").text_content().as_deref(), Some("Entered: plan, study"));
}

/// L3: an attempt that was removed comes back with the button beside the words that say so.
#[wasm_bindgen_test]
async fn a_removed_attempt_comes_back_at_the_press_of_a_button() {
    let visit = Visit::to(EXAM).await;
    visit.sit_exam("2026-03-01", "failed").await;
    assert!(visit.says("The attempt of 1 March 2026 is saved."));
    assert_eq!(focused(), "Edit");
    visit.press("[aria-label='Remove the attempt of 1 March 2026']").await;
    assert_eq!((visit.attempts(), focused().as_str()), (0, "Undo"));
    visit.press("[data-undo]").await;
    assert_eq!((visit.attempts(), focused().as_str()), (1, "Add an attempt"));
    assert!(visit.says("Taken back."));

    visit.press("[aria-label='Remove the attempt of 1 March 2026']").await;
    visit.choose("Planned").await;
    assert!(visit.all("[data-undo]").is_empty(), "it would take back the status and not the removal");
}

/// L3: a passed attempt sets the status as well, unless that is not wished; both are one step of undo.
#[wasm_bindgen_test]
async fn a_passed_attempt_passes_in_the_same_step() {
    let visit = Visit::to(EXAM).await;
    visit.choose("Booked").await;
    visit.sit_exam("2026-03-01", "passed").await;
    assert!(visit.is_chosen("Passed"));
    assert!(visit.remark("life-passed-on").contains("1 March 2026"), "the day need not be entered twice");
    visit.press("[data-undo]").await;
    assert!(visit.is_chosen("Booked"));
    assert_eq!(visit.attempts(), 0);

    visit.press("[data-add]").await;
    visit.put("attempt-result", "passed").await;
    visit.press(".attempt-passes input").await;
    visit.press(".attempt-form [type=submit]").await;
    assert!(visit.is_chosen("Booked"), "it was not wished");
    assert_eq!(visit.attempts(), 1);
}

/// L3: editing changes the attempt in its place, and what is cancelled was never there.
#[wasm_bindgen_test]
async fn an_attempt_is_edited_or_left_alone() {
    let visit = Visit::to(EXAM).await;
    visit.sit_exam("2026-03-01", "unknown").await;
    visit.press("[aria-label='Edit the attempt of 1 March 2026']").await;
    assert_eq!((focused().as_str(), visit.entry_field("attempt-day").value().as_str()), ("attempt-day", "2026-03-01"));
    visit.entry_field("attempt-day").set_value("2026-04-01");
    visit.press(".attempt-form [type=button]").await;
    assert!(visit.says("1 March 2026") && !visit.says("1 April 2026"), "it was cancelled");
    visit.press("[aria-label='Edit the attempt of 1 March 2026']").await;
    visit.entry_field("attempt-score").set_value("58 %");
    visit.press(".attempt-form [type=submit]").await;
    assert_eq!(visit.attempts(), 1);
    assert_eq!(visit.history(), ["Sat the exam: result not known yet, score 58 %"]);
}

/// L4: newest first, days that are still to come at the top.
#[wasm_bindgen_test]
async fn what_happened_is_listed_newest_first() {
    let visit = Visit::to(EXAM).await;
    visit.choose("Booked").await;
    visit.enter("life-exam-date", "2027-01-10").await;
    visit.sit_exam("2026-03-01", "failed").await;
    assert_eq!(visit.history(), ["The booked exam is to come", "Booked", "Sat the exam: failed"]);
    assert_eq!(visit.one(".history-day").text_content().as_deref(), Some("10 January 2027"));
}

/// L5: a designation tells the day on which it was earned, or that a pass without a day hides it.
#[wasm_bindgen_test]
async fn a_designation_tells_when_it_was_earned() {
    let visit = Visit::to("#/certification/itil4-direct-plan-improve").await;
    assert!(visit.says("Still required: ITIL 4 Foundation"));
    visit.choose("Passed").await;
    visit.enter("life-passed-on", "2024-03-15").await;
    visit.go("#/certification/itil4-digital-it-strategy").await;
    visit.choose("Passed").await;
    visit.go("#/certification/itil4-strategic-leader").await;
    assert!(visit.says("The day it was earned is not known"));
    visit.go("#/certification/itil4-digital-it-strategy").await;
    visit.enter("life-passed-on", "2025-06-30").await;
    visit.go("#/certification/itil4-strategic-leader").await;
    assert!(visit.says("Earned on 30 June 2025."));
}

/// L6: a wrong entry gets its sentence, and the record stays as it was.
#[wasm_bindgen_test]
async fn a_wrong_entry_is_answered_at_its_field() {
    let visit = Visit::to(EXAM).await;
    visit.choose("Passed").await;
    visit.enter("life-passed-on", "2024-03-15").await;
    visit.enter("life-passed-on", "2026-11-22").await;
    assert!(visit.problem("life-passed-on").contains("still ahead"));
    assert!(!visit.history().is_empty() && visit.says("15 March 2024"), "the day of before is kept");
    visit.enter("life-passed-on", "2026-11-21").await;
    assert_eq!(visit.problem("life-passed-on"), "");

    for (field, wrong, told) in [
        ("life-evidence", "javascript:alert(1)", "not a web address"),
        ("life-hours", "a lot", "not a time of study"),
        ("life-cost", "£485", "not an amount"),
        ("life-currency", "pounds", "not the code of a currency"),
    ] {
        visit.enter(field, wrong).await;
        assert!(visit.problem(field).contains(told), "{field}: {}", visit.problem(field));
        assert_eq!(visit.entry_field(field).value(), wrong, "what was written stays in sight");
        visit.enter(field, "").await;
        assert_eq!(visit.problem(field), "", "{field}");
    }
    visit.press("[data-add]").await;
    visit.entry_field("attempt-day").set_value("2026-11-22");
    visit.press(".attempt-form [type=submit]").await;
    assert!(visit.problem("attempt-day").contains("still ahead"));
    assert_eq!((visit.attempts(), focused().as_str()), (0, "attempt-day"));
}

/// L6: a plan that has passed is remarked on and kept.
#[wasm_bindgen_test]
async fn a_target_or_an_exam_in_the_past_is_kept_with_a_remark() {
    let visit = Visit::to(EXAM).await;
    for field in ["life-target", "life-exam-date"] {
        visit.enter(field, "2026-11-20").await;
        assert_eq!(visit.problem(field), "");
        assert!(visit.remark(field).starts_with("This day has passed."), "{field}");
        visit.enter(field, "2026-11-21").await;
        assert_eq!(visit.remark(field), "", "{field}: today has not passed");
    }
}

/// L6: a year is not told off digit by digit.
#[wasm_bindgen_test]
async fn a_year_that_is_being_typed_is_left_in_peace() {
    let visit = Visit::to(EXAM).await;
    visit.choose("Passed").await;
    visit.put("life-passed-on", "0202-03-15").await;
    assert_eq!(visit.problem("life-passed-on"), "");
    visit.tell("life-passed-on", "blur").await;
    assert!(visit.problem("life-passed-on").contains("1950"));
}

/// L6: what is wrong on one page is not found on the next.
#[wasm_bindgen_test]
async fn a_wrong_entry_stays_on_its_page() {
    let visit = Visit::to(EXAM).await;
    visit.enter("life-place", "Leeds").await;
    visit.enter("life-evidence", "nonsense").await;
    visit.go("#/certification/cisco-ccna").await;
    assert_eq!(
        (visit.entry_field("life-evidence").value().as_str(), visit.problem("life-evidence").as_str()),
        ("", "")
    );
    assert_eq!(visit.entry_field("life-place").value(), "");
}

#[wasm_bindgen_test]
async fn the_currency_is_that_of_the_region_until_another_is_chosen() {
    let visit = Visit::to(EXAM).await;
    assert_eq!(visit.entry_field("life-currency").value(), "GBP");
    visit.enter("life-currency", "eur").await;
    assert_eq!(visit.entry_field("life-currency").value(), "EUR", "kept until there is an amount");
    visit.enter("life-cost", "485,5").await;
    assert_eq!(
        (visit.entry_field("life-cost").value().as_str(), visit.entry_field("life-currency").value().as_str()),
        ("485.50", "EUR")
    );
    visit.enter("life-currency", "").await;
    assert_eq!(visit.entry_field("life-currency").value(), "GBP");
}

/// L8: the answer of the browser stands where the keeping of the record is told.
#[wasm_bindgen_test]
async fn the_promise_of_the_browser_is_told_with_the_keeping() {
    for (durability, told) in [
        (MemoryDurability::that_answers(true), Some(true)),
        (MemoryDurability::that_answers(false), Some(false)),
        (MemoryDurability::default(), None),
    ] {
        let env = Env { durability: Arc::new(durability), ..memory::env() };
        let visit = Visit::in_env(EXAM, env).await;
        visit.choose("Passed").await;
        visit.go("#/record").await;
        assert_eq!(visit.says("has promised to keep"), told == Some(true));
        assert_eq!(visit.says("has not promised to keep"), told == Some(false));
    }
}
