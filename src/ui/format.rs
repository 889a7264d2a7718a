//! Figures of the catalogue as the reader's region writes them.

use super::state::Display;
use crate::catalog::certification::Price;
use crate::catalog::pay::{Money, PayFigure};
use crate::catalog::vocabulary::Period;
use crate::text;

/// An amount with its currency and what it is paid for: "£35,128 a year", "CA$31.47 an hour".
pub fn pay(display: Display, money: Money, figure: &PayFigure) -> String {
    let decimals = if figure.period == Period::Hour { 2 } else { 0 };
    format!("{} {}", display.money(money.units(), figure.region.currency, decimals), text::period(figure.period))
}

/// An amount for a year, whatever it is published for.
pub fn pay_per_year(display: Display, money: Money, figure: &PayFigure) -> String {
    display.money(money.per_year(figure.period).units(), figure.region.currency, 0)
}

/// An amount in hundredths of a currency: "£385", "€1,203.50".
pub fn amount(display: Display, hundredths: u32, currency: &str) -> String {
    let decimals = if hundredths.is_multiple_of(100) { 0 } else { 2 };
    display.money(f64::from(hundredths) / 100.0, currency, decimals)
}

/// A price, with its date where the source has one.
pub fn price(display: Display, price: &Price) -> String {
    let amount = amount(display, price.amount.0, price.currency);
    match price.as_of {
        Some(day) => format!("{amount} ({})", display.day(day)),
        None => format!("{amount} (undated)"),
    }
}
