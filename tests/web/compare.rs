//! Roles side by side: chosen on the page, named by the address, refused in sentences.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::gaps::choose_from;
use super::visit::Visit;

const PAIR: &str = "#/compare?role=it-project-manager&role=service-transition-manager";

fn place(visit: &Visit, name: &str) -> Element {
    visit.one(&format!("main select[aria-label='{name}']"))
}

/// The headings of the rows under a heading of the tables.
fn rows_below(visit: &Visit, beginning: &str) -> usize {
    let bodies = visit.all("main tbody").into_iter();
    let is_its = |body: &Element| body.text_content().unwrap_or_default().starts_with(beginning);
    let body = bodies.filter(is_its).last().expect(beginning);
    body.query_selector_all("tr").expect("a valid selector").length() as usize - 1
}

/// Y5: nothing, one role, the same twice and a name nobody knows get a sentence each.
#[wasm_bindgen_test]
async fn what_cannot_be_compared_gets_a_sentence() {
    let visit = Visit::to("#/compare").await;
    assert!(visit.says("Nothing is chosen yet"));
    choose_from(&place(&visit, "First role"), "IT Project Manager").await;
    assert!(visit.says("One role has nothing to be compared with: choose at least 2."));
    choose_from(&place(&visit, "Second role"), "IT Project Manager").await;
    assert!(visit.says("IT Project Manager is chosen twice"));
    choose_from(&place(&visit, "Second role"), "Service Transition Manager").await;
    assert_eq!(visit.texts("main h2"), ["Pay", "What it takes", "Skills", "Certifications"]);
    visit.go("#/compare?role=it-project-manger&role=it-architect").await;
    assert!(visit.says("“it-project-manger”") && visit.says("Called much like it: IT Project Manager"));
    visit.go("#/compare?role=it-architect&role=it-project-manager&role=problem-manager&role=process-owner&role=service-owner").await;
    assert!(visit.says("choose at most 4"));
    choose_from(&visit.one("main select[aria-label='One role too many']"), "choose a role").await;
    assert_eq!(visit.texts("main h2").len(), 4, "one was taken away");
}

/// Y5: what tells skills apart comes first; what I can do and hold is marked.
#[wasm_bindgen_test]
async fn two_roles_stand_side_by_side() {
    let visit = Visit::to("#/skill/planning").await;
    visit.choose("Practitioner").await;
    visit.go("#/certification/prince2-7-foundation").await;
    visit.choose("Passed").await;
    visit.go(PAIR).await;
    let groups = visit.texts("main tbody th[scope=rowgroup]");
    assert_eq!(groups, ["What tells them apart: 29 skills", "The same in each: 3 skills"]);
    assert_eq!((rows_below(&visit, "What tells"), rows_below(&visit, "The same")), (29, 3));
    assert!(visit.has("tbody tr", "PlanningYou: Practitioner"));
    assert!(visit.has("tbody tr", "What you meet1 of 18 skills17 not rated"));
    assert!(visit.has("tbody tr", "What you hold1 of 4 namedno source names one"));
    assert!(visit.has("tbody tr", "PRINCE2 7 Foundation Passed"));
    assert!(visit.says("say where you are on the map or the plan"));
}

/// Y6: two roles of one statistical group are told to have one number; where nothing is known, that is told.
#[wasm_bindgen_test]
async fn one_number_of_two_roles_is_told_as_one() {
    let visit = Visit::to(PAIR).await;
    assert!(visit.says("fall in the same statistical group, SOC2020 2131 IT project managers: it is one number"));
    visit.choose("Sweden").await;
    assert!(visit.says("No figure was found for Sweden and any of these roles."));
    visit.go("#/compare?region=uk&role=it-project-manager&role=siam-lead").await;
    assert!(!visit.says("fall in the same statistical group"));
}
