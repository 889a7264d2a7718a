//! The way to the goal as a table, each move with its evidence.

use super::{Footnotes, mark};
use crate::catalog::Entity;
use crate::plan::routes::Move;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::table;

/// The table. Says so where no way is known.
pub fn way(moves: &[Move], footnotes: &mut Footnotes) -> Markup {
    if moves.is_empty() {
        return markup! { <p>"No way from the present role to the goal is known to this page; that does not mean that there is none."</p> };
    }
    let rows = moves.iter().enumerate().map(|(place, step)| {
        let number = footnotes.number(step.link.source);
        markup! {
            <tr>
                <td>{place + 1}</td>
                <th scope="row">{step.to.row().title}</th>
                <td>{text::link_kind(step.link.kind)}</td>
                <td>{text::strength(step.link.strength)} {mark(number)}</td>
            </tr>
        }
    });
    let rows = rows.collect::<Markup>();
    markup! {
        <table class="paper-table">
            {table::head(&["Move", "To", "Kind", "Evidence"])}
            <tbody>{rows}</tbody>
        </table>
    }
}
