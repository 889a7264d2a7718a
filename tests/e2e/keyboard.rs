//! The log and the ways in, by keyboard alone.

use fantoccini::key::Key;

use crate::browser::journey;
use crate::folder::Folder;
use crate::page::Page;

async fn press(page: &Page, goal: &str) {
    page.tab_to(goal).await;
    page.press_keys(&[Key::Enter]).await;
}

/// A2, X7, X9: an entry is refused at its field, corrected, saved, removed and put back.
#[test]
fn an_entry_of_the_log_is_made_and_unmade_by_keyboard_alone() {
    journey(async |page| {
        page.open("#/record?section=cpd").await;
        page.until("the section has the focus", async || page.focused().await == "heading CPD log").await;
        press(page, "button Add an entry").await;
        page.until("the form has the focus", async || page.focused().await == "textbox What you did").await;
        press(page, "button Save the entry").await;
        page.until("the focus is at what is wrong", async || page.focused().await == "textbox What you did").await;
        assert!(page.says("Say what you did").await);
        page.write("Webinar".chars()).await;
        page.tab_to("textbox Amount").await;
        page.write("1,5".chars()).await;
        press(page, "button Save the entry").await;
        page.until("it is listed", async || page.says("1 entry: 1.5 points").await).await;
        page.until("the focus is beside it", async || page.focused().await.starts_with("button Edit Webinar")).await;
        page.press_keys(&[Key::Tab]).await;
        page.press_keys(&[Key::Enter]).await;
        page.until("undoing has the focus", async || page.focused().await == "button Undo").await;
        page.press_keys(&[Key::Enter]).await;
        page.until("it is back", async || page.says("1 entry: 1.5 points").await).await;
    });
}

/// A2, I5, E10: what is in a file is left alone, then taken over, by keyboard alone once the file is chosen.
#[test]
fn a_badge_is_taken_over_by_keyboard_alone() {
    journey(async |page| {
        let folder = Folder::new("badge");
        let badge = folder.write("badge.json", include_str!("../exchange/badge-2.json"));
        page.open("#/record").await;
        for way in ["button Save nothing", "button Save 1 certificate"] {
            page.choose_file("Choose a badge or a résumé", &badge).await;
            page.until("the preview has the focus", async || page.focused().await.starts_with("heading What is in"))
                .await;
            press(page, way).await;
            page.until("the preview is gone", async || !page.has("heading", "What is in").await).await;
            assert!(page.focused().await.starts_with("button "), "the focus is lost");
        }
        page.until("it is held", async || page.says("passed on 15 March 2024").await).await;
        page.reload().await;
        assert!(page.says("passed on 15 March 2024").await, "it is not kept");
    });
}
