//! A file to be read: chosen with a button, or dropped on it.

use std::sync::Arc;

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{File, FileReader, HtmlInputElement};

use crate::ui::markup::{Markup, markup};

/// The largest file that is read, in bytes. As the browser tells sizes.
const MOST_BYTES: f64 = 5_000_000.0;

/// What became of reading a file.
pub struct FileRead {
    /// What the file is called.
    pub name: String,
    /// What is in it.
    pub bytes: Result<Vec<u8>, FileProblem>,
}

impl FileRead {
    /// What is in it as text. Not as the browser would decode it: it would put other characters for what is damaged.
    ///
    /// # Errors
    /// Where it was not read, or is no text.
    pub fn text(&self) -> Result<&str, FileProblem> {
        let bytes = self.bytes.as_deref().map_err(|problem| *problem)?;
        let text = std::str::from_utf8(bytes).map_err(|_| FileProblem::Unreadable)?;
        // Some editors put a mark at the beginning that is no part of the text.
        Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
    }
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It is larger than anything that is read here.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// A button that asks for a file and hands on what is in it. A file may as well be dropped on it.
#[component(transparent)]
pub fn FileChoice(
    /// What the button is called.
    label: &'static str,
    /// An id that nothing else on the page has, for the button.
    id: &'static str,
    /// Which files are offered first, as HTML writes it: `.json,application/json`.
    accept: &'static str,
    /// Told of each file, when it is read.
    on_read: Arc<dyn Fn(FileRead) + Send + Sync>,
    /// What is wrong with the last file, in a sentence; empty when nothing is.
    #[prop(optional)]
    problem: Option<Arc<dyn Fn() -> String + Send + Sync>>,
) -> Markup {
    let is_over = RwSignal::new(false);
    // Reading ends later, and this view may be gone by then.
    let on_read = StoredValue::new(on_read);
    let choose = move |event| {
        is_over.set(false);
        let field: HtmlInputElement = event_target(&event);
        if let Some(file) = field.files().and_then(|files| files.get(0)) {
            read(&file, move |file| {
                if let Some(on_read) = on_read.try_get_value() {
                    on_read(file);
                }
            });
        }
        // The same file may be chosen again, after it was mended.
        field.set_value("");
    };
    let problem_id = format!("{id}-problem");
    let sentence = move || problem.as_ref().map(|problem| problem()).unwrap_or_default();
    let is_refused = sentence.clone();
    markup! {
        <div class="file-choice">
            <div class="file-choice-area" data-over=move || is_over.get().to_string()>
                <label class="file-choice-label">
                    {label}
                    // It lies over everything here, so that the browser takes clicks and dropped files alike.
                    <input
                        class="file-choice-field"
                        type="file"
                        id=id
                        accept=accept
                        aria-describedby=problem_id.clone()
                        aria-invalid=move || (!is_refused().is_empty()).to_string()
                        on:change=choose
                        on:dragenter=move |_| is_over.set(true)
                        on:dragleave=move |_| is_over.set(false)
                        on:drop=move |_| is_over.set(false)
                    />
                </label>
                <span class="file-choice-hint">"or drop it here"</span>
            </div>
            <p class="field-problem" id=problem_id role="alert">{sentence}</p>
        </div>
    }
}

/// Reads a file, unless it is too large, and tells what became of it.
pub fn read(file: &File, tell: impl FnOnce(FileRead) + 'static) {
    let name = file.name();
    let reader = FileReader::new();
    let (true, Ok(reader)) = (file.size() <= MOST_BYTES, &reader) else {
        let problem = if reader.is_ok() { FileProblem::TooLarge } else { FileProblem::Unreadable };
        return tell(FileRead { name, bytes: Err(problem) });
    };
    let ended = reader.clone();
    let ended = Closure::once_into_js(move || tell(FileRead { name, bytes: bytes_of(&ended) }));
    reader.set_onloadend(Some(ended.unchecked_ref()));
    // Refused only while the reader is at work, and this one is new.
    let _ = reader.read_as_array_buffer(file);
}

/// The bytes that were read.
fn bytes_of(reader: &FileReader) -> Result<Vec<u8>, FileProblem> {
    let bytes = reader.result().ok().filter(|result| !result.is_null()).ok_or(FileProblem::Unreadable)?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
