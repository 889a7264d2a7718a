//! What can be wrong with a part of a file: where it is, what is wrong, and what to do about it.

use std::fmt;

use crate::date::DateError;
use crate::record::{AmountError, LinkError};

use super::accent::Contrast;

/// How much of a text of the file is repeated in a sentence about it, in characters.
const SHOWN: usize = 60;

/// A part of a file that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is, as `roles[2].skills[0].level`.
    pub path: String,
    /// What is wrong, and what to do.
    pub fault: Fault,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.path, self.fault)
    }
}

/// What is wrong with a part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is asked for and not there.
    Missing,
    /// It is of another kind than is asked for, both in words.
    NotA {
        /// What is asked for: "a text".
        wanted: &'static str,
        /// What stands there: "a number".
        found: &'static str,
    },
    /// It is a text with nothing in it.
    Empty,
    /// It has more characters than it may have.
    TooLong(usize),
    /// It has characters that are not seen or that turn the direction of what follows.
    UnseenCharacter,
    /// A list has more members than are read.
    TooMany(usize),
    /// The format has no such member.
    UnknownMember(Nearest),
    /// The same member stands there twice.
    MemberTwice,
    /// Nothing has that slug.
    UnknownSlug {
        /// What was looked for: "role".
        kind: &'static str,
        /// The slug.
        slug: String,
        /// What was probably meant.
        nearest: Nearest,
    },
    /// It is none of the words that are allowed.
    UnknownWord(String),
    /// It cannot be a slug.
    NotASlug,
    /// The dataset has that slug already.
    Taken,
    /// The same was said before in the file.
    Twice,
    /// It is no date.
    NotADate(DateError),
    /// It is no amount.
    NotAnAmount(AmountError),
    /// A band without an end, or with its ends the wrong way round.
    NoBand(crate::record::BandError),
    /// It is in another currency than the region's, which is given.
    OtherCurrency(&'static str),
    /// It is no address that may be linked.
    NotALink(LinkError),
    /// It is an address, and not by https.
    NotHttps,
    /// It is no e-mail address.
    NotAnEmail,
    /// It is no picture that may be shown.
    NotALogo(super::logo::LogoError),
    /// It is no colour.
    NotAColour,
    /// It does not stand out from the page.
    TooPale(Contrast),
    /// More is asked for than there is to choose from.
    Impossible,
    /// It leads to itself.
    Itself,
    /// It is no number of months.
    NotMonths(u16),
    /// It requires what stands further down, so that there might be a circle.
    Later,
    /// Nothing would be left to be shown.
    NothingLeft,
    /// It is nested deeper than is read.
    TooDeep,
}

/// What was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest(pub Option<String>);

impl fmt::Display for Nearest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_ref().map_or(Ok(()), |meant| write!(formatter, " Did you mean \"{meant}\"?"))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => formatter.write_str("this is missing: add it."),
            Self::NotA { wanted, found } => write!(formatter, "this is {found}, and {wanted} is asked for."),
            Self::Empty => formatter.write_str("this is empty: write something, or leave it out."),
            Self::TooLong(limit) => write!(formatter, "this is too long: write at most {limit} characters."),
            Self::UnseenCharacter => formatter.write_str(
                "this has a line break or a character that is not seen or turns the text around: type it anew, on one line.",
            ),
            Self::TooMany(most) => {
                write!(formatter, "these are too many: only the first {most} are used.")
            }
            Self::UnknownMember(nearest) => {
                write!(formatter, "the format has nothing of this name, so it is not used.{nearest}")
            }
            Self::MemberTwice => {
                formatter.write_str("this name stands twice in the same place, and only the last is used: keep one.")
            }
            Self::UnknownSlug { kind, slug, nearest } => write!(formatter, "there is no {kind} \"{slug}\".{nearest}"),
            Self::UnknownWord(allowed) => write!(formatter, "this word is not known: write one of {allowed}."),
            Self::NotASlug => formatter.write_str(
                "this cannot be a name in addresses: use small letters a to z, digits and single hyphens, at most 64.",
            ),
            Self::Taken => formatter.write_str(
                "the dataset has this already, so it cannot be added: choose another name, such as one that begins \
                 with your organisation’s, or give it a title of your own under \"titles\".",
            ),
            Self::Twice => formatter.write_str("this was said before, and the first is used: keep one of the two."),
            Self::NotADate(error) => write!(formatter, "{error}."),
            Self::NotAnAmount(error) => write!(formatter, "{error}."),
            Self::NoBand(error) => write!(formatter, "{error}."),
            Self::OtherCurrency(code) => write!(
                formatter,
                "pay in this region is shown in {code}, and nothing is converted: give the band in {code}."
            ),
            Self::NotALink(error) => write!(formatter, "{error}."),
            Self::NotHttps => formatter.write_str("this address is not encrypted: begin with https://."),
            Self::NotAnEmail => formatter.write_str("this is not an e-mail address: write it as name@example.org."),
            Self::NotALogo(error) => write!(formatter, "{error}."),
            Self::NotAColour => formatter.write_str("this is not a colour: write # and six digits, as in #0b5fae."),
            Self::TooPale(contrast) => write!(formatter, "{contrast}."),
            Self::Impossible => {
                formatter.write_str("more is asked for here than there is to choose from, or nothing: change the number.")
            }
            Self::Itself => formatter.write_str("a role does not lead to itself: name another one."),
            Self::NotMonths(most) => {
                write!(formatter, "this is not how long it is valid: write 1 to {most} months, or \"lifetime\".")
            }
            Self::Later => formatter.write_str(
                "this stands further down in the list: put a certification after those that it requires.",
            ),
            Self::NothingLeft => {
                formatter.write_str("this would hide everything, so nothing of it is hidden: leave something out.")
            }
            Self::TooDeep => formatter.write_str("this is nested too deeply: say it in a simpler way."),
        }
    }
}

/// A text of the file as it may be repeated in a sentence: short, and without what is not seen.
pub(super) fn shown(text: &str) -> String {
    let mut shown: String =
        text.chars().take(SHOWN).map(|character| if is_unseen(character) { '·' } else { character }).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// Whether a character is not seen, ends the line or turns the direction of what follows. The two that join letters of
/// some scripts stay.
pub(super) fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}
