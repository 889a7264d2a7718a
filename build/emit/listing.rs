//! The dataset about itself, its closed lists, the guide and the renamed slugs as fields.

use super::super::source::Dataset;
use super::super::source::about::{About, Licence, Note, Scale, Section, Statement};
use super::super::source::file::Item;
use super::super::source::listing::{Body, Region, Renamed, Skill, Source};
use super::super::vocabulary::{RenamedKind, SkillCategory, SourceKind};
use super::field::{
    checked, day, flag, id, list, member, optional, optional_word, record, source as source_id, texts, word, words,
};
use super::role::level;

/// What every page needs of the dataset about itself.
pub fn about(about: &About) -> String {
    record([word(&about.title), day(&about.gathered), word(&about.trade_marks)])
}

/// The rest of the dataset about itself.
pub fn about_detail(about: &About) -> String {
    record([
        words(&about.attribution),
        list(about.licences.iter().map(licence)),
        list(about.scale.iter().map(scale)),
        list(about.notes.iter().map(note)),
    ])
}

fn note(note: &Note) -> String {
    record([word(&note.topic), word(&note.text)])
}

fn licence(licence: &Licence) -> String {
    record([word(&licence.name), word(&licence.licence), word(&licence.publish), word(&licence.duty)])
}

fn scale(scale: &Scale) -> String {
    record([level(&scale.level), word(&scale.meaning)])
}

/// A source.
pub fn source(source: &Source) -> String {
    record([
        word(&source.id),
        word(&source.title),
        optional_word(source.publisher.as_ref()),
        optional_word(source.url.as_ref()),
        member(SourceKind::ALL, source.kind),
        optional_word(source.licence.as_ref()),
        optional_word(source.date.as_ref()),
        optional_word(source.date_note.as_ref()),
        optional_word(source.note.as_ref()),
        flag(source.address_complete),
    ])
}

/// An awarding body.
pub fn body(body: &Body) -> String {
    record([word(&body.slug), word(&body.name), optional_word(body.url.as_ref())])
}

/// A region.
pub fn region(dataset: &Dataset, region: &Region) -> String {
    record([
        word(&region.slug),
        word(&region.name),
        word(&region.locale),
        word(&region.currency),
        optional(region.parent.as_ref(), |parent| id(&dataset.regions, parent.get_ref())),
    ])
}

/// What every page needs of a skill.
pub fn skill(dataset: &Dataset, skill: &Skill) -> String {
    record([id(&dataset.skills, skill.slug.get_ref()), word(&skill.slug), word(&skill.name)])
}

/// The rest of a skill.
pub fn skill_detail(dataset: &Dataset, skill: &Skill) -> String {
    record([
        member(SkillCategory::ALL, skill.category),
        word(&skill.definition),
        source_id(dataset, &skill.source),
        texts(&skill.framework),
        optional_word(skill.esco.as_ref()),
        optional_word(skill.onet.as_ref()),
        texts(&skill.sfia),
        flag(skill.sfia_verified),
        checked(skill.checked.as_ref()),
    ])
}

/// A section of the guide.
pub fn section(dataset: &Dataset, section: &Section) -> String {
    record([
        word(&section.slug),
        word(&section.title),
        optional_word(section.intro.as_ref()),
        flag(section.ordered),
        list(section.entries.iter().map(|entry| statement(dataset, entry))),
    ])
}

fn statement(dataset: &Dataset, entry: &Statement) -> String {
    let role = |slug: &toml::Spanned<String>| id(&dataset.roles, slug.get_ref());
    let certification = |slug: &toml::Spanned<String>| id(&dataset.certifications, slug.get_ref());
    record([
        word(&entry.text),
        source_id(dataset, &entry.source),
        optional(entry.role.as_ref(), role),
        optional(entry.certification.as_ref(), certification),
        optional_word(entry.note.as_ref()),
    ])
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
        record([member(RenamedKind::ALL, first.kind), word(&first.from), word(&last.to)])
    })
}
