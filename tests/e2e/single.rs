//! The application as a single file, opened from a disk.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use url::Url;

use crate::browser::journey_at;
use crate::every_page::ADDRESSES;
use crate::folder::Folder;
use crate::kept;
use crate::recorder::begun_with;
use crate::strict::{NOTE, REFUSED};

const NAME: &str = "itsm-career-roadmap.html";
const EXAMPLE: &str = include_str!("../../public/organisation-example.json");

pub(crate) fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(NAME)
}

pub(crate) fn address(file: &Path) -> String {
    Url::from_file_path(file).expect("a path from the root").into()
}

/// The file with a script of the journey before all of its own: what a proxy puts in, it does not put into files.
fn noting(text: &str) -> String {
    begun_with(text, NOTE).expect("a page")
}

/// S1, S2: with nothing beside it, in a folder with a space in its name.
#[test]
fn every_page_opens_from_a_disk_and_nobody_is_asked() {
    let Ok(text) = fs::read_to_string(file()) else { return };
    let folder = Folder::new("single file");
    journey_at(address(&folder.write(NAME, &noting(&text))), async |page| {
        for hash in ADDRESSES {
            page.open(hash).await;
            assert_eq!(page.run(REFUSED, Vec::new()).await, json!([]), "{hash}");
            assert!(!page.has("heading", "Something broke").await, "{hash}");
        }
        assert_eq!(page.browser.requests().await, Vec::<String>::new(), "beside the file itself");
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// S1: whatever a script might try.
#[test]
fn the_single_file_may_not_ask_anybody() {
    let Ok(text) = fs::read_to_string(file()) else { return };
    let folder = Folder::new("asking");
    journey_at(address(&folder.write(NAME, &noting(&text))), async |page| {
        page.open("#/").await;
        page.run("fetch('https://example.org/').catch(() => { });", Vec::new()).await;
        let refused = json!(["connect-src https://example.org/"]);
        page.until("it is refused", async || page.run(REFUSED, Vec::new()).await == refused).await;
    });
}

/// S2: what is noted is there the next time.
#[test]
fn a_record_is_kept_between_two_openings() {
    journey_at(address(&file()), async |page| {
        page.open("#/role/problem-manager").await;
        page.press("button", "I am here").await;
        kept::is_confirmed(page).await;
        page.open("#/record").await;
        page.until("the record is there", async || page.says("You are here: Problem Manager").await).await;
    });
}

/// S2: word for word as beside the page of a folder.
#[test]
fn documents_within_are_handed_out() {
    let folder = Folder::new("within");
    journey_at(address(&file()), async |page| {
        page.browser.download_to(&folder.0).await;
        page.open("#/about").await;
        page.press("link", "Software it is built from").await;
        let text = fs::read_to_string(file().with_file_name("THIRD-PARTY.txt")).expect("the document");
        page.until("it is handed out", async || folder.only_text().as_ref() == Some(&text)).await;
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// S3: a layer that stands in the file is laid over; the policy has nothing against it.
#[test]
fn a_layer_stands_in_the_marked_place() {
    let Ok(text) = fs::read_to_string(file()) else { return };
    let place = "id=organisation type=application/json>";
    assert!(text.contains(place), "there is no marked place");
    let folder = Folder::new("layered");
    let laid_over = folder.write(NAME, &text.replacen(place, &[place, EXAMPLE].concat(), 1));
    journey_at(address(&laid_over), async |page| {
        page.open("#/?view=list").await;
        page.find("link", "Service Desk Advisor").await;
        assert!(page.says("Northwind Bank").await);
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}
