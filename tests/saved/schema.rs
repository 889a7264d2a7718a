//! The published description of the saved form, held against what the application reads and writes.

use itsm_career_roadmap::catalog::vocabulary::{Period, SkillLevel};
use itsm_career_roadmap::record::{AttemptPart, CertificationPart, CpdPart, OtherPart, Status};
use serde_json::Value;

const SCHEMA: &str = include_str!("../../public/record-1.schema.json");

#[track_caller]
fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("the schema is JSON")
}

/// Whether a pattern of the schema names this word below that beginning.
fn describes(schema: &Value, beginning: &str, word: &str) -> bool {
    let patterns = schema["properties"]["fields"]["patternProperties"].as_object().into_iter().flatten();
    let names = |pattern: &str| pattern.split(['/', '(', ')', '|', '$', '^']).any(|found| found == word);
    patterns.into_iter().any(|(pattern, _)| pattern.starts_with(beginning) && names(pattern))
}

/// R1: whoever reads the description knows every kind of field.
#[test]
fn every_kind_of_field_is_described() {
    let schema = schema();
    let words = [
        ("^certification/", CertificationPart::ALL.iter().map(|part| part.word()).collect::<Vec<_>>()),
        ("^certification/", Status::ALL.iter().map(|status| status.word()).collect()),
        ("^certification/", AttemptPart::ALL.iter().map(|part| part.word()).collect()),
        ("^other/", OtherPart::ALL.iter().map(|part| part.word()).collect()),
        ("^cpd/", CpdPart::ALL.iter().map(|part| part.word()).collect()),
        ("^pay/", vec!["own", "band"]),
        ("^", vec!["here", "want", "level", "role", "skill", "page"]),
        ("^setting/", vec!["region", "theme", "map-view", "hours-per-week", "backup", "calendar-owner"]),
    ];
    for (beginning, words) in words {
        for word in words {
            assert!(describes(&schema, beginning, word), "{beginning}…{word} is not described");
        }
    }
}

/// R24, R25: the words of ratings and periods are those that are read.
#[test]
fn the_words_of_closed_lists_are_described() {
    let schema = schema();
    let fields = &schema["properties"]["fields"]["patternProperties"];
    let levels = SkillLevel::ALL.iter().map(|level| Value::from(level.word()));
    let levels: Vec<Value> = [Value::from("none")].into_iter().chain(levels).chain([Value::Null]).collect();
    assert_eq!(fields["^skill/[^/]+/level$"]["properties"]["value"]["enum"], Value::from(levels));
    let mut periods: Vec<&str> = Period::ALL.iter().map(|period| period.word()).collect();
    periods.sort_unstable();
    let mut described: Vec<&str> =
        schema["$defs"]["period"]["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    described.sort_unstable();
    assert_eq!(described, periods);
}
