//! What is wrong with the words of a page, in plain words for whoever wrote them.

use std::fmt;

use super::Source;
use super::words::Word;

/// So much of a name or a value is repeated at most, in characters.
const SHOWN: usize = 60;

/// A word that is left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is no such word.
    Unknown {
        /// As it was written.
        name: String,
    },
    /// It does not allow this value.
    Value {
        /// The word.
        word: Word,
        /// As it was written.
        value: String,
    },
    /// It stands there more than once; the first counts.
    Repeated {
        /// The word.
        word: Word,
    },
    /// There are more words than are read.
    TooMany {
        /// How many are read.
        most: usize,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { name } => write!(formatter, "“{}” means nothing here", shown(name)),
            Self::Value { word, value } => {
                write!(formatter, "{} is “{}” and must be {}", word.name(), shown(value), word.allows())
            }
            Self::Repeated { word } => {
                write!(formatter, "{} is there more than once and the first counts", word.name())
            }
            Self::TooMany { most } => write!(formatter, "only the first {most} are read"),
        }
    }
}

/// The one message about everything that was left out; none where nothing was.
pub fn report(source: Source, problems: &[Problem]) -> Option<String> {
    if problems.is_empty() {
        return None;
    }
    let place = match source {
        Source::Frame => "in the address of the frame",
        Source::Element => "at the element <itsm-roadmap>",
    };
    let mut message = format!("ITSM Career Roadmap left out what it does not understand {place}: ");
    for (position, problem) in problems.iter().enumerate() {
        if position > 0 {
            message += "; ";
        }
        message += &problem.to_string();
    }
    let names = Word::ALL.map(Word::name).join(", ");
    Some(format!("{message}. It understands {names}."))
}

/// What was written, shortened, with nothing in it that a console would act on.
fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).flat_map(char::escape_debug).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
