//! What is coming, in sentences. Dates come in as the page writes them, in the reader's own form.

use super::count;
use super::renewal::{agenda_summary, calendar_years, points, points_unit};
use crate::agenda::{Item, Kind, Urgency};
use crate::organisation;
use crate::renewal::Standing;

/// How far away a day is: "in 12 days", "today", "200 days ago".
pub fn distance(days: i32) -> String {
    let number = days.unsigned_abs() as usize;
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        2.. => format!("in {}", count(number, "day")),
        _ => format!("{} ago", count(number, "day")),
    }
}

/// How pressing an entry is.
pub const fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Overdue => "Overdue",
        Urgency::Soon => "Soon",
        Urgency::Later => "Later",
    }
}

/// What kind of entry it is, for the lanes of the strip.
pub const fn agenda_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Exam => "Exams",
        Kind::RenewBy => "Renewals",
        Kind::Points { .. } => "CPD points",
        Kind::Target => "Targets",
        Kind::Mandatory => "Mandatory",
    }
}

/// An entry as a sentence: what stands before its name, and what after it.
pub fn agenda_sentence(item: &Item, date: &str) -> (&'static str, String) {
    let is_overdue = item.is_overdue();
    match item.kind {
        Kind::Exam if is_overdue => ("Exam: ", format!(", on {date}. Its result is not entered yet.")),
        Kind::Exam => {
            let time = item.time.map(|time| format!(" at {time}")).unwrap_or_default();
            let place = if item.place.is_empty() { String::new() } else { format!(", {}", item.place) };
            ("Exam booked: ", format!(" on {date}{time}{place}"))
        }
        Kind::RenewBy if is_overdue => {
            let days = count(item.days.unsigned_abs() as usize, "day");
            ("", format!(": renewal overdue since {date} ({days})"))
        }
        Kind::RenewBy => ("Renew ", format!(" by {date}")),
        Kind::Target if is_overdue => ("Target: ", format!(" by {date}, and not booked yet")),
        Kind::Target => ("Target: ", format!(" by {date}")),
        Kind::Mandatory if is_overdue => ("Mandatory: ", format!(" was due by {date}, {}", asked_for())),
        Kind::Mandatory => ("Mandatory: ", format!(" by {date}, {}", asked_for())),
        Kind::Points { year, missing } => {
            let unit = item.subject.map_or("points", points_unit);
            let span = year.map_or("CPD period".to_owned(), |year| format!("CPD year {year}"));
            ("", format!(": {span} ends on {date}, {} {unit} missing", points(missing)))
        }
    }
}

/// Who asks for what is mandatory.
pub(super) fn asked_for() -> String {
    let name = organisation::present().map_or("your organisation", |organisation| &organisation.name);
    format!("asked for by {name}")
}

/// How many entries there are, and how many of them are overdue.
pub fn agenda_count(items: &[Item]) -> String {
    let all = count(items.len(), "date");
    match items.iter().filter(|item| item.is_overdue()).count() {
        0 => format!("{all}, none overdue."),
        overdue => format!("{all}, {overdue} overdue."),
    }
}

/// What a calendar says about an entry, or about its announcement so many days before: the title, and more about it.
pub fn calendar_words(
    item: &Item,
    days_before: Option<u16>,
    standing: Option<&Standing>,
    date: &str,
) -> (String, String) {
    let mut lines = Vec::new();
    match item.kind {
        Kind::RenewBy => lines.push(format!("The last day to renew: {date}.")),
        Kind::Points { .. } | Kind::Mandatory => lines.push(format!("Due by {date}.")),
        Kind::Exam | Kind::Target => {}
    }
    if let Some(standing) = standing.filter(|_| item.kind == Kind::RenewBy) {
        lines.extend(standing.evidence.lapse.map(|lapse| format!("If nothing is done: {lapse}")));
        if standing.counts_calendar_years() {
            lines.push(calendar_years(standing.subject));
        }
        lines.extend(standing.evidence.url.map(|url| format!("The body decides: {url}")));
    }
    lines.push("From my record in the ITSM Career Roadmap.".to_owned());
    (agenda_summary(item, days_before), lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::{self, Expiry};
    use crate::date::Date;
    use crate::renewal::{Held, standings};

    fn day(text: &str) -> Date {
        text.parse().expect("a day of a test")
    }

    fn sentences(slug: &str, passed: &str) -> Vec<String> {
        use crate::catalog::{CertificationId, Entity};
        let certification = CertificationId::from_slug(slug).expect("a certification of the default dataset");
        let held = Held { certification, passed: vec![day(passed)] };
        let today = day("2026-11-21");
        let items = agenda::coming(&[], &[], &[], &standings(&[held], &[], &[], today), today);
        let sentence = |item: &Item| {
            let (before, after) = agenda_sentence(item, &item.date.to_string());
            format!("{before}{}{after}", item.name)
        };
        items.iter().map(sentence).collect()
    }

    /// W4: what is overdue says since when and for how long; what is coming says by when and what is missing.
    #[test]
    fn entries_are_told_in_sentences() {
        assert_eq!(
            sentences("itil4-foundation", "2023-05-05"),
            ["ITIL 4: renewal overdue since 2026-05-05 (200 days)"]
        );
        let coming = sentences("itil4-foundation", "2026-05-05");
        assert_eq!(coming[0], "ITIL 4: CPD year 1 ends on 2027-05-05, 20 CPD points missing");
        assert_eq!(coming[2], "Renew ITIL 4 by 2029-05-05");
    }

    #[test]
    fn distances_are_said_as_people_say_them() {
        let told = [-200, -1, 0, 1, 2].map(distance);
        assert_eq!(told, ["200 days ago", "yesterday", "today", "tomorrow", "in 2 days"]);
    }

    /// W3: a calendar says where its day is not that of the body.
    #[test]
    fn a_calendar_says_that_a_body_counts_otherwise() {
        use crate::catalog::{CertificationId, Entity};
        let certification = CertificationId::from_slug("cism").expect("a certification of the default dataset");
        let today = day("2026-11-21");
        let standings = standings(&[Held { certification, passed: vec![day("2025-06-10")] }], &[], &[], today);
        let items = agenda::coming(&[], &[], &[], &standings, today);
        let (summary, more) = calendar_words(&items[0], Some(90), standings.first(), "10 June 2028");
        assert_eq!(summary, "Renew Certified Information Security Manager: 90 days left");
        assert!(more.contains("ISACA counts calendar years"), "{more}");
        assert!(more.contains("The last day to renew: 10 June 2028."), "{more}");
    }

    #[test]
    fn the_list_is_counted_with_what_is_overdue() {
        let expiry = |id: &str, date: &str| Expiry { id: id.to_owned(), name: String::new(), date: day(date) };
        let told = |dates: &[&str]| {
            let expiries: Vec<Expiry> = dates.iter().map(|date| expiry(date, date)).collect();
            agenda_count(&agenda::coming(&[], &[], &expiries, &[], day("2026-11-21")))
        };
        assert_eq!(told(&["2027-01-01"]), "1 date, none overdue.");
        assert_eq!(told(&["2026-01-01", "2027-01-01"]), "2 dates, 1 overdue.");
    }
}
