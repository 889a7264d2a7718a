//! What an organisation lays over the dataset: its own titles, what it hides, and roles and certifications of its own.
//!
//! The dataset stays as it is. Rows are only ever added at the end of the tables, so that every id keeps its meaning,
//! and what is hidden can still be followed. How an organisation writes all of this down is told in
//! [`crate::organisation`]; here it is already known to be right.

mod label;
pub(in crate::catalog) mod merge;
mod names;
mod rows;

use std::fmt;
use std::sync::OnceLock;

use super::id::{CertificationId, RoleId, SkillId, TrackId};
use super::tables;
use super::vocabulary::{CertificationKind, CertificationLevel, LinkKind, SkillLevel, Zone};

pub use names::Names;

static LAYER: OnceLock<Layer> = OnceLock::new();

/// What is laid over the dataset. Its ids come from [`Names`], also those of what it adds itself.
#[derive(Debug, Default)]
pub struct Layer {
    /// The organisation, by which everything of it is labelled.
    pub name: String,
    /// The day of its own figures, as it is written; empty when it is not said.
    pub updated: String,
    /// Where it writes about itself.
    pub link: Option<String>,
    /// Its own titles of roles of the dataset.
    pub titles: Vec<(RoleId, String)>,
    /// Roles that are not shown.
    pub hidden_roles: Vec<RoleId>,
    /// Certifications that are not shown.
    pub hidden_certifications: Vec<CertificationId>,
    /// Roles of its own, in the order of their ids.
    pub roles: Vec<AddedRole>,
    /// Certifications of its own, in the order of their ids.
    pub certifications: Vec<AddedCertification>,
}

/// A role that only the organisation has.
#[derive(Debug)]
pub struct AddedRole {
    /// Its permanent name.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// Other titles for it.
    pub also_known_as: Vec<String>,
    /// The job in a sentence.
    pub summary: String,
    /// How far along a career it stands.
    pub zone: Zone,
    /// The line of the map it belongs to.
    pub track: Option<TrackId>,
    /// The skills it needs.
    pub skills: Vec<(SkillId, SkillLevel)>,
    /// The certifications that the organisation names for it.
    pub certifications: Vec<CertificationId>,
    /// The steps that lead to it and from it.
    pub links: Vec<AddedLink>,
}

/// A step to or from a role that the organisation added.
#[derive(Clone, Copy, Debug)]
pub struct AddedLink {
    /// Where it starts.
    pub from: RoleId,
    /// Where it ends.
    pub to: RoleId,
    /// What it means.
    pub kind: LinkKind,
}

/// A certification that only the organisation has.
#[derive(Debug)]
pub struct AddedCertification {
    /// Its permanent name.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// Its exam code or short form; empty when it has none.
    pub code: String,
    /// Who awards it.
    pub body: String,
    /// What it is about; empty when that is not said.
    pub summary: String,
    /// What one does to earn it.
    pub kind: CertificationKind,
    /// How advanced it is.
    pub level: CertificationLevel,
    /// What must be held first.
    pub requires: Option<AddedRequirement>,
    /// How long it is valid.
    pub validity: super::certification::Validity,
    /// Where one reads about it.
    pub link: Option<String>,
}

/// What must be held, as an expression; see [`super::certification::Requirement`].
#[derive(Debug)]
pub enum AddedRequirement {
    /// This one.
    Certification(CertificationId),
    /// Every one of these.
    All(Vec<AddedRequirement>),
    /// One of these.
    Any(Vec<AddedRequirement>),
    /// A number of these.
    Count {
        /// How many.
        at_least: u8,
        /// Of which.
        of: Vec<AddedRequirement>,
    },
}

/// What is laid over the dataset, if anything.
pub fn laid_over() -> Option<&'static Layer> {
    LAYER.get()
}

/// Lays something over the dataset, once and before the first view is drawn.
///
/// # Errors
/// When it is too late for that. Nothing is changed then.
pub fn lay_over(layer: Layer) -> Result<(), TooLate> {
    if tables::is_in_use() {
        return Err(TooLate);
    }
    LAYER.set(layer).map_err(|_| TooLate)?;
    let layer = LAYER.get().ok_or(TooLate)?;
    tables::replace(merge::tables(tables::base(), layer))
}

/// A layer came after the first view, or after another layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLate;

impl fmt::Display for TooLate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an organisation’s layer is taken only once and before anything is shown: reload the page")
    }
}

impl std::error::Error for TooLate {}

impl RoleId {
    /// What the organisation says of a role that it has added itself.
    pub fn added(self) -> Option<&'static AddedRole> {
        laid_over()?.roles.get(self.index().checked_sub(tables::base().roles.len())?)
    }

    /// What the dataset calls a role for which the organisation has a title of its own.
    pub fn base_title(self) -> Option<&'static str> {
        laid_over()?.titles.iter().find(|(role, _)| *role == self)?;
        tables::base().roles.get(self.index()).map(|role| role.title)
    }
}

impl CertificationId {
    /// What the organisation says of a certification that it has added itself.
    pub fn added(self) -> Option<&'static AddedCertification> {
        laid_over()?.certifications.get(self.index().checked_sub(tables::base().certifications.len())?)
    }
}
