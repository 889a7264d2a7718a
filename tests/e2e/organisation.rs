//! An organisation's layer: beside the page, named in its address, and with things wrong in it.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::axe;
use crate::browser::journey_at;
use crate::host::Host;
use crate::page::Page;

const BESIDE: &str = "organisation.json";
const EXAMPLE: &str = include_str!("../../public/organisation-example.json");

fn bad(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/organisation/bad");
    fs::read_to_string(folder.join(name)).expect("a file")
}

/// The texts of the links of a page's lists and drawing.
async fn links(page: &Page) -> String {
    let texts = "return [...document.querySelectorAll('main a')].map((it) => it.getAttribute('aria-label') ?? it.textContent).join('\\n');";
    page.run(texts, Vec::new()).await.as_str().unwrap_or_default().to_owned()
}

/// O5, O6, O7, O11: the folder with a layer beside it shows the organisation's titles and roles, labelled as its own.
#[test]
fn a_folder_becomes_the_organisations_own() {
    let host = Host::with_files(vec![(BESIDE, EXAMPLE.to_owned())]);
    journey_at(host.address(), async |page| {
        page.open("#/?view=list").await;
        page.find("link", "Service Desk Advisor").await;
        let list = links(page).await;
        assert!(list.contains("Branch Technology Lead") && !list.contains("SIAM"), "{list}");
        assert!(page.says("Northwind Bank").await && page.says("from Northwind Bank").await);
        page.go("#/?view=map", "Map").await;
        page.find("heading", "Also in Northwind Bank").await;
        assert!(links(page).await.contains("Service Desk Advisor, entry"));
        assert_eq!(axe::violations(page).await, Vec::<String>::new(), "the map");

        page.go("#/role/service-desk-technician", "Service Desk Advisor").await;
        assert!(page.says("Also known as: Service Desk Technician").await);
        page.find("heading", "Mandatory certifications").await;
        assert_eq!(axe::violations(page).await, Vec::<String>::new(), "a role");
        page.go("#/role/siam-lead", "SIAM Lead").await;
        assert!(page.says("does not show this role in lists").await);

        page.go("#/role/northwind-branch-technology-lead", "Branch Technology Lead").await;
        page.press("button", "I am here").await;
        page.reload().await;
        page.find("button", "I am here").await;
        page.go("#/record", "My record").await;
        assert!(page.says("Handling Customer Data").await && page.says("asked for by Northwind Bank").await);
        page.go("#/certification/itil4-foundation", "ITIL 4 Foundation").await;
        assert!(page.says("Learn with Harbour Training").await);
        page.go("#/about", "About the data").await;
        assert!(page.says("has laid over this roadmap: 2 titles, 1 role of its own").await);
        let requests = page.browser.requests().await;
        let is_foreign = |it: &&String| !it.starts_with(&page.browser.address) && !it.starts_with("data:");
        let foreign: Vec<_> = requests.iter().filter(is_foreign).collect();
        assert_eq!(foreign, Vec::<&String>::new());
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// O2, O3, O4: what is wrong is told above every page, and where and why on the page about the data. The page keeps its
/// own colour.
#[test]
fn problems_can_be_read_on_the_page() {
    let host = Host::with_files(vec![(BESIDE, bad("kinds.json"))]);
    journey_at(host.address(), async |page| {
        page.open("#/").await;
        page.find("link", "See what and why").await;
        assert!(page.says("31 parts of the layer of your organisation were left out").await);
        page.press("link", "See what and why").await;
        page.find("heading", "Organisation").await;
        for told in [
            "certifications[2].requires.count.at_least",
            "this colour has a contrast of 1.3 to 1 with the light page, and at least 3.0 to 1 is needed",
            "this is a text, and a number is asked for",
        ] {
            assert!(page.says(told).await, "{told}");
        }
        let mark = "return document.querySelector('.organisation-name').style.getPropertyValue('--organisation');";
        assert_eq!(page.run(mark, Vec::new()).await, json!(""));
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
        page.browser.resize(320, 800).await;
        assert_eq!(page.sideways().await, 0);
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// O2: a file that is no JSON is refused as a whole, and the page is there without it.
#[test]
fn a_broken_file_leaves_the_page_as_it_is() {
    let host = Host::with_files(vec![(BESIDE, EXAMPLE.replacen(',', "", 1))]);
    journey_at(host.address(), async |page| {
        page.open("#/about").await;
        page.find("heading", "Organisation").await;
        assert!(page.says("the file is not JSON").await && page.says("at line 3, column 3").await);
        page.go("#/role/service-desk-technician", "Service Desk Technician").await;
    });
}

/// O9: the address of the page names a layer of its own host, and no other's.
#[test]
fn the_address_names_a_layer_of_its_own_host() {
    let host = Host::with_files(vec![("ours/layer.json", EXAMPLE.to_owned())]);
    let named = |address: &str| format!("{}?organisation={address}", host.address());
    journey_at(named("ours%2Flayer.json"), async |page| {
        page.open("#/role/service-desk-technician").await;
        page.find("heading", "Service Desk Advisor").await;
    });
    for (address, told) in [
        ("https:%2F%2Felsewhere.example%2Flayer.json", "leads to another host, so it is not fetched"),
        ("%2F%2Felsewhere.example%2Flayer.json", "leads to another host, so it is not fetched"),
        ("theirs.json", "the host answered 404"),
    ] {
        journey_at(named(address), async |page| {
            page.open("#/about").await;
            page.find("heading", "Organisation").await;
            assert!(page.says(told).await, "{address}");
            let requests = page.browser.requests().await;
            assert!(!requests.iter().any(|it| it.contains("elsewhere.example/")), "{address}: {requests:?}");
        });
    }
}
