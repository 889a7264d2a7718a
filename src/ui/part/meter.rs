//! A level on a short scale, as filled steps with the word beside them.

use leptos::prelude::*;

use crate::ui::markup::{Markup, markup};

/// A level on a scale: so many steps of so many, and what that is called.
/// The steps are decoration; the word carries the meaning.
#[component(transparent)]
pub fn Meter(
    /// Steps that are filled.
    filled: usize,
    /// Steps in all.
    of: usize,
    /// What the level is called.
    word: &'static str,
) -> Markup {
    let steps = (0..of)
        .map(|step| markup! { <span class="meter-step" data-filled=(step < filled).to_string()></span> })
        .collect::<Markup>();
    markup! {
        <span class="meter">
            <span class="meter-steps" aria-hidden="true">{steps}</span>
            <span class="meter-word">{word}</span>
        </span>
    }
}
