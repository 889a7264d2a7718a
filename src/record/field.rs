//! A field: a value, the stamp of its last change, and whatever else a saved file said about it.

use serde_json::{Map, Value};

use super::Stamp;

/// One register of the record.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Field {
    /// What it holds; null when it was cleared.
    pub(super) value: Value,
    /// Its last change.
    pub(super) stamp: Stamp,
    /// What a later version of the application may have added.
    pub(super) rest: Map<String, Value>,
}

impl Field {
    /// Whether this state of a field replaces another. Two different states never replace each other both ways.
    pub(super) fn wins_over(&self, other: &Self) -> bool {
        // Two copies never share a stamp unless a file was tampered with; the contents then decide, alike everywhere.
        self.stamp.cmp(&other.stamp).then_with(|| self.contents().cmp(&other.contents())).is_gt()
    }

    /// The value, where it is a text.
    pub(super) fn text(&self) -> Option<&str> {
        self.value.as_str()
    }

    fn contents(&self) -> (String, String) {
        (self.value.to_string(), Value::Object(self.rest.clone()).to_string())
    }
}
