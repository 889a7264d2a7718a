//! A choice of one among a few, as a row of radio buttons.

use leptos::prelude::*;

/// One thing that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choosable<T> {
    /// What choosing it means.
    pub value: T,
    /// What it is called.
    pub label: &'static str,
}

/// A labelled row of radio buttons. Arrow keys move among them, as in any radio group.
#[component]
pub fn Choice<T>(
    /// The question that the choice answers.
    legend: &'static str,
    /// A name that no other choice on the page has.
    name: String,
    /// What there is to choose from.
    options: Vec<Choosable<T>>,
    /// What is chosen now.
    #[prop(into)]
    chosen: Signal<T>,
    /// Told when another is chosen.
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let radios = options
        .into_iter()
        .map(|Choosable { value, label }| {
            view! {
                <label class="choice-option">
                    <input
                        type="radio"
                        name=name.clone()
                        prop:checked=move || chosen.get() == value
                        on:change=move |_| on_choose.run(value)
                    />
                    <span class="choice-label">{label}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset>
            <legend class="choice-legend">{legend}</legend>
            <div class="choice-options">{radios}</div>
        </fieldset>
    }
}
