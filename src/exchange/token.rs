//! Signed badges: the middle part of a compact JWS (RFC 7515) is the badge. The signature is not checked.

use super::ExchangeError;
use crate::base64url::{decode, digit};

/// The text that a token carries; none when the text is no token.
///
/// # Errors
/// When it is encrypted, or damaged.
pub(super) fn payload(text: &str) -> Result<Option<String>, ExchangeError> {
    let parts: Vec<&str> = text.splitn(6, '.').collect();
    let is_token = parts.iter().all(|part| part.bytes().all(|byte| digit(byte).is_some())) && !parts[0].is_empty();
    match parts.as_slice() {
        // An unsigned token ends with its last stop.
        [_, payload, _] if is_token && !payload.is_empty() => decode(payload)
            .map(Some)
            .ok_or_else(|| ExchangeError::broken("the second part of the signed badge", "it is no text in base64url")),
        [_, _, _, _, _] if is_token => Err(ExchangeError::Encrypted),
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// E5: what was signed is read, whatever the signature.
    #[test]
    fn the_payload_of_a_token_is_its_second_part() {
        let payload = |text| payload(text).map(Option::unwrap_or_default);
        assert_eq!(payload("e30.eyJhIjoxfQ.c2ln"), Ok("{\"a\":1}".to_owned()));
        assert_eq!(payload("e30.w6TDtsO84oKs."), Ok("äöü€".to_owned()));
        assert_eq!(payload("e30.eyJhIjoxMn0.c2ln"), Ok("{\"a\":12}".to_owned()));
        for other in ["", ".", "..", "a.b", "a..c", "one. two. three.", "https://a.b.c", "a.b.c.d", "a.b.c.d.e.f"] {
            assert_eq!(payload(other), Ok(String::new()), "{other}");
        }
    }

    #[test]
    fn damage_and_encryption_are_told() {
        assert!(matches!(payload("e30.eyJhI.c2ln"), Err(ExchangeError::Broken { .. })));
        assert!(matches!(payload("e30._____w.c2ln"), Err(ExchangeError::Broken { .. })));
        assert_eq!(payload("e30.a.b.c.d"), Err(ExchangeError::Encrypted));
    }
}
