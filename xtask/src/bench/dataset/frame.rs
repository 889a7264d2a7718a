//! The short lists around generated roles, skills and certifications.

use std::fmt::Write as _;

use super::words::FIELDS;
use super::{DAY, File};

/// Regions in which generated pay holds, with their currencies.
pub(super) const REGIONS: [(&str, &str, &str, &str); 3] = [
    ("uk", "United Kingdom", "en-GB", "GBP"),
    ("us", "United States", "en-US", "USD"),
    ("fi", "Finland", "fi-FI", "EUR"),
];

/// Bodies that award generated certifications.
pub(super) const BODIES: usize = 20;

const GUIDE: [(&str, &str); 8] = [
    ("steps", "Eight steps"),
    ("education", "Education"),
    ("experience", "Experience"),
    ("duties", "What the job involves"),
    ("traits", "Is it for me"),
    ("employers", "Employers"),
    ("pay-factors", "What moves pay"),
    ("reading", "Reading"),
];

const DATASET: &str = r#"attribution = ["Generated to measure with: nothing here is a fact."]
trade_marks = "The names are made up and belong to nobody."
licence = [{ name = "Generated", licence = "None", publish = "Everything", duty = "None" }]
scale = [
  { level = 1, name = "awareness", meaning = "Knows of it." },
  { level = 2, name = "working", meaning = "Does it with help." },
  { level = 3, name = "practitioner", meaning = "Does it alone." },
  { level = 4, name = "expert", meaning = "Decides how it is done." },
]
note = [{ topic = "pay", text = "Every figure is made up." }]
"#;

const SOURCES: &str = r#"[[source]]
id = "editorial"
title = "Our own judgement"
kind = "editorial"

[[source]]
id = "generated"
title = "Generated to measure with"
publisher = "Nobody"
url = "https://generated.example/figures"
kind = "third-party"
date = "2026"
"#;

const STUDY: [(&str, &str, u16, u16); 6] = [
    ("exam", "foundation", 15, 60),
    ("exam", "intermediate", 25, 80),
    ("exam", "advanced", 40, 120),
    ("exam", "expert", 60, 160),
    ("exam", "master", 80, 200),
    ("course", "foundation", 8, 24),
];

/// The path of a body by its number.
pub(super) fn body(number: usize) -> String {
    format!("body-{number:02}")
}

/// Everything that does not grow with the amounts.
pub(super) fn files() -> Vec<File> {
    let about = format!("title = \"Generated careers\"\ngathered = {DAY}\n{DATASET}");
    let regions = REGIONS.map(|(slug, name, locale, currency)| {
        format!("[[region]]\nslug = \"{slug}\"\nname = \"{name}\"\nlocale = \"{locale}\"\ncurrency = \"{currency}\"\n")
    });
    let bodies: Vec<String> = (0..BODIES)
        .map(|number| format!("[[body]]\nslug = \"{}\"\nname = \"Awarding body {}\"\n", body(number), number + 1))
        .collect();
    let study: Vec<String> = STUDY
        .iter()
        .map(|(kind, level, low, high)| {
            format!(
                "\n[[range]]\nkind = \"{kind}\"\nlevel = \"{level}\"\nlow = {low}\nhigh = {high}\n\
                 source = \"editorial\"\nbasis = \"Generated.\"\n"
            )
        })
        .collect();
    let texts = [
        ("dataset.toml", about),
        ("sources/generated.toml", SOURCES.to_owned()),
        ("regions.toml", regions.join("\n")),
        ("bodies.toml", bodies.concat()),
        ("study.toml", format!("checked = {DAY}\n{}", study.concat())),
        ("guide.toml", guide()),
        ("suites.toml", format!("checked = {DAY}\nsuite = []\n")),
        ("founding.toml", "fact = []\n".to_owned()),
        ("renamed.toml", "renamed = []\n".to_owned()),
    ];
    texts.map(|(path, text)| (path.to_owned(), text)).to_vec()
}

fn guide() -> String {
    let mut text = format!("checked = {DAY}\n");
    for (slug, title) in GUIDE {
        let _ = write!(text, "\n[[section]]\nslug = \"{slug}\"\ntitle = \"{title}\"\n");
        for field in &FIELDS[..12] {
            let _ = write!(
                text,
                "[[section.entry]]\ntext = \"Generated: what to know about {} work.\"\nsource = \"generated\"\n",
                field.to_lowercase()
            );
        }
    }
    text
}
