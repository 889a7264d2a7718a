//! The parts of the application: what a first visit needs, and what is fetched when it is first used.
//!
//! The release is cut into these parts by the build (`xtask/src/linker.rs`), which sets the feature `parts`; without
//! it everything is in one piece and always there. A part that has arrived stays for as long as the page is open.

#[cfg(target_arch = "wasm32")]
use std::pin::Pin;

use super::Shown;
#[cfg(target_arch = "wasm32")]
use crate::port::browser::layer::PageLayers;
use crate::search::Hit;
use crate::ui::map::next_step::Advice;
use crate::ui::markup::Markup;
#[cfg(target_arch = "wasm32")]
use crate::ui::organisation::{Begin, Given, loading};
use crate::ui::state::{Display, RecordState};

/// A part of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The map, and everything that every page needs.
    First,
    /// The pages about the dataset, and the search.
    Catalogue,
    /// The pages about the person.
    Person,
}

/// Draws a page of a part.
pub type Draw = fn(Shown) -> Markup;

/// Finds what answers a query best, at most so many.
pub type Find = fn(&str, usize) -> Vec<Hit>;

/// Says what to do next.
pub type Advise = fn(RecordState, Display) -> Advice;

/// Whether a part is there.
pub enum Arrival<Content> {
    /// It is; this is what it can do.
    Here(Content),
    /// It is on its way.
    Awaited,
    /// It could not be fetched.
    Failed,
}

#[cfg(not(feature = "parts"))]
mod whole {
    use super::super::{draw_catalogue, draw_first, draw_person};
    use super::{Advise, Arrival, Draw, Find, Part};
    use crate::search;
    use crate::ui::plan::next_step::advice;

    /// The parts of an application in one piece.
    #[derive(Clone, Copy)]
    pub struct Parts;

    impl Parts {
        /// Provides the parts to everything below.
        pub fn provide() {}

        /// The parts provided above.
        pub fn expect() -> Self {
            Self
        }

        /// The pages of a part: always there.
        pub fn pages(self, part: Part) -> Arrival<Draw> {
            Arrival::Here(match part {
                Part::First => draw_first,
                Part::Catalogue => draw_catalogue,
                Part::Person => draw_person,
            })
        }

        /// The search: always there.
        pub fn search(self) -> Arrival<Find> {
            Arrival::Here(search::find)
        }

        /// The next best step: always there.
        pub fn advice(self) -> Arrival<Advise> {
            Arrival::Here(advice)
        }

        /// What copies inside other pages need: always there.
        #[cfg(target_arch = "wasm32")]
        pub fn embedding() -> std::future::Ready<Option<fn()>> {
            std::future::ready(Some(crate::ui::embedded::start as fn()))
        }

        /// Nothing ever arrives.
        pub fn changes(self) {}

        /// Nothing ever has to be fetched again.
        pub fn fetch_again(self) {}

        /// Nothing ever fails.
        pub fn forget_failure(self) {}
    }
}

#[cfg(feature = "parts")]
#[expect(clippy::unnecessary_wraps, reason = "fetching may fail, and says so in the type of what is fetched")]
mod fetched {
    use std::cell::Cell;

    use leptos::prelude::*;
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    use super::super::{draw_catalogue, draw_first, draw_person};
    use super::{Advise, Arrival, Draw, Find, Part};
    use crate::search;
    use crate::ui::plan::next_step::advice;
    use crate::ui::seat::Seat;

    thread_local! {
        static CATALOGUE: Cell<Option<(Draw, Find)>> = const { Cell::new(None) };
        static PERSON: Cell<Option<(Draw, Advise)>> = const { Cell::new(None) };
    }

    /// The parts of an application that was cut, and what became of the last one that was fetched.
    #[derive(Clone, Copy)]
    pub struct Parts {
        seat: Seat,
        failed: RwSignal<Option<Part>>,
        /// The part that is being fetched: whoever asks for it meanwhile waits for the same answer.
        under_way: StoredValue<Option<Part>>,
    }

