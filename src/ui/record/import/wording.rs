//! The sentences of an import, and what a field holds in words that people use.

use serde_json::Value;

use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{Entity, RegionId, RoleId};
use crate::date::Date;
use crate::record::saved::LoadError;
use crate::record::{
    AttemptPart, CertificationPart, Comparison, CpdPart, Currency, Hundredths, Key, Kind, OtherPart, Setting, Status,
};
use crate::text::{self, count_of};

/// The most characters of one value that are shown.
const LONGEST: usize = 240;
/// Where a longer value is not shown from its beginning: how much of what both have in common leads up to the rest.
const LEAD: usize = 40;

/// Why a file cannot be brought in, and what to do.
pub fn refusal(error: &LoadError) -> String {
    let remedy = match error {
        LoadError::NotOurs | LoadError::TooLarge => " Choose a file that “Download a backup” has made.",
        LoadError::Newer { .. } => " Reload to get the newer page, then bring it in there.",
        LoadError::Broken { .. } => " Try an older backup, or another copy of this one.",
    };
    refused(&error.to_string(), remedy)
}

/// Why a record that was carried in an address is not there.
pub fn damaged_on_its_way() -> String {
    "The address that brought you here should carry a record and does not: part of it was lost on its way. Nothing has changed. Take your record along as a file instead."
        .to_owned()
}

/// The same for what is no text at all.
pub fn unreadable() -> String {
    refused("the file could not be read as text", " Choose a file that “Download a backup” has made.")
}

fn refused(why: &str, remedy: &str) -> String {
    format!("Not brought in: {why}. Your record is unchanged.{remedy}")
}

/// What a file would change, counted. Nothing that is none.
pub fn counts(comparison: &Comparison) -> Vec<String> {
    let conflicts = comparison.differences.iter().filter(|difference| difference.kind.is_conflict()).count();
    let counts = [
        (conflicts, "different in both"),
        (comparison.count(Kind::Changed), "changed in the file"),
        (comparison.count(Kind::New), "new"),
        (comparison.count(Kind::Older), "older in the file"),
        (comparison.count(Kind::OnlyOurs), "only in your record"),
        (comparison.same, "the same"),
    ];
    let mut told: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    let unknown = comparison.unknown().count();
    if unknown > 0 {
        let agree = if unknown == 1 { "is" } else { "are" };
        told.push(format!(
            "{unknown} of these {agree} not understood by this version of the page, and kept as written"
        ));
    }
    told
}

/// What merging would do.
pub fn merging(comparison: &Comparison) -> String {
    match comparison.differences.iter().filter(|difference| difference.kind.merging_takes_theirs()).count() {
        0 => "Nothing in the file is new or later: your record would stay as it is.".to_owned(),
        taken => format!(
            "Takes {} over from the file: what is new there, and what was changed later there. Everything else of yours stays.",
            entries(taken)
        ),
    }
}

/// What replacing would do.
pub fn replacing(comparison: &Comparison) -> String {
    let cleared = comparison.count(Kind::OnlyOurs);
    let changed = comparison.differences.len() - cleared;
    let clears = match cleared {
        0 => String::new(),
        cleared => format!(", and {} that the file does not have {} cleared", entries(cleared), is_or_are(cleared)),
    };
    let taken = format!("{} {} taken from the file", entries(changed), is_or_are(changed));
    format!("Your record then says what the file says and nothing else: {taken}{clears}.")
}

fn entries(count: usize) -> String {
    count_of(count, "entry", "entries")
}

const fn is_or_are(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}

/// What a field holds, in words; days as `in_words` writes them. What is not what the field should hold is shown as it is.
pub fn value(key: Option<Key<'_>>, held: &str, in_words: &dyn Fn(Date) -> String) -> String {
    let known = match key {
        Some(Key::Here | Key::Want) => RoleId::from_slug(held).map(|role| role.title.to_owned()),
        Some(Key::Certification(_, CertificationPart::Status)) => {
            Status::from_word(held).map(|it| text::status(it).to_owned())
        }
        Some(Key::Certification(_, CertificationPart::Cost)) => cost(held),
        Some(Key::Cpd(_, CpdPart::Amount)) => held.parse().ok().and_then(Hundredths::new).map(|it| it.to_string()),
        Some(Key::Cpd(_, CpdPart::For | CpdPart::Skills)) => list(held),
        Some(Key::OwnPay | Key::Band(_)) => pay(held),
        Some(Key::SkillLevel(_)) => SkillLevel::from_word(held).map(|it| text::skill_level(it).to_owned()),
        Some(Key::Setting(Setting::Region)) => RegionId::from_slug(held).map(|region| region.name.to_owned()),
        Some(key) if is_day(key) => held.parse().ok().map(in_words),
        _ => None,
    };
    known.unwrap_or_else(|| held.to_owned())
}

fn is_day(key: Key<'_>) -> bool {
    match key {
        Key::Certification(_, part) => matches!(
            part,
            CertificationPart::Target
                | CertificationPart::StudyingSince
                | CertificationPart::ExamDate
                | CertificationPart::Passed
        ),
        Key::Attempt(_, _, part) => part == AttemptPart::Date,
        Key::Other(_, part) => matches!(part, OtherPart::Passed | OtherPart::Expires),
        Key::Cpd(_, part) => part == CpdPart::Date,
        Key::Entered(..) | Key::Setting(Setting::Backup) => true,
        _ => false,
    }
}

fn cost(held: &str) -> Option<String> {
    let cost: Value = serde_json::from_str(held).ok()?;
    let amount = cost["hundredths"].as_u64().and_then(|hundredths| u32::try_from(hundredths).ok());
    let currency = Currency::new(cost["currency"].as_str()?)?;
    Some(format!("{} {}", currency.code(), amount.and_then(Hundredths::new)?))
}

