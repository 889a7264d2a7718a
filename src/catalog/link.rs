//! Links: how one role leads to, works with or reports to another.

use super::id::{RoleId, SourceId};
use super::tables::tables;
use super::vocabulary::{LinkKind, Strength};

/// A step from one role to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// How work and people are joined without being a career step, seen from one of the two roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// This role hands work on to the other.
    HandsOnTo,
    /// This role takes on work that the other hands on.
    TakesFrom,
    /// This role reports to the other.
    ReportsTo,
    /// The other role reports to this one.
    Leads,
}

/// The links of a role to shown roles that are no career steps, each with what it means for this role and the role at its other end.
pub fn relations(role: RoleId) -> impl Iterator<Item = (Relation, RoleId, &'static Link)> {
    let relations = links().iter().filter_map(move |link| match (link.kind, link.from == role, link.to == role) {
        (LinkKind::Escalation, true, _) => Some((Relation::HandsOnTo, link.to, link)),
        (LinkKind::Escalation, _, true) => Some((Relation::TakesFrom, link.from, link)),
        (LinkKind::Reporting, true, _) => Some((Relation::ReportsTo, link.to, link)),
        (LinkKind::Reporting, _, true) => Some((Relation::Leads, link.from, link)),
        _ => None,
    });
    relations.filter(|(_, other, _)| !other.is_hidden())
}

/// Every link.
pub fn links() -> &'static [Link] {
    tables().links
}

/// Every link that a role is at an end of.
pub fn links_of(role: RoleId) -> impl Iterator<Item = &'static Link> {
    links().iter().filter(move |link| link.from == role || link.to == role)
}

/// The career steps that start at a role and lead to a shown one.
pub fn steps_from(role: RoleId) -> impl Iterator<Item = &'static Link> {
    links().iter().filter(move |link| link.from == role && link.is_career_step() && !link.to.is_hidden())
}

/// The career steps that end at a role and come from a shown one.
pub fn steps_to(role: RoleId) -> impl Iterator<Item = &'static Link> {
    links().iter().filter(move |link| link.to == role && link.is_career_step() && !link.from.is_hidden())
}
