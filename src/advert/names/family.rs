//! What families of certifications are called. "ITIL" alone is the family and not one of its exams.

use super::certification::{SMALL_WORDS, is_brand, loose, version_of};
use super::{Name, Needs, divided};
use crate::advert::words::{Case, words};
use crate::catalog::{CertificationId, Entity};

/// Families with their version and without. One that is named after its body, or after a method, counts only beside a
/// word such as "certified": a firm is no exam.
pub(super) fn add_families(names: &mut Vec<Name>) {
    let mut done: Vec<&str> = Vec::new();
    for id in CertificationId::all() {
        if done.contains(&id.family) {
            continue;
        }
        done.push(id.family);
        let (main, remark) = divided(id.family);
        let main = main.trim_end_matches(" family");
        let all: Vec<CertificationId> = CertificationId::all().filter(|other| other.family == id.family).collect();
        let version = main.split(' ').chain(remark.split(' ')).find_map(version_of);
        let unversioned: Vec<&str> = main.split(' ').filter(|word| version_of(word).is_none()).collect();
        let unversioned = unversioned.join(" ");
        let is_scheme = main.split(' ').any(is_brand) && !is_of_body(&unversioned, id);
        let (needs, case) =
            if is_scheme { (Needs::Nothing, Case::Small) } else { (Needs::CertificateBeside, Case::Initial) };
        let versioned = version.map(|version| format!("{unversioned} {version}"));
        for text in versioned.iter().chain([&unversioned]) {
            names.push(Name { needs, ..loose(text, case, members(text, &all)) });
        }
    }
}

/// The certifications of a family that have its name in theirs; the others were put beside them for their body.
fn members(family: &str, all: &[CertificationId]) -> Vec<CertificationId> {
    let telling = |text: &str| -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).filter(|word| !SMALL_WORDS.contains(&word.as_str())).collect()
    };
    let wanted = telling(family);
    let has_name = |id: &&CertificationId| telling(id.slug()).windows(wanted.len().max(1)).any(|words| words == wanted);
    let named: Vec<CertificationId> = all.iter().filter(has_name).copied().collect();
    if named.is_empty() { all.to_vec() } else { named }
}

/// Whether a text is the body's name, part of it or what it is abbreviated to.
pub(super) fn is_of_body(text: &str, id: CertificationId) -> bool {
    let body = words(id.body.name);
    let initials: String = body.iter().filter_map(|word| word.folded.chars().next()).collect();
    words(text).iter().all(|word| {
        let is_word = body.iter().any(|of_body| of_body.folded == word.folded);
        is_word || word.folded.len() > 2 && initials.starts_with(&word.folded)
    })
}
