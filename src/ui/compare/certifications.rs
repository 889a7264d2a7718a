//! The certifications of roles side by side: named by a source or suggested by us, and which of them I hold.

use crate::catalog::{CertificationId, RoleId};
use crate::plan::comparison::{CertificationRow, Help};
use crate::plan::gap::gap;
use crate::plan::study;
use crate::record::Status;
use crate::route::Route;
use crate::text;
use crate::ui::compare::sheet::{Group, Row, not_asked, sheet};
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::RecordState;

/// Minutes of an hour.
const HOUR: u32 = 60;

/// What helps in which role.
pub fn certifications(record: RecordState, roles: &[RoleId], rows: &[CertificationRow]) -> Markup {
    if rows.is_empty() {
        return markup! { <p class="unknown">"Nobody we read names a certification for any of these roles, and we suggest none."</p> };
    }
    let mut all = vec![held(record, roles)];
    all.extend(rows.iter().map(|certification| row(record, certification)));
    markup! {
        <p class="section-intro">"None of them is asked for by every employer, and some stand for one another: nobody needs all of them."</p>
        {sheet("Certifications of these roles side by side", roles, vec![Group { title: None, rows: all }])}
    }
}

/// How many of those that a source names I hold.
fn held(record: RecordState, roles: &[RoleId]) -> Row {
    let known = record.known();
    let cell = |role: &RoleId| match gap(&known.record, &known.holdings, *role).held() {
        (_, 0) => not_asked("no source names one"),
        (held, named) => markup! { <strong>{format!("{held} of {named} named")}</strong> },
    };
    Row { heading: "What you hold".into_markup(), cells: roles.iter().map(cell).collect() }
}

fn row(record: RecordState, row: &CertificationRow) -> Row {
    let certification = row.certification;
    let status = record.status(certification);
    let kind = if status == Status::Passed { "held" } else { "" };
    let tag = (status != Status::NotStarted).then(|| markup! { " " <Tag word=text::status(status) kind=kind /> });
    let heading = markup! {
        <a class="compare-name" href=Route::certification(certification).hash()>{certification.name}</a>
        {tag}
        {hours(certification).map(|hours| markup! { <span class="compare-detail">{hours}</span> })}
    };
    let cell = |help: &Option<Help>| match help {
        Some(Help::Named) => markup! { <strong>"Named by a source"</strong> },
        Some(Help::Suggested) => "Our suggestion".into_markup(),
        None => not_asked("not mentioned"),
    };
    Row { heading, cells: row.help.iter().map(cell).collect() }
}

/// How long one studies for it, in words. None where nobody says.
fn hours(certification: CertificationId) -> Option<String> {
    let estimate = study::estimate(certification).filter(|estimate| estimate.high > 0)?;
    let whose = if estimate.basis.is_editorial() { ", our estimate" } else { "" };
    Some(format!("{} to {} hours of study{whose}", estimate.low / HOUR, estimate.high / HOUR))
}
