//! Base64url (RFC 4648, without padding): any bytes as letters, digits, `-` and `_`, which may stand in addresses as they
//! are. A dozen lines, where a crate for all its dialects weighs several kilobytes.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The value of a digit; none of anything else.
pub fn digit(byte: u8) -> Option<u32> {
    (0_u32..).zip(DIGITS).find(|(_, digit)| **digit == byte).map(|(value, _)| value)
}

/// The bytes of a text in digits.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len().div_ceil(3) * 4);
    for group in text.as_bytes().chunks(3) {
        let byte = |place: usize| u32::from(group.get(place).copied().unwrap_or_default());
        let value = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=group.len() {
            encoded.push(char::from(DIGITS[(value >> (18 - 6 * place) & 63) as usize]));
        }
    }
    encoded
}

/// The text that digits stand for; none where they stand for none.
pub fn decode(digits: &str) -> Option<String> {
    // A single digit at the end is no byte.
    if digits.len() % 4 == 1 {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3);
    for group in digits.as_bytes().chunks(4) {
        let mut value = 0;
        for place in 0..4 {
            value = value << 6 | group.get(place).map_or(Some(0), |byte| digit(*byte))?;
        }
        let [_, first, second, third] = value.to_be_bytes();
        bytes.extend([first, second, third].iter().take(group.len() - 1));
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_is_decoded_to_the_same() {
        for text in ["", "a", "ab", "abc", "äöü€ – 😀", "?>~"] {
            assert_eq!(decode(&encode(text)).as_deref(), Some(text));
        }
        // As the RFC has it, and with both of the signs that differ from plain base64.
        assert_eq!((encode("foobar").as_str(), encode("?>~?").as_str()), ("Zm9vYmFy", "Pz5-Pw"));
        for damaged in ["A", "a b", "_w", "Zg=="] {
            assert_eq!(decode(damaged), None, "{damaged}");
        }
    }
}
