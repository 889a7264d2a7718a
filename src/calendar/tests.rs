//! The text of a calendar, line by line. That an independent parser reads it is a property test.

use super::*;
use crate::agenda::{BookedExam, coming};
use crate::catalog::{CertificationId, Entity};
use crate::renewal::{Held, standings};

fn day(text: &str) -> Date {
    text.parse().expect("a day of a test")
}

fn event(summary: &str) -> Event {
    Event {
        uid: "renew-pmp@here".to_owned(),
        when: When::Day(day("2027-03-15")),
        summary: summary.to_owned(),
        description: String::new(),
        place: String::new(),
        reminders: Vec::new(),
    }
}

/// G5: the whole text of a day with a reminder.
#[test]
fn a_day_is_written_as_the_standard_wants_it() {
    let event = Event {
        reminders: vec![Reminder::DaysBefore(7), Reminder::AtHour(9)],
        ..event("Renew, now; or \\ later\nsoon")
    };
    let text = write("My record", &[event], 1_795_262_400_999, 3);
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//ITSM Career Roadmap//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:My record",
        "BEGIN:VEVENT",
        "UID:renew-pmp@here",
        "DTSTAMP:20261121T120000Z",
        "SEQUENCE:3",
        "DTSTART;VALUE=DATE:20270315",
        "DTEND;VALUE=DATE:20270316",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Renew\\, now\\; or \\\\ later\\nsoon",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P7D",
        "DESCRIPTION:Renew\\, now\\; or \\\\ later\\nsoon",
        "END:VALARM",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT9H",
        "DESCRIPTION:Renew\\, now\\; or \\\\ later\\nsoon",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(text.split("\r\n").collect::<Vec<_>>(), expected);
}

/// G5: an exam is at the clock of its place, without a time zone.
#[test]
fn an_exam_is_at_the_time_of_its_place() {
    let time = TimeOfDay::new(9, 5).expect("a time of a test");
    let when = When::At { date: day("2027-03-15"), time, minutes: Some(60) };
    let text = write("", &[Event { when, place: "Lindholmen, Göteborg".to_owned(), ..event("Exam") }], 0, 0);
    assert!(text.contains("\r\nDTSTART:20270315T090500\r\nDURATION:PT60M\r\n"), "{text}");
    assert!(text.contains("\r\nLOCATION:Lindholmen\\, Göteborg\r\n"), "{text}");
}

/// G6: no line is longer than 75 octets, and no letter is cut in two.
#[test]
fn long_lines_are_folded_between_letters() {
    let summary = "å".repeat(200);
    let text = write("", &[event(&summary)], 0, 0);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(text.replace("\r\n ", "").contains(&format!("SUMMARY:{summary}\r\n")));
}

/// G6: a pasted text cannot end its line and begin another property.
#[test]
fn nothing_in_a_text_ends_its_line() {
    let text = write("", &[event("a\r\nBEGIN:VALARM\rb\u{0}\u{7f}\u{85}c")], 0, 0);
    assert!(text.contains("\r\nSUMMARY:a\\nBEGIN:VALARM\\nbc\r\n"), "{text}");
}

/// G3: the owner is part of every name, and whatever it holds, the name stays one word.
#[test]
fn names_tell_people_apart() {
    let certification = CertificationId::from_slug("pmp").expect("a certification of the default dataset");
    let held = Held { certification, passed: vec![day("2026-01-10")] };
    let today = day("2026-11-21");
    let items = coming(&[], &[], &[], &standings(&[held], &[], &[], today), today);
    let uids = |owner: &str| -> Vec<String> {
        events(&items, owner, today, &|_, _| Default::default()).into_iter().map(|event| event.uid).collect()
    };
    assert_eq!(uids("a b\r\n-7")[0], "renew-pmp.ab-7@itsm-career-roadmap");
    assert_eq!(uids("")[1], "renew-pmp-180@itsm-career-roadmap");
    assert_ne!(uids("a"), uids("b"));
}

/// G4: besides the day to renew by there are its announcements, those that lie ahead.
#[test]
fn announcements_are_events_of_their_own() {
    let certification = CertificationId::from_slug("itil4-foundation").expect("a certification of the default dataset");
    let held = Held { certification, passed: vec![day("2024-03-15")] };
    let today = day("2026-11-21");
    let exam = BookedExam {
        certification,
        attempt: 1,
        date: day("2026-12-01"),
        time: TimeOfDay::new(9, 0),
        place: String::new(),
    };
    let items = coming(&[exam], &[], &[], &standings(&[held], &[], &[], today), today);
    let words = |item: &crate::agenda::Item, before: Option<u16>| (format!("{} {before:?}", item.id), String::new());
    let events = events(&items, "", today, &words);
    let told: Vec<_> = events.iter().map(|event| (event.summary.as_str(), event.when)).collect();
    let nine = TimeOfDay::new(9, 0).expect("a time of a test");
    let expected = [
        ("exam-itil4-foundation-1 None", When::At { date: day("2026-12-01"), time: nine, minutes: Some(60) }),
        ("renew-suite-peoplecert-itil-4 None", When::Day(day("2027-03-15"))),
        ("renew-suite-peoplecert-itil-4 Some(90)", When::Day(day("2026-12-15"))),
        ("renew-suite-peoplecert-itil-4 Some(30)", When::Day(day("2027-02-13"))),
    ];
    assert_eq!(told, expected, "the announcement of September lies behind");
}
