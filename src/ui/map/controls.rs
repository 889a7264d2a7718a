//! The buttons that enlarge the map and show all of it.

use leptos::prelude::*;

use super::board::BoardState;
use crate::ui::markup::{Markup, markup};
use crate::viewport::Viewport;

/// Zoom out, zoom in and fit, with the present size in words.
#[component(transparent)]
pub fn Controls(
    /// The board they act on.
    state: BoardState,
) -> Markup {
    let view = state.view;
    let is_fitted = move || view.get().is_none_or(Viewport::is_fitted);
    let is_largest = move || view.get().is_none_or(Viewport::is_largest);
    let percent = move || view.get().map(|view| format!("{} %", view.percent()));
    markup! {
        <div class="map-controls" role="group" aria-label="Size of the map">
            <button
                class="button"
                data-kind="icon"
                aria-label="Zoom out"
                disabled=is_fitted
                on:click=move |_| state.look(|view| view.zoomed_centrally(1.0 / Viewport::STEP))
            >
                "−"
            </button>
            <span class="map-controls-size">{percent}</span>
            <button
                class="button"
                data-kind="icon"
                aria-label="Zoom in"
                disabled=is_largest
                on:click=move |_| state.look(|view| view.zoomed_centrally(Viewport::STEP))
            >
                "+"
            </button>
            <button class="button" disabled=is_fitted on:click=move |_| state.look(|view| view.zoomed_centrally(0.0))>
                "Fit"
            </button>
        </div>
    }
}
