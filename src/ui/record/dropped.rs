//! Files dropped anywhere on the record: what one is, its contents say, and the section for it takes it from there.
//! Without this the browser would leave the page and open the file by itself.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, HtmlInputElement};

use crate::csv::{self, CsvError};
use crate::exchange::{self, ExchangeError};
use crate::record::Record;
use crate::record::saved::LoadError;
use crate::session;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::file_choice::{self, FileRead};

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A record.
    Backup,
    /// A table of the CPD log.
    Log,
    /// A badge or a résumé, and whatever nobody knows: that section says what is wrong with it.
    Badge,
}

impl Kind {
    /// What a file is, by what is in it.
    pub fn of(bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let is_record = !matches!(session::read(text), Err(LoadError::NotOurs | LoadError::Broken { .. }));
        match exchange::read(bytes) {
            Err(ExchangeError::OwnRecord) => Self::Backup,
            Err(_) if is_record => Self::Backup,
            Err(ExchangeError::NotRecognised | ExchangeError::NotText) if is_log(bytes) => Self::Log,
            _ => Self::Badge,
        }
    }
}

/// Whether the first row names columns of the log.
fn is_log(bytes: &[u8]) -> bool {
    let read = csv::read_log(bytes, &Record::default(), &|_| Vec::new());
    !matches!(read, Err(CsvError::NoColumns | CsvError::NotText | CsvError::Empty | CsvError::OpenHeader))
}

/// Takes a file that is for one section.
pub type Take = Arc<dyn Fn(FileRead) + Send + Sync>;

/// The sections that take files.
#[derive(Clone, Copy)]
pub struct Dropped(StoredValue<Vec<(Kind, Take)>>);

impl Dropped {
    /// Nobody takes anything yet.
    pub fn nowhere() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// From now on this takes files of a kind.
    pub fn goes_to(self, kind: Kind, take: Take) {
        self.0.update_value(|sections| sections.push((kind, take)));
    }

    fn take(self, file: FileRead) {
        let kind = file.bytes.as_deref().map_or(Kind::Badge, Kind::of);
        // The page may have been left while the file was read.
        let takes = self.0.try_with_value(|sections| sections.iter().find(|it| it.0 == kind).map(|it| it.1.clone()));
        if let Some(take) = takes.flatten() {
            take(file);
        }
    }
}

/// Listens for files dropped anywhere but on a choice of a file, and says so while one is held over the page.
#[component(transparent)]
pub fn DropAnywhere(
    /// Who takes them.
    dropped: Dropped,
) -> Markup {
    let is_over = RwSignal::new(false);
    let over = window_event_listener(ev::dragover, move |event| {
        let is_file = holds_files(&event) && !is_on_choice(&event);
        if is_file {
            event.prevent_default();
        }
        if is_over.get_untracked() != is_file {
            is_over.set(is_file);
        }
    });
    let leave = window_event_listener(ev::dragleave, move |event| {
        // Between two elements of the page there is a next one; outside there is none.
        if event.related_target().is_none() {
            is_over.set(false);
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        is_over.set(false);
        if is_on_choice(&event) {
            return;
        }
        if let Some(file) = event.data_transfer().and_then(|held| held.files()).and_then(|files| files.get(0)) {
            event.prevent_default();
            file_choice::read(&file, move |file| dropped.take(file));
        }
    });
    on_cleanup(move || {
        over.remove();
        leave.remove();
        drop.remove();
    });
    markup! {
        <p class="dropped" aria-hidden="true" data-over=move || is_over.get().to_string()>
            "Drop the file to see what is in it: a backup, a badge, a résumé or a CPD log"
        </p>
    }
}

fn holds_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|held| held.types().includes(&"Files".into(), 0))
}

/// Whether the pointer is over a choice of a file, which takes it by itself.
fn is_on_choice(event: &DragEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|field| field.type_() == "file")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// I3, E1: what a file is, its contents say.
    #[test]
    fn what_a_file_is_its_contents_say() {
        for (content, kind) in [
            (r#"{"format":"itsm-career-roadmap","version":1,"fields":{}}"#, Kind::Backup),
            (r#"{"format":"itsm-career-roadmap","version":9}"#, Kind::Backup),
            ("Date;Title;Amount\n2026-01-02;Talk;1\n", Kind::Log),
            (include_str!("../../../tests/exchange/badge-2.json"), Kind::Badge),
            (include_str!("../../../tests/exchange/resume.json"), Kind::Badge),
            ("soup", Kind::Badge),
            ("", Kind::Badge),
        ] {
            assert_eq!(Kind::of(content.as_bytes()), kind, "{content:.60}");
        }
        assert_eq!(Kind::of(b"\xff\xfe\x00"), Kind::Badge);
    }
}
