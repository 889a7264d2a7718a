//! The line with the next best step on the map. What it says is reckoned by the part about the person, which is asked for
//! once the map is drawn and the browser has nothing else to do, and not at all for an empty record.

use std::time::Duration;

use leptos::prelude::*;

use crate::route::Route;
use crate::text::SAY_WHERE_YOU_ARE;
use crate::ui::frame;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::page::part::{Arrival, Parts};
use crate::ui::state::{Display, RecordState, RouteState};

/// How long the first sentence stays one that is announced. Screen readers take a moment to pick it up.
const ANNOUNCED_FOR: Duration = Duration::from_secs(2);

/// What to do next, in words, and where.
pub struct Advice {
    /// The sentence.
    pub sentence: String,
    /// The page on which it is done, and what the link to it says.
    pub link: Option<(Route, &'static str)>,
}

/// The line with its room, which is there before its words are.
#[component(transparent)]
pub fn NextStepOnMap() -> Markup {
    let (record, display, parts) = (RecordState::expect(), Display::expect(), Parts::expect());
    let routes = RouteState::expect();
    let is_idle = RwSignal::new(false);
    // The map may have been left by then.
    frame::when_idle(move || {
        let _ = is_idle.try_set(true);
    });
    let manner = RwSignal::new("polite");
    let line = move || {
        if record.known().record.says_nothing() {
            return drawn(Advice { sentence: SAY_WHERE_YOU_ARE.to_owned(), link: None }, routes);
        }
        if !is_idle.get() {
            return ().into_markup();
        }
        match parts.advice() {
            Arrival::Here(advise) => {
                // Later sentences follow from what the person does, who knows that.
                set_timeout(
                    move || {
                        let _ = manner.try_set("off");
                    },
                    ANNOUNCED_FOR,
                );
                drawn(advise(record, display), routes)
            }
            Arrival::Awaited => ().into_markup(),
            Arrival::Failed => {
                markup! { <p>"What to do next could not be loaded. Check the connection, then open “My plan”."</p> }
            }
        }
    };
    markup! { <div class="next-step" aria-live=move || manner.get()>{line}</div> }
}

/// The sentence and the link. Where the page itself asks for it, there is nothing to go to. The link alone follows the
/// address, so that nothing is reckoned anew when another station is chosen.
pub fn drawn(advice: Advice, routes: RouteState) -> Markup {
    let Advice { sentence, link } = advice;
    let link = move || {
        let shown = routes.current();
        let is_here = |route: &Route| *route == Route::plan() && matches!(*shown, Route::Map(_) | Route::Plan(_));
        link.as_ref().filter(|(route, _)| !is_here(route)).map(|(route, words)| {
            markup! { <a href=route.clone().on(&shown).hash()>{*words}</a> }
        })
    };
    markup! {
        <p class="next-step-line">
            <strong class="next-step-name">"Next step"</strong>
            " "
            {sentence}
            " "
            {link}
        </p>
    }
}
