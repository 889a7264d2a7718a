//! The little of the document that components need besides Leptos and whatever copy they belong to: sizes, printing, what
//! was pressed. What has to stay within one copy is in [`super::seat`].

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, SvgElement};

use crate::catalog::map::Point;
use crate::viewport::Size;

/// Whether views are only printed: on the computer that builds the page there is no browser, and nothing to listen to.
pub const IS_PRINTED: bool = cfg!(not(target_arch = "wasm32"));

/// The body of the document.
///
/// # Panics
/// Never: the page that loads this program has one.
#[cfg(target_arch = "wasm32")]
pub fn body() -> HtmlElement {
    document().body().expect("a body")
}

/// Takes away what the page showed while the application was loading. Its script is told before, so that it can note
/// what has the focus and what was entered, and hand both on to what is drawn instead.
#[cfg(target_arch = "wasm32")]
pub fn clear_boot_screen() {
    if let Some(boot) = document().get_element_by_id("boot") {
        if let Ok(over) = web_sys::Event::new("over") {
            let _ = boot.dispatch_event(&over);
        }
        boot.remove();
    }
}

/// Moves the focus to the first element inside that matches a selector.
pub fn focus_inside(inside: &Element, selector: &str) {
    let found = inside.query_selector(selector).ok().flatten();
    if let Some(element) = &found
        && let Some(element) = element.dyn_ref::<HtmlElement>()
    {
        let _ = element.focus();
    } else if let Some(element) = found.as_ref().and_then(|element| element.dyn_ref::<SvgElement>()) {
        let _ = element.focus();
    }
}

/// Does something once the page is drawn and the browser has nothing else to do; in a browser that does not tell when
/// that is, a moment later.
pub fn when_idle(act: impl FnOnce() + 'static) {
    if IS_PRINTED {
        return;
    }
    let act = Closure::once_into_js(act);
    let act: &js_sys::Function = act.unchecked_ref();
    if window().request_idle_callback(act).is_err() {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(act, A_MOMENT);
    }
}

/// A moment, in milliseconds.
const A_MOMENT: i32 = 500;

/// A value as it is whenever the browser has nothing else to do: for what is far below and takes its time to draw. What
/// changes in between is left out.
pub fn at_leisure<T: Send + Sync + 'static>(read: impl Fn() -> T + Copy + Send + Sync + 'static) -> ReadSignal<T> {
    let (seen, set_seen) = signal(untrack(read));
    let is_due = StoredValue::new(false);
    let look = move || {
        // The view may have gone meanwhile.
        if is_due.try_set_value(false).is_none() {
            set_seen.set(untrack(read));
        }
    };
    Effect::new(move |before: Option<()>| {
        read();
        if before.is_some() && !is_due.get_value() {
            is_due.set_value(true);
            when_idle(look);
        }
    });
    seen
}

/// The size of an element in CSS pixels.
pub fn element_size(element: &Element) -> Size {
    let bounds = element.get_bounding_client_rect();
    #[expect(clippy::cast_possible_truncation, reason = "screens are a few thousand pixels wide")]
    Size { width: bounds.width() as f32, height: bounds.height() as f32 }
}

/// Where a mouse or pointer event happened inside an element.
pub fn point_in(element: &Element, event: &MouseEvent) -> Point {
    let bounds = element.get_bounding_client_rect();
    #[expect(clippy::cast_possible_truncation, reason = "screens are a few thousand pixels wide")]
    Point {
        x: (f64::from(event.client_x()) - bounds.left()) as f32,
        y: (f64::from(event.client_y()) - bounds.top()) as f32,
    }
}

/// Whether a click means "follow this here", and not "in another tab" or "save".
pub fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
}

/// Calls back whenever an element changes size, for as long as the calling view lives.
pub fn on_resize(element: &Element, resized: impl Fn(Size) + 'static) {
    let watched = element.clone();
    let report = Closure::<dyn Fn()>::new(move || resized(element_size(&watched)));
    if let Ok(observer) = web_sys::ResizeObserver::new(report.as_ref().unchecked_ref()) {
        observer.observe(element);
        let held = StoredValue::new_local((observer, report));
        on_cleanup(move || held.with_value(|(observer, _)| observer.disconnect()));
    }
}

/// Calls back when the page is left, closed or put away, for as long as the calling view lives.
pub fn on_leaving(left: impl Fn() + 'static) {
    if IS_PRINTED {
        return;
    }
    let listener = window_event_listener(leptos::ev::pagehide, move |_| left());
    on_cleanup(move || listener.remove());
}

/// Where one writes. Buttons for files, and choices, are fields without being that.
const WRITTEN_IN: &str = "input:not([type=file], [type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/// Whether a key event belongs to a field in which one writes.
pub fn is_writing(event: &leptos::ev::KeyboardEvent) -> bool {
    event
        .composed_path()
        .get(0)
        .dyn_ref::<Element>()
        .is_some_and(|element| element.matches(WRITTEN_IN).unwrap_or(false))
}

/// Whether something was entered into a field that it cannot make out, such as a day without its year.
pub fn holds_partial_entry(field: &web_sys::HtmlInputElement) -> bool {
    let validity = js_sys::Reflect::get(field, &"validity".into());
    let bad = validity.and_then(|validity| js_sys::Reflect::get(&validity, &"badInput".into()));
    bad.is_ok_and(|bad| bad.is_truthy())
}

/// Opens the browser's way to print. Where there is none, nothing happens, and the page can be printed as any other.
pub fn print() {
    let _ = window().print();
}

/// Tells before the page is printed that it is, and afterwards that it no longer is, for as long as the calling view
/// lives. The browser lays the sheets out as soon as it was told.
pub fn on_print(told: impl Fn(bool) + Copy + 'static) {
    if IS_PRINTED {
        return;
    }
    let before = window_event_listener_untyped("beforeprint", move |_| told(true));
    let after = window_event_listener_untyped("afterprint", move |_| told(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

/// The width of the window in CSS pixels, as it changes.
pub fn window_width() -> ReadSignal<f64> {
    if IS_PRINTED {
        return signal(f64::MAX).0;
    }
    let measured = || window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(f64::MAX);
    let (width, set_width) = signal(measured());
    let listener = window_event_listener(leptos::ev::resize, move |_| set_width.set(measured()));
    on_cleanup(move || listener.remove());
    width
}
