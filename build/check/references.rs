//! References: every name names something.

use super::super::problem::Problem;
use super::super::source::Dataset;
use super::super::source::file::{SourceFile, Word};
use super::super::source::part::{Kind, Part};
use super::super::source::table::{Named, Table};

/// Whatever an entry names is in the dataset.
pub fn names_exist(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (file, part) in dataset.parts() {
        let Part::Refers(kind, word) = part else { continue };
        match kind {
            Kind::Body => exists(&dataset.bodies, file, word, problems),
            Kind::Certification => exists(&dataset.certifications, file, word, problems),
            Kind::Region => exists(&dataset.regions, file, word, problems),
            Kind::Role => exists(&dataset.roles, file, word, problems),
            Kind::Skill => exists(&dataset.skills, file, word, problems),
            Kind::Source => exists(&dataset.sources, file, word, problems),
            Kind::Suite => exists(&dataset.suites, file, word, problems),
        }
    }
}

fn exists<T: Named>(table: &Table<T>, file: &SourceFile, word: &Word, problems: &mut Vec<Problem>) {
    if !table.may_hold(word.get_ref()) {
        let message = format!("{} \"{}\" does not exist", T::KIND, word.get_ref());
        let help = table.did_you_mean(word.get_ref());
        problems.push(file.problem(word.span().start, message).help(help));
    }
}

/// The folder of a certification is named after the body that awards it.
pub fn folders_name_bodies(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for certification in dataset.certifications.iter() {
        let body = &certification.body;
        if !dataset.bodies.may_hold(body) {
            let message = format!("the folder names body \"{body}\", which does not exist");
            problems.push(certification.problem(message).help(dataset.bodies.did_you_mean(body)));
        }
    }
}
