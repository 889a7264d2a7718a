//! Exams, targets and days to renew by, as a list.

use std::sync::Arc;

use leptos::prelude::*;

use crate::agenda::Item;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::record::ahead::Ahead;
use crate::ui::state::Display;

/// The list; nothing when nothing is coming.
#[component(transparent)]
pub fn Coming(
    /// What is coming.
    ahead: Memo<Arc<Ahead>>,
) -> Markup {
    let display = Display::expect();
    let rows = move || {
        let row = |item: &Item| {
            let (before, after) = text::agenda_sentence(item, &display.date(item.date));
            markup! { <li>{before} <bdi>{item.name.clone()}</bdi> {after}</li> }
        };
        ahead.get().items.iter().map(row).collect::<Vec<_>>()
    };
    markup! {
        {move || {
            let rows = rows();
            (!rows.is_empty()).then(|| markup! {
                <section class="paper-section" aria-labelledby="paper-coming">
                    <h3 id="paper-coming">"What is coming"</h3>
                    <ul class="paper-list">{rows}</ul>
                </section>
            })
        }}
    }
}
