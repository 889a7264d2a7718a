//! The log as a file: to take away, and to read after it has been shown what that would change.

use std::sync::Arc;

use leptos::prelude::*;

use super::preview::Preview;
use super::{LogState, UNDO};
use crate::csv::{CsvError, Reading, read_log, write_log};
use crate::session::Imported;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::file_choice::{FileChoice, FileProblem, FileRead};
use crate::ui::record::dropped::{Dropped, Kind};
use crate::ui::state::Display;

/// The name of the file that is offered.
const FILE_NAME: &str = "itsm-cpd-log.csv";
/// The media type of such files.
pub(in crate::ui::record) const MEDIA_TYPE: &str = "text/csv;charset=utf-8";
/// The id of the heading of the preview.
pub(super) const PREVIEW: &str = "cpd-preview";
/// The id of the button that chooses a file.
const CHOICE: &str = "cpd-file";

/// What was read and not saved yet.
#[derive(Clone, Copy)]
pub struct FileState {
    log: LogState,
    pub(super) reading: RwSignal<Option<Arc<Read>>>,
    /// What became of the last file.
    told: RwSignal<String>,
}

/// A file that was read.
pub struct Read {
    /// What it is called.
    pub(super) name: String,
    /// What is in it.
    pub(super) reading: Reading,
}

impl FileState {
    fn read(self, FileRead { name, bytes }: FileRead) {
        let session = self.log.record.session();
        let record = session.record();
        let read = match bytes {
            Ok(bytes) => {
                read_log(&bytes, &record, &|count| session.new_entries(count)).map_err(|error| error.to_string())
            }
            Err(FileProblem::TooLarge) => Err(CsvError::TooLarge.to_string()),
            Err(FileProblem::Unreadable) => Err("The browser could not read it. Choose it once more.".to_owned()),
        };
        match read {
            Ok(reading) => {
                self.told.set(String::new());
                self.reading.set(Some(Arc::new(Read { name, reading })));
                self.log.undo.seat().focus_soon(PREVIEW.to_owned());
            }
            Err(sentence) => {
                self.reading.set(None);
                self.told.set(format!("“{name}” was not read. {sentence}"));
            }
        }
    }

    /// Saves what is new or changed.
    pub(super) fn save(self) {
        let Some(read) = untrack(|| self.reading.get()) else { return };
        let session = self.log.record.session();
        let record = session.record();
        let change = read.reading.change(&record);
        let imported = session.import_change(&change);
        if let Imported::Done { .. } = imported {
            let sentence = format!("“{}”: {}", read.name, text::imported(imported));
            self.log.undo.offer(&record, &change, sentence, CHOICE.to_owned());
            self.reading.set(None);
            self.log.undo.seat().focus_soon(UNDO.to_owned());
        } else {
            self.close();
            self.told.set(text::imported(imported));
        }
    }

    /// Takes the preview away.
    pub(super) fn close(self) {
        self.reading.set(None);
        self.log.undo.seat().focus_soon(CHOICE.to_owned());
    }
}

/// The buttons for files, and the preview of one that was read.
#[component(transparent)]
pub fn LogFiles(
    /// The log.
    state: LogState,
    /// Where files come from that were dropped elsewhere on the page.
    dropped: Dropped,
) -> Markup {
    let display = Display::expect();
    let file = FileState { log: state, reading: RwSignal::new(None), told: RwSignal::new(String::new()) };
    dropped.goes_to(Kind::Log, Arc::new(move |dropped| file.read(dropped)));
    let download = move |_| display.download(FILE_NAME, MEDIA_TYPE, &write_log(&untrack(|| state.log())));
    let preview = move || file.reading.get().map(|read| markup! { <Preview file=file read=read /> });
    markup! {
        <div class="cpd-files">
            <div class="page-actions">
                <button class="button" aria-describedby="cpd-files" on:click=download>"Download CPD log (CSV)"</button>
                <FileChoice
                    label="Read a CPD log (CSV)"
                    id=CHOICE
                    accept=".csv,.tsv,.txt,text/csv"
                    on_read=Arc::new(move |chosen| file.read(chosen))
                    problem=Arc::new(move || file.told.get())
                />
            </div>
            <p class="remark" id="cpd-files">
                "CSV is a table that every spreadsheet opens. Before anything of a file is saved you see what it would change. "
                "An empty log gives a table to fill in."
            </p>
            {preview}
        </div>
    }
}
