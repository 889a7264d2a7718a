//! A project support officer compares project manager with service transition manager.

use fantoccini::key::Key;

use crate::axe;
use crate::browser::journey;
use crate::page::Page;

/// The smallest width that must do.
const NARROWEST: u32 = 320;

const PAIR: &str = "#/compare?role=it-project-manager&role=service-transition-manager";

async fn is_at(page: &Page, hash: &str) {
    page.until(&format!("the address is {hash}"), async || page.hash().await == hash).await;
}

/// Y5, Y6, A1, A3: reached from a role, chosen on the page, at an address that survives a reload; sound in both themes
/// and on the narrowest screen.
#[test]
fn two_ways_on_from_project_support_are_put_side_by_side() {
    journey(async |page| {
        page.open("#/role/it-project-support").await;
        page.press("button", "I am here").await;
        page.is_kept("it-project-support").await;
        page.go("#/role/it-project-manager", "IT Project Manager").await;
        page.press("link", "Compare with other roles").await;
        is_at(page, "#/compare?role=it-project-manager").await;
        page.until("one is not enough", async || page.says("One role has nothing to be compared with").await).await;
        page.choose("Second role", "Service Transition Manager").await;
        is_at(page, PAIR).await;

        page.reload().await;
        assert_eq!(page.chosen("First role").await, "IT Project Manager");
        assert_eq!(page.chosen("Second role").await, "Service Transition Manager");
        for words in [
            "it is one number, and does not say that they pay the same",
            "What tells them apart: 29 skills",
            "The same in each: 3 skills",
            "1 move",
            "No link leads there",
            "Named by a source",
            "Our suggestion",
        ] {
            assert!(page.says(words).await, "nothing says: {words}");
        }
        page.press("radio", "United States").await;
        is_at(page, "#/compare?region=us&role=it-project-manager&role=service-transition-manager").await;
        page.back().await;
        page.until("back to the role", async || page.hash().await == "#/role/it-project-manager").await;

        for theme in ["light", "dark"] {
            page.browser.prefer(theme).await;
            page.open(PAIR).await;
            assert_eq!(axe::violations(page).await, Vec::<String>::new(), "{theme}");
        }
        page.browser.resize(NARROWEST, 640).await;
        assert_eq!(page.sideways().await, 0, "two roles are too wide");
        page.open(&format!("{PAIR}&role=it-architect&role=problem-manager")).await;
        assert_eq!(page.sideways().await, 0, "four roles are too wide");
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// Y2, Y8, A2: by keyboard alone skills are rated on the plan and pay is entered, and both are there after a reload.
#[test]
fn skills_are_rated_and_pay_is_entered_by_keyboard() {
    journey(async |page| {
        page.open("#/role/service-transition-manager").await;
        page.press("button", "I want this").await;
        page.is_kept("service-transition-manager").await;
        page.go("#/plan", "My plan").await;
        page.focus_on("#plan-skills ~ table a").await;
        page.tab_to("combobox My level: Planning").await;
        page.write("Exp".chars()).await;
        page.press_keys(&[Key::Tab]).await;
        page.is_kept("expert").await;
        page.until("it is told", async || page.says("You meet 1 of the 17 skills").await).await;
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
        page.reload().await;
        assert_eq!(page.chosen("My level: Planning").await, "Expert");

        page.go("#/pay", "Pay").await;
        page.tab_to("button Enter my pay").await;
        page.press_keys(&[Key::Enter]).await;
        page.until("the field has the focus", async || page.focused().await == "textbox My pay").await;
        page.press_keys(&[Key::Enter]).await;
        page.until("it is refused", async || page.says("Enter what you are paid, in digits").await).await;
        page.until("the field has the focus", async || page.focused().await == "textbox My pay").await;
        page.write("31500".chars()).await;
        page.press_keys(&[Key::Enter]).await;
        page.is_kept("3150000").await;
        page.until("the button has the focus", async || page.focused().await == "button Change my pay").await;
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
        page.reload().await;
        page.until("it is marked", async || page.says("is the broken line marked").await).await;
        page.tab_to("button Remove my pay").await;
        page.press_keys(&[Key::Enter]).await;
        page.until("undoing has the focus", async || page.focused().await == "button Undo").await;
        page.press_keys(&[Key::Enter]).await;
        page.until("it is back", async || page.says("is the broken line marked").await).await;
    });
}
