//! Layers of organisations: any text is read or refused, and a layer that was damaged anywhere never stops the page.

use itsm_career_roadmap::organisation::{self, FORMAT, MOST_PROBLEMS};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

const EXAMPLE: &str = include_str!("../../public/organisation-example.json");

/// Names that the format has somewhere, and others.
const NAMES: [&str; 22] = [
    "name",
    "logo",
    "accent",
    "contact",
    "email",
    "link",
    "titles",
    "hide",
    "roles",
    "certifications",
    "slug",
    "title",
    "zone",
    "skills",
    "skill",
    "level",
    "requires",
    "count",
    "bands",
    "providers",
    "mandatory",
    "__proto__",
];

/// Any JSON, mostly with names of the format in it.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        select(vec![
            "it-architect",
            "itil4-foundation",
            "senior",
            "working",
            "2026-11",
            "#0f766e",
            "\u{202e}",
            "everyone"
        ])
        .prop_map(Value::from),
    ];
    let name = prop_oneof![select(NAMES.to_vec()).prop_map(str::to_owned), "\\PC{0,8}"];
    leaf.prop_recursive(5, 60, 6, move |inside| {
        prop_oneof![
            vec(inside.clone(), 0..6).prop_map(Value::from),
            btree_map(name.clone(), inside, 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A file of the format with anything in its parts.
fn file() -> impl Strategy<Value = String> {
    btree_map(select(NAMES.to_vec()), json(), 0..10).prop_map(|members| {
        let mut file: Map<String, Value> = members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        file.insert("format".to_owned(), json!(FORMAT));
        file.insert("version".to_owned(), json!(1));
        file.insert("name".to_owned(), json!("Northwind"));
        Value::Object(file).to_string()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(super::cases(200)) })]

    /// O2, O3: any parts at all are read, and what is told of them is bounded and can be read.
    #[test]
    fn any_parts_are_read(text in file()) {
        let reading = organisation::read(&text).expect("the frame is right").expect("and not empty");
        prop_assert!(reading.problems.len() <= MOST_PROBLEMS);
        for problem in &reading.problems {
            let told = problem.to_string();
            prop_assert!(told.len() < 2_000 && !told.contains(|each: char| each.is_control() || each == '\u{202e}'), "{told}");
        }
    }

    /// O2: a file that is cut or changed anywhere is read or refused in a sentence.
    #[test]
    fn damage_is_told(at in 0..EXAMPLE.len(), byte in any::<u8>(), is_cut in any::<bool>()) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        if is_cut { bytes.truncate(at) } else { bytes[at] = byte }
        match organisation::read(&String::from_utf8_lossy(&bytes)) {
            Ok(reading) => prop_assert!(reading.is_some() || at < 3),
            Err(refusal) => prop_assert!(!refusal.to_string().is_empty()),
        }
    }
}
