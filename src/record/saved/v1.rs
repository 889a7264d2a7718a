//! Version 1 of the saved form. FROZEN: records in this form are out in the world, so what is read and written here
//! never changes.
//!
//! A new form is a new file beside this one. `tests/saved/v1.json` holds what this version writes, to the byte.

use std::fmt;

use serde_json::{Map, Value, json};

use super::error::LoadError;
use super::limits::{MAX_FIELDS, MAX_KEY, excess};
use crate::record::stamp::{LATEST, ReplicaId};

/// A record as version 1 saves it.
#[derive(Debug)]
pub(super) struct SavedV1 {
    /// The fields with their names, in the order of these.
    pub(super) fields: Vec<(String, SavedFieldV1)>,
    /// Everything at the top that version 1 does not know.
    pub(super) rest: Map<String, Value>,
}

/// A field as version 1 saves it.
#[derive(Debug)]
pub(super) struct SavedFieldV1 {
    /// What it holds; null when it was cleared.
    pub(super) value: Value,
    /// When it was changed, in milliseconds since 1970.
    pub(super) at: u64,
    /// By which copy of the application.
    pub(super) by: String,
    /// Everything in the field that version 1 does not know.
    pub(super) rest: Map<String, Value>,
}

impl SavedV1 {
    /// Reads what stands beside the format and the version.
    pub(super) fn read(mut saved: Map<String, Value>) -> Result<Self, LoadError> {
        let fields = match saved.remove("fields") {
            Some(Value::Object(fields)) => fields,
            Some(_) => return Err(LoadError::broken("fields", "this is not a set of fields")),
            None => return Err(LoadError::broken("fields", "there are none")),
        };
        if fields.len() > MAX_FIELDS {
            return Err(LoadError::broken("fields", format!("there are more than {MAX_FIELDS}")));
        }
        for (name, value) in &saved {
            if let Some(why) = excess(value, 0) {
                return Err(LoadError::broken(name, why));
            }
        }
        let mut read = Vec::with_capacity(fields.len());
        for (key, field) in fields {
            let field = SavedFieldV1::read(&key, field)?;
            read.push((key, field));
        }
        Ok(Self { fields: read, rest: saved })
    }
}

impl SavedFieldV1 {
    fn read(key: &str, field: Value) -> Result<Self, LoadError> {
        if key.len() > MAX_KEY {
            return Err(LoadError::broken(key, "the name of the field is too long"));
        }
        let Value::Object(mut field) = field else {
            return Err(LoadError::broken(key, "this is not a field"));
        };
        let value = field.remove("value").ok_or_else(|| LoadError::broken(key, "it has no value"))?;
        let at = field
            .remove("at")
            .and_then(|at| at.as_u64())
            .filter(|at| *at <= LATEST)
            .ok_or_else(|| LoadError::broken(key, "it does not say when it was changed"))?;
        let by = match field.remove("by") {
            Some(Value::String(by)) if by.len() <= ReplicaId::LIMIT => by,
            _ => {
                return Err(LoadError::broken(key, "it does not say where it was changed"));
            }
        };
        let field = Self { value, at, by, rest: field };
        let excess = excess(&field.value, 0).or_else(|| field.rest.values().find_map(|value| excess(value, 0)));
        match excess {
            Some(why) => Err(LoadError::broken(key, why)),
            None => Ok(field),
        }
    }
}

impl fmt::Display for SavedV1 {
    /// Writes the whole text: one field to a line, what is not understood at the end.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { fields, rest } = self;
        write!(formatter, "{{\n  \"format\": \"{}\",\n  \"version\": 1,\n  \"fields\": {{", super::FORMAT)?;
        for (position, (key, field)) in fields.iter().enumerate() {
            let comma = if position == 0 { "" } else { "," };
            write!(formatter, "{comma}\n    {}: {field}", json!(key))?;
        }
        formatter.write_str(if fields.is_empty() { "}" } else { "\n  }" })?;
        for (name, value) in rest {
            write!(formatter, ",\n  {}: {value}", json!(name))?;
        }
        formatter.write_str("\n}\n")
    }
}

impl fmt::Display for SavedFieldV1 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, at, by, rest } = self;
        write!(formatter, "{{\"value\": {value}, \"at\": {at}, \"by\": {}", json!(by))?;
        for (name, value) in rest {
            write!(formatter, ", {}: {value}", json!(name))?;
        }
        formatter.write_str("}")
    }
}
