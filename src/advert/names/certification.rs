//! What certifications are called: with the version and without, by slug, by code and by abbreviation.

use super::{Form, Name, NameWord, Needs, family};
use crate::advert::Named;
use crate::advert::words::{Case, Gap, Word, words};
use crate::catalog::{CertificationId, Entity};

/// Words that say little in a name and that an advert may leave out or put in.
pub(in crate::advert) const SMALL_WORDS: [&str; 16] =
    ["a", "and", "the", "of", "in", "for", "v", "version", "edition", "st", "nd", "rd", "th", "r", "tm", "iec"];
/// Words by which a name is known for one of a certification even without its version. "ITIL experience" is none.
const LEVELS: [&str; 17] = [
    "administrator",
    "analyst",
    "auditor",
    "bridge",
    "expert",
    "foundation",
    "fundamentals",
    "implementer",
    "leader",
    "manager",
    "master",
    "practitioner",
    "professional",
    "specialist",
    "strategist",
    "trainer",
    "transition",
];
/// Names of this many words need no level to be known without their version.
const LONG: usize = 4;
/// Abbreviations that adverts use for other things as well: customer service management, the Cloud Security Alliance,
/// a service delivery manager, the best of marks.
const HOMONYMS: [&str; 5] = ["a+", "csa", "csm", "sda", "sdm"];

/// Names, slugs, codes and abbreviations.
pub(super) fn add_certifications(names: &mut Vec<Name>) {
    for id in CertificationId::all() {
        let written = Written::of(id);
        for spelling in written.spellings() {
            let opened = opened(&spelling);
            if opened != spelling {
                names.push(written.as_name(&opened));
            }
            names.push(written.as_name(&spelling));
        }
        names.extend(written.slugs());
        names.extend(id.code.split(" / ").map(|code| code_name(code, id)));
        names.extend(written.abbreviation().map(|short| code_name(&short.to_uppercase(), id)));
    }
}

/// A certification's name taken apart.
struct Written {
    id: CertificationId,
    /// What stands in brackets.
    remark: &'static str,
    /// The rest without its version.
    unversioned: Vec<&'static str>,
    version: Option<String>,
}

impl Written {
    fn of(id: CertificationId) -> Self {
        let (before, rest) = id.name.split_once('(').unwrap_or((id.name, ""));
        let (remark, after) = rest.split_once(')').unwrap_or((rest, ""));
        let main = || before.split_whitespace().chain(after.split_whitespace());
        let is_kept = |word: &&str| version_of(word).is_none() && !word.eq_ignore_ascii_case("edition");
        let version = main().find_map(version_of).or_else(|| remark.split(' ').find_map(version_of));
        Self { id, remark, unversioned: main().filter(is_kept).collect(), version }
    }

    /// The ways to write it.
    fn spellings(&self) -> Vec<String> {
        let unversioned = self.unversioned.join(" ");
        let mut spellings = Vec::new();
        if let (Some(version), [first, rest @ ..]) = (&self.version, &self.unversioned[..]) {
            spellings.push(format!("{unversioned} {version}"));
            spellings.push(format!("{first} {version} {}", rest.join(" ")));
        }
        if self.version.is_none() || is_known(self.unversioned.iter().copied()) {
            spellings.push(unversioned);
        }
        let body = words(self.id.body.name);
        let is_of_body = |word: &Word| body.iter().any(|of_body| of_body.folded == word.folded);
        for spelling in spellings.clone() {
            // "Security+" is known without who awards it.
            if let Some((first, rest)) = spelling.split_once(' ')
                && rest.split(' ').any(is_brand)
                && !rest.starts_with(|first: char| first.is_ascii_digit())
                && words(first).iter().all(is_of_body)
            {
                spellings.push(rest.to_owned());
            }
        }
        if is_brand(self.remark) && !self.remark.contains(' ') && !family::is_of_body(self.remark, self.id) {
            spellings.push(self.remark.to_owned());
        }
        spellings
    }

    /// A spelling as a name. What is not unmistakable has to be written with capitals, as names are.
    fn as_name(&self, spelling: &str) -> Name {
        let begins_with_body = spelling.split(' ').next() == self.id.body.name.split(' ').next();
        let is_unmistakable = (spelling.split(' ').any(is_mark) || begins_with_body) && is_known(spelling.split(' '));
        let case = if is_unmistakable { Case::Small } else { Case::Initial };
        let name = loose(spelling, case, vec![self.id]);
        let is_homonym = matches!(&name.words[..], [only] if HOMONYMS.contains(&only.folded.as_str()));
        if is_homonym { Name { needs: Needs::CertificateNear, ..name } } else { name }
    }

