//! Ports: what the application needs from the outside world, as traits.
//!
//! `memory` answers them for tests and where the browser refuses; `browser` answers them in a page.
//! No policy lives here: what to do about a full disk is decided in [`crate::session`].

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod layer;
pub mod listeners;
pub mod memory;
mod second_copy;
mod storage;

use std::fmt;
use std::sync::Arc;

use crate::date::{Date, PartialDate};

pub use listeners::Subscription;
pub use second_copy::{CopyListener, Rewrite, SecondCopy};
pub use storage::{NotKept, Storage, StorageChange, StorageError, StorageKind, StorageListener};

/// Everything from outside that one instance of the application uses. Cheap to clone.
#[derive(Clone)]
pub struct Env {
    /// Keeps the record.
    pub storage: Arc<dyn Storage>,
    /// Keeps it once more, where a browser that is killed does not lose it.
    pub second_copy: Arc<dyn SecondCopy>,
    /// Tells the day.
    pub clock: Arc<dyn Clock>,
    /// Holds the address.
    pub location: Arc<dyn Location>,
    /// Writes money, numbers and dates.
    pub locale: Arc<dyn Locale>,
    /// Hands files to the person.
    pub files: Arc<dyn Files>,
    /// Draws random names.
    pub chance: Arc<dyn Chance>,
    /// Keeps two tabs from writing at once.
    pub locks: Arc<dyn Locks>,
    /// Promises to keep what is stored.
    pub durability: Arc<dyn Durability>,
}

/// The time. Nothing else reads it.
pub trait Clock: Send + Sync {
    /// Today, by the person's own calendar.
    fn today(&self) -> Date;

    /// Milliseconds since the beginning of 1970.
    fn now(&self) -> u64;
}

/// Told the new hash whenever the address changes.
pub type LocationListener = Box<dyn Fn(&str) + Send + Sync>;

/// The address: only the part after `#`, because only that part works from a file as well as from a server.
pub trait Location: Send + Sync {
    /// The hash, `#/role/…`, or nothing.
    fn hash(&self) -> String;

    /// Goes to a hash, leaving the present one in the history.
    fn push(&self, hash: &str);

    /// Goes to a hash in place of the present one.
    fn replace(&self, hash: &str);

    /// Tells the listener of every change, whoever caused it, once each.
    fn subscribe(&self, listener: LocationListener) -> Subscription;

    /// Whether a plain link to a hash navigates by itself. Where it does not, the page calls [`Location::push`].
    fn owns_links(&self) -> bool;
}

/// How numbers, money and dates are written in a region, which is named by a BCP 47 tag such as `en-GB`.
pub trait Locale: Send + Sync {
    /// An amount in units of a currency (an ISO 4217 code), with so many decimals.
    fn money(&self, tag: &str, units: f64, currency: &str, decimals: u8) -> String;

    /// A number with so many decimals.
    fn number(&self, tag: &str, value: f64, decimals: u8) -> String;

    /// A day, such as 21 November 2026.
    fn date(&self, tag: &str, date: Date) -> String;

    /// A month, such as November 2026.
    fn month(&self, tag: &str, year: i32, month: u32) -> String;

    /// A date as far as it is known.
    fn partial_date(&self, tag: &str, date: PartialDate) -> String {
        match date {
            PartialDate::Year(year) => year.to_string(),
            PartialDate::Month { year, month } => self.month(tag, year, month),
            PartialDate::Day(date) => self.date(tag, date),
        }
    }
}

/// Files that the person keeps.
pub trait Files: Send + Sync {
    /// Offers a text as a file to be saved under a name.
    ///
    /// # Errors
    /// When the browser does not let pages hand out files.
    fn download(&self, name: &str, media_type: &str, text: &str) -> Result<(), FileError> {
        self.download_bytes(name, media_type, text.as_bytes())
    }

    /// The same for what is no text, such as a picture.
    ///
    /// # Errors
    /// As [`Files::download`].
    fn download_bytes(&self, name: &str, media_type: &str, bytes: &[u8]) -> Result<(), FileError>;
}

/// Why a file could not be handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// The browser refused.
    Refused,
}

impl fmt::Display for FileError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused => formatter.write_str("the browser did not let this page save a file"),
        }
    }
}

impl std::error::Error for FileError {}

/// Random names.
pub trait Chance: Send + Sync {
    /// Eight letters or digits that nobody else is likely to draw.
    fn token(&self) -> String;
}

/// Locks between the tabs of one browser.
pub trait Locks: Send + Sync {
    /// Runs the work exactly once, while no other tab holds the lock of that name: now or a little later.
    fn with(&self, name: &str, work: Box<dyn FnOnce() + Send>);
}

/// Told whether the browser has promised to keep what is stored.
pub type PromiseListener = Box<dyn FnOnce(bool) + Send>;

/// The promise of a browser to keep what is stored even when space runs short. Where there is no such promise to be had,
/// no listener is ever told.
pub trait Durability: Send + Sync {
    /// Asks for the promise. The browser may ask the person; the answer comes now or later.
    fn ask(&self, answer: PromiseListener);

    /// Looks whether it has been given, without asking for it.
    fn look(&self, answer: PromiseListener);
}
