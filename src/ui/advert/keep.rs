//! Keeping an advert with the plan: only when asked, and until it is removed.

use std::sync::Arc;

use leptos::prelude::*;

use super::{KEPT, Pasted};
use crate::advert::Advert;
use crate::record::{Change, NOTE_LIMIT};
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::record::undo_offer::{UndoOffer, UndoState};

/// The id of the button, whichever of the two it is.
const BUTTON: &str = "advert-keep";

/// Whether the text is kept, and the button that changes that.
#[component(transparent)]
pub fn Keep(
    /// Has the record.
    pasted: Pasted,
    /// What was read.
    advert: Arc<Advert>,
) -> Markup {
    let record = pasted.record();
    let undo = UndoState::expect();
    let kept_part: String = advert.text.chars().take(NOTE_LIMIT).collect();
    let is_long = kept_part.len() < advert.text.len();
    let compared = kept_part.clone();
    let is_kept = move || record.note(KEPT) == compared;
    let is_kept_now = is_kept.clone();
    let sentence = move || {
        if is_kept_now() {
            "This advert is kept with your plan, in your record on this device and in its backups. It will be here when you come back."
        } else if record.note(KEPT).is_empty() {
            "This advert is not kept: it is gone when you leave the page."
        } else {
            "Another advert is kept with your plan. Keeping this one takes its place."
        }
    };
    let button = move || {
        let text = kept_part.clone();
        if is_kept() {
            let remove = move |_| {
                undo.apply(Change::note(KEPT, ""), "The advert is no longer kept.".to_owned(), BUTTON.to_owned());
                undo.seat().focus_soon(BUTTON.to_owned());
            };
            markup! { <button class="button" id=BUTTON on:click=remove>"Remove from my plan"</button> }
        } else {
            let keep = move |_| {
                undo.forget();
                record.apply(Change::note(KEPT, &text));
                undo.seat().focus_soon(BUTTON.to_owned());
            };
            markup! { <button class="button" id=BUTTON on:click=keep>"Keep with my plan"</button> }
        }
    };
    let limit = is_long.then(|| {
        let limit = NOTE_LIMIT / 1000;
        let left_out = text::count(advert.text.chars().count().saturating_sub(NOTE_LIMIT), "character");
        markup! { <p class="remark">"Only the first " {limit} ",000 characters can be kept; the last " {left_out} " cannot."</p> }
    });
    markup! {
        <section class="section advert-keep" aria-labelledby="advert-kept">
            <h2 id="advert-kept">"Keep it"</h2>
            <p class="section-intro" role="status">{sentence}</p>
            {limit}
            <div class="page-actions">{button}</div>
            <UndoOffer state=undo id="advert-undo" />
        </section>
    }
}
