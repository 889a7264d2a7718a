//! Time and money of a plan, used as a person would. The clock stands at 21 November 2026.

use std::sync::{Arc, Mutex};

use itsm_career_roadmap::catalog::{CertificationId, Entity};
use itsm_career_roadmap::port::memory;
use itsm_career_roadmap::record::{Booking, Change, Record, Setting, Status};
use itsm_career_roadmap::session::Session;
use itsm_career_roadmap::ui::plan::timetable::Timetable;
use itsm_career_roadmap::ui::seat::Surroundings;
use itsm_career_roadmap::ui::state::{RecordState, provide};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent, MouseEventInit};

use crate::files::next_frame;
use crate::visit::settled;

const FOUNDATION: &str = "itil4-foundation";
const SUPPORT: &str = "itil4-create-deliver-support";
const EXAMS: [&str; 3] = [FOUNDATION, SUPPORT, "cisco-ccna"];

/// The section alone, with a record.
struct Plan {
    host: HtmlElement,
    record: RecordState,
    _mounted: UnmountHandle<AnyViewState>,
}

impl Drop for Plan {
    fn drop(&mut self) {
        self.host.remove();
    }
}

impl Plan {
    async fn of(exams: &'static [&'static str], changes: &[Change]) -> Self {
        let env = memory::env();
        let session = Session::open(&env);
        for change in changes {
            assert!(session.apply(change), "a change of a test changes something");
        }
        let host: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
        document().body().expect("a body").append_child(&host).expect("room for it");
        let found = Arc::new(Mutex::new(None));
        let of_view = found.clone();
        let mounted = mount_to(host.clone(), move || {
            provide(&env, Surroundings::default());
            *of_view.lock().expect("one thread") = Some(RecordState::expect());
            let all = exams.iter().map(|slug| CertificationId::from_slug(slug).expect("the dataset has it"));
            let all: Vec<CertificationId> = all.collect();
            view! { <Timetable exams=Arc::new(move || all.clone()) /> }.into_any()
        });
        let record = found.lock().expect("one thread").take().expect("it was drawn");
        let plan = Self { host, record, _mounted: mounted };
        settled().await;
        plan
    }

    async fn open() -> Self {
        Self::of(&EXAMS, &[]).await
    }

    fn one(&self, selector: &str) -> Element {
        self.host.query_selector(selector).expect("a valid selector").expect(selector)
    }

    fn has(&self, selector: &str) -> bool {
        self.host.query_selector(selector).expect("a valid selector").is_some()
    }

    fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap_or_default()
    }

    fn field(&self, id: &str) -> HtmlInputElement {
        self.one(&format!("#{id}")).unchecked_into()
    }

    async fn tell(&self, id: &str, events: &[&str]) {
        for name in events {
            let event: Event = match *name {
                "keydown" | "keyup" => KeyboardEvent::new(name).expect("an event").unchecked_into(),
                name => Event::new(name).expect("an event"),
            };
            self.field(id).dispatch_event(&event).expect("a listener that returns");
        }
        settled().await;
    }

    async fn slide(&self, hours: &str, events: &[&str]) {
        self.field("plan-hours").set_value(hours);
        self.tell("plan-hours", events).await;
    }

    /// Enters a day for an exam and goes on.
    async fn enter_day(&self, slug: &str, day: &str) {
        let id = format!("timetable-day-{slug}");
        self.field(&id).set_value(day);
        self.tell(&id, &["change", "blur"]).await;
    }

    /// Presses "Earlier" or "Later" of an exam.
    async fn step(&self, word: &str, slug: &str, is_shift: bool) {
        let name = CertificationId::from_slug(slug).expect("the dataset has it").name;
        let init = MouseEventInit::new();
        init.set_shift_key(is_shift);
        init.set_bubbles(true);
        let click = MouseEvent::new_with_mouse_event_init_dict("click", &init).expect("an event");
        let button = self.one(&format!("button[aria-label='{word}: {name}']"));
        button.dispatch_event(&click).expect("a listener that returns");
        settled().await;
    }

    async fn press(&self, selector: &str) {
        self.one(selector).unchecked_into::<HtmlElement>().click();
        next_frame().await;
        next_frame().await;
    }

    fn day(&self, slug: &str) -> String {
        self.field(&format!("timetable-day-{slug}")).value()
    }

    fn told(&self) -> String {
        self.text(".timetable-told[role=status]")
    }

    /// What is said to be wrong with a move of an exam. The field and its sentence must agree.
    fn problem(&self, slug: &str) -> String {
        let id = format!("timetable-problem-{slug}");
        let sentence = self.text(&format!("#{id}[role=alert]"));
        if let Ok(Some(field)) = self.host.query_selector(&format!("#timetable-day-{slug}")) {
            assert_eq!(field.get_attribute("aria-describedby"), Some(id));
            assert_eq!(field.get_attribute("aria-invalid"), Some((!sentence.is_empty()).to_string()));
        }
        sentence
    }

    fn kept<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        untrack(|| read(&self.record.known().record))
    }

    fn hours_kept(&self) -> Option<String> {
        self.kept(|record| record.setting(Setting::HoursPerWeek).map(str::to_owned))
    }

    fn target(&self, slug: &str) -> Option<String> {
        self.kept(|record| record.target(slug).map(|day| day.to_string()))
    }
}

