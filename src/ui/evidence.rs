//! Evidence: how a fact is known, said beside the fact. Every figure on a page carries one of these.

use leptos::prelude::*;

use super::part::tag::Tag;
use super::state::Display;
use crate::catalog::SourceId;
use crate::catalog::vocabulary::{Confidence, Strength};
use crate::text;
use crate::ui::markup::{Markup, markup};

/// The source by name, as a link to it where it has an address.
pub fn source_link(source: SourceId) -> Markup {
    match source.url {
        Some(url) => {
            markup! { <a class="evidence-source" href=url rel="external noreferrer">{source.title}</a> }
        }
        None => markup! { <span class="evidence-source">{source.title}</span> },
    }
}

/// How a fact is known, in a word with its gloss.
pub fn confidence_tag(confidence: Confidence) -> Markup {
    markup! { <Tag word=text::confidence(confidence) kind=confidence.word() gloss=text::confidence_gloss(confidence) /> }
}

/// How well something is supported, in a word with its gloss.
pub fn strength_tag(strength: Strength) -> Markup {
    markup! { <Tag word=text::strength(strength) kind=strength.word() gloss=text::strength_gloss(strength) /> }
}

/// The sources of an entry and the day they were last compared with it.
#[component(transparent)]
pub fn Sources(
    /// The sources.
    sources: &'static [SourceId],
    /// The day.
    checked: &'static str,
) -> Markup {
    let display = Display::expect();
    let items = sources
        .iter()
        .map(|source| {
            let date = source.date.map(|day| move || format!(", {}", display.day(day)));
            markup! {
                <li>
                    {source_link(*source)}
                    {date}
                    " · "
                    {text::source_kind(source.kind)}
                </li>
            }
        })
        .collect::<Markup>();
    markup! {
        <section class="section" aria-labelledby="sources">
            <h2 id="sources">"Sources"</h2>
            <ul class="evidence-list">{items}</ul>
            {(!checked.is_empty()).then(|| markup! {
                <p class="remark">"Last compared with its sources: " {move || display.day(checked)} "."</p>
            })}
        </section>
    }
}

/// A fact that nobody could find, said in the same place where it would stand.
pub fn unknown() -> Markup {
    markup! { <span class="unknown">"unknown"</span> }
}
