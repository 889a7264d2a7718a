//! Something longer behind a short line, open on request.

use leptos::prelude::*;

use crate::ui::markup::{Markup, markup};

/// A short line that opens to show more.
#[component(transparent)]
pub fn Disclosure(
    /// The line that is always seen.
    #[prop(into)]
    summary: String,
    /// What it opens.
    children: Markup,
) -> Markup {
    markup! {
        <details class="disclosure">
            <summary class="disclosure-summary">{summary}</summary>
            <div class="disclosure-body">{children}</div>
        </details>
    }
}
