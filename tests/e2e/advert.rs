//! From a pasted advert to a goal, and back to it another day.

use fantoccini::key::Key;

use crate::axe;
use crate::browser::journey;

const ADVERT: &str = include_str!("../adverts/change-manager.txt");

/// A2, J9: by keyboard alone; the text is in the field and in the record only once it is kept.
#[test]
fn an_advert_is_compared_made_the_goal_and_kept() {
    journey(async |page| {
        page.open("#/plan").await;
        page.press("link", "Compare its advert with what you have").await;
        let field = page.find("textbox", "The text of the advert").await;
        page.fill(&field, ADVERT).await;
        page.focus_on("#advert-text").await;
        page.press_with(Key::Control, char::from(Key::Enter)).await;
        page.until("the answer has the focus", async || page.focused().await == "heading Looks like").await;
        assert!(page.says("You meet 0 of 11.").await);
        assert_eq!(page.hash().await, "#/advert", "the text is no part of the address");
        assert_eq!(axe::violations(page).await, Vec::<String>::new());

        page.tab_to("button I want this: IT Change Manager").await;
        page.write(" ".chars()).await;
        page.is_kept("it-change-manager").await;
        page.press("button", "Keep with my plan").await;
        page.is_kept("weekly CAB").await;

        page.reload().await;
        let field = page.find("textbox", "The text of the advert").await;
        assert_eq!(page.value(&field).await, ADVERT);
        let wanted = page.find("button", "I want this: IT Change Manager").await;
        assert!(page.is_on(&wanted).await, "the goal is lost");
        page.press("button", "Remove from my plan").await;
        page.until("it can be kept again", async || page.has("button", "Keep with my plan").await).await;
    });
}
