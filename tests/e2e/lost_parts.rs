//! A part of the application that its host does not have when it is wanted: told, and fetched once it is there.

use itsm_career_roadmap::catalog::{CertificationId, Entity};

use crate::browser::journey_at;
use crate::host::Host;
use crate::page::Page;

const NOT_LOADED: &str = "This page could not be loaded";
const SEARCH_NOT_LOADED: &str = "The search could not be loaded. Check the connection, then go on typing.";

/// A5: a page about the dataset, reached by a link.
#[test]
fn a_page_that_could_not_be_fetched_says_so_and_is_fetched_again() {
    let host = Host::without_parts();
    journey_at(host.address(), async |page| {
        page.open("#/").await;
        page.press("link", "Certifications").await;
        page.find("heading", NOT_LOADED).await;
        // As long as nothing has changed, nothing is gained, and the offer stays.
        page.press("button", "Try again").await;
        page.find("button", "Try again").await;
        host.find_parts();
        page.press("button", "Try again").await;
        page.find("heading", "Certifications").await;
        let listed = format!("{} certifications", CertificationId::all().len());
        page.until("the list is there", async || page.says(&listed).await).await;
        assert!(!page.says(NOT_LOADED).await);
    });
}

/// A5: a page about the person, opened by its address. Everything else goes on working meanwhile.
#[test]
fn an_address_whose_page_could_not_be_fetched_leaves_the_rest_alone() {
    let host = Host::without_parts();
    journey_at(host.address(), async |page| {
        page.visit("#/record").await;
        page.find("heading", NOT_LOADED).await;
        page.press("link", "Map").await;
        page.until("the map is shown", async || page.has("group", "Map of ").await).await;
        page.back().await;
        page.find("heading", NOT_LOADED).await;
        host.find_parts();
        page.press("button", "Try again").await;
        page.find("heading", "My record").await;
        assert_eq!(page.hash().await, "#/record");
    });
}

/// A5: the search, which is fetched with the first letter.
#[test]
fn a_search_that_could_not_be_fetched_says_so_and_answers_the_next_letter() {
    let host = Host::without_parts();
    journey_at(host.address(), async |page| {
        page.open("#/").await;
        page.write("/p".chars()).await;
        is_told(page, SEARCH_NOT_LOADED).await;
        assert!(!page.has("option", "Problem").await, "there is an answer from nowhere");
        host.find_parts();
        page.write("roblem man".chars()).await;
        page.until("answers are offered", async || page.has("option", "Problem Manager").await).await;
        assert!(!page.says(SEARCH_NOT_LOADED).await);
    });
}

/// A5: the letter after several that were typed at once while nothing could be fetched.
#[test]
fn a_search_typed_at_once_is_answered_with_the_next_letter_too() {
    let host = Host::without_parts();
    journey_at(host.address(), async |page| {
        page.open("#/").await;
        page.write("/problem ma".chars()).await;
        is_told(page, SEARCH_NOT_LOADED).await;
        host.find_parts();
        page.write("n".chars()).await;
        page.until("answers are offered", async || page.has("option", "Problem Manager").await).await;
    });
}

/// A5: what the search could not fetch is fetched anew for a page.
#[test]
fn a_page_opened_after_the_search_had_failed_is_fetched() {
    let host = Host::without_parts();
    journey_at(host.address(), async |page| {
        page.open("#/").await;
        page.write("/problem ma".chars()).await;
        is_told(page, SEARCH_NOT_LOADED).await;
        page.run_until_called(WHEN_QUIET, Vec::new()).await;
        host.find_parts();
        page.press("link", "Certifications").await;
        page.find("heading", "Certifications").await;
    });
}

/// A2, N5: the button goes, so the focus goes to the heading of the page that takes its place.
#[test]
fn after_trying_again_the_focus_is_on_the_page() {
    let host = Host::without_parts();
    journey_at(host.address(), async |page| {
        page.open("#/").await;
        page.press("link", "Certifications").await;
        page.find("heading", NOT_LOADED).await;
        host.find_parts();
        page.press("button", "Try again").await;
        page.find("heading", "Certifications").await;
        let look = async || page.focused().await == "heading Certifications";
        page.until("the heading has the focus", look).await;
    });
}

/// Calls back once nothing has been asked of the host for half a second.
const WHEN_QUIET: &str = "
    const done = arguments[arguments.length - 1];
    let waiting = setTimeout(done, 500);
    new PerformanceObserver(() => { clearTimeout(waiting); waiting = setTimeout(done, 500); })
        .observe({ type: 'resource' });";

async fn is_told(page: &Page, words: &str) {
    page.until(&format!("it says \"{words}\""), async || page.says(words).await).await;
}
