//! Readers without scripts, and hosts that are not as one would wish.

use serde_json::json;

use crate::axe;
use crate::browser::{Wishes, journey, journey_at, journey_with};
use crate::host::Host;
use crate::page::Page;

/// Pages that are read without the application, one of each kind.
pub(crate) const PAGES: [&str; 9] = [
    "read/index.html",
    "read/guide.html",
    "read/certifications.html",
    "read/skills.html",
    "read/pay.html",
    "read/about.html",
    "read/role/problem-manager.html",
    "read/certification/itil4-foundation.html",
    "read/skill/incident-management.html",
];

async fn path(page: &Page) -> String {
    page.run("return location.pathname;", Vec::new()).await.as_str().unwrap_or_default().to_owned()
}

/// F2: from the map to a role and on to others, with scripts off.
#[test]
fn without_scripts_the_links_of_the_map_lead_to_pages_that_can_be_read() {
    journey_with(Wishes { without_scripts: true, ..Wishes::default() }, async |page| {
        page.visit("").await;
        page.find("link", "the guide").await;
        page.press("link", "Problem Manager, practitioner").await;
        page.find("heading", "Problem Manager").await;
        page.press("link", "Major Incident Manager").await;
        page.find("heading", "Major Incident Manager").await;
        page.press("link", "Guide").await;
        page.find("heading", "Is it for me?").await;
    });
}

/// F2: the page that is read names the page of the application that it is of.
#[test]
fn a_page_that_is_read_leads_to_the_application() {
    journey(async |page| {
        page.visit("read/role/problem-manager.html").await;
        page.press("link", "Open this page in the application").await;
        page.find("button", "I want this").await;
        assert_eq!(page.hash().await, "#/role/problem-manager");
    });
}

/// A1, F2: in both themes; A3: on the narrowest screen.
#[test]
fn pages_that_are_read_are_for_everyone() {
    journey(async |page| {
        page.browser.resize(320, 640).await;
        let mut found = Vec::new();
        for theme in ["light", "dark"] {
            page.browser.prefer(theme).await;
            for address in PAGES {
                page.visit(address).await;
                found
                    .extend(axe::violations(page).await.into_iter().map(|violation| format!("{address}: {violation}")));
                if page.sideways().await > 0 {
                    found.push(format!("{address} scrolls sideways"));
                }
            }
        }
        assert_eq!(found, Vec::<String>::new());
    });
}

/// F4: also a page that is fetched later, without a word in the console.
#[test]
fn the_application_starts_where_webassembly_is_just_any_bytes() {
    journey_at(Host::of_just_any_bytes().address(), async |page| {
        page.open("#/").await;
        page.press("link", "Guide").await;
        page.find("heading", "Is it for me?").await;
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// F4: parts, sheets and pages to read are all found from there.
#[test]
fn the_folder_works_under_a_path_with_spaces() {
    let host = Host::below("our%20intranet/career%20map/");
    journey_at(host.address(), async |page| {
        page.open("#/").await;
        page.press("link", "Guide").await;
        page.find("heading", "Is it for me?").await;
        page.open("#/record").await;
        page.visit("read/role/problem-manager.html").await;
        page.find("heading", "Problem Manager").await;
        assert_eq!(path(page).await, "/our%20intranet/career%20map/read/role/problem-manager.html");
        assert_eq!(page.run("return document.styleSheets.length;", Vec::new()).await, json!(2));
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}
