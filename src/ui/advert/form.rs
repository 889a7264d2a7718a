//! The field for the text of an advert. It is read when the person asks for it, and stored nowhere.

use leptos::ev::KeyboardEvent;
use leptos::html::Textarea;
use leptos::prelude::*;

use super::Pasted;
use crate::ui::markup::{Markup, markup};
use crate::ui::seat::Seat;

/// The id of the field.
pub const FIELD: &str = "advert-text";
/// The id of the heading that has the focus when there is something to read.
pub const RESULT: &str = "advert-result";

/// The field, the button, and what is wrong.
#[component(transparent)]
pub fn AdvertForm(
    /// Takes the text.
    pasted: Pasted,
) -> Markup {
    let seat = Seat::expect();
    let field = NodeRef::<Textarea>::new();
    let problem = RwSignal::new(String::new());
    let kept = untrack(|| pasted.advert()).map(|advert| advert.text.clone()).unwrap_or_default();
    let compare = move || {
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        if text.trim().is_empty() {
            pasted.forget();
            problem.set("There is nothing to compare yet: paste the text of an advert here.".to_owned());
            seat.focus_soon(FIELD.to_owned());
        } else {
            problem.set(String::new());
            pasted.read(&text);
            seat.focus_soon(RESULT.to_owned());
        }
    };
    let press = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            compare();
        }
    };
    markup! {
        <div class="advert-form">
            <div class="note-field">
                <label class="note-field-label" for=FIELD>"The text of the advert"</label>
                <textarea
                    node_ref=field
                    class="advert-field"
                    id=FIELD
                    rows="10"
                    spellcheck="false"
                    autocomplete="off"
                    aria-describedby="advert-hint advert-problem"
                    aria-invalid=move || (!problem.read().is_empty()).to_string()
                    prop:value=kept
                    on:keydown=press
                ></textarea>
                <p class="field-problem" id="advert-problem" role="alert">{move || problem.get()}</p>
            </div>
            <div class="page-actions">
                <button class="button" data-kind="primary" on:click=move |_| compare()>"Compare"</button>
                <span class="remark" id="advert-hint">"Ctrl + Enter in the field does the same. The words are matched with the English names that this map knows."</span>
            </div>
        </div>
    }
}
