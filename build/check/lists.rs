//! The small lists inside entries, and those of `dataset.toml` and `regions.toml`.

use std::collections::BTreeSet;

use super::super::problem::{Problem, did_you_mean};
use super::super::source::Dataset;
use super::super::source::file::{SourceFile, Word};
use super::super::vocabulary::SkillLevel;

/// No list names the same thing twice.
pub fn nothing_is_listed_twice(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for role in dataset.roles.iter() {
        let certifications = &role.certifications;
        once(&role.file, "skill", role.skills.iter().map(|skill| &skill.skill), problems);
        once(&role.file, "source", &role.sources, problems);
        once(&role.file, "other title", &role.also_known_as, problems);
        once(&role.file, "certification", certifications.named.iter().chain(&certifications.suggested), problems);
        once(&role.file, "source", &certifications.sources, problems);
    }
    for certification in dataset.certifications.iter() {
        once(&certification.file, "source", &certification.sources, problems);
        once(&certification.file, "recommended certification", &certification.recommended, problems);
        once(&certification.file, "official field", &certification.official_fields, problems);
    }
    for suite in dataset.suites.iter() {
        once(&suite.file, "source", suite.renewal.iter().flat_map(|renewal| &renewal.sources), problems);
    }
    let mut links = BTreeSet::new();
    for link in &dataset.links {
        if !links.insert((link.from.get_ref(), link.to.get_ref(), link.kind)) {
            let (from, to) = (link.from.get_ref(), link.to.get_ref());
            let message = format!("the {} link from \"{from}\" to \"{to}\" is listed twice", link.kind.word());
            problems.push(link.problem(message));
        }
    }
}

fn once<'a>(file: &SourceFile, what: &str, words: impl IntoIterator<Item = &'a Word>, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for word in words {
        if !seen.insert(word.get_ref()) {
            let message = format!("{what} \"{}\" is listed twice", word.get_ref());
            problems.push(file.problem(word.span().start, message));
        }
    }
}

/// `dataset.toml` explains each of the four skill levels, in order and by its name.
pub fn the_scale_is_complete(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let Some(about) = &dataset.about else { return };
    let written: Vec<(u8, &str)> =
        about.scale.iter().map(|scale| (*scale.level.get_ref(), scale.name.get_ref().as_str())).collect();
    let expected: Vec<(u8, &str)> = (1..).zip(SkillLevel::ALL.iter().map(|level| level.word())).collect();
    if written != expected {
        let listed: Vec<String> = expected.iter().map(|(level, name)| format!("{level} {name}")).collect();
        let help = format!("the levels are {}", listed.join(", "));
        problems.push(about.problem("the skill levels are not explained one by one").help(help));
    }
}

/// The families that come first are families of certifications.
pub fn ordered_families_exist(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let families: BTreeSet<&str> =
        dataset.certifications.iter().map(|certification| certification.family.get_ref().as_str()).collect();
    for about in dataset.about.iter().filter(|_| dataset.whole) {
        once(&about.file, "family", &about.family_order, problems);
        for family in about.family_order.iter().filter(|family| !families.contains(family.get_ref().as_str())) {
            let message = format!("no certification is of the family \"{}\"", family.get_ref());
            let help = did_you_mean(family.get_ref(), families.iter().copied());
            problems.push(about.problem_at(&family.span(), message).help(help));
        }
    }
}

/// A region's locale is a language and a country, as browsers know them, and no region is part of itself.
pub fn regions_are_written_the_standard_way(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for region in dataset.regions.iter() {
        let locale = region.locale.get_ref();
        let standard = locale.split_once('-').is_some_and(|(language, country)| {
            matches!(language.len(), 2 | 3)
                && language.bytes().all(|letter| letter.is_ascii_lowercase())
                && country.len() == 2
                && country.bytes().all(|letter| letter.is_ascii_uppercase())
        });
        if !standard {
            let message = format!("\"{locale}\" is not a locale of a browser");
            let help = "write the language and the country, as in \"en-GB\"".to_owned();
            problems.push(region.problem_at(&region.locale.span(), message).help(help));
        }
        let parent = region.parent.as_ref().and_then(|parent| Some((parent, dataset.regions.get(parent.get_ref())?)));
        if let Some((word, _)) = parent.filter(|(_, parent)| parent.parent.is_some()) {
            let message = format!("region \"{}\" is itself part of another region", word.get_ref());
            let help = "regions nest once: name the outer one".to_owned();
            problems.push(region.problem_at(&word.span(), message).help(help));
        }
    }
}
