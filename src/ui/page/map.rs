//! The first page: where am I, where do I want to be, and the map or the list that shows the ways between.

use leptos::prelude::*;

use crate::catalog;
use crate::record::{Change, Setting};
use crate::route::{MapState, MapView, Route};
use crate::ui::frame;
use crate::ui::map::board::{Board, BoardState};
use crate::ui::map::card::Card;
use crate::ui::map::controls::Controls;
use crate::ui::map::legend::Legend;
use crate::ui::map::list::RoleList;
use crate::ui::map::next_step::NextStepOnMap;
use crate::ui::map::question::Question;
use crate::ui::markup::{Markup, markup};
use crate::ui::organisation::{self, Place};
use crate::ui::seat::Seat;
use crate::ui::state::{RecordState, RouteState};

/// Narrower than this, in CSS pixels, the map would be too small and the list is shown instead.
const NARROWEST_MAP: f64 = 720.0;

/// The map of all roles, or the list that says the same.
#[component(transparent)]
pub fn MapPage() -> Markup {
    let record = RecordState::expect();
    let routes = RouteState::expect();
    let state = BoardState::new(record, routes);
    let seat = Seat::expect();
    let width = seat.width();
    let shown = Memo::new(move |_| {
        let kept = || record.setting(Setting::MapView).as_deref().and_then(MapView::from_word);
        let asked = routes.current().map_state().view.or_else(|| seat.view()).or_else(kept);
        asked.unwrap_or(if width.get() < NARROWEST_MAP { MapView::List } else { MapView::Drawing })
    });
    let poster = move || Route::Poster { paper: None, unmarked: false, via: routes.current().via().to_vec() }.hash();
    let drawing = move || {
        markup! {
            <Board state=state />
            <Card state=state />
            <Legend state=state />
            {organisation::at(Place::BelowMap)}
        }
    };
    markup! {
        <header class="map-head">
            <h1 tabindex="-1">{catalog::about().title}</h1>
            <Question />
            <NextStepOnMap />
        </header>
        <section class="map-section" aria-label="Roadmap">
            <div class="map-bar">
                <ViewChoice shown=shown />
                {move || (shown.get() == MapView::Drawing).then(|| markup! {
                    <p class="map-hint" id="map-keys">
                        "Click a role to see where it leads. With the keyboard: arrows move along the links, Enter opens a role, + and − zoom."
                    </p>
                    <Controls state=state />
                })}
                <a class="button" data-kind="quiet" href=poster>"Print or save"</a>
            </div>
            {move || match shown.get() {
                // The screen it will be read on is not known yet, so that both are printed; the page shows one of them.
                _ if frame::IS_PRINTED => markup! { {drawing()} <RoleList /> },
                MapView::Drawing => drawing(),
                MapView::List => markup! { <RoleList /> },
            }}
        </section>
    }
}

/// Map or list, as two links: the choice is in the address and kept for the next visit.
#[component(transparent)]
fn ViewChoice(
    /// Which one is shown.
    shown: Memo<MapView>,
) -> Markup {
    let routes = RouteState::expect();
    let record = RecordState::expect();
    let link = move |view: MapView, name: &'static str| {
        let href = move || Route::Map(MapState { view: Some(view), ..routes.current().map_state() }).hash();
        let current = move || (shown.get() == view).then_some("true");
        let keep = move |_| record.apply(Change::setting(Setting::MapView, Some(view.word())));
        markup! { <li><a class="view-choice-link" href=href aria-current=current on:click=keep>{name}</a></li> }
    };
    markup! {
        <ul class="view-choice" aria-label="Shown as">
            {link(MapView::Drawing, "Map")}
            {link(MapView::List, "List")}
        </ul>
    }
}
