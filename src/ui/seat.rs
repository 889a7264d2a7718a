//! Where one copy of the application sits: in a page of its own, or inside a page of somebody else.
//!
//! Everything that a component looks up or listens to beyond itself goes through here, so that copies on one page keep
//! to themselves and leave the page around them alone. What only embedded copies need is behind [`Host`], which is
//! fetched with them ([`super::embedded`]).

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};

use super::frame;
use super::markup::{Markup, draw_rest};
use super::state::App;
use crate::catalog::RegionId;
use crate::route::MapView;

/// What is around a copy of the application. By default a page of its own.
#[derive(Default)]
pub struct Surroundings {
    /// The element inside which everything is drawn, where that is not the whole page.
    pub within: Option<SendWrapper<HtmlElement>>,
    /// The page around it; none in a page of its own.
    pub host: Option<Arc<dyn Host>>,
}

/// A page of somebody else around a copy: what it asks for, and what is drawn because of it. It has a single
/// implementation, behind a trait so that its code comes with the copies that need it and with no other.
pub trait Host: Send + Sync {
    /// Whether the copy grows with what it shows or is as high as it is, as a word for style sheets.
    fn height_word(&self) -> &'static str;

    /// How the map is shown until the person chooses.
    fn view(&self) -> Option<MapView>;

    /// The region that is shown here, whatever the record says.
    fn region(&self) -> Option<RegionId>;

    /// The theme that is shown here, whatever the record says, by its word; an empty one follows the system.
    fn theme(&self) -> Option<String>;

    /// Takes over what the person chose here.
    fn choose(&self, region: Option<RegionId>, theme: Option<&str>);

    /// What stands beside the search.
    fn bar(self: Arc<Self>) -> Markup;

    /// What has to be said above the page.
    fn notice(self: Arc<Self>) -> Markup;

    /// What stands at the end.
    fn foot(self: Arc<Self>) -> Markup;
}

/// The seat of a copy: a handle of the size of a number.
#[derive(Clone, Copy)]
pub struct Seat(App);

impl Seat {
    /// The seat provided above.
    pub fn expect() -> Self {
        Self(App::expect())
    }

    /// What is around; none once the copy has been taken off its page.
    fn surroundings(self) -> Option<Arc<Surroundings>> {
        self.0.surroundings()
    }

    /// The page of somebody else around this copy.
    pub fn host(self) -> Option<Arc<dyn Host>> {
        self.surroundings()?.host.clone()
    }

    /// Whether this copy is inside a page of somebody else, and how high it is then, as a word for style sheets.
    pub fn embedded_word(self) -> Option<&'static str> {
        self.host().map(|host| host.height_word())
    }

    /// The view of the map that the page around asks for.
    pub fn view(self) -> Option<MapView> {
        self.host()?.view()
    }

    /// Whether the copy shares its document with somebody else.
    pub fn is_guest(self) -> bool {
        self.within().is_some()
    }

    /// The element in a page of somebody else inside which everything is drawn.
    pub fn within(self) -> Option<HtmlElement> {
        Some((**self.surroundings()?.within.as_ref()?).clone())
    }

    /// The first element of ours that matches a selector. Nothing is ours once the copy is gone.
    fn find(self, selector: &str) -> Option<Element> {
        let found = match &self.surroundings()?.within {
            Some(within) => within.query_selector(selector),
            None => document().query_selector(selector),
        };
        found.ok().flatten()
    }

    /// The element of that id, which is one of ours.
    pub fn element(self, id: &str) -> Option<Element> {
        self.find(&format!("[id=\"{id}\"]"))
    }

    /// The element that holds all of this copy.
    pub fn app(self) -> Option<Element> {
        self.find(".app")
    }

    /// Names the document after the page that is shown, where the document is ours.
    pub fn set_title(self, title: &str) {
        if !self.is_guest() {
            document().set_title(title);
        }
    }

    /// Goes to the top of the page. In a page of somebody else nothing moves that is in sight already.
    pub fn scroll_to_top(self) {
        match self.within() {
            Some(within) => {
                within.set_scroll_top(0);
                if within.get_bounding_client_rect().top() < 0.0 {
                    within.scroll_into_view();
                }
            }
            None => window().scroll_to_with_x_and_y(0.0, 0.0),
        }
    }

    /// Moves the focus to the element of that id, once what has just changed is drawn.
    pub fn focus_soon(self, id: String) {
        request_animation_frame(move || {
            if let Some(element) = self.element(&id)
                && let Some(element) = element.dyn_ref::<HtmlElement>()
            {
                let _ = element.focus();
            }
        });
    }

    /// Where the focus rests on the heading of a page that is about to be drawn anew, it moves to the new heading.
    #[cfg(feature = "parts")]
    pub fn keep_focus_on_heading(self) {
        if self.find(".page-awaited").is_some() && self.find("h1:focus").is_some() {
            self.focus_heading_when_drawn();
        }
    }

    /// Moves the focus to the heading of the page that is about to be drawn.
    pub fn focus_heading_when_drawn(self) {
        if let Some(main) = self.element("main") {
            request_animation_frame(move || frame::focus_inside(&main, "h1"));
        }
    }

    /// Scrolls to a section, or to its heading, and moves the focus to the heading.
    pub fn go_to_section(self, id: &str) {
        // It may be further down than what is drawn by now.
        draw_rest();
        if let Some(element) = self.element(id) {
            element.scroll_into_view();
            let heading = if element.tag_name().eq_ignore_ascii_case("h2") {
                Some(element)
            } else {
                element.query_selector("h2").ok().flatten()
            };
            if let Some(heading) = heading.as_ref().and_then(|heading| heading.dyn_ref::<HtmlElement>()) {
                heading.set_tab_index(-1);
                let _ = heading.focus();
            }
        }
    }

    /// Calls back on every key pressed anywhere in the document, or anywhere in this copy where the document is not ours,
    /// for as long as the calling view lives.
    pub fn on_key(self, pressed: impl Fn(KeyboardEvent) + 'static) {
        if frame::IS_PRINTED {
            return;
        }
        let target: web_sys::EventTarget = match self.within() {
            Some(within) => within.into(),
            None => window().into(),
        };
        // As an event of any kind: a closure of another type is code of its own.
        let pressed =
            Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| pressed(event.unchecked_into()));
        let _ = target.add_event_listener_with_callback("keydown", pressed.as_ref().unchecked_ref());
        let held = SendWrapper::new((target, pressed));
        on_cleanup(move || {
            let (target, pressed) = &*held;
            let _ = target.remove_event_listener_with_callback("keydown", pressed.as_ref().unchecked_ref());
        });
    }

    /// The width there is, in CSS pixels, as it changes: that of the window, or that of the element in somebody's page.
    pub fn width(self) -> ReadSignal<f64> {
        let Some(within) = self.within() else { return frame::window_width() };
        let (width, set_width) = signal(within.get_bounding_client_rect().width());
        frame::on_resize(&within, move |size| set_width.set(f64::from(size.width)));
        width
    }
}
