//! An entry of the log as it is typed, and what is wrong with it.

use crate::date::Date;
use crate::record::{CpdEntry, EntryId, Hundredths, LINE_LIMIT, Target};
use crate::ui::record::form::{Problem, sentence};

/// The fields of the form.
#[derive(Clone, Copy)]
pub(in crate::ui::record) enum Field {
    Date,
    Title,
    Amount,
    Unit,
    Category,
    Provider,
    Evidence,
    CvLine,
}

impl Field {
    /// Their ids on the page, in order.
    pub(in crate::ui::record) const IDS: &[&str] = &[
        "cpd-date",
        "cpd-title",
        "cpd-amount",
        "cpd-unit",
        "cpd-category",
        "cpd-provider",
        "cpd-evidence",
        "cpd-cv-line",
    ];
}

/// What is chosen for an entry and not typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ui::record) struct Chosen {
    /// What it counts for.
    pub(in crate::ui::record) counts_for: Vec<Target>,
    /// The skills it shows, by slug.
    pub(in crate::ui::record) skills: Vec<String>,
}

/// The texts of a new entry.
pub(in crate::ui::record) fn blank(today: Date, unit: &str) -> Vec<String> {
    let mut texts = vec![String::new(); Field::IDS.len()];
    texts[Field::Date as usize] = today.to_string();
    unit.clone_into(&mut texts[Field::Unit as usize]);
    texts
}

/// The texts of an entry that is there.
pub(in crate::ui::record) fn of(entry: &CpdEntry) -> Vec<String> {
    let CpdEntry { on, title, amount, unit, category, provider, evidence, cv_line, .. } = entry;
    let day = on.map(|day| day.to_string()).unwrap_or_default();
    let amount = amount.map(|amount| amount.to_string()).unwrap_or_default();
    vec![
        day,
        title.clone(),
        amount,
        unit.clone(),
        category.clone(),
        provider.clone(),
        evidence.clone(),
        cv_line.clone(),
    ]
}

/// What an entry is called; those without a title are called so.
pub(in crate::ui::record) fn title(entry: &CpdEntry) -> &str {
    if entry.title.is_empty() { "Entry without a title" } else { &entry.title }
}

/// The entry that the texts make, or everything that is wrong with them.
pub(in crate::ui::record) fn entry(texts: &[String], chosen: Chosen, id: EntryId) -> Result<CpdEntry, Vec<Problem>> {
    let text = |field: Field| texts.get(field as usize).map(|text| text.trim()).unwrap_or_default();
    let line = |field| text(field).to_owned();
    let mut problems = Vec::new();
    let mut refuse = |field: Field, why: String| problems.push((field as usize, why));
    let on = match text(Field::Date) {
        "" => Err("Say on which day it was; for a course of several days, the last one.".to_owned()),
        day => day.parse::<Date>().map_err(|error| sentence(&error.to_string())),
    };
    let amount = match text(Field::Amount) {
        "" => Ok(None),
        amount => amount.parse::<Hundredths>().map(Some).map_err(|error| sentence(&error.to_string())),
    };
    if text(Field::Title).is_empty() {
        refuse(Field::Title, "Say what you did, such as “Webinar on change enablement”.".to_owned());
    }
    for field in [Field::Title, Field::Category, Field::Provider, Field::Evidence, Field::CvLine] {
        if text(field).chars().nth(LINE_LIMIT).is_some() {
            refuse(field, format!("This is longer than {LINE_LIMIT} characters. Shorten it."));
        }
    }
    if let Err(why) = &on {
        refuse(Field::Date, why.clone());
    }
    if let Err(why) = &amount {
        refuse(Field::Amount, why.clone());
    }
    match (on, amount) {
        (Ok(on), Ok(amount)) if problems.is_empty() => Ok(CpdEntry {
            id,
            on: Some(on),
            title: line(Field::Title),
            amount,
            unit: line(Field::Unit),
            category: line(Field::Category),
            provider: line(Field::Provider),
            evidence: line(Field::Evidence),
            counts_for: chosen.counts_for,
            skills: chosen.skills,
            cv_line: line(Field::CvLine),
        }),
        _ => Err(problems),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id() -> EntryId {
        EntryId::read("e1").expect("an id")
    }

    fn typed(changes: &[(Field, &str)]) -> Vec<String> {
        let mut texts = blank("2026-11-21".parse().expect("a day"), "points");
        texts[Field::Title as usize] = "Webinar".to_owned();
        for (field, text) in changes {
            (*text).clone_into(&mut texts[*field as usize]);
        }
        texts
    }

    #[track_caller]
    fn is_refused(changes: &[(Field, &str)], field: Field, beginning: &str) {
        let problems = entry(&typed(changes), Chosen::default(), id()).expect_err("it is wrong");
        let why = problems.iter().find(|(at, _)| *at == field as usize).map(|(_, why)| why.as_str());
        assert!(why.is_some_and(|why| why.starts_with(beginning)), "{problems:?}");
    }

    /// X7: an amount has a point or a comma, or is left for later.
    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for (text, hundredths) in [("1.5", Some(150)), ("1,5", Some(150)), ("90", Some(9000)), ("", None)] {
            let entry = entry(&typed(&[(Field::Amount, text)]), Chosen::default(), id()).expect("an entry");
            assert_eq!(entry.amount.map(Hundredths::get), hundredths, "{text}");
        }
    }

    /// X7: what is wrong is told at its field, all of it at once.
    #[test]
    fn nonsense_is_refused_with_a_sentence() {
        is_refused(&[(Field::Amount, "1:30")], Field::Amount, "This is not an amount: write digits");
        is_refused(&[(Field::Amount, "-2")], Field::Amount, "This is not an amount");
        is_refused(&[(Field::Amount, "99999999999")], Field::Amount, "This is too much");
        is_refused(&[(Field::Date, "")], Field::Date, "Say on which day");
        is_refused(&[(Field::Date, "2026-02-30")], Field::Date, "The calendar has no 2026-02-30");
        is_refused(&[(Field::Title, " ")], Field::Title, "Say what you did");
        is_refused(&[(Field::Provider, &"x".repeat(LINE_LIMIT + 1))], Field::Provider, "This is longer");
        is_refused(&[(Field::Title, ""), (Field::Amount, "much")], Field::Amount, "This is not");
    }

    #[test]
    fn an_entry_that_is_not_touched_stays_as_it_is() {
        let mut there = CpdEntry::new(id());
        there.on = "2024-02-29".parse().ok();
        there.title = "Course".to_owned();
        there.amount = Hundredths::new(25);
        there.unit = "PDUs".to_owned();
        there.evidence = "folder 3".to_owned();
        there.counts_for = vec![Target::Suite("of-another-edition".to_owned())];
        there.skills = vec!["of-another-edition".to_owned()];
        there.cv_line = "Led a course".to_owned();
        let chosen = Chosen { counts_for: there.counts_for.clone(), skills: there.skills.clone() };
        assert_eq!(entry(&of(&there), chosen, id()), Ok(there));
    }
}
