//! A visit to the application with memory ports, in words of what a person does and sees.

use std::sync::Arc;

use itsm_career_roadmap::port::memory::{self, MemoryLocation, MemoryStorage};
use itsm_career_roadmap::port::{Env, Location, Storage};
use itsm_career_roadmap::ui::App;
use itsm_career_roadmap::ui::markup::draw_rest;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};

/// The application on a page of its own, taken away again when the visit is dropped.
pub(crate) struct Visit {
    host: HtmlElement,
    location: Arc<MemoryLocation>,
    _mounted: UnmountHandle<AnyViewState>,
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.host.remove();
    }
}

impl Visit {
    /// Opens an address with an empty record.
    pub(crate) async fn to(hash: &str) -> Self {
        Self::with_storage(hash, Arc::new(MemoryStorage::default())).await
    }

    /// Opens an address with what a storage keeps.
    pub(crate) async fn with_storage(hash: &str, storage: Arc<dyn Storage>) -> Self {
        Self::in_env(hash, Env { storage, ..memory::env() }).await
    }

    /// Opens an address in a world of one's own.
    pub(crate) async fn in_env(hash: &str, env: Env) -> Self {
        let location = Arc::new(MemoryLocation::at(hash));
        let env = Env { location: location.clone(), ..env };
        let host: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
        document().body().expect("a body").append_child(&host).expect("room for it");
        let mounted = mount_to(host.clone(), move || view! { <App env=env /> }.into_any());
        let visit = Self { host, location, _mounted: mounted };
        settled().await;
        visit
    }

    /// Goes to another address.
    pub(crate) async fn go(&self, hash: &str) {
        self.location.push(hash);
        settled().await;
    }

    /// Where it is.
    pub(crate) fn hash(&self) -> String {
        self.location.hash()
    }

    /// The first heading.
    pub(crate) fn heading(&self) -> String {
        self.one("h1").text_content().unwrap_or_default()
    }

    /// Whether a text is to be read in the content of the page.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.one("main").text_content().unwrap_or_default().contains(text)
    }

    /// The notice above the content.
    pub(crate) fn notice(&self) -> Option<String> {
        self.all("[role=status] p").into_iter().find_map(|notice| notice.text_content())
    }

    /// Every notice above the content.
    pub(crate) fn notices(&self) -> Vec<String> {
        self.all(".notices p").into_iter().filter_map(|notice| notice.text_content()).collect()
    }

    /// What is announced as a problem in the content.
    pub(crate) fn alert(&self) -> Option<String> {
        let alerts = self.all("main [role=alert]").into_iter().filter_map(|alert| alert.text_content());
        alerts.into_iter().find(|text| !text.is_empty())
    }

    /// Whether something in the content matches a selector and its text begins like this.
    pub(crate) fn has(&self, selector: &str, beginning: &str) -> bool {
        let texts = self.all(&format!("main {selector}")).into_iter().filter_map(|element| element.text_content());
        texts.into_iter().any(|text| text.trim().starts_with(beginning))
    }

    /// Whether anything matches a selector.
    pub(crate) fn has_element(&self, selector: &str) -> bool {
        !self.all(selector).is_empty()
    }

    /// The field inside the label of that name.
    pub(crate) fn field(&self, name: &str) -> Element {
        let label = self.named("main label", name).expect(name);
        label.query_selector("input").expect("a valid selector").expect(name)
    }

    /// Whether an element takes up room.
    #[expect(clippy::unused_self, reason = "asked of a visit like everything else")]
    pub(crate) fn is_seen(&self, element: &Element) -> bool {
        element.get_bounding_client_rect().width() > 0.0
    }

    /// Presses the button of that name beside a text.
    pub(crate) async fn press_button_beside(&self, text: &str, name: &str) {
        let told = self.all("main [role=status]").into_iter();
        let told = told.filter(|told| told.text_content().unwrap_or_default().starts_with(text));
        let button = told
            .filter_map(|told| told.parent_element()?.query_selector("button").ok()?)
            .find(|button| button.text_content().unwrap_or_default().trim() == name);
        button.expect(name).unchecked_into::<HtmlElement>().click();
        settled().await;
    }

    /// The texts of everything that a selector names, in the order of the page.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(|element| element.text_content().unwrap_or_default()).collect()
    }

    /// The link of that name in the content.
    pub(crate) fn link(&self, name: &str) -> Option<Element> {
        self.named("main a", name)
    }

    /// Presses the button of that name.
    pub(crate) async fn press_button(&self, name: &str) {
        self.named("main button", name).expect(name).unchecked_into::<HtmlElement>().click();
        settled().await;
    }

    /// Whether the button of that name is pressed.
    pub(crate) fn is_pressed(&self, name: &str) -> bool {
        self.named("main button", name).expect(name).get_attribute("aria-pressed").as_deref() == Some("true")
    }

    /// Chooses the option of that name.
    pub(crate) async fn choose(&self, name: &str) {
        self.radio(name).click();
        settled().await;
    }

    /// Whether the option of that name is chosen.
    pub(crate) fn is_chosen(&self, name: &str) -> bool {
        self.radio(name).checked()
    }

    /// Presses a key with Ctrl anywhere on the page.
    pub(crate) async fn press_with_control(&self, key: &str) {
        press(&self.host, key, true).await;
    }

    /// Presses a key on the station of the map that has the tab stop.
    pub(crate) async fn press_on_map(&self, key: &str) {
        press(&self.one("main svg a[tabindex='0']"), key, false).await;
    }

    /// The roles that the Tab key reaches on the map.
    pub(crate) fn tab_stops_of_the_map(&self) -> Vec<String> {
        let stops = self.all("main svg a[tabindex='0']");
        stops.iter().map(|stop| stop.id().trim_start_matches("station-").to_owned()).collect()
    }

    /// The element that holds the application, for helpers of a single page.
    pub(crate) fn host(&self) -> &HtmlElement {
        &self.host
    }

    fn radio(&self, name: &str) -> web_sys::HtmlInputElement {
        let label = self.named("main label", name).expect(name);
        label.query_selector("input[type=radio]").expect("a valid selector").expect(name).unchecked_into()
    }

    fn named(&self, selector: &str, name: &str) -> Option<Element> {
        self.all(selector).into_iter().find(|element| element.text_content().unwrap_or_default().trim() == name)
    }

    /// The first element that a selector finds.
    pub(crate) fn one(&self, selector: &str) -> Element {
        self.host.query_selector(selector).expect("a valid selector").expect(selector)
    }

    /// Every element that a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.host.query_selector_all(selector).expect("a valid selector");
        (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
    }
}

async fn press(on: &Element, key: &str, control: bool) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_ctrl_key(control);
    init.set_bubbles(true);
    init.set_cancelable(true);
    on.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event"))
        .expect("a listener that returns");
    settled().await;
}

/// Waits until the reactive system has drawn what follows from the last event.
pub(crate) async fn settled() {
    leptos::task::tick().await;
    leptos::task::tick().await;
    // What the browser would draw in the next frames.
    draw_rest();
    leptos::task::tick().await;
}
