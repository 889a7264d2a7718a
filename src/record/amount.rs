//! Amounts in hundredths: CPD points and hours, and money. Whole numbers, so that sums are exact.

use std::fmt;
use std::str::FromStr;

/// An amount in hundredths of its unit: 150 is one and a half hours, 25 a quarter of a point, 48500 is £485.00.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hundredths(u32);

impl Hundredths {
    /// The greatest amount: ten million units, enough for an exam's price in any currency.
    pub const MAX: Self = Self(1_000_000_000);

    /// An amount of so many hundredths; none beyond [`Hundredths::MAX`].
    pub fn new(hundredths: u32) -> Option<Self> {
        (hundredths <= Self::MAX.0).then_some(Self(hundredths))
    }

    /// The number of hundredths.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Both together, at most [`Hundredths::MAX`].
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self((self.0 + other.0).min(Self::MAX.0))
    }
}

impl fmt::Display for Hundredths {
    /// As short as it goes: `12`, `1.5`, `0.25`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match (part, part % 10) {
            (0, _) => write!(formatter, "{whole}"),
            (_, 0) => write!(formatter, "{whole}.{}", part / 10),
            _ => write!(formatter, "{whole}.{part:02}"),
        }
    }
}

impl FromStr for Hundredths {
    type Err = AmountError;

    /// Reads digits with up to two decimals after a point or a comma: `12`, `1.5`, `0,25`.
    fn from_str(text: &str) -> Result<Self, AmountError> {
        let text = text.trim();
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let digits = |text: &str, most: usize| {
            ((1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(())
        };
        let (Some(()), Some(())) = (digits(whole, text.len()), digits(part, 2)) else {
            return Err(AmountError::NotAnAmount);
        };
        let tenfold = if part.len() == 1 { 10 } else { 1 };
        let part: u32 = part.parse().map_err(|_| AmountError::NotAnAmount)?;
        let whole: u32 = whole.parse().map_err(|_| AmountError::TooLarge)?;
        let hundredths = whole.checked_mul(100).and_then(|whole| whole.checked_add(part * tenfold));
        hundredths.and_then(Self::new).ok_or(AmountError::TooLarge)
    }
}

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// It is not digits with up to two decimals.
    NotAnAmount,
    /// It is more than any entry can count.
    TooLarge,
}

impl fmt::Display for AmountError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnAmount => formatter.write_str("this is not an amount: write digits, such as 12 or 1.5"),
            Self::TooLarge => write!(formatter, "this is too much: write at most {}", Hundredths::MAX),
        }
    }
}

impl std::error::Error for AmountError {}

/// What a person paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// In hundredths of the currency, also where people do not use them.
    pub amount: Hundredths,
    /// In which currency.
    pub currency: Currency,
}

/// A currency by its code of three capital letters, as in ISO 4217. Whether there is such a currency is not checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The currency with that code. None when the text is not three capital letters.
    pub fn new(code: &str) -> Option<Self> {
        let letters: [u8; 3] = code.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }

    /// The code.
    pub fn code(&self) -> &str {
        // Only letters come in, so there is always a text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it_and_written_as_short_as_it_goes() {
        for (text, hundredths, written) in [
            ("12", 1_200, "12"),
            ("1.5", 150, "1.5"),
            ("0,25", 25, "0.25"),
            ("0.05", 5, "0.05"),
            ("485.00", 48_500, "485"),
            (" 007.50 ", 750, "7.5"),
            ("10000000", 1_000_000_000, "10000000"),
        ] {
            let amount = text.parse::<Hundredths>();
            assert_eq!(amount.map(Hundredths::get), Ok(hundredths), "{text}");
            assert_eq!(amount.map(|amount| amount.to_string()), Ok(written.to_owned()));
        }
    }

    /// R17: what is no amount is refused in a sentence.
    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", ".", "1.", ".5", "1.234", "-1", "+1", "1e3", "1.5.5", "1,000,000", "١", "twelve", "1 2"] {
            assert_eq!(text.parse::<Hundredths>(), Err(AmountError::NotAnAmount), "{text:?}");
        }
        for text in ["10000000.01", "99999999999999999999", "42949673"] {
            assert_eq!(text.parse::<Hundredths>(), Err(AmountError::TooLarge), "{text:?}");
        }
        assert_eq!(AmountError::TooLarge.to_string(), "this is too much: write at most 10000000");
    }

    #[test]
    fn a_currency_is_three_capital_letters() {
        assert_eq!(Currency::new("GBP").as_ref().map(Currency::code), Some("GBP"));
        for code in ["", "gbp", "GB", "GBPX", "G£", "€"] {
            assert_eq!(Currency::new(code), None, "{code:?}");
        }
    }
}
