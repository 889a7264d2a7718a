//! What is nobody else's business unless the person says so: attempts, costs and notes.

use leptos::prelude::*;

use crate::catalog::{CertificationId, Entity};
use crate::record::Record;
use crate::ui::format;
use crate::ui::life::wording;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::table;
use crate::ui::record::notes;
use crate::ui::state::{Display, RecordState};

/// Attempts and costs as a table, notes as text; nothing of what there is nothing of.
#[component(transparent)]
pub fn Private() -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let exams = move || {
        let known = record.known();
        CertificationId::all().filter_map(|id| exam(&known.record, display, id)).collect::<Vec<_>>()
    };
    let noted = move || {
        let known = record.known();
        let noted = known.record.notes().into_iter();
        let noted = noted.filter_map(|(subject, text)| Some((notes::address(subject)?.0, text.to_owned())));
        noted
            .map(|(title, text)| markup! { <div><dt>{title}</dt><dd class="paper-text"><bdi>{text}</bdi></dd></div> })
            .collect::<Vec<_>>()
    };
    markup! {
        {move || {
            let exams = exams();
            (!exams.is_empty()).then(|| markup! {
                <section class="paper-section" aria-labelledby="paper-exams">
                    <h3 id="paper-exams">"Attempts and costs"</h3>
                    <table class="paper-table">
                        {table::head(&["Certification", "Attempts", "Paid"])}
                        <tbody>{exams}</tbody>
                    </table>
                </section>
            })
        }}
        {move || {
            let noted = noted();
            (!noted.is_empty()).then(|| markup! {
                <section class="paper-section" aria-labelledby="paper-notes">
                    <h3 id="paper-notes">"Notes"</h3>
                    <dl class="paper-facts">{noted}</dl>
                </section>
            })
        }}
    }
}

/// The attempts and the cost of one certification. None when nothing is said of either.
fn exam(record: &Record, display: Display, certification: CertificationId) -> Option<Markup> {
    let slug = certification.slug();
    let attempts: Vec<String> = record
        .attempts(slug)
        .into_iter()
        .map(|attempt| {
            let day = attempt.on.map_or_else(|| "day not said".to_owned(), |day| display.date(day));
            let score = if attempt.score.is_empty() { String::new() } else { format!(" ({})", attempt.score) };
            format!("{day}: {}{score}", wording::result(attempt.result).to_lowercase())
        })
        .collect();
    let cost = record.cost(slug).map(|cost| format::amount(display, cost.amount.get(), cost.currency.code()));
    (!attempts.is_empty() || cost.is_some()).then(|| {
        markup! {
            <tr>
                <th scope="row">{certification.name}</th>
                <td><bdi>{attempts.join("; ")}</bdi></td>
                <td>{cost}</td>
            </tr>
        }
    })
}
