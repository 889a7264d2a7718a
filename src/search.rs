//! Search: every role, certification, skill, section and page by name, alias or code, from the first letters on.
//!
//! Ranked by hand: nucleo-matcher, the well-kept crate for this, weighs 95 KB of wasm (40 KB compressed) and forgives
//! letters left out but not letters mistyped. Here `strsim` (2 KB) forgives small slips.

mod index;
mod rank;

use std::sync::OnceLock;

pub use crate::fold::fold;
use crate::route::Route;

pub use index::Index;

/// What answers a query best, the best first. The index is made by the first search: most visits never search.
pub fn find(query: &str, limit: usize) -> Vec<Hit> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(Index::new).find(query, limit)
}

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

impl HitKind {
    /// What readers call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Role => "Role",
            Self::Certification => "Certification",
            Self::Skill => "Skill",
            Self::GuideSection => "Guide",
            Self::Page => "Page",
        }
    }
}
