//! The small closed lists: sources, bodies, regions, skills and renamed slugs.

use serde::Deserialize;
use toml::Spanned;

use super::super::vocabulary::{RenamedKind, SkillCategory, SourceKind};
use super::file::Word;
use super::part::{Entry, Kind, Part, facts, refers, remarks, text};
use super::table::Named;
use super::value::{Day, PartialDate};

/// Defines the type of a file that holds one list, with or without a day on which it was checked.
macro_rules! list_file {
    ($(#[$doc:meta])* $file:ident { $key:literal: $entry:ident }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $file {
            pub checked: Option<Day>,
            #[serde(default, rename = $key)]
            pub entries: Vec<Spanned<$entry>>,
        }
    };
}

list_file! {
    /// `sources/<any>.toml`.
    Sources { "source": Source }
}
list_file! {
    /// `bodies.toml`.
    Bodies { "body": Body }
}
list_file! {
    /// `regions.toml`.
    Regions { "region": Region }
}
list_file! {
    /// `renamed.toml`.
    Renames { "renamed": Renamed }
}

/// `skills.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skills {
    pub checked: Day,
    #[serde(default, rename = "skill")]
    pub entries: Vec<Spanned<Skill>>,
}

/// A publication.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: Word,
    pub title: Word,
    pub publisher: Option<Word>,
    pub url: Option<Word>,
    #[serde(default)]
    pub http_only: bool,
    pub kind: SourceKind,
    pub licence: Option<Word>,
    pub date: Option<PartialDate>,
    pub date_note: Option<Word>,
    pub note: Option<Word>,
    #[serde(default = "yes")]
    pub address_complete: bool,
    #[serde(default)]
    pub facts: Vec<Word>,
}

/// An organisation that awards certifications.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub slug: Word,
    pub name: Word,
    pub url: Option<Word>,
}

/// A place in which pay is measured.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    pub slug: Word,
    pub name: Word,
    pub locale: Word,
    pub currency: Word,
    pub parent: Option<Word>,
}

/// A skill.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    pub slug: Word,
    pub name: Word,
    pub category: SkillCategory,
    pub definition: Word,
    pub source: Word,
    #[serde(default)]
    pub framework: Vec<String>,
    pub esco: Option<Word>,
    pub onet: Option<Word>,
    #[serde(default)]
    pub sfia: Vec<String>,
    #[serde(default)]
    pub sfia_verified: bool,
    pub checked: Option<Day>,
}

/// A slug that was given up.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renamed {
    pub kind: RenamedKind,
    pub from: Word,
    pub to: Word,
}

fn yes() -> bool {
    true
}

/// Says where an entry keeps its permanent name and the name that people read.
macro_rules! named {
    ($entry:ident, $kind:literal, $slug:ident, $title:ident) => {
        impl Named for $entry {
            const KIND: &'static str = $kind;

            fn slug(&self) -> &str {
                self.$slug.get_ref()
            }

            fn title(&self) -> &str {
                self.$title.get_ref()
            }
        }
    };
}

named!(Source, "source", id, title);
named!(Body, "body", slug, name);
named!(Region, "region", slug, name);
named!(Skill, "skill", slug, name);

impl Entry for Source {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![text("title", 200, &self.title)];
        let http = self.http_only;
        parts.extend(self.url.iter().map(|url| Part::Address { url, http }));
        parts.extend(self.date.iter().map(Part::Date));
        parts.extend(remarks(self.publisher.iter().chain(&self.licence)));
        parts.extend(remarks(self.date_note.iter().chain(&self.note)));
        parts.extend(facts(&self.facts));
        parts
    }
}

impl Entry for Body {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![text("name", 60, &self.name)];
        parts.extend(self.url.iter().map(|url| Part::Address { url, http: false }));
        parts
    }
}

impl Entry for Region {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![text("name", 40, &self.name), Part::Currency(&self.currency)];
        parts.extend(refers(Kind::Region, &self.parent));
        parts
    }
}

impl Entry for Skill {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![
            text("name", 60, &self.name),
            text("definition", 320, &self.definition),
            Part::Refers(Kind::Source, &self.source),
        ];
        parts.extend(remarks(self.esco.iter().chain(&self.onet)));
        parts.extend(self.checked.iter().map(Part::Day));
        parts
    }
}
