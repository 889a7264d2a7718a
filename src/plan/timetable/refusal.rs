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

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |certification: CertificationId| certification.row().name;
        match *self {
            Self::NotThere(it) => write!(formatter, "{} is not on the timetable: add it to the plan first", name(it)),
            Self::NoDay(it) => write!(formatter, "{} has no day yet: give it one first", name(it)),
            Self::Booked { certification, on } => {
                write!(formatter, "{} is booked for {on}: change its booking instead", name(certification))
            }
            Self::Past { certification, on } => {
                write!(
                    formatter,
                    "{} was booked for {on}, which is past: enter its result instead",
                    name(certification)
                )
            }
            Self::BeforeToday(it) => {
                write!(formatter, "{} would lie in the past: choose today or a later day", name(it))
            }
            Self::TooEarly { certification, from } => write!(
                formatter,
                "{} would come before what it requires: choose {from} or a later day",
                name(certification)
            ),
            Self::Blocked { certification, by, on } => write!(
                formatter,
                "{} is required for {}, which is booked for {on}: choose an earlier day or change that booking",
                name(certification),
                name(by)
            ),
            Self::NoNeighbour(it) => {
                write!(formatter, "{} has no exam beside it to change places with: choose a day instead", name(it))
            }
            Self::TooFar(it) => {
                write!(formatter, "{} would lie too far ahead: choose a day before 2200", name(it))
            }
        }
    }
}

impl std::error::Error for Refusal {}
