//! Why a saved record could not be read, in words for the person whose record it is.

use std::fmt;

/// Why a text is not a record that this version can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// It is something else.
    NotOurs,
    /// A later version of the application wrote it.
    Newer {
        /// That version of the saved form.
        version: u64,
    },
    /// It is damaged.
    Broken {
        /// Where: a line and column, or the name of a field.
        place: String,
        /// What is wrong there.
        why: String,
    },
    /// It is larger than any record.
    TooLarge,
}

impl LoadError {
    /// The longest place or reason that is repeated, in characters: both may quote the text.
    const SHOWN: usize = 160;

    pub(super) fn broken(place: &str, why: impl Into<String>) -> Self {
        // A mark that turns the direction of writing would turn the sentence in which it is quoted.
        let is_harmless = |character: &char| !character.is_control() && !is_direction_mark(*character);
        let shorten = |text: &str| text.chars().filter(is_harmless).take(Self::SHOWN).collect();
        Self::Broken { place: shorten(place), why: shorten(&why.into()) }
    }

    pub(super) fn unreadable(error: &serde_json::Error) -> Self {
        let place = format!("line {}, column {}", error.line(), error.column());
        let why = match error.classify() {
            serde_json::error::Category::Eof => "the text ends too early",
            _ => "this is not JSON",
        };
        Self::broken(&place, why)
    }
}

/// Whether a character is not seen itself and changes in which direction others are written.
fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs => formatter.write_str("this is not a record of the career roadmap"),
            Self::Newer { version } => {
                write!(formatter, "this record is of version {version}, which is newer than this page can read")
            }
            Self::Broken { place, why } => {
                write!(formatter, "this record is damaged at {place}: {why}")
            }
            Self::TooLarge => {
                write!(formatter, "this is larger than {} MB, too large for a record", super::MAX_BYTES / 1_000_000)
            }
        }
    }
}

impl std::error::Error for LoadError {}

#[cfg(test)]
mod tests {
    use super::*;

    /// R18: what is quoted of a file cannot turn the sentence around it.
    #[test]
    fn a_damaged_place_is_quoted_without_what_is_not_seen() {
        let error = LoadError::broken("note/\u{202e}role\n/x", "\u{2066}bad");
        assert_eq!(error.to_string(), "this record is damaged at note/role/x: bad");
    }
}
