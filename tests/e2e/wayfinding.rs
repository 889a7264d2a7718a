//! Getting about: the navigation, unknown addresses, the back button, the keyboard.

use fantoccini::key::Key;

use crate::browser::journey;
use crate::script;

#[test]
fn the_main_navigation_leads_to_every_page() {
    journey(async |page| {
        page.open("#/").await;
        for name in ["Certifications", "Skills", "Pay", "Guide", "My record", "About the data", "Map"] {
            let navigation = page.find("navigation", "Main").await;
            let link = page.find_in(&navigation, "link", name).await;
            page.click(&link).await;
            page.until(&format!("{name} is the current page"), async || {
                link.attr("aria-current").await.is_ok_and(|current| current.as_deref() == Some("page"))
            })
            .await;
        }
    });
}

/// N4: the nearest name leads there.
#[test]
fn an_unknown_address_offers_the_nearest() {
    journey(async |page| {
        page.open("#/role/it-service-manger").await;
        page.press("link", "IT Service Manager").await;
        page.find("heading", "IT Service Manager").await;
        assert_eq!(page.hash().await, "#/role/it-service-manager");
    });
}

/// N2: the back button knows the pages.
#[test]
fn the_back_button_returns_to_the_page_before() {
    journey(async |page| {
        page.open("#/skills").await;
        let before = page.title().await;
        page.press("link", "Pay").await;
        page.until("the title follows", async || page.title().await != before).await;
        page.back().await;
        page.until("the title is the first one again", async || page.title().await == before).await;
        assert_eq!(page.hash().await, "#/skills");
    });
}

/// A2: the navigation need not be walked through every time.
#[test]
fn the_first_tab_stop_skips_to_the_content() {
    journey(async |page| {
        page.open("#/guide").await;
        page.press_keys(&[Key::Tab]).await;
        assert_eq!(page.focused().await, "link Skip to the content");
    });
}

/// N5: the focus follows a change of page.
#[test]
fn following_a_link_moves_the_focus_to_the_heading_of_the_new_page() {
    journey(async |page| {
        page.open("#/").await;
        page.press("link", "Guide").await;
        page.until("the heading has the focus", async || page.focused().await.starts_with("heading ")).await;
    });
}

/// N6, A2: from the key to the page without a pointer.
#[test]
fn search_finds_a_role_from_anywhere_by_keyboard_alone() {
    journey(async |page| {
        page.open("#/about").await;
        let letters = "/problem man".chars();
        page.write(letters).await;
        page.until("answers are offered", async || page.has("option", "Problem Manager").await).await;
        page.press_keys(&[Key::Enter]).await;
        page.find("heading", "Problem Manager").await;
    });
}

/// N6: the other key that leads to the search.
#[test]
fn control_k_moves_to_the_search() {
    journey(async |page| {
        page.open("#/guide").await;
        page.press_with(Key::Control, 'k').await;
        page.until("the search has the focus", async || page.focused().await == "combobox Search").await;
    });
}

/// N5: what the page shows changes, and the reader stays where they are.
#[test]
fn title_scroll_position_and_focus_stay_when_only_the_state_changes() {
    journey(async |page| {
        // So low that the controls are reached by scrolling only.
        page.browser.resize(800, 300).await;
        page.open("#/pay").await;
        let title = page.title().await;
        let choice = page.find("group", "Region").await;
        let region = page.find_in(&choice, "radio", "Finland").await;
        page.click(&region).await;
        page.until("the address follows", async || page.hash().await == "#/pay?region=fi").await;
        // Two frames later everything that follows from a change of the address has happened.
        page.run_until_called(script::WHEN_DRAWN, Vec::new()).await;
        assert_eq!(page.title().await, title);
        assert_eq!(page.focused().await, "radio Finland");
        assert_ne!(page.run(script::SCROLLED, Vec::new()).await, 0, "the page went back to its top");
    });
}
