//! The head of a table.

use crate::ui::markup::{Markup, markup};

/// A row of column headings.
pub fn head(columns: &'static [&'static str]) -> Markup {
    let headings = columns.iter().map(|column| markup! { <th scope="col">{*column}</th> }).collect::<Markup>();
    markup! {
        <thead>
            <tr>{headings}</tr>
        </thead>
    }
}
