//! The dataset about itself, its closed lists, the guide and the renamed slugs as Rust.

use super::super::source::Dataset;
use super::super::source::about::{About, Licence, Note, Scale, Section, Statement};
use super::super::source::file::Item;
use super::super::source::listing::{Body, Region, Renamed, Skill, Source};
use super::literal::{
    checked, day, id, list, member, optional, optional_word, source as source_id, structure, texts, word, words,
};
use super::role::level;

/// The dataset about itself.
pub fn about(about: &About) -> String {
    structure(
        "About",
        [
            ("title", word(&about.title)),
            ("gathered", day(&about.gathered)),
            ("attribution", words(&about.attribution)),
            ("trade_marks", word(&about.trade_marks)),
            ("licences", list(about.licences.iter().map(licence))),
            ("scale", list(about.scale.iter().map(scale))),
            ("notes", list(about.notes.iter().map(note))),
        ],
    )
}

fn note(note: &Note) -> String {
    structure("Note", [("topic", word(&note.topic)), ("text", word(&note.text))])
}

fn licence(licence: &Licence) -> String {
    structure(
        "Licence",
        [
            ("name", word(&licence.name)),
            ("licence", word(&licence.licence)),
            ("publish", word(&licence.publish)),
            ("duty", word(&licence.duty)),
        ],
    )
}

fn scale(scale: &Scale) -> String {
    structure("Scale", [("level", level(&scale.level)), ("meaning", word(&scale.meaning))])
}

/// A source.
pub fn source(source: &Source) -> String {
    structure(
        "Source",
        [
            ("slug", word(&source.id)),
            ("title", word(&source.title)),
            ("publisher", optional_word(source.publisher.as_ref())),
            ("url", optional_word(source.url.as_ref())),
            ("kind", member("SourceKind", source.kind)),
            ("licence", optional_word(source.licence.as_ref())),
            ("date", optional_word(source.date.as_ref())),
            ("date_note", optional_word(source.date_note.as_ref())),
            ("note", optional_word(source.note.as_ref())),
            ("address_complete", source.address_complete.to_string()),
        ],
    )
}

/// An awarding body.
pub fn body(body: &Body) -> String {
    structure(
        "Body",
        [("slug", word(&body.slug)), ("name", word(&body.name)), ("url", optional_word(body.url.as_ref()))],
    )
}

/// A region.
pub fn region(dataset: &Dataset, region: &Region) -> String {
    structure(
        "Region",
        [
            ("slug", word(&region.slug)),
            ("name", word(&region.name)),
            ("locale", word(&region.locale)),
            ("currency", word(&region.currency)),
            ("parent", optional(region.parent.as_ref(), |parent| id("RegionId", &dataset.regions, parent.get_ref()))),
        ],
    )
}

/// A skill.
pub fn skill(dataset: &Dataset, skill: &Skill) -> String {
    structure(
        "Skill",
        [
            ("slug", word(&skill.slug)),
            ("name", word(&skill.name)),
            ("category", member("SkillCategory", skill.category)),
            ("definition", word(&skill.definition)),
            ("source", source_id(dataset, &skill.source)),
            ("framework", texts(&skill.framework)),
            ("esco", optional_word(skill.esco.as_ref())),
            ("onet", optional_word(skill.onet.as_ref())),
            ("sfia", texts(&skill.sfia)),
            ("sfia_verified", skill.sfia_verified.to_string()),
            ("checked", checked(skill.checked.as_ref())),
        ],
    )
}

/// A section of the guide.
pub fn section(dataset: &Dataset, section: &Section) -> String {
    structure(
        "Section",
        [
            ("slug", word(&section.slug)),
            ("title", word(&section.title)),
            ("intro", optional_word(section.intro.as_ref())),
            ("ordered", section.ordered.to_string()),
            ("entries", list(section.entries.iter().map(|entry| statement(dataset, entry)))),
        ],
    )
}

fn statement(dataset: &Dataset, entry: &Statement) -> String {
    let role = |slug: &toml::Spanned<String>| id("RoleId", &dataset.roles, slug.get_ref());
    let certification = |slug: &toml::Spanned<String>| id("CertificationId", &dataset.certifications, slug.get_ref());
    structure(
        "Entry",
        [
            ("text", word(&entry.text)),
            ("source", source_id(dataset, &entry.source)),
            ("role", optional(entry.role.as_ref(), role)),
            ("certification", optional(entry.certification.as_ref(), certification)),
            ("note", optional_word(entry.note.as_ref())),
        ],
    )
}

/// The renamed slugs, each with the name at the end of its chain of renames.
pub fn renamed(renamed: &[Item<Renamed>]) -> impl Iterator<Item = String> {
    renamed.iter().map(|first| {
        let mut last = first;
        // A check refuses chains that come back to themselves.
        while let Some(next) =
            renamed.iter().find(|next| next.kind == last.kind && next.from.get_ref() == last.to.get_ref())
        {
            last = next;
        }
        structure(
            "Renamed",
            [("kind", member("RenamedKind", first.kind)), ("from", word(&first.from)), ("to", word(&last.to))],
        )
    })
}
