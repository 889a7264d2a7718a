//! The storage port: a few named texts that outlive the page, where the browser allows it.

use std::fmt;

use super::Subscription;

/// Told when another tab, or another copy in this page, changed the storage.
pub type StorageListener = Box<dyn Fn(&StorageChange) + Send + Sync>;

/// Named texts.
pub trait Storage: Send + Sync {
    /// The text under a key.
    ///
    /// # Errors
    /// When the storage does not answer.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Puts a text under a key. Either all of it is there afterwards or nothing has changed.
    ///
    /// # Errors
    /// When the storage is full or does not answer.
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError>;

    /// Forgets a key.
    ///
    /// # Errors
    /// When the storage does not answer.
    fn remove(&self, key: &str) -> Result<(), StorageError>;

    /// Whether texts outlive the page.
    fn kind(&self) -> StorageKind;

    /// Tells the listener of every change that another tab, or another copy in this page, makes.
    fn subscribe(&self, listener: StorageListener) -> Subscription;
}

/// A change that another tab, or another copy in this page, made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorageChange {
    /// The key that changed. None when everything was cleared.
    pub key: Option<String>,
}

/// Whether texts outlive the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageKind {
    /// They do.
    Kept,
    /// They are gone with the page.
    SessionOnly(NotKept),
    /// They can be read and not be changed: whoever put the page here wanted it so.
    LookOnly,
}

/// Why nothing is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The browser denies storage to this page: a sandboxed frame, a blocked third party, a setting.
    Denied,
    /// The browser offers no storage at all.
    Missing,
    /// Whoever put the page here turned it off.
    TurnedOff,
    /// It was there and stopped answering.
    Failed,
}

/// Why the storage did not do as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser denies access.
    Denied,
    /// There is no room.
    Full,
    /// Anything else.
    Failed,
}

impl From<StorageError> for NotKept {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Denied => Self::Denied,
            StorageError::Full | StorageError::Failed => Self::Failed,
        }
    }
}

impl fmt::Display for StorageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Denied => "the browser denies this page its storage",
            Self::Full => "the browser's storage for this page is full",
            Self::Failed => "the browser's storage does not answer",
        })
    }
}

impl std::error::Error for StorageError {}
