//! "Is it for me": the traits that fit the job as a list to tick. What is ticked is forgotten when the page is left.

use leptos::prelude::*;

use super::entries::{CommonSource, more};
use crate::catalog::guide::Section;
use crate::ui::frame;
use crate::ui::markup::{Markup, markup};

/// The traits, and how many of them fit.
#[component(transparent)]
pub fn SelfCheck(
    /// The section that holds the traits.
    section: &'static Section,
) -> Markup {
    let traits = section.entries.len();
    let fits = RwSignal::new(vec![false; traits]);
    let result = move || verdict(fits.read().iter().filter(|fits| **fits).count(), traits);
    let boxes = section
        .entries
        .iter()
        .enumerate()
        .map(|(place, entry)| {
            let is_ticked = move || fits.read().get(place).copied().unwrap_or_default();
            let tick = move |ticked: bool| fits.write().get_mut(place).into_iter().for_each(|fits| *fits = ticked);
            markup! {
                <li>
                    <label class="guide-trait-label">
                        <input type="checkbox" prop:checked=is_ticked on:change=move |event| tick(event_target_checked(&event)) />
                        <span>{entry.text}</span>
                    </label>
                    {more(entry)}
                </li>
            }
        })
        .collect::<Markup>();
    markup! {
        {(!frame::IS_PRINTED).then(|| markup! {
            <p class="section-intro">"Tick what sounds like you. Your ticks stay on this page and are kept nowhere."</p>
        })}
        <ul class="guide-traits">{boxes}</ul>
        <p class="guide-verdict" role="status">{result}</p>
        <CommonSource section=section />
    }
}

/// How many fit, in words, without pretending to measure anything.
fn verdict(fitting: usize, traits: usize) -> String {
    match fitting {
        0 => "Nothing ticked yet.".to_owned(),
        all if all == traits => format!("All {traits} fit you."),
        1 => format!("1 of {traits} fits you. The others can be learnt; this is no test."),
        some => format!("{some} of {traits} fit you. The others can be learnt; this is no test."),
    }
}
