//! Ranking: how well one name answers a query, from the place and the completeness of the words found in it.

/// How good a match is; more is better.
pub(super) type Score = u32;

const WHOLE_WORD: Score = 100;
const BEGINNING: Score = 80;
const INSIDE: Score = 40;
const SLIP: Score = 30;
/// For standing first in the name, as most people type it.
const FIRST: Score = 12;
/// For answering the query with nothing left over.
const EXACT: Score = 60;
/// Words shorter than this must be typed right: anything is one slip away from them.
const SHORTEST_SLIP: usize = 5;
/// Words at least this long may have two slips.
const TWO_SLIPS: usize = 8;
/// Parts of words are looked for from this many letters on.
const SHORTEST_INSIDE: usize = 3;

/// How well a name answers a query, both folded. None when a word of the query is not in it.
pub(super) fn score(name: &str, query: &str) -> Option<Score> {
    let mut total = 0;
    let mut words = 0;
    for word in query.split(' ') {
        total +=
            name.split(' ').enumerate().filter_map(|(place, candidate)| word_score(candidate, word, place)).max()?;
        words += 1;
    }
    let exact = if name == query { EXACT } else { 0 };
    // Of two names with the same words found, the shorter one has less besides.
    let besides = Score::try_from(name.len().saturating_sub(query.len())).unwrap_or(Score::MAX).min(20);
    (total / words.max(1) + exact).checked_sub(besides)
}

fn word_score(candidate: &str, word: &str, place: usize) -> Option<Score> {
    let first = if place == 0 { FIRST } else { 0 };
    if candidate == word {
        Some(WHOLE_WORD + first)
    } else if candidate.starts_with(word) {
        Some(BEGINNING + first)
    } else if word.len() >= SHORTEST_INSIDE && candidate.contains(word) {
        Some(INSIDE)
    } else {
        is_slip(candidate, word).then_some(SLIP + first)
    }
}

/// Whether a word was meant by somebody who mistyped it, perhaps without having finished.
fn is_slip(candidate: &str, word: &str) -> bool {
    let length = word.chars().count();
    if length < SHORTEST_SLIP || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let slips = if length < TWO_SLIPS { 1 } else { 2 };
    // Slips on the first letter are rare, and looking only there keeps the search quick.
    if candidate.chars().next() != word.chars().next() {
        return false;
    }
    let beginning: String = candidate.chars().take(length).collect();
    strsim::osa_distance(candidate, word) <= slips || strsim::osa_distance(&beginning, word) <= slips.min(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_better(query: &str, better: &str, worse: &str) {
        let (better_score, worse_score) = (score(better, query), score(worse, query));
        assert!(better_score > worse_score, "{better} {better_score:?}, {worse} {worse_score:?}");
    }

    #[test]
    fn the_closer_match_comes_first() {
        assert_better("change manager", "change manager", "change and release manager");
        assert_better("service", "service desk technician", "it service manager");
        assert_better("itil", "itil 4 foundation", "manage things by itilian means");
        assert_better("manag", "manager", "mangrove");
    }

    #[test]
    fn every_word_must_be_found() {
        assert_eq!(score("change manager", "change window"), None);
    }

    /// N6: a small slip is forgiven, a different word is not.
    #[test]
    fn small_slips_are_forgiven_in_longer_words_only() {
        assert!(score("incident manager", "incidnet").is_some());
        assert!(score("configuration analyst", "configuraton").is_some());
        assert!(score("negotiation", "negotation skils").is_none());
        assert_eq!(score("cio", "cia"), None);
        assert_eq!(score("22221", "22222"), None);
    }
}
