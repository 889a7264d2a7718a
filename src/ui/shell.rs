//! The frame around every page: masthead, navigation, notices, the page itself, footer; titles and focus follow the route.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::frame;
use super::notices::Notices;
use super::organisation::{self, Place};
use super::page::Page;
use super::search_box::SearchBox;
use super::seat::{Host, Seat};
use super::state::{Display, RecordState, RouteState, follow_changes};
use crate::catalog::{self, Entity, RegionId};
use crate::route::{MapState, Route};
use crate::text;
use crate::ui::markup::{Markup, markup};

/// The name of the application.
pub const NAME: &str = "ITSM Career Roadmap";

/// Everything that is seen.
#[component(transparent)]
pub fn Shell() -> Markup {
    let display = Display::expect();
    let routes = RouteState::expect();
    let seat = Seat::expect();
    follow_route();
    listen_for_undo();
    let is_menu_open = RwSignal::new(false);
    follow_changes(Box::new(move || {
        // Whatever was chosen from the menu, it has done its work.
        routes.current();
        is_menu_open.set(false);
    }));
    markup! {
        <div class="app" data-theme=move || display.theme() data-embedded=seat.embedded_word() on:click=move |event| follow_inner_links(&event, routes)>
            <a class="skip-link" href="#main" on:click=move |event| skip_to(&event, seat)>"Skip to the content"</a>
            <header class="masthead">
                <div class="masthead-bar">
                    <a class="masthead-name" href=Route::default().hash()>
                        <Sign />
                        {NAME}
                    </a>
                    {organisation::at(Place::Masthead)}
                    <div class="masthead-menu">
                        <button
                            class="button"
                            aria-expanded=move || is_menu_open.get().to_string()
                            aria-controls="menu"
                            on:click=move |_| is_menu_open.update(|is_open| *is_open = !*is_open)
                        >
                            "Menu"
                        </button>
                    </div>
                    <div class="masthead-search"><SearchBox /></div>
                    {seat.host().map(Host::bar)}
                </div>
                <div class="menu" id="menu" data-open=move || is_menu_open.get().to_string()>
                    <div class="menu-bar">
                        <MainNavigation />
                        <Settings />
                    </div>
                </div>
            </header>
            <Notices />
            {content(seat)}
            <Footer />
        </div>
    }
}

/// The page. In a document of somebody else it is a part among others, for such a document has a main part of its own.
fn content(seat: Seat) -> Markup {
    if seat.is_guest() {
        markup! { <div id="main" class="page" tabindex="-1" role="region" aria-label=NAME><Page /></div> }
    } else {
        markup! { <main id="main" class="page" tabindex="-1"><Page /></main> }
    }
}

/// The sign of the application: lines that meet at a station.
#[component(transparent)]
pub fn Sign() -> Markup {
    markup! {
        <svg class="masthead-sign" viewBox="0 0 36 24" aria-hidden="true">
            <path class="sign-line" data-line="1" d="M1 12H35"></path>
            <path class="sign-line" data-line="6" d="M1 3H9Q11 3 12.5 4.5L16 8"></path>
            <path class="sign-line" data-line="3" d="M20 16L23.5 19.5Q25 21 27 21H35"></path>
            <circle class="sign-station" cx="18" cy="12" r="5"></circle>
        </svg>
    }
}

/// The links to the main pages.
#[component(transparent)]
fn MainNavigation() -> Markup {
    let routes = RouteState::expect();
    let links = text::pages()
        .into_iter()
        .map(|(name, _, page)| {
            let href = page.hash();
            let current = move || (section_of(&routes.current()) == section_of(&page)).then_some("page");
            markup! { <li><a class="main-nav-link" href=href aria-current=current>{name}</a></li> }
        })
        .collect::<Markup>();
    markup! {
        <nav class="main-nav" aria-label="Main">
            <ul class="main-nav-list">{links}</ul>
        </nav>
    }
}

/// Which of the main pages a route belongs to.
pub fn section_of(route: &Route) -> u8 {
    match route {
        Route::Map(_) | Route::Role(_) | Route::Compare { .. } | Route::Poster { .. } => 0,
        Route::Certifications(_) | Route::Certification(_) => 1,
        Route::Skills { .. } | Route::Skill(_) => 2,
        Route::Pay { .. } => 3,
        Route::Guide { .. } => 4,
        Route::Record { .. } | Route::PrintedRecord => 5,
        Route::Plan(_) | Route::PrintedPlan { .. } | Route::Advert => 6,
        Route::About => 7,
        Route::NotFound { .. } => 8,
    }
}

