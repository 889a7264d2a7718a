//! An address that lives in memory, with a history: for tests and for pages that must leave their host's address alone.

use std::sync::{Mutex, PoisonError};

use crate::port::listeners::{Listeners, Subscription};
use crate::port::{Location, LocationListener};

/// An address of its own.
#[derive(Default)]
pub struct MemoryLocation {
    history: Mutex<Vec<String>>,
    listeners: Listeners<str>,
}

impl MemoryLocation {
    /// An address that starts at a hash.
    pub fn at(hash: &str) -> Self {
        Self { history: Mutex::new(vec![hash.to_owned()]), listeners: Listeners::default() }
    }

    /// Goes back one step, if there is one.
    pub fn back(&self) {
        let before = self.hash();
        let after = {
            let mut history = self.history();
            history.pop();
            history.last().cloned().unwrap_or_default()
        };
        if after != before {
            self.listeners.tell(&after);
        }
    }

    fn history(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        self.history.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Location for MemoryLocation {
    fn hash(&self) -> String {
        self.history().last().cloned().unwrap_or_default()
    }

    fn push(&self, hash: &str) {
        if self.hash() == hash {
            return;
        }
        {
            let mut history = self.history();
            if history.is_empty() {
                history.push(String::new());
            }
            history.push(hash.to_owned());
        }
        self.listeners.tell(hash);
    }

    fn replace(&self, hash: &str) {
        if self.hash() == hash {
            return;
        }
        {
            let mut history = self.history();
            history.pop();
            history.push(hash.to_owned());
        }
        self.listeners.tell(hash);
    }

    fn subscribe(&self, listener: LocationListener) -> Subscription {
        self.listeners.subscribe(listener)
    }

    fn owns_links(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn every_change_is_told_once_and_back_returns_to_the_page_before() {
        let location = MemoryLocation::default();
        let told = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&told);
        let _subscription = location.subscribe(Box::new(move |hash| {
            notes.lock().expect("not poisoned").push(hash.to_owned());
        }));
        location.push("#/skills");
        location.push("#/skills");
        location.replace("#/pay");
        location.back();
        assert_eq!(*told.lock().expect("not poisoned"), ["#/skills", "#/pay", ""]);
    }
}
