//! An organisation's layer on the page. Here is only what every visit needs: asking whether there is one, and the places
//! of the frame where it may draw something. All the rest is a part of its own, fetched where there is a layer.

pub mod about;
mod frame;
pub mod loading;
pub mod on_page;

use std::pin::Pin;
use std::sync::OnceLock;

use crate::catalog::RoleId;
use crate::ui::markup::Markup;
#[cfg(target_arch = "wasm32")]
use crate::ui::markup::markup;

/// Where a layer is to be taken from.
pub enum Given {
    /// From what the page itself says: pasted, named in its address, or beside it. None while that is on its way.
    Announced(Option<String>),
    /// It is this text.
    Text(String),
}

impl Given {
    /// Whether it is known that there is no layer.
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Announced(None) => false,
            Self::Announced(Some(text)) | Self::Text(text) => matches!(text.trim(), "" | "{}"),
        }
    }
}

/// Takes a layer, and is done when it is laid over or refused.
pub type Begin = fn(Given) -> Pin<Box<dyn Future<Output = ()>>>;

/// A place in what every page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Beside the name of the application.
    Masthead,
    /// Above the page, with what the reader must know.
    Notices,
    /// Below the map.
    BelowMap,
    /// In the list of roles, at one of them.
    InList(RoleId),
    /// In the footer.
    Footer,
}

/// What a layer draws in a place.
type Draw = fn(Place) -> Option<Markup>;

static DRAW: OnceLock<Draw> = OnceLock::new();

/// What the layer of this page draws in a place, if there is one.
#[inline(never)]
pub fn at(place: Place) -> Option<Markup> {
    DRAW.get().and_then(|draw| draw(place))
}

/// Takes the layer that is given, if any, before the first view is drawn. Without one, nothing is fetched.
#[cfg(target_arch = "wasm32")]
pub async fn prepare(given: Given) {
    if !given.is_nothing() {
        match super::page::part::layer().await {
            Some(begin) => begin(given).await,
            None => drop(DRAW.set(lost)),
        }
    }
}

/// What is said where the part that reads layers could not be fetched.
#[cfg(target_arch = "wasm32")]
fn lost(place: Place) -> Option<Markup> {
    let sentence = "Your organisation could not be loaded. Reload to try again.";
    (place == Place::Notices).then(|| markup! { <p class="notice">{sentence}</p> })
}
