//! Suites and their renewal policies.

use super::super::problem::Problem;
use super::super::source::Dataset;
use super::super::source::certification::Certification;
use super::super::source::file::{Item, Word};
use super::super::source::suite::{Renewal, RenewalWay, Suite};
use super::super::vocabulary::{RenewalClock, RenewalKind};

/// The longest period that a certificate is valid for and that is not a slip: ten years.
const LONGEST_MONTHS: u16 = 120;

/// The certifications that belong to a suite, with the suite.
fn members(dataset: &Dataset) -> impl Iterator<Item = (&Item<Certification>, &Word, &Item<Suite>)> {
    dataset.certifications.iter().filter_map(|certification| {
        let word = certification.suite.as_ref()?;
        Some((certification, word, dataset.suites.get(word.get_ref())?))
    })
}

fn policies(dataset: &Dataset) -> impl Iterator<Item = (&Item<Suite>, &Renewal)> {
    dataset.suites.iter().filter_map(|suite| Some((suite, suite.renewal.as_ref()?)))
}

/// A suite holds certifications of the body that runs it.
pub fn suites_are_of_one_body(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (certification, word, suite) in members(dataset) {
        let known = dataset.bodies.may_hold(suite.body.get_ref());
        if known && *suite.body.get_ref() != certification.body {
            let (suite, body) = (word.get_ref(), suite.body.get_ref());
            let message =
                format!("suite \"{suite}\" is of body \"{body}\", this certification of \"{}\"", certification.body);
            problems.push(certification.problem_at(&word.span(), message));
        }
    }
}

/// A certification is valid for as long as its suite says, and for a plausible time.
pub fn validity_follows_the_suite(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for certification in dataset.certifications.iter() {
        let Some(months) = &certification.validity_months else { continue };
        if *months.get_ref() > LONGEST_MONTHS {
            let message = format!("a certificate is not valid for {} months", months.get_ref());
            problems.push(certification.problem_at(&months.span(), message));
        }
    }
    for (certification, word, suite) in members(dataset) {
        let Some(renewal) = &suite.renewal else { continue };
        let suite_months = match renewal.clock.get_ref() {
            RenewalClock::Never => Some(0),
            _ => renewal.period_months.as_ref().map(|months| *months.get_ref()),
        };
        let own_months = certification.validity_months.as_ref();
        if let (Some(expected), Some(own)) = (suite_months, own_months)
            && *own.get_ref() != expected
        {
            let (own, suite) = (own.get_ref(), word.get_ref());
            let message = format!("valid for {own} months, but suite \"{suite}\" says {expected}");
            let help = "0 means that it does not expire".to_owned();
            problems.push(certification.problem_at(&word.span(), message).help(help));
        }
    }
}

/// What lapses does so after a period, of the suite or of each certification; what never lapses has none.
pub fn clocks_have_a_period(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (suite, renewal) in policies(dataset) {
        let months = renewal.period_months.as_ref().map(|months| *months.get_ref());
        let message = match (renewal.clock.get_ref(), months) {
            (RenewalClock::Never, Some(_)) => "a suite that never lapses has no period",
            (RenewalClock::Never, None) if !renewal.ways.is_empty() => "a suite that never lapses needs no renewal",
            (RenewalClock::LatestInSuite, None) => "one date for the whole suite needs one period",
            (_, Some(months)) if !(1..=LONGEST_MONTHS).contains(&months) => "this is not a period of renewal",
            _ => continue,
        };
        problems.push(suite.problem_at(&renewal.clock.span(), message));
    }
}

/// Points have a name and a number, their categories fit into them, and nothing else counts points.
pub fn points_are_counted(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (suite, way) in policies(dataset).flat_map(|(suite, policy)| policy.ways.iter().map(move |way| (suite, way))) {
        let per_year = way.units_per_year.as_ref().map(|units| *units.get_ref());
        let per_period = way.units_per_period.as_ref().map(|units| *units.get_ref());
        let limited = !way.at_least.is_empty() || !way.at_most.is_empty();
        let timed = way.follows_on || way.calendar_years;
        let counted = per_year.is_some() || per_period.is_some() || limited || timed;
        let mut report = |message: String| problems.push(suite.problem_at(&way.kind.span(), message));
        if *way.kind.get_ref() != RenewalKind::Points {
            if counted || way.unit.is_some() {
                report(format!("\"{}\" counts no points", way.kind.get_ref().word()));
            }
            continue;
        }
        if way.unit.is_none() {
            report("points need a unit: what the body calls them".to_owned());
        }
        if per_year == Some(0) || per_period == Some(0) {
            report("no points are due: leave the number out when it is unknown".to_owned());
        }
        if way.every_year && per_year.is_none() {
            report("points that are due in every year need units_per_year".to_owned());
        }
        if way.follows_on && way.calendar_years {
            report("calendar years do not follow on from the day of a pass".to_owned());
        }
        if let Some(message) = categories_do_not_fit(way, per_year, per_period) {
            report(message);
        }
        if let Some(message) = category_is_limited_oddly(way) {
            report(message);
        }
    }
}

fn categories_do_not_fit(way: &RenewalWay, per_year: Option<u16>, per_period: Option<u16>) -> Option<String> {
    // Categories are per year unless the yearly number is not due in each.
    let due = if way.every_year { per_year } else { per_period.or(per_year) }?;
    let least: u32 = way.at_least.iter().map(|quota| u32::from(*quota.units.get_ref())).sum();
    (least > u32::from(due)).then(|| format!("the categories ask for {least} points, more than the {due} that are due"))
}

/// A category is named once as a minimum and once as a maximum, and its maximum leaves room for its minimum.
fn category_is_limited_oddly(way: &RenewalWay) -> Option<String> {
    for quotas in [&way.at_least, &way.at_most] {
        for (at, quota) in quotas.iter().enumerate() {
            let category = quota.category.get_ref();
            if quotas[..at].iter().any(|before| before.category.get_ref() == category) {
                return Some(format!("category \"{category}\" is limited twice"));
            }
        }
    }
    way.at_least.iter().find_map(|least| {
        let most = way.at_most.iter().find(|most| most.category.get_ref() == least.category.get_ref())?;
        let (category, least, most) = (least.category.get_ref(), least.units.get_ref(), most.units.get_ref());
        (least > most).then(|| format!("category \"{category}\" needs {least} points, of which only {most} count"))
    })
}
