//! A job advert beside me: what it looks like, what I meet, what would close most, and its text with what was found.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::advert::Pasted;
use crate::ui::advert::form::AdvertForm;
use crate::ui::advert::result::Results;
use crate::ui::markup::{Markup, markup};

/// The form, and below it what came of it.
#[component(transparent)]
pub fn AdvertPage() -> Markup {
    let pasted = Pasted::expect();
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"Compare a job advert"</h1>
            <p class="page-lead">
                "Paste the text of an advert to see which roles it looks like, what it asks for, and how much of that you have. It is read here, on this device: nothing is sent, and nothing is kept unless you say so."
            </p>
            <p class="page-actions"><a href=Route::plan().hash()>"Back to my plan"</a></p>
        </header>
        <AdvertForm pasted=pasted />
        <Results pasted=pasted />
    }
}
