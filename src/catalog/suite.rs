//! Suites: certifications that renew together, and the policy by which they do.

use super::Day;
use super::certification::Price;
use super::id::{BodyId, SourceId};
use super::vocabulary::{Confidence, RenewalClock, RenewalKind};

/// A group of certifications with one renewal policy.
#[derive(Debug)]
pub struct Suite {
    /// Its permanent name.
    pub slug: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Who awards it.
    pub body: BodyId,
    /// How it renews. None when nobody could say.
    pub renewal: Option<Renewal>,
    /// When it was last compared with its sources.
    pub checked: Day,
}

/// How the certificates of a suite are kept current.
#[derive(Debug)]
pub struct Renewal {
    /// From when the period counts.
    pub clock: RenewalClock,
    /// The period. None when each certification has its own.
    pub period_months: Option<u16>,
    /// What a lapse means.
    pub lapse: Option<&'static str>,
    /// Whether a lapsed certificate still opens the next exam.
    pub still_counts_when_lapsed: Option<bool>,
    /// The ways to renew.
    pub ways: &'static [RenewalWay],
    /// How the policy is known.
    pub confidence: Confidence,
    /// What it rests on.
    pub sources: &'static [SourceId],
    /// A remark.
    pub note: Option<&'static str>,
}

/// One way to renew.
#[derive(Debug, PartialEq, Eq)]
pub struct RenewalWay {
    /// What one does.
    pub kind: RenewalKind,
    /// The same in a sentence.
    pub text: &'static str,
    /// What the points are called.
    pub unit: Option<&'static str>,
    /// Points due in a year.
    pub units_per_year: Option<u16>,
    /// Points due in the whole period.
    pub units_per_period: Option<u16>,
    /// Whether the yearly number is due in each year and not on average.
    pub every_year: bool,
    /// Minimums by category.
    pub at_least: &'static [Quota],
    /// Maximums by category.
    pub at_most: &'static [Quota],
    /// Whether a source says that complete points start the next period on the day this one ends.
    pub follows_on: bool,
    /// Whether the body counts calendar years, so that a year of points does not end on the anniversary of a pass.
    pub calendar_years: bool,
    /// What it costs besides.
    pub fee: Option<Price>,
    /// How this way is known.
    pub confidence: Confidence,
}

/// A limit on one category of points.
#[derive(Debug, PartialEq, Eq)]
pub struct Quota {
    /// The category, in the body's words.
    pub category: &'static str,
    /// The number.
    pub units: u16,
}
