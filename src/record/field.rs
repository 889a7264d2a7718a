//! A field: a value, the stamp of its last change, and whatever else a saved file said about it.
//!
//! The readings here give none where the value is of another type, so that it is kept and not read.

use serde_json::{Map, Value};

use super::{LINE_LIMIT, Stamp};
use crate::date::Date;

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

    /// Whether it holds anything.
    pub(super) fn stands(&self) -> bool {
        !self.value.is_null()
    }

    /// The value, where it is a text.
    pub(super) fn text(&self) -> Option<&str> {
        self.value.as_str()
    }

    /// The value, where it is a text that is not empty, as far as a single line goes.
    pub(super) fn line(&self) -> Option<&str> {
        self.text().map(|text| up_to(text, LINE_LIMIT)).filter(|text| !text.is_empty())
    }

    /// The value, where it is a day.
    pub(super) fn date(&self) -> Option<Date> {
        self.text()?.parse().ok()
    }

    /// The value, where it is a whole number no greater than this.
    pub(super) fn number(&self, most: u32) -> Option<u32> {
        self.value.as_u64().and_then(|number| u32::try_from(number).ok()).filter(|number| *number <= most)
    }

    fn contents(&self) -> (String, String) {
        (self.value.to_string(), Value::Object(self.rest.clone()).to_string())
    }
}

/// The beginning of a text, so many characters long.
pub(super) fn up_to(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::record::ReplicaId;

    fn holding(value: Value) -> Field {
        Field { value, stamp: Stamp::new(1, ReplicaId::new("a")), rest: Map::new() }
    }

    /// R17: what is not of its type is not read, and a long text only to its limit.
    #[test]
    fn a_value_is_read_as_its_type_or_not_at_all() {
        assert_eq!(holding(json!("2024-02-29")).date().map(|day| day.to_string()), Some("2024-02-29".to_owned()));
        for value in [json!("2023-02-29"), json!("soon"), json!(20_240_229), json!(null), json!(["2024-02-29"])] {
            assert_eq!(holding(value.clone()).date(), None, "{value}");
        }
        assert_eq!(holding(json!(90)).number(90), Some(90));
        for value in [json!(91), json!(-1), json!(1.5), json!("90"), json!(u64::MAX)] {
            assert_eq!(holding(value.clone()).number(90), None, "{value}");
        }
        assert_eq!(holding(json!("𝄞".repeat(LINE_LIMIT + 1))).line(), Some("𝄞".repeat(LINE_LIMIT).as_str()));
        assert_eq!(holding(json!("")).line(), None);
        assert_eq!(holding(json!({})).line(), None);
    }
}
