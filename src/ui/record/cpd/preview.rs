//! What a file would change, row by row, before anything is saved.

use std::sync::Arc;

use leptos::prelude::*;

use super::draft;
use super::file::{FileState, PREVIEW, Read};
use super::years::details;
use crate::csv::{Kind, Reading, Row, RowProblem};
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::Display;

/// How many rows and problems are listed; the rest is counted.
const LISTED: usize = 200;

/// How many rows are new, changed and the same.
struct Counts {
    new: usize,
    changed: usize,
    same: usize,
}

impl Counts {
    fn of(reading: &Reading) -> Self {
        let count = |is_meant: fn(&Kind) -> bool| reading.rows.iter().filter(|row| is_meant(&row.kind)).count();
        Self {
            new: count(|kind| *kind == Kind::New),
            changed: count(|kind| matches!(kind, Kind::Changed(_))),
            same: count(|kind| *kind == Kind::Same),
        }
    }

    /// Rows that would change something.
    fn worth_saving(&self) -> usize {
        self.new + self.changed
    }

    fn summary(&self, left_out: usize) -> String {
        let mut parts = Vec::new();
        for (number, words) in [(self.new, "new"), (self.changed, "changed"), (self.same, "the same as in your log")] {
            if number > 0 {
                parts.push(format!("{number} {words}"));
            }
        }
        if left_out > 0 {
            parts.push(format!("{left_out} left out"));
        }
        let all = text::count(self.worth_saving() + self.same + left_out, "row");
        if parts.is_empty() { "There is no row in it.".to_owned() } else { format!("{all}: {}.", parts.join(", ")) }
    }
}

/// How many rows the problems are about; one row may have several.
fn rows_left_out(problems: &[RowProblem]) -> usize {
    let mut rows: Vec<usize> = problems.iter().map(|problem| problem.row).collect();
    rows.dedup();
    rows.len()
}

/// The preview of a file.
#[component(transparent)]
pub fn Preview(
    /// Where it is saved or put away.
    file: FileState,
    /// The file.
    read: Arc<Read>,
) -> Markup {
    let display = Display::expect();
    let reading = &read.reading;
    let counts = Counts::of(reading);
    let summary = counts.summary(rows_left_out(&reading.problems));
    let listed = reading.rows.iter().filter(|row| row.kind != Kind::Same);
    let rows = listed.take(LISTED).map(|row| row_item(display, row)).collect::<Markup>();
    let unlisted = counts.worth_saving().saturating_sub(LISTED);
    let unlisted = (unlisted > 0).then(|| more(unlisted));
    let save = (counts.worth_saving() > 0).then(|| {
        let label = format!("Save {}", text::count_of(counts.worth_saving(), "entry", "entries"));
        markup! { <button class="button" data-kind="primary" on:click=move |_| file.save()>{label}</button> }
    });
    markup! {
        <div class="record-form" role="group" aria-labelledby=PREVIEW>
            <h3 id=PREVIEW tabindex="-1">"What “" <bdi>{read.name.clone()}</bdi> "” would change"</h3>
            <p>{summary}</p>
            {unknown_columns(&reading.unknown_columns)}
            {problems("Left out", &reading.problems)}
            {problems("To look at", &reading.remarks)}
            <ul class="record-list">{rows}</ul>
            {unlisted}
            <div class="page-actions">
                {save}
                <button class="button" on:click=move |_| file.close()>"Save nothing"</button>
            </div>
        </div>
    }
}

fn row_item(display: Display, row: &Row) -> Markup {
    let day = row.entry.on.map(|day| display.date(day));
    let said = day.into_iter().chain(details(&row.entry)).collect::<Vec<_>>().join(" · ");
    let (word, kind, changed) = match &row.kind {
        Kind::Changed(columns) => ("changed", "editorial", Some(format!("Changed: {}", columns.join(", ")))),
        Kind::New | Kind::Same => ("new", "official", None),
    };
    let changed = changed.map(|changed| markup! { <p class="record-detail">{changed}</p> });
    markup! {
        <li class="record-entry">
            <div class="record-entry-text">
                <p class="record-entry-title"><bdi>{draft::title(&row.entry).to_owned()}</bdi></p>
                <p class="record-detail"><bdi>{said}</bdi></p>
                {changed}
            </div>
            <p class="record-detail">"Row " {row.number} " " <Tag word=word kind=kind /></p>
        </li>
    }
}

fn unknown_columns(names: &[String]) -> Option<Markup> {
    (!names.is_empty()).then(|| {
        let names = names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
        markup! { <p class="remark">"Columns that this page does not know, left out: " <bdi>{names}</bdi> "."</p> }
    })
}

fn problems(heading: &'static str, problems: &[RowProblem]) -> Option<Markup> {
    (!problems.is_empty()).then(|| {
        let listed = problems.iter().take(LISTED);
        let items = listed.map(|problem| markup! { <li><bdi>{problem.to_string()}</bdi></li> }).collect::<Markup>();
        let unlisted = problems.len().saturating_sub(LISTED);
        let unlisted = (unlisted > 0).then(|| more(unlisted));
        markup! {
            <h4>{heading}</h4>
            <ul class="cpd-problems">{items}</ul>
            {unlisted}
        }
    })
}

fn more(number: usize) -> Markup {
    markup! { <p class="remark">"And " {number} " more."</p> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_would_change_is_counted_in_words() {
        let counts = Counts { new: 1, changed: 2, same: 0 };
        assert_eq!(counts.summary(3), "6 rows: 1 new, 2 changed, 3 left out.");
        assert_eq!(Counts { new: 0, changed: 0, same: 0 }.summary(0), "There is no row in it.");
        let problem = |row| RowProblem { row, why: String::new() };
        assert_eq!(rows_left_out(&[problem(2), problem(2), problem(5)]), 2);
    }
}
