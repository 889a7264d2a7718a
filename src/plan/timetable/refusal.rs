//! Why an exam cannot be moved, in words for the person who tried.

use std::fmt;

use crate::catalog::{CertificationId, Entity};
use crate::date::Date;

/// Why an exam stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The timetable does not have it.
    NotThere(CertificationId),
    /// It has no day that could be moved.
    NoDay(CertificationId),
    /// Its exam is booked.
    Booked {
        /// Which.
        certification: CertificationId,
        /// For when.
        on: Date,
    },
    /// It lies in the past.
    Past {
        /// Which.
        certification: CertificationId,
        /// When.
        on: Date,
    },
    /// It would lie in the past.
    BeforeToday(CertificationId),
    /// It would come before what it requires.
    TooEarly {
        /// Which.
        certification: CertificationId,
        /// What it requires and would come before.
        requires: Option<CertificationId>,
        /// The first day on which it can be taken.
        from: Date,
    },
    /// Something that is booked requires it, and would come too early.
    Blocked {
        /// Which is to be moved.
        certification: CertificationId,
        /// What is booked.
        by: CertificationId,
        /// For when.
        on: Date,
    },
    /// There is no exam before or after it to change places with.
    NoNeighbour(CertificationId),
    /// It would lie beyond the years that a date can lie in.
    TooFar(CertificationId),
}

impl Refusal {
    /// The reason with days as the reader writes them; without an end, as errors are.
    pub fn told(&self, day: &dyn Fn(Date) -> String) -> String {
        let name = |certification: CertificationId| certification.row().name;
        match *self {
            Self::NotThere(it) => format!("{} is not on the timetable: add it to the plan first", name(it)),
            Self::NoDay(it) => format!("{} has no day yet: give it one first", name(it)),
            Self::Booked { certification, on } => {
                format!("{} is booked for {}: change its booking instead", name(certification), day(on))
            }
            Self::Past { certification, on } => {
                format!("{} was booked for {}, which is past: enter its result instead", name(certification), day(on))
            }
            Self::BeforeToday(it) => {
                format!("{} would lie in the past: choose today or a later day", name(it))
            }
            Self::TooEarly { certification, requires, from } => format!(
                "{} would come before {}: choose {} or a later day",
                name(certification),
                requires.map_or("what it requires".to_owned(), |it| format!("{}, which it requires", name(it))),
                day(from)
            ),
            Self::Blocked { certification, by, on } => format!(
                "{} is required for {}, which is booked for {}: choose an earlier day or change that booking",
                name(certification),
                name(by),
                day(on)
            ),
            Self::NoNeighbour(it) => {
                format!("{} has no exam beside it to change places with: choose a day instead", name(it))
            }
            Self::TooFar(it) => {
                format!("{} would lie too far ahead: choose a day before 2200", name(it))
            }
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.told(&|day| day.to_string()))
    }
}

impl std::error::Error for Refusal {}
