//! What an entry counts for and which skills it shows, in one cell each: slugs to be read again, and names for people.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::catalog::renamed::current_slug;
use crate::catalog::vocabulary::RenamedKind;
use crate::catalog::{CertificationId, Entity, SkillId, SuiteId};
use crate::fold::fold;
use crate::record::Target;
use crate::text;

/// What a skill begins with, so that a slug of another edition is never taken for a name.
const SKILL: &str = "skill/";
/// What a word must not hold between semicolons.
const RESERVED: &AsciiSet = &CONTROLS.add(b';').add(b'%').add(b' ');

/// The words of the record, with semicolons between them.
pub(super) fn words(targets: &[Target]) -> String {
    joined(targets, |target| utf8_percent_encode(&target.word(), RESERVED).to_string())
}

/// Skills by slug, each as `skill/<slug>`, with semicolons between them.
pub(super) fn skill_words(slugs: &[String]) -> String {
    let word = |slug: &String| format!("{SKILL}{}", utf8_percent_encode(slug, RESERVED));
    slugs.iter().map(word).collect::<Vec<_>>().join("; ")
}

/// The same in names.
pub(super) fn names(targets: &[Target]) -> String {
    joined(targets, text::target)
}

fn joined(targets: &[Target], text: impl Fn(&Target) -> String) -> String {
    targets.iter().map(text).collect::<Vec<_>>().join("; ")
}

/// The skills in a cell, by slug: as they are written, or slugs and names as a person writes them. A word that is no
/// skill is kept as it is.
pub(super) fn read_skills(cell: &str) -> Vec<String> {
    let words = cell.split([';', '\n']).map(str::trim).filter(|word| !word.is_empty());
    words.map(|word| skill(&percent_decode_str(word).decode_utf8_lossy()).to_owned()).collect()
}

fn skill(word: &str) -> &str {
    if let Some(slug) = word.strip_prefix(SKILL) {
        return slug;
    }
    let slug = current_slug(RenamedKind::Skill, word);
    let folded = fold(slug);
    match SkillId::all().find(|skill| skill.slug() == slug || fold(skill.row().name) == folded) {
        Some(skill) => skill.slug(),
        None => slug,
    }
}

/// Everything that a person may mean by a name: suites first, then certifications, by slug, name and code.
pub(super) struct Names(Vec<(String, Target)>);

impl Names {
    /// All of the catalogue, folded once.
    pub(super) fn new() -> Self {
        let mut names = Vec::new();
        for suite in SuiteId::all() {
            for name in [suite.slug, suite.name] {
                names.push((fold(name), Target::Suite(suite.slug.to_owned())));
            }
        }
        for certification in CertificationId::all() {
            for name in [certification.slug, certification.name, certification.code] {
                names.push((fold(name), Target::Certification(certification.slug.to_owned())));
            }
        }
        names.retain(|(name, _)| !name.is_empty());
        Self(names)
    }

    /// What stands in a cell: words of the record, or slugs, names and codes as a person writes them. A word that is
    /// nothing known is kept as it is.
    pub(super) fn read(&self, cell: &str) -> Vec<Target> {
        let words = cell.split([';', '\n']).map(str::trim).filter(|word| !word.is_empty());
        words.map(|word| self.target(&percent_decode_str(word).decode_utf8_lossy())).collect()
    }

    fn target(&self, word: &str) -> Target {
        if word.contains('/') {
            return Target::read(word);
        }
        let folded = fold(current_slug(RenamedKind::Certification, word));
        let meant = self.0.iter().find(|(name, _)| *name == folded);
        meant.map_or_else(|| Target::Unknown(word.to_owned()), |(_, target)| target.clone())
    }
}