    /// The slug, another name for it, where it has an unmistakable mark in it; and the same without its version.
    fn slugs(&self) -> Vec<Name> {
        let name_words: Vec<&str> = self.id.name.split([' ', '(', ')']).collect();
        let begins_with_body = |word: &str| self.id.body.name.split(' ').next() == Some(word);
        let is_unmistakable = |word: &&&str| is_brand(word) && (is_mark(word) || begins_with_body(word));
        let marks: Vec<Word> = name_words.iter().filter(is_unmistakable).flat_map(|word| words(word)).collect();
        let parts: Vec<&str> = self.id.slug().split('-').collect();
        let has_mark =
            parts.iter().flat_map(|part| words(part)).any(|word| marks.iter().any(|mark| mark.folded == word.folded));
        if parts.len() < 2 || !has_mark || parts.iter().any(|part| SMALL_WORDS.contains(part)) {
            return Vec::new();
        }
        let version = self.version.as_deref().unwrap_or("-");
        let is_whole = |part: &str| name_words.iter().any(|word| word.eq_ignore_ascii_case(part));
        let unversioned = |part: &&'static str| match part.strip_suffix(version) {
            Some("" | "v") => "",
            Some(rest) if !is_whole(part) => rest,
            _ => part,
        };
        let unversioned: Vec<&str> = parts.iter().map(unversioned).filter(|part| !part.is_empty()).collect();
        let mut names = Vec::new();
        for slug in [parts, unversioned] {
            if is_known(slug.iter().copied()) {
                let mut name = loose(&slug.join(" "), Case::Small, vec![self.id]);
                for word in &mut name.words {
                    // Slugs have lost the commas of their names.
                    if words(self.id.name).iter().any(|own| own.gap == Gap::Comma && own.folded == word.folded) {
                        word.gap = Gap::Comma;
                    }
                    if let Some(mark) = marks.iter().find(|mark| mark.folded == word.folded) {
                        *word = NameWord::new(mark, Case::Small);
                    }
                }
                names.push(name);
            }
        }
        names
    }

    /// What the slug abbreviates it to: `ccna`.
    fn abbreviation(&self) -> Option<&'static str> {
        let body = words(self.id.body.name);
        let is_of_body = |word: &&str| body.iter().any(|of_body| of_body.folded == *word);
        let short: Vec<&'static str> = self.id.slug().split('-').filter(|word| !is_of_body(word)).collect();
        let is_of_name = |short: &str| words(self.id.name).iter().any(|word| word.folded == short);
        match short[..] {
            [only] if only.len() > 2 && !is_of_name(only) => Some(only),
            _ => None,
        }
    }
}

/// A name whose words may be parted in more ways, without its small words.
pub(super) fn loose(text: &str, case: Case, ids: Vec<CertificationId>) -> Name {
    let telling = words(text).into_iter().filter(|word| !SMALL_WORDS.contains(&word.folded.as_str()));
    let words = telling.map(|word| NameWord::new(&word, case)).collect();
    Name { words, form: Form::Loose, needs: Needs::Nothing, is_everyday: false, named: Named::Certifications(ids) }
}

fn code_name(code: &str, id: CertificationId) -> Name {
    let has_letter = code.bytes().any(|byte| byte.is_ascii_alphabetic());
    let has_figure = code.bytes().any(|byte| byte.is_ascii_digit());
    let is_homonym = HOMONYMS.contains(&code.to_lowercase().as_str());
    let needs = if is_homonym || !has_letter { Needs::CertificateNear } else { Needs::Nothing };
    let mut name = Name { form: Form::Code, needs, ..Name::plain(code, Named::Certifications(vec![id])) };
    for (word, written) in name.words.iter_mut().zip(words(code)) {
        // With figures in it a code is known however it is written.
        word.case = if has_figure { Case::Small } else { written.case };
    }
    name
}

/// The number of a version mark: the 4 of `ITIL 4`, `v4`, `4th`; of a year, all of it.
pub(super) fn version_of(word: &str) -> Option<String> {
    let bare = word.trim_start_matches(['v', 'V']);
    let has_mark = bare.len() < word.len();
    let bare = ["st", "nd", "rd", "th"].iter().find_map(|ending| bare.strip_suffix(ending)).unwrap_or(bare);
    let is_figure = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20"));
    (is_figure && (has_mark || bare.len() == 1 || is_year)).then(|| bare.to_owned())
}

/// Whether a word is written as only marks and abbreviations are: `PRINCE2`, `CompTIA`, `A+`.
pub(super) fn is_brand(word: &str) -> bool {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    word.ends_with('+') || capitals >= 2 && word.len() >= 3
}

/// Whether a word can be nothing but a mark, however the words around it are written: `PRINCE2`, `A+`.
fn is_mark(word: &str) -> bool {
    is_brand(word) && !word.contains(char::is_lowercase) || word.ends_with('+')
}

/// Whether the words of a name are known for a certification's without its version.
fn is_known<'word>(mut words: impl Iterator<Item = &'word str> + Clone) -> bool {
    let is_level = |word: &str| LEVELS.contains(&word.trim_end_matches([':', ',']).to_lowercase().as_str());
    words.clone().count() >= LONG || words.any(|word| is_level(word) || word.ends_with('+'))
}

/// A name with its joined words opened: adverts write both `ScrumMaster` and `Scrum Master`.
fn opened(name: &str) -> String {
    let mut opened = String::new();
    let mut is_after_small = false;
    for letter in name.chars() {
        if is_after_small && letter.is_uppercase() {
            opened.push(' ');
        }
        is_after_small = letter.is_lowercase();
        opened.push(letter);
    }
    opened
}
