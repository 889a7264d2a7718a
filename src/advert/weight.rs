//! How much an advert wants what it names, as far as it clearly says so: by headings, by the words of a clause, by
//! "no … needed". Whatever it leaves open stays open.

use super::find::Found;
use super::words::{Gap, Word};
use super::{Mention, Named};

/// How much an advert wants something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It says nothing of that.
    Unsaid,
    /// It does not ask for it: "no certification needed", or part of what the employer offers.
    NotAsked,
    /// It would like it.
    Desirable,
    /// It must be there.
    Essential,
}

/// Phrases that tell a weight; folded, one word for each word of the text. A longer one goes first.
const PHRASES: [(&str, Weight); 36] = [
    ("not required", Weight::NotAsked),
    ("not needed", Weight::NotAsked),
    ("not necessary", Weight::NotAsked),
    ("not essential", Weight::Desirable),
    ("not mandatory", Weight::Desirable),
    ("not a must", Weight::Desirable),
    ("isnt required", Weight::NotAsked),
    ("as required", Weight::Unsaid),
    ("when required", Weight::Unsaid),
    ("where required", Weight::Unsaid),
    ("if required", Weight::Unsaid),
    ("preferred supplier", Weight::Unsaid),
    ("preferred suppliers", Weight::Unsaid),
    ("nice to have", Weight::Desirable),
    ("nice to haves", Weight::Desirable),
    ("good to have", Weight::Desirable),
    ("a plus", Weight::Desirable),
    ("a bonus", Weight::Desirable),
    ("an advantage", Weight::Desirable),
    ("desirable", Weight::Desirable),
    ("desired", Weight::Desirable),
    ("preferred", Weight::Desirable),
    ("preferably", Weight::Desirable),
    ("ideally", Weight::Desirable),
    ("advantageous", Weight::Desirable),
    ("beneficial", Weight::Desirable),
    ("bonus points", Weight::Desirable),
    ("essential", Weight::Essential),
    ("essentials", Weight::Essential),
    ("required", Weight::Essential),
    ("mandatory", Weight::Essential),
    ("must have", Weight::Essential),
    ("must haves", Weight::Essential),
    ("must hold", Weight::Essential),
    ("must be", Weight::Essential),
    ("requirements", Weight::Essential),
];
/// Phrases that tell a weight in a heading only.
const HEADINGS: [(&str, Weight); 12] = [
    ("optional", Weight::Desirable),
    ("bonus", Weight::Desirable),
    ("plus", Weight::Desirable),
    ("what we offer", Weight::NotAsked),
    ("we offer", Weight::NotAsked),
    ("benefits", Weight::NotAsked),
    ("perks", Weight::NotAsked),
    ("about us", Weight::NotAsked),
    ("who we are", Weight::NotAsked),
    ("why join us", Weight::NotAsked),
    ("in return", Weight::NotAsked),
    ("what you get", Weight::NotAsked),
];
/// The most words of a heading.
const LONGEST_HEADING: usize = 7;
/// A line of so few words needs no empty line after it to be a heading.
const SHORT_HEADING: usize = 4;
/// How far before a title the words stand that make it a colleague's.
const COLLEAGUE_REACH: usize = 12;

/// What was found, with its weight.
pub(super) fn mentions(words: &[Word], found: Vec<Found>) -> Vec<Mention> {
    let sections = sections(words, &found);
    let section_of = |at: usize| sections.iter().rev().find(|section| section.start <= at);
    found
        .into_iter()
        .map(|found| {
            let (start, last) = (found.words.start, found.words.end.saturating_sub(1));
            let section = section_of(start).map_or(Weight::Unsaid, |section| section.weight);
            // A sentence that nobody ended is over where the next section begins.
            let same_section = |at: usize| {
                section_of(at).map(|section| section.start) == section_of(start).map(|section| section.start)
            };
            Mention {
                place: words[start].place.start..words[last].place.end,
                is_colleague: matches!(found.named, Named::Roles(_)) && is_colleague(words, start),
                weight: said(words, start, last, &same_section).unwrap_or(section),
                named: found.named.clone(),
            }
        })
        .collect()
}

/// What stands under a heading, the heading included.
struct Section {
    /// Its first word.
    start: usize,
    weight: Weight,
}

/// The sections of a text, in its order.
fn sections(words: &[Word], found: &[Found]) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut start = 0;
    while let Some(first) = words.get(start) {
        let end = start + words[start..].iter().take_while(|word| word.line == first.line).count();
        // A short line that names something may as well be an item of the list.
        let names_something = |length| found.iter().any(|found| (start..start + length).contains(&found.words.start));
        match heading(&words[start..end], words.get(end)) {
            Heading::Tells(weight) => sections.push(Section { start, weight }),
            Heading::TellsNothing(length) if !names_something(length) => {
                sections.push(Section { start, weight: Weight::Unsaid });
            }
            Heading::TellsNothing(_) | Heading::None => {}
        }
        start = end;
    }
    sections
}

/// What a line is as a heading.
enum Heading {
    /// It is none.
    None,
    /// It is one of so many words that say nothing about a weight.
    TellsNothing(usize),
    /// It is one that tells a weight.
    Tells(Weight),
}

