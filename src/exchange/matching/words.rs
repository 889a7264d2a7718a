//! Names taken apart into words that can be compared, without those that tell nothing.

use crate::fold::fold;

/// Words that certificates have in their names and that tell none from another. A version is told by its number.
const EMPTY_WORDS: &[&str] = &[
    "a",
    "accredited",
    "an",
    "and",
    "award",
    "awarded",
    "badge",
    "by",
    "ce",
    "cert",
    "certificate",
    "certification",
    "certified",
    "credential",
    "digital",
    "edition",
    "exam",
    "examination",
    "for",
    "from",
    "in",
    "nd",
    "of",
    "official",
    "r",
    "rd",
    "st",
    "th",
    "the",
    "tm",
    "v",
    "version",
    "with",
];
/// The subject that follows the names of many certificates of service management.
const SUBJECT: &str = " in it service management ";
/// Words that organisations have in their names and that tell none from another.
const EMPTY_ISSUER_WORDS: &[&str] = &[
    "academy",
    "association",
    "certification",
    "consortium",
    "education",
    "exams",
    "global",
    "gmbh",
    "group",
    "inc",
    "institute",
    "international",
    "learning",
    "limited",
    "llc",
    "ltd",
    "org",
    "organisation",
    "organization",
    "program",
    "services",
    "training",
    "via",
];
/// Words that abbreviations pass over.
const SMALL_WORDS: &[&str] = &["and", "for", "of", "the"];
/// Words at least this long may differ by one slip: fulfil and fulfill, specialisation and specialization.
const SLIP_FROM: usize = 6;

/// The words of a name that tell it from others, letters and numbers apart: `ITIL® 4 Foundation Certificate` and
/// `itil4-foundation` are the same.
pub(super) fn words(name: &str) -> Vec<String> {
    let folded = format!(" {} ", fold(&plain(name))).replace(SUBJECT, " ");
    let mut words = Vec::new();
    for word in folded.split(' ') {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let is_digit = first.is_ascii_digit();
            let end = rest.find(|other: char| other.is_ascii_digit() != is_digit).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            if !EMPTY_WORDS.contains(&part) {
                words.push(part.to_owned());
            }
            rest = after;
        }
    }
    words
}

/// The words of an organisation's name that tell it from others.
pub(super) fn issuer_words(name: &str) -> Vec<String> {
    let mut words = words(name);
    words.retain(|word| !EMPTY_ISSUER_WORDS.contains(&word.as_str()));
    words
}

/// What an organisation's name is abbreviated to.
pub(super) fn initials(name: &str) -> String {
    let folded = fold(&plain(name));
    folded.split(' ').filter(|word| !SMALL_WORDS.contains(word)).filter_map(|word| word.chars().next()).collect()
}

/// Whether two words are the same but for one slip, or for two ways of spelling.
pub(super) fn are_same(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let may_slip = |word: &str| word.len() >= SLIP_FROM && !word.bytes().any(|byte| byte.is_ascii_digit());
    may_slip(one)
        && may_slip(other)
        && one.len().abs_diff(other.len()) <= 1
        && one.bytes().next() == other.bytes().next()
        && strsim::osa_distance(one, other) <= 1
}

/// A name without raised figures, which stand for plain ones: `(ISC)²`.
fn plain(name: &str) -> String {
    name.replace('²', "2").replace('³', "3")
}
