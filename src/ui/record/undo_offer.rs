//! Undo where something was just done: a sentence that says what, and a button that takes it back.
//!
//! It takes back that one thing, whatever was changed since, and goes away when there is nothing left to take back.
//! The steps of the whole page are in [`super::keeping`].

use std::sync::Arc;

use leptos::prelude::*;

use crate::record::{Change, Record, ReplicaId};
use crate::ui::markup::{Markup, markup};
use crate::ui::seat::Seat;
use crate::ui::state::RecordState;

/// What can be taken back at one place of the page.
#[derive(Clone, Copy)]
pub struct UndoState {
    record: RecordState,
    seat: Seat,
    offer: RwSignal<Option<Arc<Offer>>>,
}

/// Something that was done.
struct Offer {
    /// What was done, in a sentence.
    sentence: String,
    /// What takes it back.
    inverse: Change,
    /// The id of the element that has the focus afterwards.
    focus: String,
}

impl UndoState {
    /// Nothing to take back yet.
    pub fn expect() -> Self {
        Self { record: RecordState::expect(), seat: Seat::expect(), offer: RwSignal::new(None) }
    }

    /// The copy of the application that this is in, to move the focus.
    pub fn seat(self) -> Seat {
        self.seat
    }

    /// Offers to take back a change that is about to be made to the record.
    pub fn offer(self, record: &Record, change: &Change, sentence: String, focus: String) {
        let inverse = applied(record, change);
        self.offer.set(Some(Arc::new(Offer { sentence, inverse, focus })));
    }

    /// Makes a change and offers to take it back.
    pub fn apply(self, change: Change, sentence: String, focus: String) {
        let known = untrack(|| self.record.known());
        self.offer(&known.record, &change, sentence, focus);
        self.record.apply(change);
    }

    /// Offers nothing any more.
    pub fn forget(self) {
        self.offer.set(None);
    }

    /// What still can be taken back.
    fn standing(self) -> Option<Arc<Offer>> {
        let known = self.record.known();
        self.offer.get().filter(|offer| !applied(&known.record, &offer.inverse).is_empty())
    }

    fn take_back(self) {
        if let Some(offer) = untrack(|| self.standing()) {
            self.forget();
            self.record.apply(offer.inverse.clone());
            self.seat.focus_soon(offer.focus.clone());
        }
    }
}

/// The inverse of a change, found by making it to a copy.
fn applied(record: &Record, change: &Change) -> Change {
    let mut copy = record.clone();
    let stamp = copy.next_stamp(0, &ReplicaId::new(""));
    copy.apply(change, &stamp)
}

/// The sentence and the button; nothing when there is nothing to take back.
#[component(transparent)]
pub fn UndoOffer(
    /// What can be taken back.
    state: UndoState,
    /// An id that nothing else on the page has, for the button.
    id: &'static str,
) -> Markup {
    let sentence = move || state.standing().map(|offer| offer.sentence.clone()).unwrap_or_default();
    let button = move || {
        state.standing().map(|_| {
            markup! { <button class="button" type="button" id=id on:click=move |_| state.take_back()>"Undo"</button> }
        })
    };
    markup! {
        <div class="undo-offer" data-empty=move || state.standing().is_none().to_string()>
            <p role="status">{sentence}</p>
            {button}
        </div>
    }
}
