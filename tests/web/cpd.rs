//! The CPD log and the other certificates: forms, lists, and a file that is read.

use std::sync::Arc;

use itsm_career_roadmap::csv::MOST_BYTES;
use itsm_career_roadmap::port::Env;
use itsm_career_roadmap::port::memory::{self, MemoryFiles};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

use super::files::{give, next_frame};
use super::visit::{Visit, settled};

/// A visit to the record, with what one does in its forms.
struct Forms(Visit);

impl Forms {
    async fn open() -> Self {
        Self(Visit::to("#/record").await)
    }

    fn field(&self, id: &str) -> HtmlInputElement {
        self.element(&format!("#{id}")).unchecked_into()
    }

    fn element(&self, selector: &str) -> Element {
        self.0.host().query_selector(selector).expect("a valid selector").expect(selector)
    }

    /// Types into a field and leaves it.
    async fn fill(&self, id: &str, text: &str) {
        let field = self.field(id);
        field.set_value(text);
        for name in ["input", "change"] {
            field.dispatch_event(&bubbling(name)).expect("a listener that returns");
        }
        settled().await;
    }

    async fn press(&self, selector: &str) {
        self.element(selector).unchecked_into::<HtmlElement>().click();
        next_frame().await;
    }

    /// What is said to be wrong with a field.
    fn problem(&self, id: &str) -> Option<String> {
        let is_refused = self.field(id).get_attribute("aria-invalid").as_deref() == Some("true");
        is_refused.then(|| self.element(&format!("#{id}-problem")).text_content().unwrap_or_default())
    }

    async fn add(&self, title: &str, amount: &str) {
        self.press("#cpd-add").await;
        self.fill("cpd-title", title).await;
        self.fill("cpd-amount", amount).await;
        self.press(".record-form [type=submit]").await;
    }

    /// Gives a file to the log and waits until the page says something.
    async fn choose_file(&self, name: &str, text: &str, says: &str) {
        give(&self.0, "cpd-file", name, text.as_bytes(), |visit| visit.says(says)).await;
    }
}

fn bubbling(name: &str) -> Event {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    Event::new_with_event_init_dict(name, &init).expect("an event")
}

fn focused() -> String {
    let active = web_sys::window().and_then(|window| window.document()).and_then(|page| page.active_element());
    active.map(|element| element.id()).unwrap_or_default()
}

/// X7: nonsense is refused at its field, and saved is what is right.
#[wasm_bindgen_test]
async fn an_entry_is_saved_once_it_is_right() {
    let page = Forms::open().await;
    page.add("Webinar", "1:30").await;
    assert!(page.problem("cpd-amount").is_some_and(|why| why.starts_with("This is not an amount")));
    assert_eq!((page.problem("cpd-title"), focused()), (None, "cpd-amount".to_owned()));
    assert!(!page.0.says("1 entry"), "nothing is saved yet");
    page.fill("cpd-amount", "1,5").await;
    assert_eq!(page.problem("cpd-amount"), None);
    page.press(".record-form [type=submit]").await;
    assert!(page.0.says("1 entry: 1.5 points"));
    assert!(focused().starts_with("cpd-edit-"), "the focus is on {}", focused());
}

/// X8, V8: an entry counts for several, is told under its year, and can be corrected.
#[wasm_bindgen_test]
async fn an_entry_counts_for_several_and_can_be_corrected() {
    let page = Forms::open().await;
    page.press("#cpd-add").await;
    page.fill("cpd-title", "Course").await;
    page.fill("cpd-date", "2025-02-28").await;
    for target in ["suite/peoplecert-itil-4", "suite/isaca"] {
        page.fill("cpd-target", target).await;
        page.0.press_button("Count for it").await;
    }
    page.press(".record-form [type=submit]").await;
    assert!(page.0.says("2025 1 entry without an amount"));
    assert!(page.0.says("Counts for ITIL 4, ISACA"));
    page.press("[id^=cpd-edit-]").await;
    assert_eq!(page.field("cpd-date").value(), "2025-02-28");
    page.fill("cpd-amount", "7").await;
    page.press(".record-form [type=submit]").await;
    assert!(page.0.says("1 entry: 7 points") && page.0.says("Counts for ITIL 4, ISACA"));
}

