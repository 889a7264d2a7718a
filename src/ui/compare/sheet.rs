//! A table with a column for each role. On a narrow screen the heading of a row stands above its cells; the roles of
//! its parts are written out, because a table that is laid out anew loses them in some browsers.

use crate::catalog::RoleId;
use crate::route::Route;
use crate::ui::markup::{Markup, markup};

/// A row: what it is about, and a cell for each role.
pub struct Row {
    /// What it is about.
    pub heading: Markup,
    /// What is said of each role, in their order.
    pub cells: Vec<Markup>,
}

/// Rows under a heading of their own.
pub struct Group {
    /// The heading; none where there is just one group.
    pub title: Option<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The table.
pub fn sheet(name: &'static str, roles: &[RoleId], groups: Vec<Group>) -> Markup {
    let columns = roles
        .iter()
        .map(|role| {
            markup! {
                <th class="compare-role" role="columnheader" scope="col"><a href=Route::role(*role).hash()>{role.title}</a></th>
            }
        })
        .collect::<Markup>();
    let bodies = groups.into_iter().filter(|group| !group.rows.is_empty()).map(body).collect::<Markup>();
    markup! {
        <div class="table-frame compare-frame" tabindex="0" role="region" aria-label=name data-columns=roles.len()>
            <table class="compare-table" role="table">
                <thead class="compare-head" role="rowgroup">
                    <tr class="compare-row" role="row">
                        <td class="compare-corner" role="cell"></td>
                        {columns}
                    </tr>
                </thead>
                {bodies}
            </table>
        </div>
    }
}

fn body(group: Group) -> Markup {
    let title = group.title.map(|title| {
        markup! { <tr class="compare-row" role="row"><th class="compare-group" role="rowheader" scope="rowgroup">{title}</th></tr> }
    });
    let rows = group
        .rows
        .into_iter()
        .map(|Row { heading, cells }| {
            let cells = cells.into_iter().map(|cell| markup! { <td class="compare-cell" role="cell">{cell}</td> });
            let cells = cells.collect::<Markup>();
            markup! {
                <tr class="compare-row" role="row">
                    <th class="compare-heading" role="rowheader" scope="row">{heading}</th>
                    {cells}
                </tr>
            }
        })
        .collect::<Markup>();
    markup! { <tbody role="rowgroup">{title}{rows}</tbody> }
}

/// What stands in a cell where a role does not ask for something.
pub fn not_asked(word: &'static str) -> Markup {
    markup! { <span class="unknown">{word}</span> }
}
