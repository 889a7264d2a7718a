//! What an embedded copy tells the page around it, in a form that is documented (`public/message-1.schema.json`).
//!
//! The form has a version: fields are added to it, never taken away or given another meaning. Nothing is ever told that
//! the person wrote; how far they are is told only once they have agreed to that.

use serde_json::{Value, json};

/// What every message says it is.
pub const FORMAT: &str = "itsm-roadmap";
/// The version of the form.
pub const VERSION: u8 = 1;

/// The longest title or address that is told, in characters.
const LONGEST: usize = 500;

/// Something that the page around may want to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// It has drawn its first page and can be used.
    Ready,
    /// It would like to be so many CSS pixels high.
    Height(u32),
    /// Another page is shown, or the same in another state.
    Navigation {
        /// Its address, from the `#` on.
        address: String,
        /// What it is called.
        title: String,
    },
    /// How far the person is, who has agreed to that being told.
    Progress(Progress),
}

/// How far a person is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The role they are in, by slug.
    pub here: Option<&'static str>,
    /// The role they want, by slug.
    pub want: Option<&'static str>,
    /// The certifications they have passed, by slug.
    pub passed: Vec<&'static str>,
    /// The certifications they plan, study for or have booked, by slug.
    pub under_way: Vec<&'static str>,
}

impl Message {
    /// Of what kind it is, as a word.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Height(_) => "height",
            Self::Navigation { .. } => "navigation",
            Self::Progress(_) => "progress",
        }
    }

    /// As JSON.
    pub fn json(&self) -> String {
        let mut message = match self {
            Self::Ready => json!({}),
            Self::Height(pixels) => json!({ "height": pixels }),
            Self::Navigation { address, title } => {
                json!({ "address": bounded(address), "title": bounded(title) })
            }
            Self::Progress(Progress { here, want, passed, under_way }) => {
                json!({ "here": here, "want": want, "passed": passed, "underWay": under_way })
            }
        };
        message["format"] = Value::from(FORMAT);
        message["version"] = Value::from(VERSION);
        message["type"] = Value::from(self.kind());
        message.to_string()
    }
}

fn bounded(text: &str) -> &str {
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}
