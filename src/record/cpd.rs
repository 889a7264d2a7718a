//! The CPD log: what a person did to stay current, for which certificates it counts, which skills it shows, and the
//! line it gives a CV.
//!
//! One entry is one piece of evidence for all three: it is written once, and merged and removed as one. What counts
//! for nothing has no amount and no target, and so changes no renewal.
//! What a policy asks for and how much of it is there is not decided here.

use serde_json::Value;

use super::amount::Hundredths;
use super::change::{Change, date, line};
use super::entry::EntryId;
use super::key::{CpdPart, Key};
use super::{Field, LINE_LIMIT, Record};
use crate::catalog::renamed::current_slug;
use crate::catalog::vocabulary::RenamedKind;
use crate::date::Date;
use crate::order;

/// The most suites and certifications that one entry counts for.
pub const MOST_TARGETS: usize = 100;
/// The most skills that one entry shows.
pub const MOST_SKILLS: usize = 100;

/// One entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CpdEntry {
    /// Its name in the record.
    pub id: EntryId,
    /// The day.
    pub on: Option<Date>,
    /// What was done; empty when not said.
    pub title: String,
    /// How much it counts, in hundredths of the unit: 150 is one and a half.
    pub amount: Option<Hundredths>,
    /// What is counted, in a word such as [`CpdEntry::POINTS`] or [`CpdEntry::HOURS`]; empty when not said.
    pub unit: String,
    /// The category in the words of the body that counts it; empty when not said.
    pub category: String,
    /// Who gave it; empty when not said.
    pub provider: String,
    /// What proves it: a link or words, so anything that offers it as a link reads it as one first. Empty when not said.
    pub evidence: String,
    /// What it counts for.
    pub counts_for: Vec<Target>,
    /// The skills it shows, by slug, also those that this dataset does not know.
    pub skills: Vec<String>,
    /// The line it gives a CV; empty when it gives none.
    pub cv_line: String,
}

/// What an entry of the log counts for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A suite, by slug.
    Suite(String),
    /// A certification, by slug.
    Certification(String),
    /// Something that this version does not know, word for word.
    Unknown(String),
}

impl Target {
    /// What a word of the record stands for.
    pub fn read(word: &str) -> Self {
        match word.split_once('/') {
            Some(("suite", slug)) => Self::Suite(slug.to_owned()),
            Some(("certification", slug)) => {
                Self::Certification(current_slug(RenamedKind::Certification, slug).to_owned())
            }
            _ => Self::Unknown(word.to_owned()),
        }
    }

    /// The word by which the record names it.
    pub fn word(&self) -> String {
        match self {
            Self::Suite(slug) => format!("suite/{slug}"),
            Self::Certification(slug) => format!("certification/{slug}"),
            Self::Unknown(word) => word.clone(),
        }
    }
}

impl CpdEntry {
    /// The unit of most bodies.
    pub const POINTS: &'static str = "points";
    /// The unit of those who count time.
    pub const HOURS: &'static str = "hours";

    /// An entry of which nothing is said yet.
    pub fn new(id: EntryId) -> Self {
        let (title, unit, category, provider, evidence, cv_line) = Default::default();
        let (counts_for, skills) = Default::default();
        Self { id, on: None, title, amount: None, unit, category, provider, evidence, counts_for, skills, cv_line }
    }

    fn read(&mut self, part: CpdPart, field: &Field) {
        let line = || field.line().unwrap_or_default().to_owned();
        match part {
            CpdPart::Date => self.on = field.date(),
            CpdPart::Title => self.title = line(),
            CpdPart::Amount => self.amount = field.number(Hundredths::MAX.get()).and_then(Hundredths::new),
            CpdPart::Unit => self.unit = line(),
            CpdPart::Category => self.category = line(),
            CpdPart::Provider => self.provider = line(),
            CpdPart::Evidence => self.evidence = line(),
            CpdPart::For => self.counts_for = targets(&field.value).unwrap_or_default(),
            CpdPart::Skills => self.skills = skills(&field.value).unwrap_or_default(),
            CpdPart::CvLine => self.cv_line = line(),
        }
    }

