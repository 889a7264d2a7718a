//! Hours of study: ranges that somebody could keep to, given once, and only for what is studied for.

use toml::Spanned;

use super::super::problem::Problem;
use super::super::source::Dataset;
use super::super::source::file::SourceFile;
use super::super::vocabulary::CertificationKind;

/// More hours than this are a slip: a year of full-time study.
const MOST_HOURS: u16 = 2000;

/// Hours are at least one, the high ones not below the low ones, and all of them fit into a year of full-time study.
pub fn hours_are_a_range(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for certification in dataset.certifications.iter() {
        if let Some(study) = &certification.study {
            is_range(&certification.file, &study.low, study.high.as_ref(), problems);
        }
    }
    for range in &dataset.study {
        is_range(&range.file, &range.low, Some(&range.high), problems);
    }
}

fn is_range(file: &SourceFile, low: &Spanned<u16>, high: Option<&Spanned<u16>>, problems: &mut Vec<Problem>) {
    for hours in [Some(low), high].into_iter().flatten() {
        if !(1..=MOST_HOURS).contains(hours.get_ref()) {
            let message = format!("nobody studies for {} hours: write 1 to {MOST_HOURS}", hours.get_ref());
            problems.push(file.problem(hours.span().start, message));
        }
    }
    if let Some(high) = high.filter(|high| high.get_ref() < low.get_ref()) {
        let message = format!("the high end, {} hours, lies below the low one, {}", high.get_ref(), low.get_ref());
        problems.push(file.problem(high.span().start, message));
    }
}

/// Each kind and level has one range.
pub fn ranges_are_given_once(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (at, range) in dataset.study.iter().enumerate() {
        let (kind, level) = (*range.kind.get_ref(), range.level);
        if dataset.study[..at].iter().any(|before| *before.kind.get_ref() == kind && before.level == level) {
            let message = format!("hours for kind \"{}\" at level \"{}\" are given twice", kind.word(), level.word());
            problems.push(range.problem(message));
        }
    }
}

/// A designation follows from what is held: there is nothing to study for.
pub fn designations_are_not_studied_for(dataset: &Dataset, problems: &mut Vec<Problem>) {
    const MESSAGE: &str = "a designation follows from what is held: nobody studies for it itself";
    for certification in dataset.certifications.iter().filter(|each| each.kind == CertificationKind::Designation) {
        if let Some(study) = &certification.study {
            problems.push(certification.problem_at(&study.low.span(), MESSAGE));
        }
    }
    for range in dataset.study.iter().filter(|range| *range.kind.get_ref() == CertificationKind::Designation) {
        problems.push(range.problem_at(&range.kind.span(), MESSAGE));
    }
}
