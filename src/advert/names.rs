//! Everything that something of the catalogue is called, as an advert would write it.
//!
//! `exchange::matching` tells which one certification a certificate is by its whole name and its issuer, and the
//! search ranks names against a few typed words. Here names are looked for inside running text, in their order, so
//! the names are taken from the same places and cut up in another way.

mod certification;
mod code;
mod family;
mod person;

use std::sync::OnceLock;

pub(super) use certification::SMALL_WORDS;

use super::Named;
use super::words::{Case, Gap, Word, words};
use crate::order;

/// A name, and what it is a name of.
pub(super) struct Name {
    pub(super) words: Vec<NameWord>,
    /// How the words may be parted in a text.
    pub(super) form: Form,
    /// What must stand near it.
    pub(super) needs: Needs,
    /// Whether other trades use these words too, so that they count only among others of the field.
    pub(super) is_everyday: bool,
    pub(super) named: Named,
}

/// A word of a name.
pub(super) struct NameWord {
    pub(super) folded: String,
    /// How it has to be written at least.
    pub(super) case: Case,
    /// What stands before it in the name itself.
    pub(super) gap: Gap,
}

/// How the words of a name may be parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// By spaces and hyphens, and as in the name itself.
    Plain,
    /// Also by colons, brackets, dashes and small words.
    Loose,
    /// By nothing, a hyphen or a point.
    Code,
}

/// What must stand near a name for it to mean what we mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needs {
    /// Nothing.
    Nothing,
    /// A word such as "certification" in the same clause.
    CertificateNear,
    /// Such a word right before or after it.
    CertificateBeside,
    /// The name of the classification that the code is of, shortly before it.
    Label(&'static str),
}

/// Every name, in the order of its first word.
pub(super) struct Names(Vec<Name>);

/// The names of the catalogue; put together when they are first used.
pub(super) fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(Names::new)
}

impl Names {
    fn new() -> Self {
        let mut all = Vec::new();
        person::add_roles(&mut all);
        person::add_skills(&mut all);
        certification::add_certifications(&mut all);
        family::add_families(&mut all);
        code::add_codes(&mut all);
        all.retain(|name: &Name| !name.words.is_empty());
        order::by(&mut all, |one, other| {
            one.words.iter().map(|word| &word.folded).cmp(other.words.iter().map(|word| &word.folded))
        });
        Self(merged(all))
    }

    /// The names that begin with a word, folded.
    pub(super) fn beginning_with(&self, word: &str) -> &[Name] {
        let start = self.0.partition_point(|name| name.beginning() < word);
        let length = self.0[start..].partition_point(|name| name.beginning() == word);
        &self.0[start..start + length]
    }
}

/// The same names of several things of a kind as one.
fn merged(all: Vec<Name>) -> Vec<Name> {
    let mut merged: Vec<Name> = Vec::new();
    for name in all {
        let is_like = |other: &Name| {
            let is_word = |(one, other): (&NameWord, &NameWord)| one.folded == other.folded && one.case == other.case;
            other.words.len() == name.words.len()
                && other.words.iter().zip(&name.words).all(is_word)
                && (other.form, other.needs, other.is_everyday) == (name.form, name.needs, name.is_everyday)
        };
        // Names of the same words stand side by side, of few kinds.
        let beside = merged.len().saturating_sub(8);
        let joined = merged[beside..].iter_mut().any(|other| is_like(other) && other.named.join(&name.named));
        if !joined {
            merged.push(name);
        }
    }
    merged
}

impl Name {
    /// Its first word.
    fn beginning(&self) -> &str {
        self.words.first().map_or("", |first| first.folded.as_str())
    }

    /// A name as it is written in the catalogue. Abbreviations have to be in capitals, unless they are unmistakable.
    fn plain(text: &str, named: Named) -> Self {
        let words = words(text).iter().map(|word| NameWord::new(word, Case::Small)).collect();
        Self { words, form: Form::Plain, needs: Needs::Nothing, is_everyday: false, named }
    }

    /// A name of ordinary words, which count only in a text of the field.
    fn everyday(text: &str, named: Named) -> Self {
        Self { is_everyday: true, ..Self::plain(text, named) }
    }
}

impl NameWord {
    fn new(word: &Word, least: Case) -> Self {
        /// An abbreviation up to this length may be a word as well.
        const SHORT: usize = 4;
        /// Short ones that are no word of any language an advert is written in.
        const UNMISTAKABLE: &str = "itil";
        let letters = word.folded.chars().filter(|letter| letter.is_alphabetic()).count();
        let is_abbreviation = word.case == Case::Capitals && letters <= SHORT && word.folded != UNMISTAKABLE;
        let is_figure = letters == 0;
        let case = match least {
            _ if is_figure => Case::Small,
            _ if is_abbreviation => Case::Capitals,
            // What the catalogue writes small may stay small.
            least => least.min(word.case),
        };
        Self { folded: word.folded.clone(), case, gap: word.gap }
    }
}

/// A name without and with only what stands in brackets.
fn divided(name: &str) -> (String, &str) {
    let (before, rest) = name.split_once('(').unwrap_or((name, ""));
    let (remark, after) = rest.split_once(')').unwrap_or((rest, ""));
    (format!("{} {}", before.trim(), after.trim()).trim().to_owned(), remark.trim())
}
