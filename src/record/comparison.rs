//! What an imported record would change: what is new, what differs and who changed it, what nobody here can read.
//!
//! Two copies have no common ancestor to look at. Instead each record tells how far it has seen each replica: a replica
//! stamps its changes with rising times and records travel whole, so whoever has a change of some replica has seen
//! all its earlier ones. What was overwritten since is not seen any more, but every backup has left its mark in the
//! record that it was made of ([`Record::note_backup`]): a record with that mark has been through all that the backup
//! holds. Where neither tells, a difference is called a conflict that may be none, never the other way round.

use serde_json::Value;

use super::key::{Key, Setting};
use super::merge::wins_without_stamp;
use super::{Field, Record, ReplicaId, Stamp};
use crate::order;

/// A record beside one that is to be imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Every field in which they differ, by name.
    pub differences: Vec<Difference>,
    /// In how many fields both say the same.
    pub same: usize,
}

/// A field in which two records differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its name in the saved form.
    pub name: String,
    /// In what way they differ.
    pub kind: Kind,
    /// What ours holds, as text: words as they are, anything else as JSON. None when it holds nothing.
    pub ours: Option<String>,
    /// What theirs holds.
    pub theirs: Option<String>,
}

/// In what way two records differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Ours never had it. Merging adds it.
    New,
    /// Only theirs was changed. Merging takes theirs.
    Changed,
    /// Only ours was changed, so theirs is of an earlier day. Merging keeps ours.
    Older,
    /// Both were changed, ours later. Merging keeps ours.
    ConflictOursLater,
    /// Both were changed, theirs later. Merging takes theirs.
    ConflictTheirsLater,
    /// Theirs does not have it. Merging keeps it, replacing clears it.
    OnlyOurs,
}

impl Kind {
    /// Whether both records were changed.
    pub const fn is_conflict(self) -> bool {
        matches!(self, Self::ConflictOursLater | Self::ConflictTheirsLater)
    }

    /// Whether merging changes the field; replacing changes all of them.
    pub const fn merging_takes_theirs(self) -> bool {
        matches!(self, Self::New | Self::Changed | Self::ConflictTheirsLater)
    }
}

impl Difference {
    /// What the field is. None for one that this version does not understand.
    pub fn key(&self) -> Option<Key<'_>> {
        Key::read(&self.name)
    }
}

impl Comparison {
    /// Compares our record with one that is to be imported.
    pub fn of(ours: &Record, theirs: &Record) -> Self {
        let (we_saw, they_saw) = (Seen::by(ours), Seen::by(theirs));
        let (we_saw_all, they_saw_all) = (ours.descends_from(theirs), theirs.descends_from(ours));
        let mut comparison = Self::default();
        for name in ours.names_with(theirs) {
            if Key::read(&name) == Some(Key::Setting(Setting::BackupMarks)) {
                // It says which file was made from what, and nothing about the person.
                continue;
            }
            let (our_field, their_field) = (ours.named(&name), theirs.named(&name));
            let (our_value, their_value) = (value(our_field), value(their_field));
            if our_value == their_value {
                comparison.same += usize::from(our_value.is_some());
                continue;
            }
            let kind = match (our_field, their_field) {
                (Some(ours), Some(theirs)) => {
                    let ours_is_seen = they_saw_all || they_saw.has(&ours.stamp);
                    let theirs_is_seen = we_saw_all || we_saw.has(&theirs.stamp);
                    match (theirs.wins_over(ours), ours_is_seen && !theirs_is_seen, theirs_is_seen && !ours_is_seen) {
                        (true, true, _) => Kind::Changed,
                        (false, _, true) => Kind::Older,
                        (true, ..) => Kind::ConflictTheirsLater,
                        (false, ..) => Kind::ConflictOursLater,
                    }
                }
                (Some(_), None) => Kind::OnlyOurs,
                (None, _) => Kind::New,
            };
            let (ours, theirs) = (our_value.map(shown), their_value.map(shown));
            comparison.differences.push(Difference { name, kind, ours, theirs });
        }
        comparison.compare_rest(ours, theirs);
        comparison
    }

    /// How many differences are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        self.differences.iter().filter(|difference| difference.kind == kind).count()
    }

    /// The differences in fields that this version does not understand. They are imported like the others.
    pub fn unknown(&self) -> impl Iterator<Item = &Difference> {
        self.differences.iter().filter(|difference| difference.key().is_none())
    }

    /// What a later version wrote beside the fields. It has no stamps; merging takes the greater text.
    fn compare_rest(&mut self, ours: &Record, theirs: &Record) {
        for (name, their_value) in &theirs.rest {
            let our_value = ours.rest.get(name);
            if our_value == Some(their_value) {
                self.same += 1;
                continue;
            }
            let kind = match our_value {
                None => Kind::New,
                Some(our_value) if wins_without_stamp(their_value, our_value) => Kind::ConflictTheirsLater,
                Some(_) => Kind::ConflictOursLater,
            };
            let (ours, theirs) = (our_value.map(shown), Some(shown(their_value)));
            self.differences.push(Difference { name: name.clone(), kind, ours, theirs });
        }
    }
}

/// How far a record has seen each replica: its changes in order.
struct Seen<'r>(Vec<(&'r ReplicaId, u64)>);

impl<'r> Seen<'r> {
    fn by(record: &'r Record) -> Self {
        let mut changes: Vec<_> = record.fields.values().map(|field| (&field.stamp.by, field.stamp.at)).collect();
        order::ascending(&mut changes);
        Self(changes)
    }

    /// Whether a change of that replica, that or a later one, is there.
    fn has(&self, change: &Stamp) -> bool {
        let next = self.0.partition_point(|(by, at)| (*by, *at) < (&change.by, change.at));
        self.0.get(next).is_some_and(|(by, _)| **by == change.by)
    }
}

/// What a field holds; a cleared one holds nothing.
fn value(field: Option<&Field>) -> Option<&Value> {
    field.map(|field| &field.value).filter(|value| !value.is_null())
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
}
