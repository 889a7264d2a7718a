//! Plain British writing of numbers, money and dates: for tests, for drawing ahead of time, and where `Intl` is missing.

use crate::date::Date;
use crate::port::Locale;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Writes as in Britain, whatever the region.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainLocale;

impl Locale for PlainLocale {
    fn money(&self, tag: &str, units: f64, currency: &str, decimals: u8) -> String {
        let number = self.number(tag, units, decimals);
        match currency {
            "GBP" => format!("£{number}"),
            "USD" => format!("US${number}"),
            "EUR" => format!("€{number}"),
            _ => format!("{currency} {number}"),
        }
    }

    fn number(&self, _tag: &str, value: f64, decimals: u8) -> String {
        let decimals = usize::from(decimals);
        let one = (0..decimals).fold(1_u64, |one, _| one.saturating_mul(10));
        // In whole numbers: the library's own printing of the others weighs 4 KB of the first visit.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss,
            reason = "rounded, without its sign, and cut off where no pay and no price reaches"
        )]
        let parts = (value.abs() * one as f64).round() as u64;
        let whole = (parts / one).to_string();
        let mut grouped = String::from(if value < 0.0 && parts > 0 { "-" } else { "" });
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        if decimals > 0 {
            let fraction = format!("{:0decimals$}", parts % one);
            grouped.push('.');
            grouped.push_str(&fraction);
        }
        grouped
    }

    fn date(&self, tag: &str, date: Date) -> String {
        format!("{} {}", date.day(), self.month(tag, date.year(), date.month()))
    }

    fn month(&self, _tag: &str, year: i32, month: u32) -> String {
        let name = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.wrapping_sub(1))).unwrap_or(&"");
        format!("{name} {year}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_and_decimals_kept() {
        assert_eq!(PlainLocale.money("en-GB", 35_128.0, "GBP", 0), "£35,128");
        assert_eq!(PlainLocale.money("en-CA", 36.06, "CAD", 2), "CAD 36.06");
        assert_eq!(PlainLocale.number("en-GB", 999.0, 0), "999");
        assert_eq!(PlainLocale.number("en-GB", -1_234_567.5, 1), "-1,234,567.5");
        assert_eq!(PlainLocale.number("en-GB", 0.05, 2), "0.05");
        assert_eq!(PlainLocale.number("en-GB", -0.001, 2), "0.00");
    }

    #[test]
    fn a_date_is_written_as_far_as_it_is_known() {
        let written = |text: &str| PlainLocale.partial_date("en-GB", text.parse().expect("a date"));
        assert_eq!(written("2020"), "2020");
        assert_eq!(written("2025-05"), "May 2025");
        assert_eq!(written("2025-11-19"), "19 November 2025");
    }
}
