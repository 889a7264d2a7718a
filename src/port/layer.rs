//! Where the layer of an organisation comes from: what the page has said of it by the time the application begins, and
//! files of the page's own host. Which of them may be asked for is decided in [`crate::organisation`].

use std::fmt;
use std::future::Future;
use std::pin::Pin;

/// A text that is on its way.
pub type Fetching = Pin<Box<dyn Future<Output = Result<String, LayerError>>>>;

/// Scheme, host and port: of the page, and of an address that was resolved against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origins {
    /// Those of the page.
    pub page: String,
    /// Those of the address.
    pub target: String,
}

/// Layers within reach of a page.
pub trait Layers {
    /// What the page's own script says of a layer, once the file it has asked for is there: a text, maybe empty.
    fn announced(&self) -> Pin<Box<dyn Future<Output = String>>>;

    /// The address that the page's own address names after `organisation=`.
    fn named(&self) -> Option<String>;

    /// Where an address leads. None when it is no address at all.
    fn origins(&self, address: &str) -> Option<Origins>;

    /// The text at an address. Nothing is fetched before it is awaited.
    fn fetch(&self, address: &str) -> Fetching;
}

/// Why a layer could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerError {
    /// Nobody answered, or not in time.
    Unreachable,
    /// The host answered with this status instead.
    Status(u16),
}

impl fmt::Display for LayerError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable => formatter.write_str("the file could not be fetched: the host did not answer in time"),
            Self::Status(status) => write!(
                formatter,
                "the file could not be fetched: the host answered {status}. Check the address after \"organisation=\""
            ),
        }
    }
}

impl std::error::Error for LayerError {}
