//! The names of fields. They are part of the saved form and therefore never change their meaning.
//!
//! Lists fit the same scheme: `certification/<slug>/attempt/<id>/date` is a field like any other, and one that this
//! version does not know is simply not read.

use std::fmt;

use crate::catalog::vocabulary::RenamedKind;

/// The name of a field that this version understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key<'a> {
    /// The role the person has.
    Here,
    /// The role the person wants.
    Want,
    /// How a certification stands.
    Status(&'a str),
    /// When its exam was passed.
    PassedOn(&'a str),
    /// How good the person is at a skill.
    SkillLevel(&'a str),
    /// A note.
    Note(Subject<'a>),
    /// A setting.
    Setting(Setting),
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject<'a> {
    /// A role, by slug.
    Role(&'a str),
    /// A certification, by slug.
    Certification(&'a str),
    /// A skill, by slug.
    Skill(&'a str),
    /// A page, by its first word in the address.
    Page(&'a str),
}

impl<'a> Subject<'a> {
    /// The slug, or the word of the page.
    pub fn slug(self) -> &'a str {
        match self {
            Self::Role(slug) | Self::Certification(slug) | Self::Skill(slug) | Self::Page(slug) => slug,
        }
    }

    /// The same kind of thing by another slug.
    #[must_use]
    pub fn with_slug(self, slug: &str) -> Subject<'_> {
        match self {
            Self::Role(_) => Subject::Role(slug),
            Self::Certification(_) => Subject::Certification(slug),
            Self::Skill(_) => Subject::Skill(slug),
            Self::Page(_) => Subject::Page(slug),
        }
    }

    /// What renames of the slug are filed under; pages are not renamed.
    pub(super) fn kind(self) -> Option<RenamedKind> {
        match self {
            Self::Role(_) => Some(RenamedKind::Role),
            Self::Certification(_) => Some(RenamedKind::Certification),
            Self::Skill(_) => Some(RenamedKind::Skill),
            Self::Page(_) => None,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Role(_) => "role",
            Self::Certification(_) => "certification",
            Self::Skill(_) => "skill",
            Self::Page(_) => "page",
        }
    }
}

/// What the person set for the page and takes along with the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The region of pay, money and dates, by slug.
    Region,
    /// Light, dark or as the system has it.
    Theme,
    /// The map as a drawing or as a list.
    MapView,
    /// Hours a week for study, in digits.
    HoursPerWeek,
}

impl Setting {
    const ALL: [Self; 4] = [Self::Region, Self::Theme, Self::MapView, Self::HoursPerWeek];

    const fn word(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Theme => "theme",
            Self::MapView => "map-view",
            Self::HoursPerWeek => "hours-per-week",
        }
    }
}

impl<'a> Key<'a> {
    /// The field a name stands for; none for names of other versions.
    pub(super) fn read(name: &'a str) -> Option<Self> {
        let mut parts = name.split('/');
        let key = match (parts.next()?, parts.next(), parts.next()) {
            ("here", None, None) => Self::Here,
            ("want", None, None) => Self::Want,
            ("certification", Some(slug), Some("status")) => Self::Status(slug),
            ("certification", Some(slug), Some("passed")) => Self::PassedOn(slug),
            ("skill", Some(slug), Some("level")) => Self::SkillLevel(slug),
            ("note", Some("role"), Some(slug)) => Self::Note(Subject::Role(slug)),
            ("note", Some("certification"), Some(slug)) => Self::Note(Subject::Certification(slug)),
            ("note", Some("skill"), Some(slug)) => Self::Note(Subject::Skill(slug)),
            ("note", Some("page"), Some(slug)) => Self::Note(Subject::Page(slug)),
            ("setting", Some(word), None) => {
                Self::Setting(Setting::ALL.into_iter().find(|setting| setting.word() == word)?)
            }
            _ => return None,
        };
        parts.next().is_none().then_some(key)
    }
}

impl fmt::Display for Key<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Here => formatter.write_str("here"),
            Self::Want => formatter.write_str("want"),
            Self::Status(slug) => write!(formatter, "certification/{slug}/status"),
            Self::PassedOn(slug) => write!(formatter, "certification/{slug}/passed"),
            Self::SkillLevel(slug) => write!(formatter, "skill/{slug}/level"),
            Self::Note(subject) => write!(formatter, "note/{}/{}", subject.word(), subject.slug()),
            Self::Setting(setting) => write!(formatter, "setting/{}", setting.word()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_as_it_is_written() {
        for name in [
            "here",
            "want",
            "certification/itil4-foundation/status",
            "certification/itil4-foundation/passed",
            "skill/negotiation/level",
            "note/role/cio",
            "note/certification/ccna",
            "note/skill/negotiation",
            "note/page/plan",
            "setting/region",
            "setting/theme",
            "setting/map-view",
            "setting/hours-per-week",
        ] {
            assert_eq!(Key::read(name).map(|key| key.to_string()), Some(name.to_owned()));
        }
    }

    #[test]
    fn names_of_other_versions_are_not_read() {
        for name in ["", "here/x", "certification/ccna/attempt/1/date", "certification/ccna", "setting/font", "a/b/c/d"]
        {
            assert_eq!(Key::read(name), None, "{name:?}");
        }
    }
}
