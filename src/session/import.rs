//! Importing: an imported record is merged with ours or put in its place, as one step of undo, after a snapshot.
//!
//! Reading a file comes first ([`read`]); a refused one never gets further.

use serde_json::Value;

use super::snapshot::{self, Reason};
use super::{Imported, RECORD_KEY, Session, Snapshot};
use crate::port::StorageError;
use crate::record::saved::{self, LoadError};
use crate::record::{Change, Comparison, Record};

/// What becomes of our record.
#[derive(Clone, Copy)]
enum How {
    Merge,
    Replace,
}

/// Reads a file that is to be imported: a backup, or the copy of everything kept that a page saves when it breaks.
///
/// # Errors
/// As [`saved::parse`].
pub fn read(text: &str) -> Result<Record, LoadError> {
    match saved::parse(text) {
        Err(LoadError::NotOurs) => match record_among_others(text) {
            Some(record) => saved::parse(&record),
            None => Err(LoadError::NotOurs),
        },
        read => read,
    }
}

/// The text of the record in a copy of everything kept (`index.html`), which holds texts by the keys they had.
fn record_among_others(text: &str) -> Option<String> {
    let Ok(Value::Object(mut kept)) = serde_json::from_str(text) else {
        return None;
    };
    match kept.remove(RECORD_KEY)? {
        Value::String(record) => Some(record),
        _ => None,
    }
}

impl Session {
    /// What importing would change, before it does.
    pub fn compare(&self, imported: &Record) -> Comparison {
        let (ours, theirs) = (self.record(), self.settled(imported));
        Comparison::of(&ours, &theirs)
    }

    /// Takes over every field that was changed later in the imported record.
    pub fn import_merge(&self, imported: &Record) -> Imported {
        self.import(imported, How::Merge, Reason::Merge)
    }

    /// Makes the record say what the imported one says, and nothing else. That wins over every tab.
    pub fn import_replace(&self, imported: &Record) -> Imported {
        self.import(imported, How::Replace, Reason::Replace)
    }

    /// Makes a change that a file asks for: as any other, but after a snapshot and within the limits of a record.
    pub fn import_change(&self, change: &Change) -> Imported {
        self.catch_up();
        if self.is_read_only() {
            return Imported::Refused;
        }
        let before = self.record();
        let mut after = before.clone();
        if after.apply(change, &before.next_stamp(self.0.env.clock.now(), &self.0.by)).is_empty() {
            return Imported::Unchanged;
        }
        if saved::print_within_limits(&after).is_none() {
            return Imported::TooLarge;
        }
        let snapshot = snapshot::keep(&self.0.env, Reason::Merge, &before);
        self.remember_snapshot(snapshot);
        self.apply(change);
        Imported::Done { snapshot: snapshot.err() }
    }

    /// The snapshots that are there, the latest first.
    pub fn snapshots(&self) -> Vec<Snapshot> {
        snapshot::list(&self.0.env)
    }

    /// The text of a snapshot, to be offered as a file.
    pub fn snapshot_text(&self, snapshot: &Snapshot) -> Option<String> {
        snapshot::text(&self.0.env, snapshot)
    }

    /// Puts a snapshot in the place of the record. What stood there becomes a snapshot itself, and one step of undo
    /// brings it back. None when the snapshot is gone, because another tab took newer ones.
    ///
    /// # Errors
    /// When its text cannot be read any more.
    pub fn restore(&self, snapshot: &Snapshot) -> Result<Option<Imported>, LoadError> {
        let Some(text) = self.snapshot_text(snapshot) else {
            return Ok(None);
        };
        let record = saved::parse(&text)?;
        Ok(Some(self.import(&record, How::Replace, Reason::Restore)))
    }

    /// Why the last snapshot could not be kept; none when it could.
    pub fn snapshot_error(&self) -> Option<StorageError> {
        self.state().snapshot_error
    }

    pub(super) fn remember_snapshot(&self, outcome: Result<(), StorageError>) {
        self.state().snapshot_error = outcome.err();
    }

    fn import(&self, imported: &Record, how: How, reason: Reason) -> Imported {
        // What other tabs wrote is part of the last good state, and of what a replacement has to win over.
        self.catch_up();
        if self.is_read_only() {
            return Imported::Refused;
        }
        let imported = self.settled(imported);
        let before = self.record();
        let mut after = before.clone();
        let inverse = self.carry_out(&mut after, &imported, how);
        if after == before {
            return Imported::Unchanged;
        }
        if saved::print_within_limits(&after).is_none() {
            return Imported::TooLarge;
        }
        let snapshot = snapshot::keep(&self.0.env, reason, &before);
        self.remember_snapshot(snapshot);
        {
            let mut state = self.state();
            state.record = after;
            if !inverse.is_empty() {
                state.history.did(inverse);
            }
        }
        self.after(true);
        Imported::Done { snapshot: snapshot.err() }
    }

    fn carry_out(&self, record: &mut Record, imported: &Record, how: How) -> Change {
        match how {
            How::Merge => record.take_over(imported),
            How::Replace => {
                let now = self.0.env.clock.now().max(imported.latest_time() + 1);
                let mut replaced = record.clone();
                let inverse = replaced.replace(imported, &record.next_stamp(now, &self.0.by));
                if inverse.is_empty() {
                    // Both say the same already, so there is nothing to win.
                    record.merge(imported);
                } else {
                    *record = replaced;
                }
                inverse
            }
        }
    }

    /// The imported record without changes of the future.
    fn settled(&self, imported: &Record) -> Record {
        let latest = self.state().record.latest_time();
        imported.clone().no_later_than(self.0.env.clock.now().max(latest))
    }
}

#[cfg(test)]
mod tests;
