//! Pay: what somebody published, kept with its region, year, strength of claim and source.

use super::Day;
use super::id::{RegionId, SourceId};
use super::vocabulary::{PayMapping, PayScope, Period, Spread};

/// An amount of a currency, in its hundredth part (pence, cents), so that hourly wages stay exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(pub u32);

impl Money {
    /// Hours that make a full-time year when an hourly wage is shown per year: 52 weeks of 40 hours.
    pub const HOURS_PER_YEAR: u32 = 2080;
    /// Months of a year.
    pub const MONTHS_PER_YEAR: u32 = 12;

    /// The amount in whole units of the currency, as a number to draw or to write.
    pub fn units(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// The amount for a year; exact for yearly figures, derived for the others.
    #[must_use]
    pub fn per_year(self, period: Period) -> Self {
        Self(match period {
            Period::Year => self.0,
            Period::Month => self.0.saturating_mul(Self::MONTHS_PER_YEAR),
            Period::Hour => self.0.saturating_mul(Self::HOURS_PER_YEAR),
        })
    }
}

/// A place in which pay is measured.
#[derive(Debug)]
pub struct Region {
    /// Its permanent name.
    pub slug: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// How money and dates are written there, as a BCP 47 tag.
    pub locale: &'static str,
    /// Its currency, as an ISO 4217 code.
    pub currency: &'static str,
    /// The region it is part of.
    pub parent: Option<RegionId>,
}

/// One published figure for one job or group of jobs.
#[derive(Debug)]
pub struct PayFigure {
    /// Where it holds. The currency is the region's.
    pub region: RegionId,
    /// What it is paid for.
    pub period: Period,
    /// A single figure.
    pub amount: Option<Money>,
    /// The low end of the spread.
    pub low: Option<Money>,
    /// The middle one.
    pub median: Option<Money>,
    /// The high end of the spread.
    pub high: Option<Money>,
    /// What low and high mark.
    pub spread: Option<Spread>,
    /// The source's own strength of claim, word for word.
    pub qualifier: &'static str,
    /// When it held: a year, a month or a day. None when the source is undated.
    pub as_of: Option<Day>,
    /// A remark on that date.
    pub as_of_note: Option<&'static str>,
    /// Who says so.
    pub source: SourceId,
    /// Whether a government body published it.
    pub official: bool,
    /// Whether it is for the job itself.
    pub scope: PayScope,
    /// The statistical group, where it is for one.
    pub group: Option<&'static str>,
    /// How the job was tied to it.
    pub mapping: PayMapping,
}
