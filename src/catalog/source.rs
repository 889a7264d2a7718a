//! Where facts come from: sources, the licences they are under, and the bodies that award certifications.

use super::Day;
use super::vocabulary::{SkillLevel, SourceKind};

/// A publication that facts of the dataset rest on.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Its permanent name.
    pub slug: &'static str,
    /// What it is called; for pages known only by address, the address in short.
    pub title: &'static str,
    /// Who publishes it.
    pub publisher: Option<&'static str>,
    /// Where it is.
    pub url: Option<&'static str>,
    /// What kind of publisher it is.
    pub kind: SourceKind,
    /// The licence its facts are under.
    pub licence: Option<&'static str>,
    /// When it was published: a year, a month or a day. None when it carries no date.
    pub date: Option<Day>,
    /// A remark on that date.
    pub date_note: Option<&'static str>,
    /// A remark on the source.
    pub note: Option<&'static str>,
    /// Whether the address is that of the page itself and not only of its site.
    pub address_complete: bool,
}

/// An organisation that awards certifications.
#[derive(Clone, Copy, Debug)]
pub struct Body {
    /// Its permanent name.
    pub slug: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Its site.
    pub url: Option<&'static str>,
}

/// What the licence of a source lets us publish, and asks for in return.
#[derive(Debug)]
pub struct Licence {
    /// The source.
    pub name: &'static str,
    /// Its licence.
    pub licence: &'static str,
    /// What may be published.
    pub publish: &'static str,
    /// What must be done in return.
    pub duty: &'static str,
}

/// One of the four skill levels, in words.
#[derive(Debug)]
pub struct Scale {
    /// The level.
    pub level: SkillLevel,
    /// What it means.
    pub meaning: &'static str,
}

/// A remark on how the dataset was put together.
#[derive(Debug)]
pub struct Note {
    /// What it is about, in a word or two.
    pub topic: &'static str,
    /// The remark.
    pub text: &'static str,
}
