//! Bringing in a backup: a file is chosen, what it would change is shown, and only then it is merged or put in place.

pub mod preview;
pub mod wording;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::dropped::{Dropped, Kind};
use super::outcome::{Outcome, OutcomeLine};
use crate::embedding::carried;
use crate::record::Record;
use crate::record::saved::LoadError;
use crate::session::{self, Imported, SaveState, Session};
use crate::text;
use crate::ui::frame;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::file_choice::{FileChoice, FileProblem, FileRead};
use crate::ui::state::{Display, RecordState, RouteState, follow_changes};

/// Where the section is, for whoever leads there.
pub const SECTION: &str = "record-import";

/// A file that can be brought in.
pub struct Offer {
    /// What the file is called.
    pub name: String,
    /// The record in it.
    pub record: Record,
}

/// A file on its way in.
#[derive(Clone, Copy)]
pub struct Import {
    record: RecordState,
    section: NodeRef<html::Section>,
    /// What is wrong with the last file.
    problem: RwSignal<String>,
    /// The file whose changes are shown.
    offer: RwSignal<Option<Arc<Offer>>>,
    outcome: Outcome,
}

impl Import {
    fn new() -> Self {
        let record = RecordState::expect();
        Self {
            record,
            section: NodeRef::new(),
            problem: RwSignal::default(),
            offer: RwSignal::new(None),
            outcome: Outcome::new(record),
        }
    }

    /// Shows what a file would change, or says why it cannot be brought in.
    fn consider(self, file: FileRead) {
        self.outcome.forget();
        let read = match file.text() {
            Ok(text) => session::read(text).map_err(|error| wording::refusal(&error)),
            Err(FileProblem::TooLarge) => Err(wording::refusal(&LoadError::TooLarge)),
            Err(FileProblem::Unreadable) => Err(wording::unreadable()),
        };
        match read {
            Ok(record) => {
                self.problem.set(String::new());
                self.offer.set(Some(Arc::new(Offer { name: file.name, record })));
                self.focus("h3");
            }
            Err(sentence) => {
                self.offer.set(None);
                self.problem.set(sentence);
            }
        }
    }

    /// The same for a record that was carried here in an address.
    fn consider_carried(self, address: &str) {
        match carried::text(address) {
            Some(text) => {
                let name = "The record that you brought along".to_owned();
                self.consider(FileRead { name, bytes: Ok(text.into_bytes()) });
            }
            None => self.problem.set(wording::damaged_on_its_way()),
        }
    }

    /// Takes the file over in one of the ways there are.
    pub fn take(self, way: fn(&Session, &Record) -> Imported) {
        if let Some(offer) = self.offer.get_untracked() {
            let imported = way(&self.record.session(), &offer.record);
            self.offer.set(None);
            self.outcome.tell(text::imported(imported), matches!(imported, Imported::Done { .. }));
            self.focus("input");
        }
    }

    /// Leaves everything as it is.
    pub fn cancel(self) {
        self.offer.set(None);
        self.focus("input");
    }

    fn is_unavailable(self) -> bool {
        self.record.known().save_state.is_read_only()
    }

    /// Moves the focus inside the section, once what follows from the last change is drawn.
    fn focus(self, selector: &'static str) {
        if let Some(section) = self.section.get_untracked() {
            request_animation_frame(move || frame::focus_inside(&section, selector));
        }
    }
}

/// The section: a button for the file, what it would change, and what became of it.
#[component(transparent)]
pub fn BringIn(
    /// Where files come from that were dropped elsewhere on the page.
    dropped: Dropped,
) -> Markup {
    let import = Import::new();
    dropped.goes_to(Kind::Backup, Arc::new(move |file| import.consider(file)));
    let display = Display::expect();
    let routes = RouteState::expect();
    follow_changes(Box::new(move || {
        // A record that is carried in an address comes with the address of this section.
        routes.current();
        if let Some(address) = import.record.take_carried() {
            import.consider_carried(&address);
        }
    }));
    let unavailable = move || {
        import.is_unavailable().then(|| {
            let why = match import.record.known().save_state {
                SaveState::LookOnly => "Nothing can be brought in here: the page around this one shows your record and lets nothing be changed.",
                _ => {
                    "Nothing can be brought in now: a newer version of this page wrote your record, and this older one leaves it as it is. \
                     Reload to get the newer page."
                }
            };
            markup! { <p>{why}</p> }
        })
    };
    let preview = move || {
        let offer = import.offer.get().filter(|_| !import.is_unavailable());
        offer.map(|offer| preview::preview(import, display, &offer))
    };
    markup! {
        <section class="section" id=SECTION aria-labelledby="record-import-heading" node_ref=import.section>
            <h2 id="record-import-heading" tabindex="-1">"Bring in a backup"</h2>
            {unavailable}
            <div hidden=move || import.is_unavailable()>
                <div class="section">
                    <p class="section-intro">
                        "A backup from this page, from another browser or an earlier day. What it would change is shown first; nothing is saved before you say so."
                    </p>
                    <FileChoice
                        label="Choose a backup file"
                        id="backup-file"
                        accept=".json,application/json"
                        on_read=Arc::new(move |file| import.consider(file))
                        problem=Arc::new(move || import.problem.get())
                    />
                </div>
            </div>
            <OutcomeLine
                outcome=import.outcome
                undone="Taken back: your record is as it was before the import."
                on_undo=Arc::new(move || import.focus("input"))
            />
            {preview}
        </section>
    }
}
