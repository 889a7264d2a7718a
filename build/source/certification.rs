//! `certifications/<body>/<slug>.toml`.

use serde::Deserialize;
use toml::Spanned;

use super::super::vocabulary::{Availability, CertificationKind, CertificationLevel, Confidence};
use super::file::Word;
use super::part::{Entry, Kind, Part, price, refers, remarks, requirement, text};
use super::study::Study;
use super::table::Named;
use super::value::{Day, Price, Requirement};

/// A certification.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certification {
    /// The name of the file.
    #[serde(skip)]
    pub slug: String,
    /// The name of the folder.
    #[serde(skip)]
    pub body: String,
    pub name: Word,
    pub code: Word,
    pub family: Word,
    pub suite: Option<Word>,
    pub kind: CertificationKind,
    pub level: CertificationLevel,
    pub status: Spanned<Availability>,
    pub successor: Option<Word>,
    pub requires: Option<Requirement>,
    #[serde(default = "yes")]
    pub requires_verified: bool,
    pub requirement_note: Option<Word>,
    #[serde(default)]
    pub recommended: Vec<Word>,
    pub transition: Option<Word>,
    #[serde(default)]
    pub accredited_training: bool,
    pub validity_months: Option<Spanned<u16>>,
    pub renewal_note: Option<Word>,
    pub renewal_units: Option<Spanned<u16>>,
    pub price: Option<Price>,
    pub url: Word,
    #[serde(default)]
    pub url_seen: bool,
    pub sources: Vec<Word>,
    pub confidence: Confidence,
    #[serde(default)]
    pub official_fields: Vec<Word>,
    pub note: Option<Word>,
    pub checked: Day,
    #[serde(default)]
    pub exam: Exam,
    pub study: Option<Study>,
}

/// The shape of an exam.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exam {
    pub questions: Option<Spanned<u16>>,
    pub minutes: Option<Spanned<u16>>,
    pub pass_mark: Option<Word>,
    pub open_book: Option<bool>,
}

fn yes() -> bool {
    true
}

impl Certification {
    /// What may be named as resting on an official source: the keys, and the body that the folder names.
    pub const FACTS: &'static [&'static str] = &[
        "name",
        "body",
        "code",
        "family",
        "suite",
        "kind",
        "level",
        "status",
        "successor",
        "requires",
        "requirement_note",
        "recommended",
        "transition",
        "accredited_training",
        "validity_months",
        "renewal_note",
        "renewal_units",
        "price",
        "url",
        "questions",
        "minutes",
        "pass_mark",
        "open_book",
        "study",
    ];
}

impl Named for Certification {
    const KIND: &'static str = "certification";

    fn slug(&self) -> &str {
        &self.slug
    }

    fn title(&self) -> &str {
        self.name.get_ref()
    }
}

impl Entry for Certification {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![
            text("name", 100, &self.name),
            text("code", 40, &self.code),
            text("family", 60, &self.family),
            Part::Address { url: &self.url, http: false },
            Part::Day(&self.checked),
        ];
        parts.extend(refers(Kind::Suite, &self.suite));
        parts.extend(refers(Kind::Certification, self.successor.iter().chain(&self.transition)));
        parts.extend(refers(Kind::Certification, &self.recommended));
        parts.extend(self.requires.iter().flat_map(requirement));
        parts.extend(refers(Kind::Source, &self.sources));
        parts.extend(self.price.iter().flat_map(price));
        parts.extend(self.exam.pass_mark.iter().map(|mark| text("pass mark", 160, mark)));
        parts.extend(remarks(self.requirement_note.iter().chain(&self.renewal_note)));
        parts.extend(remarks(&self.note));
        parts.extend(self.study.iter().flat_map(Study::parts));
        parts
    }
}
