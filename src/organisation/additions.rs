//! Roles and certifications that an organisation adds. Their slugs are read first, so that they may name each other.

use super::fault::Fault;
use super::look::LONGEST_SENTENCE;
use super::reader::{Members, Node, Reader};
use super::{requirement, slugs};
use crate::catalog::certification::Validity;
use crate::catalog::layer::{AddedCertification, AddedLink, AddedRole, Layer, Names};
use crate::catalog::renamed::current_slug;
use crate::catalog::vocabulary::{CertificationKind, CertificationLevel, LinkKind, RenamedKind, SkillLevel, Zone};
use crate::catalog::{CertificationId, Entity, RoleId, SkillId, TrackId};

/// The most roles and the most certifications that are added.
const MOST_ROLES: usize = 200;
const MOST_CERTIFICATIONS: usize = 500;
/// The most members of a list within a role.
const MOST_PARTS: usize = 100;
/// The longest title, in characters.
pub(super) const LONGEST_TITLE: usize = 80;
/// The longest code of an exam, in characters.
const LONGEST_CODE: usize = 30;
/// The longest validity, in months: no certificate is issued for longer than half a life.
const LONGEST_VALIDITY: u16 = 600;

const ROLE: [&str; 10] =
    ["slug", "title", "also_known_as", "summary", "zone", "track", "skills", "certifications", "from", "to"];
const CERTIFICATION: [&str; 10] =
    ["slug", "name", "code", "body", "summary", "kind", "level", "requires", "validity_months", "link"];

/// Something that is added, with its slug, before the rest of it is read.
struct Begun<'v, Essential> {
    slug: String,
    /// Its title or name.
    title: String,
    /// What it cannot be without besides.
    essential: Essential,
    members: Members<'v>,
}

/// Reads what is added into the layer, and gives the names by which everything else of the file can be found.
pub(super) fn read(reader: &mut Reader, members: &Members<'_>, layer: &mut Layer) -> Names {
    let roles = reader.list_of(members, "roles", MOST_ROLES);
    let is_role = |slug: &str| RoleId::from_slug(current_slug(RenamedKind::Role, slug)).is_some();
    let roles = begin(reader, &roles, (&ROLE, "title"), &is_role, zone);
    let certifications = reader.list_of(members, "certifications", MOST_CERTIFICATIONS);
    let is_certification =
        |slug: &str| CertificationId::from_slug(current_slug(RenamedKind::Certification, slug)).is_some();
    let certifications = begin(reader, &certifications, (&CERTIFICATION, "name"), &is_certification, level_and_body);
    let names = Names::new(
        roles.iter().map(|begun| begun.slug.clone()).collect(),
        certifications.iter().map(|begun| begun.slug.clone()).collect(),
    );
    for begun in roles {
        let role = role(reader, &names, begun);
        layer.roles.push(role);
    }
    for (place, begun) in certifications.into_iter().enumerate() {
        let certification = certification(reader, &names, begun, place);
        layer.certifications.push(certification);
    }
    names
}

/// Those that have a slug of their own, a title and what else they cannot be without; the others are noted and left out.
fn begin<'v, Essential>(
    reader: &mut Reader,
    nodes: &[Node<'v>],
    (known, title): (&[&str], &str),
    is_taken: &dyn Fn(&str) -> bool,
    essential: fn(&mut Reader, &Members<'_>) -> Option<Essential>,
) -> Vec<Begun<'v, Essential>> {
    let mut all: Vec<Begun<'v, Essential>> = Vec::new();
    for node in nodes {
        let Some(members) = reader.members(node, known) else { continue };
        let slug = reader.required(&members, "slug");
        let slug = slug.and_then(|node| Some((reader.slug(&node, is_taken)?, node)));
        let title = reader.required_line(&members, title, LONGEST_TITLE);
        let essential = essential(reader, &members);
        let (Some((slug, node)), Some(title), Some(essential)) = (slug, title, essential) else { continue };
        if all.iter().any(|other| other.slug == slug) {
            reader.note(node.path, Fault::Twice);
        } else {
            all.push(Begun { slug, title, essential, members });
        }
    }
    all
}

/// How far along a career a role stands.
fn zone(reader: &mut Reader, members: &Members<'_>) -> Option<Zone> {
    reader.required(members, "zone").and_then(|node| reader.word(&node, Zone::ALL, Zone::word))
}

/// How advanced a certification is, and who awards it.
fn level_and_body(reader: &mut Reader, members: &Members<'_>) -> Option<(CertificationLevel, String)> {
    let level = reader.required(members, "level");
    let level = level.and_then(|node| reader.word(&node, CertificationLevel::ALL, CertificationLevel::word));
    let body = reader.required_line(members, "body", LONGEST_TITLE);
    level.zip(body)
}

