//! The rows that an organisation adds: what it does not say is unknown, and everything that is known has it as its source.

use super::super::certification::{Certification, CertificationDetail, Exam, Requirement};
use super::super::id::{BodyId, SourceId};
use super::super::role::{Codes, Role, RoleCertifications, RoleDetail, RoleSkill};
use super::super::source::{Body, Source};
use super::super::vocabulary::{Availability, Confidence, FrameworkMatch, SourceKind, Strength};
use super::{AddedCertification, AddedRequirement, AddedRole, Layer};

/// The slug of the source that stands for the organisation.
const SOURCE: &str = "organisation";

/// Some texts as a list of the tables.
pub(super) fn list<'l>(texts: impl Iterator<Item = &'l str>) -> &'l [&'l str] {
    Vec::leak(texts.collect())
}

#[expect(clippy::cast_possible_truncation, reason = "a layer adds some hundred rows at most")]
pub(super) fn role(place: usize, added: &'static AddedRole) -> Role {
    Role {
        place: place as u16,
        slug: &added.slug,
        title: &added.title,
        label: list(std::iter::once(added.title.as_str())),
        also_known_as: list(added.also_known_as.iter().map(String::as_str)),
        zone: added.zone,
        summary: &added.summary,
    }
}

pub(super) fn role_detail(added: &'static AddedRole, source: &'static [SourceId], updated: &'static str) -> RoleDetail {
    let skills = added.skills.iter().map(|(skill, level)| RoleSkill {
        skill: *skill,
        level: *level,
        source: source[0],
        basis: None,
    });
    RoleDetail {
        founding: false,
        strength: Strength::Medium,
        duties: &[],
        codes: NO_CODES,
        experience: None,
        education: None,
        work_style: None,
        tools: &[],
        skills: Vec::leak(skills.collect()),
        pay: &[],
        certifications: RoleCertifications {
            named: &added.certifications,
            suggested: &[],
            sources: source,
            note: None,
        },
        notes: &[],
        sources: source,
        checked: updated,
    }
}

const NO_CODES: Codes = Codes {
    soc_us: None,
    soc_uk: None,
    noc_ca: None,
    onet: None,
    esco: None,
    esco_label: None,
    isco: None,
    framework: None,
    framework_match: FrameworkMatch::None,
    civil_service_grade: None,
    sfia: &[],
};

#[expect(clippy::cast_possible_truncation, reason = "a layer adds some hundred rows at most")]
pub(super) fn certification(place: usize, added: &'static AddedCertification) -> Certification {
    Certification {
        place: place as u16,
        slug: &added.slug,
        name: &added.name,
        kind: added.kind,
        requires: added.requires.as_ref().map(requirement),
        transition: None,
    }
}

fn requirement(added: &AddedRequirement) -> Requirement {
    let all = |of: &[AddedRequirement]| &*Vec::leak(of.iter().map(requirement).collect());
    match added {
        AddedRequirement::Certification(id) => Requirement::Certification(*id),
        AddedRequirement::All(of) => Requirement::All(all(of)),
        AddedRequirement::Any(of) => Requirement::Any(all(of)),
        AddedRequirement::Count { at_least, of } => Requirement::Count { at_least: *at_least, of: all(of) },
    }
}

pub(super) fn certification_detail(
    added: &'static AddedCertification,
    body: BodyId,
    sources: &'static [SourceId],
    updated: &'static str,
) -> CertificationDetail {
    CertificationDetail {
        code: &added.code,
        body,
        family: &added.body,
        suite: None,
        level: added.level,
        availability: Availability::Active,
        successor: None,
        requires_verified: true,
        requirement_note: None,
        recommended: &[],
        accredited_training: false,
        exam: Exam { questions: None, minutes: None, pass_mark: None, open_book: None },
        validity: added.validity,
        renewal_note: None,
        renewal_units: None,
        price: None,
        url: added.link.as_deref().unwrap_or_default(),
        url_seen: false,
        sources,
        confidence: Confidence::ThirdParty,
        official_fields: &[],
        note: None,
        checked: updated,
        study: None,
    }
}

/// The body of that name: one of the dataset, one that an earlier addition brought, or a new one.
#[expect(clippy::cast_possible_truncation, reason = "a layer adds some hundred rows at most")]
pub(super) fn body(bodies: &mut Vec<Body>, name: &'static str) -> BodyId {
    let slug = slug(name);
    let same = |body: &Body| body.name.eq_ignore_ascii_case(name) || body.slug == slug;
    let place = bodies.iter().position(same).unwrap_or_else(|| {
        bodies.push(Body { slug: String::leak(slug.clone()), name, url: None });
        bodies.len() - 1
    });
    BodyId(place as u16)
}

/// A name as an address has it.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug
}

pub(super) fn source_of(layer: &'static Layer) -> Source {
    Source {
        slug: SOURCE,
        title: &layer.name,
        publisher: Some(&layer.name),
        url: layer.link.as_deref(),
        kind: SourceKind::ThirdParty,
        licence: None,
        date: (!layer.updated.is_empty()).then_some(&layer.updated),
        date_note: None,
        note: Some("What this organisation lays over the dataset, in its own words."),
        address_complete: true,
    }
}
