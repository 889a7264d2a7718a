//! The published description of the format, held against what the parser takes: a small reader of JSON schema judges the
//! same files.

use std::fs;

use serde_json::Value;

use super::{EXAMPLE, files, read};

const SCHEMA: &str = include_str!("../../public/organisation-1.schema.json");

/// Whether a value is as a schema asks: the keywords that the published one uses, and a panic at any other.
fn fits(root: &Value, schema: &Value, value: &Value) -> bool {
    let words = schema.as_object().expect("a schema is an object");
    words.iter().all(|(word, asked)| {
        let each = |asked: &Value| asked.as_array().is_some_and(|all| all.iter().any(|one| fits(root, one, value)));
        let number = asked.as_f64().unwrap_or_default();
        let size = asked.as_u64().and_then(|size| usize::try_from(size).ok()).unwrap_or_default();
        match word.as_str() {
            // Patterns are regular expressions, which nothing here reads; the parser has rules of its own for each.
            "$schema" | "title" | "description" | "default" | "$defs" | "pattern" => true,
            "$ref" => {
                let name = asked.as_str().and_then(|it| it.strip_prefix("#/$defs/")).expect("a reference within");
                fits(root, root["$defs"].get(name).unwrap_or_else(|| panic!("no {name}")), value)
            }
            "anyOf" => each(asked),
            "const" => asked == value,
            "enum" => asked.as_array().is_some_and(|all| all.contains(value)),
            "type" => match asked.as_str() {
                Some("object") => value.is_object(),
                Some("array") => value.is_array(),
                Some("string") => value.is_string(),
                Some("number") => value.is_number(),
                Some("integer") => value.is_i64() || value.is_u64(),
                other => panic!("type {other:?}"),
            },
            "required" => {
                let mut names = asked.as_array().expect("names").iter().filter_map(Value::as_str);
                names.all(|name| value.get(name).is_some())
            }
            "properties" => value.as_object().is_none_or(|members| {
                members.iter().all(|(name, member)| asked.get(name).is_none_or(|schema| fits(root, schema, member)))
            }),
            "additionalProperties" => value.as_object().is_none_or(|members| {
                let is_named = |name: &str| words.get("properties").is_some_and(|named| named.get(name).is_some());
                members
                    .iter()
                    .filter(|(name, _)| !is_named(name))
                    .all(|(_, member)| asked.is_object() && fits(root, asked, member))
            }),
            "items" => value.as_array().is_none_or(|all| all.iter().all(|one| fits(root, asked, one))),
            "uniqueItems" => {
                value.as_array().is_none_or(|all| all.iter().enumerate().all(|(at, one)| !all[..at].contains(one)))
            }
            "minItems" => value.as_array().is_none_or(|all| all.len() >= size),
            "maxItems" => value.as_array().is_none_or(|all| all.len() <= size),
            "minProperties" => value.as_object().is_none_or(|all| all.len() >= size),
            "maxProperties" => value.as_object().is_none_or(|all| all.len() <= size),
            "minLength" => value.as_str().is_none_or(|text| text.chars().count() >= size),
            "maxLength" => value.as_str().is_none_or(|text| text.chars().count() <= size),
            "minimum" => value.as_f64().is_none_or(|found| found >= number),
            "maximum" => value.as_f64().is_none_or(|found| found <= number),
            other => panic!("the schema has a word that is not read here: {other}"),
        }
    })
}

#[track_caller]
fn is_described(text: &str) -> bool {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let value = serde_json::from_str(text).expect("JSON");
    fits(&schema, &schema, &value)
}

/// Without members that are null: they count as absent, which no schema says shortly.
fn without_nulls(text: &str) -> String {
    let mut value: Value = serde_json::from_str(text).expect("JSON");
    if let Some(members) = value.as_object_mut() {
        members.retain(|_, member| !member.is_null());
    }
    value.to_string()
}

/// O1: what the parser takes without a word, the schema describes.
#[test]
fn the_schema_describes_every_good_file() {
    assert!(is_described(EXAMPLE));
    assert!(is_described(include_str!("../../public/organisation.json")));
    for path in files("good") {
        assert!(is_described(&without_nulls(&fs::read_to_string(&path).expect("a file"))), "{}", path.display());
    }
}

/// O1: what the schema refuses in one place, the parser tells in the same, and the other way round.
#[test]
fn schema_and_parser_agree_on_small_changes() {
    for (from, to) in [
        ("\"zone\": \"manager\"", "\"zone\": \"boss\""),
        ("\"level\": \"practitioner\"", "\"level\": \"guru\""),
        ("\"level\": \"intermediate\"", "\"level\": \"high\""),
        ("\"kind\": \"lateral\"", "\"kind\": \"sideways\""),
        ("\"kind\": \"course\"", "\"kind\": \"designation\""),
        ("\"validity_months\": 12", "\"validity_months\": 601"),
        ("\"from\": 24500", "\"from\": \"24500\""),
        ("\"roles\": \"everyone\"", "\"roles\": \"all\""),
        ("\"updated\"", "\"updatet\""),
        ("\"hide\": {", "\"hide\": { \"tracks\": [],"),
        ("\"name\": \"Harbour Training\",", ""),
        ("\"Branch IT Lead\"", "7"),
        ("\"titles\": {", "\"titles\": { \"it-architect\": 7,"),
        ("{ \"any\": [\"itil4-foundation\", \"itil5-foundation\"] }", "{ \"any\": [] }"),
    ] {
        let changed = EXAMPLE.replacen(from, to, 1);
        assert_ne!(changed, EXAMPLE, "{from} is not in the example");
        assert!(!is_described(&changed), "the schema takes {to}");
        assert!(!read(&changed).problems.is_empty(), "the parser takes {to}");
    }
}

/// O1: the schema knows the same members of everything as the parser, which tells of every other.
#[test]
fn no_member_is_described_that_is_not_read() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    for (kind, list) in [
        ("role", "roles"),
        ("certification", "certifications"),
        ("band", "bands"),
        ("provider", "providers"),
        ("duty", "mandatory"),
    ] {
        for name in schema["$defs"][kind]["properties"].as_object().expect("members").keys() {
            let text = format!(
                "{{\"format\":\"itsm-roadmap-organisation\",\"version\":1,\"name\":\"N\",\"{list}\":[{{\"{name}\":null}}]}}"
            );
            let unknown =
                read(&text).problems.iter().any(|problem| problem.to_string().contains("nothing of this name"));
            assert!(!unknown, "{kind}: {name}");
        }
    }
}
