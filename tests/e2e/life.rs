//! A certificate from the first plan to the pass.

use fantoccini::key::Key;

use crate::browser::journey;
use crate::page::Page;

/// Chooses a status.
async fn choose(page: &Page, status: &str) {
    let choice = page.find("group", "My status").await;
    let status = page.find_in(&choice, "radio", status).await;
    page.click(&status).await;
}

/// Fills a field and leaves it.
async fn enter(page: &Page, role: &str, name: &str, text: &str) {
    let field = page.find(role, name).await;
    page.fill(&field, text).await;
    page.press_keys(&[Key::Tab]).await;
}

async fn sit_exam(page: &Page, day: &str, result: &str, score: &str) {
    page.press("button", "Add an attempt").await;
    enter(page, "date", "Day of the attempt", day).await;
    let choice = page.find("combobox", "Result").await;
    page.fill(&choice, result).await;
    enter(page, "textbox", "Score", score).await;
    page.press("button", "Save the attempt").await;
}

async fn is_chosen(page: &Page, status: &str) -> bool {
    let radio = page.find("radio", status).await;
    page.is_on(&radio).await
}

/// What is said of the day of an attempt.
async fn problem(page: &Page) -> String {
    let told = page.run("return document.getElementById('attempt-day-problem').textContent;", Vec::new()).await;
    told.as_str().unwrap_or_default().to_owned()
}

/// What happened, from top to bottom.
async fn history(page: &Page) -> Vec<String> {
    let told =
        "return [...document.querySelectorAll('.history-entry')].map((entry) => entry.lastElementChild.textContent);";
    let told = page.run(told, Vec::new()).await;
    told.as_array().into_iter().flatten().filter_map(|entry| Some(entry.as_str()?.to_owned())).collect()
}

/// L1, L3, L4, R8: planned, studied for, booked, failed, passed; all of it is there after a reload, and undo walks back.
#[test]
fn a_certificate_lives_from_plan_to_pass() {
    journey(async |page| {
        page.open("#/certification/itil4-foundation").await;
        choose(page, "Planned").await;
        enter(page, "date", "Target date", "2099-03-01").await;
        choose(page, "Studying").await;
        enter(page, "date", "Studying since", "2024-01-10").await;
        enter(page, "textbox", "Hours so far", "12.5").await;
        choose(page, "Booked").await;
        enter(page, "date", "Exam date", "2024-03-01").await;
        enter(page, "textbox", "Place", "Leeds").await;
        sit_exam(page, "2024-03-01", "failed", "24 of 40").await;
        page.is_kept("24 of 40").await;
        sit_exam(page, "2024-03-15", "passed", "34 of 40").await;
        page.is_kept("34 of 40").await;
        page.until("the status is passed", async || is_chosen(page, "Passed").await).await;

        page.reload().await;
        assert!(is_chosen(page, "Passed").await, "the status is lost");
        page.focus_on(".life-others summary").await;
        page.press_keys(&[Key::Enter]).await;
        for (role, name, value) in [
            ("date", "Target date", "2099-03-01"),
            ("date", "Studying since", "2024-01-10"),
            ("textbox", "Hours so far", "12 h 30 min"),
            ("date", "Exam date", "2024-03-01"),
            ("textbox", "Place", "Leeds"),
        ] {
            let field = page.find(role, name).await;
            assert_eq!(page.value(&field).await, value, "{name}");
        }
        let all = [
            "Marked as passed",
            "Booked",
            "Began to study",
            "Planned",
            "Sat the exam: passed, score 34 of 40",
            "Sat the exam: failed, score 24 of 40",
            "Day of the booked exam",
        ];
        assert_eq!(history(page).await, all);
    });
}

/// L3, R8: the last two steps are taken back, the pass together with its status.
#[test]
fn two_steps_back_lead_to_before_the_attempts() {
    journey(async |page| {
        page.open("#/certification/itil4-foundation").await;
        choose(page, "Booked").await;
        sit_exam(page, "2024-03-01", "failed", "24 of 40").await;
        page.is_kept("24 of 40").await;
        sit_exam(page, "2024-03-15", "passed", "34 of 40").await;
        page.until("the status is passed", async || is_chosen(page, "Passed").await).await;
        page.focus_on("main h1").await;
        page.press_with(Key::Control, 'z').await;
        page.until("the status is back", async || is_chosen(page, "Booked").await).await;
        assert_eq!(history(page).await, ["Booked", "Sat the exam: failed, score 24 of 40"]);
        page.press_with(Key::Control, 'z').await;
        page.until("the failed attempt is taken back", async || history(page).await == ["Booked"]).await;
        assert!(is_chosen(page, "Booked").await);
    });
}

/// L6, A2: an attempt from the keyboard alone, with a day that is refused on the way.
#[test]
fn an_attempt_is_entered_by_keyboard_alone() {
    journey(async |page| {
        page.open("#/certification/itil4-foundation").await;
        page.focus_on("main h1").await;
        page.tab_to("button Add an attempt").await;
        page.press_keys(&[Key::Enter]).await;
        page.until("the form has the focus", async || page.focused().await.ends_with("Day of the attempt")).await;
        // Month, day, year, as a browser in American English asks for them.
        page.write_day(["03", "15", "2099"]).await;
        page.press_keys(&[Key::Enter]).await;
        page.until("the day is refused", async || problem(page).await.starts_with("That day is still ahead")).await;
        // Back from the year to the month.
        page.press_keys(&[Key::Left, Key::Left]).await;
        page.write_day(["03", "15", "2024"]).await;
        page.press_keys(&[Key::Enter]).await;
        page.is_kept("2024-03-15").await;
        page.until("the attempt has the focus", async || page.focused().await.starts_with("button Edit the attempt"))
            .await;
    });
}