/// T13: what would follow is shown while the slider moves; one step of undo is written when it is let go.
#[wasm_bindgen_test]
async fn a_slider_is_written_once_when_it_is_let_go() {
    let plan = Plan::open().await;
    assert!(plan.text("#plan-hours-told").contains("assumed"));
    assert_eq!(plan.day(FOUNDATION), "2027-01-23");
    for hours in ["6", "8", "10"] {
        plan.slide(hours, &["input"]).await;
    }
    assert_eq!((plan.day(FOUNDATION).as_str(), plan.hours_kept()), ("2026-12-23", None), "only shown");
    plan.slide("10", &["change"]).await;
    assert_eq!(plan.hours_kept().as_deref(), Some("10"));
    assert!(plan.text(".study-results").contains("between May and September 2027"), "{}", plan.text(".study-results"));
    plan.record.undo();
    settled().await;
    assert_eq!((plan.hours_kept(), plan.field("plan-hours").value()), (None, "5".to_owned()), "one step");
}

/// T13: keys that are held down are one step as well, and the slider says what it leads to.
#[wasm_bindgen_test]
async fn held_keys_are_one_step_of_undo() {
    let plan = Plan::open().await;
    for hours in ["6", "7", "8"] {
        plan.slide(hours, &["keydown", "input", "change"]).await;
    }
    assert_eq!(plan.hours_kept(), None, "the key is still down");
    plan.tell("plan-hours", &["keyup"]).await;
    assert_eq!(plan.hours_kept().as_deref(), Some("8"));
    let spoken = plan.field("plan-hours").get_attribute("aria-valuetext").unwrap_or_default();
    assert!(spoken.starts_with("8 hours: ready for all exams between "), "{spoken}");
    plan.record.undo();
    settled().await;
    assert_eq!(plan.hours_kept(), None);
}

/// T3, T13: no hours, many hours, and hours that no week has.
#[wasm_bindgen_test]
async fn odd_hours_get_a_sentence() {
    let plan = Plan::open().await;
    plan.slide("0", &["input", "change"]).await;
    assert!(plan.text("#plan-hours-told").contains("With no hours a week"));
    assert!(plan.text(".study-results").contains("never, with no hours a week"));
    assert_eq!(plan.day(FOUNDATION), "");
    plan.step("Later", FOUNDATION, false).await;
    assert!(plan.problem(FOUNDATION).contains("has no day yet: give it one first"));
    plan.field("plan-hours-number").set_value("200");
    plan.tell("plan-hours-number", &["change", "blur"]).await;
    assert!(plan.text("#plan-hours-number-problem").starts_with("A week has 168 hours"));
    assert_eq!(plan.hours_kept().as_deref(), Some("0"));
    plan.field("plan-hours-number").set_value("100");
    plan.tell("plan-hours-number", &["change", "blur"]).await;
    assert!(plan.text("#plan-hours-told").contains("more than most people keep up"));
    assert_eq!((plan.hours_kept().as_deref(), plan.field("plan-hours").value().as_str()), (Some("100"), "60"));
}

/// T16: a button moves an exam by a week, with Shift by a month; what requires it follows, and all of that is said.
#[wasm_bindgen_test]
async fn buttons_move_an_exam_and_what_follows() {
    let plan = Plan::open().await;
    let (first, second) = (plan.day(FOUNDATION), plan.day(SUPPORT));
    plan.step("Later", FOUNDATION, false).await;
    assert_eq!((plan.day(FOUNDATION).as_str(), plan.day(SUPPORT).as_str()), ("2027-01-30", "2027-06-19"));
    assert!(
        plan.told().starts_with("ITIL 4 Foundation moved to 30 January 2027. 1 other moved with it: "),
        "{}",
        plan.told()
    );
    plan.step("Earlier", FOUNDATION, false).await;
    assert_eq!((plan.day(FOUNDATION), plan.day(SUPPORT)), (first, second));
    plan.step("Later", FOUNDATION, true).await;
    assert_eq!(plan.day(FOUNDATION), "2027-02-23");
    assert!(plan.kept(|record| record.target(FOUNDATION)).is_none(), "nothing is in the record yet");
    assert!(!untrack(|| plan.record.known()).can_undo);
}