/// X9: what was removed comes back where it was removed, also after something else was changed.
#[wasm_bindgen_test]
async fn a_removed_entry_can_be_put_back() {
    let page = Forms::open().await;
    page.add("Webinar", "2").await;
    page.press("[aria-label^='Remove Webinar']").await;
    assert!(!page.0.says("1 entry") && page.0.says("Removed “Webinar”."));
    assert_eq!(focused(), "cpd-undo");
    page.press("#other-add").await;
    page.fill("other-name", "First aid").await;
    page.press(".record-form [type=submit]").await;
    page.press("#cpd-undo").await;
    assert!(page.0.says("1 entry: 2 points") && page.0.says("First aid"));
    assert!(
        page.0.host().query_selector("#cpd-undo").expect("a valid selector").is_none(),
        "there is nothing left to undo"
    );
}

/// X4: a file is shown before anything is saved, and saved as one step of undo.
#[wasm_bindgen_test]
async fn a_file_is_shown_before_it_is_saved() {
    let page = Forms::open().await;
    page.choose_file(
        "log.csv",
        "Title;Amount;Mood\nTalk;1,5;good\nBook;2;\nNap;long;\n",
        "What “log.csv” would change",
    )
    .await;
    assert!(page.0.says("3 rows: 2 new, 1 left out.") && page.0.says("Row 4: the amount “long”"));
    assert!(page.0.says("left out: “Mood”") && !page.0.says("2 entries: 3.5"));
    page.0.press_button("Save 2 entries").await;
    assert!(page.0.says("2 entries: 3.5") && !page.0.says("What “log.csv”"));
    page.0.press_with_control("z").await;
    assert!(!page.0.says("2 entries"), "one step takes back both");
}

/// X5: a file that is too large, or no log, is answered with a sentence.
#[wasm_bindgen_test]
async fn a_file_that_is_not_read_is_told() {
    let page = Forms::open().await;
    page.choose_file("huge.csv", &"x".repeat(MOST_BYTES + 1), "“huge.csv” was not read. ").await;
    page.choose_file(
        "names.csv",
        "Name,Age\nAda,36\n",
        "“names.csv” was not read. The first row of this file names no column",
    )
    .await;
}

/// X1, X6: both tables are handed out.
#[wasm_bindgen_test]
async fn both_tables_are_offered() {
    let files = MemoryFiles::default();
    let env = Env { files: Arc::new(files.clone()), ..memory::env() };
    let page = Forms(Visit::in_env("#/record", env).await);
    page.add("Webinar", "2").await;
    page.0.press_button("Download CPD log (CSV)").await;
    page.0.press_button("Download certificates (CSV)").await;
    let [log, certificates] = files.downloaded().try_into().expect("two files");
    assert!(log.text.contains("2026-11-21,Webinar,2,points"), "{}", log.text);
    assert!(certificates.text.contains("Body,Name,Code,Status"), "{}", certificates.text);
    assert_eq!(log.name, "itsm-cpd-log.csv");
}

/// X7, X9: a certificate of another body is added, refused where it is wrong, corrected, removed and put back.
#[wasm_bindgen_test]
async fn another_certificate_is_kept_like_those_of_the_catalogue() {
    let page = Forms::open().await;
    page.press("#other-add").await;
    page.fill("other-passed", "2026-11-22").await;
    page.fill("other-evidence", "javascript:alert(1)").await;
    page.press(".record-form [type=submit]").await;
    assert!(page.problem("other-name").is_some() && page.problem("other-passed").is_some());
    assert!(page.problem("other-evidence").is_some_and(|why| why.contains("https://")));
    page.fill("other-name", "First aid").await;
    page.fill("other-passed", "2024-03-01").await;
    page.fill("other-expires", "2026-03-01").await;
    page.fill("other-evidence", "https://example.org/1").await;
    page.press(".record-form [type=submit]").await;
    assert!(page.0.says("passed on") && page.0.says("ran out on"));
    assert!(page.0.link("https://example.org/1").is_some());
    page.press("[id^=other-edit-]").await;
    page.fill("other-expires", "").await;
    page.press(".record-form [type=submit]").await;
    assert!(page.0.says("First aid") && !page.0.says("ran out on"));
    page.press("[aria-label='Remove First aid']").await;
    assert!(page.0.link("https://example.org/1").is_none());
    page.press("#other-undo").await;
    assert!(page.0.link("https://example.org/1").is_some() && !page.0.says("ran out on"));
}
