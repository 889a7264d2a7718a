//! Copies inside shadow roots of one page: what one does, the other and the page around do not notice.

use std::sync::{Arc, Mutex};

use itsm_career_roadmap::embedding::{Embedding, of_attributes};
use itsm_career_roadmap::port::Env;
use itsm_career_roadmap::port::memory::{self, MemoryLocation};
use itsm_career_roadmap::ui::embedded::{Around, Tell, env_for};
use itsm_career_roadmap::ui::mount_into;
use itsm_career_roadmap::ui::seat::Surroundings;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use serde_json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit, ShadowRootInit, ShadowRootMode};

use crate::visit::settled;

/// A copy in a shadow root, as the element has it.
struct Copy {
    host: Element,
    within: HtmlElement,
    told: Arc<Mutex<Vec<String>>>,
    unmount: Option<Box<dyn FnOnce()>>,
}

impl Copy {
    async fn with(attributes: &str) -> Self {
        let (embedding, problems) = of_attributes(attributes);
        assert_eq!(problems, []);
        let host = document().create_element("div").expect("an element");
        document().body().expect("a body").append_child(&host).expect("room for it");
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a shadow root");
        let within: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
        root.append_child(&within).expect("room for it");
        let told = Arc::new(Mutex::new(Vec::new()));
        let unmount = Some(mount(&within, embedding, told.clone()));
        settled().await;
        Self { host, within, told, unmount }
    }

    fn heading(&self) -> String {
        let heading = self.within.query_selector(".page h1").ok().flatten();
        heading.and_then(|heading| heading.text_content()).unwrap_or_default()
    }

    /// The messages of one kind.
    fn told(&self, kind: &str) -> Vec<Value> {
        let told = self.told.lock().expect("not poisoned");
        let all = told.iter().map(|text| serde_json::from_str::<Value>(text).expect("a message is JSON"));
        all.filter(|message| message["type"] == kind).collect()
    }

    async fn press_key_inside(&self, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_composed(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
        self.within.query_selector(".page").ok().flatten().expect("content").dispatch_event(&event).expect("listeners");
        settled().await;
    }

    /// What has the focus inside this copy.
    fn focused(&self) -> Option<Element> {
        self.within.query_selector(":focus").ok().flatten()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        if let Some(unmount) = self.unmount.take() {
            unmount();
        }
        self.host.remove();
    }
}

fn mount(within: &HtmlElement, embedding: Embedding, told: Arc<Mutex<Vec<String>>>) -> Box<dyn FnOnce()> {
    let start = embedding.start.as_ref().map(ToString::to_string).unwrap_or_default();
    let env = Env { location: Arc::new(MemoryLocation::at(&start)), ..env_for(&embedding, memory::env()) };
    let tell: Tell = Arc::new(move |message| told.lock().expect("not poisoned").push(message.to_owned()));
    let around = Around::new(
        embedding,
        "https://careers.example/".to_owned(),
        true,
        Some(("https://here.example".to_owned(), tell)),
    );
    let surroundings = Surroundings { within: Some(SendWrapper::new(within.clone())), host: Some(Arc::new(around)) };
    let mounted = mount_into(within.clone(), env, surroundings);
    Box::new(move || drop(mounted))
}

/// H12: keys that are pressed in one copy are that copy's, and those of the page around are nobody's.
#[wasm_bindgen_test]
async fn a_key_belongs_to_the_copy_in_which_it_is_pressed() {
    let (one, other) = (Copy::with("start=/skills").await, Copy::with("start=/pay").await);
    other.press_key_inside("/").await;
    assert!(one.focused().is_none(), "the other copy was meant");
    assert_eq!(other.focused().and_then(|field| field.get_attribute("type")).as_deref(), Some("search"));
}

/// H12: the title and the address of the page around stay as they are, and two copies show what each was asked for.
#[wasm_bindgen_test]
async fn copies_keep_to_themselves() {
    let (title, hash) = (document().title(), window().location().hash());
    let (one, other) = (Copy::with("start=/role/problem-manager").await, Copy::with("start=/role/it-architect").await);
    assert_eq!((one.heading().as_str(), other.heading().as_str()), ("Problem Manager", "IT Architect"));
    assert_eq!((document().title(), window().location().hash()), (title, hash));
}

/// H5, H12: a copy tells that it is ready and what it shows; once it is gone it tells nothing more.
#[wasm_bindgen_test]
async fn a_copy_tells_what_it_shows_until_it_is_gone() {
    let mut copy = Copy::with("start=/role/problem-manager&height=600").await;
    assert_eq!(copy.told("ready").len(), 1);
    assert_eq!(copy.told("height").first().map(|message| message["height"].clone()), Some(Value::from(600)));
    assert_eq!(
        copy.told("navigation").last().map(|message| message["title"].clone()),
        Some(Value::from("Problem Manager"))
    );
    assert_eq!(copy.told("progress"), Vec::<Value>::new());
    let before = copy.told.lock().expect("not poisoned").len();
    copy.unmount.take().expect("it is there")();
    settled().await;
    assert_eq!(copy.within.child_element_count(), 0);
    copy.press_nowhere().await;
    assert_eq!(copy.told.lock().expect("not poisoned").len(), before);
}

impl Copy {
    /// A key pressed where the copy was.
    async fn press_nowhere(&self) {
        let init = KeyboardEventInit::new();
        init.set_key("/");
        init.set_bubbles(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
        self.within.dispatch_event(&event).expect("no listener that throws");
        settled().await;
    }
}

/// H7: with theme and region the page around says how it begins, and the person goes on from there.
#[wasm_bindgen_test]
async fn theme_and_region_begin_as_asked() {
    let copy = Copy::with("theme=dark&region=us&readonly=").await;
    let app = copy.within.query_selector(".app").ok().flatten().expect("the application");
    assert_eq!(app.get_attribute("data-theme").as_deref(), Some("dark"));
    let theme: web_sys::HtmlSelectElement =
        copy.within.query_selector("[aria-label=Theme]").ok().flatten().expect("the choice").unchecked_into();
    theme.set_value("light");
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    theme
        .dispatch_event(&web_sys::Event::new_with_event_init_dict("change", &init).expect("an event"))
        .expect("listeners");
    settled().await;
    assert_eq!(app.get_attribute("data-theme").as_deref(), Some("light"));
}
