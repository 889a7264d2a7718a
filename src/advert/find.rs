//! Finding names in the words of a text: the longest wins, and everyday words count only among others of the field.

use std::ops::Range;

use super::Named;
use super::names::{Form, Name, Names, Needs, SMALL_WORDS, names};
use super::words::{Gap, Word};
use crate::order;

/// A name that was found.
pub(super) struct Found {
    /// Which words of the text it is, as positions.
    pub(super) words: Range<usize>,
    /// What it stands for.
    pub(super) named: &'static Named,
    is_everyday: bool,
}

/// How far before a code the name of its classification may stand, in words.
const LABEL_REACH: usize = 6;
/// How many small words may stand between two words of a name.
const MOST_SMALL_WORDS: usize = 2;
/// The small words that may stand before a number: "ITIL version 4" is "ITIL 4", "ITIL and 4 more" is not.
const VERSION_WORDS: [&str; 4] = ["v", "version", "edition", "iec"];
/// What makes a number before it no version: "ITIL, 5 years".
const UNITS: [&str; 9] = ["+", "year", "years", "yr", "yrs", "month", "months", "day", "days"];
/// The words that several names may share: "incident, problem and change management".
const HEADS: [&str; 2] = ["management", "manager"];

/// Every name in a text, in its order.
pub(super) fn find(words: &[Word]) -> Vec<Found> {
    let names = names();
    let mut candidates = candidates(words, names);
    order::by(&mut candidates, |one, other| {
        let length = |found: &Found| {
            let last = found.words.end.saturating_sub(1);
            words[last].place.end - words[found.words.start].place.start
        };
        let by_length = length(other).cmp(&length(one));
        by_length.then(one.named.rank().cmp(&other.named.rank())).then(one.words.start.cmp(&other.words.start))
    });
    let telling = chosen(&candidates, words.len(), false);
    // Everyday words of a text are taken for words of the field where it names two different things of the field.
    let mut things = candidates.iter().zip(&telling).filter(|(_, is_in)| **is_in).map(|(found, _)| found.named);
    let first = things.next();
    let is_of_the_field = things.any(|thing| Some(thing) != first);
    let chosen = if is_of_the_field { chosen(&candidates, words.len(), true) } else { telling };
    let both = candidates.into_iter().zip(chosen);
    let mut found: Vec<Found> = both.filter(|(_, is_chosen)| *is_chosen).map(|(found, _)| found).collect();
    order::by_key(&mut found, |found| found.words.start);
    found
}

/// Which candidates are taken: each word of the text belongs to one at most.
fn chosen(candidates: &[Found], length: usize, with_everyday: bool) -> Vec<bool> {
    let mut taken = vec![false; length];
    let choose = |found: &Found| {
        let words = &mut taken[found.words.clone()];
        let is_free = (with_everyday || !found.is_everyday) && !words.contains(&true);
        if is_free {
            words.fill(true);
        }
        is_free
    };
    candidates.iter().map(choose).collect()
}

fn candidates(words: &[Word], names: &'static Names) -> Vec<Found> {
    let mut candidates = Vec::new();
    for start in 0..words.len() {
        for name in names.beginning_with(&words[start].folded) {
            let Some(place) = end_of(name, words, start).and_then(|end| has_what_it_needs(name, words, start..end))
            else {
                continue;
            };
            if is_shared_head(name) {
                add_sharers(&mut candidates, words, names, place.clone());
            }
            candidates.push(Found { words: place, named: &name.named, is_everyday: name.is_everyday });
        }
    }
    candidates
}

