//! Civil dates: days as people write them on a form, without a time of day and without a time zone.
//!
//! The calendar is chrono's: 5 KB of wasm for all that is used here, where jiff's civil dates weigh 60 KB.
//! Nothing here knows what day it is; that is [`crate::port::Clock`]. How dates look to a reader is [`crate::port::Locale`].

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};

mod time_of_day;

pub use time_of_day::{TimeError, TimeOfDay};

/// A day between 1 January 1950 and 31 December 2199, wide enough for any career.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// The first year a date may lie in.
    pub const FIRST_YEAR: i32 = 1950;
    /// The last year a date may lie in.
    pub const LAST_YEAR: i32 = 2199;
    /// The first day of the range.
    pub const FIRST: Self = Self(match NaiveDate::from_ymd_opt(Self::FIRST_YEAR, 1, 1) {
        Some(date) => date,
        None => NaiveDate::MIN,
    });

    /// The day of that year, month (1 to 12) and day of the month.
    ///
    /// # Errors
    /// When there is no such day, or it lies outside the years a career can touch.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        let date = NaiveDate::from_ymd_opt(year, month, day)
            .ok_or_else(|| DateError::NoSuchDay(format!("{year:04}-{month:02}-{day:02}")))?;
        Self::within_range(date).ok_or_else(|| DateError::OutOfRange(date.to_string()))
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The same day so many months later, or earlier when negative.
    ///
    /// A month that is too short gives its last day: three years after 29 February 2024 is 28 February 2027.
    /// None when the result lies outside the range of dates.
    #[must_use]
    pub fn add_months(self, months: i32) -> Option<Self> {
        let span = Months::new(months.unsigned_abs());
        let moved = if months < 0 { self.0.checked_sub_months(span) } else { self.0.checked_add_months(span) };
        moved.and_then(Self::within_range)
    }

    /// So many days later, or earlier when negative. None when the result lies outside the range of dates.
    #[must_use]
    pub fn add_days(self, days: i32) -> Option<Self> {
        let span = Days::new(u64::from(days.unsigned_abs()));
        let moved = if days < 0 { self.0.checked_sub_days(span) } else { self.0.checked_add_days(span) };
        moved.and_then(Self::within_range)
    }

    /// The number of days from this one to another; negative when the other is earlier.
    pub fn days_until(self, other: Self) -> i32 {
        other.0.num_days_from_ce() - self.0.num_days_from_ce()
    }

    fn within_range(date: NaiveDate) -> Option<Self> {
        (Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&date.year()).then_some(Self(date))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        match PartialDate::from_str(text)? {
            PartialDate::Day(date) => Ok(date),
            PartialDate::Year(_) | PartialDate::Month { .. } => Err(DateError::not_iso(text)),
        }
    }
}

/// A date as far as a source tells it: a year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartialDate {
    /// Some time in that year.
    Year(i32),
    /// Some time in that month.
    Month {
        /// The year.
        year: i32,
        /// The month, 1 to 12.
        month: u32,
    },
    /// That day.
    Day(Date),
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(formatter, "{year:04}"),
            Self::Month { year, month } => write!(formatter, "{year:04}-{month:02}"),
            Self::Day(date) => date.fmt(formatter),
        }
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = parts.next().and_then(|digits| number(digits, 4));
        let month = parts.next().map(|digits| number(digits, 2));
        let day = parts.next().map(|digits| number(digits, 2));
        let date = match (year, month, day, parts.next()) {
            (Some(year), None, None, None) => Date::new(year, 1, 1).map(|_| Self::Year(year)),
            (Some(year), Some(Some(month)), None, None) => {
                Date::new(year, month.unsigned_abs(), 1).map(|date| Self::Month { year, month: date.month() })
            }
            (Some(year), Some(Some(month)), Some(Some(day)), None) => {
                Date::new(year, month.unsigned_abs(), day.unsigned_abs()).map(Self::Day)
            }
            _ => return Err(DateError::not_iso(text)),
        };
        date.map_err(|error| error.about(text))
    }
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It is not written as year, month and day.
    NotIso(String),
    /// The calendar has no such day.
    NoSuchDay(String),
    /// The year is too early or too late.
    OutOfRange(String),
}

impl DateError {
    /// The longest piece of the text that a message repeats, in characters.
    const SHOWN: usize = 20;

    fn not_iso(text: &str) -> Self {
        Self::NotIso(text.chars().take(Self::SHOWN).collect())
    }

    fn about(self, text: &str) -> Self {
        match self {
            Self::NotIso(_) => Self::NotIso(text.to_owned()),
            Self::NoSuchDay(_) => Self::NoSuchDay(text.to_owned()),
            Self::OutOfRange(_) => Self::OutOfRange(text.to_owned()),
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotIso(text) => {
                write!(formatter, "“{text}” is not a date: write year, month and day, such as 2026-11-21")
            }
            Self::NoSuchDay(text) => write!(formatter, "the calendar has no {text}"),
            Self::OutOfRange(text) => {
                write!(formatter, "{text} is not between the years {} and {}", Date::FIRST_YEAR, Date::LAST_YEAR)
            }
        }
    }
}

impl std::error::Error for DateError {}

/// Reads exactly so many digits; a sign or a space is no digit.
fn number(digits: &str, length: usize) -> Option<i32> {
    let only_digits = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    only_digits.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests;
