//! The board: the map as a picture one can move, enlarge, walk over with the arrow keys, and choose from.
//!
//! It draws what the build computed; positions are [`crate::layout`]'s, arithmetic of the view is [`crate::viewport`]'s.

use std::cell::Cell;

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use leptos::svg::Svg;

use super::flag::flag;
use super::gesture::Gesture;
use super::sight::{Sight, sights};
use super::station::{band, bullets, course, label, links, sign, touch, way};
use crate::catalog::map::{Point, Station};
use crate::catalog::{self, RoleId};
use crate::decimal::decimal;
use crate::plan::routes::Move;
use crate::route::{MapState, Route, named};
use crate::text;
use crate::ui::each::Each;
use crate::ui::frame::{element_size, is_plain_click, on_print, on_resize, point_in};
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{RecordState, RouteState, follow_changes};
use crate::viewport::{Size, Viewport};
use crate::wayfinding::{self, Direction};

/// How far from the edge of the frame a station is kept when the keyboard moves to it, in units.
const MARGIN: f32 = 120.0;

thread_local! {
    /// The frame as it was last measured. The next one is most likely as large; then its first view is there before it
    /// is drawn, and a large drawing is laid out once and not twice.
    static LAST_FRAME: Cell<Option<Size>> = const { Cell::new(None) };
}

/// Measures the map that was printed ahead of time, in whose place the board will be.
#[cfg(target_arch = "wasm32")]
pub fn measure_printed() {
    let printed = document().query_selector("#boot .map-drawing").ok().flatten();
    LAST_FRAME.set(printed.map(|map| element_size(&map)).filter(|frame| is_seen(*frame)));
}

/// Whether anything of a frame of this size is seen.
fn is_seen(frame: Size) -> bool {
    frame.width >= 1.0 && frame.height >= 1.0
}

/// Where the view and the choice of a board are kept.
#[derive(Clone, Copy)]
pub struct BoardState {
    /// What of the drawing is seen. None until the frame was measured.
    pub view: RwSignal<Option<Viewport>>,
    /// The steps from here to the destination, where both are known.
    pub steps: Memo<Vec<Move>>,
    /// The role whose links are shown. A memo, because the address has more than that.
    chosen: Memo<Option<RoleId>>,
    record: RecordState,
    routes: RouteState,
}

impl BoardState {
    /// A board that has not been drawn yet.
    pub fn new(record: RecordState, routes: RouteState) -> Self {
        let chosen = Memo::new(move |_| named(&routes.current().map_state().role?));
        let state = Self {
            view: RwSignal::new(None),
            steps: Memo::new(move |_| record.way(routes.current().via())),
            chosen,
            record,
            routes,
        };
        state.view.set(LAST_FRAME.get().map(|frame| state.first_view(frame)));
        state
    }

    /// The view before anybody has changed it: large enough to read, around where the person is.
    fn first_view(self, frame: Size) -> Viewport {
        let map = catalog::map();
        let point = self.at().and_then(wayfinding::station).map(|station| station.at);
        Viewport::legible(frame, Size { width: map.width, height: map.height }, point)
    }

    /// The role whose links are shown.
    pub fn chosen(self) -> Option<RoleId> {
        self.chosen.get()
    }

    /// Chooses a role.
    fn choose(self, role: RoleId) {
        let before = untrack(|| self.routes.current()).map_state();
        self.routes.replace(&Route::Map(MapState { role: Some(role.slug.to_owned()), ..before }));
    }

    /// The role that was chosen, or else where the person is, without following either.
    fn at(self) -> Option<RoleId> {
        untrack(|| self.chosen().or(self.record.here()))
    }

    /// Changes the view, once there is one.
    pub fn look(self, change: impl FnOnce(Viewport) -> Viewport) {
        self.view.update(|view| *view = view.map(change));
    }
}

