//! What the reader must know about the keeping of their record, above every page, with what can be done about it.

use leptos::prelude::*;

use super::organisation::{self, Place};
use super::record::outcome::Outcome;
use super::seat::{Host, Seat};
use super::state::{Display, RecordState, follow_changes};
use crate::session::{Opening, SaveState};
use crate::text;
use crate::ui::markup::{Markup, markup};

/// The notices. Empty as long as all is well.
#[component(transparent)]
pub fn Notices() -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let set_aside = move || {
        // A text that cannot be read may also turn up later, in place of what this page had saved.
        record.known();
        let session = record.session();
        let aside = session.set_aside()?;
        let sentence = text::set_aside(session.opening(), session.is_restored());
        let keep = move |_| display.download("itsm-career-record-set-aside.txt", "text/plain", &aside.text);
        Some(markup! {
            <p class="notice">
                <span>{sentence}</span>
                <button class="button" on:click=keep>"Download what was there"</button>
            </p>
        })
    };
    let restored = move || {
        record.known();
        let session = record.session();
        let is_told = *session.opening() == Opening::Fresh && session.is_restored();
        is_told.then(|| markup! { <p class="notice">{text::RESTORED}</p> })
    };
    let refused =
        move || display.refused_file().map(|error| markup! { <p class="notice">{text::file_refused(error)}</p> });
    let around = Seat::expect().host().map(Host::notice);
    markup! {
        <div class="notices" role="status">
            {set_aside}
            {restored}
            <Trouble />
            {refused}
            {around}
            {organisation::at(Place::Notices)}
        </div>
    }
}

/// Why the record is not kept, with a way to take it along and one to try again.
#[component(transparent)]
fn Trouble() -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let seat = Seat::expect();
    let outcome = Outcome::new(record);
    // Whether the person has tried again since it went wrong.
    let tried = RwSignal::new(false);
    let trouble = move || {
        let state = record.known().save_state;
        // That a record is there to be looked at is no trouble; it is said beside the way out.
        (!matches!(state, SaveState::Saved | SaveState::Saving | SaveState::LookOnly)).then_some(state)
    };
    follow_changes(Box::new(move || {
        if record.known().save_state == SaveState::Saved && tried.get_untracked() {
            tried.set(false);
            outcome.tell(text::save_state(SaveState::Saved).to_owned(), false);
            // The button that had the focus is gone.
            seat.focus_heading_when_drawn();
        }
    }));
    let try_again = move |_| {
        tried.set(true);
        record.session().retry();
    };
    let notice = move || {
        let state = trouble()?;
        let can_try = !state.is_read_only();
        let still = move || tried.get().then_some(" Tried again: nothing has changed yet.");
        let again = can_try.then(|| markup! { <button class="button" on:click=try_again>"Try again"</button> });
        Some(markup! {
            <p class="notice">
                <span>{text::save_state(state)} {still}</span>
                <button class="button" on:click=move |_| display.back_up("itsm-career-record.json")>"Download my record"</button>
                {again}
            </p>
        })
    };
    let saved = move || outcome.current_sentence().map(|sentence| markup! { <p class="notice">{sentence}</p> });
    markup! { {notice} {saved} }
}
