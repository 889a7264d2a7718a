//! From the list of what is coming to events of a calendar.

use crate::agenda::{Item, Kind};
use crate::date::Date;
use crate::renewal::Subject;

use super::{Event, Reminder, When};

/// At which hour of an announcement the calendar reminds of it.
const REMIND_AT: u8 = 9;

/// What is written about an entry, or about its announcement so many days before: the summary and the description.
pub type Words<'a> = dyn Fn(&Item, Option<u16>) -> (String, String) + 'a;

/// The events of a list: each entry, and besides the days to renew by their announcements, as far as those lie ahead.
///
/// `owner` tells the records of several people in one calendar apart; it may be empty, and must not change from one
/// export to the next.
pub fn events(items: &[Item], owner: &str, today: Date, words: &Words<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    for item in items {
        let (summary, description) = words(item, None);
        events.push(Event {
            uid: uid(&item.id, owner),
            when: when(item),
            summary,
            description,
            place: item.place.clone(),
            reminders: reminders(item.kind),
        });
        for lead_up in item.lead_ups().into_iter().filter(|lead_up| today <= lead_up.date) {
            let (summary, description) = words(item, Some(lead_up.days_before));
            events.push(Event {
                uid: uid(&lead_up.id, owner),
                when: When::Day(lead_up.date),
                summary,
                description,
                place: String::new(),
                reminders: vec![Reminder::AtHour(REMIND_AT)],
            });
        }
    }
    events
}

fn when(item: &Item) -> When {
    let minutes = match item.subject {
        Some(Subject::Certification(certification)) => certification.exam.minutes,
        Some(Subject::Suite(_)) | None => None,
    };
    item.time.map_or(When::Day(item.date), |time| When::At { date: item.date, time, minutes })
}

fn reminders(kind: Kind) -> Vec<Reminder> {
    let days: &[u16] = match kind {
        Kind::Exam => &[7, 1],
        Kind::Points { .. } => &[30, 7],
        Kind::Mandatory => &[90, 30, 7],
        Kind::RenewBy | Kind::Target => &[7],
    };
    days.iter().map(|days| Reminder::DaysBefore(*days)).collect()
}

/// A name that is unique in the world as far as the owner is.
fn uid(id: &str, owner: &str) -> String {
    let owner: String =
        owner.chars().filter(|character| character.is_ascii_alphanumeric() || *character == '-').collect();
    let separator = if owner.is_empty() { "" } else { "." };
    format!("{id}{separator}{owner}@itsm-career-roadmap")
}
