//! Values as Rust literals.

use std::fmt::Debug;

use toml::Spanned;

use super::super::source::Dataset;
use super::super::source::file::Word;
use super::super::source::table::{Named, Table};
use super::super::source::value::{Amount, Day, Price};

/// A text.
pub fn text(text: impl AsRef<str>) -> String {
    format!("{:?}", text.as_ref())
}

/// A word that knows where it stands, as a text.
pub fn word(word: &Word) -> String {
    text(word.get_ref())
}

/// Something that may be absent.
pub fn optional<T>(value: Option<T>, literal: impl Fn(T) -> String) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({})", literal(value)))
}

/// A text that may be absent.
pub fn optional_word(value: Option<&Word>) -> String {
    optional(value, word)
}

/// A number that may be absent.
pub fn optional_number<T: ToString>(value: Option<&Spanned<T>>) -> String {
    optional(value, |number| number.get_ref().to_string())
}

/// A slice.
pub fn list(literals: impl IntoIterator<Item = String>) -> String {
    let literals: Vec<String> = literals.into_iter().collect();
    format!("&[{}]", literals.join(", "))
}

/// A slice of texts.
pub fn words<'a>(all: impl IntoIterator<Item = &'a Word>) -> String {
    list(all.into_iter().map(word))
}

/// A slice of plain texts.
pub fn texts(all: &[String]) -> String {
    list(all.iter().map(text))
}

/// A struct with its fields.
pub fn structure<const N: usize>(name: &str, fields: [(&str, String); N]) -> String {
    let fields = fields.map(|(field, literal)| format!("{field}: {literal}"));
    format!("{name} {{ {} }}", fields.join(", "))
}

/// A word of a vocabulary, whose members are named in Rust as they are printed for debugging.
pub fn member<T: Debug>(vocabulary: &str, member: T) -> String {
    format!("{vocabulary}::{member:?}")
}

/// A day.
pub fn day(day: &Day) -> String {
    text(day.get_ref().to_string())
}

/// A day that the reader has filled in where an entry has none of its own.
pub fn checked(checked: Option<&Day>) -> String {
    checked.map_or_else(|| text(""), day)
}

/// An id: the type of the id, and the position of a name in its table.
pub fn id<T: Named>(kind: &str, table: &Table<T>, slug: impl AsRef<str>) -> String {
    let position = table.position(slug.as_ref());
    format!("{kind}({})", position.expect("a check refuses names that nothing has"))
}

/// A slice of ids.
pub fn ids<'a, T: Named>(kind: &str, table: &Table<T>, slugs: impl IntoIterator<Item = &'a Word>) -> String {
    list(slugs.into_iter().map(|slug| id(kind, table, slug.get_ref())))
}

/// The id of a source.
pub fn source(dataset: &Dataset, slug: &Word) -> String {
    id("SourceId", &dataset.sources, slug.get_ref())
}

/// A slice of ids of sources.
pub fn sources<'a>(dataset: &Dataset, slugs: impl IntoIterator<Item = &'a Word>) -> String {
    ids("SourceId", &dataset.sources, slugs)
}

/// An amount of money.
pub fn money(amount: &Spanned<Amount>) -> String {
    let hundredths = amount.get_ref().0.expect("a check refuses amounts that are not money");
    format!("Money({})", grouped(hundredths))
}

/// A price that may be absent.
pub fn price(dataset: &Dataset, price: Option<&Price>) -> String {
    optional(price, |price| {
        structure(
            "Price",
            [
                ("amount", money(&price.amount)),
                ("currency", word(&price.currency)),
                ("as_of", optional_word(price.as_of.as_ref())),
                ("source", source(dataset, &price.source)),
                ("note", optional_word(price.note.as_ref())),
            ],
        )
    })
}

/// A coordinate, rounded to what a screen can show.
pub fn coordinate(value: f32) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    // Negative zero would be a difference that nobody sees.
    format!("{:?}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// A number with its digits in groups of three, as a person would write it in Rust.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}
