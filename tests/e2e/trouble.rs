//! What a reader sees when something goes wrong.

use itsm_career_roadmap::session::RECORD_KEY;
use serde_json::json;

use crate::browser::journey;
use crate::script;

const BROKEN: &str = "Something broke, but your record is safe";

#[test]
fn a_start_that_fails_says_so_in_plain_words() {
    journey(async |page| {
        page.browser.block("*.wasm").await;
        page.visit("#/").await;
        page.find("heading", BROKEN).await;
        page.find("button", "Save a copy of my record").await;
    });
}

#[test]
fn a_start_that_succeeds_leaves_nothing_of_that_behind() {
    journey(async |page| {
        page.open("#/").await;
        assert!(!page.has("heading", BROKEN).await, "the panel is shown though nothing broke");
    });
}

/// R4: a record that cannot be read is told, offered, and replaced by an empty one.
#[test]
fn a_record_that_cannot_be_read_is_offered_as_a_download() {
    journey(async |page| {
        page.open("#/").await;
        let damaged = r#"{"format": "itsm-career-roadmap", "left by an earlier visit"#;
        page.run(script::KEEP, vec![json!(RECORD_KEY), json!(damaged)]).await;
        page.reload().await;
        page.find("button", "Download what was there").await;
        page.open("#/role/problem-manager").await;
        page.press("button", "I want this").await;
        page.is_kept("problem-manager").await;
        page.is_kept("left by an earlier visit").await;
    });
}
