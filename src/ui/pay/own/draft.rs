//! My pay and a band as they are typed, and what is wrong with them.

use crate::catalog::vocabulary::Period;
use crate::record::{Band, BandError, Currency, Hundredths, OwnPay};
use crate::ui::record::form::{Problem, sentence};

/// The fields of the form for my pay.
#[derive(Clone, Copy)]
pub(super) enum PayField {
    Amount,
    Currency,
    Period,
}

impl PayField {
    /// Their ids on the page, in order.
    pub(super) const IDS: &[&str] = &["pay-own-amount", "pay-own-currency", "pay-own-period"];
}

/// The fields of the form for a band.
#[derive(Clone, Copy)]
pub(super) enum BandField {
    Role,
    Low,
    High,
    Currency,
    Period,
}

impl BandField {
    /// Their ids on the page, in order.
    pub(super) const IDS: &[&str] =
        &["pay-band-role", "pay-band-low", "pay-band-high", "pay-band-currency", "pay-band-period"];
}

/// The texts of my pay as it was entered, or of a new one in a currency.
pub(super) fn of_pay(pay: Option<OwnPay>, currency: &str) -> Vec<String> {
    match pay {
        Some(pay) => vec![pay.amount.to_string(), pay.currency.code().to_owned(), pay.period.word().to_owned()],
        None => vec![String::new(), currency.to_owned(), Period::Year.word().to_owned()],
    }
}

/// The texts of the band of a role, or of a new one in a currency.
pub(super) fn of_band(role: Option<&str>, band: Option<Band>, currency: &str) -> Vec<String> {
    let end = |end: Option<Hundredths>| end.map(|end| end.to_string()).unwrap_or_default();
    let currency = band.map_or_else(|| currency.to_owned(), |band| band.currency().code().to_owned());
    let period = band.map_or(Period::Year, Band::period).word().to_owned();
    let ends = [band.and_then(Band::low), band.and_then(Band::high)].map(end);
    let [low, high] = ends;
    vec![role.unwrap_or_default().to_owned(), low, high, currency, period]
}

/// The pay that the texts make, or everything that is wrong with them.
pub(super) fn own_pay(texts: &[String]) -> Result<OwnPay, Vec<Problem>> {
    let text = |field: PayField| texts.get(field as usize).map(|text| text.trim()).unwrap_or_default();
    let amount = match amount(text(PayField::Amount)) {
        Ok(Some(amount)) => Ok(amount),
        Ok(None) => Err("Enter what you are paid, in digits, such as 31500.".to_owned()),
        Err(why) => Err(why),
    };
    let unit = unit(text(PayField::Currency), text(PayField::Period));
    match (amount, unit) {
        (Ok(amount), Some((currency, period))) => Ok(OwnPay { amount, currency, period }),
        (amount, unit) => {
            let amount = amount.err().map(|why| (PayField::Amount as usize, why));
            let unit = unit.is_none().then(|| (PayField::Currency as usize, NO_UNIT.to_owned()));
            Err(amount.into_iter().chain(unit).collect())
        }
    }
}

/// The band that the texts make, with the slug of its role, or everything that is wrong with them.
pub(super) fn band(texts: &[String]) -> Result<(String, Band), Vec<Problem>> {
    let text = |field: BandField| texts.get(field as usize).map(|text| text.trim()).unwrap_or_default();
    let mut problems: Vec<Problem> = Vec::new();
    let mut refuse = |field: BandField, why: String| problems.push((field as usize, why));
    let role = text(BandField::Role);
    if role.is_empty() {
        refuse(BandField::Role, "Choose the role that your organisation pays like this.".to_owned());
    }
    let mut end = |field: BandField| amount(text(field)).map_err(|why| refuse(field, why)).ok();
    let ends = (end(BandField::Low), end(BandField::High));
    let unit = unit(text(BandField::Currency), text(BandField::Period));
    if unit.is_none() {
        refuse(BandField::Currency, NO_UNIT.to_owned());
    }
    let band = match (ends, unit) {
        ((Some(low), Some(high)), Some((currency, period))) => Some(Band::new(low, high, currency, period)),
        _ => None,
    };
    match band {
        Some(Ok(band)) if problems.is_empty() => Ok((role.to_owned(), band)),
        Some(Err(error)) => {
            let field = if error == BandError::UpsideDown { BandField::High } else { BandField::Low };
            problems.push((field as usize, sentence(&error.to_string())));
            Err(problems)
        }
        _ => Err(problems),
    }
}

