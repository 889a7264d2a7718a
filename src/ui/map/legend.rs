//! The legend: the lines by number, name and pattern, and what the signs and the thin links mean.

use leptos::prelude::*;

use super::board::BoardState;
use super::station::line_number;
use crate::catalog::vocabulary::LinkKind;
use crate::catalog::{Entity, TrackId};
use crate::text;
use crate::ui::markup::{Markup, markup};

/// What everything on the map means.
#[component(transparent)]
pub fn Legend(
    /// The board: the kinds of links are only drawn, and so only explained, for a chosen role.
    state: BoardState,
) -> Markup {
    let lines = TrackId::all()
        .map(|track| {
            let number = line_number(track);
            markup! {
                <li class="legend-line" data-line=number>
                    <svg class="legend-line-sample" viewBox="0 0 56 20" aria-hidden="true">
                        <path class="map-line-stroke" d="M5 10H51"></path>
                        <path class="map-line-core" d="M5 10H51"></path>
                        <rect class="map-bullet-ground" x="19" y="1" width="18" height="18" rx="4"></rect>
                        <text class="map-bullet-number" x="28" y="14.5">{number}</text>
                    </svg>
                    <span class="visually-hidden">"Line " {number} ": "</span>
                    <span class="legend-words">
                        <strong>{track.name}</strong>
                        <span class="legend-summary">{track.summary}</span>
                    </span>
                </li>
            }
        })
        .collect::<Markup>();
    let kinds = LinkKind::ALL
        .iter()
        .map(|kind| {
            markup! {
                <li class="legend-kind">
                    <svg class="legend-sample" viewBox="0 0 40 10" aria-hidden="true">
                        <path class="map-link" data-kind=kind.word() d="M2 5H34"></path>
                    </svg>
                    <span><strong>{text::link_kind(*kind)}</strong> ": " {text::link_kind_gloss(*kind)}</span>
                </li>
            }
        })
        .collect::<Markup>();
    markup! {
        <section class="legend" aria-labelledby="legend-title">
            <h2 class="legend-title" id="legend-title">"Lines"</h2>
            <ul class="legend-lines">{lines}</ul>
            <div class="legend-kinds" data-shown=move || state.chosen().is_some().to_string()>
                <h3 class="legend-title">"Links of the chosen role"</h3>
                <ul class="legend-kinds-list">{kinds}</ul>
            </div>
            <p class="remark">
                "A circle is a role on one line, a long sign a role where lines meet. The lines are our own grouping; the links behind them carry their sources on each role's page."
            </p>
        </section>
    }
}
