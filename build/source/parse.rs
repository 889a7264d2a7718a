//! From the text of a file to its entries, with every departure from the schema reported and not only the first.
//!
//! The reader stops at the first value that does not fit. That value is then taken out of the parsed tree and the
//! reader tried again, until the rest fits or nothing more can be learned.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, Error};

use super::super::problem::{Problem, did_you_mean};
use super::file::SourceFile;

/// More departures than this in one file are not worth listing.
const MOST: usize = 50;

/// Reads a file. None, and the problems, when it does not fit the schema.
pub fn parse<T: DeserializeOwned>(file: &SourceFile, problems: &mut Vec<Problem>) -> Option<T> {
    let mut root = match DeTable::parse(&file.text) {
        Ok(root) => root,
        Err(error) => {
            problems.push(describe(file, &error));
            return None;
        }
    };
    let mut taken_out: Vec<String> = Vec::new();
    for _ in 0..MOST {
        let error = match T::deserialize(Deserializer::from(root.clone())) {
            Ok(value) => return taken_out.is_empty().then_some(value),
            Err(error) => error,
        };
        // A key is not missing because we took it out.
        let message = error.message();
        if !taken_out.iter().any(|key| message == format!("missing field `{key}`")) {
            problems.push(describe(file, &error));
        }
        let taken = error.span().and_then(|span| take_out_of_table(root.get_mut(), &span));
        taken_out.push(taken?);
    }
    None
}

/// Takes out the key or the value at a position, and tells the key.
fn take_out_of_table(table: &mut DeTable<'_>, span: &Range<usize>) -> Option<String> {
    // The first table of a list has the span of the list: look inside before looking at the list itself.
    for (key, value) in table.iter_mut() {
        let key = key.get_ref().to_string();
        if let Some(taken) = take_out_of_value(&key, value.get_mut(), span) {
            return Some(taken);
        }
    }
    let key = table
        .iter()
        .find(|(key, value)| key.span() == *span || value.span() == *span)
        .map(|(key, _)| key.get_ref().to_string())?;
    table.remove(key.as_str());
    Some(key)
}

fn take_out_of_value(
    key: &str,
    value: &mut DeValue<'_>,
    span: &Range<usize>,
) -> Option<String> {
    match value {
        DeValue::Table(table) => take_out_of_table(table, span),
        DeValue::Array(entries) => {
            let inside = |entry: &mut Spanned<DeValue<'_>>| {
                take_out_of_value(key, entry.get_mut(), span)
            };
            if let Some(taken) = entries.iter_mut().find_map(inside) {
                return Some(taken);
            }
            let index = entries.iter().position(|entry| entry.span() == *span)?;
            let others = entries.iter().enumerate().filter(|&(place, _)| place != index);
            *entries = others.map(|(_, entry)| entry.clone()).collect();
            Some(key.to_owned())
        }
        _ => None,
    }
}

/// The reader's message in the words of people who edit TOML.
fn describe(file: &SourceFile, error: &Error) -> Problem {
    let position = error.span().map_or(0, |span| span.start);
    let mut words = error.message().split('`').skip(1).step_by(2);
    let written = words.next().unwrap_or_default();
    let help = did_you_mean(written, words);
    let message = error
        .message()
        .replace("unknown field", "unknown key")
        .replace("missing field", "missing key")
        .replace("unknown variant", "unknown word")
        .replace('`', "\"")
        .replace('\n', "; ");
    file.problem(position, message).help(help)
}
