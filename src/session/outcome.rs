//! What the session tells the pages: how loading went, whether the record is kept, what was set aside.

use crate::port::{NotKept, StorageError};
use crate::record::saved::LoadError;

/// How loading the record went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// There was none.
    Fresh,
    /// It was there.
    Loaded,
    /// A later version of the application wrote it: it is shown as far as it is understood and never overwritten.
    Newer {
        /// That version of the saved form.
        version: u64,
    },
    /// It could not be read. Its text was set aside and the record starts empty.
    SetAside(LoadError),
    /// There is no storage; the record lives as long as the page.
    Unavailable(NotKept),
}

/// Whether the record is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// The storage has all of it.
    Saved,
    /// A change is on its way.
    Saving,
    /// It lives as long as the page.
    NotKept(NotKept),
    /// The storage has no room for the latest changes.
    Full,
    /// A later version's record is in the storage and is left alone.
    ReadOnly {
        /// That version of the saved form.
        version: u64,
    },
    /// The record is there to be looked at: whoever put the page here wanted it so.
    LookOnly,
}

impl SaveState {
    /// Whether nothing can be changed.
    pub fn is_read_only(self) -> bool {
        matches!(self, Self::ReadOnly { .. } | Self::LookOnly)
    }
}

impl From<StorageError> for SaveState {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Full => Self::Full,
            StorageError::Denied | StorageError::Failed => Self::NotKept(error.into()),
        }
    }
}

/// A text that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The key it is stored under now. None when there was no room for a copy, so that it stayed where it was.
    pub key: Option<String>,
    /// The text, as it was found.
    pub text: String,
}

/// What became of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// It is done, and one step of undo takes it back.
    Done {
        /// Why the state before could not be kept as a snapshot; none when it was.
        snapshot: Option<StorageError>,
    },
    /// There was nothing in it that is not in the record already.
    Unchanged,
    /// Both together would be larger than any record may be. Nothing has changed.
    TooLarge,
    /// A later version's record is in the storage and is left alone.
    Refused,
}
