//! The catalogue as it is compared with: every certification with its names taken apart, once.

use std::sync::OnceLock;

use super::words::{initials, issuer_words, words};
use crate::catalog::{CertificationId, Entity};
use crate::fold::fold;

/// A certification and everything that it is called.
pub(super) struct Known {
    pub(super) id: CertificationId,
    /// Its name, folded.
    pub(super) name: String,
    /// The words of its name that a certificate has to say.
    pub(super) required: Vec<String>,
    /// The words of its slug, another name for it; with those that say whose it is where several have the like.
    pub(super) slug: Vec<String>,
    /// Its exam codes and abbreviations, folded, and as words.
    pub(super) codes: Vec<(String, String)>,
    /// Every word that is part of something it or its body is called.
    pub(super) explained: Vec<String>,
    /// The words of the body's name.
    pub(super) body: Vec<String>,
    /// What the body's name is abbreviated to.
    pub(super) initials: String,
}

/// Every certification of the catalogue.
pub(super) fn known() -> &'static [Known] {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let cores: Vec<String> = CertificationId::all().map(|id| core(id.name)).collect();
        CertificationId::all().map(|id| Known::of(id, &cores)).collect()
    })
}

impl Known {
    fn of(id: CertificationId, cores: &[String]) -> Self {
        let body = issuer_words(id.body.name);
        let initials = initials(id.body.name);
        let has_namesakes = cores.iter().filter(|core| **core == cores[id.index()]).count() > 1;
        let (main, remark) = divided(id.name);
        let mut required = words(&main);
        let mut extra = Vec::new();
        for word in words(&remark) {
            // What a remark adds is left out by others, but for whose it is and which number it has.
            let tells = is_number(&word) || body.contains(&word);
            if tells { required.push(word) } else { extra.push(word) }
        }
        if !has_namesakes {
            // Of a short version mark there is but one: others do not name it.
            for version in versions(id.name) {
                required.retain(|word| *word != version);
                extra.push(version);
            }
        }
        let mut known = Self {
            id,
            name: fold(id.name),
            required,
            slug: words(id.slug),
            codes: Vec::new(),
            explained: extra,
            body,
            initials,
        };
        let short: Vec<String> = known.slug.iter().filter(|word| !known.body.contains(word)).cloned().collect();
        let own: Vec<String> = known.required.iter().filter(|word| known.is_of_body(word)).cloned().collect();
        known.slug.extend(own);
        // A word of the name is none.
        let abbreviation = match short.as_slice() {
            [word] if !known.required.contains(word) => word.as_str(),
            _ => "",
        };
        for code in id.code.split(" / ").chain([abbreviation]).filter(|code| !code.is_empty()) {
            known.codes.push((fold(code), words(code).join(" ")));
            known.explained.extend(words(code));
        }
        known.explained.extend(known.required.iter().chain(&known.slug).cloned().chain(words(id.body.name)));
        known
    }

    /// Whether a word is the body's name or an abbreviation of it.
    pub(super) fn is_of_body(&self, word: &str) -> bool {
        self.body.iter().any(|other| other == word) || word.len() >= super::SHORT && self.initials.starts_with(word)
    }
}

/// A name without and with only what stands in brackets.
fn divided(name: &str) -> (String, String) {
    let (before, rest) = name.split_once('(').unwrap_or((name, ""));
    let (remark, after) = rest.split_once(')').unwrap_or((rest, ""));
    (format!("{before} {after}"), remark.to_owned())
}

/// What a name says besides numbers and remarks.
fn core(name: &str) -> String {
    let mut words = words(&divided(name).0);
    words.retain(|word| !is_number(word));
    words.join(" ")
}

/// The numbers of short version marks: the 15 of `V15`.
fn versions(name: &str) -> Vec<String> {
    let folded = fold(name);
    folded.split(' ').filter_map(|word| word.strip_prefix('v')).filter(|it| is_number(it)).map(str::to_owned).collect()
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}
