//! Dates at the edges of the calendar.

use super::*;

#[track_caller]
fn date(text: &str) -> Date {
    text.parse().expect("the test writes a real date")
}

#[track_caller]
fn assert_months_later(from: &str, months: i32, expected: &str) {
    assert_eq!(date(from).add_months(months), Some(date(expected)), "{from} and {months} months");
}

#[test]
fn months_later_is_the_same_day_or_the_last_of_a_shorter_month() {
    assert_months_later("2024-03-15", 36, "2027-03-15");
    assert_months_later("2026-05-02", 36, "2029-05-02");
    assert_months_later("2024-02-29", 36, "2027-02-28");
    assert_months_later("2024-02-29", 48, "2028-02-29");
    assert_months_later("2026-03-31", -1, "2026-02-28");
}

#[test]
fn arithmetic_never_leaves_the_range() {
    assert_eq!(date("2199-12-31").add_days(1), None);
    assert_eq!(date("1950-01-01").add_days(-1), None);
    assert_eq!(date("2199-12-31").add_months(1), None);
    assert_eq!(date("2026-11-21").add_months(i32::MIN), None);
    assert_eq!(date("2026-11-21").add_days(i32::MAX), None);
}

/// R10: days are counted in the calendar, not in hours.
#[test]
fn days_are_counted_across_a_leap_day() {
    assert_eq!(date("2024-02-28").days_until(date("2024-03-01")), 2);
    assert_eq!(date("2024-03-01").days_until(date("2024-02-28")), -2);
}

#[track_caller]
fn assert_refused(text: &str, message: &str) {
    assert_eq!(text.parse::<Date>().map_err(|error| error.to_string()), Err(message.to_owned()));
}

#[test]
fn a_text_that_is_no_date_is_refused_in_words() {
    assert_refused("21/11/2026", "“21/11/2026” is not a date: write year, month and day, such as 2026-11-21");
    assert_refused("2026-11", "“2026-11” is not a date: write year, month and day, such as 2026-11-21");
    assert_refused("+026-11-21", "“+026-11-21” is not a date: write year, month and day, such as 2026-11-21");
    assert_refused("2026-02-30", "the calendar has no 2026-02-30");
    assert_refused("1899-12-31", "1899-12-31 is not between the years 1950 and 2199");
}

#[test]
fn a_partial_date_keeps_how_much_is_known() {
    assert_eq!("2020".parse(), Ok(PartialDate::Year(2020)));
    assert_eq!("2025-05".parse(), Ok(PartialDate::Month { year: 2025, month: 5 }));
    assert_eq!("2025-11-19".parse(), Ok(PartialDate::Day(date("2025-11-19"))));
    for text in ["2020", "2025-05", "2025-11-19"] {
        assert_eq!(text.parse::<PartialDate>().map(|date| date.to_string()), Ok(text.to_owned()));
    }
    assert!("2025-13".parse::<PartialDate>().is_err());
    assert!("2025-11-19-1".parse::<PartialDate>().is_err());
}
