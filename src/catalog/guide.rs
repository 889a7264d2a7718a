//! The guide: how one becomes an IT service manager, as sections of sourced entries.

use super::id::{CertificationId, RoleId, SourceId};

/// A section of the guide.
#[derive(Debug)]
pub struct Section {
    /// Its permanent name.
    pub slug: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it is about.
    pub intro: Option<&'static str>,
    /// Whether its entries are steps in order.
    pub ordered: bool,
    /// What it says.
    pub entries: &'static [Entry],
}

/// One statement of the guide.
#[derive(Debug)]
pub struct Entry {
    /// The statement.
    pub text: &'static str,
    /// Who says so.
    pub source: SourceId,
    /// The role it is about.
    pub role: Option<RoleId>,
    /// The certification it is about.
    pub certification: Option<CertificationId>,
    /// A remark.
    pub note: Option<&'static str>,
}
