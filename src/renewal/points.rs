//! Points of continuing professional development, counted by year and by period against a policy.
//!
//! A period starts on the day of a pass and its years end on the anniversaries of that day, that day included: what
//! was passed on 1 June wants its points by 1 June. That is how a trainer tells it for ITIL 4; other suites are read
//! the same way. Where the dataset says that a body counts calendar years instead, these years have no dates to go by:
//! they are totals, and say nothing about what is due.

use crate::catalog::suite::{Quota, RenewalWay};
use crate::date::Date;

use super::CpdEntry;

/// Hundredths in a point.
const POINT: u32 = 100;
const MONTHS_OF_A_YEAR: u16 = 12;

/// A period in which points are collected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub first: Date,
    /// Its last day, on which renewal is due.
    pub last: Date,
    /// Its years; the last one is shorter where the period is no whole number of years.
    pub years: Vec<Year>,
    /// The whole period.
    pub total: Tally,
    /// Whether everything that is asked for was collected.
    pub is_complete: bool,
    /// Whether each year has to be complete, and not only the period.
    pub every_year: bool,
    /// Whether the body counts calendar years, so that the days here are not its own.
    pub calendar_years: bool,
}

/// A year of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Counted from one.
    pub number: u8,
    /// Its first day.
    pub first: Date,
    /// Its last day, by which what is missing is due.
    pub last: Date,
    /// What was collected. What is needed is a duty where the period wants every year, and a pace where it does not.
    pub tally: Tally,
}

/// Points collected, in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What is asked for. None when nobody could say, or when nothing is asked for in this span.
    pub needed: Option<u32>,
    /// What was logged.
    pub entered: u32,
    /// What of it counts: all but what lies above the maximum of a category.
    pub counted: u32,
    /// The categories that have limits, in the order of the policy.
    pub categories: Vec<CategoryTally>,
}

/// Points of one category, in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryTally {
    /// The category.
    pub category: &'static str,
    /// What was logged.
    pub entered: u32,
    /// What of it counts.
    pub counted: u32,
    /// The least that has to come from it.
    pub at_least: Option<u32>,
    /// The most that counts of it.
    pub at_most: Option<u32>,
}

/// Where a span of time lies, seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It is over.
    Past,
    /// Today lies in it.
    Present,
    /// It has not begun.
    Future,
}

/// Whether points renew, as far as the log goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// Everything is there.
    Complete,
    /// So much is missing, in hundredths, and can still be collected.
    Open {
        /// All that is missing until the end of the period.
        missing: u32,
    },
    /// This year is over and its points were not all there, so that points do not renew this time.
    YearMissed {
        /// Its number.
        year: u8,
        /// What was missing, in hundredths.
        missing: u32,
    },
    /// The period is over and its points were not all there.
    PeriodMissed {
        /// What was missing, in hundredths.
        missing: u32,
    },
    /// Nobody could say how many points it takes.
    Unknown,
    /// The body counts calendar years, so that years from the pass on cannot tell.
    CalendarYears,
}

/// What a policy asks for, in hundredths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target {
    way: &'static RenewalWay,
    per_year: Option<u32>,
    per_period: Option<u32>,
}

impl Target {
    /// What a way asks for; the number for the period may be the certification's own.
    pub(super) fn new(way: &'static RenewalWay, own_units: Option<u16>, months: u16) -> Self {
        let hundredths = |units: u16| u32::from(units) * POINT;
        let years = u32::from(months.div_ceil(MONTHS_OF_A_YEAR));
        let per_year = way.units_per_year.map(hundredths);
        // What is due in each year makes up the period, unless the policy names a number for it.
        let per_period = way.units_per_period.or(own_units).map(hundredths);
        Self { way, per_year, per_period: per_period.or(per_year.map(|units| units * years)) }
    }
}

/// The period of so many months that starts so many months after a pass. None when it would leave the calendar.
pub(super) fn period(pass: Date, after: i32, months: u16, target: &Target, entries: &[&CpdEntry]) -> Option<Period> {
    // Every boundary is counted from the pass itself, so that 29 February comes back in leap years.
    let end = |later: u16| pass.add_months(after + i32::from(later));
    let begin = |later: u16| match after + i32::from(later) {
        0 => Some(pass),
        _ => end(later)?.add_days(1),
    };
    let every_year = target.way.every_year;
    let limits = Limits { minimums: target.way.at_least, maximums: target.way.at_most };
    let (of_year, of_period) = if every_year { (limits, Limits::NONE) } else { (Limits::NONE, limits) };
    let mut years = Vec::new();
    for number in 1..=months.div_ceil(MONTHS_OF_A_YEAR) {
        let span = (begin((number - 1) * MONTHS_OF_A_YEAR)?, end((number * MONTHS_OF_A_YEAR).min(months))?);
        let tally = tally(entries, span, target.per_year, of_year);
        years.push(Year { number: u8::try_from(number).unwrap_or(u8::MAX), first: span.0, last: span.1, tally });
    }
    let span = (begin(0)?, end(months)?);
    let mut total = tally(entries, span, target.per_period, of_period);
    if every_year {
        // Maximums hold year by year, so the period counts what its years count.
        total.counted = years.iter().fold(0, |sum: u32, year| sum.saturating_add(year.tally.counted));
    }
    let calendar_years = target.way.calendar_years;
    let years_are_complete = !every_year || years.iter().all(|year| year.tally.is_complete());
    let is_complete = years_are_complete && total.is_complete();
    Some(Period { first: span.0, last: span.1, years, total, is_complete, every_year, calendar_years })
}

