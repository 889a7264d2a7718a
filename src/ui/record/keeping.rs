//! How the record is kept: undo, redo, whether it is saved, and a copy to take away.

use leptos::prelude::*;

use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Display, RecordState};

/// The name of the file that is offered.
const FILE_NAME: &str = "itsm-career-record.json";

/// Buttons, and in words what they would do or why they cannot.
#[component(transparent)]
pub fn Keeping() -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let download = move |_| display.download(FILE_NAME, "application/json", &record.session().export());
    let state = move || text::save_state(record.known().save_state);
    let can_undo = move || record.known().can_undo;
    let can_redo = move || record.known().can_redo;
    let steps = move || match (can_undo(), can_redo()) {
        (false, false) => "Nothing to undo or redo since you opened this page.",
        (false, true) => "Nothing more to undo.",
        (true, false) => "Nothing to redo.",
        (true, true) => "",
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
                <button class="button" aria-describedby="record-backup" on:click=download>"Download my record"</button>
            </div>
            <p class="remark" role="status">{state} " " <span id="record-steps">{steps}</span></p>
            <p class="remark" id="record-backup">
                "Download it now and then and keep the file somewhere else: clearing the browser’s data, or losing this device, would lose the record."
            </p>
        </section>
    }
}
