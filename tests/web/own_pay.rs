//! My own pay and the bands of my organisation, on the page about pay.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlElement, HtmlInputElement};

use super::files::next_frame;
use super::gaps::choose_from;
use super::visit::{Visit, settled};

async fn fill(visit: &Visit, id: &str, text: &str) {
    let field: HtmlInputElement = visit.one(&format!("#{id}")).unchecked_into();
    field.set_value(text);
    let init = EventInit::new();
    init.set_bubbles(true);
    for name in ["input", "change"] {
        field.dispatch_event(&Event::new_with_event_init_dict(name, &init).expect("an event")).expect("a listener");
    }
    settled().await;
}

async fn press(visit: &Visit, selector: &str) {
    visit.one(selector).unchecked_into::<HtmlElement>().click();
    next_frame().await;
}

/// What is said to be wrong with a field.
fn problem(visit: &Visit, id: &str) -> Option<String> {
    let is_refused = visit.one(&format!("#{id}")).get_attribute("aria-invalid").as_deref() == Some("true");
    is_refused.then(|| visit.one(&format!("#{id}-problem")).text_content().unwrap_or_default())
}

/// How many drawings have the line of my pay, and how many a band.
fn drawn(visit: &Visit) -> (usize, usize) {
    let of = |class: &str| visit.all(&format!("main .pay-drawing:has(.{class})")).len();
    (of("pay-mine"), of("pay-band"))
}

/// Y7, Y8, R25: my pay is refused where it is none, drawn over figures of its currency, removed and put back.
#[wasm_bindgen_test]
async fn my_pay_is_laid_over_published_figures() {
    let visit = Visit::to("#/pay?region=uk").await;
    assert_eq!(drawn(&visit), (0, 0));
    visit.press_button("Enter my pay").await;
    press(&visit, ".record-form [type=submit]").await;
    assert!(problem(&visit, "pay-own-amount").is_some_and(|why| why.starts_with("Enter what you are paid")));
    fill(&visit, "pay-own-amount", "£31,500").await;
    press(&visit, ".record-form [type=submit]").await;
    assert!(problem(&visit, "pay-own-amount").is_some_and(|why| why.starts_with("This is not an amount")));
    fill(&visit, "pay-own-amount", "2625").await;
    choose_from(&visit.one("#pay-own-period"), "per month").await;
    press(&visit, ".record-form [type=submit]").await;
    assert!(visit.says("2,625 per month") && visit.says("31,500 per year, derived"));
    assert!(drawn(&visit).0 > 20, "over every figure in pounds: {:?}", drawn(&visit));
    visit.choose("United States").await;
    assert!(visit.says("is in another currency than these figures") && drawn(&visit).0 == 0);
    visit.choose("United Kingdom").await;
    press(&visit, "[aria-label='Remove my pay']").await;
    assert!(visit.says("Removed your pay.") && drawn(&visit).0 == 0);
    press(&visit, "#pay-undo").await;
    assert!(visit.says("2,625 per month") && drawn(&visit).0 > 20);
}

/// Y7: an amount far beyond the figures is told and squeezes no bar.
#[wasm_bindgen_test]
async fn an_amount_beyond_the_figures_is_told_and_not_drawn() {
    let visit = Visit::to("#/pay?region=uk").await;
    visit.press_button("Enter my pay").await;
    fill(&visit, "pay-own-amount", "9000000").await;
    press(&visit, ".record-form [type=submit]").await;
    assert!(visit.says("lies far beyond these figures and is not drawn") && drawn(&visit).0 == 0);
}

/// Y7, Y8: a band needs a role and an end, is drawn at its role alone, moves to another role and is removed.
#[wasm_bindgen_test]
async fn a_band_of_my_organisation_stands_at_its_role() {
    let visit = Visit::to("#/pay?region=uk").await;
    visit.press_button("Add a band of my organisation").await;
    fill(&visit, "pay-band-low", "48000").await;
    fill(&visit, "pay-band-high", "4800").await;
    press(&visit, ".record-form [type=submit]").await;
    assert!(problem(&visit, "pay-band-role").is_some_and(|why| why.starts_with("Choose the role")));
    assert!(problem(&visit, "pay-band-high").is_some_and(|why| why.starts_with("The low end of this band")));
    choose_from(&visit.one("#pay-band-role"), "Service Transition Manager").await;
    fill(&visit, "pay-band-high", "60000").await;
    press(&visit, ".record-form [type=submit]").await;
    assert!(visit.has(".pay-amounts", "median") && visit.has(".pay-organisation", "Your organisation: "));
    assert!(
        visit.texts("main .pay-organisation").iter().all(|told| told.contains("48,000") && told.contains("60,000"))
    );
    assert_eq!(drawn(&visit), (0, 1));
    press(&visit, "[aria-label='Edit the band of Service Transition Manager']").await;
    choose_from(&visit.one("#pay-band-role"), "IT Project Manager").await;
    press(&visit, ".record-form [type=submit]").await;
    assert!(!visit.has_element("[aria-label='Edit the band of Service Transition Manager']"));
    press(&visit, "[aria-label='Remove the band of IT Project Manager']").await;
    assert!(visit.says("Removed the band of IT Project Manager.") && drawn(&visit).1 == 0);
    press(&visit, "#pay-undo").await;
    assert!(drawn(&visit).1 > 0);
}
