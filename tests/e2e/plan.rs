//! From the service desk to service delivery manager: the ways, the exams, planned, kept and taken back.

use fantoccini::key::Key;
use itsm_career_roadmap::catalog::{Entity, RoleId};
use itsm_career_roadmap::plan::next_step::NextStep;
use itsm_career_roadmap::text;

use crate::axe;
use crate::browser::journey;
use crate::page::Page;

/// What a section says, by the id of its heading.
const SECTION: &str = "return document.querySelector(`[aria-labelledby=${arguments[0]}]`)?.innerText ?? '';";

/// The roles that the printed plan moves to.
const MOVES: &str = "
    const rows = document.querySelectorAll('[aria-labelledby=paper-way] tbody th');
    return [...rows].map((row) => row.innerText);";

/// Calls back when the browser has nothing to do, twice, for what waits for that may come in between.
const WHEN_IDLE: &str = "
    const done = arguments[0];
    const whenIdle = window.requestIdleCallback ?? setTimeout;
    whenIdle(() => whenIdle(() => setTimeout(done)));";

/// By how much a sentence as the next step moves what stands below it.
const SHIFT: &str = "
    const line = document.querySelector('.next-step-line');
    [...line.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()).data = arguments[0];
    const top = () => document.querySelector('.map-section').getBoundingClientRect().top;
    const after = top();
    line.style.display = 'none';
    const before = top();
    line.style.display = '';
    return Math.round(after - before);";

async fn section(page: &Page, heading: &str) -> String {
    page.run(SECTION, vec![heading.into()]).await.as_str().unwrap_or_default().to_owned()
}

/// The line with the next best step, and whether it is announced.
async fn next_step(page: &Page) -> (String, String) {
    let line = page.run("return document.querySelector('.next-step')?.innerText ?? '';", Vec::new()).await;
    let manner =
        page.run("return document.querySelector('.next-step')?.getAttribute('aria-live') ?? '';", Vec::new()).await;
    (line.as_str().unwrap_or_default().to_owned(), manner.as_str().unwrap_or_default().to_owned())
}

/// A service desk technician who passed ITIL 4 Foundation so long ago that its renewal is overdue.
async fn technician(page: &Page) {
    page.open("#/certification/itil4-foundation").await;
    page.press("radio", "Passed").await;
    let field = page.find("date", "Passed on").await;
    page.fill(&field, "2020-02-03").await;
    page.is_kept("2020-02-03").await;
    page.open("#/plan").await;
    page.choose("I am", "Service Desk Technician").await;
    page.choose("I want to be", "Service Delivery Manager").await;
    page.until("the ways are there", async || section(page, "plan-ways").await.contains("Way 1, step by step")).await;
}

/// K2, K6, K7, K10: the ways, the exams without what is held and overdue, planned; all of it is there after a reload.
#[test]
fn a_technician_plans_for_service_delivery_manager() {
    journey(async |page| {
        technician(page).await;
        page.press("radio", "Fewest moves").await;
        page.until("the address says so", async || page.hash().await == "#/plan?by=fewest-moves").await;
        let exams = section(page, "plan-exams").await;
        assert!(exams.contains("renewal overdue since 3 February 2023. It still counts"), "{exams}");
        page.press("button", "Plan these 3 exams").await;
        page.until("undo has the focus", async || page.focused().await == "button Undo").await;
        page.is_kept("planned").await;
        page.reload().await;
        page.until("they are planned", async || {
            section(page, "plan-exams").await.contains("All of these are on your record")
        })
        .await;
        assert!(section(page, "plan-ways").await.contains("Way 1, step by step"));
        assert_eq!(page.hash().await, "#/plan?by=fewest-moves", "the choice stays in the address");
        assert_eq!(axe::violations(page).await, Vec::<String>::new());
    });
}

