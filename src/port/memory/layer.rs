//! Layers that are in memory.

use std::future::{Future, ready};
use std::pin::Pin;

use crate::port::layer::{Fetching, LayerError, Layers, Origins};

/// The host of a page in memory.
const ORIGIN: &str = "https://page.example";

/// A page whose address names a layer, or none, and a host that has one file.
#[derive(Clone, Debug, Default)]
pub struct MemoryLayers {
    /// What the script of the page says.
    pub announced: String,
    /// What the address of the page names.
    pub named: Option<String>,
    /// The address of the file and what is in it.
    pub file: Option<(String, String)>,
}

impl Layers for MemoryLayers {
    fn announced(&self) -> Pin<Box<dyn Future<Output = String>>> {
        Box::pin(ready(self.announced.clone()))
    }

    fn named(&self) -> Option<String> {
        self.named.clone()
    }

    fn origins(&self, address: &str) -> Option<Origins> {
        let target = match address.split_once("://") {
            Some((scheme, rest)) => format!("{scheme}://{}", rest.split('/').next().unwrap_or_default()),
            None if address.is_empty() => return None,
            None => ORIGIN.to_owned(),
        };
        Some(Origins { page: ORIGIN.to_owned(), target })
    }

    fn fetch(&self, address: &str) -> Fetching {
        let file = self.file.clone().filter(|(name, _)| name == address);
        Box::pin(ready(file.map(|(_, text)| text).ok_or(LayerError::Status(404))))
    }
}
