//! `roles/<slug>.toml`, and the tracks that join roles into lines.

use serde::Deserialize;
use toml::Spanned;

use super::super::vocabulary::{FrameworkMatch, PayMapping, PayScope, Period, Spread, Strength, Zone};
use super::file::Word;
use super::part::{Entry, Kind, Part, facts, refers, remarks, text};
use super::table::Named;
use super::value::{Amount, Day, PartialDate};

/// A role.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The name of the file.
    #[serde(skip)]
    pub slug: String,
    pub title: Word,
    pub label: Vec<Word>,
    #[serde(default)]
    pub also_known_as: Vec<Word>,
    pub zone: Zone,
    pub founding: bool,
    pub summary: Word,
    pub strength: Strength,
    pub education: Option<Word>,
    pub work_style: Option<Word>,
    #[serde(default)]
    pub tools: Vec<Word>,
    #[serde(default)]
    pub notes: Vec<Word>,
    #[serde(default)]
    pub sources: Vec<Word>,
    pub checked: Day,
    #[serde(default)]
    pub facts: Vec<Word>,
    #[serde(default, rename = "duty")]
    pub duties: Vec<Duty>,
    #[serde(default)]
    pub codes: Codes,
    pub experience: Option<Experience>,
    #[serde(default, rename = "skill")]
    pub skills: Vec<RoleSkill>,
    #[serde(default)]
    pub pay: Vec<Spanned<Pay>>,
    #[serde(default)]
    pub certifications: RoleCertifications,
}

/// What a job involves.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    pub text: Word,
    pub source: Word,
    #[serde(default)]
    pub facts: Vec<Word>,
}

/// Codes in public classifications.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    pub soc_us: Option<String>,
    pub soc_uk: Option<String>,
    pub noc_ca: Option<String>,
    pub onet: Option<String>,
    pub esco: Option<Word>,
    pub esco_label: Option<String>,
    pub isco: Option<String>,
    pub framework: Option<String>,
    pub framework_match: Option<FrameworkMatch>,
    pub civil_service_grade: Option<String>,
    #[serde(default)]
    pub sfia: Vec<String>,
}

/// Years of experience.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Experience {
    pub min: Spanned<u8>,
    pub max: Option<u8>,
    pub source: Word,
    pub note: Option<Word>,
}

/// A skill at a level.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleSkill {
    pub skill: Word,
    pub level: Spanned<u8>,
    pub source: Word,
    pub basis: Option<Word>,
}

/// A pay figure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    pub region: Word,
    pub period: Period,
    pub amount: Option<Spanned<Amount>>,
    pub low: Option<Spanned<Amount>>,
    pub median: Option<Spanned<Amount>>,
    pub high: Option<Spanned<Amount>>,
    pub spread: Option<Spread>,
    pub qualifier: Word,
    pub as_of: Option<PartialDate>,
    pub as_of_note: Option<Word>,
    pub source: Word,
    pub official: bool,
    pub scope: PayScope,
    pub group: Option<Word>,
    pub mapping: PayMapping,
    #[serde(default)]
    pub facts: Vec<Word>,
}

/// The certifications that help.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleCertifications {
    #[serde(default)]
    pub named: Vec<Word>,
    #[serde(default)]
    pub suggested: Vec<Word>,
    #[serde(default)]
    pub sources: Vec<Word>,
    pub note: Option<Word>,
}

impl Named for Role {
    const KIND: &'static str = "role";

    fn slug(&self) -> &str {
        &self.slug
    }

    fn title(&self) -> &str {
        self.title.get_ref()
    }
}

impl Entry for Role {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts =
            vec![text("title", 48, &self.title), text("summary", 240, &self.summary), Part::Day(&self.checked)];
        parts.extend(self.label.iter().map(|line| text("line of the label", 22, line)));
        parts.extend(self.also_known_as.iter().map(|title| text("other title", 80, title)));
        parts.extend(remarks(self.education.iter().chain(&self.work_style)));
        parts.extend(remarks(self.tools.iter().chain(&self.notes)));
        parts.extend(refers(Kind::Source, &self.sources));
        parts.extend(facts(&self.facts));
        parts.extend(self.codes.esco.iter().map(|url| Part::Address { url, http: true }));
        for duty in &self.duties {
            parts.extend([text("duty", 320, &duty.text), Part::Refers(Kind::Source, &duty.source)]);
            parts.extend(facts(&duty.facts));
        }
        if let Some(experience) = &self.experience {
            parts.push(Part::Refers(Kind::Source, &experience.source));
            parts.extend(remarks(&experience.note));
        }
        for skill in &self.skills {
            parts.push(Part::Refers(Kind::Skill, &skill.skill));
            parts.push(Part::Refers(Kind::Source, &skill.source));
            parts.extend(remarks(&skill.basis));
        }
        parts.extend(self.pay.iter().flat_map(|pay| pay.get_ref().parts()));
        let certifications = &self.certifications;
        parts.extend(refers(Kind::Certification, &certifications.named));
        parts.extend(refers(Kind::Certification, &certifications.suggested));
        parts.extend(refers(Kind::Source, &certifications.sources));
        parts.extend(remarks(&certifications.note));
        parts
    }
}

impl Pay {
    /// The figures it states, each with the key that holds it.
    pub fn figures(&self) -> impl Iterator<Item = (&'static str, &Spanned<Amount>)> {
        let keys = [("amount", &self.amount), ("low", &self.low), ("median", &self.median), ("high", &self.high)];
        keys.into_iter().filter_map(|(key, figure)| Some((key, figure.as_ref()?)))
    }
}

impl Entry for Pay {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![
            Part::Refers(Kind::Region, &self.region),
            Part::Refers(Kind::Source, &self.source),
            text("qualifier", 60, &self.qualifier),
        ];
        parts.extend(self.figures().map(|(_, figure)| Part::Money(figure)));
        parts.extend(self.as_of.iter().map(Part::Date));
        parts.extend(remarks(self.as_of_note.iter().chain(&self.group)));
        parts.extend(facts(&self.facts));
        parts
    }
}