/// An amount or a band with its currency and period.
fn pay(held: &str) -> Option<String> {
    let pay: Value = serde_json::from_str(held).ok()?;
    let amount = |name: &str| Hundredths::new(u32::try_from(pay.get(name)?.as_u64()?).ok()?);
    let currency = Currency::new(pay["currency"].as_str()?)?;
    let amounts = match (amount("hundredths"), amount("low"), amount("high")) {
        (Some(amount), ..) => amount.to_string(),
        (_, Some(low), Some(high)) => format!("{low} to {high}"),
        (_, Some(low), None) => format!("{low} or more"),
        (_, None, Some(high)) => format!("up to {high}"),
        _ => return None,
    };
    Some(format!("{} {amounts} a {}", currency.code(), pay["period"].as_str()?))
}

fn list(held: &str) -> Option<String> {
    let words: Value = serde_json::from_str(held).ok()?;
    let words: Option<Vec<&str>> = words.as_array()?.iter().map(Value::as_str).collect();
    words.map(|words| words.join(", "))
}

/// As much of a long text as one can compare: from its beginning, or from where it begins to differ from the other.
pub fn excerpt(text: &str, other: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let alike = text.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let from = if alike < LONGEST - LEAD { 0 } else { alike - LEAD };
    let shown: String = text.chars().skip(from).take(LONGEST).collect();
    let (before, after) =
        (if from > 0 { "… " } else { "" }, if from + LONGEST < text.chars().count() { " …" } else { "" });
    format!("{before}{shown}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Change, Record, ReplicaId, Stamp};

    #[track_caller]
    fn holds(name: &str, held: &str, shown: &str) {
        assert_eq!(value(Key::read(name), held, &|day| format!("the day {day}")), shown, "{name}");
    }

    /// I5: values in the words of the page, and as they are where they are something else.
    #[test]
    fn values_are_told_in_words() {
        holds("here", "problem-manager", "Problem Manager");
        holds("here", "of-another-edition", "of-another-edition");
        holds("certification/ccna/status", "not-for-me", "Not for me");
        holds("certification/ccna/status", "<b>lost</b>", "<b>lost</b>");
        holds("certification/ccna/passed", "2024-02-29", "the day 2024-02-29");
        holds("certification/ccna/passed", "2023-02-29", "2023-02-29");
        holds("certification/ccna/on/booked", "2024-02-29", "the day 2024-02-29");
        holds("certification/ccna/cost", r#"{"currency":"GBP","hundredths":48550}"#, "GBP 485.5");
        holds("certification/ccna/cost", r#"{"currency":"£"}"#, r#"{"currency":"£"}"#);
        holds("cpd/a1/amount", "150", "1.5");
        holds("cpd/a1/for", r#"["suite/itil-4","certification/ccna"]"#, "suite/itil-4, certification/ccna");
        holds("cpd/a1/title", "2024-02-29", "2024-02-29");
        holds("skill/negotiation/level", "working", "Working");
        holds("from/elsewhere", "{}", "{}");
    }

    /// I5: the part of a long note that differs is always seen.
    #[test]
    fn a_long_text_is_shown_where_it_differs() {
        let (common, other) = ("same ".repeat(200), "x".repeat(1_000));
        assert_eq!(excerpt("short", ""), "short");
        let end = excerpt(&format!("{common}but not here"), &common);
        assert!(end.starts_with("… ") && end.ends_with("but not here"), "{end}");
        let beginning = excerpt(&other, "y");
        assert_eq!(beginning, format!("{} …", "x".repeat(LONGEST)));
    }

    fn note(record: &mut Record, role: &str, text: &str, at: u64, by: &str) {
        let change = Change::note(crate::record::Subject::Role(role), text);
        record.apply(&change, &Stamp::new(at, ReplicaId::new(by)));
    }

    /// I5: every difference is counted under one name, and both ways say what they would do.
    #[test]
    fn differences_are_counted_and_both_ways_are_told() {
        let (mut ours, mut theirs) = (Record::default(), Record::default());
        for (role, at) in [("both", 5), ("mine", 6)] {
            note(&mut ours, role, "ours", at, "a");
        }
        for (role, at) in [("both", 7), ("theirs-1", 8), ("theirs-2", 9)] {
            note(&mut theirs, role, "theirs", at, "b");
        }
        let comparison = Comparison::of(&ours, &theirs);
        assert_eq!(counts(&comparison), ["1 different in both", "2 new", "1 only in your record"]);
        assert!(merging(&comparison).starts_with("Takes 3 entries over"), "{}", merging(&comparison));
        let replacing = replacing(&comparison);
        assert!(
            replacing.contains("3 entries are taken")
                && replacing.contains("1 entry that the file does not have is cleared"),
            "{replacing}"
        );
        assert!(merging(&Comparison::of(&theirs, &Record::default())).starts_with("Nothing in the file is new"));
    }

    /// I4: a refusal says what is wrong, that nothing has changed and what to do.
    #[test]
    fn every_refusal_says_that_the_record_is_unchanged() {
        let broken = LoadError::Broken { place: "line 3, column 1".to_owned(), why: "this is not JSON".to_owned() };
        for error in [LoadError::NotOurs, LoadError::Newer { version: 2 }, broken, LoadError::TooLarge] {
            let sentence = refusal(&error);
            assert!(sentence.contains(&format!("{error}. Your record is unchanged. ")), "{sentence}");
        }
        assert!(unreadable().contains("Your record is unchanged."));
    }
}
