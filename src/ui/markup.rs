//! Views as plain data: one type for everything that is shown.
//!
//! [`markup!`] writes it, components give it, and it draws itself into the page ([`draw`]), follows what it was told
//! to follow ([`redraw`]), or prints itself as HTML ([`print`]). [`steps`] spreads long views over several frames,
//! [`dress`] frees a view from style sheets, `fit` makes it ready for a page that is read without the application.
//! Leptos mounts it like any of its own views
//! ([`mount`]). Why it exists is measured in ARCHITECTURE.md, "Weight".

mod content;
mod draw;
mod dress;
#[cfg(not(target_arch = "wasm32"))]
mod fit;
mod mount;
mod print;
mod redraw;
mod steps;
mod template;
mod value;

use std::borrow::Cow;

use send_wrapper::SendWrapper;

pub use content::IntoMarkup;
pub use dress::{Dress, Worn};
#[cfg(not(target_arch = "wasm32"))]
pub use fit::Fitting;
pub use roadmap_markup::markup;
pub use steps::draw_rest;
pub use template::Template;
pub use value::{IntoValue, Value};

/// Something to show. As large as an address, so that handing a view on costs next to nothing.
pub struct Markup(Box<Content>);

/// What there can be to show.
#[derive(Default)]
enum Content {
    #[default]
    Nothing,
    Text(Cow<'static, str>),
    Element(Element),
    /// One after the other.
    Several(Vec<Markup>),
    /// The same, so many of them at once and the others a little later.
    Steps(Vec<Markup>, usize),
    /// What a closure gives once, when it is drawn.
    Unmade(Box<dyn FnOnce() -> Markup + Send>),
    /// What a closure gives, now and whenever a signal it reads has changed.
    Live(Box<dyn Fn() -> Markup + Send>),
}

impl From<Content> for Markup {
    fn from(content: Content) -> Self {
        Self(Box::new(content))
    }
}

/// An element. Whether it is one of HTML or of SVG follows from where it is drawn.
#[derive(Default)]
struct Element {
    tag: &'static str,
    attributes: Vec<Attribute>,
    listeners: Vec<Listener>,
    children: Vec<Markup>,
    reference: Option<Reference>,
}

/// Something set on an element.
struct Attribute {
    place: Place,
    name: &'static str,
    value: Value,
}

/// What of an element is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// An attribute, as written in HTML.
    Attribute,
    /// A property of the element in the page: what a field holds now, rather than at first.
    Property,
    /// A property of its style.
    Style,
}

/// Something told of an event.
struct Listener {
    event: Cow<'static, str>,
    /// Before the elements inside are told.
    first: bool,
    respond: SendWrapper<Box<dyn FnMut(web_sys::Event)>>,
}

/// Where an element is put once it is drawn.
type Reference = Box<dyn FnOnce(&web_sys::Element) + Send>;