const NO_UNIT: &str = "Choose a currency and whether it is for a year, a month or an hour.";

/// An amount; none where nothing is typed. Nobody is paid nothing, so zero is a slip.
fn amount(text: &str) -> Result<Option<Hundredths>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    match text.parse::<Hundredths>() {
        Ok(amount) if amount.get() == 0 => {
            Err("Zero is no pay: enter an amount, or leave it empty if you do not know.".to_owned())
        }
        Ok(amount) => Ok(Some(amount)),
        Err(error) => Err(sentence(&error.to_string())),
    }
}

fn unit(currency: &str, period: &str) -> Option<(Currency, Period)> {
    Some((Currency::new(currency)?, Period::from_word(period)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[track_caller]
    fn is_refused<T: std::fmt::Debug>(result: Result<T, Vec<Problem>>, field: usize, beginning: &str) {
        let problems = result.expect_err("it is wrong");
        let why = problems.iter().find(|(at, _)| *at == field).map(|(_, why)| why.as_str());
        assert!(why.is_some_and(|why| why.starts_with(beginning)), "{problems:?}");
    }

    /// Y8: what is no pay is refused at its field; what was entered opens as it was.
    #[test]
    fn pay_is_read_or_refused_at_its_field() {
        let typed = texts(&["31500,5", "GBP", "year"]);
        let pay = own_pay(&typed).expect("an amount");
        assert_eq!(pay.amount.get(), 3_150_050);
        assert_eq!(own_pay(&of_pay(Some(pay), "USD")), Ok(pay));
        assert_eq!(of_pay(None, "USD"), texts(&["", "USD", "year"]));
        for (amount, why) in [
            ("", "Enter what you are paid"),
            ("£31,500", "This is not an amount"),
            ("0", "Zero is no pay"),
            ("99999999", "This is too much"),
        ] {
            is_refused(own_pay(&texts(&[amount, "GBP", "year"])), PayField::Amount as usize, why);
        }
        is_refused(own_pay(&texts(&["1", "pounds", "year"])), PayField::Currency as usize, "Choose a currency");
        is_refused(own_pay(&[]), PayField::Amount as usize, "Enter what");
    }

    /// Y8: a band needs a role and an end, and is not upside down.
    #[test]
    fn a_band_is_read_or_refused_at_its_field() {
        let typed = |role, low, high| texts(&[role, low, high, "GBP", "month"]);
        let (role, read) = band(&typed("problem-manager", "2000", "")).expect("one end is enough");
        assert_eq!(
            (role.as_str(), read.low().map(Hundredths::get), read.high()),
            ("problem-manager", Some(200_000), None)
        );
        assert_eq!(band(&of_band(Some("problem-manager"), Some(read), "USD")), Ok((role, read)));
        is_refused(band(&typed("", "2000", "3000")), BandField::Role as usize, "Choose the role");
        is_refused(band(&typed("it-architect", "", "")), BandField::Low as usize, "This band has no amount");
        is_refused(band(&typed("it-architect", "3", "2")), BandField::High as usize, "The low end of this band");
        is_refused(band(&typed("it-architect", "2", "x")), BandField::High as usize, "This is not an amount");
        let both = band(&typed("", "x", "0")).expect_err("three things are wrong");
        assert_eq!(both.len(), 3, "{both:?}");
    }
}
