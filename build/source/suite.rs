//! `suites.toml`: certifications that renew together, and how.

use serde::Deserialize;
use toml::Spanned;

use super::super::vocabulary::{Confidence, RenewalClock, RenewalKind};
use super::file::Word;
use super::part::{Entry, Kind, Part, price, refers, remarks, text};
use super::table::Named;
use super::value::{Day, Price};

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suites {
    pub checked: Day,
    #[serde(default, rename = "suite")]
    pub suites: Vec<Spanned<Suite>>,
}

/// A suite.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suite {
    pub slug: Word,
    pub name: Word,
    pub body: Word,
    pub renewal: Option<Renewal>,
    pub checked: Option<Day>,
}

/// A renewal policy.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renewal {
    pub clock: Spanned<RenewalClock>,
    pub period_months: Option<Spanned<u16>>,
    pub lapse: Option<Word>,
    pub still_counts_when_lapsed: Option<bool>,
    pub confidence: Confidence,
    pub sources: Vec<Word>,
    pub note: Option<Word>,
    #[serde(default, rename = "way")]
    pub ways: Vec<RenewalWay>,
}

/// A way to renew.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenewalWay {
    pub kind: Spanned<RenewalKind>,
    pub text: Word,
    pub unit: Option<Word>,
    pub units_per_year: Option<Spanned<u16>>,
    pub units_per_period: Option<Spanned<u16>>,
    #[serde(default)]
    pub every_year: bool,
    #[serde(default)]
    pub at_least: Vec<Quota>,
    #[serde(default)]
    pub at_most: Vec<Quota>,
    #[serde(default)]
    pub follows_on: bool,
    #[serde(default)]
    pub calendar_years: bool,
    pub fee: Option<Price>,
    pub confidence: Option<Confidence>,
}

/// A limit on one category of points.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    pub category: Word,
    pub units: Spanned<u16>,
}

impl Named for Suite {
    const KIND: &'static str = "suite";

    fn slug(&self) -> &str {
        self.slug.get_ref()
    }

    fn title(&self) -> &str {
        self.name.get_ref()
    }
}

impl Entry for Suite {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![text("name", 100, &self.name), Part::Refers(Kind::Body, &self.body)];
        parts.extend(self.checked.iter().map(Part::Day));
        if let Some(renewal) = &self.renewal {
            parts.extend(refers(Kind::Source, &renewal.sources));
            parts.extend(remarks(renewal.lapse.iter().chain(&renewal.note)));
            for way in &renewal.ways {
                parts.push(text("way to renew", 400, &way.text));
                parts.extend(way.unit.iter().map(|unit| text("unit", 40, unit)));
                parts.extend(way.fee.iter().flat_map(price));
            }
        }
        parts
    }
}
