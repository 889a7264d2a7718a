//! Writing into a record: changes with their inverses, merging two copies, taking over an imported one.

use serde_json::{Map, Value};

use super::key::{Key, Setting};
use super::{Change, Field, Record, ReplicaId, Stamp};

impl Record {
    /// The stamp for a change made now by this replica: later than everything in the record, even when some of it was
    /// written by a computer whose clock is ahead.
    #[must_use]
    pub fn next_stamp(&self, now: u64, by: &ReplicaId) -> Stamp {
        Stamp::new(now.max(self.latest_time() + 1), by.clone())
    }

    /// Makes a change and gives back the one that undoes it. The stamp should come from [`Record::next_stamp`].
    pub fn apply(&mut self, change: &Change, stamp: &Stamp) -> Change {
        let mut inverse = Change::exact();
        for (key, write) in change.writes() {
            let (value, rest) = self.before(key);
            if value == write.value && (!change.is_exact() || rest == write.rest) {
                continue;
            }
            let after = if change.is_exact() { write.rest.clone() } else { rest.clone() };
            inverse.write(key.clone(), Field { value, stamp: stamp.clone(), rest });
            let field = Field { value: write.value.clone(), stamp: stamp.clone(), rest: after };
            self.fields.insert(key.clone(), field);
        }
        inverse
    }

    /// The part of a change that concerns fields this replica wrote last, or that nobody has written since the change
    /// was made out; the others belong to somebody else by now.
    #[must_use]
    pub fn still_by(&self, change: Change, by: &ReplicaId) -> Change {
        change.retain(|key, since| {
            self.fields.get(key).is_none_or(|field| field.stamp.by == *by || field.stamp == *since)
        })
    }

    /// Takes over every field that was changed later in the other copy, and tells whether anything changed.
    ///
    /// The result does not depend on the order in which copies are merged, nor on how often.
    pub fn merge(&mut self, other: &Self) -> bool {
        let mut changed = false;
        for (key, theirs) in &other.fields {
            if self.fields.get(key).is_none_or(|ours| theirs.wins_over(ours)) {
                self.fields.insert(key.clone(), theirs.clone());
                changed = true;
            }
        }
        self.merge_rest(other) || changed
    }

    /// Merges, and gives back the change that undoes it.
    ///
    /// The fields keep the stamps of the other copy. With new ones, what was changed over there in the meantime would
    /// lose against it when the two meet again.
    pub fn take_over(&mut self, other: &Self) -> Change {
        let mut inverse = Change::exact();
        for (key, theirs) in &other.fields {
            if self.fields.get(key).is_some_and(|ours| !theirs.wins_over(ours)) {
                continue;
            }
            let (value, rest) = self.before(key);
            self.fields.insert(key.clone(), theirs.clone());
            if value != theirs.value || rest != theirs.rest {
                inverse.write(key.clone(), Field { value, stamp: theirs.stamp.clone(), rest });
            }
        }
        self.merge_rest(other);
        inverse
    }

    /// Makes this record say what the other one says and nothing else, and gives back the change that undoes it.
    ///
    /// Every field is written with the stamp, also those that stay as they are and those that the other copy does not
    /// have, which are cleared. With a stamp later than both ([`Record::next_stamp`]) the outcome therefore wins over
    /// every tab and every copy that has not been changed since. What a later version wrote beside the fields has no
    /// stamp; it is merged. What an exported calendar goes by stays where the other copy has never exported one: the
    /// calendar outside is still there, and the next file has to update it.
    pub fn replace(&mut self, other: &Self, stamp: &Stamp) -> Change {
        let mut inverse = Change::exact();
        for key in self.names_with(other) {
            let (value, rest) = self.before(&key);
            let (after, after_rest) = other.before(&key);
            if after.is_null() && is_of_calendar(&key) {
                continue;
            }
            if value != after || rest != after_rest {
                inverse.write(key.clone(), Field { value, stamp: stamp.clone(), rest });
            }
            self.fields.insert(key, Field { value: after, stamp: stamp.clone(), rest: after_rest });
        }
        self.merge_rest(other);
        inverse
    }

    /// The same with no change later than this time, so that a file whose clock was ahead, or that was tampered with,
    /// cannot win over what will be entered next year.
    #[must_use]
    pub fn no_later_than(mut self, time: u64) -> Self {
        for field in self.fields.values_mut() {
            field.stamp.at = field.stamp.at.min(time);
        }
        self
    }

    /// The time of the latest change.
    pub fn latest_time(&self) -> u64 {
        self.fields.values().map(|field| field.stamp.at).max().unwrap_or(0)
    }

    /// Clears every field whose name begins like this.
    pub(super) fn clearing(&self, prefix: &str) -> Change {
        let mut change = Change::default();
        for (name, field) in self.below(prefix) {
            change.write(name.to_owned(), Field { value: Value::Null, ..field.clone() });
        }
        change
    }

    /// The names of all fields of both records, by present slugs, each once.
    pub(super) fn names_with(&self, other: &Self) -> Vec<String> {
        let mut names: Vec<String> = self.fields.keys().chain(other.fields.keys()).map(|name| present(name)).collect();
        crate::order::ascending(&mut names);
        names.dedup();
        names
    }

    /// The field of that name, under whichever slug it was written last.
    pub(super) fn named(&self, name: &str) -> Option<&Field> {
        match Key::read(name) {
            Some(key) => self.field(key),
            None => self.fields.get(name),
        }
    }

    /// What a field holds before it is written, with what a later version may have added to it.
    fn before(&self, name: &str) -> (Value, Map<String, Value>) {
        self.named(name).map(|field| (field.value.clone(), field.rest.clone())).unwrap_or_default()
    }

    fn merge_rest(&mut self, other: &Self) -> bool {
        let mut changed = false;
        for (name, theirs) in &other.rest {
            if self.rest.get(name).is_none_or(|ours| wins_without_stamp(theirs, ours)) {
                self.rest.insert(name.clone(), theirs.clone());
                changed = true;
            }
        }
        changed
    }
}

/// Whether a field is what an exported calendar goes by.
fn is_of_calendar(name: &str) -> bool {
    matches!(Key::read(name), Some(Key::Setting(Setting::CalendarOwner | Setting::CalendarRevision)))
}

/// Whether one value replaces another where neither has a stamp, as what a later version wrote beside the fields. Any
/// rule will do that gives every copy the same answer.
pub(super) fn wins_without_stamp(one: &Value, other: &Value) -> bool {
    one.to_string().cmp(&other.to_string()).is_gt()
}

/// A name with the present slug in place of a former one.
fn present(name: &str) -> String {
    use crate::catalog::renamed::current_slug;
    let renamed = Key::read(name).and_then(|key| {
        let (kind, slug) = key.renamable()?;
        let current = current_slug(kind, slug);
        (current != slug).then(|| key.with_slug(current).to_string())
    });
    renamed.unwrap_or_else(|| name.to_owned())
}
