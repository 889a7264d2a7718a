//! Starting: whether this program was loaded for a page of its own, and how embedded copies come onto their pages.

use std::sync::Arc;

use js_sys::{Function, JSON, Reflect};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::{Around, Tell, env_for};
use crate::embedding::{self, Height, Problem, Source};
use crate::port::memory::MemoryLocation;
use crate::port::{Env, browser};
use crate::route::Route;
use crate::ui::frame;
use crate::ui::mount_into;
use crate::ui::page::part::Parts;
use crate::ui::seat::Surroundings;

/// The element, as `embed/itsm-roadmap.js` defines it before it loads this program.
const ELEMENT: &str = "itsm-roadmap";

/// Whether this program was loaded for embedded copies: the address says so, or the page knows the element.
pub fn is_asked_for() -> bool {
    let query = window().location().search().unwrap_or_default();
    query.strip_prefix('?').unwrap_or_default().split('&').any(|pair| pair == "embed=1") || !class().is_undefined()
}

/// Fetches what embedded copies need, and starts.
///
/// # Panics
/// When it cannot be fetched: the page of the frame, or the element, then shows what it shows when anything breaks.
pub fn fetch_and_start() {
    // Not as Leptos does it: that is ready only once something is mounted.
    wasm_bindgen_futures::spawn_local(async {
        let start = Parts::embedding().await.expect("what embedded copies need could not be fetched");
        start();
    });
}

/// Mounts the copy of a frame, or hands the element the way to mount its copies.
pub fn start() {
    if class().is_undefined() {
        mount_frame();
    } else {
        // What it is called with is no event; but a closure of another type is code and glue of its own.
        let mount = Closure::<dyn FnMut(web_sys::Event)>::new(|place: web_sys::Event| mount_element(&place));
        call(&class(), "ready", &mount.into_js_value());
    }
}

/// The class of the element; undefined where the page has none. By name, as everything here that is used once: a binding
/// for each would be glue in every first visit.
fn class() -> JsValue {
    let elements = property(&window(), "customElements");
    call(&elements, "get", &ELEMENT.into())
}

/// A property of an object; undefined where there is none, or where it may not be read.
fn property(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Calls a method of an object; undefined where there is none, or where it throws.
fn call(of: &JsValue, name: &str, argument: &JsValue) -> JsValue {
    let method = property(of, name);
    method.dyn_ref::<Function>().and_then(|method| method.call1(of, argument).ok()).unwrap_or_default()
}

fn mount_frame() {
    let window = window();
    let location = window.location();
    let (embedding, problems) = embedding::of_query(&location.search().unwrap_or_default());
    warn(Source::Frame, &problems);
    let env = env_for(&embedding, browser::env());
    if let Some(start) = &embedding.start
        && matches!(env.location.hash().as_str(), "" | "#" | "#/")
    {
        env.location.replace(&start.hash());
    }
    let origin = embedding.origin.as_ref().map(|origin| origin.as_str().to_owned());
    let listener = origin.filter(|_| is_framed()).map(|origin| (origin.clone(), tell_parent(origin)));
    let address = location.href().unwrap_or_default();
    let own_page = address.split(['?', '#']).next().unwrap_or_default().to_owned();
    frame::clear_boot_screen();
    let around = Around::new(embedding, own_page, is_among_strangers(), listener);
    mount_into(frame::body(), env, Surroundings { within: None, host: Some(Arc::new(around)) }).forget();
}

/// Mounts a copy where `embed/itsm-roadmap.js` says: `within` is an element inside a shadow root, `attributes` are those of
/// the element as a query, `page` is where the application has a page of its own, `origin` is that of the page around, and
/// `tell` takes messages. How to take the copy away again is put beside them, as `unmount`.
fn mount_element(place: &JsValue) {
    let text = |name: &str| property(place, name).as_string().unwrap_or_default();
    let Ok(within) = property(place, "within").dyn_into::<HtmlElement>() else { return };
    let (embedding, problems) = embedding::of_attributes(&text("attributes"));
    warn(Source::Element, &problems);
    if let Height::Pixels(height) = embedding.height {
        let _ = within.style().set_property("block-size", &format!("{height}px"));
        let _ = within.style().set_property("overflow", "auto");
    }
    let start = embedding.start.as_ref().map(Route::hash).unwrap_or_default();
    let env = Env { location: Arc::new(MemoryLocation::at(&start)), ..env_for(&embedding, browser::env()) };
    let listener = SendWrapper::new(place.clone());
    let tell: Tell = Arc::new(move |json| {
        if let Ok(message) = JSON::parse(json) {
            call(&listener, "tell", &message);
        }
    });
    let (own_page, origin) = (text("page"), text("origin"));
    let is_apart = !own_page.starts_with(&format!("{origin}/"));
    let host = Around::new(embedding, own_page, is_apart, Some((origin, tell)));
    let around = Surroundings { within: Some(SendWrapper::new(within.clone())), host: Some(Arc::new(host)) };
    let mounted = mount_into(within, env, around);
    let unmount = Closure::once_into_js(move || drop(mounted));
    let _ = Reflect::set(place, &"unmount".into(), &unmount);
}

/// The one message about what the page around wrote and this does not understand.
fn warn(source: Source, problems: &[Problem]) {
    if let Some(message) = embedding::report(source, problems) {
        call(&property(&window(), "console"), "warn", &message.into());
    }
}

/// Whether there is a page around.
fn is_framed() -> bool {
    let window = window();
    property(&window, "parent") != JsValue::from(window)
}

/// Whether the outermost page is of another origin, so that browsers keep what is stored here apart from what is stored
/// in a tab of its own. Its address can be read where it is not.
fn is_among_strangers() -> bool {
    let outermost = property(&window(), "top");
    property(&property(&outermost, "location"), "href").is_undefined()
}

/// Tells the page around the frame, where that is of the origin that it said.
fn tell_parent(origin: String) -> Tell {
    Arc::new(move |json| {
        let parent = property(&window(), "parent");
        let method = property(&parent, "postMessage");
        if let (Some(post), Ok(message)) = (method.dyn_ref::<Function>(), JSON::parse(json)) {
            // The browser delivers it to that origin alone.
            let _ = post.call2(&parent, &message, &origin.as_str().into());
        }
    })
}
