//! The first page: where am I, where do I want to be, and the map or the list that shows the ways between.

use leptos::prelude::*;

use crate::catalog::link::Link;
use crate::catalog::{self, RoleId};
use crate::record::{Change, Setting};
use crate::route::{MapState, MapView, Resolved, Route, resolve};
use crate::ui::frame;
use crate::ui::map::board::{Board, BoardState};
use crate::ui::map::card::Card;
use crate::ui::map::controls::Controls;
use crate::ui::map::legend::Legend;
use crate::ui::map::list::RoleList;
use crate::ui::map::question::Question;
use crate::ui::state::{RecordState, RouteState};
use crate::wayfinding;

/// Narrower than this, in CSS pixels, the map would be too small and the list is shown instead.
const NARROWEST_MAP: f64 = 720.0;

/// The map of all roles, or the list that says the same.
#[component]
pub fn MapPage() -> impl IntoView {
    let record = RecordState::expect();
    let routes = RouteState::expect();
    let (here, want) = (record.here(), record.want());
    let state = BoardState {
        view: RwSignal::new(None),
        here,
        want,
        chosen: Memo::new(move |_| chosen_role(&routes.current().read())),
        choose: Callback::new(move |role| choose(routes, role)),
        steps: Memo::new(move |_| steps(here.get(), want.get())),
    };
    let width = frame::window_width();
    let setting = record.setting(Setting::MapView);
    let shown = Memo::new(move |_| {
        let asked =
            map_state(&routes.current().read()).view.or_else(|| setting.read().as_deref().and_then(MapView::from_word));
        asked.unwrap_or(if width.get() < NARROWEST_MAP { MapView::List } else { MapView::Drawing })
    });
    view! {
        <header class="map-head">
            <h1 tabindex="-1">{catalog::about().title}</h1>
            <Question steps=state.steps />
        </header>
        <section class="map-section" aria-label="Roadmap">
            <div class="map-bar">
                <ViewChoice shown=shown />
                <Show when=move || shown.get() == MapView::Drawing>
                    <p class="map-hint" id="map-keys">
                        "Click a role to see where it leads. With the keyboard: arrows move along the links, Enter opens a role, + and − zoom."
                    </p>
                    <Controls state=state />
                </Show>
            </div>
            {move || match shown.get() {
                MapView::Drawing => view! {
                    <Board state=state />
                    <Card state=state />
                    <Legend chosen=state.chosen />
                }.into_any(),
                MapView::List => view! { <RoleList /> }.into_any(),
            }}
        </section>
    }
}

/// Map or list, as two links: the choice is in the address and kept for the next visit.
#[component]
fn ViewChoice(
    /// Which one is shown.
    shown: Memo<MapView>,
) -> impl IntoView {
    let routes = RouteState::expect();
    let record = RecordState::expect();
    let link = move |view: MapView, name: &'static str| {
        let href =
            move || routes.href(&Route::Map(MapState { view: Some(view), ..map_state(&routes.current().read()) }));
        let current = move || (shown.get() == view).then_some("true");
        let keep = move |_| record.apply(Change::setting(Setting::MapView, Some(view.word())));
        view! { <li><a class="view-choice-link" href=href aria-current=current on:click=keep>{name}</a></li> }
    };
    view! {
        <ul class="view-choice" aria-label="Shown as">
            {link(MapView::Drawing, "Map")}
            {link(MapView::List, "List")}
        </ul>
    }
}

fn map_state(route: &Route) -> MapState {
    match route {
        Route::Map(state) => state.clone(),
        _ => MapState::default(),
    }
}

fn chosen_role(route: &Route) -> Option<RoleId> {
    match resolve(&map_state(route).role?) {
        Resolved::Found(role) | Resolved::Moved(role) => Some(role),
        Resolved::Unknown { .. } => None,
    }
}

fn choose(routes: RouteState, role: RoleId) {
    let before = map_state(&routes.current().read_untracked());
    routes.replace(&Route::Map(MapState { role: Some(role.slug.to_owned()), ..before }));
}

fn steps(here: Option<RoleId>, want: Option<RoleId>) -> Vec<&'static Link> {
    here.zip(want).and_then(|(here, want)| wayfinding::way(here, want)).unwrap_or_default()
}
