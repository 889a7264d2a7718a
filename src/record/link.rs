//! Links that a person or a file gives as evidence: addresses on the web, and nothing that a browser would run.

use std::fmt;
use std::str::FromStr;

/// An address that begins with `https://` or `http://`, safe to be offered as a link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link(String);

impl Link {
    /// The longest address, in bytes.
    pub const LIMIT: usize = 2_000;

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl FromStr for Link {
    type Err = LinkError;

    fn from_str(text: &str) -> Result<Self, LinkError> {
        let text = text.trim();
        if text.len() > Self::LIMIT {
            return Err(LinkError::TooLong);
        }
        let is_web = |scheme: &&str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
        let scheme = ["https://", "http://"].into_iter().find(is_web).ok_or(LinkError::NotWeb)?;
        if text.chars().any(is_out_of_place) {
            return Err(LinkError::OddCharacter);
        }
        let host = text[scheme.len()..].split(['/', '?', '#']).next().unwrap_or_default();
        // A name before an @ looks like the host and is not.
        if !host.starts_with(|first: char| first.is_alphanumeric() || first == '[') || host.contains('@') {
            return Err(LinkError::NoHost);
        }
        Ok(Self(text.to_owned()))
    }
}

/// Whether a character has no place in an address: it would end it, hide it or turn its direction around.
fn is_out_of_place(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '"' | '<' | '>' | '\\' | '`' | '{' | '}' | '|' | '^')
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Why a text is refused as a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It does not begin as an address on the web does.
    NotWeb,
    /// It names no host, or hides it.
    NoHost,
    /// It has a character that addresses do not have.
    OddCharacter,
    /// It is longer than [`Link::LIMIT`].
    TooLong,
}

impl fmt::Display for LinkError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotWeb => formatter.write_str("this is not a web address: begin with https://"),
            Self::NoHost => {
                formatter.write_str("this address names no site: write it as https://example.org/my-certificate")
            }
            Self::OddCharacter => formatter
                .write_str("this address has a space or another character that no address has: copy it once more"),
            Self::TooLong => write!(formatter, "this address is longer than {} characters", Link::LIMIT),
        }
    }
}

impl std::error::Error for LinkError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str, error: LinkError) {
        assert_eq!(text.parse::<Link>(), Err(error), "{text:?}");
        assert!(!error.to_string().is_empty());
    }

    #[test]
    fn addresses_on_the_web_are_links() {
        for text in [
            "https://example.org",
            "HTTPS://Example.org/badge?id=1&b=%20#top",
            "http://intranet/cert",
            "https://bücher.example/ä",
            "https://[2001:db8::1]:8080/",
        ] {
            assert_eq!(text.parse::<Link>().map(|link| link.to_string()), Ok(text.to_owned()));
        }
        assert_eq!(
            " https://example.org ".parse::<Link>().map(|link| link.to_string()).as_deref(),
            Ok("https://example.org")
        );
    }

    /// R16: no link but to the web.
    #[test]
    fn everything_else_is_refused() {
        for text in ["", "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "example.org", "//example.org"]
        {
            refused(text, LinkError::NotWeb);
        }
        refused("é", LinkError::NotWeb);
        for text in ["https://", "https:///path", "https://?q", "https://.", "https://bank.example@evil.example/"] {
            refused(text, LinkError::NoHost);
        }
        for text in ["https://a b", "https://a/\u{202e}gpj", "https://a/\"x", "https://a/\n", "https://a\\b"] {
            refused(&format!("{text}z"), LinkError::OddCharacter);
        }
        refused(&format!("https://example.org/{}", "x".repeat(Link::LIMIT)), LinkError::TooLong);
    }
}
