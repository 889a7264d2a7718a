//! From the slug in an address to what it names: found, renamed since, or unknown with the nearest that exist.

use crate::catalog::renamed::current_slug;
use crate::catalog::vocabulary::RenamedKind;
use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::order;

/// Something that has a page of its own.
pub trait Named: Entity {
    /// What renames of its slug are filed under.
    const KIND: RenamedKind;

    /// What readers call it.
    fn title(self) -> &'static str;
}

impl Named for RoleId {
    const KIND: RenamedKind = RenamedKind::Role;

    fn title(self) -> &'static str {
        self.row().title
    }
}

impl Named for SkillId {
    const KIND: RenamedKind = RenamedKind::Skill;

    fn title(self) -> &'static str {
        self.row().name
    }
}

impl Named for CertificationId {
    const KIND: RenamedKind = RenamedKind::Certification;

    fn title(self) -> &'static str {
        self.row().name
    }
}

/// What a slug turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved<Id> {
    /// This.
    Found(Id),
    /// This, by a name it no longer has; the address should be replaced.
    Moved(Id),
    /// Nothing, but these are named much like it, the nearest first.
    Unknown {
        /// At most three; possibly none.
        nearest: Vec<Id>,
    },
}

/// What the slug names, also by a name it no longer has.
pub fn named<Id: Named>(slug: &str) -> Option<Id> {
    Id::from_slug(slug).or_else(|| Id::from_slug(current_slug(Id::KIND, slug)))
}

/// What the slug names.
pub fn resolve<Id: Named>(slug: &str) -> Resolved<Id> {
    if let Some(id) = Id::from_slug(slug) {
        return Resolved::Found(id);
    }
    match Id::from_slug(current_slug(Id::KIND, slug)) {
        Some(id) => Resolved::Moved(id),
        None => Resolved::Unknown { nearest: nearest(slug) },
    }
}

/// How alike two texts must be, from 0 to 1, for one to be offered in place of the other.
const ALIKE: f64 = 0.8;
/// How many are offered.
const OFFERED: usize = 3;
/// How much of a slug is compared; addresses can be of any length.
const COMPARED: usize = 100;

fn nearest<Id: Named>(slug: &str) -> Vec<Id> {
    let slug: String = slug.to_ascii_lowercase().chars().take(COMPARED).collect();
    let likeness = |id: Id| {
        let title = id.title().to_ascii_lowercase().replace(' ', "-");
        strsim::jaro_winkler(&slug, id.slug()).max(strsim::jaro_winkler(&slug, &title))
    };
    let mut candidates: Vec<(f64, Id)> =
        Id::all().map(|id| (likeness(id), id)).filter(|(likeness, _)| *likeness >= ALIKE).collect();
    order::by(&mut candidates, |(left, _), (right, _)| right.total_cmp(left));
    candidates.into_iter().take(OFFERED).map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_nearest(slug: &str, expected: &str) {
        let Resolved::Unknown { nearest } = resolve::<RoleId>(slug) else { panic!("{slug} exists") };
        let nearest: Vec<_> = nearest.into_iter().map(Entity::slug).collect();
        assert_eq!(nearest.first(), Some(&expected), "{nearest:?}");
        assert!(nearest.len() <= OFFERED);
    }

    #[test]
    fn a_slug_that_exists_is_found() {
        for role in RoleId::all() {
            assert_eq!(resolve(role.slug()), Resolved::Found(role));
        }
    }

    /// N4: a slip in an address is answered with what was meant.
    #[test]
    fn an_unknown_slug_offers_the_nearest_first() {
        assert_nearest("it-service-manger", "it-service-manager");
        assert_nearest("IT-Service-Manager", "it-service-manager");
        assert_nearest("service-desk-tecnician", "service-desk-technician");
    }

    #[test]
    fn nonsense_offers_nothing() {
        assert_eq!(resolve::<SkillId>("0123456789"), Resolved::Unknown { nearest: Vec::new() });
        assert_eq!(resolve::<SkillId>(""), Resolved::Unknown { nearest: Vec::new() });
    }
}
