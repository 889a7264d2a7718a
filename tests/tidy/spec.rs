//! The rules of `SPEC.md` and the tests that cite them: `/// N2: an address opens its page.` above a test.

use std::collections::{BTreeMap, BTreeSet};

use super::sources::Source;

/// A test's claim to express a rule.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Citation {
    /// "N2".
    pub(crate) rule: String,
    /// The line of the file, counted from one.
    pub(crate) line: usize,
    /// Whether what follows is a test. Elsewhere a citation would prove nothing.
    pub(crate) is_above_a_test: bool,
}

/// Rules without a test, tests without a rule, citations that stand above something else, and rules given twice.
pub(crate) fn offences(specification: &str, files: impl Iterator<Item = Source>) -> Vec<String> {
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    let mut offences = Vec::new();
    for (line, rule) in rules_of(specification) {
        if let Some(before) = rules.insert(rule, line) {
            offences.push(format!("SPEC.md:{line}: {rule} is also the rule of line {before}"));
        }
    }
    let mut cited = BTreeSet::new();
    for file in files {
        for citation in citations(&file.text) {
            let Citation { rule, line, is_above_a_test } = citation;
            if !is_above_a_test {
                offences.push(format!("{}:{line}: {rule} is cited, but not by a test", file.path));
            } else if !rules.contains_key(rule.as_str()) {
                offences.push(format!("{}:{line}: SPEC.md has no rule {rule}", file.path));
            } else {
                cited.insert(rule);
            }
        }
    }
    let untested = rules.iter().filter(|(rule, _)| !cited.contains(**rule));
    offences.extend(untested.map(|(rule, line)| format!("SPEC.md:{line}: no test cites {rule}")));
    offences
}

/// Every rule with its line: `- **N2** Every address …`.
fn rules_of(specification: &str) -> impl Iterator<Item = (usize, &str)> {
    specification
        .lines()
        .enumerate()
        .filter_map(|(at, line)| Some((at + 1, line.strip_prefix("- **")?.split_once("** ")?.0)))
        .filter(|(_, rule)| is_rule(rule))
}

/// Every citation of a file; one line can cite several rules: `/// R9, C2: …`.
fn citations(text: &str) -> Vec<Citation> {
    let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((rules, _)) = line.strip_prefix("/// ").and_then(|comment| comment.split_once(": ")) else { continue };
        let rules: Vec<&str> = rules.split(", ").collect();
        if !rules.iter().all(|rule| is_rule(rule)) {
            continue;
        }
        let mut below = lines[at + 1..].iter().take_while(|line| line.starts_with("///") || line.starts_with("#["));
        let is_above_a_test = below.any(|line| line.starts_with("#[") && line.ends_with("test]"));
        found.extend(rules.into_iter().map(|rule| Citation { rule: rule.to_owned(), line: at + 1, is_above_a_test }));
    }
    found
}

/// A capital letter and a number.
fn is_rule(word: &str) -> bool {
    let number = word.strip_prefix(|first: char| first.is_ascii_uppercase()).unwrap_or_default();
    !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit())
}

#[test]
fn every_kind_of_offence_is_told() {
    let specification = "# Rules\n\n- **X1** One.\n- **X2** Two.\n- **X2** Again.\n- **Note** No rule.\n";
    // Put together here, so that the citations of this example are not taken for those of this file.
    let comment = |text: &str| format!("{} {text}\n", "/".repeat(3));
    let text = [
        comment("X1, X9: cited."),
        "#[test]\nfn a() {}\n".to_owned(),
        comment("X2: no test."),
        "fn b() {}\n".to_owned(),
    ]
    .concat();
    let file = Source { path: "tests/a.rs".to_owned(), text };
    let told = [
        "SPEC.md:5: X2 is also the rule of line 4",
        "tests/a.rs:1: SPEC.md has no rule X9",
        "tests/a.rs:4: X2 is cited, but not by a test",
        "SPEC.md:5: no test cites X2",
    ];
    assert_eq!(offences(specification, std::iter::once(file)), told);
}
