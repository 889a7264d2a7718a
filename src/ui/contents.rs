//! Links to the sections of a long page. The hash is the route and cannot point into the page, so the address names
//! the section as a parameter, and this scrolls to it.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::markup::{Markup, markup};
use crate::ui::seat::Seat;
use crate::ui::state::{RouteState, follow_changes};

/// The links. Whichever section the address names is scrolled to.
#[component(transparent)]
pub fn Contents(
    /// What the links are together, for whoever hears them.
    name: &'static str,
    /// How the ids of the page's sections, or of their headings, begin.
    prefix: &'static str,
    /// The sections: how the address names each, and what it is called.
    sections: Vec<(&'static str, &'static str)>,
    /// The address of a section.
    route: fn(&str) -> Route,
    /// The section that an address of this page names.
    named: fn(&Route) -> Option<&str>,
) -> Markup {
    let routes = RouteState::expect();
    let seat = Seat::expect();
    follow_changes(Box::new(move || {
        if let Some(slug) = named(&routes.current()) {
            go_to(seat, prefix, slug);
        }
    }));
    let links = sections
        .into_iter()
        .map(|(slug, title)| {
            let href = move || route(slug).on(&routes.current()).hash();
            // The address may already name this section; then following the link changes nothing that we could hear.
            markup! {
                <li><a class="contents-link" href=href on:click=move |_| go_to(seat, prefix, slug)>{title}</a></li>
            }
        })
        .collect::<Markup>();
    markup! {
        <nav class="contents" aria-label=name>
            <ul class="contents-list">{links}</ul>
        </nav>
    }
}

/// Scrolls to a section and moves the focus to its heading, after the page is drawn and has taken the focus itself.
fn go_to(seat: Seat, prefix: &str, slug: &str) {
    let id = format!("{prefix}-{slug}");
    request_animation_frame(move || request_animation_frame(move || seat.go_to_section(&id)));
}
