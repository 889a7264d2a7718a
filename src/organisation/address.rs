//! Which addresses of a layer an address of the page may name: those of the page's own host, and no others. Whoever
//! sends a link to the page must not choose whose words stand on it.

use std::fmt;

/// Why an address is not fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressError {
    /// It is of another host, or of none that can be told.
    Elsewhere,
    /// The page itself is a file or unencrypted on a network, so nothing can be fetched beside it.
    NoHost,
}

impl fmt::Display for AddressError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Elsewhere => {
                "the address after \"organisation=\" leads to another host, so it is not fetched: name a file of the \
                 host of this page, such as organisation=ours.json"
            }
            Self::NoHost => {
                "this page was opened from a disk, where no file can be fetched: paste the layer into its marked place"
            }
        })
    }
}

impl std::error::Error for AddressError {}

/// Whether the layer at an address may be fetched for a page. `origin` is scheme, host and port of the page as the
/// browser has it, and `target` those of the address once it was resolved against the page.
///
/// # Errors
/// When it is of another host, or the page has none.
pub fn permitted(origin: &str, target: &str) -> Result<(), AddressError> {
    if !origin.starts_with("https://") && !origin.starts_with("http://") {
        return Err(AddressError::NoHost);
    }
    if origin == target { Ok(()) } else { Err(AddressError::Elsewhere) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// O9: a link to the page cannot bring the layer of another host.
    #[test]
    fn only_the_host_of_the_page_is_asked() {
        let page = "https://intranet.example";
        assert_eq!(permitted(page, page), Ok(()));
        assert_eq!(permitted("http://localhost:8080", "http://localhost:8080"), Ok(()));
        for target in
            ["https://intranet.example.evil", "http://intranet.example", "https://intranet.example:8443", "null"]
        {
            assert_eq!(permitted(page, target), Err(AddressError::Elsewhere), "{target}");
        }
        for origin in ["null", "file://", ""] {
            assert_eq!(permitted(origin, origin), Err(AddressError::NoHost), "{origin}");
        }
    }
}
