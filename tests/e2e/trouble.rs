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

/// What Firefox says of a link that asks for a module ahead, when the script has it already.
const SAY_THAT_A_LINK_FAILED: &str = "
    addEventListener('printed', () => document.querySelector('link[rel=modulepreload]').dispatchEvent(new Event('error')));";

/// F1: only what the application cannot do without counts.
#[test]
fn a_link_that_came_late_is_no_failure() {
    journey(async |page| {
        page.browser.prepare(SAY_THAT_A_LINK_FAILED).await;
        page.open("#/").await;
        assert!(!page.has("heading", NOT_STARTED).await, "the panel is shown though nothing broke");
    });
}
