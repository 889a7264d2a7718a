//! What came of reading an advert, from the short answer to the marked text.

use std::sync::Arc;

use leptos::prelude::*;

use super::Pasted;
use super::asked::Asked;
use super::form::RESULT;
use super::keep::Keep;
use super::marked::Marked;
use super::roles::Roles;
use crate::advert::{Advert, TEXT_LIMIT};
use crate::ui::markup::{Markup, markup};

/// Everything about the advert that was read last; nothing before there is one.
#[component(transparent)]
pub fn Results(
    /// Has the advert.
    pasted: Pasted,
) -> Markup {
    markup! { {move || pasted.advert().map(|advert| result(pasted, advert))} }
}

fn result(pasted: Pasted, advert: Arc<Advert>) -> Markup {
    let cut = advert.is_cut.then(|| {
        let limit = TEXT_LIMIT / 1000;
        markup! {
            <p class="advert-cut">"The text is very long: only its first " {limit} ",000 characters were read. If the advert is further down, paste just that."</p>
        }
    });
    if advert.mentions.is_empty() {
        return markup! {
            <section class="section" aria-labelledby=RESULT>
                <h2 id=RESULT tabindex="-1">"Nothing here that this map knows"</h2>
                {cut}
                <p class="section-intro">
                    "The text names no role, skill or certification by a name we know, or only in everyday words that any trade uses. Try the whole advert with its headline; adverts in other languages than English are not understood."
                </p>
            </section>
        };
    }
    markup! {
        <Roles pasted=pasted advert=advert.clone() cut=cut />
        <Asked pasted=pasted advert=advert.clone() />
        <Marked advert=advert.clone() />
        <Keep pasted=pasted advert=advert />
    }
}
