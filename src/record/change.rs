//! Changes: what a person did, as a value that can be applied, undone and done again.
//!
//! The changes of a certification's life, of attempts, of other certificates and of the CPD log are made beside those
//! things, from the parts here.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::field::{Field, up_to};
use super::key::{CertificationPart, Key, Setting, Subject};
use super::saved::limits::{MAX_KEY, MAX_TEXT};
use super::{LINE_LIMIT, NOTE_LIMIT, ReplicaId, Stamp, Status};
use crate::catalog::vocabulary::SkillLevel;
use crate::date::Date;

/// One or several fields to be written together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// What to write. The stamp is the one the field had when this was made out; none means any.
    writes: BTreeMap<String, Field>,
    /// Whether it also puts back what a later version added to the fields; otherwise that stays as it is.
    exact: bool,
}

impl Change {
    /// The person has this role now, by slug, or says nothing about it.
    pub fn here(role: Option<&str>) -> Self {
        Self::one(Key::Here, text(role))
    }

    /// The person wants this role, by slug, or nothing yet.
    pub fn want(role: Option<&str>) -> Self {
        Self::one(Key::Want, text(role))
    }

    /// A certification stands like this. Dates that were entered for it stay.
    pub fn status(certification: &str, status: Status) -> Self {
        Self::one(Key::Certification(certification, CertificationPart::Status), status.word().into())
    }

    /// A certification stands like this from a day on. Everything else that was entered for it stays, also the days on
    /// which it came to stand otherwise.
    pub fn status_on(certification: &str, status: Status, day: Date) -> Self {
        Self::status(certification, status).and(Self::one(Key::Entered(certification, status), date(Some(day))))
    }

    /// The exam was passed on this day, or on a day unknown.
    pub fn passed_on(certification: &str, day: Option<Date>) -> Self {
        Self::one(Key::Certification(certification, CertificationPart::Passed), date(day))
    }

    /// The person is this good at a skill, or says nothing about it.
    pub fn skill_level(skill: &str, level: Option<SkillLevel>) -> Self {
        Self::one(Key::SkillLevel(skill), text(level.map(SkillLevel::word)))
    }

    /// A note, cut at [`NOTE_LIMIT`] characters; an empty one clears it.
    pub fn note(subject: Subject<'_>, note: &str) -> Self {
        let note = up_to(note, NOTE_LIMIT);
        Self::one(Key::Note(subject), text((!note.is_empty()).then_some(note)))
    }

    /// A setting, or what it is without one.
    pub fn setting(setting: Setting, word: Option<&str>) -> Self {
        Self::one(Key::Setting(setting), text(word))
    }

    /// The record was saved as a file on that day.
    pub fn backup(day: Date) -> Self {
        Self::one(Key::Setting(Setting::Backup), date(Some(day)))
    }

    /// Both changes as one; where both write a field, the second does.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.writes.extend(other.writes);
        self.exact |= other.exact;
        self
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty()
    }

    /// A change of one field.
    pub(super) fn one(key: Key<'_>, value: Value) -> Self {
        let mut change = Self::default();
        change.set(key, value);
        change
    }

    /// What makes one state of a thing into another: only the parts that differ are written, so that a part which this
    /// version cannot read stays as long as nobody enters another.
    pub(super) fn between(before: &[(Key<'_>, Value)], after: Vec<(Key<'_>, Value)>) -> Self {
        let mut change = Self::default();
        for (key, value) in after {
            let stood = before.iter().find(|(other, _)| *other == key).map_or(&Value::Null, |(_, value)| value);
            if *stood != value {
                change.set(key, value);
            }
        }
        change
    }

    /// A change that puts fields back exactly.
    pub(super) fn exact() -> Self {
        Self { exact: true, ..Self::default() }
    }

    pub(super) fn is_exact(&self) -> bool {
        self.exact
    }

    pub(super) fn writes(&self) -> impl Iterator<Item = (&String, &Field)> {
        self.writes.iter()
    }

    pub(super) fn write(&mut self, key: String, field: Field) {
        self.writes.insert(key, field);
    }

    pub(super) fn retain(mut self, wanted: impl Fn(&str, &Stamp) -> bool) -> Self {
        self.writes.retain(|key, field| wanted(key, &field.stamp));
        self
    }

    fn set(&mut self, key: Key<'_>, value: Value) {
        let name = key.to_string();
        let too_long = name.len() > MAX_KEY || value.as_str().is_some_and(|text| text.len() > MAX_TEXT);
        // Saved, it could not be read again; no slug and no word of ours is that long or has a slash in it.
        if too_long || Key::read(&name) != Some(key) {
            return;
        }
        let stamp = Stamp::new(0, ReplicaId::new(""));
        self.writes.insert(name, Field { value, stamp, rest: Map::new() });
    }
}

/// A text as a field holds it.
pub(super) fn text(text: Option<&str>) -> Value {
    text.map_or(Value::Null, Value::from)
}

/// A text of one line as a field holds it: without space around it, cut at [`LINE_LIMIT`] characters, null when empty.
pub(super) fn line(text: &str) -> Value {
    match up_to(text.trim(), LINE_LIMIT) {
        "" => Value::Null,
        text => text.into(),
    }
}

/// A day as a field holds it.
pub(super) fn date(day: Option<Date>) -> Value {
    day.map_or(Value::Null, |day| day.to_string().into())
}
