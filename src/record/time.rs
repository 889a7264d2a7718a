//! Times of day, as on the invitation to an exam: local to the place where it is sat, without a time zone.

use std::fmt;
use std::str::FromStr;

/// A time of day in whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The hour, 0 to 23.
    pub const fn hour(self) -> u16 {
        self.0 / 60
    }

    /// The minute, 0 to 59.
    pub const fn minute(self) -> u16 {
        self.0 % 60
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let number = |digits: &str, below: u16| {
            let digits = (digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)?;
            digits.parse::<u16>().ok().filter(|number| *number < below)
        };
        let (hour, minute) = text.split_once(':').ok_or(TimeError)?;
        match (number(hour, 24), number(minute, 60)) {
            (Some(hour), Some(minute)) => Ok(Self(hour * 60 + minute)),
            _ => Err(TimeError),
        }
    }
}

/// A text is not a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeError;

impl fmt::Display for TimeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("this is not a time of day: write hours and minutes, such as 09:30 or 14:00")
    }
}

impl std::error::Error for TimeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_it_is_written() {
        for text in ["00:00", "09:30", "23:59"] {
            assert_eq!(text.parse::<TimeOfDay>().map(|time| time.to_string()), Ok(text.to_owned()));
        }
    }

    /// R17: what is no time is refused.
    #[test]
    fn what_is_no_time_of_day_is_refused() {
        for text in ["", "9:30", "24:00", "12:60", "12", "12:3", "+1:00", "12:00:00", "12.00", "noon"] {
            assert_eq!(text.parse::<TimeOfDay>(), Err(TimeError), "{text:?}");
        }
    }
}
