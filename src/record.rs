//! The record: what one person holds, knows, notes and wants. A plain value; nothing here stores or draws it.
//!
//! Underneath it is a set of named fields, each with the stamp of its last change, so that two copies can always be
//! merged ([`Record::merge`]). Fields are named by slugs and never by ids, and a field that this version does not
//! understand is kept as it is. The typed readings below are all that the pages see.

mod change;
mod field;
mod key;
pub mod saved;
mod stamp;
mod status;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::catalog::renamed::{current_slug, former_slugs};
use crate::catalog::vocabulary::{RenamedKind, SkillLevel};
use crate::date::Date;

pub use change::Change;
use field::Field;
use key::Key;
pub use key::{Setting, Subject};
pub use stamp::{ReplicaId, Stamp};
pub use status::Status;

/// The longest note, in characters.
pub const NOTE_LIMIT: usize = 10_000;

/// What one person holds, knows, notes and wants.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Every field that was ever written; a cleared one stays, with nothing in it, so that clearing can be merged.
    fields: BTreeMap<String, Field>,
    /// What a saved record said besides its fields.
    rest: Map<String, Value>,
}

impl Record {
    /// The role the person has now, by slug.
    pub fn here(&self) -> Option<&str> {
        self.text(&Key::Here).map(|slug| current_slug(RenamedKind::Role, slug))
    }

    /// The role the person wants, by slug.
    pub fn want(&self) -> Option<&str> {
        self.text(&Key::Want).map(|slug| current_slug(RenamedKind::Role, slug))
    }

    /// How a certification stands.
    pub fn status(&self, certification: &str) -> Status {
        self.latest(RenamedKind::Certification, certification, Key::Status)
            .and_then(Field::text)
            .and_then(Status::from_word)
            .unwrap_or_default()
    }

    /// The day an exam was passed. It stays when the status is changed again.
    pub fn passed_on(&self, certification: &str) -> Option<Date> {
        self.latest(RenamedKind::Certification, certification, Key::PassedOn)
            .and_then(Field::text)
            .and_then(|text| text.parse().ok())
    }

    /// How good the person says they are at a skill.
    pub fn skill_level(&self, skill: &str) -> Option<SkillLevel> {
        self.latest(RenamedKind::Skill, skill, Key::SkillLevel).and_then(Field::text).and_then(SkillLevel::from_word)
    }

    /// The person's note on something.
    pub fn note(&self, subject: Subject<'_>) -> Option<&str> {
        let field = match subject.kind() {
            Some(kind) => self.latest(kind, subject.slug(), |slug| Key::Note(subject.with_slug(slug))),
            None => self.fields.get(&Key::Note(subject).to_string()),
        };
        field.and_then(Field::text)
    }

    /// What the person set for the page.
    pub fn setting(&self, setting: Setting) -> Option<&str> {
        self.text(&Key::Setting(setting))
    }

    /// Every certification that has a status, by slug; also those that this dataset does not know.
    pub fn certifications(&self) -> BTreeMap<&str, Status> {
        self.slugs(RenamedKind::Certification, |key| match key {
            Key::Status(slug) => Some(slug),
            _ => None,
        })
        .map(|slug| (slug, self.status(slug)))
        .filter(|(_, status)| *status != Status::NotStarted)
        .collect()
    }

    /// Every skill that has a level, by slug; also those that this dataset does not know.
    pub fn skills(&self) -> BTreeMap<&str, SkillLevel> {
        self.slugs(RenamedKind::Skill, |key| match key {
            Key::SkillLevel(slug) => Some(slug),
            _ => None,
        })
        .filter_map(|slug| Some((slug, self.skill_level(slug)?)))
        .collect()
    }