/// A heading is what stands before the colon of a line, or all of a short line at the beginning of a paragraph.
fn heading(line: &[Word], after: Option<&Word>) -> Heading {
    let Some(first) = line.first().filter(|first| !first.begins_item) else { return Heading::None };
    let colon = line.iter().skip(1).position(|word| word.gap == Gap::Colon).map(|before| before + 1);
    // Behind the last word of a line its colon stands before the next line.
    let ends_with_colon = after.is_some_and(|next| next.gap == Gap::Colon);
    let heading = &line[..colon.unwrap_or(line.len())];
    if heading.len() > LONGEST_HEADING {
        return Heading::None;
    }
    let told = only(weights(heading, &HEADINGS)).or_else(|| only(weights(heading, &PHRASES)));
    let begins = first.gap == Gap::Stop;
    let is_one = heading.iter().all(|word| word.sentence == first.sentence);
    let ends = after.is_none_or(|next| next.gap >= Gap::Colon) || line.len() <= SHORT_HEADING;
    match told {
        Some(told) if colon.is_some() || ends_with_colon => Heading::Tells(told),
        Some(told) if begins && is_one && ends => Heading::Tells(told),
        None if begins && is_one && (colon.is_some() || ends) => Heading::TellsNothing(heading.len()),
        _ => Heading::None,
    }
}

/// What the sentence says of the words from start to last, as far as it stands in their section.
fn said(words: &[Word], start: usize, last: usize, same_section: &dyn Fn(usize) -> bool) -> Option<Weight> {
    if is_refused(words, start) {
        return Some(Weight::NotAsked);
    }
    let is_here = |at: &usize| words[*at].sentence == words[start].sentence && same_section(*at);
    let first = (0..start).rev().take_while(is_here).last().unwrap_or(start);
    let end = (last + 1..words.len()).take_while(is_here).last().map_or(last + 1, |at| at + 1);
    let sentence = &words[first..end];
    let clauses = words[start].clause..=words[last].clause;
    let from = sentence.iter().position(|word| clauses.contains(&word.clause))?;
    let until = sentence.iter().rposition(|word| clauses.contains(&word.clause))?;
    only(weights(&sentence[from..=until], &PHRASES)).or_else(|| only(weights(sentence, &PHRASES)))
}

/// Whether "no" stands right before, or "no experience of" and the like.
fn is_refused(words: &[Word], start: usize) -> bool {
    const BETWEEN: [&str; 14] = [
        "prior",
        "previous",
        "formal",
        "experience",
        "knowledge",
        "qualification",
        "qualifications",
        "certification",
        "certificate",
        "certifications",
        "of",
        "in",
        "with",
        "any",
    ];
    let sentence = words[start].sentence;
    let mut before = words[..start].iter().rev().take_while(|word| word.sentence == sentence);
    match before.find(|word| !BETWEEN.contains(&word.folded.as_str())).map(|word| word.folded.as_str()) {
        Some("no" | "without") => true,
        // "You do not need ITIL."
        Some("need" | "require") => {
            before.next().is_some_and(|word| matches!(&*word.folded, "not" | "dont" | "neednt" | "never"))
        }
        _ => false,
    }
}

/// Whether a title is that of somebody one works with or for.
fn is_colleague(words: &[Word], start: usize) -> bool {
    const VERBS: [(&str, &[&str]); 8] = [
        ("on", &["to"]),
        ("report", &["to", "into", "directly"]),
        ("work", &["with", "alongside", "closely", "under"]),
        ("liais", &["with"]),
        ("collaborat", &["with"]),
        ("partner", &["with"]),
        ("deput", &["for", "to"]),
        ("escalat", &["to"]),
    ];
    let clause = words[start].clause;
    let before = words[..start].iter().rev().take_while(|word| word.clause == clause);
    let before = before.take(COLLEAGUE_REACH).count();
    words[start - before..=start].windows(2).any(|pair| {
        let [verb, then] = pair else { return false };
        let is_it = |(beginning, _): &&(&str, &[&str])| {
            if beginning.len() > 2 { verb.folded.starts_with(beginning) } else { verb.folded == *beginning }
        };
        VERBS.iter().filter(is_it).any(|(_, after)| after.contains(&then.folded.as_str()))
    })
}

/// Every weight that some words tell, each word once.
fn weights(words: &[Word], phrases: &[(&str, Weight)]) -> Vec<Weight> {
    let mut told = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let is_here = |phrase: &str| {
            let mut position = at;
            phrase.split(' ').all(|part| {
                let is_it = words.get(position).is_some_and(|word| word.folded == part);
                position += 1;
                is_it
            })
        };
        match phrases.iter().find(|(phrase, _)| is_here(phrase)) {
            Some((phrase, weight)) => {
                told.push(*weight);
                at += phrase.split(' ').count();
            }
            None => at += 1,
        }
    }
    told.retain(|weight| *weight != Weight::Unsaid);
    told
}

/// The one weight that was told; none where there are none or different ones.
fn only(told: Vec<Weight>) -> Option<Weight> {
    let first = *told.first()?;
    told.iter().all(|weight| *weight == first).then_some(first)
}