    fn parts(&self) -> Vec<(Key<'_>, Value)> {
        let Self { id, on, title, amount, unit, category, provider, evidence, counts_for, skills, cv_line } = self;
        let key = |part| Key::Cpd(id.as_str(), part);
        let targets = counts_for.iter().map(Target::word).collect();
        vec![
            (key(CpdPart::Date), date(*on)),
            (key(CpdPart::Title), line(title)),
            (key(CpdPart::Amount), amount.map_or(Value::Null, |amount| amount.get().into())),
            (key(CpdPart::Unit), line(unit)),
            (key(CpdPart::Category), line(category)),
            (key(CpdPart::Provider), line(provider)),
            (key(CpdPart::Evidence), line(evidence)),
            (key(CpdPart::For), list(targets, MOST_TARGETS)),
            (key(CpdPart::Skills), list(skills.clone(), MOST_SKILLS)),
            (key(CpdPart::CvLine), line(cv_line)),
        ]
    }
}

/// A list of so many words as a field holds it, without those that are too long; null when it is empty.
fn list(words: Vec<String>, most: usize) -> Value {
    let words: Vec<Value> =
        words.into_iter().filter(|word| word.len() <= LINE_LIMIT).take(most).map(Value::from).collect();
    if words.is_empty() { Value::Null } else { Value::Array(words) }
}

/// The words in a value; none where it is not a list of so many texts.
fn words(value: &Value, most: usize) -> Option<Vec<&str>> {
    let words = value.as_array().filter(|words| words.len() <= most)?;
    words.iter().map(|word| word.as_str().filter(|word| word.len() <= LINE_LIMIT)).collect()
}

fn targets(value: &Value) -> Option<Vec<Target>> {
    Some(words(value, MOST_TARGETS)?.into_iter().map(Target::read).collect())
}

/// The skills, each by its present slug.
fn skills(value: &Value) -> Option<Vec<String>> {
    let slugs = words(value, MOST_SKILLS)?;
    Some(slugs.into_iter().map(|slug| current_slug(RenamedKind::Skill, slug).to_owned()).collect())
}

impl Record {
    /// The CPD log by day, entries without a day first.
    pub fn cpd(&self) -> Vec<CpdEntry> {
        let mut log = self.cpd_below("cpd/");
        order::by(&mut log, |one, other| (one.on, &one.id).cmp(&(other.on, &other.id)));
        log
    }

    /// An entry of the log by its id. It is there as long as one of its parts holds something.
    pub fn cpd_entry(&self, id: &EntryId) -> Option<CpdEntry> {
        self.cpd_below(&format!("cpd/{id}/")).pop()
    }

    /// The entries of the log that show a skill, by slug, in the order of [`Record::cpd`].
    pub fn evidence_for_skill(&self, skill: &str) -> Vec<CpdEntry> {
        let skill = current_slug(RenamedKind::Skill, skill);
        let mut log = self.cpd();
        log.retain(|entry| entry.skills.iter().any(|shown| shown == skill));
        log
    }

    fn cpd_below(&self, prefix: &str) -> Vec<CpdEntry> {
        let mut log: Vec<CpdEntry> = Vec::new();
        for (name, field) in self.below(prefix) {
            let Some(Key::Cpd(id, part)) = Key::read(name) else { continue };
            // The parts of an entry follow each other, for the fields are in the order of their names.
            if log.last().is_none_or(|last| last.id.as_str() != id) {
                log.extend(EntryId::read(id).map(CpdEntry::new));
            }
            if let Some(last) = log.last_mut() {
                last.read(part, field);
            }
        }
        log
    }
}

impl Change {
    /// An entry of the log like this: added, or edited where the record has one by that id. Only what differs is
    /// written.
    pub fn cpd(record: &Record, entry: &CpdEntry) -> Self {
        let before = record.cpd_entry(&entry.id);
        let before = before.as_ref().map(CpdEntry::parts).unwrap_or_default();
        Self::between(&before, entry.parts())
    }

    /// No such entry: everything that stands under its id is cleared, also what a later version wrote there.
    pub fn no_cpd(record: &Record, id: &EntryId) -> Self {
        record.clearing(&format!("cpd/{id}/"))
    }
}
