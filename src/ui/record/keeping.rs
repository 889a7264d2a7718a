//! How the record is kept: undo, redo, whether it is saved, a copy to take away and how old the last one is.

use leptos::prelude::*;

use super::import;
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::seat::Seat;
use crate::ui::state::{Clock, Display, RecordState};

/// Buttons, and in words what they would do or why they cannot.
#[component(transparent)]
pub fn Keeping() -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let seat = Seat::expect();
    let today = Clock::today();
    // The day in the name keeps the backups of different days apart.
    let name = format!("itsm-career-record-{today}.json");
    let download = move |_| display.back_up(&name);
    record.session().look_for_promise();
    let promise = move || {
        // The answer of the browser comes with the news of the session.
        record.known();
        record.session().is_promised().map(text::promise)
    };
    let state = move || text::save_state(record.known().save_state);
    let can_undo = move || record.known().can_undo;
    let can_redo = move || record.known().can_redo;
    let steps = move || match (can_undo(), can_redo()) {
        (false, false) => "Nothing to undo or redo since you opened this page.",
        (false, true) => "Nothing more to undo.",
        (true, false) => "Nothing to redo.",
        (true, true) => "",
    };
    let needs_backup = move || record.known().record.needs_backup(today);
    let backup = move || {
        let record = &record.known().record;
        backup_sentence(record.backup_age(today), record.changes_since_backup())
    };
    markup! {
        <section class="section" aria-labelledby="record-keeping">
            <h2 id="record-keeping" class="visually-hidden">"Undo and backup"</h2>
            <div class="page-actions">
                <button class="button" disabled=move || !can_undo() aria-describedby="record-steps" on:click=move |_| record.undo()>
                    "Undo"
                </button>
                <button class="button" disabled=move || !can_redo() aria-describedby="record-steps" on:click=move |_| record.redo()>
                    "Redo"
                </button>
                <button
                    class="button"
                    data-kind=move || needs_backup().then_some("primary")
                    aria-describedby="record-backup"
                    on:click=download
                >
                    "Download a backup"
                </button>
                <button class="button" data-kind="quiet" on:click=move |_| seat.go_to_section(import::SECTION)>
                    "Bring in a backup…"
                </button>
                <a class="button" data-kind="quiet" href=Route::PrintedRecord.hash()>"Print…"</a>
            </div>
            <p class="remark" role="status">{state} " " <span id="record-steps">{steps}</span></p>
            <p class="keeping-backup" id="record-backup" data-due=move || needs_backup().to_string()>
                <strong>{backup}</strong>
                " "
                {move || if needs_backup() {
                    "It is time for a new one: if this browser’s data is cleared, or this device is lost, what is not in a backup is lost with it."
                } else {
                    "Download one now and then and keep the file somewhere else: clearing the browser’s data, or losing this device, would lose the record."
                }}
            </p>
            {move || promise().map(|promise| markup! { <p class="remark">{promise}</p> })}
        </section>
    }
}

/// How old the last backup is, in words. Nothing as long as there is nothing to lose.
fn backup_sentence(age: Option<i32>, changes: usize) -> String {
    let Some(age) = age else {
        return match changes {
            0 => String::new(),
            changes => format!("No backup yet, {} so far.", text::count(changes, "change")),
        };
    };
    let when = match age {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    };
    match changes {
        0 => format!("Last backup {when}, nothing has changed since."),
        changes => format!("Last backup {when}, {} since.", text::count(changes, "change")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// I1: the age is told in words, and that there is none only where something would be lost.
    #[test]
    fn the_age_of_the_last_backup_is_told_in_words() {
        for (age, changes, sentence) in [
            (None, 0, ""),
            (None, 1, "No backup yet, 1 change so far."),
            (Some(0), 0, "Last backup today, nothing has changed since."),
            (Some(1), 1, "Last backup yesterday, 1 change since."),
            (Some(40), 12, "Last backup 40 days ago, 12 changes since."),
        ] {
            assert_eq!(backup_sentence(age, changes), sentence);
        }
    }
}
