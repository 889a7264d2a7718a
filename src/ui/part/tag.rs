//! A word in a small frame: how something is known, or what kind it is.

use leptos::prelude::*;

use crate::ui::markup::{Markup, markup};

/// A word in a small frame. The kind picks its colours in the style sheet and says nothing that the word does not.
#[component(transparent)]
pub fn Tag(
    /// The word.
    #[prop(into)]
    word: String,
    /// What kind of word it is, as the style sheet calls it.
    #[prop(optional)]
    kind: &'static str,
    /// A sentence for those who wonder.
    #[prop(optional)]
    gloss: &'static str,
) -> Markup {
    let title = (!gloss.is_empty()).then_some(gloss);
    markup! { <span class="tag" data-kind=kind title=title>{word}</span> }
}
