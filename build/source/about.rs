//! `dataset.toml`, `guide.toml` and `founding.toml`: the dataset about itself, and what it tells in sentences.

use serde::Deserialize;
use toml::Spanned;

use super::file::Word;
use super::part::{Entry, Kind, Part, facts, refers, remarks, text};
use super::table::Named;
use super::value::Day;

/// `dataset.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub title: Word,
    pub gathered: Day,
    #[serde(default)]
    pub attribution: Vec<Word>,
    pub trade_marks: Word,
    /// The families of certifications that come first, in this order.
    #[serde(default)]
    pub family_order: Vec<Word>,
    #[serde(default, rename = "licence")]
    pub licences: Vec<Licence>,
    #[serde(default, rename = "scale")]
    pub scale: Vec<Scale>,
    #[serde(default, rename = "note")]
    pub notes: Vec<Note>,
}

/// What a licence lets us publish.
#[allow(clippy::struct_field_names, reason = "the key of the file")]
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    pub name: Word,
    pub licence: Word,
    pub publish: Word,
    pub duty: Word,
}

/// A skill level in words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub level: Spanned<u8>,
    pub name: Word,
    pub meaning: Word,
}

/// A remark on how the dataset was made.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub topic: Word,
    pub text: Word,
}

/// `guide.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    pub checked: Day,
    #[serde(default, rename = "section")]
    pub sections: Vec<Spanned<Section>>,
}

/// A section of the guide.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub slug: Word,
    pub title: Word,
    pub intro: Option<Word>,
    #[serde(default)]
    pub ordered: bool,
    #[serde(default, rename = "entry")]
    pub entries: Vec<Statement>,
}

/// A statement of the guide.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub text: Word,
    pub source: Word,
    pub role: Option<Word>,
    pub certification: Option<Word>,
    pub note: Option<Word>,
    #[serde(default)]
    pub facts: Vec<Word>,
}

/// `founding.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founding {
    pub checked: Option<Day>,
    #[serde(default, rename = "fact")]
    pub facts: Vec<Spanned<FoundingFact>>,
}

/// A fact that the dataset has to carry.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundingFact {
    pub id: Word,
    pub statement: Word,
    pub waived: Option<Word>,
}

impl Entry for About {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![text("title", 60, &self.title)];
        parts.extend(remarks(self.attribution.iter().chain([&self.trade_marks])));
        for licence in &self.licences {
            let Licence { name, licence, publish, duty } = licence;
            parts.extend(remarks([name, licence, publish, duty]));
        }
        parts.extend(remarks(self.scale.iter().map(|scale| &scale.meaning)));
        parts.extend(remarks(self.notes.iter().map(|note| &note.text)));
        parts
    }
}

impl Named for Section {
    const KIND: &'static str = "section";

    fn slug(&self) -> &str {
        self.slug.get_ref()
    }

    fn title(&self) -> &str {
        self.title.get_ref()
    }
}

impl Entry for Section {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![text("title", 60, &self.title)];
        parts.extend(remarks(&self.intro));
        for entry in &self.entries {
            parts.push(text("entry", 480, &entry.text));
            parts.push(Part::Refers(Kind::Source, &entry.source));
            parts.extend(refers(Kind::Role, &entry.role));
            parts.extend(refers(Kind::Certification, &entry.certification));
            parts.extend(remarks(&entry.note));
            parts.extend(facts(&entry.facts));
        }
        parts
    }
}

impl Named for FoundingFact {
    const KIND: &'static str = "founding fact";

    fn slug(&self) -> &str {
        self.id.get_ref()
    }

    fn title(&self) -> &str {
        self.statement.get_ref()
    }
}

impl Entry for FoundingFact {
    fn parts(&self) -> Vec<Part<'_>> {
        remarks([&self.statement].into_iter().chain(&self.waived))
    }
}