/// Where a name that begins at a word ends, if it stands there.
fn end_of(name: &Name, words: &[Word], start: usize) -> Option<usize> {
    let has_commas = name.words.iter().any(|word| word.gap == Gap::Comma);
    let mut at = start;
    for (position, wanted) in name.words.iter().enumerate() {
        let is_number = is_number(&wanted.folded);
        if position > 0 {
            at += 1;
            let mut passed = 0;
            while name.form == Form::Loose && passed < MOST_SMALL_WORDS && is_small(words.get(at)?, &wanted.folded) {
                may_part(name.form, has_commas, false, wanted.gap, words.get(at)?).then_some(())?;
                at += 1;
                passed += 1;
            }
        }
        let word = words.get(at)?;
        let is_last = position + 1 == name.words.len();
        let is_plural = || {
            let is_title = matches!(name.named, Named::Roles(_)) && name.words.len() > 1;
            is_last && is_title && word.folded.strip_suffix('s') == Some(&wanted.folded)
        };
        let is_joined = position == 0 || may_part(name.form, has_commas, is_number, wanted.gap, word);
        if !is_joined || word.case < wanted.case || word.folded != wanted.folded && !is_plural() {
            return None;
        }
    }
    let is_counted = is_number(&words[at].folded)
        && name.form == Form::Loose
        && words.get(at + 1).is_some_and(|next| next.gap < Gap::Stop && UNITS.contains(&next.folded.as_str()));
    (!is_counted).then_some(at + 1)
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_small(word: &Word, wanted: &str) -> bool {
    let small: &[&str] = if is_number(wanted) { &VERSION_WORDS } else { &SMALL_WORDS };
    word.folded != wanted && small.contains(&word.folded.as_str())
}

/// Whether what stands before a word of the text may part two words of a name.
fn may_part(form: Form, has_commas: bool, is_number: bool, own: Gap, word: &Word) -> bool {
    match form {
        Form::Plain => word.gap <= own.min(Gap::Slash).max(Gap::Space),
        Form::Code => word.gap == Gap::Space || word.is_tight && word.gap < Gap::Dash,
        // A number belongs to what it follows, and to nothing else.
        Form::Loose if is_number => word.gap <= Gap::Bracket,
        Form::Loose => word.gap < Gap::Stop && (word.gap != Gap::Comma || has_commas),
    }
}

/// Whether what a name needs stands near it, and which words it is then.
fn has_what_it_needs(name: &Name, words: &[Word], place: Range<usize>) -> Option<Range<usize>> {
    let line = words[place.start].line;
    let is_on_line = |word: &&Word| word.line == line;
    let (before, after) = (&words[..place.start], &words[place.end..]);
    match name.needs {
        Needs::Nothing => Some(place),
        Needs::CertificateNear => {
            let clause = words[place.start].clause;
            let is_in_clause = |word: &&Word| word.clause == clause;
            let mut near = before.iter().rev().take_while(is_in_clause).chain(after.iter().take_while(is_in_clause));
            near.any(speaks_of_certificates).then_some(place)
        }
        Needs::CertificateBeside => {
            let is_after = after.first().is_some_and(|word| word.gap < Gap::Comma && speaks_of_certificates(word));
            is_after.then(|| place.start..place.end + 1)
        }
        Needs::Label(label) => {
            let mut near = before.iter().rev().take(LABEL_REACH).take_while(is_on_line);
            near.any(|word| word.folded == label).then_some(place)
        }
    }
}

fn speaks_of_certificates(word: &Word) -> bool {
    const BEGINNINGS: [&str; 4] = ["certif", "accredit", "credential", "qualif"];
    BEGINNINGS.iter().any(|beginning| word.folded.starts_with(beginning)) || matches!(&*word.folded, "exam" | "exams")
}

/// Whether other names may share the last word of this one.
fn is_shared_head(name: &Name) -> bool {
    let [_, head] = &name.words[..] else { return false };
    name.form == Form::Plain && HEADS.contains(&head.folded.as_str())
}

/// Adds the names before one that share its last word: the words `incident` and `problem` of "incident, problem and
/// change management".
fn add_sharers(candidates: &mut Vec<Found>, words: &[Word], names: &'static Names, place: Range<usize>) {
    let head = words[place.end - 1].folded.trim_end_matches('s');
    let mut next = place.start;
    while let Some(before) = sharer_before(words, next) {
        let shared = names.beginning_with(&words[before].folded).iter().find(|name| {
            is_shared_head(name) && name.words[1].folded == head && name.words[0].case <= words[before].case
        });
        let Some(name) = shared else { return };
        candidates.push(Found { words: before..before + 1, named: &name.named, is_everyday: name.is_everyday });
        next = before;
    }
}

/// The word before another that is joined to it by a comma, a slash or "and".
fn sharer_before(words: &[Word], next: usize) -> Option<usize> {
    let gap = words[next].gap;
    let before = next.checked_sub(1)?;
    if matches!(&*words[before].folded, "and" | "or") && matches!(gap, Gap::Space) {
        let is_joined = matches!(words[before].gap, Gap::Space | Gap::Comma);
        return before.checked_sub(1).filter(|_| is_joined);
    }
    matches!(gap, Gap::Comma | Gap::Slash).then_some(before)
}
