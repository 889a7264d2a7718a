//! Slugs and titles: well formed, and each used once.

use std::collections::BTreeMap;

use super::super::problem::Problem;
use super::super::source::Dataset;
use super::super::source::file::Item;
use super::super::source::table::Named;

/// Runs something for the table of each kind of named entry.
macro_rules! for_each_table {
    ($dataset:ident, $problems:ident, $function:ident) => {
        $function(&$dataset.sources, $problems);
        $function(&$dataset.bodies, $problems);
        $function(&$dataset.regions, $problems);
        $function(&$dataset.skills, $problems);
        $function(&$dataset.roles, $problems);
        $function(&$dataset.tracks, $problems);
        $function(&$dataset.suites, $problems);
        $function(&$dataset.certifications, $problems);
        $function(&$dataset.guide, $problems);
    };
}

/// Slugs are made of lower-case letters, digits and single hyphens, because they stand in addresses.
pub fn slugs_are_well_formed(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for_each_table!(dataset, problems, well_formed);
}

fn well_formed<T: Named>(items: &[Item<T>], problems: &mut Vec<Problem>) {
    for item in items.iter().filter(|item| !is_slug(item.slug())) {
        let message = format!("{} \"{}\" has a name that cannot stand in an address", T::KIND, item.slug());
        let help = "use lower-case letters, digits and single hyphens, at most 60".to_owned();
        problems.push(item.problem(message).help(help));
    }
}

fn is_slug(slug: &str) -> bool {
    let letters = |part: &str| part.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit());
    slug.len() <= 60 && slug.split('-').all(|part| !part.is_empty() && letters(part))
}

/// No two entries of a kind have the same slug; certifications are one kind whatever the folder.
pub fn slugs_are_unique(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for_each_table!(dataset, problems, unique_slugs);
    unique_slugs(&dataset.founding, problems);
}

fn unique_slugs<T: Named>(items: &[Item<T>], problems: &mut Vec<Problem>) {
    unique(items, "named", |item| item.slug().to_owned(), problems);
}

/// No two entries of a kind have the same title: readers could not tell them apart.
pub fn titles_are_unique(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for_each_table!(dataset, problems, unique_titles);
}

fn unique_titles<T: Named>(items: &[Item<T>], problems: &mut Vec<Problem>) {
    unique(items, "called", |item| item.title().to_lowercase(), problems);
}

/// Reports each entry that repeats what tells an entry from the others, with the place of the first.
fn unique<T: Named>(items: &[Item<T>], verb: &str, key: impl Fn(&Item<T>) -> String, problems: &mut Vec<Problem>) {
    let mut seen: BTreeMap<String, &Item<T>> = BTreeMap::new();
    for item in items {
        let Some(first) = seen.get(&key(item)) else {
            seen.insert(key(item), item);
            continue;
        };
        let name = if verb == "named" { item.slug() } else { item.title() };
        let message = format!("another {} is {verb} \"{name}\"", T::KIND);
        let help = format!("the other one is at {}:{}", first.file.path, first.file.line(first.start));
        problems.push(item.problem(message).help(help));
    }
}
