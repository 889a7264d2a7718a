//! Reading JSON that anybody may have written: bounded in depth, its texts bounded and free of control characters.

use serde_json::Value;

use super::{ExchangeError, Found, Remark};
use crate::date::Date;
use crate::record::{LINE_LIMIT, Link, LinkError};

/// The deepest nesting; badges with everything in them stay below fifteen.
const MAX_DEPTH: usize = 64;
/// Seconds of a day without leap seconds, as Unix time counts.
const SECONDS_OF_A_DAY: i64 = 86_400;

/// The value that a text is.
pub(super) fn parse(text: &str) -> Result<Value, ExchangeError> {
    refuse_depth(text)?;
    serde_json::from_str(text).map_err(|error| {
        let why = match error.classify() {
            serde_json::error::Category::Eof => "the text ends too early",
            _ => "this is not JSON",
        };
        ExchangeError::broken(format!("line {}, column {}", error.line(), error.column()), why)
    })
}

fn refuse_depth(text: &str) -> Result<(), ExchangeError> {
    let (mut depth, mut line, mut in_text, mut escaped) = (0_usize, 1, false, false);
    for byte in text.bytes() {
        match byte {
            b'\n' => line += 1,
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => depth += 1,
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(ExchangeError::TooDeep { line });
        }
    }
    Ok(())
}

/// The value itself, or the first of a list of values: to linked data the two are the same.
pub(super) fn one(value: Option<&Value>) -> Option<&Value> {
    match value? {
        Value::Array(values) => values.first(),
        value => Some(value),
    }
}

/// The text that a value is.
pub(super) fn text(value: Option<&Value>) -> Option<&str> {
    one(value)?.as_str()
}

/// The first of these members that is there and not null.
pub(super) fn member<'v>(value: &'v Value, names: &[&str]) -> Option<&'v Value> {
    names.iter().find_map(|name| value.get(name).filter(|member| !member.is_null()))
}

/// A text of one line, cleaned; empty when there is none.
pub(super) fn line(value: Option<&Value>, place: &str) -> Result<String, ExchangeError> {
    let line = clean(text(value).unwrap_or_default());
    if line.chars().count() > LINE_LIMIT {
        return Err(ExchangeError::TooLong { place: place.to_owned(), limit: LINE_LIMIT });
    }
    Ok(line)
}

/// A text on one line: white space becomes single spaces, other control characters go.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_whitespace() {
            if !clean.is_empty() && !clean.ends_with(' ') {
                clean.push(' ');
            }
        } else if !character.is_control() {
            clean.push(character);
        }
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// A day as it is written, whatever time and time zone follow it; Unix time is that of Greenwich. A date that is no
/// full day is remarked on and left out.
pub(super) fn day(found: &mut Found, value: Option<&Value>, name: &str) -> Option<Date> {
    let value = one(value).filter(|value| !value.is_null())?;
    let written = match value {
        Value::String(text) => text.trim().to_owned(),
        value => value.to_string(),
    };
    if written.is_empty() {
        return None;
    }
    let day = written_day(&written).or_else(|| unix_day(&written));
    if day.is_none() {
        found.remark(Remark::NoDay { name: Remark::shown(name), written: Remark::shown(&clean(&written)) });
    }
    day
}

fn written_day(text: &str) -> Option<Date> {
    const LENGTH: usize = "2026-11-21".len();
    let rest = text.get(LENGTH..)?;
    if rest.is_empty() || rest.starts_with(['T', 't', ' ']) { text[..LENGTH].parse().ok() } else { None }
}

fn unix_day(text: &str) -> Option<Date> {
    // Fewer digits are a year, or a day written in another way; assertions allow ten.
    if !(9..=10).contains(&text.len()) {
        return None;
    }
    let seconds: i64 = text.parse().ok()?;
    let days = i32::try_from(seconds.div_euclid(SECONDS_OF_A_DAY)).ok()?;
    Date::new(1970, 1, 1).ok()?.add_days(days)
}

/// The first of these texts that is a link. Names of other kinds, such as `urn:uuid:…`, are passed over; what looks
/// like a link and is none is remarked on.
pub(super) fn link(
    found: &mut Found,
    candidates: &[Option<&str>],
    name: &str,
    place: &str,
) -> Result<Option<Link>, ExchangeError> {
    for text in candidates.iter().copied().flatten() {
        match super::uri::read(text) {
            Ok(link) => return Ok(Some(link)),
            Err(LinkError::NotWeb) => {}
            Err(LinkError::TooLong) => {
                return Err(ExchangeError::TooLong { place: place.to_owned(), limit: Link::LIMIT });
            }
            Err(LinkError::NoHost | LinkError::OddCharacter) => no_link(found, name, text),
        }
    }
    Ok(None)
}

/// Remarks that an address was left out.
pub(super) fn no_link(found: &mut Found, name: &str, written: &str) {
    found.remark(Remark::NoLink { name: Remark::shown(name), written: Remark::shown(&clean(written)) });
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn assert_day(value: &Value, expected: &str) {
        let mut found = Found::default();
        let day = day(&mut found, Some(value), "x").map(|day| day.to_string()).unwrap_or_default();
        assert_eq!(day, expected, "{value}");
        assert_eq!(found.remarks.len(), usize::from(expected.is_empty()), "{value}");
    }

    /// E6: the day is the one that is written, in whatever zone.
    #[test]
    fn no_time_zone_moves_a_day() {
        for written in ["2024-03-15", "2024-03-15T23:59:59Z", "2024-03-15T00:00:00.000+14:00", " 2024-03-15 00:00 "] {
            assert_day(&json!(written), "2024-03-15");
        }
        assert_day(&json!(1_710_460_800), "2024-03-15");
        assert_day(&json!("1710547199"), "2024-03-15");
        assert_day(&json!(["2024-03-15"]), "2024-03-15");
    }

    /// E6: what is no full day gives none, and is told.
    #[test]
    fn a_part_of_a_date_is_no_day() {
        for written in
            ["2024-03", "2024", "2023-02-29", "2024-03-15x", "15.3.2024", "soon", "1e9", "20240315", "0001-01-01"]
        {
            assert_day(&json!(written), "");
        }
        assert_day(&json!(true), "");
        assert_day(&json!(-1e300), "");
    }

    /// E8: control characters go, everything else stays.
    #[test]
    fn a_text_loses_control_characters_alone() {
        assert_eq!(clean(" a\r\n\tb\u{0}c\u{1b}[1m\u{2028}d\u{9d} "), "a bc[1m d");
        assert_eq!(clean("<b>\u{202e}gpj.exe</b> =1+1"), "<b>\u{202e}gpj.exe</b> =1+1");
        assert_eq!(clean("\n \u{0}"), "");
    }

    /// E9: nesting is refused with its line, and brackets in texts are none.
    #[test]
    fn nesting_is_bounded() {
        let deep = |depth: usize| format!("\n{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&deep(MAX_DEPTH)).is_ok());
        assert_eq!(parse(&deep(MAX_DEPTH + 1)), Err(ExchangeError::TooDeep { line: 2 }));
        assert_eq!(parse(&deep(2_000_000)), Err(ExchangeError::TooDeep { line: 2 }));
        assert!(parse(&format!("[\"\\\"{}\"]", "[".repeat(1_000))).is_ok());
    }
}
