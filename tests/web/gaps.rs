//! Gaps on the plan: skills rated where they are listed, and what shows them.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, EventInit, HtmlSelectElement};

use super::visit::{Visit, settled};

/// A visit to the plan of a project support officer who wants to be a service transition manager.
async fn plan() -> Visit {
    let visit = Visit::to("#/role/it-project-support").await;
    visit.press_button("I am here").await;
    visit.go("#/role/service-transition-manager").await;
    visit.press_button("I want this").await;
    visit.go("#/plan").await;
    visit
}

/// Chooses from a list that unfolds, by what the option is called.
pub(super) async fn choose_from(list: &Element, option: &str) {
    let options = list.query_selector_all("option").expect("a valid selector");
    let options = (0..options.length()).filter_map(|at| options.item(at)?.dyn_into::<Element>().ok());
    let found = options.into_iter().find(|it| it.text_content().unwrap_or_default().trim() == option);
    let value = found.expect(option).get_attribute("value").expect("a value");
    list.unchecked_ref::<HtmlSelectElement>().set_value(&value);
    let init = EventInit::new();
    init.set_bubbles(true);
    list.dispatch_event(&Event::new_with_event_init_dict("change", &init).expect("an event")).expect("a listener");
    settled().await;
}

async fn rate(visit: &Visit, skill: &str, level: &str) {
    choose_from(&visit.one(&format!("select[aria-label='My level: {skill}']")), level).await;
}

/// What stands in the row of a skill, from its level asked for to how one stands.
fn row(visit: &Visit, skill: &str) -> Vec<String> {
    let rows = visit.all("main tbody tr").into_iter();
    let is_its = |row: &Element| row.query_selector("th a").ok().flatten().and_then(|name| name.text_content());
    let row = rows
        .filter(|row| is_its(row).as_deref() == Some(skill))
        .find(|row| row.query_selector("select").ok().flatten().is_some());
    let row = row.expect(skill);
    let mine = row.query_selector("option:checked").ok().flatten().and_then(|it| it.text_content());
    let cells = row.query_selector_all("td[role=cell]").expect("a valid selector");
    let last = cells.item(cells.length() - 1).and_then(|cell| cell.text_content()).unwrap_or_default();
    vec![mine.unwrap_or_default(), last]
}

/// Y1, Y2, R24: each rating is one step of undo, is told at once, and leaves every row where it is.
#[wasm_bindgen_test]
async fn skills_are_rated_where_they_are_listed() {
    let visit = plan().await;
    assert!(visit.says("Service Transition Manager lists 17 skills, and you have rated none of them"));
    let order = visit.texts("main tbody th a");
    rate(&visit, "Planning", "Expert").await;
    rate(&visit, "Whole-service view", "None of it yet").await;
    rate(&visit, "Incident management", "Awareness").await;
    rate(&visit, "Collaboration", "Working").await;
    assert!(visit.says("You meet 2 of the 17 skills listed for Service Transition Manager."));
    assert!(visit.says("Of the others, 1 is missing, 1 is below, 13 are not rated."));
    assert_eq!(row(&visit, "Planning"), ["Expert", "above"]);
    assert_eq!(row(&visit, "Whole-service view"), ["None of it yet", "missing"]);
    assert_eq!(row(&visit, "Incident management"), ["Awareness", "below"]);
    assert_eq!(row(&visit, "Collaboration"), ["Working", "met"]);
    assert_eq!(visit.texts("main tbody th a"), order, "no row moves from under the pointer");
    visit.press_with_control("z").await;
    assert_eq!(row(&visit, "Collaboration"), ["Not said", "not rated"]);
    rate(&visit, "Planning", "Not said").await;
    assert!(visit.says("You meet 0 of the 17 skills"));
    visit.go("#/skill/service-focus").await;
    assert!(visit.is_chosen("None of it yet"), "the page of the skill says the same");
}

/// Y4: what changes is told by what becomes of each skill; with no present role the page asks for one.
#[wasm_bindgen_test]
async fn what_changes_from_role_to_role_is_told() {
    let visit = Visit::to("#/role/service-transition-manager").await;
    visit.press_button("I want this").await;
    visit.go("#/plan").await;
    assert!(visit.says("Say above where you are, and what changes"));
    visit.go("#/role/it-project-support").await;
    visit.press_button("I am here").await;
    visit.go("#/plan").await;
    assert_eq!(visit.texts("[aria-labelledby=plan-skills] h4"), ["Added 15", "Raised 2", "No longer needed 7"]);
    assert!(visit.says("Planning Awareness to practitioner"));
    visit.go("#/role/service-transition-manager").await;
    visit.press_button("I am here").await;
    visit.go("#/plan").await;
    assert!(visit.says("You have this role already, so nothing changes."));
}

/// Y3: an entry of the log is told at the skills it shows: on the plan and on the page of the skill.
#[wasm_bindgen_test]
async fn evidence_is_told_at_the_skills_it_shows() {
    let visit = plan().await;
    visit.go("#/record").await;
    visit.one("#cpd-add").unchecked_into::<web_sys::HtmlElement>().click();
    settled().await;
    let title: web_sys::HtmlInputElement = visit.one("#cpd-title").unchecked_into();
    title.set_value("Led the review of a major incident");
    title.dispatch_event(&Event::new("change").expect("an event")).expect("a listener");
    // Typing the name of a skill in the list passes other skills: what is passed is not added.
    choose_from(&visit.one("#cpd-skill"), "Problem management").await;
    choose_from(&visit.one("#cpd-skill"), "Incident management").await;
    visit.one(".record-form [type=submit]").unchecked_into::<web_sys::HtmlElement>().click();
    settled().await;
    visit.go("#/plan").await;
    assert!(visit.has("tbody th", "Incident managementEvidence: Led the review of a major incident, "));
    assert!(!visit.has("tbody th", "Problem managementEvidence"));
    visit.go("#/skill/incident-management").await;
    assert!(visit.says("What you can show for it") && visit.says("Led the review of a major incident"));
    visit.go("#/skill/problem-management").await;
    assert!(visit.says("Nothing in your CPD log shows this skill yet."));
}

/// Y6: pay along the way is of one kind of figure, and the first and the last stop are on it.
#[wasm_bindgen_test]
async fn pay_along_the_way_is_of_one_kind() {
    let visit = plan().await;
    assert!(visit.says("One kind of figure is compared: official medians of statistical groups."));
    assert_eq!(visit.texts("main .pay-role"), ["IT Project Support", "Service Transition Manager"]);
}
