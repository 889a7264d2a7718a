//! What an address gets that leads nowhere: a sentence, the nearest names, and the way home.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::markup::{Markup, markup};

/// An address that is no page of ours.
#[component(transparent)]
pub fn NotFoundPage(
    /// The address.
    path: String,
) -> Markup {
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"There is no such page"</h1>
            <p class="page-lead">"The address “" {path} "” leads nowhere. It may have been cut off when it was copied."</p>
        </header>
        <p><a class="button" data-kind="primary" href=Route::default().hash()>"Go to the map"</a></p>
    }
}

/// The address of a role, certification or skill that does not exist.
#[component(transparent)]
pub fn UnknownName(
    /// The name in the address.
    name: String,
    /// What may have been meant, the nearest first.
    suggestions: Vec<(&'static str, Route)>,
) -> Markup {
    let suggested = !suggestions.is_empty();
    let links = suggestions
        .into_iter()
        .map(|(title, route)| markup! { <li><a href=route.hash()>{title}</a></li> })
        .collect::<Markup>();
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"Nothing goes by that name"</h1>
            <p class="page-lead">"“" {name} "” is not in this edition of the roadmap. It may be misspelt, or it may have been taken out."</p>
        </header>
        {suggested.then(|| markup! {
            <p>"Did you mean one of these?"</p>
        })}
        <ul class="bullets">{links}</ul>
        <p><a class="button" href=Route::default().hash()>"Go to the map"</a></p>
    }
}
