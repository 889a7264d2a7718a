//! Time of study as people write it: "12:30", "12 h 30 min", "12.5", "45 min". Whole minutes, never a fraction.

use std::fmt;

use crate::record::{AmountError, Hundredths, MOST_STUDIED_MINUTES};

const MINUTES_PER_HOUR: u32 = 60;

/// Reads a time of study, in minutes. A number alone means hours.
///
/// # Errors
/// When the text is no time of study, or more than a record holds.
pub fn read(text: &str) -> Result<u32, HoursError> {
    let minutes = match text.split_once(':') {
        Some((hours, minutes)) => clock(hours.trim(), minutes.trim()),
        None => in_words(text),
    };
    let minutes = minutes.ok_or(HoursError::NotATime)?;
    u32::try_from(minutes).ok().filter(|minutes| *minutes <= MOST_STUDIED_MINUTES).ok_or(HoursError::TooMuch)
}

/// Writes a time of study: "12 h 30 min".
pub fn written(minutes: u32) -> String {
    match (minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// "12:30".
fn clock(hours: &str, minutes: &str) -> Option<u64> {
    let minutes = whole(minutes).filter(|_| minutes.len() == 2).filter(|minutes| *minutes < MINUTES_PER_HOUR.into())?;
    Some(whole(hours)? * u64::from(MINUTES_PER_HOUR) + minutes)
}

/// "12", "12.5", "12 h", "12 h 30", "30 min", "12 hours 30 minutes".
fn in_words(text: &str) -> Option<u64> {
    let text = text.trim().to_lowercase();
    let mut rest = text.as_str();
    let mut hours = None;
    let mut minutes = None;
    while !rest.is_empty() {
        let is_number = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
        let (number, after) = rest.split_at(rest.find(|letter| !is_number(letter)).unwrap_or(rest.len()));
        let after = after.trim_start();
        let (unit, after) =
            after.split_at(after.find(|letter: char| !letter.is_ascii_lowercase()).unwrap_or(after.len()));
        let means_hours = match unit {
            "" => hours.is_none() && minutes.is_none(),
            "h" | "hr" | "hrs" | "hour" | "hours" => true,
            "m" | "min" | "mins" | "minute" | "minutes" => false,
            _ => return None,
        };
        let place = if means_hours { &mut hours } else { &mut minutes };
        if place.replace(if means_hours { decimal_hours(number) } else { whole(number) }?).is_some() {
            return None;
        }
        rest = after.trim_start();
    }
    hours.into_iter().chain(minutes).reduce(|one, other| one + other)
}

/// Hours with up to two decimals as minutes, the nearest whole one.
fn decimal_hours(number: &str) -> Option<u64> {
    match number.parse::<Hundredths>() {
        Ok(hours) => Some((u64::from(hours.get()) * u64::from(MINUTES_PER_HOUR) + 50) / 100),
        Err(AmountError::TooLarge) => Some(u64::from(u32::MAX) + 1),
        Err(AmountError::NotAnAmount) => None,
    }
}

/// A whole number of at most nine digits.
fn whole(digits: &str) -> Option<u64> {
    let is_whole = (1..=9).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| digits.parse().ok()).flatten()
}

/// Why a text is no time of study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursError {
    /// It is not hours and minutes.
    NotATime,
    /// It is more than a life of study.
    TooMuch,
}

impl fmt::Display for HoursError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotATime => formatter.write_str(
                "this is not a time of study: write hours and minutes, such as 12:30 or 12 h 30 min, or hours such as 12.5",
            ),
            Self::TooMuch => {
                write!(formatter, "this is too much: write at most {} hours", MOST_STUDIED_MINUTES / MINUTES_PER_HOUR)
            }
        }
    }
}

impl std::error::Error for HoursError {}

#[cfg(test)]
mod tests {
    use super::*;

    /// L7: as people write it, to the minute.
    #[test]
    fn a_time_of_study_is_read_as_people_write_it() {
        for (text, minutes) in [
            ("0", 0),
            ("12", 720),
            ("12.5", 750),
            ("0,25", 15),
            ("12:30", 750),
            ("0:05", 5),
            ("1.33", 80),
            ("45 min", 45),
            ("90m", 90),
            (" 12 h 30 min ", 750),
            ("12h30", 750),
            ("12 Hours 30 Minutes", 750),
            ("1 hour", 60),
            ("10000", 600_000),
        ] {
            assert_eq!(read(text), Ok(minutes), "{text}");
        }
    }

    /// L7: what is written is read again.
    #[test]
    fn a_time_of_study_that_was_written_is_read_again() {
        assert_eq!([0, 45, 60, 750].map(written), ["0 min", "45 min", "1 h", "12 h 30 min"]);
        for minutes in [0, 1, 59, 60, 61, 600_000] {
            assert_eq!(read(&written(minutes)), Ok(minutes));
        }
    }

    /// L6, L7: anything else gets a sentence.
    #[test]
    fn what_is_no_time_of_study_is_refused() {
        for text in [
            "",
            " ",
            "a lot",
            "-5",
            "12:5",
            "12:60",
            ":30",
            "12:",
            "1.234",
            "5 h 5 h",
            "30 min 12",
            "12 30 40",
            "1.5 min",
            "٣",
        ] {
            assert_eq!(read(text), Err(HoursError::NotATime), "{text:?}");
        }
        for text in ["10000:01", "10001", "600001 min", "999999999"] {
            assert_eq!(read(text), Err(HoursError::TooMuch), "{text:?}");
        }
    }
}
