//! A time of day as an invitation to an exam tells it: the clock on the wall of that place, without a time zone.

use std::fmt;
use std::str::FromStr;

/// An hour and a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

impl TimeOfDay {
    /// The hour from 0 to 23 and the minute from 0 to 59. None when there is no such time.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u8 {
        self.minute
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeError;

    /// Reads "09:30"; seconds, as some browsers add them, are left out.
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let digits = |part: Option<&str>| {
            let part = part.filter(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))?;
            part.parse::<u8>().ok()
        };
        let mut parts = text.splitn(3, ':');
        let (hour, minute) = (digits(parts.next()), digits(parts.next()));
        let seconds_are_fine = parts.next().is_none_or(|seconds| digits(seconds.get(..2)).is_some());
        match (hour, minute) {
            (Some(hour), Some(minute)) if seconds_are_fine => Self::new(hour, minute).ok_or(TimeError),
            _ => Err(TimeError),
        }
    }
}

/// A text is no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeError;

impl fmt::Display for TimeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("this is not a time of day: write hours and minutes, such as 09:30")
    }
}

impl std::error::Error for TimeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_it_is_written() {
        for (hour, minute) in [(0, 0), (9, 30), (23, 59)] {
            let time = TimeOfDay::new(hour, minute).expect("a time of a test");
            assert_eq!(time.to_string().parse(), Ok(time));
        }
        assert_eq!("09:30:00.000".parse::<TimeOfDay>().ok(), TimeOfDay::new(9, 30));
    }

    /// R17: what is no time is refused.
    #[test]
    fn what_is_no_time_is_refused() {
        for text in ["", "9:30", "24:00", "12:60", "12", "12:3", "ab:cd", "09:30:", "+9:30", "09:30 pm"] {
            assert_eq!(text.parse::<TimeOfDay>(), Err(TimeError), "{text}");
        }
    }
}
