//! Pictures with a badge baked in, as SVG: an element of its own near the beginning.
//!
//! No more of XML is understood than it takes to find that element. Entities are never defined or fetched, so nothing
//! can grow while it is read. It weighs 2 KB; crates for XML weigh 6 and 12 KB.

use super::ExchangeError;

/// The local names of the elements that carry a badge, of 2.0 and of 3.0.
const ELEMENTS: [&str; 2] = ["assertion", "credential"];
const CUT_OFF: &str = "the picture is cut off";

/// The text of the badge in a picture: what stands in the element, or else in its attribute. None when there is none.
///
/// # Errors
/// When the text is no picture, or ends in the middle of the element.
pub(super) fn badge(text: &str) -> Result<Option<String>, ExchangeError> {
    let mut rest = text;
    let mut is_picture = false;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        if let Some(end) = skipped(rest) {
            rest = end;
            continue;
        }
        let Some(tag) = Tag::read(rest) else { break };
        let local = tag.name.rsplit(':').next().unwrap_or_default();
        is_picture |= local == "svg";
        if is_picture && ELEMENTS.contains(&local) && tag.name.contains(':') {
            return element(&tag, text.len() - rest.len());
        }
        rest = tag.rest;
    }
    if is_picture { Ok(None) } else { Err(ExchangeError::NotRecognised) }
}

/// What follows a comment, a declaration or a text that is no markup, if this is one.
fn skipped(text: &str) -> Option<&str> {
    let (opening, closing) = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")]
        .into_iter()
        .find(|(opening, _)| text.starts_with(opening))?;
    let body = &text[opening.len()..];
    Some(body.find(closing).map_or("", |end| &body[end + closing.len()..]))
}

/// A tag that opens an element.
struct Tag<'t> {
    name: &'t str,
    verify: Option<&'t str>,
    is_empty: bool,
    rest: &'t str,
}

impl<'t> Tag<'t> {
    /// Reads from the `<` on; none when it does not end.
    fn read(text: &'t str) -> Option<Self> {
        let inside = &text[1..];
        let name_ends = |character: char| character.is_whitespace() || matches!(character, '/' | '>' | '<');
        let (name, mut rest) = inside.split_at(inside.find(name_ends).unwrap_or(inside.len()));
        let mut verify = None;
        // What stands between the values: names with their signs of equality, and the end of the tag.
        while let Some(at) = rest.find(['"', '\'', '>']) {
            let (between, after) = rest.split_at(at);
            if let Some(rest) = after.strip_prefix('>') {
                let is_empty = between.trim_end().ends_with('/');
                return Some(Self { name, verify, is_empty, rest });
            }
            let (value, after) = after[1..].split_once(&after[..1])?;
            let attribute = between.trim_end().trim_end_matches('=').trim();
            if attribute == "verify" && verify.is_none() {
                verify = Some(value);
            }
            rest = after;
        }
        None
    }
}

/// The badge in an element: its text with its passages that are no markup, or else its attribute.
fn element(tag: &Tag<'_>, at: usize) -> Result<Option<String>, ExchangeError> {
    let verify = tag.verify.map(unescaped).filter(|verify| !verify.trim().is_empty());
    let mut body = String::new();
    let mut rest = if tag.is_empty { "</" } else { tag.rest };
    while !rest.starts_with("</") {
        let start = rest.find('<').ok_or_else(|| ExchangeError::broken(format!("byte {at}"), CUT_OFF))?;
        body += &unescaped(&rest[..start]);
        rest = &rest[start..];
        if let Some(passage) = rest.strip_prefix("<![CDATA[") {
            let (passage, after) =
                passage.split_once("]]>").ok_or_else(|| ExchangeError::broken(format!("byte {at}"), CUT_OFF))?;
            body += passage;
            rest = after;
        } else if !rest.starts_with("</") {
            rest = skipped(rest).or_else(|| Tag::read(rest).map(|tag| tag.rest)).unwrap_or_default();
        }
    }
    Ok(Some(body).filter(|body| !body.trim().is_empty()).or(verify))
}

/// A text with its escapes undone: the five of XML, and numbers of characters. Others stay as they are.
fn unescaped(text: &str) -> String {
    /// The longest escape, in bytes after its first character: `#x10ffff`.
    const LONGEST: usize = 9;
    let mut plain = String::with_capacity(text.len());
    let mut parts = text.split('&');
    plain += parts.next().unwrap_or_default();
    for part in parts {
        let end = part.bytes().take(LONGEST).position(|byte| byte == b';');
        if let Some((character, end)) = end.and_then(|end| Some((character(&part[..end])?, end))) {
            plain.push(character);
            plain += &part[end + 1..];
        } else {
            plain.push('&');
            plain += part;
        }
    }
    plain
}

fn character(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}

#[cfg(test)]
mod tests;
