//! The browser's local storage, behind a probe: in a sandboxed frame even looking at it throws.

use std::sync::Arc;

use gloo_storage::Storage as _;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, StorageEvent};

use super::listen;
use crate::port::memory::MemoryStorage;
use crate::port::{NotKept, Storage, StorageChange, StorageError, StorageKind, StorageListener, Subscription};

/// The best storage this page can have: the browser's, or memory with the reason why.
pub fn storage() -> Arc<dyn Storage> {
    match probe() {
        Ok(()) => Arc::new(LocalStorage(())),
        Err(reason) => Arc::new(MemoryStorage::session_only(reason)),
    }
}

/// Looks carefully whether local storage is there; the library used afterwards panics where it is not.
fn probe() -> Result<(), NotKept> {
    const KEY: &str = "itsm-career-roadmap.probe";
    let window = web_sys::window().ok_or(NotKept::Missing)?;
    let storage = window.local_storage().map_err(|_| NotKept::Denied)?.ok_or(NotKept::Missing)?;
    if let Err(error) = storage.set_item(KEY, "") {
        // A storage that is full of something is there; one that has room for nothing is not.
        let holds_something = storage.length().is_ok_and(|length| length > 0);
        let full = explain(&error) == StorageError::Full;
        return if full && holds_something { Ok(()) } else { Err(NotKept::Denied) };
    }
    storage.remove_item(KEY).map_err(|_| NotKept::Denied)
}

/// Local storage that answered the probe.
#[derive(Clone, Copy, Debug)]
pub struct LocalStorage(());

impl LocalStorage {
    /// The storage, looked up afresh: access can be taken away while the page is open.
    fn raw() -> Result<web_sys::Storage, StorageError> {
        let there = web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))));
        if there { Ok(gloo_storage::LocalStorage::raw()) } else { Err(StorageError::Denied) }
    }
}

impl Storage for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Self::raw()?.get_item(key).map_err(|error| explain(&error))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        Self::raw()?.set_item(key, text).map_err(|error| explain(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        Self::raw()?.remove_item(key).map_err(|error| explain(&error))
    }

    fn kind(&self) -> StorageKind {
        StorageKind::Kept
    }

    fn subscribe(&self, listener: StorageListener) -> Subscription {
        let Some(window) = web_sys::window() else {
            return Subscription::none();
        };
        listen(&window, "storage", move |event| {
            if let Some(event) = event.dyn_ref::<StorageEvent>() {
                listener(&StorageChange { key: event.key() });
            }
        })
    }
}

/// Tells a full storage from a forbidden one.
fn explain(error: &JsValue) -> StorageError {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StorageError::Full,
        "SecurityError" => StorageError::Denied,
        _ => StorageError::Failed,
    }
}
