//! Earlier states of the record, kept before a file was brought in: to take away, or to put back.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::outcome::{Outcome, OutcomeLine};
use crate::record::saved::LoadError;
use crate::session::{Imported, Snapshot};
use crate::text;
use crate::ui::frame;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Display, RecordState};

/// The list, the latest first; what each was kept for, and how to get it back.
#[component(transparent)]
pub fn EarlierStates() -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let outcome = Outcome::new(record);
    let section = NodeRef::<html::Section>::new();
    // The row that was used may be gone, or be that of another state by now.
    let focus_heading = move || {
        if let Some(section) = section.get_untracked() {
            request_animation_frame(move || frame::focus_inside(&section, "h2"));
        }
    };
    let restore = Arc::new(move |snapshot: &Snapshot| {
        let restored = record.session().restore(snapshot);
        outcome.tell(sentence(&restored), matches!(restored, Ok(Some(Imported::Done { .. }))));
        focus_heading();
    });
    let snapshots = move || {
        // Every change may have made one.
        let is_read_only = record.known().save_state.is_read_only();
        let snapshots = record.session().snapshots();
        if snapshots.is_empty() {
            return markup! { <p class="remark">"None yet."</p> };
        }
        let restore = restore.clone();
        let row = move |(position, snapshot)| row(record, display, snapshot, position, is_read_only, restore.clone());
        let rows = snapshots.into_iter().enumerate().map(row).collect::<Markup>();
        let reason = is_read_only.then(|| {
            markup! { <p>"None can be restored now: a newer version of this page wrote your record. Reload to get the newer page."</p> }
        });
        markup! { <ul class="snapshot-list">{rows}</ul> {reason} }
    };
    let failure = move || {
        record.known();
        let error = record.session().snapshot_error();
        error.map(|error| {
            markup! {
                <p class="notice">
                    "The last state could not be kept here: " {error.to_string()} ". Download a backup before you bring in a file, and you have it all the same."
                </p>
            }
        })
    };
    markup! {
        <section class="section" aria-labelledby="record-earlier" node_ref=section>
            <h2 id="record-earlier" tabindex="-1">"Earlier states"</h2>
            <p class="section-intro">
                "Before a file is brought in, before an earlier state is restored and before a newer version of this page saves your record anew, "
                "the page keeps it as it was: the last three times. Restoring one is a single step of undo."
            </p>
            {failure}
            {snapshots}
            <OutcomeLine
                outcome=outcome
                undone="Taken back: your record is as it was before you restored."
                on_undo=Arc::new(focus_heading)
            />
        </section>
    }
}

/// A state: when it was kept, before what, how large it is; to take away, or to put back.
fn row(
    record: RecordState,
    display: Display,
    snapshot: Snapshot,
    position: usize,
    is_read_only: bool,
    restore: Arc<impl Fn(&Snapshot) + 'static>,
) -> Markup {
    let id = format!("record-earlier-{position}");
    let size = record.session().snapshot_text(&snapshot).map_or(0, |text| text.len()).div_ceil(1000);
    let when = format!("{}, {}", display.date(snapshot.on), time_of_day(snapshot.at));
    let why = format!("{} · {size} KB", text::snapshot_reason(snapshot.reason));
    let name = format!("itsm-career-record-{}-earlier.json", snapshot.on);
    let kept = snapshot.clone();
    let download = move |_| {
        if let Some(text) = record.session().snapshot_text(&kept) {
            display.download(&name, "application/json", &text);
        }
    };
    markup! {
        <li class="snapshot">
            <span id=id.clone()>{when} " " <span class="record-detail">{why}</span></span>
            <span class="page-actions">
                <button class="button" aria-describedby=id.clone() on:click=download>"Download"</button>
                <button class="button" aria-describedby=id disabled=is_read_only on:click=move |_| restore(&snapshot)>"Restore"</button>
            </span>
        </li>
    }
}

fn sentence(restored: &Result<Option<Imported>, LoadError>) -> String {
    match restored {
        Ok(Some(Imported::Done { snapshot: None })) => "Restored. “Undo” takes it back.".to_owned(),
        Ok(Some(Imported::Done { snapshot: Some(error) })) => format!(
            "Restored. “Undo” takes it back while this page is open; the record of before could not be kept beyond that: {error}."
        ),
        Ok(Some(other)) => text::imported(*other),
        Ok(None) => "That state is gone: another tab has kept newer ones. Your record is unchanged.".to_owned(),
        Err(error) => {
            format!("Not restored: {error}. Your record is unchanged; download the state to have a look at it.")
        }
    }
}

/// The time of day by the browser's clock, as a moment was called there: 14:05.
#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit into a number of JavaScript")]
fn time_of_day(at: u64) -> String {
    let moment = js_sys::Date::new(&JsValue::from_f64(at as f64));
    format!("{:02}:{:02}", moment.get_hours(), moment.get_minutes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::port::StorageError;

    /// I7: whatever becomes of restoring, it is said.
    #[test]
    fn every_outcome_of_restoring_has_its_sentence() {
        let said = |outcome| sentence(&outcome);
        assert_eq!(said(Ok(Some(Imported::Done { snapshot: None }))), "Restored. “Undo” takes it back.");
        assert!(
            said(Ok(Some(Imported::Done { snapshot: Some(StorageError::Full) })))
                .contains("storage for this page is full")
        );
        assert_eq!(said(Ok(Some(Imported::Unchanged))), text::imported(Imported::Unchanged));
        assert!(said(Ok(None)).contains("is gone"));
        assert!(said(Err(LoadError::NotOurs)).starts_with("Not restored: this is not a record"));
    }
}
