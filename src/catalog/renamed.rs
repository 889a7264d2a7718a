//! Renamed slugs: old addresses and old records keep working when a file of the dataset is renamed.

use super::tables;
use super::vocabulary::RenamedKind;

/// A slug that was given up for another.
#[derive(Debug)]
pub struct Renamed {
    /// What it named.
    pub kind: RenamedKind,
    /// The old slug.
    pub from: &'static str,
    /// The slug in use now.
    pub to: &'static str,
}

/// The slug in use now for something that may have been renamed; a slug that never was comes back as it is.
pub fn current_slug(kind: RenamedKind, slug: &str) -> &str {
    // The build follows chains of renames to their end, so one look is enough.
    renames(kind).find(|renamed| renamed.from == slug).map_or(slug, |renamed| renamed.to)
}

/// The slugs that something had before.
pub fn former_slugs(kind: RenamedKind, slug: &str) -> impl Iterator<Item = &str> {
    renames(kind).filter(move |renamed| renamed.to == slug).map(|renamed| renamed.from)
}

fn renames(kind: RenamedKind) -> impl Iterator<Item = &'static Renamed> {
    tables::RENAMED.iter().filter(move |renamed| renamed.kind == kind)
}
