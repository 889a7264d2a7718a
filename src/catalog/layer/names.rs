//! From slugs to ids for whoever puts a layer together: those of the dataset, and those of what the layer adds itself.

use super::super::id::{CertificationId, Entity, RoleId};
use super::super::renamed::current_slug;
use super::super::tables::base;
use super::super::vocabulary::RenamedKind;

/// The slugs of the dataset, followed by those that a layer adds. An id of an addition leads nowhere until the layer
/// is laid over.
#[derive(Debug)]
pub struct Names {
    roles: Vec<String>,
    certifications: Vec<String>,
}

impl Names {
    /// The dataset with these slugs added, in this order.
    pub fn new(roles: Vec<String>, certifications: Vec<String>) -> Self {
        Self { roles, certifications }
    }

    /// The role with that slug, also by a slug that it no longer has.
    pub fn role(&self, slug: &str) -> Option<RoleId> {
        let known = RoleId::from_slug(current_slug(RenamedKind::Role, slug));
        known.or_else(|| Some(RoleId(number(&self.roles, base().roles.len(), slug)?)))
    }

    /// The certification with that slug, also by a slug that it no longer has.
    pub fn certification(&self, slug: &str) -> Option<CertificationId> {
        let known = CertificationId::from_slug(current_slug(RenamedKind::Certification, slug));
        known.or_else(|| Some(CertificationId(number(&self.certifications, base().certifications.len(), slug)?)))
    }

    /// Every slug of a role.
    pub fn roles(&self) -> impl Iterator<Item = &str> + Clone {
        base().roles.iter().map(|role| role.slug).chain(self.roles.iter().map(String::as_str))
    }

    /// Every slug of a certification.
    pub fn certifications(&self) -> impl Iterator<Item = &str> + Clone {
        let base = base().certifications.iter().map(|certification| certification.slug);
        base.chain(self.certifications.iter().map(String::as_str))
    }
}

fn number(added: &[String], before: usize, slug: &str) -> Option<u16> {
    let place = added.iter().position(|added| added == slug)?;
    u16::try_from(before + place).ok()
}
