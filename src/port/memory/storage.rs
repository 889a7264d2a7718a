//! A storage in memory that several tabs can share, and that can be told to fail the ways browsers fail.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::port::listeners::{Listeners, Subscription};
use crate::port::{NotKept, Storage, StorageChange, StorageError, StorageKind, StorageListener};

/// One tab's view of a storage in memory.
#[derive(Clone)]
pub struct MemoryStorage {
    shared: Arc<Shared>,
    tab: usize,
    kind: StorageKind,
}

#[derive(Default)]
struct Shared {
    texts: Mutex<BTreeMap<String, String>>,
    trouble: Mutex<Trouble>,
    news: Listeners<News>,
    tabs: Mutex<usize>,
}

#[derive(Clone, Copy, Default)]
struct Trouble {
    reads: Option<StorageError>,
    writes: Option<StorageError>,
    room: Option<usize>,
}

struct News {
    from: usize,
    change: StorageChange,
}

impl Default for MemoryStorage {
    fn default() -> Self {
        Self { shared: Arc::default(), tab: 0, kind: StorageKind::Kept }
    }
}

impl MemoryStorage {
    /// A storage that ends with the page, for a reason the person is told.
    pub fn session_only(reason: NotKept) -> Self {
        Self { kind: StorageKind::SessionOnly(reason), ..Self::default() }
    }

    /// The same storage as another tab sees it.
    #[must_use]
    pub fn another_tab(&self) -> Self {
        let mut tabs = lock(&self.shared.tabs);
        *tabs += 1;
        Self { shared: Arc::clone(&self.shared), tab: *tabs, kind: self.kind }
    }

    /// From now on reading fails, or works again.
    pub fn fail_reads(&self, error: Option<StorageError>) {
        lock(&self.shared.trouble).reads = error;
    }

    /// From now on writing fails, or works again.
    pub fn fail_writes(&self, error: Option<StorageError>) {
        lock(&self.shared.trouble).writes = error;
    }

    /// From now on all texts together may have so many bytes.
    pub fn limit(&self, bytes: Option<usize>) {
        lock(&self.shared.trouble).room = bytes;
    }

    /// Every key, for tests that look for what was set aside.
    pub fn keys(&self) -> Vec<String> {
        lock(&self.shared.texts).keys().cloned().collect()
    }

    fn tell_other_tabs(&self, key: &str) {
        let change = StorageChange { key: Some(key.to_owned()) };
        self.shared.news.tell(&News { from: self.tab, change });
    }
}

impl Storage for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        match lock(&self.shared.trouble).reads {
            Some(error) => Err(error),
            None => Ok(lock(&self.shared.texts).get(key).cloned()),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let trouble = *lock(&self.shared.trouble);
        if let Some(error) = trouble.writes {
            return Err(error);
        }
        {
            let mut texts = lock(&self.shared.texts);
            let others: usize =
                texts.iter().filter(|(other, _)| *other != key).map(|(other, text)| other.len() + text.len()).sum();
            if trouble.room.is_some_and(|room| others + key.len() + text.len() > room) {
                return Err(StorageError::Full);
            }
            texts.insert(key.to_owned(), text.to_owned());
        }
        self.tell_other_tabs(key);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        if let Some(error) = lock(&self.shared.trouble).writes {
            return Err(error);
        }
        lock(&self.shared.texts).remove(key);
        self.tell_other_tabs(key);
        Ok(())
    }

    fn kind(&self) -> StorageKind {
        self.kind
    }

    fn subscribe(&self, listener: StorageListener) -> Subscription {
        let tab = self.tab;
        self.shared.news.subscribe(move |news: &News| {
            if news.from != tab {
                listener(&news.change);
            }
        })
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tab_is_told_what_others_change_and_not_what_it_changes_itself() {
        let ours = MemoryStorage::default();
        let theirs = ours.another_tab();
        let told = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&told);
        let _subscription = ours.subscribe(Box::new(move |change| {
            lock(&notes).extend(change.key.clone());
        }));
        ours.set("ours", "").expect("there is room");
        theirs.set("theirs", "").expect("there is room");
        theirs.remove("gone").expect("it answers");
        assert_eq!(*lock(&told), ["theirs", "gone"]);
    }
}
