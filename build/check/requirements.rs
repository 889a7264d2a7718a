//! Requirements: expressions that can be met.

use std::collections::{BTreeMap, BTreeSet};

use super::super::problem::Problem;
use super::super::source::Dataset;
use super::super::source::certification::Certification;
use super::super::source::file::Item;
use super::super::source::value::Requirement;
use super::super::vocabulary::Availability;
use super::circle;

/// The certifications that require something, with the rule.
fn rules(dataset: &Dataset) -> impl Iterator<Item = (&Item<Certification>, &Requirement)> {
    dataset.certifications.iter().filter_map(|item| Some((item, item.requires.as_ref()?)))
}

/// No group is empty, asks for more than it offers, or names something twice.
pub fn groups_can_be_met(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (certification, rule) in rules(dataset) {
        group_can_be_met(certification, rule, problems);
    }
}

fn group_can_be_met(certification: &Item<Certification>, rule: &Requirement, problems: &mut Vec<Problem>) {
    let (word, span, parts) = match rule {
        Requirement::Certification(_) => return,
        Requirement::All(span, parts) => ("all", span, parts),
        Requirement::Any(span, parts) => ("any", span, parts),
        Requirement::Count { at_least, span, of } => {
            let offered = of.len();
            if *at_least == 0 || usize::from(*at_least) > offered {
                let message = format!("a count asks for {at_least} of {offered}, which cannot be");
                problems.push(certification.problem_at(span, message));
            }
            ("count", span, of)
        }
    };
    if parts.is_empty() {
        let message = format!("this group of \"{word}\" is empty");
        let help = "leave \"requires\" out when nothing is required".to_owned();
        problems.push(certification.problem_at(span, message).help(help));
    }
    let mut seen = BTreeSet::new();
    for part in parts {
        match part {
            Requirement::Certification(slug) if !seen.insert(slug.get_ref()) => {
                let message = format!("this group of \"{word}\" names \"{}\" twice", slug.get_ref());
                problems.push(certification.problem_at(&slug.span(), message));
            }
            group => group_can_be_met(certification, group, problems),
        }
    }
}

/// No certification is asked for before itself, not even as advice.
pub fn nothing_requires_itself(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for certification in dataset.certifications.iter() {
        let required = certification.requires.iter().flat_map(Requirement::leaves);
        let named =
            required.chain(&certification.recommended).chain(&certification.successor).chain(&certification.transition);
        for slug in named.filter(|slug| *slug.get_ref() == certification.slug) {
            let message = format!("certification \"{}\" names itself", certification.slug);
            problems.push(certification.problem_at(&slug.span(), message));
        }
    }
}

/// What is required does not require what requires it.
pub fn requirements_do_not_go_in_circles(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (certification, rule) in rules(dataset) {
        let slugs = rule.leaves().into_iter().map(|slug| slug.get_ref().as_str());
        // A certification that names itself is another check's business.
        let others = slugs.filter(|slug| *slug != certification.slug);
        next.insert(certification.slug.as_str(), others.collect());
    }
    for circle in circle::find_all(&next) {
        let Some((first, rule)) = rules(dataset).find(|(item, _)| item.slug == circle[0]) else { continue };
        let leaf = rule.leaves().into_iter().find(|slug| slug.get_ref() == circle[1]);
        let message = format!("requirements go in a circle: {}", circle.join(" => "));
        problems.extend(leaf.map(|slug| first.problem_at(&slug.span(), message)));
    }
}

/// What can be taken today does not hang on something that nobody can earn any more.
pub fn requirements_can_still_be_earned(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let gone = |slug: &str| {
        dataset.certifications.get(slug).is_some_and(|certification| {
            matches!(certification.status.get_ref(), Availability::Retired | Availability::Superseded)
        })
    };
    for (certification, rule) in rules(dataset) {
        if *certification.status.get_ref() == Availability::Active && !can_be_earned(rule, &gone) {
            let missing: Vec<&str> =
                rule.leaves().into_iter().map(|slug| slug.get_ref().as_str()).filter(|slug| gone(slug)).collect();
            // A group that cannot be met by anything is another check's business.
            if missing.is_empty() {
                continue;
            }
            let message = format!(
                "certification \"{}\" is active but requires what can no longer be earned: {}",
                certification.slug,
                missing.join(", ")
            );
            let help = "add what is accepted in its place, or correct a status".to_owned();
            problems.push(certification.problem_at(&rule.span(), message).help(help));
        }
    }
}

fn can_be_earned(rule: &Requirement, gone: &impl Fn(&str) -> bool) -> bool {
    let mut parts = rule.parts().iter();
    match rule {
        Requirement::Certification(slug) => !gone(slug.get_ref()),
        Requirement::All(..) => parts.all(|part| can_be_earned(part, gone)),
        Requirement::Any(..) => parts.any(|part| can_be_earned(part, gone)),
        Requirement::Count { at_least, .. } => {
            parts.filter(|part| can_be_earned(part, gone)).count() >= usize::from(*at_least)
        }
    }
}
