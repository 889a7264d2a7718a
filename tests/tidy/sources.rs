//! The project's files as text, and the little reading of Rust that the tidy tests need. No parser: rustfmt has put
//! every brace where it belongs.

use std::fs;
use std::path::{Path, PathBuf};

/// A text file; the path is relative to the project and written with `/`.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Every text file below a folder with this ending, or with any when it is empty, sorted by path.
pub(crate) fn below(folder: &str, extension: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join(folder), &mut paths);
    read(paths.into_iter().filter(|path| extension.is_empty() || path.extension().is_some_and(|it| it == extension)))
}

/// The text files in the project's own folder.
pub(crate) fn in_root() -> Vec<Source> {
    let entries = fs::read_dir(root()).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let is_text = |path: &PathBuf| {
        path.extension().is_some_and(|extension| ["toml", "html", "md", "json"].iter().any(|known| extension == *known))
    };
    read(entries.filter(is_text))
}

/// Rust without comments and without the tests at the end of the file, each line with its number.
pub(crate) fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line))
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .map(|(at, line)| (at, line.split("//").next().unwrap_or(line)))
}

/// The line and the length of every function: from `fn` to the closing brace in the same column.
pub(crate) fn functions(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let begins = |line: &str| {
        let words = line.split(['(', '<']).next().unwrap_or_default();
        words.split_whitespace().any(|word| word == "fn") && !words.trim_start().starts_with("//")
    };
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate().filter(|(_, line)| begins(line)) {
        let ends = |candidate: &&str| indent(candidate) == indent(line) && candidate.trim_start().starts_with('}');
        if line.trim_end().ends_with([';', '}']) {
            continue;
        }
        if let Some(length) = lines[start + 1..].iter().position(ends) {
            found.push((start + 1, length + 2));
        }
    }
    found
}

/// Whether the line names a place below `start`, and not a part of a web address or a longer path.
pub(crate) fn has_path(line: &str, start: &str) -> bool {
    line.match_indices(start).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|character| !character.is_alphanumeric() && !"/.-_~}*".contains(character))
    })
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn read(paths: impl Iterator<Item = PathBuf>) -> Vec<Source> {
    let mut sources: Vec<Source> = paths
        .filter_map(|path| {
            let text = fs::read_to_string(&path).ok()?;
            let path = path.strip_prefix(root()).ok()?.to_string_lossy().replace('\\', "/");
            Some(Source { path, text })
        })
        .collect();
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

#[test]
fn the_length_of_a_function_is_counted_with_its_first_and_last_line() {
    let text =
        "fn short() {}\n\nimpl A {\n    fn long(\n        a: u8,\n    ) {\n        if a {\n        }\n    }\n}\n";
    assert_eq!(functions(text), [(4, 6)]);
}

#[test]
fn a_part_of_a_web_address_is_no_place_on_a_machine() {
    assert!(has_path("see /srv/notes", "/srv/"));
    assert!(has_path("\"/srv/notes\"", "/srv/"));
    assert!(!has_path("https://example.org/srv/notes", "/srv/"));
}
