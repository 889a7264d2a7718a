//! The map as a poster: a preview of the sheet, its size, and the ways to keep it: on paper, as SVG, as PNG.

use std::sync::Arc;

use leptos::prelude::*;

use crate::catalog;
use crate::paper::Paper;
use crate::port::FileError;
use crate::route::{MapState, MapView, Route};
use crate::ui::frame;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::choice::Choice;
use crate::ui::poster::sheet::Poster;
use crate::ui::poster::{file, picture};
use crate::ui::state::{Display, RecordState, RouteState};

/// How many pixels of a PNG file a point of the sheet takes. A screen of common density shows a sheet of A4 at half
/// of that.
const PIXELS_PER_POINT: f32 = 2.0;

/// What the page shows, as its address and the record say.
#[derive(Clone, Copy)]
struct State {
    record: RecordState,
    routes: RouteState,
    display: Display,
}

impl State {
    fn expect() -> Self {
        Self { record: RecordState::expect(), routes: RouteState::expect(), display: Display::expect() }
    }

    /// The sheet that was asked for, or else the one that is usual in the region; and whether marks are left out.
    fn wishes(self) -> (Paper, bool) {
        let usual = || Paper::usual_in(self.display.region().locale);
        match *self.routes.current() {
            Route::Poster { paper, unmarked, .. } => (paper.unwrap_or_else(usual), unmarked),
            _ => (usual(), false),
        }
    }

    fn poster(self) -> Poster {
        let (paper, unmarked) = self.wishes();
        let gathered = self.display.day(catalog::about().gathered);
        let plain = Poster { paper, here: None, want: None, steps: Vec::new(), gathered };
        if unmarked {
            return plain;
        }
        Poster {
            here: self.record.here(),
            want: self.record.want(),
            steps: self.record.way(self.routes.current().via()),
            ..plain
        }
    }

    fn wish(self, paper: Paper, unmarked: bool) {
        let via = untrack(|| self.routes.current()).via().to_vec();
        self.routes.replace(&Route::Poster { paper: Some(paper), unmarked, via });
    }
}

/// The poster and what can be done with it.
#[component(transparent)]
pub fn PosterPage() -> Markup {
    let state = State::expect();
    // On a small screen the page would show, and print, the list.
    let drawing = Route::Map(MapState { view: Some(MapView::Drawing), ..MapState::default() }).hash();
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"The map as a poster"</h1>
            <p class="page-lead">
                "One sheet with every role and line, a legend and its sources. To keep a PDF, choose “Save as PDF” where your browser asks for the printer. For A4 or Letter, print the page of "
                <a href=drawing>"the map"</a>
                "."
            </p>
        </header>
        <Wishes state=state />
        <Keeping state=state />
        <Preview state=state />
    }
}

/// The size of the sheet, and whether it has the person's own marks.
#[component(transparent)]
fn Wishes(
    /// What the page shows.
    state: State,
) -> Markup {
    let chosen = Arc::new(move || Paper::ALL.iter().position(|paper| *paper == state.wishes().0).unwrap_or_default());
    let choose = Arc::new(move |position: usize| {
        if let Some(paper) = Paper::ALL.get(position) {
            state.wish(*paper, untrack(|| state.wishes()).1);
        }
    });
    let toggle = move |_| {
        let (paper, unmarked) = untrack(|| state.wishes());
        state.wish(paper, !unmarked);
    };
    let is_marked = move || state.record.here().is_some() || state.record.want().is_some();
    let marks = move || {
        if is_marked() {
            markup! {
                <label class="choice-option">
                    <input type="checkbox" prop:checked=move || !state.wishes().1 on:change=toggle />
                    <span class="choice-label">"With my place and my route"</span>
                </label>
            }
        } else {
            markup! {
                <p class="remark">
                    "To have your place and your route marked, say on "
                    <a href=Route::map().hash()>"the map"</a>
                    " where you are and want to be."
                </p>
            }
        }
    };
    let labels = Paper::ALL.iter().map(|paper| paper.name()).collect();
    markup! {
        <div class="poster-wishes">
            <Choice legend="Paper" name="poster-paper".to_owned() labels=labels chosen=chosen on_choose=choose />
            {marks}
        </div>
    }
}

/// The ways to keep the poster, and what became of the last one.
#[component(transparent)]
fn Keeping(
    /// What the page shows.
    state: State,
) -> Markup {
    let outcome = RwSignal::new(String::new());
    let told = move |name: &str, result: Result<(), FileError>| {
        let sentence = match result {
            Ok(()) => format!("{name} is handed to your browser, which saves it."),
            Err(FileError::Refused) => {
                format!(
                    "{name} is not saved: your browser does not let this page save files. Print the sheet to a PDF instead."
                )
            }
        };
        // The person may have left the page while the picture was drawn.
        let _ = outcome.try_set(sentence);
    };
    let save_svg = move |_| {
        let poster = untrack(|| state.poster());
        let name = format!("{}.svg", file::name(&poster));
        told(&name, state.display.download_bytes(&name, file::MEDIA_TYPE, file::svg(&poster).as_bytes()));
    };
    let save_png = move |_| {
        let poster = untrack(|| state.poster());
        let name = format!("{}.png", file::name(&poster));
        let (width, height) = poster.paper.pixels(PIXELS_PER_POINT);
        outcome.set("Drawing the picture…".to_owned());
        picture::png(&file::svg(&poster), width, height, move |picture| match picture {
            Ok(bytes) => told(&name, state.display.download_bytes(&name, picture::PNG, &bytes)),
            Err(problem) => drop(outcome.try_set(problem.to_string())),
        });
    };
    markup! {
        <div class="poster-keeping">
        <div class="page-actions">
            <button class="button" data-kind="primary" on:click=|_| frame::print()>"Print"</button>
            <button class="button" on:click=save_svg>"Save as SVG"</button>
            <button class="button" on:click=save_png>"Save as PNG"</button>
            <a class="button" data-kind="quiet" href=Route::map().hash()>"Back to the map"</a>
        </div>
        <p class="poster-outcome" role="status">{move || outcome.get()}</p>
        </div>
    }
}

/// The sheet as it is printed.
#[component(transparent)]
fn Preview(
    /// What the page shows.
    state: State,
) -> Markup {
    let name = move || poster_name(&state.poster());
    markup! {
        <div class="poster-frame">
            <svg
                class="poster-sheet"
                role="img"
                aria-label=name
                data-paper=move || state.wishes().0.word()
                viewBox=move || state.poster().view_box()
            >
                {move || state.poster().drawing()}
            </svg>
        </div>
    }
}

/// The poster for who does not see it; the list of the map says the rest.
fn poster_name(poster: &Poster) -> String {
    format!("{}. {}", catalog::about().title, file::description(poster))
}
