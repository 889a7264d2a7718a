//! `links.toml` and `tracks.toml`: how roles lead to one another, and the lines drawn through them.

use serde::Deserialize;
use toml::Spanned;

use super::super::vocabulary::{LinkKind, Strength};
use super::file::Word;
use super::part::{Entry, Kind, Part, facts, refers, remarks, text};
use super::table::Named;
use super::value::Day;

/// `links.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Links {
    pub checked: Day,
    #[serde(default, rename = "link")]
    pub links: Vec<Spanned<Link>>,
}

/// A step from one role to another.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    pub from: Word,
    pub to: Word,
    pub kind: LinkKind,
    pub source: Word,
    pub strength: Strength,
    pub note: Option<Word>,
    #[serde(default)]
    pub facts: Vec<Word>,
}

/// `tracks.toml`.
#[allow(clippy::struct_field_names, reason = "a file of tracks has tracks")]
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tracks {
    pub checked: Day,
    pub source: Word,
    #[serde(default, rename = "track")]
    pub tracks: Vec<Spanned<Track>>,
    #[serde(default, rename = "station")]
    pub stations: Vec<Spanned<Station>>,
}

/// A line of the map.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    pub slug: Word,
    pub name: Word,
    pub summary: Word,
    pub paths: Vec<Spanned<Vec<Word>>>,
    pub row: Option<u16>,
}

/// Hints for one station.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Station {
    pub role: Word,
    pub column: Option<u16>,
    pub row: Option<u16>,
}

impl Entry for Link {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = refers(Kind::Role, [&self.from, &self.to]);
        parts.push(Part::Refers(Kind::Source, &self.source));
        parts.extend(remarks(&self.note));
        parts.extend(facts(&self.facts));
        parts
    }
}

impl Named for Track {
    const KIND: &'static str = "track";

    fn slug(&self) -> &str {
        self.slug.get_ref()
    }

    fn title(&self) -> &str {
        self.name.get_ref()
    }
}

impl Entry for Track {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![text("name", 32, &self.name), text("summary", 240, &self.summary)];
        parts.extend(self.paths.iter().flat_map(|path| refers(Kind::Role, path.get_ref())));
        parts
    }
}

impl Entry for Station {
    fn parts(&self) -> Vec<Part<'_>> {
        vec![Part::Refers(Kind::Role, &self.role)]
    }
}
