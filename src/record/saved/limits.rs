//! How large a saved record may be, so that no file can stop the page.

use serde_json::Value;

/// The largest saved record, in bytes.
pub const MAX_BYTES: usize = 5_000_000;
/// The most fields.
pub(super) const MAX_FIELDS: usize = 50_000;
/// The longest name of a field, in bytes.
pub(in crate::record) const MAX_KEY: usize = 300;
/// The longest text in a field, in bytes: four for each character of the longest note.
pub(in crate::record) const MAX_TEXT: usize = 4 * crate::record::NOTE_LIMIT;
/// The deepest nesting of what later versions may have put in a field.
pub(super) const MAX_DEPTH: usize = 16;

/// What is too much about a value, if anything.
pub(super) fn excess(value: &Value, depth: usize) -> Option<&'static str> {
    if depth > MAX_DEPTH {
        return Some("it is nested too deeply");
    }
    match value {
        Value::String(text) if text.len() > MAX_TEXT => Some("the text is too long"),
        Value::Array(values) => values.iter().find_map(|value| excess(value, depth + 1)),
        Value::Object(values) => values.iter().find_map(|(key, value)| {
            if key.len() > MAX_KEY { Some("a name in it is too long") } else { excess(value, depth + 1) }
        }),
        _ => None,
    }
}
