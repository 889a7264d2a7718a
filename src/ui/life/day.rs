//! Days as they come out of a field: read, or refused in a sentence.

use super::refusal::Refusal;
use crate::date::Date;

/// The first day that a field offers.
pub const EARLIEST: &str = "1950-01-01";

/// A field that was left before the day in it was whole.
pub const INCOMPLETE: &str = "this day is not complete, or the calendar has no such day: give day, month and year";

/// Reads a day; none when the field is empty.
///
/// # Errors
/// When the text is no day.
pub fn read(text: &str) -> Result<Option<Date>, Refusal> {
    if text.is_empty() { Ok(None) } else { Ok(Some(text.parse()?)) }
}

/// Reads a day on which something happened.
///
/// # Errors
/// When the text is no day, or one that is still ahead; then also what to do instead is said.
pub fn read_past(text: &str, today: Date, instead: &str) -> Result<Option<Date>, Refusal> {
    let day = read(text)?;
    if day.is_some_and(|day| day > today) {
        return Err(Refusal::because(&format!("that day is still ahead: {instead}")));
    }
    Ok(day)
}

/// What to say of a day that was meant to come and lies behind; nothing for any other.
pub fn remark_if_past(day: Option<Date>, today: Date, remark: &'static str) -> String {
    if day.is_some_and(|day| day < today) { remark } else { "" }.to_owned()
}

/// Whether a day looks as if its year was still being typed: a browser tells of 0002, 0020 and 0202 on the way to 2024.
pub fn is_half_typed(text: &str) -> bool {
    text.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOOK: &str = "use “Booked” for an exam to come";

    #[track_caller]
    fn day(text: &str) -> Date {
        text.parse().expect("a day of a test")
    }

    /// L6: what is no day, or a day that cannot be, gets a sentence.
    #[test]
    fn what_is_no_day_is_refused_in_a_sentence() {
        assert_eq!(read(""), Ok(None));
        assert_eq!(read("2024-02-29"), Ok(Some(day("2024-02-29"))));
        assert!(read("2023-02-29").is_err());
        let refused = read("1 May").expect_err("no day as a field gives it").sentence();
        assert!(refused.starts_with("“1 May” is not a date"), "{refused}");
    }

    /// L6: what happened did not happen tomorrow.
    #[test]
    fn a_day_ahead_is_refused_where_something_happened_and_remarked_on_nowhere() {
        let today = day("2026-11-21");
        assert_eq!(read_past("2026-11-21", today, BOOK), Ok(Some(today)));
        let refused = read_past("2026-11-22", today, BOOK).expect_err("tomorrow").sentence();
        assert_eq!(refused, format!("That day is still ahead: {BOOK}. It was not saved."));
        assert_eq!(remark_if_past(Some(day("2026-11-20")), today, "Past."), "Past.");
        assert_eq!(remark_if_past(Some(today), today, "Past."), "");
        assert_eq!(remark_if_past(None, today, "Past."), "");
    }

    #[test]
    fn a_year_on_its_way_is_known_by_its_zero() {
        assert!(is_half_typed("0202-03-15") && !is_half_typed("2024-03-15") && !is_half_typed(""));
    }
}
