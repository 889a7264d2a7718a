//! What is held, as a table: of this catalogue and of other bodies.

use std::sync::Arc;

use leptos::prelude::*;

use crate::catalog::{CertificationId, Entity};
use crate::record::{Link, OtherCertificate};
use crate::renewal::State;
use crate::requirement::{self, Pass};
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::table;
use crate::ui::record::ahead::Ahead;
use crate::ui::state::{Display, Known, RecordState};

/// The table.
#[component(transparent)]
pub fn Certificates(
    /// What renews.
    ahead: Memo<Arc<Ahead>>,
) -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let rows = move || {
        let (known, ahead) = (record.known(), ahead.get());
        let held = CertificationId::all().filter(|id| known.holdings.holds(*id));
        let mut rows: Vec<Row> = held.map(|id| of_catalogue(&known, &ahead, display, id)).collect();
        rows.extend(known.record.other_certificates().iter().map(|other| of_another_body(display, other)));
        rows
    };
    markup! {
        <section class="paper-section" aria-labelledby="paper-certificates">
            <h3 id="paper-certificates">"Certificates held"</h3>
            {move || {
                let rows = rows();
                if rows.is_empty() { markup! { <p>"None yet."</p> } } else { table(rows) }
            }}
        </section>
    }
}

/// A certificate in the words of the sheet.
struct Row {
    name: String,
    body: String,
    passed: String,
    number: String,
    proof: Option<Link>,
    renewal: String,
}

/// The rows under their headings. What nobody has entered gets no column: paper is narrow.
fn table(rows: Vec<Row>) -> Markup {
    let is_proven = rows.iter().any(|row| !row.number.is_empty() || row.proof.is_some());
    let head = if is_proven {
        table::head(&["Certificate", "Awarded by", "Passed", "Number and proof", "Renewal"])
    } else {
        table::head(&["Certificate", "Awarded by", "Passed", "Renewal"])
    };
    let rows = rows.into_iter().map(|row| {
        let proof = row.proof.map(|link| markup! { <span class="paper-small"><bdi>{link.to_string()}</bdi></span> });
        let proven = is_proven.then(|| markup! { <td><bdi>{row.number}</bdi> " " {proof}</td> });
        markup! {
            <tr>
                <th scope="row"><bdi>{row.name}</bdi></th>
                <td><bdi>{row.body}</bdi></td>
                <td>{row.passed}</td>
                {proven}
                <td>{row.renewal}</td>
            </tr>
        }
    });
    let rows = rows.collect::<Markup>();
    markup! { <table class="paper-table">{head}<tbody>{rows}</tbody></table> }
}

fn of_catalogue(known: &Known, ahead: &Ahead, display: Display, certification: CertificationId) -> Row {
    let slug = certification.slug();
    let days: Vec<String> = known.record.pass_dates(slug).into_iter().map(|day| display.date(day)).collect();
    let passed = if known.holdings.follows(certification) {
        let day = requirement::earned_on(certification, &|id| Pass::of(&known.record, id));
        day.map_or_else(|| "follows from exams passed".to_owned(), |day| format!("earned on {}", display.date(day)))
    } else if days.is_empty() {
        "day not said".to_owned()
    } else {
        days.join(", ")
    };
    let standing = ahead.standings.iter().find(|(standing, _)| standing.certifications.contains(&certification));
    let renewal = standing.map_or("", |(standing, _)| text::renewal_state(standing.state)).to_owned();
    let renewal = match standing.map(|(standing, _)| standing.state) {
        Some(State::Current { renew_by, .. } | State::DueSoon { renew_by, .. }) => {
            format!("by {}", display.date(renew_by))
        }
        Some(State::Overdue { renew_by, .. }) => format!("overdue since {}", display.date(renew_by)),
        Some(State::NeverLapses | State::Unknown(_)) | None => renewal,
    };
    Row {
        name: certification.name.to_owned(),
        body: certification.body.name.to_owned(),
        passed,
        number: known.record.credential(slug).unwrap_or_default().to_owned(),
        proof: known.record.evidence(slug),
        renewal,
    }
}

fn of_another_body(display: Display, other: &OtherCertificate) -> Row {
    let day = |day: Option<_>| day.map(|day| display.date(day));
    let passed = day(other.passed).unwrap_or_else(|| "day not said".to_owned());
    let expires = day(other.expires).map(|day| format!("runs out on {day}")).unwrap_or_default();
    Row {
        name: other.name.clone(),
        body: other.body.clone(),
        passed,
        number: other.credential.clone(),
        proof: other.evidence.clone(),
        renewal: expires,
    }
}