/// K12: another way than the first is on the map and on paper as it was chosen, and its arcs are drawn there.
#[test]
fn the_way_that_was_chosen_is_on_the_map_and_on_paper() {
    journey(async |page| {
        technician(page).await;
        page.open("#/plan?by=fewest-moves&way=2").await;
        let told = section(page, "plan-ways").await;
        let steps = told.split("Way 2, step by step").nth(1).unwrap_or_default().to_owned();
        assert!(!steps.is_empty(), "{told}");
        page.press("link", "your plan on paper").await;
        page.find("heading", "Development plan").await;
        let roles = page.run(MOVES, Vec::new()).await;
        let roles: Vec<&str> = roles.as_array().into_iter().flatten().filter_map(|role| role.as_str()).collect();
        assert!(roles.len() > 1 && roles.iter().all(|role| steps.contains(role)), "{roles:?} of {steps}");
        page.open("#/plan?by=fewest-moves&way=2").await;
        page.press("link", "Show this way on the map").await;
        let told = format!("A way in {} moves: {}.", roles.len(), roles.join(", then "));
        assert!(page.says(&told).await, "{told}");
        let arcs = page.run("return document.querySelectorAll('.map-way').length", Vec::new()).await;
        assert_eq!(arcs.as_u64(), Some(roles.len() as u64));
        page.press("link", "See the steps and their evidence").await;
        page.find("heading", "My plan").await;
        let told = section(page, "plan-ways").await;
        let open = told.split("step by step").nth(1).unwrap_or_default();
        assert!(roles.iter().all(|role| open.contains(role)), "{roles:?} of {told}");
    });
}

/// K9: the line comes to the map by itself, moves nothing, is announced once, and an empty record fetches nothing.
#[test]
fn the_next_step_comes_to_the_map_and_moves_nothing() {
    journey(async |page| {
        page.open("#/").await;
        assert!(next_step(page).await.0.contains("Say which role you have now"));
        page.run_until_called(WHEN_IDLE, Vec::new()).await;
        let fetched = page.browser.requests().await;
        assert!(!fetched.iter().any(|address| address.contains("split_person")), "{fetched:?}");
        technician(page).await;
        page.open("#/").await;
        page.until("the step is told", async || next_step(page).await.0.contains("Renew ITIL 4")).await;
        page.until("later ones are not announced", async || next_step(page).await.1 == "off").await;
        let rate = |role| NextStep::RateSkills { role, rated: 10, of: 18 };
        let sentences = RoleId::all().map(|role| text::next_step(&rate(role), &|date| date.to_string()));
        let longest = sentences.max_by_key(String::len).expect("a role");
        for width in [1280, 768, 360] {
            page.browser.resize(width, 800).await;
            let shift = page.run(SHIFT, vec![longest.as_str().into()]).await;
            assert_eq!(shift, 0, "“{longest}” at {width} px");
        }
    });
}

/// A2: ways and answers are chosen with the arrow keys, and the exams are planned and taken back with Enter.
#[test]
fn the_plan_is_made_by_keyboard_alone() {
    journey(async |page| {
        technician(page).await;
        page.open("#/plan?goal=itil4-master").await;
        page.focus_on("input[name=plan-way]").await;
        page.press_keys(&[Key::Down]).await;
        page.until("the second way is open", async || section(page, "plan-ways").await.contains("Way 2, step by step"))
            .await;
        page.focus_on("input[name=plan-answer]").await;
        page.press_keys(&[Key::Right]).await;
        page.until("the next answer is chosen", async || page.hash().await.ends_with("exams=cheapest")).await;
        page.tab_to("button Plan these 6 exams").await;
        page.press_keys(&[Key::Enter]).await;
        page.until("undo has the focus", async || page.focused().await == "button Undo").await;
        page.press_keys(&[Key::Enter]).await;
        page.until("the button has the focus", async || page.focused().await == "button Plan these 6 exams").await;
    });
}

/// A1, A3: with ways, exams, versions and everything open, on a narrow screen.
#[test]
fn a_full_plan_is_accessible_on_a_narrow_screen() {
    journey(async |page| {
        technician(page).await;
        page.browser.resize(320, 640).await;
        for address in ["#/plan", "#/plan?goal=itil5-master&way=3&by=most-pay"] {
            page.open(address).await;
            page.run("for (const it of document.querySelectorAll('details')) it.open = true;", Vec::new()).await;
            assert_eq!(page.sideways().await, 0, "{address}");
            assert_eq!(axe::violations(page).await, Vec::<String>::new(), "{address}");
        }
    });
}

/// K9: the map is left and found again while it tells the next step, and nothing breaks.
#[test]
fn the_map_is_left_while_it_tells_the_next_step() {
    journey(async |page| {
        page.open("#/").await;
        page.choose("I am", "Service Desk Technician").await;
        page.until("the next step is told", async || page.says("Choose a role that you want").await).await;
        page.press("link", "Guide").await;
        page.find("heading", "Guide").await;
        page.press("link", "Map").await;
        page.find("heading", "Careers in IT service management").await;
        assert_eq!(page.browser.console().await, Vec::<String>::new());
    });
}
