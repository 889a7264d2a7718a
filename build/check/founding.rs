//! The founding facts: each is carried by an entry, or waived with a reason.

use std::collections::BTreeSet;

use super::super::problem::Problem;
use super::super::source::Dataset;
use super::super::source::part::Part;

/// Every fact that an entry says it carries is a founding fact.
pub fn facts_exist(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (file, part) in dataset.parts() {
        let Part::Fact(word) = part else { continue };
        if !dataset.founding.may_hold(word.get_ref()) {
            let message = format!("founding fact \"{}\" does not exist", word.get_ref());
            let help = dataset.founding.did_you_mean(word.get_ref());
            problems.push(file.problem(word.span().start, message).help(help));
        }
    }
}

/// Every founding fact is carried by an entry or waived with a reason, and not both.
pub fn facts_are_carried_or_waived(dataset: &Dataset, problems: &mut Vec<Problem>) {
    if !dataset.whole {
        return;
    }
    let parts = dataset.parts();
    let carried: BTreeSet<&str> = parts
        .iter()
        .filter_map(|(_, part)| if let Part::Fact(word) = part { Some(word.get_ref().as_str()) } else { None })
        .collect();
    for fact in dataset.founding.iter() {
        let id = fact.id.get_ref();
        match (carried.contains(id.as_str()), &fact.waived) {
            (false, None) => {
                let message = format!("nothing in the dataset carries founding fact \"{id}\"");
                let help = format!("add facts = [\"{id}\"] to the entry that says so, or say why it is waived");
                problems.push(fact.problem(message).help(help));
            }
            (true, Some(reason)) => {
                let message = format!("founding fact \"{id}\" is waived and carried as well");
                problems.push(fact.problem_at(&reason.span(), message));
            }
            _ => {}
        }
    }
}
