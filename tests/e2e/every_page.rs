//! What holds for every page, whatever is on it.

use std::collections::{BTreeMap, HashMap};

use crate::axe;
use crate::browser::journey;
use crate::page::Page;

/// One address of each kind.
pub(crate) const ADDRESSES: [&str; 20] = [
    "#/",
    "#/?view=list",
    "#/role/it-service-manager",
    "#/certifications",
    "#/certification/itil4-foundation",
    "#/skills",
    "#/skill/incident-management",
    "#/record",
    "#/record/print",
    "#/plan/print",
    "#/plan",
    "#/plan?by=fewest-moves&goal=itil4-master&exams=quickest",
    "#/poster",
    "#/advert",
    "#/pay",
    "#/compare",
    "#/compare?role=it-project-manager&role=service-transition-manager",
    "#/guide",
    "#/about",
    "#/role/it-service-manger",
];

/// The smallest width that must do, which is also a window of 1280 at 400 %.
const NARROWEST: u32 = 320;

/// N2, N5: every page can be opened by its address and names itself.
#[test]
fn every_address_opens_directly_and_has_its_own_title() {
    journey(async |page| {
        let mut titles: HashMap<String, &str> = HashMap::new();
        // The list is another view of the same page.
        for address in ADDRESSES.iter().filter(|address| !address.contains('?')) {
            page.open(address).await;
            assert_eq!(page.hash().await, *address, "the address was changed on opening it");
            let title = page.title().await;
            if let Some(other) = titles.insert(title.clone(), address) {
                panic!("{other} and {address} are both called \"{title}\"");
            }
        }
    });
}

/// A1: in the light theme.
#[test]
fn axe_finds_nothing_on_any_page_in_the_light_theme() {
    journey(async |page| axe_finds_nothing(page, "light").await);
}

/// A1: in the dark theme.
#[test]
fn axe_finds_nothing_on_any_page_in_the_dark_theme() {
    journey(async |page| axe_finds_nothing(page, "dark").await);
}

/// A4: nothing is written and nobody is told.
#[test]
fn the_console_stays_empty_and_no_request_leaves_the_host() {
    journey(async |page| {
        for address in ADDRESSES {
            page.open(address).await;
        }
        assert_eq!(page.browser.console().await, Vec::<String>::new());
        let requests = page.browser.requests().await;
        assert!(!requests.is_empty(), "no request was seen at all, not even for the page");
        let ours = &page.browser.address;
        let foreign: Vec<&String> = requests.iter().filter(|request| !request.starts_with(ours.as_str())).collect();
        assert_eq!(foreign, Vec::<&String>::new());
    });
}

/// A3: at the smallest width that must do.
#[test]
fn no_page_scrolls_sideways_on_the_narrowest_screen() {
    journey(async |page| {
        page.browser.resize(NARROWEST, 640).await;
        let mut wide = Vec::new();
        for address in ADDRESSES {
            page.open(address).await;
            let sideways = page.sideways().await;
            if sideways > 0 {
                wide.push(format!("{address} by {sideways} px"));
            }
        }
        assert_eq!(wide, Vec::<String>::new());
    });
}

/// What is wrong on several pages is told once, with the pages.
async fn axe_finds_nothing(page: &Page, theme: &str) {
    page.browser.prefer(theme).await;
    let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for address in ADDRESSES {
        page.open(address).await;
        for violation in axe::violations(page).await {
            found.entry(violation).or_default().push(address);
        }
    }
    let told: Vec<String> =
        found.iter().map(|(violation, pages)| format!("{violation} ({})", pages.join(", "))).collect();
    assert!(told.is_empty(), "{} violations:\n{}", told.len(), told.join("\n"));
}
