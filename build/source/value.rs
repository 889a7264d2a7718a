//! Values with a form of their own: days, partial dates, amounts of money and requirement expressions.

use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use toml::Spanned;
use toml::value::Datetime;

use super::file::Word;

/// A year, a month or a day, as a source gives it.
pub type PartialDate = Word;

/// A day.
pub type Day = Spanned<Datetime>;

/// An amount of money in hundredths of its currency. None when it cannot be written so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub Option<u32>);

impl Amount {
    fn from_number(units: f64) -> Self {
        let hundredths = (units * 100.0).round();
        let exact = (units * 100.0 - hundredths).abs() < 1e-6;
        // The cast is safe: the range is checked on the same line.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Self((exact && (0.0..=f64::from(u32::MAX)).contains(&hundredths)).then_some(hundredths as u32))
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl Visitor<'_> for Number {
            type Value = Amount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an amount of money")
            }

            fn visit_i64<E: de::Error>(self, units: i64) -> Result<Amount, E> {
                let hundredths = units.checked_mul(100).and_then(|amount| u32::try_from(amount).ok());
                Ok(Amount(hundredths))
            }

            fn visit_f64<E: de::Error>(self, units: f64) -> Result<Amount, E> {
                Ok(Amount::from_number(units))
            }
        }
        deserializer.deserialize_any(Number)
    }
}

/// What an exam or a renewal costs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    pub amount: Spanned<Amount>,
    pub currency: Word,
    pub as_of: Option<PartialDate>,
    pub source: Word,
    pub note: Option<Word>,
}

/// What must be held, as it is written.
#[derive(Clone, Debug)]
pub enum Requirement {
    Certification(Word),
    All(Range<usize>, Vec<Requirement>),
    Any(Range<usize>, Vec<Requirement>),
    Count { span: Range<usize>, at_least: u8, of: Vec<Requirement> },
}

impl Requirement {
    /// The certifications it names, however deep.
    pub fn leaves(&self) -> Vec<&Word> {
        match self {
            Self::Certification(slug) => vec![slug],
            group => group.parts().iter().flat_map(Self::leaves).collect(),
        }
    }

    /// The members of a group; a certification has none.
    pub fn parts(&self) -> &[Requirement] {
        match self {
            Self::Certification(_) => &[],
            Self::All(_, parts) | Self::Any(_, parts) | Self::Count { of: parts, .. } => parts,
        }
    }

    /// Where it stands.
    pub fn span(&self) -> Range<usize> {
        match self {
            Self::Certification(slug) => slug.span(),
            Self::All(span, _) | Self::Any(span, _) | Self::Count { span, .. } => span.clone(),
        }
    }
}

impl<'de> Deserialize<'de> for Requirement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Spanned::<Expression>::deserialize(deserializer).map(Requirement::from)
    }
}

/// A requirement as the reader meets it, before its words know where they stand.
#[derive(Clone, Debug)]
enum Expression {
    Slug(String),
    Group(Group),
}

#[derive(Clone, Debug)]
enum Group {
    All(Vec<Requirement>),
    Any(Vec<Requirement>),
    Count(Counted),
}

/// The words that make a group.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum GroupWord {
    All,
    Any,
    Count,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Counted {
    at_least: u8,
    of: Vec<Requirement>,
}

impl From<Spanned<Expression>> for Requirement {
    fn from(expression: Spanned<Expression>) -> Self {
        let span = expression.span();
        match expression.into_inner() {
            Expression::Slug(slug) => Self::Certification(Spanned::new(span, slug)),
            Expression::Group(Group::All(parts)) => Self::All(span, parts),
            Expression::Group(Group::Any(parts)) => Self::Any(span, parts),
            Expression::Group(Group::Count(Counted { at_least, of })) => Self::Count { span, at_least, of },
        }
    }
}

impl<'de> Deserialize<'de> for Expression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SlugOrGroup;
        impl<'de> Visitor<'de> for SlugOrGroup {
            type Value = Expression;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the slug of a certification, or a table with all, any or count")
            }

            fn visit_str<E: de::Error>(self, slug: &str) -> Result<Expression, E> {
                Ok(Expression::Slug(slug.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Expression, A::Error> {
                const ONE: &str = "a group of requirements has one of all, any and count";
                let Some(word) = map.next_key()? else { return Err(de::Error::custom(ONE)) };
                let group = match word {
                    GroupWord::All => Group::All(map.next_value()?),
                    GroupWord::Any => Group::Any(map.next_value()?),
                    GroupWord::Count => Group::Count(map.next_value()?),
                };
                match map.next_key::<GroupWord>()? {
                    None => Ok(Expression::Group(group)),
                    Some(_) => Err(de::Error::custom(ONE)),
                }
            }
        }
        deserializer.deserialize_any(SlugOrGroup)
    }
}
