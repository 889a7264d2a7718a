//! Invariants of the project that no compiler checks: who may import whom, sizes, headers, styles without users.
//!
//! Each test lists every offence at once. The rules are explained in `ARCHITECTURE.md`; the tables here are the law.

#[path = "tidy/imports.rs"]
mod imports;
#[path = "tidy/sources.rs"]
mod sources;
#[path = "tidy/spec.rs"]
mod spec;
#[path = "tidy/styles.rs"]
mod styles;

use std::collections::BTreeSet;

use sources::Source;

/// Where Rust is written.
const RUST_FOLDERS: [&str; 5] = ["src", "benches", "build", "tests", "xtask/src"];

/// Where text is written that others read, and that must mean the same on every machine.
const TEXT_FOLDERS: [&str; 11] =
    [".cargo", ".ci", "benches", "build", "data", "docs", "pwa", "src", "style", "tests", "xtask"];

const MOST_LINES: usize = 400;
const MOST_LINES_OF_A_FUNCTION: usize = 70;

#[test]
fn every_rust_file_opens_with_what_it_is_for() {
    let offences = rust_files()
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| format!("{}: the first line must start with `//! ` and say what the file is for", file.path));
    none(offences);
}

#[test]
fn no_rust_file_is_longer_than_one_can_read() {
    let offences = rust_files().filter_map(|file| {
        let lines = file.text.lines().count();
        (lines > MOST_LINES).then(|| format!("{}: {lines} lines, at most {MOST_LINES}", file.path))
    });
    none(offences);
}

#[test]
fn every_function_fits_on_a_screen() {
    let offences = rust_files().flat_map(|file| {
        let long = |&(_, lines): &(usize, usize)| lines > MOST_LINES_OF_A_FUNCTION;
        let told = |(line, lines)| format!("{}:{line}: {lines} lines, at most {MOST_LINES_OF_A_FUNCTION}", file.path);
        sources::functions(&file.text).into_iter().filter(long).map(told).collect::<Vec<_>>()
    });
    none(offences);
}

#[test]
fn modules_import_only_those_they_may_know() {
    none(sources::below("src", "rs").iter().flat_map(imports::foreign_modules));
}

#[test]
fn modules_that_know_each_other_do_so_in_one_direction() {
    none(imports::circles());
}

#[test]
fn only_the_shell_knows_the_browser_and_the_framework() {
    none(sources::below("src", "rs").iter().flat_map(imports::foreign_crates));
}

#[test]
fn the_build_script_shares_only_what_it_may() {
    none(sources::below("build", "rs").iter().flat_map(imports::shared_with_build));
}

#[test]
fn every_class_of_a_view_has_a_style_and_every_style_a_view() {
    let views: BTreeSet<String> =
        sources::below("src/ui", "rs").iter().flat_map(|file| styles::classes_in_view(&file.text)).collect();
    let sheets: BTreeSet<String> =
        sources::below("style", "css").iter().flat_map(|file| styles::classes_in_sheet(&file.text)).collect();
    let unstyled =
        views.difference(&sheets).map(|class| format!("class \"{class}\" is used in src/ui, no sheet has it"));
    let unused =
        sheets.difference(&views).map(|class| format!("class \"{class}\" is in style/, nothing in src/ui uses it"));
    none(unstyled.chain(unused));
}

#[test]
fn classes_are_written_out_so_that_they_can_be_found() {
    none(sources::below("src/ui", "rs").iter().flat_map(|file| {
        styles::computed_classes(&file.text)
            .into_iter()
            .map(|line| format!("{}:{line}: write the class as text; show state by attributes", file.path))
            .collect::<Vec<_>>()
    }));
}

#[test]
fn no_file_names_a_place_on_one_machine() {
    // Put together here, so that this file does not accuse itself.
    let places = ["home", "root", "tmp", "work", "Users"].map(|name| format!("/{name}/"));
    let offences = TEXT_FOLDERS.iter().flat_map(|folder| sources::below(folder, "")).chain(sources::in_root());
    none(offences.flat_map(|file| {
        let named = |line: &str| places.iter().any(|place| sources::has_path(line, place));
        let lines = file.text.lines().enumerate().filter(|(_, line)| named(line));
        lines.map(|(at, line)| format!("{}:{}: {}", file.path, at + 1, line.trim())).collect::<Vec<_>>()
    }));
}

#[test]
fn every_rule_of_the_specification_is_cited_by_a_test() {
    let specification = sources::in_root().into_iter().find(|file| file.path == "SPEC.md");
    let specification = specification.expect("the specification is in the project's own folder");
    none(spec::offences(&specification.text, rust_files()));
}

fn rust_files() -> impl Iterator<Item = Source> {
    RUST_FOLDERS.iter().flat_map(|folder| sources::below(folder, "rs"))
}

/// Fails with all offences, one per line.
#[track_caller]
fn none(offences: impl IntoIterator<Item = String>) {
    let offences: Vec<String> = offences.into_iter().collect();
    assert!(offences.is_empty(), "{} found:\n{}\n", offences.len(), offences.join("\n"));
}
