//! Writing calendars: RFC 5545 (iCalendar), as far as days, exams and reminders need it.
//!
//! By hand, because the crate `icalendar` 0.17.17 adds 76 KB to what is downloaded (brotli: a small wasm grew from 6.3
//! to 82.3 KB) and this module 2.6 KB; in the tests that crate reads what is written here instead. Days are all-day
//! events, exams are at the clock of their place and carry no time zone. Nothing here knows what day or time it is.

mod events;
mod line;

use crate::date::{Date, TimeOfDay};

pub use events::{Words, events};
use line::{push_line, push_text};

/// The media type of the text.
pub const MEDIA_TYPE: &str = "text/calendar";

/// Who wrote the file, as the standard wants it.
const PRODUCT: &str = "-//ITSM Career Roadmap//EN";
/// Sequence numbers are 32 bits with a sign.
const LAST_SEQUENCE: u32 = i32::MAX.unsigned_abs();
const MILLISECONDS_OF_A_DAY: u64 = 86_400_000;

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its permanent name: an event that comes again under the same name replaces the one before.
    pub uid: String,
    /// When it is.
    pub when: When,
    /// What it is, on one line.
    pub summary: String,
    /// More about it; may have several lines, may be empty.
    pub description: String,
    /// Where it is; may be empty.
    pub place: String,
    /// When to remind of it.
    pub reminders: Vec<Reminder>,
}

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// All day.
    Day(Date),
    /// At a time of the place where it happens.
    At {
        /// The day.
        date: Date,
        /// The time.
        time: TimeOfDay,
        /// How long it takes. None when that is unknown.
        minutes: Option<u16>,
    },
}

/// When to remind of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// So many days before it begins.
    DaysBefore(u16),
    /// At this hour of the day itself.
    AtHour(u8),
}

/// The text of a calendar.
///
/// `now` is the time of writing in milliseconds since the first of January 1970, UTC. `revision` must grow with every
/// change of the record: where it is the same or lower, a calendar keeps what it has.
pub fn write(name: &str, events: &[Event], now: u64, revision: u32) -> String {
    let stamp = stamp(now);
    let sequence = revision.min(LAST_SEQUENCE).to_string();
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0"] {
        push_line(&mut text, line);
    }
    push_text(&mut text, "PRODID:", PRODUCT);
    for line in ["CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        push_line(&mut text, line);
    }
    // Not in the standard, and understood by every calendar.
    push_text(&mut text, "X-WR-CALNAME:", name);
    for event in events {
        push_line(&mut text, "BEGIN:VEVENT");
        push_text(&mut text, "UID:", &event.uid);
        push_text(&mut text, "DTSTAMP:", &stamp);
        push_text(&mut text, "SEQUENCE:", &sequence);
        push_when(&mut text, event.when);
        push_text(&mut text, "SUMMARY:", &event.summary);
        for (property, value) in [("DESCRIPTION:", &event.description), ("LOCATION:", &event.place)] {
            if !value.is_empty() {
                push_text(&mut text, property, value);
            }
        }
        for reminder in &event.reminders {
            push_reminder(&mut text, *reminder, &event.summary);
        }
        push_line(&mut text, "END:VEVENT");
    }
    push_line(&mut text, "END:VCALENDAR");
    text
}

fn push_when(text: &mut String, when: When) {
    match when {
        When::Day(date) => {
            push_line(text, &format!("DTSTART;VALUE=DATE:{}", digits(date)));
            // The end is the first day after it; without one an all-day event lasts a day as well.
            if let Some(next) = date.add_days(1) {
                push_line(text, &format!("DTEND;VALUE=DATE:{}", digits(next)));
            }
            // A day to remember keeps nobody from meeting.
            push_line(text, "TRANSP:TRANSPARENT");
        }
        When::At { date, time, minutes } => {
            push_line(text, &format!("DTSTART:{}T{:02}{:02}00", digits(date), time.hour(), time.minute()));
            if let Some(minutes) = minutes {
                push_line(text, &format!("DURATION:PT{minutes}M"));
            }
        }
    }
}

fn push_reminder(text: &mut String, reminder: Reminder, summary: &str) {
    push_line(text, "BEGIN:VALARM");
    push_line(text, "ACTION:DISPLAY");
    push_line(
        text,
        &match reminder {
            Reminder::DaysBefore(days) => format!("TRIGGER:-P{days}D"),
            Reminder::AtHour(hour) => format!("TRIGGER:PT{hour}H"),
        },
    );
    push_text(text, "DESCRIPTION:", summary);
    push_line(text, "END:VALARM");
}

/// The time of writing as the standard wants it: 20261121T120000Z.
fn stamp(now: u64) -> String {
    let days = i32::try_from(now / MILLISECONDS_OF_A_DAY).unwrap_or(0);
    let seconds = now % MILLISECONDS_OF_A_DAY / 1000;
    let date = Date::new(1970, 1, 1).ok().and_then(|epoch| epoch.add_days(days)).unwrap_or(Date::FIRST);
    format!("{}T{:02}{:02}{:02}Z", digits(date), seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A day without hyphens.
fn digits(date: Date) -> String {
    date.to_string().replace('-', "")
}

#[cfg(test)]
mod tests;
