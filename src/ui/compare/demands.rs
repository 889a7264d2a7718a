//! What roles take, side by side: seniority, experience, education, and how far they are from where I am.

use crate::catalog::{Entity, RoleId};
use crate::plan::routes;
use crate::text;
use crate::ui::compare::sheet::{Group, Row, not_asked, sheet};
use crate::ui::evidence::{source_link, unknown};
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::role::particulars::years;
use crate::ui::state::RecordState;

/// The table.
pub fn demands(record: RecordState, roles: &[RoleId]) -> Markup {
    let here = record.here();
    let row = |heading: &'static str, cell: &dyn Fn(RoleId) -> Markup| Row {
        heading: heading.into_markup(),
        cells: roles.iter().map(|role| cell(*role)).collect(),
    };
    let rows = vec![
        row("Seniority", &|role| text::zone(role.zone).into_markup()),
        row("Experience asked for", &experience),
        row("Education", &|role| role.education.map_or_else(unknown, IntoMarkup::into_markup)),
        row("From where you are", &|role| distance(here, role)),
    ];
    sheet("What these roles take, side by side", roles, vec![Group { title: None, rows }])
}

fn experience(role: RoleId) -> Markup {
    match &role.row().experience {
        None => unknown(),
        Some(experience) => markup! {
            {years(experience)}
            <span class="compare-detail">"Source: " {source_link(experience.source)}</span>
        },
    }
}

/// How many moves it is on the way with the best evidence. How long one stays anywhere is not known.
fn distance(here: Option<RoleId>, role: RoleId) -> Markup {
    let Some(here) = here else { return not_asked("say where you are on the map or the plan") };
    match routes::direct(here, role) {
        _ if here == role => markup! { <strong>"You are here"</strong> },
        None => "No link leads there".into_markup(),
        Some(moves) => {
            let way = moves.iter().map(|step| step.to.title).collect::<Vec<_>>();
            let over = way.split_last().map(|(_, over)| over.join(", then ")).filter(|over| !over.is_empty());
            markup! {
                {text::count(moves.len(), "move")}
                {over.map(|over| markup! { <span class="compare-detail">"by way of " {over}</span> })}
            }
        }
    }
}
