//! Who may know whom. Changing a table here is changing the architecture: do it on purpose.

use super::sources::{self, Source};

/// What each module of the crate may import besides itself. `ui` and `main` may import everything.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("base64url", &[]),
    ("date", &[]),
    ("decimal", &[]),
    ("fold", &[]),
    ("order", &[]),
    ("paper", &[]),
    ("layout", &[]),
    ("catalog", &["layout"]),
    ("viewport", &["catalog", "decimal"]),
    ("wayfinding", &["catalog"]),
    ("pay_scale", &[]),
    ("pay_series", &["catalog", "order"]),
    ("record", &["catalog", "date", "order"]),
    ("requirement", &["catalog", "date", "order", "record"]),
    ("renewal", &["catalog", "date", "record", "requirement"]),
    ("organisation", &["catalog", "date", "order", "record"]),
    ("agenda", &["catalog", "date", "order", "organisation", "record", "renewal", "requirement"]),
    ("calendar", &["agenda", "catalog", "date", "renewal"]),
    ("exchange", &["base64url", "catalog", "date", "fold", "order", "record", "requirement"]),
    ("csv", &["catalog", "date", "fold", "order", "record", "requirement", "text"]),
    ("plan", &["agenda", "catalog", "date", "order", "pay_series", "record", "renewal", "requirement"]),
    ("filter", &["catalog", "fold", "record"]),
    ("route", &["catalog", "filter", "order", "paper"]),
    ("search", &["catalog", "fold", "order", "route", "text"]),
    ("embedding", &["base64url", "catalog", "route"]),
    ("advert", &["catalog", "fold", "order", "record", "requirement"]),
    ("port", &["date"]),
    ("session", &["date", "order", "port", "record"]),
    (
        "text",
        &[
            "advert",
            "agenda",
            "catalog",
            "date",
            "exchange",
            "organisation",
            "pay_series",
            "plan",
            "port",
            "record",
            "renewal",
            "requirement",
            "route",
            "session",
        ],
    ),
];

/// Modules at the top, which put everything together.
const MAY_IMPORT_ALL: [&str; 3] = ["lib", "main", "ui"];

/// Crates and calls that only some places may use: the words, where they are allowed, and why.
const RESERVED: &[(&[&str], &[&str], &str)] = &[
    (&["leptos", "reactive_stores"], &["src/ui.rs", "src/ui/"], "only the interface knows Leptos"),
    (
        &[
            "web_sys",
            "js_sys",
            "gloo_storage",
            "gloo",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "console_error_panic_hook",
        ],
        &["src/main.rs", "src/port/browser.rs", "src/port/browser/", "src/ui.rs", "src/ui/"],
        "only the browser's port, the interface and the entry point know the browser",
    ),
    (
        &["local_storage", "session_storage", "gloo_storage", "LocalStorage", "set_hash", "push_state", "pushState"],
        &["src/port/browser.rs", "src/port/browser/"],
        "storage and address belong to the browser's port",
    ),
    (
        &[
            "Date::now",
            "Date::new_0",
            "SystemTime",
            "Instant",
            "Local::now",
            "Utc::now",
            "Zoned::now",
            "Timestamp::now",
        ],
        &["src/port/browser.rs", "src/port/browser/"],
        "only the clock reads the time",
    ),
];

/// The only files of `src/` that the build script may compile into itself.
const SHARED_WITH_BUILD: [&str; 2] = ["../src/catalog/vocabulary.rs", "../src/layout.rs"];

/// Imports that the table does not allow.
pub(crate) fn foreign_modules(file: &Source) -> Vec<String> {
    let module = module_of(&file.path);
    if MAY_IMPORT_ALL.contains(&module) {
        return Vec::new();
    }
    let Some(allowed) = allowed_for(module) else {
        return vec![format!("{}: say in {} what `{module}` may import", file.path, file!())];
    };
    imports(&file.text)
        .into_iter()
        .filter(|(_, imported)| *imported != module && !allowed.contains(imported))
        .map(|(line, imported)| format!("{}:{line}: `{module}` may not import `{imported}`", file.path))
        .collect()
}

