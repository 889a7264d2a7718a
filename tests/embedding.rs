//! The messages of embedded copies, held against the schema that is published for them; and the page about embedding,
//! held against what is read.

use std::collections::BTreeSet;

use itsm_career_roadmap::catalog::{Entity, RegionId};
use itsm_career_roadmap::embedding::message::{Message, Progress};
use itsm_career_roadmap::embedding::{Theme, Word};
use itsm_career_roadmap::route::Route;
use serde_json::Value;

const SCHEMA: &str = include_str!("../public/message-1.schema.json");
const PAGE: &str = include_str!("../embed/index.html");
const SCRIPT: &str = include_str!("../embed/itsm-roadmap.js");

fn messages() -> Vec<Message> {
    let long = "x".repeat(2_000);
    vec![
        Message::Ready,
        Message::Height(1_234),
        Message::Navigation { address: "#/role/problem-manager".to_owned(), title: "Problem Manager".to_owned() },
        Message::Navigation { address: format!("#/{long}"), title: long },
        Message::Progress(Progress::default()),
        Message::Progress(Progress {
            here: Some("problem-manager"),
            want: Some("it-service-manager"),
            passed: vec!["itil4-foundation"],
            under_way: vec!["itil4-create-deliver-support"],
        }),
    ]
}

fn schema_of(kind: &str) -> Value {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    schema["$defs"][kind].clone()
}

/// Whether a value is as a description of one field says; as much of the language as the schema uses.
fn fits(value: &Value, described: &Value) -> bool {
    let is_of = |kind: &Value| match kind.as_str() {
        Some("string") => value.is_string(),
        Some("integer") => value.is_u64(),
        Some("array") => value.is_array(),
        Some("null") => value.is_null(),
        _ => false,
    };
    let text = value.as_str().unwrap_or_default();
    described.as_object().into_iter().flatten().all(|(word, said)| match word.as_str() {
        "description" => true,
        "const" => value == said,
        "type" => said.as_array().map_or_else(|| is_of(said), |kinds| kinds.iter().any(is_of)),
        "minimum" => value.as_u64() >= said.as_u64(),
        "maxLength" => said.as_u64().is_some_and(|most| text.chars().count() as u64 <= most),
        "pattern" => said.as_str() == Some("^#") && text.starts_with('#'),
        "items" => value.as_array().into_iter().flatten().all(|item| fits(item, said)),
        _ => false,
    })
}

/// H5: every message has the form that is published, field by field, and nothing else.
#[test]
fn every_message_is_as_the_schema_describes_it() {
    for message in messages() {
        let sent: Value = serde_json::from_str(&message.json()).expect("a message is JSON");
        let schema = schema_of(message.kind());
        let described = schema["properties"].as_object().expect("its fields are described");
        let sent = sent.as_object().expect("a message is an object");
        let required: BTreeSet<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let fields: BTreeSet<&str> = sent.keys().map(String::as_str).collect();
        assert_eq!(fields, required, "{}", message.kind());
        for (field, value) in sent {
            assert!(fits(value, &described[field]), "{}: {field} is {value}", message.kind());
        }
    }
}

/// H5: the schema describes every kind of message and no other.
#[test]
fn the_schema_knows_every_kind() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let described: BTreeSet<&str> = schema["$defs"].as_object().expect("kinds").keys().map(String::as_str).collect();
    let kinds: Vec<Message> = messages();
    assert_eq!(described, kinds.iter().map(Message::kind).collect());
}

/// What stands in the options of a choice on the page about embedding, except the empty one.
fn options(choice: &str) -> Vec<&'static str> {
    let from = PAGE.find(&format!("<select name=\"{choice}\">")).expect(choice);
    let select = PAGE[from..].split("</select>").next().unwrap_or_default();
    let values = select.split("<option value=\"").skip(1).filter_map(|option| option.split('"').next());
    values.filter(|value| !value.is_empty()).collect()
}

/// H13: the page about embedding offers what is read, and names every word.
#[test]
fn the_page_about_embedding_offers_what_is_read() {
    assert_eq!(options("region"), RegionId::all().map(Entity::slug).collect::<Vec<_>>());
    assert_eq!(options("theme"), Theme::ALL.map(Theme::word));
    for start in options("start") {
        assert!(!matches!(Route::parse(start), Route::NotFound { .. }), "{start}");
    }
    for word in Word::ALL {
        assert!(PAGE.contains(&format!("<th scope=\"row\"><code>{}</code></th>", word.name())), "{}", word.name());
    }
}

/// H1: the element follows a change of each attribute that is read.
#[test]
fn the_element_follows_every_attribute() {
    let line = SCRIPT.lines().find(|line| line.contains("observedAttributes")).expect("it observes some");
    let observed: BTreeSet<&str> = line.split('"').skip(1).step_by(2).collect();
    let read = Word::ALL.into_iter().filter(|word| *word != Word::Origin).map(Word::name).collect();
    assert_eq!(observed, read);
}

/// H13: neither the page nor the element asks another host for anything, and neither runs a script that is written in the page.
#[test]
fn nothing_comes_from_elsewhere() {
    for (text, name) in
        [(PAGE, "index.html"), (SCRIPT, "itsm-roadmap.js"), (include_str!("../embed/page.js"), "page.js")]
    {
        let loaded = ["src=\"http", "href=\"http", "import(\"http", "from \"http", "url(http"];
        assert!(loaded.iter().all(|word| !text.contains(word)), "{name}");
    }
    let tags = PAGE.split('<').filter_map(|tag| tag.split('>').next());
    let has_handler = tags.flat_map(|tag| tag.split_whitespace().skip(1)).any(|word| word.starts_with("on"));
    assert!(!has_handler && !PAGE.contains("<script>") && !PAGE.contains("style=\""));
    assert!(PAGE.contains("default-src 'none'") && !PAGE.contains("unsafe-inline") && !PAGE.contains("'unsafe-eval'"));
}
