//! The CPD log, a table for each year.

use leptos::prelude::*;

use crate::record::CpdEntry;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::table;
use crate::ui::record::cpd::draft;
use crate::ui::record::cpd::years::{Year, amount, years};
use crate::ui::state::{Display, RecordState};

/// The tables; nothing while the log is empty.
#[component(transparent)]
pub fn Learning() -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let tables = move || years(record.known().record.cpd()).iter().map(|it| year(display, it)).collect::<Vec<_>>();
    markup! {
        {move || {
            let tables = tables();
            (!tables.is_empty()).then(|| markup! {
                <section class="paper-section" aria-labelledby="paper-learning">
                    <h3 id="paper-learning">"Continuing professional development"</h3>
                    {tables}
                </section>
            })
        }}
    }
}

fn year(display: Display, year: &Year) -> Markup {
    let number = year.number.map_or_else(|| "Without a day".to_owned(), |number| number.to_string());
    let rows = year.entries.iter().rev().map(|it| row(display, it)).collect::<Markup>();
    markup! {
        <table class="paper-table">
            <caption class="paper-caption"><strong>{number}</strong> " " {year.summary()}</caption>
            {table::head(&["Day", "What", "Amount", "Counts for"])}
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(display: Display, entry: &CpdEntry) -> Markup {
    let counted = entry.amount.map(|counted| amount(counted, &entry.unit)).unwrap_or_default();
    let more = [&entry.category, &entry.provider, &entry.evidence].map(String::as_str);
    let more: Vec<&str> = more.into_iter().filter(|text| !text.is_empty()).collect();
    let counts_for: Vec<String> = entry.counts_for.iter().map(text::target).collect();
    markup! {
        <tr>
            <td>{entry.on.map(|day| display.date(day))}</td>
            <th scope="row">
                <bdi>{draft::title(entry).to_owned()}</bdi>
                <span class="paper-small"><bdi>{more.join(" · ")}</bdi></span>
            </th>
            <td>{counted}</td>
            <td><bdi>{counts_for.join(", ")}</bdi></td>
        </tr>
    }
}
