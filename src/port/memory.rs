//! The ports answered from memory: for tests, for drawing pages ahead of time, and where the browser refuses.

mod durability;
mod layer;
mod locale;
mod location;
mod look_only;
mod second_copy;
mod storage;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Chance, Clock, Env, FileError, Files, Locks};
use crate::date::Date;

pub use durability::MemoryDurability;
pub use layer::MemoryLayers;
pub use locale::PlainLocale;
pub use location::MemoryLocation;
pub use look_only::LookOnlyStorage;
pub use second_copy::MemoryCopy;
pub use storage::MemoryStorage;

/// An environment in memory: an empty storage that is kept, and a clock that stands still.
///
/// # Panics
/// Never: the day it stands at is a real one.
pub fn env() -> Env {
    Env {
        storage: Arc::new(MemoryStorage::default()),
        second_copy: Arc::new(MemoryCopy::default()),
        clock: Arc::new(MemoryClock::default()),
        location: Arc::new(MemoryLocation::default()),
        locale: Arc::new(PlainLocale),
        files: Arc::new(MemoryFiles::default()),
        chance: Arc::new(CountingChance::default()),
        locks: Arc::new(ImmediateLocks),
        durability: Arc::new(MemoryDurability::default()),
    }
}

/// A clock that stands still until it is set.
#[derive(Debug)]
pub struct MemoryClock(Mutex<(Date, u64)>);

impl MemoryClock {
    /// A clock that shows this day and this many milliseconds since 1970.
    pub fn at(today: Date, now: u64) -> Self {
        Self(Mutex::new((today, now)))
    }

    /// Sets it.
    pub fn set(&self, today: Date, now: u64) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (today, now);
    }
}

impl Default for MemoryClock {
    fn default() -> Self {
        // 21 November 2026, the day the dataset was gathered.
        let today = Date::new(2026, 11, 21).expect("a real day");
        Self::at(today, 1_795_219_200_000)
    }
}

impl Clock for MemoryClock {
    fn today(&self) -> Date {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn now(&self) -> u64 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1
    }
}

/// Remembers the files it was asked to hand out. Clones share them.
#[derive(Clone, Debug, Default)]
pub struct MemoryFiles(Arc<Mutex<Vec<MemoryFile>>>);

/// A file that was handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemoryFile {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What is in it, as far as that is text.
    pub text: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl MemoryFiles {
    /// The files so far.
    pub fn downloaded(&self) -> Vec<MemoryFile> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Files for MemoryFiles {
    fn download_bytes(&self, name: &str, media_type: &str, bytes: &[u8]) -> Result<(), FileError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(MemoryFile {
            name: name.to_owned(),
            media_type: media_type.to_owned(),
            text: String::from_utf8_lossy(bytes).into_owned(),
            bytes: bytes.to_vec(),
        });
        Ok(())
    }
}

/// Names that are not random at all: they count, so that tests can repeat.
#[derive(Debug, Default)]
pub struct CountingChance(AtomicU64);

impl Chance for CountingChance {
    fn token(&self) -> String {
        format!("{:08}", self.0.fetch_add(1, Ordering::Relaxed) + 1)
    }
}

/// Locks for a world with one tab: the work runs at once.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImmediateLocks;

impl Locks for ImmediateLocks {
    fn with(&self, _name: &str, work: Box<dyn FnOnce() + Send>) {
        work();
    }
}
