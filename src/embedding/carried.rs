//! A record that is carried from one place to another in an address: behind the `#`, which browsers keep to themselves
//! and send to no server.
//!
//! It is the text of a backup in base64url (RFC 4648), because most of its signs would have to be escaped otherwise.
//! Whoever opens the address is shown what it would change, as with any backup; nothing is merged by opening it.

use crate::base64url;

/// How the address of a carried record begins; the record follows.
pub const ADDRESS: &str = "#/carried/";

/// The longest record that travels in an address, in bytes. Every browser takes addresses of this length; what is longer
/// travels as a file.
pub const MOST_BYTES: usize = 48_000;

/// The address that carries a text; none where it is too long.
pub fn address(text: &str) -> Option<String> {
    (text.len() <= MOST_BYTES).then(|| format!("{ADDRESS}{}", base64url::encode(text)))
}

/// The text that an address carries; none where there is none, or where it was damaged on its way.
pub fn text(address: &str) -> Option<String> {
    let digits = address.strip_prefix(ADDRESS)?.trim_end_matches('=');
    if digits.len() > MOST_BYTES / 3 * 4 + 4 { None } else { base64url::decode(digits) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// H9: what is carried arrives as it was, and only what was carried.
    #[test]
    fn a_text_arrives_as_it_left() {
        for carried in ["", "a", "ab", "abc", "{\"format\":\"itsm-career-roadmap\"}", "äöü€ – 😀"] {
            let address = address(carried).expect("it is short");
            assert!(address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"#/-_".contains(&byte)), "{address}");
            assert_eq!(text(&address).as_deref(), Some(carried));
        }
        assert_eq!(address("e30").as_deref(), Some("#/carried/ZTMw"));
    }

    /// H9: what is too long does not travel like this, and what was damaged is no text.
    #[test]
    fn what_is_too_long_or_damaged_is_refused() {
        let longest = "x".repeat(MOST_BYTES);
        assert_eq!(address(&longest).and_then(|address| text(&address)), Some(longest.clone()));
        assert_eq!(address(&(longest + "x")), None);
        for damaged in ["", "#/record", "#/carried/A", "#/carried/a b", "#/carried/_w", "#/carried/%7B%7D"] {
            assert_eq!(text(damaged), None, "{damaged}");
        }
        assert_eq!(text(&format!("{ADDRESS}{}", "A".repeat(100_000))), None);
    }
}
