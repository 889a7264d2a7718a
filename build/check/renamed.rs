//! Renamed slugs: the old name is free, and the new one leads somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::super::problem::Problem;
use super::super::source::Dataset;
use super::super::source::file::Item;
use super::super::source::listing::Renamed;
use super::super::vocabulary::RenamedKind;
use super::circle;

/// A slug that was given up is not used again, and was given up once.
pub fn old_slugs_are_free(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for renamed in &dataset.renamed {
        let from = renamed.from.get_ref();
        let kind = renamed.kind.word();
        if is_in_use(dataset, renamed.kind, from) {
            let message = format!("{kind} \"{from}\" was renamed, but the old name is in use");
            problems.push(renamed.problem_at(&renamed.from.span(), message));
        }
        if !seen.insert((renamed.kind, from)) {
            let message = format!("{kind} \"{from}\" was renamed twice");
            problems.push(renamed.problem_at(&renamed.from.span(), message));
        }
    }
}

/// A chain of renames ends at something that exists.
pub fn new_slugs_exist(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for &kind in RenamedKind::ALL {
        let renames: Vec<&Item<Renamed>> = dataset.renamed.iter().filter(|renamed| renamed.kind == kind).collect();
        for renamed in &renames {
            let to = renamed.to.get_ref();
            let goes_on = renames.iter().any(|next| next.from.get_ref() == to);
            if !goes_on && !may_be_in_use(dataset, kind, to) {
                let message = format!("{} \"{to}\" does not exist", kind.word());
                problems.push(renamed.problem_at(&renamed.to.span(), message).help(did_you_mean(dataset, kind, to)));
            }
        }
        let next: BTreeMap<&str, Vec<&str>> = renames
            .iter()
            .map(|renamed| (renamed.from.get_ref().as_str(), vec![renamed.to.get_ref().as_str()]))
            .collect();
        for circle in circle::find_all(&next) {
            let first = renames.iter().find(|renamed| renamed.from.get_ref() == circle[0]);
            let message = format!("renames go in a circle: {}", circle.join(" => "));
            problems.extend(first.map(|renamed| renamed.problem(message)));
        }
    }
}

fn is_in_use(dataset: &Dataset, kind: RenamedKind, slug: &str) -> bool {
    match kind {
        RenamedKind::Role => dataset.roles.get(slug).is_some(),
        RenamedKind::Skill => dataset.skills.get(slug).is_some(),
        RenamedKind::Certification => dataset.certifications.get(slug).is_some(),
    }
}

fn may_be_in_use(dataset: &Dataset, kind: RenamedKind, slug: &str) -> bool {
    match kind {
        RenamedKind::Role => dataset.roles.may_hold(slug),
        RenamedKind::Skill => dataset.skills.may_hold(slug),
        RenamedKind::Certification => dataset.certifications.may_hold(slug),
    }
}

fn did_you_mean(dataset: &Dataset, kind: RenamedKind, slug: &str) -> Option<String> {
    match kind {
        RenamedKind::Role => dataset.roles.did_you_mean(slug),
        RenamedKind::Skill => dataset.skills.did_you_mean(slug),
        RenamedKind::Certification => dataset.certifications.did_you_mean(slug),
    }
}
