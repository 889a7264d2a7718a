//! Hours a week become dates: set, moved and put into the record. Days are relative to the real clock of the browser.

use fantoccini::key::Key;

use crate::axe;
use crate::browser::journey;
use crate::page::Page;
use crate::pointer::{Place, drag, place_of};

/// What a section says, by the id of its heading.
const SECTION: &str = "return document.querySelector(`[aria-labelledby=${arguments[0]}]`).innerText;";
/// The day that stands in the field of an exam.
const DAY: &str = "return document.getElementById(`timetable-day-${arguments[0]}`).value;";

async fn section(page: &Page, heading: &str) -> String {
    page.run(SECTION, vec![heading.into()]).await.as_str().unwrap_or_default().to_owned()
}

async fn day(page: &Page, exam: &str) -> String {
    page.run(DAY, vec![exam.into()]).await.as_str().unwrap_or_default().to_owned()
}

async fn plan_for_service_delivery(page: &Page) {
    page.open("#/plan").await;
    page.choose("I am", "Service Desk Technician").await;
    page.choose("I want to be", "Service Delivery Manager").await;
    page.find("heading", "Time and money").await;
}

/// T11, T13, T16, A2: five hours a week by keyboard alone; the dates stand under "What is coming" after a reload.
#[test]
fn five_hours_a_week_become_dates_in_the_record() {
    journey(async |page| {
        plan_for_service_delivery(page).await;
        page.focus_on("#plan-hours").await;
        page.press_keys(&[Key::Home, Key::Right, Key::Right, Key::Right, Key::Right, Key::Right]).await;
        page.until("five hours are said", async || !page.says("Five hours a week are assumed").await).await;
        assert!(page.says("At 5 hours a week").await);
        let before = day(page, "itil4-foundation").await;
        page.tab_to("button Later: ITIL 4 Foundation").await;
        page.press_keys(&[Key::Enter]).await;
        page.until("it has moved", async || day(page, "itil4-foundation").await != before).await;
        page.tab_to("button Put these dates into my record").await;
        page.press_keys(&[Key::Enter]).await;
        page.until("undoing has the focus", async || page.focused().await == "button Undo").await;
        page.is_kept(&day(page, "itil4-foundation").await).await;
        page.open("#/record").await;
        page.reload().await;
        let coming = section(page, "record-coming").await;
        assert!(coming.contains("Target: ITIL 4 Foundation by"), "{coming}");
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}

/// T16: a bar is moved with the pointer, and what moved is said.
#[test]
fn a_bar_is_dragged_to_another_week() {
    journey(async |page| {
        page.browser.resize(1280, 900).await;
        plan_for_service_delivery(page).await;
        let before = day(page, "itil4-foundation").await;
        let from = place_of(page, ".timetable-bar .timetable-mark").await;
        drag(page, from, Place { x: from.x + 60, y: from.y + 4 }).await;
        page.until("it has moved", async || day(page, "itil4-foundation").await > before).await;
        assert!(page.says("ITIL 4 Foundation moved to").await);
        let from = place_of(page, ".timetable-bar .timetable-mark").await;
        drag(page, from, Place { x: 2, y: from.y }).await;
        page.until("it is refused", async || page.says("would lie in the past").await).await;
    });
}

/// A1, A3: the section on a narrow screen and on a wide one.
#[test]
fn the_timetable_is_accessible_on_a_narrow_screen() {
    journey(async |page| {
        plan_for_service_delivery(page).await;
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
        page.browser.resize(320, 640).await;
        plan_for_service_delivery(page).await;
        assert_eq!(page.sideways().await, 0);
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
    });
}
