//! A choice of one among a few, as a row of radio buttons.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::markup::{Markup, markup};

/// A labelled row of radio buttons, known by their position. Arrow keys move among them, as in any radio group.
#[component(transparent)]
pub fn Choice(
    /// The question that the choice answers.
    legend: &'static str,
    /// A name that no other choice on the page has.
    name: String,
    /// What the options are called.
    labels: Vec<&'static str>,
    /// The position of what is chosen now.
    chosen: Arc<dyn Fn() -> usize + Send + Sync>,
    /// Told the position when another is chosen.
    on_choose: Arc<dyn Fn(usize) + Send + Sync>,
) -> Markup {
    let radios = labels
        .into_iter()
        .enumerate()
        .map(|(position, label)| {
            let (chosen, on_choose) = (chosen.clone(), on_choose.clone());
            markup! {
                <label class="choice-option">
                    <input
                        type="radio"
                        name=name.clone()
                        prop:checked=move || chosen() == position
                        on:change=move |_| on_choose(position)
                    />
                    <span class="choice-label">{label}</span>
                </label>
            }
        })
        .collect::<Markup>();
    markup! {
        <fieldset>
            <legend class="choice-legend">{legend}</legend>
            <div class="choice-options">{radios}</div>
        </fieldset>
    }
}
