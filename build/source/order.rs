//! The order in which entries are compiled: the same dataset always gives the same tables.

use std::cmp::Reverse;

use super::super::vocabulary::Availability;
use super::certification::Certification;
use super::file::{Item, Word};
use super::listing::Source;
use super::role::Role;

/// Roles by seniority, then by title.
pub fn roles(roles: &mut [Item<Role>]) {
    roles.sort_by_cached_key(|role| (role.zone, role.title.get_ref().to_lowercase(), role.slug.clone()));
}

/// Sources by id.
pub fn sources(sources: &mut [Item<Source>]) {
    sources.sort_by_cached_key(|source| source.id.get_ref().clone());
}

/// Certifications by family, the families that `dataset.toml` names first; inside a family from foundation to master,
/// what can be taken before what cannot, exams before the designations that follow from them.
pub fn certifications(certifications: &mut [Item<Certification>], first: &[Word]) {
    certifications.sort_by_cached_key(|certification| {
        let family = certification.family.get_ref();
        let place = first.iter().position(|named| named.get_ref() == family);
        (
            place.unwrap_or(first.len()),
            family.to_lowercase(),
            certification.level,
            Reverse(*certification.status.get_ref() == Availability::Active),
            certification.kind,
            certification.name.get_ref().to_lowercase(),
            certification.slug.clone(),
        )
    });
}
