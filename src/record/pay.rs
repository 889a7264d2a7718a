//! What a person is paid, and what their organisation pays in a role: values that only they can enter.
//!
//! Each is one field with its currency and period, so that merging two copies never mixes the amount of one with the
//! currency of the other. How they stand beside published figures is not decided here.

use std::fmt;

use serde_json::{Map, Value};

use super::Record;
use super::amount::{Currency, Hundredths};
use super::change::Change;
use super::key::Key;
use crate::catalog::pay::Money;
use crate::catalog::vocabulary::Period;

/// What a person is paid, before tax, in full-time terms as they chose to enter it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPay {
    /// In hundredths of the currency.
    pub amount: Hundredths,
    /// In which currency.
    pub currency: Currency,
    /// For how long.
    pub period: Period,
}

/// What an organisation pays in a role, as far as the person knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    low: Option<Hundredths>,
    high: Option<Hundredths>,
    currency: Currency,
    period: Period,
}

impl OwnPay {
    /// The amount for a year in hundredths of the currency; derived for every other period.
    pub const fn per_year(self) -> u64 {
        per_year(self.amount, self.period)
    }
}

impl Band {
    /// A band from its ends in hundredths of the currency, of which one may be unknown.
    ///
    /// # Errors
    /// When it has no end at all, or the low one lies above the high one.
    pub fn new(
        low: Option<Hundredths>,
        high: Option<Hundredths>,
        currency: Currency,
        period: Period,
    ) -> Result<Self, BandError> {
        match (low, high) {
            (None, None) => Err(BandError::Empty),
            (Some(low), Some(high)) if low > high => Err(BandError::UpsideDown),
            _ => Ok(Self { low, high, currency, period }),
        }
    }

    /// The least it pays, in hundredths of the currency.
    pub const fn low(self) -> Option<Hundredths> {
        self.low
    }

    /// The most it pays, in hundredths of the currency.
    pub const fn high(self) -> Option<Hundredths> {
        self.high
    }

    /// Both ends for a year in hundredths of the currency; derived for every other period.
    pub fn per_year(self) -> (Option<u64>, Option<u64>) {
        let end = |amount: Option<Hundredths>| amount.map(|amount| per_year(amount, self.period));
        (end(self.low), end(self.high))
    }

    /// In which currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// For how long.
    pub const fn period(self) -> Period {
        self.period
    }
}

/// Why something is no band of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandError {
    /// It has neither a low nor a high end.
    Empty,
    /// The low end lies above the high one.
    UpsideDown,
}

impl fmt::Display for BandError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "this band has no amount: enter at least its low or its high end",
            Self::UpsideDown => "the low end of this band lies above its high end: swap the two",
        })
    }
}

impl std::error::Error for BandError {}

impl Record {
    /// What the person is paid.
    pub fn own_pay(&self) -> Option<OwnPay> {
        let value = &self.field(Key::OwnPay)?.value;
        let (currency, period) = unit(value)?;
        Some(OwnPay { amount: hundredths(value, "hundredths")?, currency, period })
    }

    /// What the person's organisation pays in a role, by slug.
    pub fn band(&self, role: &str) -> Option<Band> {
        let value = &self.field(Key::Band(role))?.value;
        let (currency, period) = unit(value)?;
        Band::new(hundredths(value, "low"), hundredths(value, "high"), currency, period).ok()
    }

    /// Every role of which the record holds a band, by slug and each once; also those that this dataset does not know.
    pub fn bands(&self) -> Vec<(&str, Band)> {
        let mut slugs: Vec<&str> = self
            .below("pay/band/")
            .filter_map(|(name, _)| Key::read(name)?.renamable())
            .map(|(kind, slug)| crate::catalog::renamed::current_slug(kind, slug))
            .collect();
        crate::order::ascending(&mut slugs);
        slugs.dedup();
        slugs.into_iter().filter_map(|slug| Some((slug, self.band(slug)?))).collect()
    }
}

impl Change {
    /// The person is paid this, or says nothing about it.
    pub fn own_pay(pay: Option<OwnPay>) -> Self {
        let value = pay.map_or(Value::Null, |OwnPay { amount, currency, period }| {
            value([("hundredths", Some(amount)), ("", None)], currency, period)
        });
        Self::one(Key::OwnPay, value)
    }

    /// The person's organisation pays this in a role, or nothing is said about it.
    pub fn band(role: &str, band: Option<Band>) -> Self {
        let value = band.map_or(Value::Null, |Band { low, high, currency, period }| {
            value([("low", low), ("high", high)], currency, period)
        });
        Self::one(Key::Band(role), value)
    }
}

