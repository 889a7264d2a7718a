//! The ports answered by the browser. Outside the pages, only this folder touches it.

mod clock;
mod durability;
mod files;
pub mod layer;
mod locale;
mod location;
mod locks;
mod second_copy;
mod storage;

use std::sync::Arc;

use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

use super::{Env, Subscription};

pub use clock::{BrowserChance, BrowserClock};
pub use durability::StorageManager;
pub use files::BrowserFiles;
pub use locale::IntlLocale;
pub use location::HashLocation;
pub use locks::WebLocks;
pub use second_copy::IndexedDb;
pub use storage::{LocalStorage, storage};

/// The environment of a page that has the address to itself.
///
/// Where the browser denies storage, the record lives in memory and the storage says why.
pub fn env() -> Env {
    Env {
        storage: storage(),
        second_copy: Arc::new(IndexedDb),
        clock: Arc::new(BrowserClock),
        location: Arc::new(HashLocation::default()),
        locale: Arc::new(IntlLocale::default()),
        files: Arc::new(BrowserFiles),
        chance: Arc::new(BrowserChance),
        locks: Arc::new(WebLocks),
        durability: Arc::new(StorageManager),
    }
}

/// Listens to an event of the browser until the receipt is dropped.
fn listen(target: &EventTarget, event: &'static str, listener: impl Fn(Event) + 'static) -> Subscription {
    let closure = Closure::<dyn Fn(Event)>::new(listener);
    let target = target.clone();
    if target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref()).is_err() {
        return Subscription::none();
    }
    // A page has one thread; the wrapper says so to traits that ask for thread safety.
    let receipt = SendWrapper::new((target, closure));
    Subscription::new(move || {
        let (target, closure) = &*receipt;
        // Removing a listener that is gone is no error.
        let _ = target.remove_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    })
}
