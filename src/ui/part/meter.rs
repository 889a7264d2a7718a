//! A level on a short scale, as filled steps with the word beside them.

use leptos::prelude::*;

/// A level on a scale: so many steps of so many, and what that is called.
/// The steps are decoration; the word carries the meaning.
#[component]
pub fn Meter(
    /// Steps that are filled.
    filled: usize,
    /// Steps in all.
    of: usize,
    /// What the level is called.
    word: &'static str,
) -> impl IntoView {
    let steps = (0..of)
        .map(|step| view! { <span class="meter-step" data-filled=(step < filled).to_string()></span> })
        .collect_view();
    view! {
        <span class="meter">
            <span class="meter-steps" aria-hidden="true">{steps}</span>
            <span class="meter-word">{word}</span>
        </span>
    }
}
