//! Which certification of the catalogue a certificate is, by what others call it.
//!
//! A wrong match would give a person dates and duties that are not theirs, so whatever is in doubt is no match: a
//! name of which a word stays unexplained, a version that is not ours, an issuer who is somebody else.

mod known;
mod words;

use std::cmp::Ordering;

use crate::catalog::CertificationId;
use crate::fold::fold;
use known::{Known, known};
use words::{are_same, initials, issuer_words, words};

/// Issuers whose name neither says nor abbreviates that of the body: AXELOS owned ITIL and PRINCE2 until `PeopleCert`
/// took it over in 2021.
const FORMER_NAMES: [(&str, &str); 1] = [("axelos", "peoplecert")];
/// Abbreviations up to this length stand for several things in the world, so that their issuer must be known.
const SHORT: usize = 3;

/// The one certification that a certificate is, by its name, its issuer and its exam code. An empty text, or none, is
/// not known.
pub fn find(name: &str, issuer: &str, code: Option<&str>) -> Option<CertificationId> {
    let words = words(name);
    let badge = Badge {
        joined: words.join(" "),
        words,
        name: fold(name),
        initials: initials(issuer),
        issuer: issuer_words(issuer),
        issuer_name: self::words::words(issuer),
        code: fold(code.unwrap_or_default()),
    };
    let mut best: Option<(Fit, CertificationId)> = None;
    let mut is_tie = false;
    for known in known() {
        let Some(fit) = badge.fit(known) else { continue };
        match best.map_or(Ordering::Greater, |(other, _)| fit.cmp(&other)) {
            Ordering::Greater => (best, is_tie) = (Some((fit, known.id)), false),
            Ordering::Equal => is_tie = true,
            Ordering::Less => {}
        }
    }
    best.filter(|_| !is_tie).map(|(_, id)| id)
}

/// How well a certification answers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Every word of each is explained by the other.
    Words,
    /// The exam code is its own.
    Code,
    /// It has exactly that name.
    Name,
}

/// What a file calls a certificate, in comparable words.
struct Badge {
    name: String,
    words: Vec<String>,
    joined: String,
    issuer: Vec<String>,
    issuer_name: Vec<String>,
    initials: String,
    code: String,
}

impl Badge {
    fn fit(&self, known: &Known) -> Option<Fit> {
        let is_known_issuer = !self.issuer.is_empty() || !self.initials.is_empty();
        if is_known_issuer && !self.is_issuer(known) {
            return None;
        }
        if !self.name.is_empty() && self.name == known.name {
            return Some(Fit::Name);
        }
        let is_explained = self.is_explained(known);
        if self.has_code(known, is_known_issuer, is_explained) {
            return Some(Fit::Code);
        }
        let answers = |required: &[String]| self.answers(known, required, is_known_issuer);
        (is_explained && (answers(&known.required) || answers(&known.slug))).then_some(Fit::Words)
    }

    /// Whether the issuer is the body that awards it, in full, abbreviated or under a former name.
    fn is_issuer(&self, known: &Known) -> bool {
        let is_short = |short: &[String], initials: &str| {
            short.iter().any(|word| word.len() >= SHORT && initials.contains(word.as_str()))
        };
        let was = |(former, now): &(&str, &str)| {
            self.issuer.iter().any(|word| word == former) && known.body.iter().any(|word| word == now)
        };
        known.body.iter().any(|word| word.len() > 1 && self.issuer.contains(word))
            || is_short(&known.body, &self.initials)
            || is_short(&self.issuer, &known.initials)
            || FORMER_NAMES.iter().any(was)
    }

    /// Whether every word belongs to something that the certification, its body or the issuer is called.
    fn is_explained(&self, known: &Known) -> bool {
        let is_known =
            |word: &String| known.explained.iter().chain(&self.issuer_name).any(|other| are_same(word, other));
        self.words.iter().all(is_known)
    }

    /// Whether every word of a name is given. Those of the body may be left out where the issuer says them.
    fn answers(&self, known: &Known, required: &[String], is_known_issuer: bool) -> bool {
        let mut telling = 0;
        for word in required {
            let is_of_body = known.is_of_body(word);
            let says = self.issuer.contains(word) || word.len() >= SHORT && self.initials.contains(word.as_str());
            let is_given = self.words.iter().any(|given| are_same(given, word)) || is_of_body && says;
            if !is_given {
                return false;
            }
            telling += if is_of_body { 0 } else { word.len() };
        }
        telling > if is_known_issuer { 0 } else { SHORT }
    }

    /// Whether an exam code is given: by the file as such, alone, or, where it has digits, in a name that says nothing
    /// else. An abbreviation counts once it is long enough or its issuer is known.
    fn has_code(&self, known: &Known, is_known_issuer: bool, is_explained: bool) -> bool {
        known.codes.iter().any(|(code, code_words)| {
            let is_number = code.bytes().any(|byte| byte.is_ascii_digit());
            let is_long = code.bytes().filter(|byte| *byte != b' ').count() > SHORT;
            let is_inside = || format!(" {} ", self.joined).contains(&format!(" {code_words} "));
            (is_long || is_known_issuer)
                && (self.code == *code || self.joined == *code_words || is_number && is_explained && is_inside())
        })
    }
}

#[cfg(test)]
mod tests;
