//! Copies inside pages of somebody else: in a frame, or as the element `<itsm-roadmap>`.
//!
//! They are the same application on another [seat](super::seat). What only they need is a part of its own that is
//! fetched when it is asked for: a page of one's own never loads it. Here is what decides about that; what the page
//! around wants and hears is in [`crate::embedding`].

mod foot;
mod outbox;
mod own_tab;
mod progress;
#[cfg(target_arch = "wasm32")]
mod start;

use std::sync::Arc;

use crate::embedding::{Embedding, message::Message};
use crate::port::memory::{LookOnlyStorage, MemoryCopy, MemoryDurability, MemoryStorage};
use crate::port::{Env, NotKept};
use crate::ui::seat::Host;

#[cfg(target_arch = "wasm32")]
pub use start::{fetch_and_start, is_asked_for, start};

/// Hands a message to the page around, as JSON.
pub type Tell = Arc<dyn Fn(&str) + Send + Sync>;

/// A page of somebody else, with everything that is drawn because of it.
pub fn host(embedding: Embedding, own_page: String, is_apart: bool, listener: Option<(String, Tell)>) -> Arc<Host> {
    let host =
        Host { embedding, own_page, is_apart, listener, bar: own_tab::bar, notice: own_tab::notice, foot: foot::foot };
    Arc::new(host)
}

/// The world outside as the page around wants it to be.
#[must_use]
pub fn env_for(embedding: &Embedding, mut env: Env) -> Env {
    if embedding.keeps_nothing {
        env.storage = Arc::new(MemoryStorage::session_only(NotKept::TurnedOff));
        env.second_copy = Arc::new(MemoryCopy::missing());
        env.durability = Arc::new(MemoryDurability::default());
    }
    if embedding.is_read_only {
        env.storage = Arc::new(LookOnlyStorage(env.storage));
        env.second_copy = Arc::new(MemoryCopy::missing());
    }
    env
}

impl Host {
    /// Tells the page around something, if it listens.
    fn tell(&self, message: &Message) {
        if let Some((_, tell)) = &self.listener {
            tell(&message.json());
        }
    }
}
