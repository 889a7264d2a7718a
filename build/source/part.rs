//! What every entry has in common for the checks: references, facts, dates, addresses, texts and amounts.
//!
//! An entry lists its parts once; each check looks at the kind of part it is about, wherever it stands.

use toml::Spanned;

use super::file::Word;
use super::value::{Amount, Day, PartialDate, Price, Requirement};

/// What a slug can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Body,
    Certification,
    Region,
    Role,
    Skill,
    Source,
    Suite,
}

/// A part of an entry that is checked wherever it stands.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// The name of something else.
    Refers(Kind, &'a Word),
    /// A founding fact.
    Fact(&'a Word),
    /// A day.
    Day(&'a Day),
    /// A year, a month or a day.
    Date(&'a PartialDate),
    /// An address on the web. Whether a plain `http` one is accepted.
    Address { url: &'a Word, http: bool },
    /// A text for readers, and how many characters fit.
    Text { what: &'static str, most: usize, text: &'a Word },
    /// An amount of money.
    Money(&'a Spanned<Amount>),
    /// A currency.
    Currency(&'a Word),
}

/// An entry that can list its parts.
pub trait Entry {
    /// Its parts, in no particular order.
    fn parts(&self) -> Vec<Part<'_>>;
}

/// The longest remark that fits.
const REMARK: usize = 1200;

/// References of one kind.
pub fn refers<'a>(kind: Kind, words: impl IntoIterator<Item = &'a Word>) -> Vec<Part<'a>> {
    words.into_iter().map(|word| Part::Refers(kind, word)).collect()
}

/// Founding facts.
pub fn facts(words: &[Word]) -> Vec<Part<'_>> {
    words.iter().map(Part::Fact).collect()
}

/// A text of at most so many characters.
pub fn text<'a>(what: &'static str, most: usize, text: &'a Word) -> Part<'a> {
    Part::Text { what, most, text }
}

/// Remarks, each of which may be absent.
pub fn remarks<'a>(words: impl IntoIterator<Item = &'a Word>) -> Vec<Part<'a>> {
    words.into_iter().map(|word| text("remark", REMARK, word)).collect()
}

/// The parts of a price.
pub fn price(price: &Price) -> Vec<Part<'_>> {
    let mut parts =
        vec![Part::Money(&price.amount), Part::Currency(&price.currency), Part::Refers(Kind::Source, &price.source)];
    parts.extend(price.as_of.iter().map(Part::Date));
    parts.extend(remarks(&price.note));
    parts
}

/// The parts of a requirement.
pub fn requirement(requirement: &Requirement) -> Vec<Part<'_>> {
    refers(Kind::Certification, requirement.leaves())
}
