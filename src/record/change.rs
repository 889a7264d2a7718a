//! Changes: what a person did, as a value that can be applied, undone and done again.

use std::collections::BTreeMap;

use serde_json::Value;

use super::key::{Key, Setting, Subject};
use super::saved::limits::{MAX_KEY, MAX_TEXT};
use super::{NOTE_LIMIT, Status};
use crate::catalog::vocabulary::SkillLevel;
use crate::date::Date;

/// One or several fields to be written together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change(BTreeMap<String, Value>);

impl Change {
    /// The person has this role now, by slug, or says nothing about it.
    pub fn here(role: Option<&str>) -> Self {
        Self::one(&Key::Here, role)
    }

    /// The person wants this role, by slug, or nothing yet.
    pub fn want(role: Option<&str>) -> Self {
        Self::one(&Key::Want, role)
    }

    /// A certification stands like this. Dates that were entered for it stay.
    pub fn status(certification: &str, status: Status) -> Self {
        Self::one(&Key::Status(certification), Some(status.word()))
    }

    /// The exam was passed on this day, or on a day unknown.
    pub fn passed_on(certification: &str, day: Option<Date>) -> Self {
        Self::one(&Key::PassedOn(certification), day.map(|day| day.to_string()).as_deref())
    }

    /// The person is this good at a skill, or says nothing about it.
    pub fn skill_level(skill: &str, level: Option<SkillLevel>) -> Self {
        Self::one(&Key::SkillLevel(skill), level.map(SkillLevel::word))
    }

    /// A note, cut at [`NOTE_LIMIT`] characters; an empty one clears it.
    pub fn note(subject: Subject<'_>, text: &str) -> Self {
        let text: String = text.chars().take(NOTE_LIMIT).collect();
        Self::one(&Key::Note(subject), (!text.is_empty()).then_some(&text))
    }

    /// A setting, or what it is without one.
    pub fn setting(setting: Setting, word: Option<&str>) -> Self {
        Self::one(&Key::Setting(setting), word)
    }

    /// Both changes as one; where both write a field, the second does.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn writes(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0.iter()
    }

    pub(super) fn write(&mut self, key: String, value: Value) {
        self.0.insert(key, value);
    }

    pub(super) fn retain(mut self, wanted: impl Fn(&str) -> bool) -> Self {
        self.0.retain(|key, _| wanted(key));
        self
    }

    fn one(key: &Key<'_>, text: Option<&str>) -> Self {
        let key = key.to_string();
        if key.len() > MAX_KEY || text.is_some_and(|text| text.len() > MAX_TEXT) {
            // Saved, it could not be read again; no slug and no word of ours is that long.
            return Self::default();
        }
        Self(BTreeMap::from([(key, text.map_or(Value::Null, Value::from))]))
    }
}