/// T16: a day that is entered moves the exam; one before what it requires is refused and stays in sight.
#[wasm_bindgen_test]
async fn a_day_before_what_is_required_is_refused() {
    let plan = Plan::open().await;
    plan.enter_day(SUPPORT, "2027-01-01").await;
    let problem = plan.problem(SUPPORT);
    assert!(
        problem.contains("would come before ITIL 4 Foundation, which it requires: choose 24 January 2027"),
        "{problem}"
    );
    assert_eq!(plan.day(SUPPORT), "2027-01-01", "what was entered stays in sight");
    plan.enter_day(SUPPORT, "2027-02-01").await;
    assert_eq!((plan.problem(SUPPORT).as_str(), plan.day(SUPPORT).as_str()), ("", "2027-02-01"));
    assert!(plan.told().contains("moved to 1 February 2027"));
    plan.enter_day(FOUNDATION, "2026-11-20").await;
    assert!(plan.problem(FOUNDATION).contains("would lie in the past"));
    plan.step("Later", SUPPORT, false).await;
    assert_eq!((plan.problem(FOUNDATION).as_str(), plan.day(FOUNDATION).as_str()), ("", "2027-01-23"));
    plan.enter_day(SUPPORT, "").await;
    assert!(plan.told().starts_with("New days are proposed"), "an empty day asks for a proposal");
}

/// T14: a day that leaves too little time says so, and is allowed.
#[wasm_bindgen_test]
async fn too_little_time_is_said() {
    let plan = Plan::open().await;
    plan.enter_day(FOUNDATION, "2026-11-25").await;
    assert!(plan.text(".timetable-remark[data-kind=warn]").starts_with("At 5 hours a week there is too little time"));
}

/// T11, T15: the days are put into the record in one step, which can be taken back where it was made.
#[wasm_bindgen_test]
async fn days_are_put_into_the_record_in_one_step() {
    let plan = Plan::open().await;
    plan.step("Later", FOUNDATION, false).await;
    plan.press("#timetable-save").await;
    let targets = EXAMS.map(|slug| plan.target(slug));
    assert_eq!(targets[..2], [Some("2027-01-30".to_owned()), Some("2027-06-19".to_owned())]);
    assert!(targets[2].is_some() && plan.kept(|record| record.status(FOUNDATION)) == Status::Planned);
    assert!(plan.text(".undo-offer").starts_with("3 target dates are in your record now"));
    assert!(plan.one("#timetable-save").has_attribute("disabled"), "nothing is left to be put there");
    plan.press("#timetable-undo").await;
    assert_eq!(EXAMS.map(|slug| plan.target(slug)), [None, None, None]);
    assert_eq!(plan.day(FOUNDATION), "2027-01-30", "what was tried is still tried");
    plan.record.undo();
    settled().await;
    assert_eq!(plan.target(FOUNDATION).as_deref(), Some("2027-01-30"), "one step each");
}

/// T15, T16: a booking stays and is told as one; targets that were set can be proposed anew.
#[wasm_bindgen_test]
async fn a_booking_stays_and_targets_can_be_proposed_anew() {
    let booking = Booking { on: "2027-01-15".parse().ok(), ..Booking::default() };
    let booked =
        Change::status(FOUNDATION, Status::Booked).and(Change::booking(&Record::default(), FOUNDATION, &booking));
    let target = Change::status(SUPPORT, Status::Planned).and(Change::target(SUPPORT, "2028-06-01".parse().ok()));
    let plan = Plan::of(&EXAMS, &[booked, target]).await;
    assert!(
        !plan.has("button[aria-label='Later: ITIL 4 Foundation']") && plan.text(".timetable-row").contains("Booked")
    );
    assert_eq!(plan.day(SUPPORT), "2028-06-01");
    plan.press("#timetable-save + button").await;
    assert_eq!(plan.day(SUPPORT), "2027-06-12");
    plan.press("#timetable-save").await;
    assert_eq!((plan.target(SUPPORT).as_deref(), plan.target(FOUNDATION)), (Some("2027-06-12"), None));
}

/// T4, T17: the table has the hours with what they rest on, and money by currency, the person's own first.
#[wasm_bindgen_test]
async fn the_table_has_hours_and_money() {
    let plan = Plan::of(&EXAMS, &[Change::studied_minutes(FOUNDATION, Some(750))]).await;
    let table = plan.text(".timetable-table");
    assert!(
        table.contains("15 to 45 h") && table.contains("12 h 30 min done, 2 h 30 min to 32 h 30 min left"),
        "{table}"
    );
    assert!(table.contains("Stated") && table.contains("Our estimate"), "{table}");
    assert!(table.contains("US$700") && table.contains("1 without a price"), "{table}");
}

/// An empty plan is a sentence.
#[wasm_bindgen_test]
async fn no_exam_is_a_sentence() {
    let plan = Plan::of(&["itil4-master"], &[]).await;
    assert!(plan.text("section").contains("No exam is planned here") && !plan.has("#plan-hours"));
}
