//! The part of an address behind `?`: names and values, percent-encoded.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stands in an address as it is: letters, digits and the marks that slugs are made of.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// Writes a text so that it can stand anywhere in an address.
pub(super) fn encode(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}

/// Reads such a text; none when it is not text at all.
pub(super) fn decode(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

/// Reads a position counted from one, written as it is printed.
pub(super) fn number(text: &str) -> Option<u8> {
    let number = text.parse().ok().filter(|number| *number > 0)?;
    (!text.starts_with(['0', '+'])).then_some(number)
}

/// The parameters of an address, in order.
#[derive(Debug, Default)]
pub(super) struct Query(Vec<(String, String)>);

impl Query {
    /// Reads what it can and leaves out the rest. A form's `+` is a space.
    pub(super) fn parse(text: &str) -> Self {
        let read = |part: &str| decode(&part.replace('+', " "));
        let parameters = text.split('&').filter_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            Some((read(name)?, read(value)?)).filter(|(_, value)| !value.is_empty())
        });
        Self(parameters.collect())
    }

    /// Adds a parameter, unless there is nothing to say.
    pub(super) fn put(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            self.0.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Adds a parameter as often as it has values.
    pub(super) fn put_all(&mut self, name: &str, values: &[String]) {
        for value in values {
            self.put(name, Some(value));
        }
    }

    /// All of them.
    pub(super) fn parameters(&self) -> &[(String, String)] {
        &self.0
    }

    /// The first value of that name.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.values(name).next().map(str::to_owned)
    }

    /// The first value of that name, if it is a word of a vocabulary.
    pub(super) fn word<T>(&self, name: &str, from_word: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.values(name).next().and_then(from_word)
    }

    /// Every value of that name.
    pub(super) fn list(&self, name: &str) -> Vec<String> {
        self.values(name).map(str::to_owned).collect()
    }

    fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

impl fmt::Display for Query {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, (name, value)) in self.0.iter().enumerate() {
            let mark = if position == 0 { '?' } else { '&' };
            write!(formatter, "{mark}{}={}", encode(name), encode(value))?;
        }
        Ok(())
    }
}
