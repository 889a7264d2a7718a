//! The names of fields. They are part of the saved form and therefore never change their meaning.
//!
//! An entry of a list has an id in its name: `certification/<slug>/attempt/<id>/date`. A name that this version does
//! not know is simply not read.

mod part;

use std::fmt;

use super::Status;
use super::entry::EntryId;
use crate::catalog::vocabulary::RenamedKind;
pub use part::{AttemptPart, CertificationPart, CpdPart, OtherPart};

/// The name of a field that this version understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// The role the person has.
    Here,
    /// The role the person wants.
    Want,
    /// Something about a certification, by slug.
    Certification(&'a str, CertificationPart),
    /// The day on which a certification last came to stand like this.
    Entered(&'a str, Status),
    /// Something about an attempt at a certification's exam: slug, id, what.
    Attempt(&'a str, &'a str, AttemptPart),
    /// Something about a certificate that the catalogue does not have, by id.
    Other(&'a str, OtherPart),
    /// Something about an entry of the CPD log, by id.
    Cpd(&'a str, CpdPart),
    /// How good the person is at a skill, by slug.
    SkillLevel(&'a str),
    /// What the person is paid.
    OwnPay,
    /// What the person's organisation pays in a role, by slug.
    Band(&'a str),
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
    /// The day of the last backup.
    Backup,
    /// What marks the latest backups, parted by spaces.
    BackupMarks,
    /// Whose events those of an exported calendar are.
    CalendarOwner,
    /// The number of the last exported calendar, in digits.
    CalendarRevision,
}

impl Setting {
    const ALL: [Self; 8] = [
        Self::Region,
        Self::Theme,
        Self::MapView,
        Self::HoursPerWeek,
        Self::Backup,
        Self::BackupMarks,
        Self::CalendarOwner,
        Self::CalendarRevision,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Theme => "theme",
            Self::MapView => "map-view",
            Self::HoursPerWeek => "hours-per-week",
            Self::Backup => "backup",
            Self::BackupMarks => "backup-marks",
            Self::CalendarOwner => "calendar-owner",
            Self::CalendarRevision => "calendar-revision",
        }
    }
}

impl<'a> Key<'a> {
    /// The most words a name has.
    const MOST_WORDS: usize = 5;

    /// The field a name stands for; none for names of other versions.
    pub fn read(name: &'a str) -> Option<Self> {
        let mut words = [""; Self::MOST_WORDS];
        let mut count = 0;
        for word in name.split('/') {
            *words.get_mut(count)? = word;
            count += 1;
        }
        Some(match words[..count] {
            ["here"] => Self::Here,
            ["want"] => Self::Want,
            ["certification", slug, word] => Self::Certification(slug, CertificationPart::from_word(word)?),
            ["certification", slug, "on", word] => Self::Entered(slug, Status::from_word(word)?),
            ["certification", slug, "attempt", id, word] => {
                Self::Attempt(slug, EntryId::valid(id)?, AttemptPart::from_word(word)?)
            }
            ["other", id, word] => Self::Other(EntryId::valid(id)?, OtherPart::from_word(word)?),
            ["cpd", id, word] => Self::Cpd(EntryId::valid(id)?, CpdPart::from_word(word)?),
            ["skill", slug, "level"] => Self::SkillLevel(slug),
            ["pay", "own"] => Self::OwnPay,
            ["pay", "band", slug] => Self::Band(slug),
            ["note", "role", slug] => Self::Note(Subject::Role(slug)),
            ["note", "certification", slug] => Self::Note(Subject::Certification(slug)),
            ["note", "skill", slug] => Self::Note(Subject::Skill(slug)),
            ["note", "page", slug] => Self::Note(Subject::Page(slug)),
            ["setting", word] => Self::Setting(Setting::ALL.into_iter().find(|setting| setting.word() == word)?),
            _ => return None,
        })
    }

    /// The slug in it that the dataset may have renamed, with its kind.
    pub(super) fn renamable(self) -> Option<(RenamedKind, &'a str)> {
        match self {
            Self::Certification(slug, _) | Self::Entered(slug, _) | Self::Attempt(slug, ..) => {
                Some((RenamedKind::Certification, slug))
            }
            Self::SkillLevel(slug) => Some((RenamedKind::Skill, slug)),
            Self::Band(slug) => Some((RenamedKind::Role, slug)),
            Self::Note(subject) => Some((subject.kind()?, subject.slug())),
            Self::Here | Self::Want | Self::Other(..) | Self::Cpd(..) | Self::OwnPay | Self::Setting(_) => None,
        }
    }

    /// The same field of the same thing by another slug.
    pub(super) fn with_slug(self, slug: &'a str) -> Self {
        match self {
            Self::Certification(_, part) => Self::Certification(slug, part),
            Self::Entered(_, status) => Self::Entered(slug, status),
            Self::Attempt(_, id, part) => Self::Attempt(slug, id, part),
            Self::SkillLevel(_) => Self::SkillLevel(slug),
            Self::Band(_) => Self::Band(slug),
            Self::Note(subject) => Self::Note(subject.with_slug(slug)),
            Self::Here | Self::Want | Self::Other(..) | Self::Cpd(..) | Self::OwnPay | Self::Setting(_) => self,
        }
    }
}

impl fmt::Display for Key<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match *self {
            Self::Here => ["here", "", "", "", ""],
            Self::Want => ["want", "", "", "", ""],
            Self::Certification(slug, part) => ["certification", slug, part.word(), "", ""],
            Self::Entered(slug, status) => ["certification", slug, "on", status.word(), ""],
            Self::Attempt(slug, id, part) => ["certification", slug, "attempt", id, part.word()],
            Self::Other(id, part) => ["other", id, part.word(), "", ""],
            Self::Cpd(id, part) => ["cpd", id, part.word(), "", ""],
            Self::SkillLevel(slug) => ["skill", slug, "level", "", ""],
            Self::OwnPay => ["pay", "own", "", "", ""],
            Self::Band(slug) => ["pay", "band", slug, "", ""],
            Self::Note(subject) => ["note", subject.word(), subject.slug(), "", ""],
            Self::Setting(setting) => ["setting", setting.word(), "", "", ""],
        };
        let last = words.iter().rposition(|word| !word.is_empty()).unwrap_or_default();
        for (position, word) in words[..=last].iter().enumerate() {
            if position > 0 {
                formatter.write_str("/")?;
            }
            formatter.write_str(word)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