    /// Every note, in the order of what they are about.
    pub fn notes(&self) -> Vec<(Subject<'_>, &str)> {
        let subjects = self.fields.keys().filter_map(|key| match Key::read(key) {
            Some(Key::Note(subject)) => Some(subject.with_slug(match subject.kind() {
                Some(kind) => current_slug(kind, subject.slug()),
                None => subject.slug(),
            })),
            _ => None,
        });
        let subjects: std::collections::BTreeSet<_> = subjects.collect();
        subjects.into_iter().filter_map(|subject| Some((subject, self.note(subject)?))).collect()
    }

    /// Whether nothing was ever written in it.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The stamp for a change made now by this replica: later than everything in the record, even when some of it was
    /// written by a computer whose clock is ahead.
    #[must_use]
    pub fn next_stamp(&self, now: u64, by: &ReplicaId) -> Stamp {
        let latest = self.fields.values().map(|field| field.stamp.at).max().unwrap_or(0);
        Stamp::new(now.max(latest + 1), by.clone())
    }

    /// Makes a change and gives back the one that undoes it. The stamp should come from [`Record::next_stamp`].
    pub fn apply(&mut self, change: &Change, stamp: &Stamp) -> Change {
        let mut inverse = Change::default();
        for (key, value) in change.writes() {
            let before = self.before(key);
            if before == *value {
                continue;
            }
            inverse.write(key.clone(), before);
            let rest = self.fields.get(key).map(|field| field.rest.clone()).unwrap_or_default();
            self.fields.insert(key.clone(), Field { value: value.clone(), stamp: stamp.clone(), rest });
        }
        inverse
    }

    /// The part of a change that concerns fields this replica wrote last; the others belong to somebody else by now.
    #[must_use]
    pub fn still_by(&self, change: Change, by: &ReplicaId) -> Change {
        change.retain(|key| self.fields.get(key).is_none_or(|field| field.stamp.by == *by))
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
        for (name, theirs) in &other.rest {
            // What we cannot read has no stamp; any rule will do that gives every copy the same answer.
            if self.rest.get(name).is_none_or(|ours| theirs.to_string().cmp(&ours.to_string()).is_gt()) {
                self.rest.insert(name.clone(), theirs.clone());
                changed = true;
            }
        }
        changed
    }

    /// What a field says before it is written: under a former slug where nothing stands under the present one.
    fn before(&self, key: &str) -> Value {
        let field = self.fields.get(key).or_else(|| match Key::read(key)? {
            Key::Status(slug) => self.latest(RenamedKind::Certification, slug, Key::Status),
            Key::PassedOn(slug) => self.latest(RenamedKind::Certification, slug, Key::PassedOn),
            Key::SkillLevel(slug) => self.latest(RenamedKind::Skill, slug, Key::SkillLevel),
            Key::Note(subject) => {
                self.latest(subject.kind()?, subject.slug(), |slug| Key::Note(subject.with_slug(slug)))
            }
            Key::Here | Key::Want | Key::Setting(_) => None,
        });
        field.map_or(Value::Null, |field| field.value.clone())
    }

    fn text(&self, key: &Key<'_>) -> Option<&str> {
        self.fields.get(&key.to_string()).and_then(Field::text)
    }

    /// The field of something under whichever of its slugs was written last.
    fn latest<'k>(&self, kind: RenamedKind, slug: &'k str, key: impl Fn(&'k str) -> Key<'k>) -> Option<&Field> {
        let slug = current_slug(kind, slug);
        former_slugs(kind, slug)
            .chain([slug])
            .filter_map(|slug| self.fields.get(&key(slug).to_string()))
            .reduce(|best, field| if field.wins_over(best) { field } else { best })
    }

    fn slugs<'r>(
        &'r self,
        kind: RenamedKind,
        slug: impl Fn(Key<'r>) -> Option<&'r str>,
    ) -> impl Iterator<Item = &'r str> {
        self.fields.keys().filter_map(move |key| slug(Key::read(key)?)).map(move |slug| current_slug(kind, slug))
    }
}

#[cfg(test)]
mod tests;
