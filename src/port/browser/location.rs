//! The address bar, of which only the hash is ours. Paths are left alone: changing one throws on `file://`.

use wasm_bindgen::JsValue;

use super::listen;
use crate::port::listeners::Listeners;
use crate::port::{Location, LocationListener, Subscription};

/// The hash of the page's own address.
#[derive(Default)]
pub struct HashLocation {
    replaced: Listeners<str>,
}

impl Location for HashLocation {
    fn hash(&self) -> String {
        hash()
    }

    fn push(&self, hash: &str) {
        let Some(window) = web_sys::window() else {
            return;
        };
        // A frame that may not navigate stays where it is; there is nobody to tell.
        let _ = window.location().set_hash(hash);
    }

    fn replace(&self, hash: &str) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let replaced = window
            .history()
            .is_ok_and(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(hash)).is_ok());
        if replaced {
            // The browser tells of a new hash only when a person or `push` caused it.
            self.replaced.tell(hash);
        } else {
            let _ = window.location().replace(hash);
        }
    }

    fn subscribe(&self, listener: LocationListener) -> Subscription {
        let Some(window) = web_sys::window() else {
            return Subscription::none();
        };
        let listener = std::sync::Arc::new(listener);
        let by_us = self.replaced.subscribe({
            let listener = std::sync::Arc::clone(&listener);
            move |hash: &str| listener(hash)
        });
        let by_browser = listen(&window, "hashchange", move |_| listener(&hash()));
        Subscription::new(move || drop((by_us, by_browser)))
    }

    fn owns_links(&self) -> bool {
        true
    }
}

fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}
