//! Renamed slugs: old addresses and old records keep working when a file of the dataset is renamed.

use super::tables::tables;
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
    current_among(tables().renamed, kind, slug)
}

/// The slugs that something had before.
pub fn former_slugs(kind: RenamedKind, slug: &str) -> impl Iterator<Item = &str> {
    former_among(tables().renamed, kind, slug)
}

fn current_among<'s>(renames: &'static [Renamed], kind: RenamedKind, slug: &'s str) -> &'s str {
    // The build follows chains of renames to their end, so one look is enough.
    renames.iter().find(|renamed| renamed.kind == kind && renamed.from == slug).map_or(slug, |renamed| renamed.to)
}

fn former_among<'s>(renames: &'static [Renamed], kind: RenamedKind, slug: &'s str) -> impl Iterator<Item = &'s str> {
    renames.iter().filter(move |renamed| renamed.kind == kind && renamed.to == slug).map(|renamed| renamed.from)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RENAMES: &[Renamed] = &[
        Renamed { kind: RenamedKind::Role, from: "old", to: "new" },
        Renamed { kind: RenamedKind::Role, from: "older", to: "new" },
        Renamed { kind: RenamedKind::Skill, from: "old", to: "skill" },
    ];

    /// N4: old links go on working.
    #[test]
    fn a_former_slug_leads_to_the_present_one_of_its_kind() {
        assert_eq!(current_among(RENAMES, RenamedKind::Role, "older"), "new");
        assert_eq!(current_among(RENAMES, RenamedKind::Skill, "old"), "skill");
        assert_eq!(current_among(RENAMES, RenamedKind::Certification, "old"), "old");
        let former: Vec<_> = former_among(RENAMES, RenamedKind::Role, "new").collect();
        assert_eq!(former, ["old", "older"]);
    }
}