fn role(reader: &mut Reader, names: &Names, begun: Begun<'_, Zone>) -> AddedRole {
    let Begun { slug, title, essential: zone, members } = begun;
    let this = names.role(&slug);
    let also_known_as = reader.list_of(&members, "also_known_as", MOST_PARTS);
    let track = members
        .get("track")
        .and_then(|node| reader.named(&node, "line of the map", TrackId::from_slug, slugs::<TrackId>()));
    let certifications = reader.list_of(&members, "certifications", MOST_PARTS);
    let mut links = Vec::new();
    for (name, leads_here) in [("from", true), ("to", false)] {
        for node in reader.list_of(&members, name, MOST_PARTS) {
            links.extend(link(reader, names, &node, this, leads_here));
        }
    }
    AddedRole {
        slug,
        title,
        also_known_as: also_known_as.iter().filter_map(|node| reader.line(node, LONGEST_TITLE)).collect(),
        summary: reader.line_of(&members, "summary", LONGEST_SENTENCE).unwrap_or_default(),
        zone,
        track,
        skills: skills(reader, &members),
        certifications: certified(reader, names, &certifications),
        links,
    }
}

fn skills(reader: &mut Reader, members: &Members<'_>) -> Vec<(SkillId, SkillLevel)> {
    let mut skills: Vec<(SkillId, SkillLevel)> = Vec::new();
    for node in reader.list_of(members, "skills", MOST_PARTS) {
        let Some(members) = reader.members(&node, &["skill", "level"]) else { continue };
        let find = |slug: &str| SkillId::from_slug(current_slug(RenamedKind::Skill, slug));
        let skill = reader.required(&members, "skill");
        let skill = skill.and_then(|node| reader.named(&node, "skill", find, slugs::<SkillId>()));
        let level = reader.required(&members, "level");
        let level = level.and_then(|node| reader.word(&node, SkillLevel::ALL, SkillLevel::word));
        let Some((skill, level)) = skill.zip(level) else { continue };
        if skills.iter().any(|(other, _)| *other == skill) {
            reader.note(node.path, Fault::Twice);
        } else {
            skills.push((skill, level));
        }
    }
    skills
}

/// The certifications of a list of slugs, each once.
pub(super) fn certified(reader: &mut Reader, names: &Names, nodes: &[Node<'_>]) -> Vec<CertificationId> {
    let mut all = Vec::new();
    for node in nodes {
        let find = |slug: &str| names.certification(slug);
        let Some(id) = reader.named(node, "certification", find, names.certifications()) else { continue };
        if all.contains(&id) {
            reader.note(node.path.clone(), Fault::Twice);
        } else {
            all.push(id);
        }
    }
    all
}

/// A step to or from an added role: the slug of the other one, which means a promotion, or an object that says more.
fn link(
    reader: &mut Reader,
    names: &Names,
    node: &Node<'_>,
    this: Option<RoleId>,
    leads_here: bool,
) -> Option<AddedLink> {
    let (other, kind) = if node.value.is_object() {
        let members = reader.members(node, &["role", "kind"])?;
        let kind = members.get("kind").map(|node| reader.word(&node, LinkKind::ALL, LinkKind::word));
        (reader.required(&members, "role")?, kind.unwrap_or(Some(LinkKind::Promotion))?)
    } else {
        (node.clone(), LinkKind::Promotion)
    };
    let this = this?;
    let found = reader.named(&other, "role", |slug| names.role(slug), names.roles())?;
    if found == this {
        reader.note(other.path, Fault::Itself);
        return None;
    }
    let (from, to) = if leads_here { (found, this) } else { (this, found) };
    Some(AddedLink { from, to, kind })
}

fn certification(
    reader: &mut Reader,
    names: &Names,
    begun: Begun<'_, (CertificationLevel, String)>,
    place: usize,
) -> AddedCertification {
    let Begun { slug, title, essential: (level, body), members } = begun;
    let kinds = [CertificationKind::Exam, CertificationKind::Course];
    let kind = members.get("kind").and_then(|node| reader.word(&node, &kinds, CertificationKind::word));
    AddedCertification {
        slug,
        name: title,
        code: reader.line_of(&members, "code", LONGEST_CODE).unwrap_or_default(),
        body,
        summary: reader.line_of(&members, "summary", LONGEST_SENTENCE).unwrap_or_default(),
        kind: kind.unwrap_or(CertificationKind::Exam),
        level,
        requires: members.get("requires").and_then(|node| requirement::read(reader, names, &node, place)),
        validity: members.get("validity_months").map_or(Validity::Unknown, |node| validity(reader, &node)),
        link: reader.link_of(&members, "link"),
    }
}

/// So many months, or for life.
fn validity(reader: &mut Reader, node: &Node<'_>) -> Validity {
    if node.value.as_str() == Some("lifetime") {
        return Validity::Lifetime;
    }
    let months = node.value.as_u64().and_then(|months| u16::try_from(months).ok());
    let months = months.filter(|months| (1..=LONGEST_VALIDITY).contains(months));
    reader.take(node, months.ok_or(Fault::NotMonths(LONGEST_VALIDITY))).map_or(Validity::Unknown, Validity::Months)
}
