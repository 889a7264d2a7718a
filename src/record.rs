//! The record: what one person holds, knows, notes and wants. A plain value; nothing here stores or draws it.
//!
//! Underneath it is a set of named fields, each with the stamp of its last change, so that two copies can always be
//! merged ([`Record::merge`]). Fields are named by slugs and never by ids, and a field that this version does not
//! understand is kept as it is. The typed readings below are all that the pages see.

mod amount;
mod attempt;
mod backup;
mod certification;
mod change;
mod comparison;
mod cpd;
mod entry;
mod field;
mod history;
mod key;
mod link;
mod merge;
mod other;
mod pay;
mod rating;
pub mod saved;
mod stamp;
mod status;

use std::collections::BTreeMap;
use std::ops::Bound;

use serde_json::{Map, Value};

use crate::catalog::renamed::{current_slug, former_slugs};
use crate::catalog::vocabulary::{RenamedKind, SkillLevel};
use crate::date::Date;

pub use amount::{AmountError, Cost, Currency, Hundredths};
pub use attempt::{Attempt, ExamResult};
pub use certification::{Booking, MOST_STUDIED_MINUTES, Place};
pub use change::Change;
pub use comparison::{Comparison, Difference, Kind};
pub use cpd::{CpdEntry, MOST_SKILLS, MOST_TARGETS, Target};
pub use entry::EntryId;
use field::Field;
pub use history::{Event, HistoryEntry};
pub use key::{AttemptPart, CertificationPart, CpdPart, Key, OtherPart, Setting, Subject};
pub use link::{Link, LinkError};
pub use other::OtherCertificate;
pub use pay::{Band, BandError, OwnPay};
pub use rating::Rating;
pub use stamp::{ReplicaId, Stamp};
pub use status::Status;

/// The longest note, in characters.
pub const NOTE_LIMIT: usize = 10_000;
/// The longest text of one line, such as a name, a place or a score, in characters.
pub const LINE_LIMIT: usize = 300;

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
        self.text(Key::Here).map(|slug| current_slug(RenamedKind::Role, slug))
    }

    /// The role the person wants, by slug.
    pub fn want(&self) -> Option<&str> {
        self.text(Key::Want).map(|slug| current_slug(RenamedKind::Role, slug))
    }

    /// How a certification stands.
    pub fn status(&self, certification: &str) -> Status {
        self.part(certification, CertificationPart::Status)
            .and_then(Field::text)
            .and_then(Status::from_word)
            .unwrap_or_default()
    }

    /// The day an exam was passed. It stays when the status is changed again.
    pub fn passed_on(&self, certification: &str) -> Option<Date> {
        self.part(certification, CertificationPart::Passed)?.date()
    }

    /// How good the person says they are at a skill.
    pub fn skill_level(&self, skill: &str) -> Option<SkillLevel> {
        self.text(Key::SkillLevel(skill)).and_then(SkillLevel::from_word)
    }

    /// The person's note on something.
    pub fn note(&self, subject: Subject<'_>) -> Option<&str> {
        self.text(Key::Note(subject))
    }

    /// What the person set for the page.
    pub fn setting(&self, setting: Setting) -> Option<&str> {
        self.text(Key::Setting(setting))
    }

    /// Every certification that has a status, by slug; also those that this dataset does not know.
    pub fn certifications(&self) -> BTreeMap<&str, Status> {
        self.statuses().filter(|(_, status)| *status != Status::NotStarted).collect()
    }

    /// Whether anything has been passed.
    pub fn has_pass(&self) -> bool {
        self.statuses().any(|(_, status)| status == Status::Passed)
    }

    fn statuses(&self) -> impl Iterator<Item = (&str, Status)> {
        let slugs = self.slugs(RenamedKind::Certification, |key| match key {
            Key::Certification(slug, CertificationPart::Status) => Some(slug),
            _ => None,
        });
        slugs.map(|slug| (slug, self.status(slug)))
    }

    /// Every certification of which the record holds anything at all, notes aside, by slug and each once.
    pub fn certifications_with_facts(&self) -> Vec<&str> {
        let mut slugs: Vec<&str> = self
            .below("certification/")
            .filter_map(|(name, _)| match Key::read(name)? {
                Key::Certification(slug, _) | Key::Entered(slug, _) | Key::Attempt(slug, ..) => Some(slug),
                _ => None,
            })
            .map(|slug| current_slug(RenamedKind::Certification, slug))
            .collect();
        crate::order::ascending(&mut slugs);
        slugs.dedup();
        slugs
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

    /// Whether it says nothing of the person: at most how things are shown.
    pub fn says_nothing(&self) -> bool {
        let is_setting = |name: &str| matches!(Key::read(name), Some(Key::Setting(_)));
        self.fields.iter().all(|(name, field)| !field.stands() || is_setting(name))
    }

    fn text(&self, key: Key<'_>) -> Option<&str> {
        self.field(key).and_then(Field::text)
    }

    /// The field of that name, under whichever slug of the thing it was written last.
    fn field(&self, key: Key<'_>) -> Option<&Field> {
        let Some((kind, slug)) = key.renamable() else {
            return self.fields.get(&key.to_string());
        };
        let slug = current_slug(kind, slug);
        former_slugs(kind, slug)
            .chain([slug])
            .filter_map(|slug| self.fields.get(&key.with_slug(slug).to_string()))
            .reduce(|best, field| if field.wins_over(best) { field } else { best })
    }

    /// The fields that hold something and whose names begin like this, in the order of their names.
    fn below<'r>(&'r self, prefix: &str) -> impl Iterator<Item = (&'r str, &'r Field)> {
        let from = (Bound::Included(prefix), Bound::Unbounded);
        let below = self.fields.range::<str, _>(from).take_while(move |(name, _)| name.starts_with(prefix));
        below.map(|(name, field)| (name.as_str(), field)).filter(|(_, field)| field.stands())
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
