//! Hours of study: what a source says in the file of a certification, and the ranges of `study.toml` for all others.

use serde::Deserialize;
use toml::Spanned;

use super::super::vocabulary::{CertificationKind, CertificationLevel};
use super::file::Word;
use super::part::{Entry, Kind, Part, remarks};
use super::value::Day;

/// What a source says about one certification.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Study {
    pub low: Spanned<u16>,
    pub high: Option<Spanned<u16>>,
    pub source: Word,
    pub note: Option<Word>,
}

/// `study.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyRanges {
    pub checked: Day,
    #[serde(default, rename = "range")]
    pub ranges: Vec<Spanned<StudyRange>>,
}

/// Hours for one kind and level.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyRange {
    pub kind: Spanned<CertificationKind>,
    pub level: CertificationLevel,
    pub low: Spanned<u16>,
    pub high: Spanned<u16>,
    pub source: Word,
    pub basis: Word,
}

impl Entry for Study {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![Part::Refers(Kind::Source, &self.source)];
        parts.extend(remarks(&self.note));
        parts
    }
}

impl Entry for StudyRange {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![Part::Refers(Kind::Source, &self.source)];
        parts.extend(remarks([&self.basis]));
        parts
    }
}
