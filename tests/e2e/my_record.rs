//! What a reader marks stays marked.

use fantoccini::key::Key;

use crate::browser::journey;

#[test]
fn a_status_set_on_a_certification_survives_a_reload() {
    journey(async |page| {
        page.open("#/certification/itil4-foundation").await;
        let choice = page.find("group", "My status").await;
        let passed = page.find_in(&choice, "radio", "Passed").await;
        page.click(&passed).await;
        let date = page.find("date", "Passed on").await;
        page.fill(&date, "2024-03-15").await;
        page.is_kept("2024-03-15").await;

        page.reload().await;
        let passed = page.find("radio", "Passed").await;
        assert!(page.is_on(&passed).await, "the status is lost");
        let date = page.find("date", "Passed on").await;
        assert_eq!(page.value(&date).await, "2024-03-15");
    });
}

#[test]
fn here_and_want_this_are_remembered() {
    journey(async |page| {
        page.open("#/role/service-desk-technician").await;
        page.press("button", "I am here").await;
        page.is_kept("service-desk-technician").await;
        page.open("#/role/it-service-manager").await;
        page.press("button", "I want this").await;
        page.is_kept("it-service-manager").await;

        page.reload().await;
        let wanted = page.find("button", "I want this").await;
        assert!(page.is_on(&wanted).await, "the destination is lost");
        let here = page.find("button", "I am here").await;
        assert!(!page.is_on(&here).await, "one cannot be here and at the service desk");
        page.open("#/role/service-desk-technician").await;
        let here = page.find("button", "I am here").await;
        assert!(page.is_on(&here).await, "the present role is lost");
    });
}

#[test]
fn a_note_is_kept() {
    journey(async |page| {
        page.open("#/skill/incident-management").await;
        let note = page.find("textbox", "My note").await;
        page.fill(&note, "Ask Ada about the course.").await;
        page.is_kept("Ask Ada").await;
        page.reload().await;
        let note = page.find("textbox", "My note").await;
        assert_eq!(page.value(&note).await, "Ask Ada about the course.");
    });
}

#[test]
fn a_level_set_on_a_skill_survives_a_reload() {
    journey(async |page| {
        page.open("#/skill/incident-management").await;
        let choice = page.find("group", "My level").await;
        let level = page.find_in(&choice, "radio", "Working").await;
        page.click(&level).await;
        page.is_kept("working").await;
        page.reload().await;
        let level = page.find("radio", "Working").await;
        assert!(page.is_on(&level).await, "the level is lost");
    });
}

/// A2: from a word to a goal without a pointer.
#[test]
fn a_goal_is_found_and_set_by_keyboard_alone() {
    journey(async |page| {
        page.open("#/about").await;
        page.write("/problem man".chars()).await;
        page.until("answers are offered", async || page.has("option", "Problem Manager").await).await;
        page.press_keys(&[Key::Enter]).await;
        page.until("the page has the focus", async || page.focused().await == "heading Problem Manager").await;
        page.tab_to("button I want this").await;
        page.write(" ".chars()).await;
        page.is_kept("problem-manager").await;
    });
}