/// Region and theme.
#[component(transparent)]
fn Settings() -> Markup {
    let display = Display::expect();
    let regions = RegionId::all()
        .map(|region| {
            let selected = move || display.region() == region;
            markup! { <option value=region.slug prop:selected=selected>{region.name}</option> }
        })
        .collect::<Markup>();
    let themes = [("", "System theme"), ("light", "Light"), ("dark", "Dark"), ("contrast", "More contrast")].map(
        |(word, name)| {
            let selected = move || display.theme().unwrap_or_default() == word;
            markup! { <option value=word prop:selected=selected>{name}</option> }
        },
    );
    let choose_region =
        move |word: String| RegionId::from_slug(&word).into_iter().for_each(|region| display.set_region(region));
    let choose_theme = move |word: String| display.set_theme((!word.is_empty()).then_some(word.as_str()));
    markup! {
        <div class="settings">
            <select
                class="settings-choice"
                aria-label="Region for pay, money and dates"
                on:change=move |event| choose_region(event_target_value(&event))
            >
                {regions}
            </select>
            <select
                class="settings-choice"
                aria-label="Theme"
                on:change=move |event| choose_theme(event_target_value(&event))
            >
                {themes}
            </select>
        </div>
    }
}

/// Who is behind this and what it does with your data: nothing.
#[component(transparent)]
pub fn Footer() -> Markup {
    let display = Display::expect();
    let about = catalog::about();
    let gathered = move || display.day(about.gathered);
    let host = Seat::expect().host();
    let promise = match host {
        Some(_) => "Your record stays in this browser.",
        None => "Your record stays in this browser. Nothing is sent anywhere.",
    };
    markup! {
        <footer class="footer">
            <div class="footer-body">
                <p>{promise}</p>
                {host.map(Host::foot)}
                <p>
                    "Figures gathered " {gathered} ". "
                    <span class="footer-more"><a href=Route::About.hash()>"Where every figure comes from"</a> "."</span>
                </p>
                <p>{about.trade_marks}</p>
                {organisation::at(Place::Footer)}
            </div>
        </footer>
    }
}

/// The title of the document, the focus and the scroll position follow the page that is shown.
fn follow_route() {
    let routes = RouteState::expect();
    let seat = Seat::expect();
    let mut before: Option<Arc<Route>> = None;
    follow_changes(Box::new(move || {
        let route = routes.current();
        seat.set_title(&format!("{} · {NAME}", super::page::title(&route)));
        let moved = before.replace(route.clone()).is_some_and(|before| !is_same_page(&before, &route));
        if moved {
            seat.scroll_to_top();
            // The new page is drawn by the time the browser paints next.
            seat.focus_heading_when_drawn();
        }
    }));
}

/// Whether two routes show the same page and differ at most in its state.
fn is_same_page(one: &Route, other: &Route) -> bool {
    match (one, other) {
        (Route::Role(one), Route::Role(other))
        | (Route::Certification(one), Route::Certification(other))
        | (Route::Skill(one), Route::Skill(other)) => one == other,
        (Route::Map(MapState { .. }), Route::Map(_)) => true,
        _ => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

/// Undo and redo from the keyboard, outside of fields that undo by themselves.
fn listen_for_undo() {
    let record = RecordState::expect();
    Seat::expect().on_key(move |event: KeyboardEvent| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || frame::is_writing(&event) {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => record.undo(),
            ("z", true) | ("y", false) => record.redo(),
            _ => return,
        }
        event.prevent_default();
    });
}

/// Where the address is not ours to change, links within the application are followed here.
fn follow_inner_links(event: &MouseEvent, routes: RouteState) {
    if routes.owns_links() || event.default_prevented() || !frame::is_plain_click(event) {
        return;
    }
    let link = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = link.and_then(|element| element.closest("a[href^='#/']").ok().flatten());
    if let Some(hash) = link.and_then(|link| link.get_attribute("href")) {
        event.prevent_default();
        routes.follow(&hash);
    }
}

/// The skip link moves the focus without touching the address, which belongs to the routes.
fn skip_to(event: &MouseEvent, seat: Seat) {
    event.prevent_default();
    if let Some(main) = seat.element("main").as_ref().and_then(|main| main.dyn_ref::<web_sys::HtmlElement>()) {
        let _ = main.focus();
    }
}
