//! What a reader sees when something goes wrong.

use crate::browser::journey;

const BROKEN: &str = "Something broke, but your record is safe";
const NOT_STARTED: &str = "The application could not start, but this page can be read";

#[test]
fn a_start_that_fails_says_so_in_plain_words() {
    journey(async |page| {
        page.browser.block("*.wasm").await;
        page.visit("#/").await;
        page.find("heading", NOT_STARTED).await;
        assert!(!page.has("heading", BROKEN).await, "something else is told as well");
        page.find("button", "Save a copy of my record").await;
    });
}

#[test]
fn a_start_that_succeeds_leaves_nothing_of_that_behind() {
    journey(async |page| {
        page.open("#/").await;
        for heading in [BROKEN, NOT_STARTED] {
            assert!(!page.has("heading", heading).await, "the panel is shown though nothing broke");
        }
    });
}
