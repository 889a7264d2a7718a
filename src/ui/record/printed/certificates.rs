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
        let mut rows: Vec<Markup> = held.map(|id| of_catalogue(&known, &ahead, display, id)).collect();
        rows.extend(known.record.other_certificates().iter().map(|other| of_another_body(display, other)));
        rows
    };
    markup! {
        <section class="paper-section" aria-labelledby="paper-certificates">
            <h3 id="paper-certificates">"Certificates held"</h3>
            {move || {
                let rows = rows();
                if rows.is_empty() {
                    markup! { <p>"None yet."</p> }
                } else {
                    markup! {
                        <table class="paper-table">
                            {table::head(&["Certificate", "Awarded by", "Passed", "Number and proof", "Renewal"])}
                            <tbody>{rows}</tbody>
                        </table>
                    }
                }
            }}
        </section>
    }
}

fn of_catalogue(known: &Known, ahead: &Ahead, display: Display, certification: CertificationId) -> Markup {
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
    let number = known.record.credential(slug).unwrap_or_default();
    row(certification.name, certification.body.name, passed, number, known.record.evidence(slug).as_ref(), renewal)
}

fn of_another_body(display: Display, other: &OtherCertificate) -> Markup {
    let day = |day: Option<_>| day.map(|day| display.date(day));
    let passed = day(other.passed).unwrap_or_else(|| "day not said".to_owned());
    let expires = day(other.expires).map(|day| format!("runs out on {day}")).unwrap_or_default();
    row(&other.name, &other.body, passed, &other.credential, other.evidence.as_ref(), expires)
}

fn row(name: &str, body: &str, passed: String, number: &str, proof: Option<&Link>, renewal: String) -> Markup {
    let proof = proof.map(|link| markup! { <span class="paper-small"><bdi>{link.to_string()}</bdi></span> });
    markup! {
        <tr>
            <th scope="row"><bdi>{name.to_owned()}</bdi></th>
            <td><bdi>{body.to_owned()}</bdi></td>
            <td>{passed}</td>
            <td><bdi>{number.to_owned()}</bdi> " " {proof}</td>
            <td>{renewal}</td>
        </tr>
    }
}
