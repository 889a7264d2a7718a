//! Pay figures: in order, of a plausible size for their period, and fully labelled.

use super::super::problem::Problem;
use super::super::source::Dataset;
use super::super::source::file::Item;
use super::super::source::role::{Pay, Role};
use super::super::vocabulary::{PayScope, Period};

fn figures(dataset: &Dataset) -> impl Iterator<Item = (&Item<Role>, &toml::Spanned<Pay>)> {
    dataset.roles.iter().flat_map(|role| role.pay.iter().map(move |pay| (role, pay)))
}

/// A figure says at least one number, and low, median and high rise.
pub fn figures_are_in_order(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (role, pay) in figures(dataset) {
        if pay.get_ref().figures().next().is_none() {
            problems.push(role.problem_at(&pay.span(), "this pay figure has no number"));
        }
        // What is not an amount at all is another check's business.
        let figures = pay.get_ref().figures().filter(|(_, figure)| figure.get_ref().0.is_some());
        let spread: Vec<_> = figures.filter(|(key, _)| *key != "amount").collect();
        for pair in spread.windows(2) {
            let [(below, low), (above, high)] = pair else { continue };
            if low.get_ref() > high.get_ref() {
                problems.push(role.problem_at(&low.span(), format!("{below} is more than {above}")));
            }
        }
    }
}

/// A figure is of a size that can be paid for its period, in any of the currencies we know.
pub fn figures_suit_their_period(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (role, pay) in figures(dataset) {
        let period = pay.get_ref().period;
        let units = match period {
            Period::Year => 1_000..=20_000_000,
            Period::Month => 100..=2_000_000,
            Period::Hour => 1..=10_000,
        };
        for (key, figure) in pay.get_ref().figures() {
            if figure.get_ref().0.is_some_and(|hundredths| !units.contains(&(hundredths / 100))) {
                let message = format!("{key} is not a sum that is paid for one {}", period.word());
                let help = "look at the period, and write units of the currency".to_owned();
                problems.push(role.problem_at(&figure.span(), message).help(help));
            }
        }
    }
}

/// What low and high mark is said, and only where there is a low or a high.
pub fn spreads_are_named(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (role, pay) in figures(dataset) {
        let value = pay.get_ref();
        let message = match (value.low.is_some() || value.high.is_some(), value.spread) {
            (true, None) => "low and high need a spread that says what they mark",
            (false, Some(_)) => "a spread is said, but there is no low and no high",
            _ => continue,
        };
        problems.push(role.problem_at(&pay.span(), message));
    }
}

/// A figure for a statistical group names the group, and one for the job itself does not.
pub fn groups_are_named(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (role, pay) in figures(dataset) {
        let message = match (pay.get_ref().scope, &pay.get_ref().group) {
            (PayScope::Group, None) => "a figure for a statistical group has to name the group",
            (PayScope::Title, Some(_)) => "a figure for the job itself names a group",
            _ => continue,
        };
        problems.push(role.problem_at(&pay.span(), message));
    }
}