/// The same hours and months that published figures are shown per year with.
const fn per_year(amount: Hundredths, period: Period) -> u64 {
    let times = match period {
        Period::Year => 1,
        Period::Month => Money::MONTHS_PER_YEAR,
        Period::Hour => Money::HOURS_PER_YEAR,
    };
    amount.get() as u64 * times as u64
}

/// A value with its amounts, those that are unknown left out.
fn value(amounts: [(&str, Option<Hundredths>); 2], currency: Currency, period: Period) -> Value {
    let mut value = Map::new();
    value.insert("currency".to_owned(), currency.code().into());
    value.insert("period".to_owned(), period.word().into());
    for (name, amount) in amounts {
        if let Some(amount) = amount {
            value.insert(name.to_owned(), amount.get().into());
        }
    }
    Value::Object(value)
}

fn unit(value: &Value) -> Option<(Currency, Period)> {
    Some((Currency::new(value.get("currency")?.as_str()?)?, Period::from_word(value.get("period")?.as_str()?)?))
}

fn hundredths(value: &Value, name: &str) -> Option<Hundredths> {
    Hundredths::new(u32::try_from(value.get(name)?.as_u64()?).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{ReplicaId, Stamp, saved};

    fn amount(units: u32) -> Option<Hundredths> {
        Hundredths::new(units * 100)
    }

    fn pounds() -> Currency {
        Currency::new("GBP").expect("a currency")
    }

    fn change(record: &mut Record, at: u64, change: &Change) {
        record.apply(change, &Stamp::new(at, ReplicaId::new("a")));
    }

    /// R25: own pay and a band are read as they were entered, and each is cleared as a whole.
    #[test]
    fn pay_and_bands_are_kept_as_entered() {
        let mut record = Record::default();
        let pay = OwnPay { amount: amount(31_500).expect("an amount"), currency: pounds(), period: Period::Year };
        let band = Band::new(amount(29_000), None, pounds(), Period::Year).expect("a band");
        change(&mut record, 1, &Change::own_pay(Some(pay)));
        change(&mut record, 2, &Change::band("problem-manager", Some(band)));
        let record_again = saved::parse(&saved::print(&record)).expect("a record");
        assert_eq!((record_again.own_pay(), record_again.band("problem-manager")), (Some(pay), Some(band)));
        assert_eq!(record_again.bands(), [("problem-manager", band)]);
        change(&mut record, 3, &Change::own_pay(None));
        change(&mut record, 4, &Change::band("problem-manager", None));
        assert_eq!((record.own_pay(), record.band("problem-manager"), record.bands().len()), (None, None, 0));
    }

    /// R25: a band has an end at least, and is not upside down; the reason is a sentence.
    #[test]
    fn a_band_that_says_nothing_or_is_upside_down_is_refused() {
        let band = |low, high| Band::new(low, high, pounds(), Period::Month).map(|_| ());
        assert_eq!(band(None, None), Err(BandError::Empty));
        assert_eq!(band(amount(2), amount(1)), Err(BandError::UpsideDown));
        assert_eq!(band(amount(1), amount(1)), Ok(()));
        assert!(BandError::UpsideDown.to_string().ends_with("swap the two"));
    }

    /// P4, R25: for a year, whatever the period, as published figures are; no amount overflows.
    #[test]
    fn pay_is_told_for_a_year() {
        let pay = |period| OwnPay { amount: Hundredths::MAX, currency: pounds(), period }.per_year();
        let most = u64::from(Hundredths::MAX.get());
        assert_eq!([Period::Year, Period::Month, Period::Hour].map(pay), [most, 12 * most, 2080 * most]);
        let band = Band::new(None, amount(20), pounds(), Period::Hour).expect("a band");
        assert_eq!(band.per_year(), (None, Some(4_160_000)));
    }

    /// R15, R17: amount, currency and period are one field; what is not of its type is kept and not read.
    #[test]
    fn what_is_no_pay_is_kept_and_not_read() {
        for value in [
            r#"{"currency":"GBP","hundredths":100,"period":"week"}"#,
            r#"{"currency":"gbp","hundredths":100,"period":"year"}"#,
            r#"{"currency":"GBP","hundredths":-1,"period":"year"}"#,
            r#""35000""#,
        ] {
            let text = format!(
                r#"{{"format":"itsm-career-roadmap","version":1,"fields":{{"pay/own":{{"value":{value},"at":1,"by":"a"}}}}}}"#
            );
            let record = saved::parse(&text).expect("a record");
            assert_eq!(record.own_pay(), None, "{value}");
            assert!(saved::print(&record).contains(value));
        }
    }
}
