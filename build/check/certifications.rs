//! Single certifications: fields that agree with each other.

use super::super::problem::{Problem, did_you_mean};
use super::super::source::Dataset;
use super::super::source::certification::Certification;
use super::super::vocabulary::{Availability, CertificationKind, Confidence};

/// The fields said to rest on an official source are fields.
pub fn official_fields_are_known(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for certification in dataset.certifications.iter() {
        for field in &certification.official_fields {
            if !Certification::FACTS.contains(&field.get_ref().as_str()) {
                let message = format!("\"{}\" is not a field of a certification", field.get_ref());
                let help = did_you_mean(field.get_ref(), Certification::FACTS.iter().copied());
                problems.push(certification.problem_at(&field.span(), message).help(help));
            }
        }
    }
}

/// Only what is gone has a successor.
pub fn successors_replace_what_is_gone(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for certification in dataset.certifications.iter() {
        let Some(successor) = &certification.successor else { continue };
        if *certification.status.get_ref() == Availability::Active {
            let message = format!("certification \"{}\" is active but has a successor", certification.slug);
            let help = "set status to \"retired\" or \"superseded\", or drop the successor".to_owned();
            problems.push(certification.problem_at(&successor.span(), message).help(help));
        }
    }
}

/// An entry without a source is unverified.
pub fn sources_support_the_confidence(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for certification in dataset.certifications.iter() {
        let confidence = certification.confidence;
        if certification.sources.is_empty() && confidence != Confidence::Unverified {
            let message = format!("nothing supports the confidence \"{}\": there is no source", confidence.word());
            problems.push(certification.problem(message).help("name a source, or say \"unverified\"".to_owned()));
        }
    }
}

/// Exams have questions and minutes in numbers that somebody could sit through; a designation has no exam.
pub fn exams_have_a_shape(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for certification in dataset.certifications.iter() {
        let exam = &certification.exam;
        for (what, number, most) in [("questions", &exam.questions, 500), ("minutes", &exam.minutes, 2880)] {
            let Some(number) = number else { continue };
            if !(1..=most).contains(number.get_ref()) {
                let message = format!("an exam does not have {} {what}", number.get_ref());
                problems.push(certification.problem_at(&number.span(), message));
            }
        }
        let shape = exam.questions.as_ref().or(exam.minutes.as_ref());
        if let Some(shape) = shape.filter(|_| certification.kind == CertificationKind::Designation) {
            let message = "a designation follows from what is held: it has no exam of its own";
            problems.push(certification.problem_at(&shape.span(), message));
        }
    }
}

/// A module that grants something in place of what is required grants a designation.
pub fn transitions_grant_designations(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for certification in dataset.certifications.iter() {
        let Some(transition) = &certification.transition else { continue };
        if certification.kind != CertificationKind::Designation {
            let message = "only a designation is granted by a transition module";
            problems.push(certification.problem_at(&transition.span(), message));
        }
    }
}
