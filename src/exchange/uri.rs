//! Links as files have them: without letters that only browsers understand, since résumés are checked against a
//! standard that knows none (RFC 3986).

use std::fmt::Write;

use percent_encoding::percent_decode_str;

use crate::record::{Link, LinkError};

/// The address with every character as two digits that the standard does not let stand. None where the host is a
/// number in brackets that is none: no way of writing would make that an address.
pub(super) fn write(link: &Link) -> Option<String> {
    let text = link.as_str();
    let start = text.find("://")? + "://".len();
    let end = text[start..].find(['/', '?', '#']).map_or(text.len(), |length| start + length);
    let mut written = text[..start].to_owned();
    let (host, port) = authority(&text[start..end])?;
    if host.starts_with('[') {
        let is_number = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.');
        let number = host.strip_prefix('[')?.strip_suffix(']')?;
        if number.is_empty() || !number.bytes().all(is_number) {
            return None;
        }
        written += host;
    } else {
        escape(&mut written, host, "");
    }
    written += port;
    match text[end..].split_once('#') {
        Some((path, fragment)) => {
            escape(&mut written, path, ":@/?");
            written.push('#');
            escape(&mut written, fragment, ":@/?");
        }
        None => escape(&mut written, &text[end..], ":@/?"),
    }
    Some(written)
}

/// The link that a text is. A host that was written in digits gets its letters back, for those name it.
pub(super) fn read(text: &str) -> Result<Link, LinkError> {
    let text = text.trim();
    let Some(start) = text.find("://").map(|at| at + "://".len()) else { return text.parse() };
    let end = text[start..].find(['/', '?', '#']).map_or(text.len(), |length| start + length);
    match percent_decode_str(&text[start..end]).decode_utf8() {
        Ok(host) if host != text[start..end] => format!("{}{host}{}", &text[..start], &text[end..]).parse(),
        _ => text.parse(),
    }
}

/// Whether two links lead to the same place, however they are written.
pub(super) fn are_same(one: &Link, other: &Link) -> bool {
    one == other || write(one).is_some_and(|written| Some(written) == write(other))
}

/// The host and, with its colon, the port. None when what follows the last colon is no number.
fn authority(text: &str) -> Option<(&str, &str)> {
    let after_brackets = text.rfind(']').map_or(0, |at| at + 1);
    let colon = text[after_brackets..].find(':').map_or(text.len(), |at| after_brackets + at);
    let (host, port) = text.split_at(colon);
    port.bytes().skip(1).all(|byte| byte.is_ascii_digit()).then_some((host, port))
}

fn escape(written: &mut String, text: &str, also: &str) {
    for (at, byte) in text.bytes().enumerate() {
        let character = char::from(byte);
        let is_escape =
            || text.as_bytes()[at + 1..].iter().take(2).filter(|digit| digit.is_ascii_hexdigit()).count() == 2;
        let stands = match byte {
            b'%' => is_escape(),
            b'-' | b'.' | b'_' | b'~' | b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' => {
                true
            }
            byte => byte.is_ascii_alphanumeric() || also.contains(character),
        };
        if stands {
            written.push(character);
        } else {
            // Writing to a text cannot fail.
            let _ = write!(written, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_written(text: &str, expected: Option<&str>) {
        let link: Link = text.parse().expect("it is a link");
        let written = write(&link);
        assert_eq!(written.as_deref(), expected, "{text}");
        if let Some(written) = written {
            let back = read(&written).expect("what was written is a link");
            assert!(are_same(&link, &back), "{text} came back as {back}");
        }
    }

    /// E3: a link stands in a résumé as its schema wants it, and leads to the same place when it comes back.
    #[test]
    fn links_are_written_as_the_standard_has_them() {
        assert_written("https://example.org/a?b=c&d=%20#e", Some("https://example.org/a?b=c&d=%20#e"));
        assert_written("https://example.org/ä#1#2", Some("https://example.org/%C3%A4#1%232"));
        assert_written("https://example.org/100%[x]", Some("https://example.org/100%25%5Bx%5D"));
        assert_written("https://bücher.example:8080/", Some("https://b%C3%BCcher.example:8080/"));
        assert_written("https://ärzte.example", Some("https://%C3%A4rzte.example"));
        assert_written("https://[2001:db8::1]:8080/", Some("https://[2001:db8::1]:8080/"));
        assert_written("https://[javascript]/", None);
        assert_written("https://example.org:name/", None);
    }
}
