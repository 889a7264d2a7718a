//! The classes that views use and those that style sheets define.

use super::sources;

/// Classes in `class="one two"`, `class:one=…`, `class=("one", …)` and `.attr("class", "one")`.
pub(crate) fn classes_in_view(text: &str) -> Vec<String> {
    let mut classes = Vec::new();
    for (_, line) in sources::code(text) {
        for (_, after) in line.match_indices("attr(\"class\", \"").map(|(at, call)| line[at..].split_at(call.len())) {
            if let Some((names, _)) = after.split_once('"') {
                classes.extend(names.split_whitespace().map(str::to_owned));
            }
        }
        for after in values_of_class(line) {
            let literal = after.strip_prefix("=\"").or_else(|| after.strip_prefix("=(\""));
            if let Some(names) = literal.and_then(|rest| rest.split_once('"')) {
                classes.extend(names.0.split_whitespace().map(str::to_owned));
            }
            if let Some(name) = after.strip_prefix(':') {
                classes.push(name.chars().take_while(|character| is_name(*character)).collect());
            }
        }
    }
    classes
}

/// Lines on which a class is computed.
pub(crate) fn computed_classes(text: &str) -> Vec<usize> {
    let is_computed = |after: &&str| after.starts_with('=') && !after.starts_with("=\"") && !after.starts_with("=(\"");
    sources::code(text)
        .filter(|(_, line)| values_of_class(line).any(|after| is_computed(&after)))
        .map(|(line, _)| line)
        .collect()
}

/// Classes in the selectors of a sheet.
pub(crate) fn classes_in_sheet(text: &str) -> Vec<String> {
    let mut classes = Vec::new();
    let text = without_comments(text);
    // A selector is what stands before a brace, back to the end of the rule or declaration before it.
    for before in text.split('{') {
        let selector = before.rsplit(['}', ';']).next().unwrap_or_default();
        for (at, _) in selector.match_indices('.') {
            let name: String = selector[at + 1..].chars().take_while(|character| is_name(*character)).collect();
            if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
                classes.push(name);
            }
        }
    }
    classes
}

/// What follows each attribute called `class` on a line.
fn values_of_class(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices("class").filter_map(move |(at, word)| {
        let starts = line[..at].chars().next_back().is_none_or(char::is_whitespace);
        let after = &line[at + word.len()..];
        (starts && (after.starts_with('=') || after.starts_with(':') && !after.starts_with(": "))).then_some(after)
    })
}

fn is_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-' || character == '_'
}

fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        kept += before;
        rest = after.split_once("*/").map_or("", |(_, behind)| behind);
    }
    kept + rest
}

#[test]
fn classes_of_views_are_found_in_every_form() {
    let view = "<p class=\"remark wide\" class:open=move || open.get()>\n<i class=(\"late\", is_late)>\nsvg::a().attr(\"class\", \"by-hand\")";
    assert_eq!(classes_in_view(view), ["remark", "wide", "open", "late", "by-hand"]);
    assert_eq!(computed_classes("<p class=\"fixed\">\n<p class=name>"), [2]);
}

#[test]
fn classes_of_sheets_are_found_in_selectors_alone() {
    let sheet = "/* .not-this */\n@layer parts {\n  .button:hover, .tag > a[href$=\".pdf\"] { margin: .5rem }\n}\n";
    let classes = classes_in_sheet(sheet);
    assert!(classes.contains(&"button".to_owned()) && classes.contains(&"tag".to_owned()));
    assert!(!classes.contains(&"not-this".to_owned()) && !classes.contains(&"5rem".to_owned()));
}
