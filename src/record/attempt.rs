//! Attempts at an exam, and the days on which it was passed.

use serde_json::Value;

use super::change::{Change, date, line};
use super::entry::EntryId;
use super::key::{AttemptPart, Key};
use super::{Field, Record};
use crate::catalog::renamed::{current_slug, former_slugs};
use crate::catalog::vocabulary::RenamedKind;
use crate::date::Date;
use crate::order;

/// One sitting of an exam.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Its name in the record.
    pub id: EntryId,
    /// The day.
    pub on: Option<Date>,
    /// How it ended.
    pub result: ExamResult,
    /// The score in the words of the report; empty when not said.
    pub score: String,
}

/// How an attempt ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExamResult {
    /// Not said, or not known yet.
    #[default]
    Unknown,
    /// Passed.
    Passed,
    /// Not passed.
    Failed,
}

impl ExamResult {
    /// Every result.
    pub const ALL: &'static [Self] = &[Self::Unknown, Self::Passed, Self::Failed];

    /// The word that records use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Passed => "passed",
            Self::Failed => "failed",
        }
    }

    /// The result a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|result| result.word() == word)
    }
}

impl Attempt {
    fn parts<'a>(&'a self, certification: &'a str) -> Vec<(Key<'a>, Value)> {
        let Self { id, on, result, score } = self;
        let key = |part| Key::Attempt(certification, id.as_str(), part);
        vec![
            (key(AttemptPart::Date), date(*on)),
            (key(AttemptPart::Result), result.word().into()),
            (key(AttemptPart::Score), line(score)),
        ]
    }
}

impl Record {
    /// The attempts at a certification's exam by day, those without a day first.
    pub fn attempts(&self, certification: &str) -> Vec<Attempt> {
        let mut ids: Vec<&str> = Vec::new();
        for slug in slugs(certification) {
            for (name, _) in self.below(&format!("certification/{slug}/attempt/")) {
                if let Some(Key::Attempt(_, id, _)) = Key::read(name)
                    && !ids.contains(&id)
                {
                    ids.push(id);
                }
            }
        }
        let mut attempts: Vec<Attempt> = ids.into_iter().filter_map(|id| self.attempt(certification, id)).collect();
        order::by(&mut attempts, |one, other| (one.on, &one.id).cmp(&(other.on, &other.id)));
        attempts
    }

    /// An attempt by its id. It is there as long as one of its parts holds something.
    pub fn attempt(&self, certification: &str, id: &str) -> Option<Attempt> {
        let part = |part| self.field(Key::Attempt(certification, id, part)).filter(|field| field.stands());
        let (on, result, score) = (part(AttemptPart::Date), part(AttemptPart::Result), part(AttemptPart::Score));
        on.or(result).or(score)?;
        Some(Attempt {
            id: EntryId::read(id)?,
            on: on.and_then(Field::date),
            result: result.and_then(Field::text).and_then(ExamResult::from_word).unwrap_or_default(),
            score: score.and_then(Field::line).unwrap_or_default().to_owned(),
        })
    }

    /// Every day on which an exam was passed, the earliest first: the day entered as passed, and those of the attempts
    /// that were. They are facts and stay whatever the status is now; whether they count is for [`Record::status`].
    pub fn pass_dates(&self, certification: &str) -> Vec<Date> {
        let passed = self.attempts(certification).into_iter().filter(|attempt| attempt.result == ExamResult::Passed);
        let mut days: Vec<Date> =
            passed.filter_map(|attempt| attempt.on).chain(self.passed_on(certification)).collect();
        order::ascending(&mut days);
        days.dedup();
        days
    }

    /// The latest of the days on which an exam was passed, from which renewal counts.
    pub fn latest_pass(&self, certification: &str) -> Option<Date> {
        self.pass_dates(certification).pop()
    }
}

impl Change {
    /// An attempt like this: added, or edited where the record has one by that id. Only what differs is written.
    pub fn attempt(record: &Record, certification: &str, attempt: &Attempt) -> Self {
        let before = record.attempt(certification, attempt.id.as_str());
        let before = before.as_ref().map(|before| before.parts(certification)).unwrap_or_default();
        Self::between(&before, attempt.parts(certification))
    }

    /// No such attempt: everything that stands under its id is cleared, also what a later version wrote there.
    pub fn no_attempt(record: &Record, certification: &str, id: &EntryId) -> Self {
        slugs(certification)
            .map(|slug| record.clearing(&format!("certification/{slug}/attempt/{id}/")))
            .fold(Self::default(), Self::and)
    }
}

/// The slugs under which the record may have something about a certification.
fn slugs(certification: &str) -> impl Iterator<Item = &str> {
    let slug = current_slug(RenamedKind::Certification, certification);
    former_slugs(RenamedKind::Certification, slug).chain([slug])
}
