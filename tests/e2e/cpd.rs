//! A log of years of learning: entered, counted for several certificates, taken back, and taken along.

use crate::browser::journey;
use crate::page::Page;

/// Enters what was done on a day, for some suites.
async fn add(page: &Page, title: &str, day: &str, suites: &[&str]) {
    page.press("button", "Add an entry").await;
    for (role, name, text) in [("textbox", "What you did", title), ("date", "Day", day), ("textbox", "Amount", "1,5")] {
        let field = page.find(role, name).await;
        page.fill(&field, text).await;
    }
    for suite in suites {
        let choice = page.find("combobox", "Something else").await;
        page.fill(&choice, suite).await;
        page.press("button", "Count for it").await;
    }
    page.press("button", "Save the entry").await;
    page.until("the entry is listed", async || page.has("button", &format!("Edit {title}")).await).await;
}

#[test]
fn entries_of_the_log_survive_a_reload_and_are_taken_along() {
    journey(async |page| {
        page.open("#/record").await;
        add(page, "Webinar", "2026-03-01", &["suite/peoplecert-itil-4", "suite/isaca"]).await;
        add(page, "Course", "2025-06-15", &[]).await;
        page.is_kept("suite/isaca").await;
        page.is_kept("Course").await;

        page.reload().await;
        page.find("heading", "2026 1 entry: 1.5 points").await;
        page.find("heading", "2025 1 entry: 1.5 points").await;
        page.press("button", "Edit Webinar, 1 March 2026").await;
        for suite in ["ITIL 4", "ISACA: CISM, CISA, CRISC and CGEIT"] {
            let tick = page.find("checkbox", suite).await;
            assert!(page.is_on(&tick).await, "it no longer counts for {suite}");
        }
        page.press("button", "Cancel").await;

        page.press("button", "Remove Course, 15 June 2025").await;
        page.until("the year is gone", async || !page.has("heading", "2025").await).await;
        page.until("undoing has the focus", async || page.focused().await == "button Undo").await;
        page.write(" ".chars()).await;
        page.find("heading", "2025 1 entry: 1.5 points").await;

        page.press("button", "Download CPD log (CSV)").await;
        page.press("button", "Download certificates (CSV)").await;
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}
