//! What a page may ask of a copy of the application that it shows inside itself, and what that copy tells it.
//!
//! The same words are parameters of a frame's address (`?embed=1&start=/pay&theme=dark`) and attributes of the element
//! `<itsm-roadmap>`. They are read once, bounded, and never trusted: what is not understood is left out and told to
//! whoever wrote it, in one message. What is told in return is in [`message`].

pub mod carried;
pub mod message;
mod origin;
mod problem;
mod words;

use crate::catalog::{Entity, RegionId};
use crate::route::{MapView, Route};
pub use origin::Origin;
pub use problem::{Problem, report};
pub use words::Word;

/// The longest value that is read, in bytes.
const LONGEST_VALUE: usize = 1_000;
/// How many parameters are read at most.
const MOST_PARAMETERS: usize = 40;
/// The heights that make sense, in CSS pixels.
const HEIGHTS: std::ops::RangeInclusive<u16> = 200..=10_000;

/// Where the words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// In the address of a frame.
    Frame,
    /// At the element.
    Element,
}

/// What the page around asks for. By default everything is as in a page of one's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedding {
    /// The page to begin with.
    pub start: Option<Route>,
    /// The theme. None leaves it to the person and their system.
    pub theme: Option<Theme>,
    /// Whose pay, money and dates are shown until the person chooses another.
    pub region: Option<RegionId>,
    /// Whether the map is drawn or listed until the person chooses.
    pub view: Option<MapView>,
    /// Whether the record is shown and cannot be changed.
    pub is_read_only: bool,
    /// Whether nothing is kept beyond the visit.
    pub keeps_nothing: bool,
    /// How high it is.
    pub height: Height,
    /// Who is told anything. None: nobody.
    pub origin: Option<Origin>,
}

/// A theme that a page can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it, whatever the person chose elsewhere.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// With more contrast, light or dark as the system has it.
    Contrast,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Contrast, Self::Auto];

    /// The word that pages use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

/// How high an embedded copy is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Height {
    /// As high as what it shows.
    #[default]
    Content,
    /// So many CSS pixels; what does not fit is scrolled to.
    Pixels(u16),
}

impl Height {
    /// As a word for style sheets: whether it grows with what it shows or is as high as it is.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Pixels(_) => "fixed",
        }
    }
}

/// Reads the parameters of an address: what stands behind its `?`, with or without that.
pub fn of_query(query: &str) -> (Embedding, Vec<Problem>) {
    // Two words of the address are not for this module: that there is a frame at all, and the organisation's own layer.
    read(Source::Frame, query, |name| name == "embed" || name == "organisation")
}

/// Reads the attributes of the element, written as a query. Those that every element may have are none of ours.
pub fn of_attributes(query: &str) -> (Embedding, Vec<Problem>) {
    read(Source::Element, query, |name| words::is_of_every_element(name) || name == "organisation")
}

fn read(source: Source, query: &str, is_for_others: fn(&str) -> bool) -> (Embedding, Vec<Problem>) {
    let query = query.strip_prefix('?').unwrap_or(query);
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    });
    let mut embedding = Embedding::default();
    let mut problems = Vec::new();
    let mut seen = Vec::new();
    for (position, (name, value)) in pairs.filter(|(name, _)| !is_for_others(name)).enumerate() {
        if position == MOST_PARAMETERS {
            problems.push(Problem::TooMany { most: MOST_PARAMETERS });
            break;
        }
        let Some(word) = Word::from_name(&name) else {
            problems.push(Problem::Unknown { name });
            continue;
        };
        if seen.contains(&word) {
            problems.push(Problem::Repeated { word });
        } else if value.len() > LONGEST_VALUE || embedding.take(word, value.trim()).is_none() {
            problems.push(Problem::Value { word, value });
        }
        seen.push(word);
    }
    if source == Source::Element {
        // Its events are heard by the page that it stands in and by nobody else.
        embedding.origin = None;
    }
    (embedding, problems)
}

impl Embedding {
    /// Takes a value over; none where it is not one of those that the word allows.
    fn take(&mut self, word: Word, value: &str) -> Option<()> {
        match word {
            Word::Start => self.start = Some(route(value)?),
            Word::Theme => self.theme = Some(Theme::ALL.into_iter().find(|theme| theme.word() == value)?),
            Word::Region => self.region = Some(RegionId::from_slug(value)?),
            Word::View => self.view = Some(MapView::from_word(value)?),
            Word::ReadOnly => {
                self.is_read_only = match value {
                    "" | "1" | "true" | "readonly" => true,
                    "0" | "false" => false,
                    _ => return None,
                }
            }
            Word::Storage => {
                self.keeps_nothing = match value {
                    "none" => true,
                    "browser" => false,
                    _ => return None,
                }
            }
            Word::Height => {
                self.height = match value {
                    "auto" => Height::Content,
                    number => Height::Pixels(number.parse().ok().filter(|height| HEIGHTS.contains(height))?),
                }
            }
            Word::Origin => self.origin = Some(Origin::parse(value)?),
        }
        Some(())
    }
}

/// The page of an address, if there is such a page.
fn route(address: &str) -> Option<Route> {
    let route = Route::parse(address);
    (!address.is_empty() && !matches!(route, Route::NotFound { .. })).then_some(route)
}

/// A name or a value as it was meant. What is no text has signs in it that say so, and is refused as a value.
fn decoded(text: &str) -> String {
    let text = text.replace('+', " ");
    percent_encoding::percent_decode_str(&text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests;
