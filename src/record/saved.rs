//! The saved form of a record: reading any text at all, and writing one that reads back the same.
//!
//! Versions are frozen in `saved/v1.rs` and onwards; this file walks up from the version found to the present one.
//! What to do with a text that cannot be read is the business of [`crate::session`].

mod error;
pub(super) mod limits;
mod v1;

use std::collections::BTreeMap;

use serde_json::Value;

use super::Record;
use super::field::Field;
use super::stamp::{ReplicaId, Stamp};
pub use error::LoadError;
pub use limits::MAX_BYTES;
use v1::{SavedFieldV1, SavedV1};

/// What every file of ours says it is.
pub const FORMAT: &str = "itsm-career-roadmap";
/// The version written now.
pub const VERSION: u64 = 1;

/// Reads a saved record of any version that ever was.
///
/// # Errors
/// When the text is somebody else's, from a later version, damaged or too large; the text itself is never changed.
pub fn parse(text: &str) -> Result<Record, LoadError> {
    parse_with_version(text).map(|(record, _)| record)
}

/// Reads a saved record, and tells in which version it was written.
///
/// # Errors
/// As [`parse`].
pub fn parse_with_version(text: &str) -> Result<(Record, u64), LoadError> {
    if text.len() > MAX_BYTES {
        return Err(LoadError::TooLarge);
    }
    let saved: Value = serde_json::from_str(text).map_err(|error| LoadError::unreadable(&error))?;
    let Value::Object(mut saved) = saved else {
        return Err(LoadError::NotOurs);
    };
    if saved.remove("format").as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(LoadError::NotOurs);
    }
    let version = saved.remove("version").unwrap_or_default();
    match version.as_u64() {
        Some(1) => SavedV1::read(saved).map(|saved| (Record::from(saved), 1)),
        Some(version) if version > VERSION => Err(LoadError::Newer { version }),
        _ => Err(LoadError::broken("version", format!("{version} is not a version this format ever had"))),
    }
}

/// Reads as much of a later version's record as can be understood, to be shown and never to be saved.
pub fn glimpse(text: &str) -> Option<Record> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let Ok(Value::Object(saved)) = serde_json::from_str(text) else {
        return None;
    };
    SavedV1::read(saved).map(Record::from).ok()
}

/// Writes a record as JSON, one field to a line.
pub fn print(record: &Record) -> String {
    SavedV1::from(record).to_string()
}

/// Writes a record, unless it has grown so large that [`parse`] would refuse it.
pub fn print_within_limits(record: &Record) -> Option<String> {
    let few_enough = record.fields.len() <= limits::MAX_FIELDS;
    few_enough.then(|| print(record)).filter(|text| text.len() <= MAX_BYTES)
}

impl From<SavedV1> for Record {
    fn from(saved: SavedV1) -> Self {
        let SavedV1 { fields, rest } = saved;
        // One by one, because collecting brings a sorting of its own: 5 KB of the program.
        let mut record = Self { fields: BTreeMap::new(), rest };
        for (key, SavedFieldV1 { value, at, by, rest }) in fields {
            record.fields.insert(key, Field { value, stamp: Stamp::new(at, ReplicaId::new(&by)), rest });
        }
        record
    }
}

impl From<&Record> for SavedV1 {
    fn from(record: &Record) -> Self {
        // Taken apart without `..`: whoever adds a field must decide here how it is saved.
        let Record { fields, rest } = record;
        let fields = fields.iter().map(|(key, Field { value, stamp, rest })| {
            let Stamp { at, by } = stamp;
            let saved = SavedFieldV1 { value: value.clone(), at: *at, by: by.to_string(), rest: rest.clone() };
            (key.clone(), saved)
        });
        Self { fields: fields.collect(), rest: rest.clone() }
    }
}
