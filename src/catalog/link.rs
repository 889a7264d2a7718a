//! Links: how one role leads to, works with or reports to another.

use super::id::{RoleId, SourceId};
use super::tables;
use super::vocabulary::{LinkKind, Strength};

/// A step from one role to another.
#[derive(Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it starts.
    pub from: RoleId,
    /// Where it ends.
    pub to: RoleId,
    /// What it means.
    pub kind: LinkKind,
    /// Who says so.
    pub source: SourceId,
    /// How well it is supported.
    pub strength: Strength,
    /// What the evidence is.
    pub note: Option<&'static str>,
}

impl Link {
    /// Whether people move along it; the other links say how work flows or who leads whom.
    pub fn is_career_step(&self) -> bool {
        matches!(self.kind, LinkKind::Promotion | LinkKind::Lateral)
    }
}

/// Every link.
pub fn links() -> &'static [Link] {
    tables::LINKS
}

/// The links that start at a role.
pub fn links_from(role: RoleId) -> impl Iterator<Item = &'static Link> {
    links().iter().filter(move |link| link.from == role)
}

/// The links that end at a role.
pub fn links_to(role: RoleId) -> impl Iterator<Item = &'static Link> {
    links().iter().filter(move |link| link.to == role)
}
