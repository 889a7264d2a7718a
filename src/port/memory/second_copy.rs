//! A second copy in memory, which several sessions can share and which can be kept waiting.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::port::{CopyListener, Rewrite, SecondCopy};

/// Answers at once, unless it is told to wait. Clones share the text.
#[derive(Clone, Default)]
pub struct MemoryCopy(Arc<Mutex<Shared>>);

#[derive(Default)]
struct Shared {
    text: Option<String>,
    is_missing: bool,
    is_slow: bool,
    waiting: Vec<(Rewrite, CopyListener)>,
}

impl MemoryCopy {
    /// A browser that has no place for one.
    pub fn missing() -> Self {
        let copy = Self::default();
        copy.shared().is_missing = true;
        copy
    }

    /// The text that is there.
    pub fn text(&self) -> Option<String> {
        self.shared().text.clone()
    }

    /// Puts a text there, as an earlier visit may have left it.
    pub fn put(&self, text: &str) {
        self.shared().text = Some(text.to_owned());
    }

    /// From now on everything waits until it is let go.
    pub fn wait(&self) {
        self.shared().is_slow = true;
    }

    /// Does everything that has waited, and says how much that was.
    pub fn let_go(&self) -> usize {
        let waiting = std::mem::take(&mut self.shared().waiting);
        let number = waiting.len();
        for (rewrite, done) in waiting {
            self.carry_out(rewrite, done);
        }
        number
    }

    fn carry_out(&self, rewrite: Rewrite, done: CopyListener) {
        let found = self.text();
        if let Some(text) = rewrite(found) {
            self.shared().text = Some(text);
        }
        done(true);
    }

    fn shared(&self) -> MutexGuard<'_, Shared> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SecondCopy for MemoryCopy {
    fn rewrite(&self, rewrite: Rewrite, done: CopyListener) {
        let mut shared = self.shared();
        if shared.is_missing {
            drop(shared);
            return done(false);
        }
        if shared.is_slow {
            return shared.waiting.push((rewrite, done));
        }
        drop(shared);
        self.carry_out(rewrite, done);
    }
}
