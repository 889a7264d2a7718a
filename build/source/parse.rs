//! From the text of a file to its entries, with every departure from the schema reported and not only the first.
//!
//! The reader stops at the first value that does not fit. That value is then taken out of the parsed tree and the
//! reader tried again, until the rest fits or nothing more can be learned.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, Error};

use super::super::problem::{Problem, nearest};
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
    let mut taken_out = TakenOut::default();
    for _ in 0..MOST {
        let error = match T::deserialize(Deserializer::from(root.clone())) {
            Ok(value) => return taken_out.spans.is_empty().then_some(value),
            Err(error) => error,
        };
        if !taken_out.caused(&error) {
            problems.push(describe(file, &error));
        }
        let span = error.span()?;
        let key = take_out_of_table(root.get_mut(), &span)?;
        taken_out.keys.extend(Words::of(&error).nearest().map(str::to_owned));
        taken_out.keys.push(key);
        taken_out.spans.push(span);
    }
    None
}

/// What was taken out of a tree so far.
#[derive(Default)]
struct TakenOut {
    /// The keys, and those that were meant by them.
    keys: Vec<String>,
    /// Where they stood.
    spans: Vec<Range<usize>>,
}

impl TakenOut {
    /// Whether an error is there only because something was taken out.
    fn caused(&self, error: &Error) -> bool {
        let missing = |key: &String| error.message() == format!("missing field `{key}`");
        let around = |span: Range<usize>| {
            let inside = |taken: &Range<usize>| span.start < taken.start && taken.end < span.end;
            self.spans.iter().any(inside)
        };
        self.keys.iter().any(missing) || error.span().is_some_and(around)
    }
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

fn take_out_of_value(key: &str, value: &mut DeValue<'_>, span: &Range<usize>) -> Option<String> {
    match value {
        DeValue::Table(table) => take_out_of_table(table, span),
        DeValue::Array(entries) => {
            let inside = |entry: &mut Spanned<DeValue<'_>>| take_out_of_value(key, entry.get_mut(), span);
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

/// The words that an error quotes: the one that was written, and those that would fit.
struct Words<'a> {
    written: &'a str,
    fitting: Vec<&'a str>,
}

impl<'a> Words<'a> {
    fn of(error: &'a Error) -> Self {
        let mut quoted = error.message().split('`').skip(1).step_by(2);
        Self { written: quoted.next().unwrap_or_default(), fitting: quoted.collect() }
    }

    fn nearest(&self) -> Option<&'a str> {
        nearest(self.written, self.fitting.iter().copied())
    }

    fn help(&self) -> Option<String> {
        match self.nearest() {
            Some(word) => Some(format!("did you mean \"{word}\"?")),
            None if self.fitting.is_empty() => None,
            None => Some(format!("there are: {}", self.fitting.join(", "))),
        }
    }
}

/// The reader's message in the words of people who edit TOML.
fn describe(file: &SourceFile, error: &Error) -> Problem {
    let position = error.span().map_or(0, |span| span.start);
    let words = Words::of(error);
    let message = match error.message().split_once(" `").map(|(what, _)| what) {
        Some("unknown field") => format!("unknown key \"{}\"", words.written),
        Some("unknown variant") => format!("unknown word \"{}\"", words.written),
        Some("missing field") => format!("the key \"{}\" is missing", words.written),
        _ => error
            .message()
            .replace("expected u8", "expected a whole number from 0 to 255")
            .replace("expected u16", "expected a whole number from 0 to 65535")
            .replace('\n', "; "),
    };
    file.problem(position, message).help(words.help())
}
