//! A choice of one among a few things that need more than a word: radio buttons as cards.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::markup::{Markup, markup};

/// What can be chosen.
pub struct PickOption {
    /// What it is called.
    pub label: String,
    /// What there is to know of it before it is chosen. Nothing in it can be followed or pressed.
    pub body: Markup,
}

/// Cards, one of which is chosen, known by their position. Arrow keys move among them, as in any radio group.
#[component(transparent)]
pub fn Pick(
    /// The question that the choice answers.
    legend: &'static str,
    /// A name that no other choice on the page has.
    name: &'static str,
    /// Whether the cards stand side by side where there is room.
    across: bool,
    /// The cards.
    options: Vec<PickOption>,
    /// The position of what is chosen now.
    chosen: Arc<dyn Fn() -> usize + Send + Sync>,
    /// Told the position when another is chosen.
    on_choose: Arc<dyn Fn(usize) + Send + Sync>,
) -> Markup {
    let cards = options
        .into_iter()
        .enumerate()
        .map(|(position, option)| {
            let (chosen, on_choose) = (chosen.clone(), on_choose.clone());
            let body = format!("{name}-{position}");
            markup! {
                <div class="pick-card">
                    <label class="pick-label">
                        <input
                            class="pick-radio"
                            type="radio"
                            name=name
                            aria-describedby=body.clone()
                            prop:checked=move || chosen() == position
                            on:change=move |_| on_choose(position)
                        />
                        <span>{option.label}</span>
                    </label>
                    <div class="pick-body" id=body>{option.body}</div>
                </div>
            }
        })
        .collect::<Markup>();
    markup! {
        <fieldset>
            <legend class="choice-legend">{legend}</legend>
            <div class="pick-cards" data-across=across.to_string()>{cards}</div>
        </fieldset>
    }
}