impl Period {
    /// Whether points renew at the end of this period, seen from a day.
    pub fn outlook(&self, today: Date) -> Outlook {
        if self.calendar_years {
            return Outlook::CalendarYears;
        }
        if self.total.needed.is_none() {
            return Outlook::Unknown;
        }
        if self.is_complete {
            return Outlook::Complete;
        }
        let short = |year: &&Year| self.every_year && year.last < today && !year.tally.is_complete();
        if let Some(year) = self.years.iter().find(short) {
            return Outlook::YearMissed { year: year.number, missing: year.tally.missing() };
        }
        let missing = self.missing();
        if self.last < today { Outlook::PeriodMissed { missing } } else { Outlook::Open { missing } }
    }

    /// All that is missing, in hundredths: year by year where each has to be complete.
    pub fn missing(&self) -> u32 {
        let years = if self.every_year { &self.years[..] } else { &[] };
        let in_years = years.iter().fold(0, |sum: u32, year| sum.saturating_add(year.tally.missing()));
        in_years.max(self.total.missing())
    }
}

impl Year {
    /// Where it lies, seen from a day.
    pub fn phase(&self, today: Date) -> Phase {
        match () {
            () if self.last < today => Phase::Past,
            () if today < self.first => Phase::Future,
            () => Phase::Present,
        }
    }
}

impl Tally {
    /// Whether what is asked for is known and there.
    pub fn is_complete(&self) -> bool {
        self.needed.is_some() && self.missing() == 0
    }

    /// The least that still has to be collected: what the categories ask for counts towards the whole.
    pub fn missing(&self) -> u32 {
        let in_categories = self.categories.iter().fold(0_u32, |sum, category| sum.saturating_add(category.missing()));
        in_categories.max(self.needed.unwrap_or(0).saturating_sub(self.counted))
    }

    /// What was logged above the maximum of a category, and does not count.
    pub fn above_maximum(&self) -> u32 {
        self.entered.saturating_sub(self.counted)
    }
}

impl CategoryTally {
    /// What its minimum still asks for.
    pub fn missing(&self) -> u32 {
        self.at_least.unwrap_or(0).saturating_sub(self.counted)
    }
}

/// The limits on categories that hold in a span.
#[derive(Clone, Copy)]
struct Limits {
    minimums: &'static [Quota],
    maximums: &'static [Quota],
}

impl Limits {
    const NONE: Self = Self { minimums: &[], maximums: &[] };

    /// Nothing yet in each category that is limited.
    fn categories(self) -> Vec<CategoryTally> {
        let mut categories: Vec<CategoryTally> = Vec::new();
        for Quota { category, .. } in self.minimums.iter().chain(self.maximums) {
            if !categories.iter().any(|known| known.category == *category) {
                let limit = |quotas: &[Quota]| {
                    let quota = quotas.iter().find(|quota| quota.category == *category);
                    quota.map(|quota| u32::from(quota.units) * POINT)
                };
                let (at_least, at_most) = (limit(self.minimums), limit(self.maximums));
                categories.push(CategoryTally { category, entered: 0, counted: 0, at_least, at_most });
            }
        }
        categories
    }
}

/// Counts the entries from one day to another, both included.
fn tally(entries: &[&CpdEntry], (first, last): (Date, Date), needed: Option<u32>, limits: Limits) -> Tally {
    let mut categories = limits.categories();
    let mut entered = 0_u32;
    let mut counted = 0_u32;
    for entry in entries.iter().filter(|entry| first <= entry.date && entry.date <= last) {
        entered = entered.saturating_add(entry.hundredths);
        let named = entry.category.trim();
        match categories.iter_mut().find(|category| category.category.eq_ignore_ascii_case(named)) {
            Some(category) => category.entered = category.entered.saturating_add(entry.hundredths),
            None => counted = counted.saturating_add(entry.hundredths),
        }
    }
    for category in &mut categories {
        category.counted = category.entered.min(category.at_most.unwrap_or(u32::MAX));
        counted = counted.saturating_add(category.counted);
    }
    Tally { needed, entered, counted, categories }
}
