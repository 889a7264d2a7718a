//! The columns of a CPD log: what an entry says in each, and what a cell says about an entry.

use super::target::{self, Names};
use crate::date::Date;
use crate::fold::fold;
use crate::record::{CpdEntry, Hundredths, LINE_LIMIT, MOST_SKILLS, MOST_TARGETS};

/// The columns in the order in which they are written. The one with names is for people and is not read.
pub(super) const COLUMNS: [(&str, Option<Column>); 12] = [
    ("Date", Some(Column::Date)),
    ("Title", Some(Column::Title)),
    ("Amount", Some(Column::Amount)),
    ("Unit", Some(Column::Unit)),
    ("Category", Some(Column::Category)),
    ("Provider", Some(Column::Provider)),
    ("Evidence", Some(Column::Evidence)),
    ("Counts for", Some(Column::CountsFor)),
    ("Counts for (names)", None),
    ("Skills", Some(Column::Skills)),
    ("CV line", Some(Column::CvLine)),
    ("Id", Some(Column::Id)),
];

/// The most characters of a cell that a sentence repeats.
const SHOWN: usize = 40;

/// A column that is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Date,
    Title,
    Amount,
    Unit,
    Category,
    Provider,
    Evidence,
    CountsFor,
    Skills,
    CvLine,
    Id,
}

/// The column of that name; letter case, spaces and marks in it do not matter.
pub(super) fn known(name: &str) -> Option<(&'static str, Option<Column>)> {
    let name = fold(name);
    COLUMNS.into_iter().find(|(title, _)| fold(title) == name)
}

/// As much of a text as a sentence repeats.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

impl Column {
    /// What an entry says in this column.
    pub(super) fn cell(self, entry: &CpdEntry) -> String {
        match self {
            Self::Date => entry.on.map(|day| day.to_string()).unwrap_or_default(),
            Self::Title => entry.title.clone(),
            Self::Amount => entry.amount.map(|amount| amount.to_string()).unwrap_or_default(),
            Self::Unit => entry.unit.clone(),
            Self::Category => entry.category.clone(),
            Self::Provider => entry.provider.clone(),
            Self::Evidence => entry.evidence.clone(),
            Self::CountsFor => target::words(&entry.counts_for),
            Self::Skills => target::skill_words(&entry.skills),
            Self::CvLine => entry.cv_line.clone(),
            Self::Id => entry.id.to_string(),
        }
    }

    /// Takes over what a cell says, or tells in a sentence what is wrong with it.
    pub(super) fn read(self, cell: &str, entry: &mut CpdEntry, names: &Names) -> Result<(), String> {
        match self {
            Self::Date => entry.on = maybe(cell, |cell| cell.parse::<Date>().map_err(|error| format!("{error}.")))?,
            Self::Amount => {
                let read = |cell: &str| cell.parse::<Hundredths>();
                let why = |error| format!("the amount “{}”: {error}.", shortened(cell));
                entry.amount = maybe(cell, |cell| read(cell).map_err(why))?;
            }
            Self::Title => entry.title = line("title", cell)?,
            Self::Unit => entry.unit = line("unit", cell)?,
            Self::Category => entry.category = line("category", cell)?,
            Self::Provider => entry.provider = line("provider", cell)?,
            Self::Evidence => entry.evidence = line("evidence", cell)?,
            Self::CountsFor => {
                let targets = names.read(cell);
                if targets.len() > MOST_TARGETS || targets.iter().any(|target| target.word().len() > LINE_LIMIT) {
                    return Err(format!("it counts for too much: at most {MOST_TARGETS} suites or certifications."));
                }
                entry.counts_for = targets;
            }
            Self::Skills => {
                let skills = target::read_skills(cell);
                if skills.len() > MOST_SKILLS || skills.iter().any(|skill| skill.len() > LINE_LIMIT) {
                    return Err(format!("it shows too many skills: at most {MOST_SKILLS}."));
                }
                entry.skills = skills;
            }
            Self::CvLine => entry.cv_line = line("CV line", cell)?,
            Self::Id => {}
        }
        Ok(())
    }
}

fn maybe<T>(cell: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>, String> {
    if cell.is_empty() { Ok(None) } else { read(cell).map(Some) }
}

fn line(what: &str, cell: &str) -> Result<String, String> {
    if cell.chars().nth(LINE_LIMIT).is_some() {
        return Err(format!("the {what} is longer than {LINE_LIMIT} characters. Shorten it."));
    }
    Ok(cell.to_owned())
}
