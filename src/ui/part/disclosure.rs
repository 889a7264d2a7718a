//! Something longer behind a short line, open on request.

use leptos::prelude::*;

/// A short line that opens to show more.
#[component]
pub fn Disclosure(
    /// The line that is always seen.
    #[prop(into)]
    summary: String,
    /// What it opens.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure">
            <summary class="disclosure-summary">{summary}</summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}