    impl Parts {
        /// Provides the parts to everything below.
        pub fn provide() {
            provide_context(Self {
                seat: Seat::expect(),
                failed: RwSignal::new(None),
                under_way: StoredValue::new(None),
            });
        }

        /// The parts provided above.
        pub fn expect() -> Self {
            expect_context()
        }

        /// The pages of a part. If it is not there, it is fetched, and the calling view is drawn again when it is.
        pub fn pages(self, part: Part) -> Arrival<Draw> {
            let here = match part {
                Part::First => Some(draw_first as Draw),
                Part::Catalogue => CATALOGUE.get().map(|(draw, _)| draw),
                Part::Person => PERSON.get().map(|(draw, _)| draw),
            };
            self.arrival(part, here)
        }

        /// The search. If it is not there, it is fetched.
        pub fn search(self) -> Arrival<Find> {
            self.arrival(Part::Catalogue, CATALOGUE.get().map(|(_, find)| find))
        }

        /// The next best step. If it is not there, it is fetched.
        pub fn advice(self) -> Arrival<Advise> {
            self.arrival(Part::Person, PERSON.get().map(|(_, advise)| advise))
        }

        /// Follows what arrives, for whoever acts on it without being a view.
        pub fn changes(self) {
            self.failed.track();
        }

        /// Tries once more what failed.
        pub fn fetch_again(self) {
            self.failed.set(None);
        }

        /// Lets the next one who asks try again, for another page or another letter is asked for.
        pub fn forget_failure(self) {
            self.failed.update_untracked(|failed| *failed = None);
        }

        /// What copies inside other pages need. None where it could not be fetched.
        #[cfg(target_arch = "wasm32")]
        pub async fn embedding() -> Option<fn()> {
            embedding().await.ok()
        }

        fn arrival<Content>(self, part: Part, here: Option<Content>) -> Arrival<Content> {
            match here {
                Some(content) => Arrival::Here(content),
                None if self.failed.get() == Some(part) => Arrival::Failed,
                None => {
                    if self.under_way.get_value() != Some(part) {
                        self.under_way.set_value(Some(part));
                        leptos::task::spawn_local(self.fetch(part));
                    }
                    Arrival::Awaited
                }
            }
        }

        async fn fetch(self, part: Part) {
            let fetched = match part {
                Part::First => Ok(()),
                Part::Catalogue => catalogue().await.map(|content| CATALOGUE.set(Some(content))),
                Part::Person => person().await.map(|content| PERSON.set(Some(content))),
            };
            self.seat.keep_focus_on_heading();
            // The application may have been taken off the page in the meantime.
            let _ = self.under_way.try_update_value(|under_way| {
                under_way.take_if(|under_way| *under_way == part);
            });
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
    fn catalogue() -> Result<(Draw, Find), NotFetched> {
        Ok((draw_catalogue, search::find))
    }

    #[wasm_split(embedding, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn embedding() -> Result<fn(), NotFetched> {
        Ok(crate::ui::embedded::start)
    }

    #[cfg(target_arch = "wasm32")]
    #[wasm_split(organisation, wasm_split_path = ::leptos::wasm_split, fallible)]
    pub(super) fn layer() -> Result<super::Begin, NotFetched> {
        Ok(super::take_layer)
    }

    #[wasm_split(person, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn person() -> Result<(Draw, Advise), NotFetched> {
        Ok((draw_person, advice))
    }
}

/// The way to take an organisation's layer. None when its part could not be fetched.
#[cfg(target_arch = "wasm32")]
#[cfg_attr(not(feature = "parts"), expect(clippy::unused_async, reason = "nothing is fetched in one piece"))]
pub async fn layer() -> Option<Begin> {
    #[cfg(feature = "parts")]
    return fetched::layer().await.ok();
    #[cfg(not(feature = "parts"))]
    Some(take_layer)
}

#[cfg(target_arch = "wasm32")]
fn take_layer(given: Given) -> Pin<Box<dyn Future<Output = ()>>> {
    loading::take(given, Box::new(PageLayers))
}

#[cfg(feature = "parts")]
pub use fetched::Parts;
#[cfg(not(feature = "parts"))]
pub use whole::Parts;
