//! Snapshots: the last good states, kept under keys of their own before an import, an upgrade or a restoration.
//!
//! There are few and the oldest gives way. A snapshot is a help and never a condition: where there is no room for one
//! the work goes on, and the page says so.

use crate::date::Date;
use crate::order;
use crate::port::{Env, StorageError};
use crate::record::{Record, saved};

/// What the keys of snapshots begin with; a digit follows.
pub const SNAPSHOT_KEY: &str = "itsm-career-roadmap.snapshot.";
/// How many there are at most.
const MOST: u8 = 3;
/// What the first line of a snapshot begins with. The time, the day and the reason follow, and the record from the
/// second line on, word for word.
const MARK: &str = "itsm-career-roadmap-snapshot";

/// A state of the record that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The key it is stored under.
    pub key: String,
    /// When it was taken, in milliseconds since 1970.
    pub at: u64,
    /// The day on which it was taken.
    pub on: Date,
    /// Before what.
    pub reason: Reason,
}

/// Before what a snapshot was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A file was merged.
    Merge,
    /// A file took the place of the record.
    Replace,
    /// Another snapshot took the place of the record.
    Restore,
    /// The stored text was written again in a newer version of the saved form.
    Upgrade,
}

impl Reason {
    const ALL: [Self; 4] = [Self::Merge, Self::Replace, Self::Restore, Self::Upgrade];

    const fn word(self) -> &'static str {
        match self {
            Self::Merge => "merge",
            Self::Replace => "replace",
            Self::Restore => "restore",
            Self::Upgrade => "upgrade",
        }
    }
}

/// Keeps a state of the record. One that says nothing is not worth it.
pub(super) fn keep(env: &Env, reason: Reason, record: &Record) -> Result<(), StorageError> {
    if record.is_empty() { Ok(()) } else { keep_text(env, reason, &saved::print(record)) }
}

/// Keeps the text of an earlier version of the saved form that is about to be written anew.
pub(super) fn before_upgrade(env: &Env, text: &str) -> Result<(), StorageError> {
    keep_text(env, Reason::Upgrade, text)
}

/// The snapshots that are there, the latest first.
pub(super) fn list(env: &Env) -> Vec<Snapshot> {
    let mut snapshots: Vec<Snapshot> = keys().filter_map(|key| Some(read(env, key)?.0)).collect();
    order::by(&mut snapshots, |one, other| (other.at, &other.key).cmp(&(one.at, &one.key)));
    snapshots
}

/// The record's text in a snapshot; none when another has taken its place.
pub(super) fn text(env: &Env, snapshot: &Snapshot) -> Option<String> {
    read(env, snapshot.key.clone()).filter(|(found, _)| found == snapshot).map(|(_, text)| text)
}

fn keep_text(env: &Env, reason: Reason, text: &str) -> Result<(), StorageError> {
    let found = list(env);
    if found.first().is_some_and(|latest| self::text(env, latest).as_deref() == Some(text)) {
        // The same state twice would push out an older one for nothing.
        return Ok(());
    }
    let is_free = |key: &String| found.iter().all(|snapshot| snapshot.key != *key);
    let oldest = found.last().map(|snapshot| snapshot.key.clone());
    let Some(key) = keys().find(is_free).or(oldest) else {
        return Ok(());
    };
    // Later than every other, also where the clock was put back, so that the order stays the order of taking.
    let at = env.clock.now().max(found.first().map_or(0, |latest| latest.at.saturating_add(1)));
    // One write in place of the oldest: where there is no room, that one stays.
    env.storage.set(&key, &format!("{MARK} {at} {} {}\n{text}", env.clock.today(), reason.word()))
}

fn keys() -> impl Iterator<Item = String> {
    (1..=MOST).map(|number| format!("{SNAPSHOT_KEY}{number}"))
}

/// What is stored under a key, where it is a snapshot; anything else gives way to the next one.
fn read(env: &Env, key: String) -> Option<(Snapshot, String)> {
    let stored = env.storage.get(&key).ok()??;
    let (head, text) = stored.split_once('\n')?;
    let mut words = head.split(' ');
    if words.next() != Some(MARK) {
        return None;
    }
    let at = words.next()?.parse().ok()?;
    let on = words.next()?.parse().ok()?;
    let word = words.next()?;
    let reason = Reason::ALL.into_iter().find(|reason| reason.word() == word)?;
    Some((Snapshot { key, at, on, reason }, text.to_owned()))
}

#[cfg(test)]
mod tests;
