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

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::catalog::RegionId;
use crate::embedding::{Embedding, Theme, message::Message};
use crate::port::memory::{LookOnlyStorage, MemoryCopy, MemoryDurability, MemoryStorage};
use crate::port::{Env, NotKept};
use crate::route::MapView;
use crate::ui::markup::Markup;
use crate::ui::seat::Host;

#[cfg(target_arch = "wasm32")]
pub use start::{fetch_and_start, is_asked_for, start};

/// Hands a message to the page around, as JSON.
pub type Tell = Arc<dyn Fn(&str) + Send + Sync>;

/// A page of somebody else around a copy.
pub struct Around {
    /// What that page asks for.
    pub embedding: Embedding,
    /// Where the application has a page of its own, without anything behind `?` or `#`.
    pub own_page: String,
    /// Whether the record here is another than the one of the application's own page.
    pub is_apart: bool,
    /// Who is told what is shown, by its origin, and how.
    pub listener: Option<(String, Tell)>,
    /// What the person chose here: the region, and the theme by its word.
    chosen: Mutex<(Option<RegionId>, Option<String>)>,
}

impl Around {
    /// A page that asks for this, and is told nothing yet.
    pub fn new(embedding: Embedding, own_page: String, is_apart: bool, listener: Option<(String, Tell)>) -> Self {
        Self { embedding, own_page, is_apart, listener, chosen: Mutex::default() }
    }

    fn chosen(&self) -> MutexGuard<'_, (Option<RegionId>, Option<String>)> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells the page around something, if it listens.
    fn tell(&self, message: &Message) {
        if let Some((_, tell)) = &self.listener {
            tell(&message.json());
        }
    }
}

impl Host for Around {
    fn height_word(&self) -> &'static str {
        self.embedding.height.word()
    }

    fn view(&self) -> Option<MapView> {
        self.embedding.view
    }

    fn region(&self) -> Option<RegionId> {
        self.chosen().0.or(self.embedding.region)
    }

    fn theme(&self) -> Option<String> {
        let asked = || match self.embedding.theme? {
            Theme::Auto => Some(String::new()),
            theme => Some(theme.word().to_owned()),
        };
        self.chosen().1.clone().or_else(asked)
    }

    fn choose(&self, region: Option<RegionId>, theme: Option<&str>) {
        let mut chosen = self.chosen();
        chosen.0 = region.or(chosen.0);
        if let Some(theme) = theme {
            chosen.1 = Some(theme.to_owned());
        }
    }

    fn bar(self: Arc<Self>) -> Markup {
        own_tab::bar(self)
    }

    fn notice(self: Arc<Self>) -> Markup {
        own_tab::notice(self)
    }

    fn foot(self: Arc<Self>) -> Markup {
        foot::foot(self)
    }
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
