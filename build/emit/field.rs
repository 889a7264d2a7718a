//! Values as fields of the text: each ends with [`SEPARATOR`], and what is absent is empty.
//!
//! A list is its length and then its members, a record is its fields in the order in which the catalogue declares them.
//! So nothing is nested and nothing needs a name: `src/catalog/tables/` asks for the fields in the same order.

use std::fmt::Display;

use toml::Spanned;

use super::super::source::Dataset;
use super::super::source::file::Word;
use super::super::source::table::{Named, Table};
use super::super::source::value::{Amount, Day, Price};

/// What ends a field: the unit separator, which no text contains. The reader has the same.
const SEPARATOR: char = '\u{1f}';

/// A text.
pub fn text(text: impl AsRef<str>) -> String {
    // A separator that somebody managed to write into a text is a space, as it would be on the page.
    let mut field = text.as_ref().replace(SEPARATOR, " ");
    field.push(SEPARATOR);
    field
}

/// A whole number.
pub fn number(number: impl Display) -> String {
    format!("{number}{SEPARATOR}")
}

/// A yes or a no.
pub fn flag(flag: bool) -> String {
    number(u8::from(flag))
}

/// A word that knows where it stands, as a text.
pub fn word(word: &Word) -> String {
    text(word.get_ref())
}

/// Something that may be absent. When it is there, its first field must not be empty.
pub fn optional<T>(value: Option<T>, field: impl Fn(T) -> String) -> String {
    value.map_or_else(|| text(""), field)
}

/// A text that may be absent.
pub fn optional_word(value: Option<&Word>) -> String {
    optional(value, word)
}

/// A number that may be absent.
pub fn optional_number<T: Display>(value: Option<&Spanned<T>>) -> String {
    optional(value, |value| number(value.get_ref()))
}

/// A list.
pub fn list(members: impl IntoIterator<Item = String>) -> String {
    let members: Vec<String> = members.into_iter().collect();
    number(members.len()) + &members.concat()
}

/// A list of texts.
pub fn words<'a>(all: impl IntoIterator<Item = &'a Word>) -> String {
    list(all.into_iter().map(word))
}

/// A list of plain texts.
pub fn texts(all: &[String]) -> String {
    list(all.iter().map(text))
}

/// A record, whose fields stand in the order in which the catalogue declares them.
pub fn record<const N: usize>(fields: [String; N]) -> String {
    fields.into_iter().collect()
}

/// A word of a vocabulary: its position among all of them.
pub fn member<T: Copy + PartialEq>(all: &[T], member: T) -> String {
    let position = all.iter().position(|each| *each == member);
    number(position.expect("a vocabulary knows every member"))
}

/// A day.
pub fn day(day: &Day) -> String {
    text(day.get_ref().to_string())
}

/// A day that the reader has filled in where an entry has none of its own.
pub fn checked(checked: Option<&Day>) -> String {
    optional(checked, day)
}

/// An id: the position of a name in its table.
pub fn id<T: Named>(table: &Table<T>, slug: impl AsRef<str>) -> String {
    let position = table.position(slug.as_ref());
    number(position.expect("a check refuses names that nothing has"))
}

/// A list of ids.
pub fn ids<'a, T: Named>(table: &Table<T>, slugs: impl IntoIterator<Item = &'a Word>) -> String {
    list(slugs.into_iter().map(|slug| id(table, slug.get_ref())))
}

/// The id of a source.
pub fn source(dataset: &Dataset, slug: &Word) -> String {
    id(&dataset.sources, slug.get_ref())
}

/// A list of ids of sources.
pub fn sources<'a>(dataset: &Dataset, slugs: impl IntoIterator<Item = &'a Word>) -> String {
    ids(&dataset.sources, slugs)
}

/// An amount of money, in hundredths of its currency.
pub fn money(amount: &Spanned<Amount>) -> String {
    number(amount.get_ref().0.expect("a check refuses amounts that are not money"))
}

/// A price that may be absent.
pub fn price(dataset: &Dataset, price: Option<&Price>) -> String {
    optional(price, |price| {
        record([
            money(&price.amount),
            word(&price.currency),
            optional_word(price.as_of.as_ref()),
            source(dataset, &price.source),
            optional_word(price.note.as_ref()),
        ])
    })
}

/// A coordinate in tenths, which is all that a screen can show, and a whole number.
pub fn coordinate(value: f32) -> String {
    let tenths = (value * 10.0).round();
    // Negative zero would be a difference that nobody sees.
    number(if tenths == 0.0 { 0.0 } else { tenths })
}
