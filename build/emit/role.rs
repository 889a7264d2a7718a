//! Roles, tracks and links as Rust.

use toml::Spanned;

use super::super::source::Dataset;
use super::super::source::network::{Link, Track};
use super::super::source::role::{Codes, Duty, Experience, Pay, Role, RoleCertifications, RoleSkill};
use super::super::vocabulary::{FrameworkMatch, SkillLevel};
use super::literal::{
    day, id, ids, list, member, money, optional, optional_word, source, sources, structure, text, texts, word, words,
};

/// A role.
pub fn role(dataset: &Dataset, role: &Role) -> String {
    structure(
        "Role",
        [
            ("slug", text(&role.slug)),
            ("title", word(&role.title)),
            ("label", words(&role.label)),
            ("also_known_as", words(&role.also_known_as)),
            ("zone", member("Zone", role.zone)),
            ("founding", role.founding.to_string()),
            ("summary", word(&role.summary)),
            ("strength", member("Strength", role.strength)),
            ("duties", list(role.duties.iter().map(|each| duty(dataset, each)))),
            ("codes", codes(&role.codes)),
            ("experience", optional(role.experience.as_ref(), |years| experience(dataset, years))),
            ("education", optional_word(role.education.as_ref())),
            ("work_style", optional_word(role.work_style.as_ref())),
            ("tools", words(&role.tools)),
            ("skills", list(role.skills.iter().map(|skill| role_skill(dataset, skill)))),
            ("pay", list(role.pay.iter().map(|figure| pay(dataset, figure.get_ref())))),
            ("certifications", certifications(dataset, &role.certifications)),
            ("notes", words(&role.notes)),
            ("sources", sources(dataset, &role.sources)),
            ("checked", day(&role.checked)),
        ],
    )
}

fn duty(dataset: &Dataset, duty: &Duty) -> String {
    structure("Statement", [("text", word(&duty.text)), ("source", source(dataset, &duty.source))])
}

fn codes(codes: &Codes) -> String {
    let code = |code: &Option<String>| optional(code.as_ref(), text);
    structure(
        "Codes",
        [
            ("soc_us", code(&codes.soc_us)),
            ("soc_uk", code(&codes.soc_uk)),
            ("noc_ca", code(&codes.noc_ca)),
            ("onet", code(&codes.onet)),
            ("esco", optional_word(codes.esco.as_ref())),
            ("esco_label", code(&codes.esco_label)),
            ("isco", code(&codes.isco)),
            ("framework", code(&codes.framework)),
            ("framework_match", member("FrameworkMatch", codes.framework_match.unwrap_or(FrameworkMatch::None))),
            ("civil_service_grade", code(&codes.civil_service_grade)),
            ("sfia", texts(&codes.sfia)),
        ],
    )
}

fn experience(dataset: &Dataset, experience: &Experience) -> String {
    structure(
        "Experience",
        [
            ("min", experience.min.get_ref().to_string()),
            ("max", optional(experience.max, |max| max.to_string())),
            ("source", source(dataset, &experience.source)),
            ("note", optional_word(experience.note.as_ref())),
        ],
    )
}

fn role_skill(dataset: &Dataset, skill: &RoleSkill) -> String {
    structure(
        "RoleSkill",
        [
            ("skill", id("SkillId", &dataset.skills, skill.skill.get_ref())),
            ("level", level(&skill.level)),
            ("source", source(dataset, &skill.source)),
            ("basis", optional_word(skill.basis.as_ref())),
        ],
    )
}

/// A skill level, from its number.
pub fn level(level: &Spanned<u8>) -> String {
    let place = usize::from(*level.get_ref()).checked_sub(1);
    let level = place.and_then(|place| SkillLevel::ALL.get(place));
    member("SkillLevel", level.expect("a check refuses levels outside 1 to 4"))
}

fn pay(dataset: &Dataset, pay: &Pay) -> String {
    structure(
        "PayFigure",
        [
            ("region", id("RegionId", &dataset.regions, pay.region.get_ref())),
            ("period", member("Period", pay.period)),
            ("amount", optional(pay.amount.as_ref(), money)),
            ("low", optional(pay.low.as_ref(), money)),
            ("median", optional(pay.median.as_ref(), money)),
            ("high", optional(pay.high.as_ref(), money)),
            ("spread", optional(pay.spread, |spread| member("Spread", spread))),
            ("qualifier", word(&pay.qualifier)),
            ("as_of", optional_word(pay.as_of.as_ref())),
            ("as_of_note", optional_word(pay.as_of_note.as_ref())),
            ("source", source(dataset, &pay.source)),
            ("official", pay.official.to_string()),
            ("scope", member("PayScope", pay.scope)),
            ("group", optional_word(pay.group.as_ref())),
            ("mapping", member("PayMapping", pay.mapping)),
        ],
    )
}

fn certifications(dataset: &Dataset, certifications: &RoleCertifications) -> String {
    let ids = |slugs| ids("CertificationId", &dataset.certifications, slugs);
    structure(
        "RoleCertifications",
        [
            ("named", ids(&certifications.named)),
            ("suggested", ids(&certifications.suggested)),
            ("sources", sources(dataset, &certifications.sources)),
            ("note", optional_word(certifications.note.as_ref())),
        ],
    )
}

/// A track.
pub fn track(dataset: &Dataset, track: &Track) -> String {
    let path = |path: &Spanned<Vec<_>>| ids("RoleId", &dataset.roles, path.get_ref());
    structure(
        "Track",
        [
            ("slug", word(&track.slug)),
            ("name", word(&track.name)),
            ("summary", word(&track.summary)),
            ("paths", list(track.paths.iter().map(path))),
        ],
    )
}

/// A link.
pub fn link(dataset: &Dataset, link: &Link) -> String {
    structure(
        "Link",
        [
            ("from", id("RoleId", &dataset.roles, link.from.get_ref())),
            ("to", id("RoleId", &dataset.roles, link.to.get_ref())),
            ("kind", member("LinkKind", link.kind)),
            ("source", source(dataset, &link.source)),
            ("strength", member("Strength", link.strength)),
            ("note", optional_word(link.note.as_ref())),
        ],
    )
}