/// Words that are reserved for other places.
pub(crate) fn foreign_crates(file: &Source) -> Vec<String> {
    let mut offences = Vec::new();
    for (words, places, why) in RESERVED {
        if places.iter().any(|place| file.path == *place || place.ends_with('/') && file.path.starts_with(place)) {
            continue;
        }
        for (line, text) in sources::code(&file.text) {
            let found = words.iter().filter(|word| has_word(text, word));
            offences.extend(found.map(|word| format!("{}:{line}: `{word}`, but {why}", file.path)));
        }
    }
    offences
}

/// Files of `src/` that the build script includes without being allowed to.
pub(crate) fn shared_with_build(file: &Source) -> Vec<String> {
    let attribute = |text: &str| Some(text.split_once("#[path = \"")?.1.split_once('"')?.0.to_owned());
    sources::code(&file.text)
        .filter_map(|(line, text)| Some((line, attribute(text)?)))
        .filter(|(_, path)| path.contains("src/") && !SHARED_WITH_BUILD.iter().any(|shared| path.ends_with(shared)))
        .map(|(line, path)| format!("{}:{line}: the build script may not include {path}", file.path))
        .collect()
}

/// Modules that the table lets reach themselves, by way of others.
pub(crate) fn circles() -> Vec<String> {
    let is_circular = |start: &&str| {
        let mut reached: Vec<&str> = allowed_for(start).unwrap_or_default().to_vec();
        let mut next = 0;
        while let Some(module) = reached.get(next).copied() {
            next += 1;
            let further = allowed_for(module).unwrap_or_default().iter().filter(|further| !reached.contains(further));
            reached.extend(further.copied().collect::<Vec<_>>());
        }
        reached.contains(start)
    };
    let modules = MAY_IMPORT.iter().map(|(module, _)| *module);
    modules
        .filter(|module| is_circular(module))
        .map(|module| format!("`{module}` may import itself through others"))
        .collect()
}

fn allowed_for(module: &str) -> Option<&'static [&'static str]> {
    MAY_IMPORT.iter().find(|(name, _)| *name == module).map(|(_, allowed)| *allowed)
}

/// The top module a file belongs to: "record" for `src/record/saved/v1.rs`.
fn module_of(path: &str) -> &str {
    let path = path.strip_prefix("src/").unwrap_or(path);
    path.split(['/', '.']).next().unwrap_or(path)
}

/// Every `crate::…` in code, with its line: the first word after it, or each of `crate::{…}` on one line.
fn imports(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (line, code) in sources::code(text) {
        for (at, _) in code.match_indices("crate::") {
            // `pub(in crate::record)` says where, and imports nothing.
            if code[..at].ends_with("(in ")
                || code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
            {
                continue;
            }
            let after = &code[at + "crate::".len()..];
            match after.strip_prefix('{') {
                Some(several) => found.extend(
                    several.split(['}', ';']).next().unwrap_or_default().split(',').map(|it| (line, first_word(it))),
                ),
                None => found.push((line, first_word(after))),
            }
        }
    }
    found.retain(|(_, word)| !word.is_empty() && *word != "self");
    found
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start();
    text.split(|character: char| !character.is_alphanumeric() && character != '_').next().unwrap_or_default()
}

fn has_word(text: &str, word: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part))
}

#[test]
fn imports_are_found_alone_and_in_braces_but_not_in_comments() {
    let text =
        "use crate::date::Date;\nuse crate::{record, port::Env};\n// crate::ui\npub(in crate::route) fn a() {}\n";
    assert_eq!(imports(text), [(1, "date"), (2, "record"), (2, "port")]);
}

#[test]
fn a_file_belongs_to_its_top_module() {
    assert_eq!(module_of("src/record/saved/v1.rs"), "record");
    assert_eq!(module_of("src/main.rs"), "main");
}

#[test]
fn an_import_that_no_table_allows_is_an_offence() {
    let file = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    assert_eq!(foreign_modules(&file("src/date.rs", "use crate::ui::App;")).len(), 1);
    assert_eq!(foreign_modules(&file("src/ui/page.rs", "use crate::date::Date;")).len(), 0);
    assert_eq!(foreign_crates(&file("src/plan.rs", "use leptos::prelude::*;")).len(), 1);
    assert_eq!(foreign_crates(&file("src/ui/page.rs", "use leptos::prelude::*;")).len(), 0);
}
