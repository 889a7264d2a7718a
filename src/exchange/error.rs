//! Why a file could not be read, in words for the person who chose it.

use std::fmt;

/// Why nothing could be taken from a file. The record is never touched before it has been read to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExchangeError {
    /// It is larger than [`super::MAX_BYTES`], or would be when unpacked.
    TooLarge,
    /// It is neither a picture of a kind that carries badges nor text.
    NotText,
    /// It is text of another kind.
    NotRecognised,
    /// It is a record of this application, which has a way in of its own.
    OwnRecord,
    /// It is a picture without a badge in it.
    NoBadge,
    /// It describes a badge, or who awards it, and nobody who earned it.
    NotAwarded,
    /// Only its addressee can read it.
    Encrypted,
    /// It is damaged.
    Broken {
        /// Where.
        place: String,
        /// What is wrong there.
        why: &'static str,
    },
    /// Its lists and groups lie too deep in each other.
    TooDeep {
        /// The line, counted from one.
        line: usize,
    },
    /// A text is longer than it may be.
    TooLong {
        /// Which one.
        place: String,
        /// How long it may be, in characters.
        limit: usize,
    },
    /// It has more than [`super::MOST_CERTIFICATES`] certificates.
    TooMany,
}

impl ExchangeError {
    pub(super) fn broken(place: impl Into<String>, why: &'static str) -> Self {
        Self::Broken { place: place.into(), why }
    }
}

impl fmt::Display for ExchangeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self {
            Self::TooLarge => {
                return write!(
                    formatter,
                    "this is larger than {} MB, or would be when unpacked: choose a file with fewer certificates",
                    super::MAX_BYTES / 1_000_000
                );
            }
            Self::NotText => {
                "this is no badge and no résumé: choose a JSON file, or a picture (PNG or SVG) with a badge in it"
            }
            Self::NotRecognised => {
                "this is no badge and no résumé that can be read here: choose an Open Badge 2.0 or 3.0, or a JSON Resume"
            }
            Self::OwnRecord => "this is a record of the career roadmap: bring it in as a backup",
            Self::NoBadge => {
                "this picture has no badge in it: download it once more from where you earned it, as an Open Badge"
            }
            Self::NotAwarded => {
                "this describes a badge and does not say that anybody earned it: choose the file that was issued to you"
            }
            Self::Encrypted => "this badge is encrypted: ask its issuer for one that anybody can read",
            Self::Broken { place, why } => {
                return write!(formatter, "this file is damaged at {place}: {why}. Download it once more");
            }
            Self::TooDeep { line } => {
                return write!(formatter, "line {line} of this file is nested too deeply for a badge or a résumé");
            }
            Self::TooLong { place, limit } => {
                return write!(formatter, "{place} is longer than {limit} characters: shorten it in the file");
            }
            Self::TooMany => {
                return write!(
                    formatter,
                    "this has more than {} certificates: divide it into several files",
                    super::MOST_CERTIFICATES
                );
            }
        };
        formatter.write_str(sentence)
    }
}

impl std::error::Error for ExchangeError {}
