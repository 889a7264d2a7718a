//! The record with something of everything in it: on the screen, on paper, and on the narrowest screen.

use crate::axe;
use crate::browser::journey;
use crate::page::Page;
use crate::script;

/// A record that says something of everything there is to say.
const WHOLE: &str = include_str!("../saved/v1-whole.json");

/// The smallest width that must do.
const NARROWEST: u32 = 320;

/// The controls that are to be seen.
const ON_PAPER: &str = "
    const controls = [...document.querySelectorAll('button, input, select, textarea, nav')];
    return controls.filter((control) => control.checkVisibility()).map((control) => control.outerHTML.slice(0, 80));";

async fn open_whole(page: &Page, hash: &str) {
    page.open("#/").await;
    page.run(script::KEEP, vec!["itsm-career-roadmap.record".into(), WHOLE.into()]).await;
    page.open(hash).await;
}

/// A1, A3: with forms open, in both themes and on the narrowest screen.
#[test]
fn a_full_record_is_sound_in_both_themes_and_on_the_narrowest_screen() {
    journey(async |page| {
        for theme in ["light", "dark"] {
            page.browser.prefer(theme).await;
            open_whole(page, "#/record").await;
            page.press("button", "Add an entry").await;
            page.press("button", "Add a certificate").await;
            assert_eq!(axe::violations(page).await, Vec::<String>::new(), "{theme}");
        }
        page.browser.resize(NARROWEST, 640).await;
        assert_eq!(page.sideways().await, 0, "the record is too wide");
        page.go("#/record/print", "My record on paper").await;
        assert_eq!(page.sideways().await, 0, "the printed record is too wide");
    });
}

/// I9: the printed record has what is held and logged; what is private only when asked for; and no controls.
#[test]
fn the_printed_record_has_no_controls_and_keeps_private_things_out() {
    journey(async |page| {
        open_whole(page, "#/record/print").await;
        assert!(page.says("Certificates held").await && page.says("ITIL 4 Foundation").await);
        assert!(!page.says("Attempts and costs").await);
        page.press("checkbox", "With notes, costs and attempts").await;
        page.until("the private part is there", async || page.says("Attempts and costs").await).await;
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
        page.browser.print_like(true).await;
        let controls = page.run(ON_PAPER, Vec::new()).await;
        page.browser.print_like(false).await;
        assert_eq!(controls, serde_json::json!([]), "controls would be printed");
    });
}

/// N1, N2: a section of the record has an address of its own.
#[test]
fn a_section_of_the_record_has_an_address() {
    journey(async |page| {
        open_whole(page, "#/record").await;
        page.press("link", "CPD log").await;
        page.until("the heading has the focus", async || page.focused().await == "heading CPD log").await;
        assert_eq!(page.hash().await, "#/record?section=cpd");
        page.reload().await;
        page.until("it is found again", async || page.focused().await == "heading CPD log").await;
    });
}
