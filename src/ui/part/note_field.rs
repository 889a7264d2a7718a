//! A field for a note in one's own words.

use std::sync::Arc;

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::ui::frame;
use crate::ui::markup::{Markup, markup};

/// The most that a note may hold, in characters.
const LONGEST: &str = "10000";

/// A labelled field for a note. It is handed on when the field or the page is left, so that one note is one
/// step of undo.
#[component(transparent)]
pub fn NoteField(
    /// What the note is called.
    label: &'static str,
    /// An id that nothing else on the page has.
    id: String,
    /// The note as it is kept.
    note: Arc<dyn Fn() -> String + Send + Sync>,
    /// Told when another is written.
    on_write: Arc<dyn Fn(String) + Send + Sync>,
) -> Markup {
    let field = NodeRef::<Textarea>::new();
    let (kept, write) = (note.clone(), on_write.clone());
    frame::on_leaving(move || {
        // A page that is closed while one writes sends no change event.
        if let Some(field) = field.get_untracked()
            && field.value() != untrack(|| kept())
        {
            write(field.value());
        }
    });
    markup! {
        <div class="note-field">
            <label class="note-field-label" for=id.clone()>{label}</label>
            <textarea
                node_ref=field
                class="note-field-text"
                id=id
                rows="3"
                maxlength=LONGEST
                prop:value=move || note()
                on:change=move |event| on_write(event_target_value(&event))
            ></textarea>
        </div>
    }
}
