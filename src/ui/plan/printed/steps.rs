//! The agreed next steps: exams with their days, and room for what is agreed in the talk.

use crate::catalog::CertificationId;
use crate::date::Date;
use crate::plan::money::{Price, price};
use crate::plan::study::estimate;
use crate::plan::time::Pace;
use crate::plan::timetable::{Hold, Timetable};
use crate::record::Record;
use crate::ui::format;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::table;
use crate::ui::state::Display;

/// Rows left empty for what is agreed.
const EMPTY: usize = 3;

/// The table.
pub fn steps(record: &Record, exams: &[CertificationId], display: Display, today: Date) -> Markup {
    let timetable = Timetable::of(record, exams, Pace::of(record).unwrap_or(Pace::ASSUMED), today);
    let row = |certification: &CertificationId| {
        let entry = timetable.entry(*certification);
        let day = entry.and_then(|entry| entry.date).map(|day| display.date(day)).unwrap_or_default();
        let firm = match entry.map(|entry| entry.hold) {
            Some(Hold::Booked) => " (booked)",
            Some(Hold::Proposed) => " (proposed)",
            Some(Hold::Overdue) => " (was the target)",
            Some(Hold::Target) | None => "",
        };
        let hours = estimate(*certification).map(|it| format!("{}\u{a0}to\u{a0}{}\u{a0}h", it.low / 60, it.high / 60));
        markup! {
            <tr>
                <th scope="row">"Exam: " {certification.name}</th>
                <td>{day} {firm}</td>
                <td>{hours}</td>
                <td>{cost(record, *certification, display)}</td>
                <td></td>
            </tr>
        }
    };
    let rows = exams.iter().map(row).collect::<Markup>();
    let empty = (0..EMPTY).map(|_| {
        markup! { <tr class="paper-empty"><td></td><td></td><td></td><td></td><td></td></tr> }
    });
    let empty = empty.collect::<Markup>();
    markup! {
        <table class="paper-table">
            {table::head(&["Step", "By", "Study", "Fee", "Agreed"])}
            <tbody>{rows}{empty}</tbody>
        </table>
    }
}

fn cost(record: &Record, certification: CertificationId, display: Display) -> String {
    match price(record, certification) {
        Price::Own(cost) => format::amount(display, cost.amount.get(), cost.currency.code()),
        Price::Listed(listed) => format::price(display, listed),
        Price::Unknown => "unknown".to_owned(),
    }
}
