//! The head of a table.

use leptos::prelude::*;

/// A row of column headings.
pub fn head(columns: &'static [&'static str]) -> impl IntoView {
    let headings = columns.iter().map(|column| view! { <th scope="col">{*column}</th> }).collect_view();
    view! {
        <thead>
            <tr>{headings}</tr>
        </thead>
    }
}
