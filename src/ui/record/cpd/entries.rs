//! The list of the log: by year, the latest first.

use leptos::prelude::*;

use super::years::{Year, called, details, years};
use super::{LogState, draft, skills};
use crate::record::{CpdEntry, Link};
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::Display;

/// How many entries are shown at first; a log of ten years may have thousands.
const AT_FIRST: usize = 100;

/// The years with their entries.
#[component(transparent)]
pub fn Entries(
    /// The log.
    state: LogState,
) -> Markup {
    let display = Display::expect();
    let shows_all = RwSignal::new(false);
    let list = move || {
        let mut room = if shows_all.get() { usize::MAX } else { AT_FIRST };
        let shown = |year: Year| {
            let shown = room.min(year.entries.len());
            room -= shown;
            year_section(state, display, &year, shown)
        };
        years(state.log()).into_iter().map(shown).collect::<Markup>()
    };
    let rest = move || state.log().len().saturating_sub(AT_FIRST);
    let is_empty = move || state.log().is_empty() && !state.form.is_open();
    let more = move || {
        (rest() > 0 && !shows_all.get()).then(|| {
            markup! {
                <button class="button" on:click=move |_| shows_all.set(true)>
                    "Show the other " {text::count_of(rest(), "entry", "entries")}
                </button>
            }
        })
    };
    markup! {
        {list}
        {more}
        {move || is_empty().then(|| markup! {
            <p class="remark">"Nothing yet. Add what you did as soon as you did it: looking for proof of three years on the last day is what makes certificates lapse."</p>
        })}
    }
}

/// A year under its number, with so many of its entries.
fn year_section(state: LogState, display: Display, year: &Year, shown: usize) -> Markup {
    let number = year.number.map_or_else(|| "Without a day".to_owned(), |number| number.to_string());
    let rows = year.entries.iter().take(shown).map(|entry| row(state, display, entry)).collect::<Markup>();
    markup! {
        <div class="cpd-year">
            <h3 class="cpd-year-head">
                {number} " " <span class="cpd-year-total">{year.summary()}</span>
            </h3>
            <ul class="record-list">{rows}</ul>
        </div>
    }
}

fn row(state: LogState, display: Display, entry: &CpdEntry) -> Markup {
    let day = entry.on.map(|day| display.date(day));
    let name = called(entry, day.clone());
    let said = day.into_iter().chain(details(entry)).collect::<Vec<_>>().join(" · ");
    let counts_for: Vec<String> = entry.counts_for.iter().map(text::target).collect();
    let counts_for = if counts_for.is_empty() {
        "Counts for nothing yet".to_owned()
    } else {
        format!("Counts for {}", counts_for.join(", "))
    };
    let (edited, removed) = (entry.id.clone(), entry.clone());
    markup! {
        <li class="record-entry">
            <div class="record-entry-text">
                <p class="record-entry-title"><bdi>{draft::title(entry).to_owned()}</bdi></p>
                <p class="record-detail"><bdi>{said}</bdi></p>
                <p class="record-detail"><bdi>{counts_for}</bdi></p>
                {shows(entry)}
                {evidence(&entry.evidence)}
            </div>
            <div class="page-actions">
                <button class="button" data-kind="quiet" id=state.form.edit_button(&entry.id) aria-label=format!("Edit {name}") on:click=move |_| state.edit(edited.clone())>
                    "Edit"
                </button>
                <button class="button" data-kind="quiet" aria-label=format!("Remove {name}") on:click=move |_| state.remove(&removed)>"Remove"</button>
            </div>
        </li>
    }
}

/// The skills an entry shows and the line it gives a CV; nothing where it does neither.
fn shows(entry: &CpdEntry) -> Option<Markup> {
    let skills: Vec<String> = entry.skills.iter().map(|slug| skills::name(slug)).collect();
    let skills = (!skills.is_empty()).then(|| format!("Shows {}", skills.join(", ")));
    let line = Some(&entry.cv_line).filter(|line| !line.is_empty()).map(|line| format!("On a CV: {line}"));
    let said: Vec<String> = skills.into_iter().chain(line).collect();
    (!said.is_empty()).then(|| markup! { <p class="record-detail"><bdi>{said.join(" · ")}</bdi></p> })
}

/// The proof: as a link where it is one, otherwise in words.
pub(in crate::ui::record) fn evidence(evidence: &str) -> Option<Markup> {
    if evidence.is_empty() {
        return None;
    }
    let text = evidence.to_owned();
    Some(match evidence.parse::<Link>() {
        Ok(link) => markup! {
            <p class="record-detail">"Evidence: " <a href=link.to_string() rel="external noreferrer"><bdi>{text}</bdi></a></p>
        },
        Err(_) => markup! { <p class="record-detail">"Evidence: " <bdi>{text}</bdi></p> },
    })
}
