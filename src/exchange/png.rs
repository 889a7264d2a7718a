//! Pictures with a badge baked in, as PNG: a chunk of text with a keyword of its own.
//!
//! Of a picture only its chunks are looked at. The specifications ask for iTXt without compression; old bakes are tEXt
//! with an address, and tools that save pictures anew compress.

use super::{ExchangeError, MAX_BYTES, inflate};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The keywords of 3.0 and of 2.0 with all before.
const KEYWORDS: [&[u8]; 2] = [b"openbadgecredential", b"openbadges"];

/// Whether a file is a PNG, by its first bytes.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// The text of the badge in a picture; none when it has none. Of an address and a badge it is the badge.
///
/// # Errors
/// When the picture is cut off before a badge was found, or the badge in it is damaged or unpacks to too much.
pub(super) fn badge(bytes: &[u8]) -> Result<Option<String>, ExchangeError> {
    let mut address = None;
    let mut at = SIGNATURE.len();
    while at < bytes.len() {
        let Some((kind, data)) = chunk(&bytes[at..]) else {
            return match address {
                Some(address) => Ok(Some(address)),
                None => Err(ExchangeError::broken(format!("byte {at}"), "the picture is cut off")),
            };
        };
        match kind {
            b"iTXt" => {
                if let Some(text) = international(data) {
                    return unpacked(text, at);
                }
            }
            b"zTXt" => {
                // One byte says how it is compressed, and there is but one way.
                if let Some(packed) = after_keyword(data).and_then(|rest| rest.strip_prefix(b"\0")) {
                    return unpacked(Text::Packed(packed), at);
                }
            }
            b"tEXt" if address.is_none() => address = after_keyword(data).map(latin),
            b"IEND" => break,
            _ => {}
        }
        // Length, kind and checksum are four bytes each.
        at += data.len() + 12;
    }
    Ok(address)
}

enum Text<'b> {
    Plain(&'b [u8]),
    Packed(&'b [u8]),
}

/// The kind and the data of the chunk that begins here.
fn chunk(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = bytes.first_chunk().map(|length| u32::from_be_bytes(*length))?;
    let end = usize::try_from(length).ok()?.checked_add(8)?;
    // The checksum must be there and is not compared: what counts is whether the text can be read.
    bytes.get(end..end.checked_add(4)?)?;
    Some((&bytes[4..8], bytes.get(8..end)?))
}

/// What follows a keyword of ours.
fn after_keyword(data: &[u8]) -> Option<&[u8]> {
    KEYWORDS.iter().find_map(|keyword| data.strip_prefix(*keyword)?.strip_prefix(b"\0"))
}

/// The text of an iTXt chunk: two bytes about compression, a language and a translated keyword come before it.
fn international(data: &[u8]) -> Option<Text<'_>> {
    let [is_packed, method, rest @ ..] = after_keyword(data)? else { return None };
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    let text = parts.nth(2)?;
    match (is_packed, method) {
        (0, _) => Some(Text::Plain(text)),
        (1, 0) => Some(Text::Packed(text)),
        _ => None,
    }
}

fn unpacked(text: Text<'_>, at: usize) -> Result<Option<String>, ExchangeError> {
    let bytes = match text {
        Text::Plain(bytes) => bytes.to_vec(),
        Text::Packed(bytes) => match inflate::zlib(bytes, MAX_BYTES) {
            Ok(bytes) => bytes,
            Err(inflate::Refusal::TooLarge) => return Err(ExchangeError::TooLarge),
            Err(inflate::Refusal::Damaged) => {
                return Err(ExchangeError::broken(format!("byte {at}"), "the badge cannot be unpacked"));
            }
        },
    };
    let text = String::from_utf8(bytes);
    text.map(Some).map_err(|_| ExchangeError::broken(format!("byte {at}"), "the badge is not text"))
}

/// A text in Latin-1, as tEXt has it.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}
