//! The browser's local storage, behind a probe: in a sandboxed frame even looking at it throws.
//!
//! Browsers tell other tabs of what is stored, and not the page itself. Several copies in one page tell each other here.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use gloo_storage::Storage as _;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, StorageEvent};

use super::listen;
use crate::port::listeners::Listeners;
use crate::port::memory::MemoryStorage;
use crate::port::{NotKept, Storage, StorageChange, StorageError, StorageKind, StorageListener, Subscription};

/// The best storage this page can have: the browser's, or memory for as long as there is none, with the reason why.
pub fn storage() -> Arc<dyn Storage> {
    Arc::new(LocalStorage::find())
}

/// The copies of this page that want to be told of what another one stores.
static COPIES: LazyLock<Listeners<News>> = LazyLock::new(Listeners::default);

/// What a copy has stored.
struct News {
    from: usize,
    change: StorageChange,
}

/// Local storage, if it is there. What changes while the page is open is noticed at the next use, so that trying again
/// is worth the trouble.
pub struct LocalStorage {
    /// Tells this copy from the others of the page.
    copy: usize,
    place: Mutex<Place>,
    memory: MemoryStorage,
}

/// Where texts are.
#[derive(Clone, Copy)]
enum Place {
    /// In local storage.
    Local,
    /// There, as far as they can be read: it refused what was written last.
    LocalUnwilling(NotKept),
    /// In memory.
    Memory(NotKept),
}

impl LocalStorage {
    fn find() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let copy = NEXT.fetch_add(1, Ordering::Relaxed);
        let place = match raw() {
            Ok(storage) => willingness(&storage),
            Err(reason) => Place::Memory(reason),
        };
        Self { copy, place: Mutex::new(place), memory: MemoryStorage::default() }
    }

    /// Local storage, looked up afresh: access can be taken away while the page is open, and given. None where memory
    /// stands in for it.
    fn local(&self) -> Result<Option<web_sys::Storage>, StorageError> {
        match (raw(), *self.place()) {
            (Ok(storage), Place::Memory(_)) => {
                *self.place() = Place::Local;
                Ok(Some(storage))
            }
            (Ok(storage), _) => Ok(Some(storage)),
            (Err(_), Place::Memory(_)) => Ok(None),
            (Err(_), _) => Err(StorageError::Denied),
        }
    }

    fn place(&self) -> MutexGuard<'_, Place> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells the other copies of the page, a moment later: they read what is stored, and this one may still be at work.
    fn tell_other_copies(&self, key: &str) {
        let news = News { from: self.copy, change: StorageChange { key: Some(key.to_owned()) } };
        wasm_bindgen_futures::spawn_local(async move { COPIES.tell(&news) });
    }
}

/// Looks carefully whether local storage is there; the library used afterwards panics where it is not.
fn raw() -> Result<web_sys::Storage, NotKept> {
    let window = web_sys::window().ok_or(NotKept::Missing)?;
    window.local_storage().map_err(|_| NotKept::Denied)?.ok_or(NotKept::Missing)?;
    Ok(gloo_storage::LocalStorage::raw())
}

/// Whether a storage that is there takes what is written.
fn willingness(storage: &web_sys::Storage) -> Place {
    const KEY: &str = "itsm-career-roadmap.probe";
    let Err(error) = storage.set_item(KEY, "").and_then(|()| storage.remove_item(KEY)) else {
        return Place::Local;
    };
    match explain(&error) {
        // A storage that is full of something is there; one that has room for nothing is not.
        StorageError::Full if storage.length().is_ok_and(|length| length > 0) => Place::Local,
        StorageError::Full => Place::LocalUnwilling(NotKept::Denied),
        error => Place::LocalUnwilling(error.into()),
    }
}

impl Storage for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        match self.local()? {
            Some(storage) => storage.get_item(key).map_err(|error| explain(&error)),
            None => self.memory.get(key),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let Some(storage) = self.local()? else {
            return self.memory.set(key, text);
        };
        storage.set_item(key, text).map_err(|error| explain(&error))?;
        *self.place() = Place::Local;
        self.tell_other_copies(key);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        match self.local()? {
            Some(storage) => storage.remove_item(key).map_err(|error| explain(&error))?,
            None => return self.memory.remove(key),
        }
        self.tell_other_copies(key);
        Ok(())
    }

    fn kind(&self) -> StorageKind {
        match *self.place() {
            Place::Local => StorageKind::Kept,
            Place::LocalUnwilling(reason) | Place::Memory(reason) => StorageKind::SessionOnly(reason),
        }
    }

    fn subscribe(&self, listener: StorageListener) -> Subscription {
        let Some(window) = web_sys::window() else {
            return Subscription::none();
        };
        let (copy, listener) = (self.copy, Arc::new(listener));
        let of_copies = COPIES.subscribe({
            let listener = Arc::clone(&listener);
            move |news| {
                if news.from != copy {
                    listener(&news.change);
                }
            }
        });
        let of_tabs = listen(&window, "storage", move |event| {
            if let Some(event) = event.dyn_ref::<StorageEvent>() {
                listener(&StorageChange { key: event.key() });
            }
        });
        Subscription::new(move || drop((of_copies, of_tabs)))
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
