//! A field for a note in one's own words.

use leptos::ev;
use leptos::html::Textarea;
use leptos::prelude::*;

/// The most that a note may hold, in characters.
const LONGEST: &str = "10000";

/// A labelled field for a note. It is handed on when the field or the page is left, so that one note is one
/// step of undo.
#[component]
pub fn NoteField(
    /// What the note is called.
    label: &'static str,
    /// An id that nothing else on the page has.
    id: String,
    /// The note as it is kept.
    #[prop(into)]
    note: Signal<String>,
    /// Told when another is written.
    on_write: Callback<String>,
) -> impl IntoView {
    let field = NodeRef::<Textarea>::new();
    let leaving = window_event_listener(ev::pagehide, move |_| {
        // A page that is closed while one writes sends no change event.
        if let Some(field) = field.get_untracked()
            && field.value() != note.get_untracked()
        {
            on_write.run(field.value());
        }
    });
    on_cleanup(move || leaving.remove());
    view! {
        <div class="note-field">
            <label class="note-field-label" for=id.clone()>{label}</label>
            <textarea
                node_ref=field
                class="note-field-text"
                id=id
                rows="3"
                maxlength=LONGEST
                prop:value=move || note.get()
                on:change:target=move |event| on_write.run(event.target().value())
            ></textarea>
        </div>
    }
}
