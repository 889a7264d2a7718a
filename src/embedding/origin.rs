//! An origin: scheme, host and port of the page that may be told something.

use std::fmt;

/// The longest host that there is, with room for a port.
const LONGEST: usize = 270;

/// An origin of the web, as browsers write it. Never `*`, never `null`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads an origin such as `https://intranet.example` or `http://localhost:8080`; a slash at the end is forgiven,
    /// a path is not.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
        let authority = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let (host, port) = match authority.rsplit_once(':') {
            // The colons of an address of version 6 stand in brackets.
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (authority, None),
        };
        let is_port = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0));
        (text.len() <= LONGEST && is_port && is_host(host)).then_some(Self(text))
    }

    /// As it is handed to the browser.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn is_host(host: &str) -> bool {
    if let Some(inside) = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        return inside.contains(':') && inside.bytes().all(|byte| byte.is_ascii_hexdigit() || b":.".contains(&byte));
    }
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    host.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// H4: an origin is a scheme, a host and a port, and nothing that stands for others.
    #[test]
    fn only_one_origin_of_the_web_is_an_origin() {
        for text in ["https://intranet.example", "http://localhost:8080", "https://[::1]:8443", "http://10.0.0.7"] {
            assert_eq!(Origin::parse(text).map(|origin| origin.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Origin::parse("HTTPS://Intranet.Example/"), Origin::parse("https://intranet.example"));
        for text in [
            "",
            "*",
            "null",
            "/",
            "intranet.example",
            "https://",
            "https://*",
            "https://*.example",
            "file:///a",
            "https://a/b",
            "https://a?b",
            "https://a b",
            "https://user@a",
            "https://a:0",
            "https://a:99999",
            "https://a:",
            "https://a..b",
            "javascript:alert(1)",
            "https://[",
            "https://[]",
        ] {
            assert_eq!(Origin::parse(text), None, "{text}");
        }
        assert_eq!(Origin::parse(&format!("https://{}", "a".repeat(300))), None);
    }
}
