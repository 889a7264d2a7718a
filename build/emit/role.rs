//! Roles, tracks and links as fields.

use toml::Spanned;

use super::super::source::Dataset;
use super::super::source::network::{Link, Track};
use super::super::source::role::{Codes, Duty, Experience, Pay, Role, RoleCertifications, RoleSkill};
use super::super::vocabulary::{FrameworkMatch, LinkKind, PayMapping, PayScope, Period, Spread, Strength, Zone};
use super::field::{
    day, flag, id, ids, list, member, money, number, optional, optional_word, record, source, sources, text, texts,
    word, words,
};

/// What every page needs of a role.
pub fn role(dataset: &Dataset, role: &Role) -> String {
    record([
        id(&dataset.roles, &role.slug),
        text(&role.slug),
        word(&role.title),
        words(&role.label),
        words(&role.also_known_as),
        member(Zone::ALL, role.zone),
        word(&role.summary),
    ])
}

/// The rest of a role.
pub fn role_detail(dataset: &Dataset, role: &Role) -> String {
    record([
        flag(role.founding),
        member(Strength::ALL, role.strength),
        list(role.duties.iter().map(|each| duty(dataset, each))),
        codes(&role.codes),
        optional(role.experience.as_ref(), |years| experience(dataset, years)),
        optional_word(role.education.as_ref()),
        optional_word(role.work_style.as_ref()),
        words(&role.tools),
        list(role.skills.iter().map(|skill| role_skill(dataset, skill))),
        list(role.pay.iter().map(|figure| pay(dataset, figure.get_ref()))),
        certifications(dataset, &role.certifications),
        words(&role.notes),
        sources(dataset, &role.sources),
        day(&role.checked),
    ])
}

fn duty(dataset: &Dataset, duty: &Duty) -> String {
    record([word(&duty.text), source(dataset, &duty.source)])
}

fn codes(codes: &Codes) -> String {
    let code = |code: &Option<String>| optional(code.as_ref(), text);
    record([
        code(&codes.soc_us),
        code(&codes.soc_uk),
        code(&codes.noc_ca),
        code(&codes.onet),
        optional_word(codes.esco.as_ref()),
        code(&codes.esco_label),
        code(&codes.isco),
        code(&codes.framework),
        member(FrameworkMatch::ALL, codes.framework_match.unwrap_or(FrameworkMatch::None)),
        code(&codes.civil_service_grade),
        texts(&codes.sfia),
    ])
}

fn experience(dataset: &Dataset, experience: &Experience) -> String {
    record([
        number(*experience.min.get_ref()),
        optional(experience.max, number),
        source(dataset, &experience.source),
        optional_word(experience.note.as_ref()),
    ])
}

fn role_skill(dataset: &Dataset, skill: &RoleSkill) -> String {
    record([
        id(&dataset.skills, skill.skill.get_ref()),
        level(&skill.level),
        source(dataset, &skill.source),
        optional_word(skill.basis.as_ref()),
    ])
}

/// A skill level. The dataset counts them from one, a vocabulary from nought.
pub fn level(level: &Spanned<u8>) -> String {
    let place = usize::from(*level.get_ref()).checked_sub(1).expect("a check refuses levels outside 1 to 4");
    number(place)
}

fn pay(dataset: &Dataset, pay: &Pay) -> String {
    record([
        id(&dataset.regions, pay.region.get_ref()),
        member(Period::ALL, pay.period),
        optional(pay.amount.as_ref(), money),
        optional(pay.low.as_ref(), money),
        optional(pay.median.as_ref(), money),
        optional(pay.high.as_ref(), money),
        optional(pay.spread, |spread| member(Spread::ALL, spread)),
        word(&pay.qualifier),
        optional_word(pay.as_of.as_ref()),
        optional_word(pay.as_of_note.as_ref()),
        source(dataset, &pay.source),
        flag(pay.official),
        member(PayScope::ALL, pay.scope),
        optional_word(pay.group.as_ref()),
        member(PayMapping::ALL, pay.mapping),
    ])
}

fn certifications(dataset: &Dataset, certifications: &RoleCertifications) -> String {
    let ids = |slugs| ids(&dataset.certifications, slugs);
    record([
        ids(&certifications.named),
        ids(&certifications.suggested),
        sources(dataset, &certifications.sources),
        optional_word(certifications.note.as_ref()),
    ])
}

/// A track.
pub fn track(dataset: &Dataset, track: &Track) -> String {
    let path = |path: &Spanned<Vec<_>>| ids(&dataset.roles, path.get_ref());
    record([word(&track.slug), word(&track.name), word(&track.summary), list(track.paths.iter().map(path))])
}

/// A link.
pub fn link(dataset: &Dataset, link: &Link) -> String {
    record([
        id(&dataset.roles, link.from.get_ref()),
        id(&dataset.roles, link.to.get_ref()),
        member(LinkKind::ALL, link.kind),
        source(dataset, &link.source),
        member(Strength::ALL, link.strength),
        optional_word(link.note.as_ref()),
    ])
}
