//! The parts of the application: what a first visit needs, and what is fetched when it is first opened.
//!
//! The release is cut into these parts by the build (`xtask/src/linker.rs`), which sets the feature `parts`; without
//! it everything is in one piece and always there. A part that has arrived stays for as long as the page is open.

use super::Shown;
use crate::ui::markup::Markup;

/// A part of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The map, and everything that every page needs.
    First,
    /// The pages about the dataset.
    Catalogue,
    /// The pages about the person.
    Person,
}

/// Draws a page of a part.
pub type Draw = fn(Shown) -> Markup;

/// Whether a part is there.
pub enum Arrival {
    /// It is; this draws its pages.
    Here(Draw),
    /// It is on its way.
    Awaited,
    /// It could not be fetched.
    Failed,
}

#[cfg(not(feature = "parts"))]
mod whole {
    use super::super::{draw_catalogue, draw_first, draw_person};
    use super::{Arrival, Part};

    /// The parts of an application in one piece.
    #[derive(Clone, Copy)]
    pub struct Parts;

    impl Parts {
        /// The parts of this application.
        pub fn of_application() -> Self {
            Self
        }

        /// Everything is always there.
        pub fn of(self, part: Part) -> Arrival {
            Arrival::Here(match part {
                Part::First => draw_first,
                Part::Catalogue => draw_catalogue,
                Part::Person => draw_person,
            })
        }

        /// Nothing ever has to be fetched again.
        pub fn fetch_again(self) {}
    }
}

#[cfg(feature = "parts")]
#[expect(clippy::unnecessary_wraps, reason = "fetching may fail, and says so in the type of what is fetched")]
mod fetched {
    use std::cell::Cell;

    use leptos::prelude::*;
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    use super::super::{draw_catalogue, draw_first, draw_person};
    use super::{Arrival, Draw, Part};
    use crate::ui::frame;

    thread_local! {
        static CATALOGUE: Cell<Option<Draw>> = const { Cell::new(None) };
        static PERSON: Cell<Option<Draw>> = const { Cell::new(None) };
    }

    /// The parts of an application that was cut, and what became of the last one that was fetched.
    #[derive(Clone, Copy)]
    pub struct Parts {
        failed: RwSignal<Option<Part>>,
    }

    impl Parts {
        /// The parts of this application.
        pub fn of_application() -> Self {
            Self { failed: RwSignal::new(None) }
        }

        /// Whether a part is there. If it is not, it is fetched, and the calling view is drawn again when it is.
        pub fn of(self, part: Part) -> Arrival {
            let here = match part {
                Part::First => Some(draw_first as Draw),
                Part::Catalogue => CATALOGUE.get(),
                Part::Person => PERSON.get(),
            };
            match here {
                Some(draw) => Arrival::Here(draw),
                None if self.failed.get() == Some(part) => Arrival::Failed,
                None => {
                    leptos::task::spawn_local(self.fetch(part));
                    Arrival::Awaited
                }
            }
        }

        /// Tries once more what failed.
        pub fn fetch_again(self) {
            self.failed.set(None);
        }

        async fn fetch(self, part: Part) {
            let fetched = match part {
                Part::First => Ok(draw_first as Draw),
                Part::Catalogue => catalogue().await.inspect(|draw| CATALOGUE.set(Some(*draw))),
                Part::Person => person().await.inspect(|draw| PERSON.set(Some(*draw))),
            };
            frame::keep_focus_on_heading();
            // The application may have been taken off the page in the meantime.
            let _ = self.failed.try_set(fetched.err().map(|NotFetched| part));
        }
    }

    /// The host could not be reached, or no longer has this edition.
    pub(super) struct NotFetched;

    impl From<SplitLoaderError> for NotFetched {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    // Where a part begins: what only these reach is cut off with them.
    #[wasm_split(catalogue, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn catalogue() -> Result<Draw, NotFetched> {
        Ok(draw_catalogue)
    }

    #[wasm_split(person, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn person() -> Result<Draw, NotFetched> {
        Ok(draw_person)
    }
}

#[cfg(feature = "parts")]
pub use fetched::Parts;
#[cfg(not(feature = "parts"))]
pub use whole::Parts;
