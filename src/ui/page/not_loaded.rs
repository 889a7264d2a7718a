//! What is shown when a part of the application could not be fetched.

use leptos::prelude::*;

use super::part::Parts;
use crate::ui::markup::{Markup, markup};
use crate::ui::seat::Seat;

/// Says what happened and what to do; nothing the person entered depends on it.
#[component(transparent)]
pub fn NotLoadedPage(
    /// The parts, to try again.
    parts: Parts,
) -> Markup {
    let seat = Seat::expect();
    let try_again = move |_| {
        parts.fetch_again();
        // The pressed button goes with this view.
        seat.focus_heading_when_drawn();
    };
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"This page could not be loaded"</h1>
            <p class="page-lead">"It is fetched when it is first opened, and the place it comes from did not answer. Your record is safe: it is kept in this browser."</p>
        </header>
        <p><button class="button" data-kind="primary" on:click=try_again>"Try again"</button></p>
    }
}
