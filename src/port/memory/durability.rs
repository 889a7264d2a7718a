//! A browser that gives its promise, refuses it, or knows of none.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::port::{Durability, PromiseListener};

/// Answers at once, and counts how often it was asked. By default it knows of no promise.
#[derive(Debug, Default)]
pub struct MemoryDurability {
    answer: Option<bool>,
    asked: AtomicU64,
}

impl MemoryDurability {
    /// One that gives its promise, or refuses it.
    pub fn that_answers(answer: bool) -> Self {
        Self { answer: Some(answer), ..Self::default() }
    }

    /// How often the promise was asked for.
    pub fn times_asked(&self) -> u64 {
        self.asked.load(Ordering::Relaxed)
    }

    fn tell(&self, listener: PromiseListener) {
        if let Some(answer) = self.answer {
            listener(answer);
        }
    }
}

impl Durability for MemoryDurability {
    fn ask(&self, answer: PromiseListener) {
        self.asked.fetch_add(1, Ordering::Relaxed);
        self.tell(answer);
    }

    fn look(&self, answer: PromiseListener) {
        self.tell(answer);
    }
}
