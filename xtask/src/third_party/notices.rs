//! The text: every crate with its licence, each licence's words once for all crates that have exactly those.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::packages::Package;

const HEAD: &str = "THIRD-PARTY WORK IN THIS PAGE

ITSM Career Roadmap is built from the crates below, and from the standard library of Rust, whose authors are The Rust
Project Contributors, under MIT or Apache-2.0. Where a crate may be had under several licences, it is used under MIT if
that is one of them. A crate whose package holds no words of its licence is used under those that its manifest names;
the common words of the MIT licence stand at the end.
";

/// Writes it. `mit` is a text of the MIT licence, of which only what everybody has in common is used.
pub(super) fn text(packages: &[Package], mit: &str) -> String {
    let mut words: BTreeMap<String, Vec<&Package>> = BTreeMap::new();
    let mut text = format!("{HEAD}\n");
    // Writing to a string cannot fail.
    for package in packages {
        let _ = writeln!(text, "  {} {} · {}", package.name, package.version, package.licence);
        for (_, licence) in chosen(package) {
            words.entry(tidied(licence)).or_default().push(package);
        }
    }
    // In the order of the list above.
    let mut groups: Vec<(String, Vec<&Package>)> = words.into_iter().collect();
    groups.sort_by(|one, other| names(&one.1).cmp(&names(&other.1)).then_with(|| one.0.cmp(&other.0)));
    for (licence, packages) in groups {
        let _ = write!(text, "\n{RULE}\n{}\n\n{licence}\n", names(&packages));
    }
    let without: Vec<&Package> = packages.iter().filter(|package| package.texts.is_empty()).collect();
    let _ = write!(text, "\n{RULE}\nWithout words of their own\n\n");
    for package in &without {
        let authors = match &package.authors[..] {
            [] => "its manifest names no authors".to_owned(),
            authors => authors.iter().map(|author| without_address(author)).collect::<Vec<_>>().join(", "),
        };
        let _ = writeln!(text, "  {} {} · {} · {authors}", package.name, package.version, package.licence);
    }
    let _ = write!(text, "\nThe common words of the MIT licence:\n\n{}\n", common(mit));
    text
}

const RULE: &str = "----------------------------------------------------------------------";

/// The licence files that are to be kept: those of MIT where there is a choice with MIT in it, otherwise all.
fn chosen(package: &Package) -> Vec<&(String, String)> {
    let is_choice = [" OR ", "/"].iter().any(|between| package.licence.contains(between));
    let takes_mit = is_choice && package.licence.contains("MIT") && !package.licence.contains(" AND ");
    let of_mit = |text: &&(String, String)| text.0.contains("MIT") || text.0.starts_with("NOTICE");
    let has_mit = package.texts.iter().any(|(name, _)| name.contains("MIT"));
    package.texts.iter().filter(|text| !(takes_mit && has_mit) || of_mit(text)).collect()
}

/// Without what differs only by machine: line ends and spaces behind lines.
fn tidied(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

fn names(packages: &[&Package]) -> String {
    packages.iter().map(|package| format!("{} {}", package.name, package.version)).collect::<Vec<_>>().join(", ")
}

/// "Ana <ana@example.org>" without the address, which nobody needs here.
fn without_address(author: &str) -> &str {
    author.split('<').next().unwrap_or_default().trim_end()
}

/// The licence from its grant on, without anybody's line of copyright.
fn common(mit: &str) -> &str {
    mit.find("Permission is hereby granted").map_or(mit, |start| &mit[start..]).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, licence: &str, texts: &[(&str, &str)]) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            authors: vec!["Ana <ana@example.org>".to_owned()],
            texts: texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect(),
        }
    }

    #[test]
    fn mit_is_taken_where_it_is_offered() {
        let both = [("LICENSE-APACHE", "of Apache"), ("LICENSE-MIT", "of MIT"), ("NOTICE", "a notice")];
        let told = text(&[package("one", "MIT OR Apache-2.0", &both)], "");
        assert!(told.contains("of MIT") && told.contains("a notice") && !told.contains("of Apache"), "{told}");
        let told = text(&[package("one", "(MIT OR Apache-2.0) AND Unicode-3.0", &both)], "");
        assert!(told.contains("of Apache"), "who asks for all gets all: {told}");
        let told = text(&[package("one", "Zlib", &[("LICENSE", "of Zlib")])], "");
        assert!(told.contains("of Zlib"), "{told}");
    }

    #[test]
    fn the_same_words_stand_once() {
        let texts = [("LICENSE", "the same words\r\n")];
        let told = text(&[package("one", "MIT", &texts), package("two", "MIT", &[("LICENSE", "the same words")])], "");
        assert_eq!(told.matches("the same words").count(), 1);
        assert!(told.contains("\none 1.0.0, two 1.0.0\n"), "{told}");
    }

    #[test]
    fn a_crate_without_words_is_told_with_its_authors_and_without_addresses() {
        let told =
            text(&[package("bare", "MIT", &[])], "MIT License\n\nCopyright us\n\nPermission is hereby granted, X");
        assert!(told.contains("  bare 1.0.0 · MIT · Ana\n") && !told.contains("example.org"), "{told}");
        assert!(told.contains("\n\nPermission is hereby granted, X") && !told.contains("Copyright us"), "{told}");
    }
}
