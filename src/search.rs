//! Search: every role, certification, skill, section and page by name, alias or code, from the first letters on.
//!
//! Written by hand because the ranking crates weigh more than this file and match letters anywhere in a word, where
//! people look for words: small slips of the finger are forgiven by edit distance instead.

mod fold;
mod index;
mod rank;

use crate::route::Route;

pub use fold::fold;
pub use index::Index;

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What kind of thing it is.
    pub kind: HitKind,
    /// What it is called.
    pub title: &'static str,
    /// What tells it from others, and the name it was found by where that is another.
    pub detail: String,
    /// Where it is.
    pub route: Route,
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HitKind {
    /// A role.
    Role,
    /// A certification.
    Certification,
    /// A skill.
    Skill,
    /// A section of the guide.
    GuideSection,
    /// A page.
    Page,
}
