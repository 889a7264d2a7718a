//! The browser's promise to keep what is stored. Pages without it (plain `http`, some frames, old browsers) say nothing.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::port::{Durability, PromiseListener};

/// `navigator.storage`.
#[derive(Clone, Copy, Debug)]
pub struct StorageManager;

impl Durability for StorageManager {
    fn ask(&self, answer: PromiseListener) {
        let _ = call("persist", answer);
    }

    fn look(&self, answer: PromiseListener) {
        let _ = call("persisted", answer);
    }
}

/// Calls a method that promises a yes or a no; none when there is no such method here.
fn call(method: &str, answer: PromiseListener) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    let method: Function = Reflect::get(&manager, &JsValue::from_str(method)).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call0(&manager).ok()?.dyn_into().ok()?;
    let told = Closure::once(move |given: JsValue| {
        if let Some(given) = given.as_bool() {
            answer(given);
        }
    });
    // A browser that refuses to answer has said nothing.
    let refused = Closure::once(|_: JsValue| {});
    let _ = promise.then2(&told, &refused);
    told.forget();
    refused.forget();
    Some(())
}
