//! A record that is carried from one place to another in an address: behind the `#`, which browsers keep to themselves
//! and send to no server.
//!
//! It is the text of a backup in base64url (RFC 4648), because most of its signs would have to be escaped otherwise.
//! Whoever opens the address is shown what it would change, as with any backup; nothing is merged by opening it.

/// How the address of a carried record begins; the record follows.
pub const ADDRESS: &str = "#/carried/";

/// The longest record that travels in an address, in bytes. Every browser takes addresses of this length; what is longer
/// travels as a file.
pub const MOST_BYTES: usize = 48_000;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The address that carries a text; none where it is too long.
pub fn address(text: &str) -> Option<String> {
    if text.len() > MOST_BYTES {
        return None;
    }
    let mut address = ADDRESS.to_owned();
    for group in text.as_bytes().chunks(3) {
        let byte = |place: usize| u32::from(group.get(place).copied().unwrap_or_default());
        let value = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=group.len() {
            let digit = value >> (18 - 6 * place) & 63;
            address.push(char::from(DIGITS[digit as usize]));
        }
    }
    Some(address)
}

/// The text that an address carries; none where there is none, or where it was damaged on its way.
pub fn text(address: &str) -> Option<String> {
    let digits = address.strip_prefix(ADDRESS)?.trim_end_matches('=').as_bytes();
    if digits.len() % 4 == 1 || digits.len() > MOST_BYTES / 3 * 4 + 4 {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3);
    for group in digits.chunks(4) {
        let mut value = 0;
        for place in 0..4 {
            let digit = match group.get(place) {
                Some(digit) => DIGITS.iter().position(|other| other == digit)?,
                None => 0,
            };
            value = value << 6 | u32::try_from(digit).ok()?;
        }
        let [_, first, second, third] = value.to_be_bytes();
        bytes.extend([first, second, third].iter().take(group.len() - 1));
    }
    String::from_utf8(bytes).ok()
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