/// The map.
#[component(transparent)]
pub fn Board(
    /// Where its view and choice are kept.
    state: BoardState,
) -> Markup {
    let map = catalog::map();
    let svg = NodeRef::<Svg>::new();
    measure(state, svg);

    let gesture = RwSignal::new(Gesture::default());
    show_all_on_paper(state, svg);
    let press = move |event: PointerEvent| press(&event, gesture, svg);
    let follow = move |event: PointerEvent| follow(&event, state, gesture, svg);
    let release = move |event: PointerEvent| gesture.update(|gesture| gesture.release(event.pointer_id()));
    let swallow_drag = move |event: MouseEvent| {
        if !gesture.read_untracked().is_click() {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let wheel = move |event: WheelEvent| turn_wheel(&event, state, svg);
    let walk = move |event: KeyboardEvent| walk_or_zoom(&event, state, svg);

    let record = state.record;
    let sights = Each::following(move || sights(state.chosen(), record.here(), record.want(), &state.steps.read()));
    let stations = map.stations.iter().enumerate();
    let stations = stations
        .map(|(position, station)| station_link(station, state, move || sights.at(position).unwrap_or(Sight::PLAIN)));
    let stations = stations.collect::<Markup>();
    let odd_bands =
        map.zones.iter().enumerate().map(|(index, zone)| band(zone, map.height, index % 2 == 1)).collect::<Markup>();
    markup! {
        <div class="map-board">
            <svg
                node_ref=svg
                class="map-drawing"
                role="group"
                aria-label=format!("Map of {}", text::count(map.stations.len(), "role"))
                aria-describedby="map-keys"
                viewBox=move || view_box(state.view.get())
                style:--map-shape=[map.width, map.height].map(decimal).join(" / ")
                data-dragging=move || gesture.read().is_drag().to_string()
                data-chosen=move || state.chosen().is_some().to_string()
                data-way=move || (!state.steps.read().is_empty()).to_string()
                on:pointerdown=press
                on:pointermove=follow
                on:pointerup=release
                on:pointercancel=release
                on:wheel=wheel
                on:keydown=walk
                on:click:capture=swallow_drag
                on:dragstart=|event| event.prevent_default()
            >
                <g aria-hidden="true">{odd_bands}</g>
                <g class="map-lines" aria-hidden="true">{map.lines.iter().map(course).collect::<Markup>()}</g>
                {map.lines.iter().map(bullets).collect::<Markup>()}
                <g aria-hidden="true">
                    {move || state.chosen().map_or_else(|| way(&state.steps.read()), links)}
                </g>
                {stations}
            </svg>
        </div>
    }
}

/// A station as a link to its role.
fn station_link(
    station: &'static Station,
    state: BoardState,
    sight: impl Fn() -> Sight + Copy + Send + 'static,
) -> Markup {
    let role = station.role;
    let name = move || station_name(role, sight());
    let click = move |event: MouseEvent| {
        // The first click chooses and shows the links; a click on the chosen one follows the link, as Enter does.
        if is_plain_click(&event) && event.detail() > 0 && untrack(|| state.chosen()) != Some(role) {
            event.prevent_default();
            state.choose(role);
        }
    };
    markup! {
        <g class="map-station" data-standing=move || sight().standing.word() data-interchange=station.interchange.to_string()>
            <a
                class="map-station-link"
                href=Route::role(role).hash()
                id=format!("station-{}", role.slug)
                tabindex=move || if sight().is_tab_stop { "0" } else { "-1" }
                aria-label=name
                on:click=click
            >
                {sign(station)}
                {label(station)}
                {touch(station)}
            </a>
            {move || sight().is_here.then(|| flag(station, "You are here", "here"))}
            {move || sight().is_goal.then(|| flag(station, "Destination", "goal"))}
        </g>
    }
}

/// What a station is called when it is announced: the picture's marks in words.
fn station_name(role: RoleId, sight: Sight) -> String {
    let mut name = format!("{}, {}", role.title, text::zone(role.zone).to_ascii_lowercase());
    if sight.is_here {
        name.push_str(", you are here");
    }
    if sight.is_goal {
        name.push_str(", your destination");
    }
    name
}

/// Measures the frame whenever it changes, and now if nothing is known of it yet.
fn measure(state: BoardState, svg: NodeRef<Svg>) {
    follow_changes(Box::new(move || {
        let Some(element) = svg.get() else { return };
        let is_measured = StoredValue::new(false);
        let fit = move |frame: Size| {
            if !is_seen(frame) {
                return;
            }
            LAST_FRAME.set(Some(frame));
            let before = state.view.get_untracked();
            let is_first = !is_measured.get_value() && before.is_none_or(|view| !view.is_in(frame));
            is_measured.set_value(true);
            let view = before.filter(|_| !is_first).map_or_else(|| state.first_view(frame), |view| view.resized(frame));
            if before != Some(view) {
                state.view.set(Some(view));
            }
        };
        if state.view.get_untracked().is_none() {
            fit(element_size(&element));
        }
        on_resize(&element, fit);
    }));
}

/// What is seen of the drawing, as an SVG has it; all of it where no view says otherwise.
fn view_box(view: Option<Viewport>) -> String {
    let map = catalog::map();
    view.map_or_else(|| [0.0, 0.0, map.width, map.height].map(decimal).join(" "), Viewport::view_box)
}

/// Whatever part of the map the screen shows, paper gets all of it. Set on the element itself, because a signal would
/// be followed too late for the printer.
fn show_all_on_paper(state: BoardState, svg: NodeRef<Svg>) {
    on_print(move |is_printed| {
        if let Some(svg) = svg.get_untracked() {
            let view = state.view.get_untracked().filter(|_| !is_printed);
            let _ = svg.set_attribute("viewBox", &view_box(view));
        }
    });
}

/// A pointer goes down: the beginning of a click, a drag or a pinch.
fn press(event: &PointerEvent, gesture: RwSignal<Gesture>, svg: NodeRef<Svg>) {
    if event.button() == 0
        && let Some(svg) = svg.get_untracked()
    {
        gesture.update(|gesture| gesture.press(event.pointer_id(), point_in(&svg, event)));
    }
}

/// A pointer that is down moves the drawing.
fn follow(event: &PointerEvent, state: BoardState, gesture: RwSignal<Gesture>, svg: NodeRef<Svg>) {
    let (Some(svg), Some(view)) = (svg.get_untracked(), state.view.get_untracked()) else { return };
    let to = point_in(&svg, event);
    if let Some(view) = gesture.try_update(|gesture| gesture.follow(event.pointer_id(), to, view)).flatten() {
        if !gesture.read_untracked().is_click() {
            // Captured only once it is a drag: a captured click would miss the station under it.
            let _ = svg.set_pointer_capture(event.pointer_id());
        }
        state.view.set(Some(view));
    }
}

/// The wheel moves the drawing while there is more of it; with Ctrl, or a pinch on a touch pad, it zooms.
fn turn_wheel(event: &WheelEvent, state: BoardState, svg: NodeRef<Svg>) {
    let (Some(svg), Some(view)) = (svg.get_untracked(), state.view.get_untracked()) else { return };
    #[expect(clippy::cast_possible_truncation, reason = "a wheel turns by hundreds of pixels")]
    let (across, down) = (event.delta_x() as f32, event.delta_y() as f32);
    let turned = if event.ctrl_key() || event.meta_key() {
        view.zoomed((-down / 300.0).exp(), point_in(&svg, event))
    } else {
        view.panned(-across, -down)
    };
    if turned != view || event.ctrl_key() {
        // At the edge of the drawing the page scrolls on, as a reader expects.
        event.prevent_default();
        state.view.set(Some(turned));
    }
}

/// Arrow keys walk along the links, with Shift they move the drawing; plus, minus and zero zoom.
fn walk_or_zoom(event: &KeyboardEvent, state: BoardState, svg: NodeRef<Svg>) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let arrow = match event.key().as_str() {
        "ArrowRight" => Some((Direction::Onwards, Point { x: -80.0, y: 0.0 })),
        "ArrowLeft" => Some((Direction::Back, Point { x: 80.0, y: 0.0 })),
        "ArrowUp" => Some((Direction::Up, Point { x: 0.0, y: 80.0 })),
        "ArrowDown" => Some((Direction::Down, Point { x: 0.0, y: -80.0 })),
        _ => None,
    };
    match (arrow, event.key().as_str()) {
        (Some((_, pan)), _) if event.shift_key() => state.look(|view| view.panned(pan.x, pan.y)),
        (Some((direction, _)), _) => step(state, svg, direction),
        (None, "+" | "=") => state.look(|view| view.zoomed_centrally(Viewport::STEP)),
        (None, "-" | "_") => state.look(|view| view.zoomed_centrally(1.0 / Viewport::STEP)),
        (None, "0") => state.look(|view| view.zoomed_centrally(0.0)),
        _ => return,
    }
    event.prevent_default();
}

/// Moves the focus to the neighbouring station, chooses it and brings it into view.
fn step(state: BoardState, svg: NodeRef<Svg>, direction: Direction) {
    let next = match state.at() {
        Some(role) => wayfinding::neighbour(role, direction),
        None => catalog::map().stations.first().map(|station| station.role),
    };
    let Some(role) = next else { return };
    state.choose(role);
    if let Some(station) = wayfinding::station(role) {
        state.look(|view| view.showing(station.at, MARGIN));
    }
    if let Some(svg) = svg.get_untracked() {
        crate::ui::frame::focus_inside(&svg, &format!("#station-{}", role.slug));
    }
}
