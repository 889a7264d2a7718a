//! The map on paper and as files: from the map to the poster, through the printer, and kept.

use std::fs;
use std::path::PathBuf;

use crate::axe;
use crate::browser::journey;
use crate::page::Page;
use crate::pdf::sheets;

/// The words of the sheet that are to be seen, and how many stations of the route are numbered.
const MARKED: &str = "
    const texts = [...document.querySelectorAll('.poster-sheet text')].filter((text) => text.checkVisibility());
    return texts.map((text) => text.textContent).join('|');";

/// The controls that are to be seen.
const ON_PAPER: &str = "
    const controls = [...document.querySelectorAll('button, input, select, textarea, nav')];
    return controls.filter((control) => control.checkVisibility()).map((control) => control.outerHTML.slice(0, 80));";

/// A sheet of A4 upright, in centimetres.
const A4: (f64, f64) = (21.0, 29.7);
/// A sheet of Letter upright, in centimetres.
const LETTER: (f64, f64) = (21.59, 27.94);

/// From the service desk to service delivery, as a person says it on the map.
async fn choose_route(page: &Page) {
    page.open("#/").await;
    page.choose("I am", "Service Desk Technician").await;
    page.choose("I want to be", "Service Delivery Manager").await;
    page.is_kept("service-delivery-manager").await;
}

/// M11, M12: the route is chosen on the map, the poster has it after a reload, and either paper takes one sheet.
#[test]
fn the_poster_is_one_sheet_with_the_route_on_it() {
    journey(async |page| {
        choose_route(page).await;
        page.press("link", "Print or save").await;
        page.find("heading", "The map as a poster").await;
        page.reload().await;
        let marked = page.run(MARKED, Vec::new()).await;
        let marked = marked.as_str().expect("a text").to_owned();
        for mark in ["You are here", "Destination", "Your route in", "Service Delivery Manager", "|1|"] {
            assert!(marked.contains(mark), "\"{mark}\" is not on the sheet");
        }
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
        page.browser.heeds_paper();
        assert_eq!(sheets(&page.browser.print(A4.0, A4.1).await), [(420, 297)]);
        page.press("radio", "Tabloid (17 × 11 in)").await;
        page.until("the address has the paper", async || page.hash().await == "#/poster?paper=tabloid").await;
        assert_eq!(sheets(&page.browser.print(A4.0, A4.1).await), [(432, 279)]);
        page.reload().await;
        assert_eq!(sheets(&page.browser.print(A4.0, A4.1).await), [(432, 279)], "the paper is lost");
        page.browser.print_like(true).await;
        let controls = page.run(ON_PAPER, Vec::new()).await;
        let on_paper = page.run(MARKED, Vec::new()).await;
        page.browser.print_like(false).await;
        assert_eq!(controls, serde_json::json!([]), "controls would be printed");
        // The other paper breaks the lines of the sources elsewhere.
        let words = |text: &str| text.replace('|', " ");
        assert_eq!(on_paper.as_str().map(words), Some(words(&marked)), "something of the sheet is not printed");
    });
}

/// M15: with nothing said, with a route, and with a role chosen; in the dark theme, whose words are light.
#[test]
fn the_page_of_the_map_is_one_sheet_on_its_long_side() {
    journey(async |page| {
        page.browser.prefer("dark").await;
        let both = async |what: &str| {
            assert_eq!(sheets(&page.browser.print(A4.0, A4.1).await), [(297, 210)], "A4 with {what}");
            assert_eq!(sheets(&page.browser.print(LETTER.0, LETTER.1).await), [(279, 216)], "Letter with {what}");
        };
        page.open("#/").await;
        both("nothing").await;
        choose_route(page).await;
        both("a route").await;
        page.open("#/?role=it-service-manager").await;
        both("a role").await;
        page.browser.print_like(true).await;
        let controls = page.run(ON_PAPER, Vec::new()).await;
        page.browser.print_like(false).await;
        assert_eq!(controls, serde_json::json!([]), "controls would be printed");
    });
}

/// M13, M14: the browser saves both, and asks nobody for anything.
#[test]
fn the_poster_is_saved_as_svg_and_as_png() {
    journey(async |page| {
        let folder = Folder::new("poster");
        page.browser.download_to(&folder.0).await;
        choose_route(page).await;
        page.go("#/poster?paper=a3", "Map as a poster").await;
        page.browser.requests().await;
        for (button, name, beginning) in [
            ("Save as SVG", "itsm-career-map-a3.svg", &b"<?xml "[..]),
            ("Save as PNG", "itsm-career-map-a3.png", &b"\x89PNG\r\n"[..]),
        ] {
            page.press("button", button).await;
            let file = folder.0.join(name);
            // Some take the name before they write.
            let is_written = async || fs::read(&file).is_ok_and(|content| !content.is_empty());
            page.until(&format!("{name} is there"), is_written).await;
            let content = fs::read(&file).expect("a file that was saved");
            assert!(content.starts_with(beginning), "{name} is something else");
            page.until("the outcome is told", async || page.says(&format!("{name} is handed")).await).await;
        }
        assert_eq!(page.browser.requests().await, Vec::<String>::new());
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// A folder for what the page hands out, empty at first and gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("roadmap-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("room for a folder");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
