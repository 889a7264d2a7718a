//! Laws of calendars: an independent parser reads what was written, whatever the texts hold.

use icalendar::parser::{Component, read_calendar, unfold};
use itsm_career_roadmap::agenda::{BookedExam, Target, coming};
use itsm_career_roadmap::calendar::{Event, Reminder, When, events, write};
use itsm_career_roadmap::catalog::{CertificationId, Entity};
use itsm_career_roadmap::date::{Date, TimeOfDay};
use itsm_career_roadmap::renewal::{Held, standings};
use itsm_career_roadmap::text::agenda_summary;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Texts with everything that could end a value, a line or a letter too early.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,120}",
        "[åß€😀]{0,80}",
        "[\\\\;,:\"\\r\\n\\t a]{0,40}",
        "(END:VEVENT|BEGIN:VALARM|\\r\\n| ){0,9}"
    ]
}

fn day() -> impl Strategy<Value = Date> {
    (1950..=2199, 1..=12_u32, 1..=31_u32)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
}

fn time() -> impl Strategy<Value = TimeOfDay> {
    (0..24_u8, 0..60_u8).prop_filter_map("a time", |(hour, minute)| TimeOfDay::new(hour, minute))
}

fn event() -> impl Strategy<Value = Event> {
    let when = prop_oneof![
        day().prop_map(When::Day),
        (day(), time(), option::of(1..600_u16)).prop_map(|(date, time, minutes)| When::At { date, time, minutes }),
    ];
    let reminder = prop_oneof![(0..400_u16).prop_map(Reminder::DaysBefore), (0..24_u8).prop_map(Reminder::AtHour)];
    ("[a-z0-9-]{1,90}", when, text(), text(), text(), vec(reminder, 0..3)).prop_map(
        |(uid, when, summary, description, place, reminders)| Event {
            uid,
            when,
            summary,
            description,
            place,
            reminders,
        },
    )
}

/// A text as a calendar can carry it: one kind of line end, and no other control character.
fn carried(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|character| !character.is_control() || matches!(character, '\n' | '\t')).collect()
}

fn value(component: &Component<'_>, name: &str) -> String {
    component.find_prop(name).map(|property| property.val.as_str().to_owned()).unwrap_or_default()
}

/// Undoes the escaping of a text, written anew from the standard.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    /// G6: an independent parser finds every event, with every text as it was.
    #[test]
    fn every_calendar_is_read_as_it_was_written(name in text(), list in vec(event(), 0..5), now in 0..4_000_000_000_000_u64, revision in any::<u32>()) {
        let text = write(&name, &list, now, revision);
        let unfolded = unfold(&text);
        let calendar = read_calendar(&unfolded);
        prop_assert!(calendar.is_ok(), "{:?}\n{text}", calendar.err());
        let components = calendar.map(|calendar| calendar.components).unwrap_or_default();
        prop_assert_eq!(components.len(), list.len(), "{}", text);
        for (component, event) in components.iter().zip(&list) {
            prop_assert_eq!(component.name.as_str(), "VEVENT");
            prop_assert_eq!(value(component, "UID"), event.uid.as_str());
            prop_assert_eq!(value(component, "SUMMARY"), carried(&event.summary));
            prop_assert_eq!(value(component, "DESCRIPTION"), carried(&event.description));
            prop_assert_eq!(value(component, "LOCATION"), carried(&event.place));
            prop_assert_eq!(component.components.len(), event.reminders.len());
            let (date, time) = match event.when {
                When::Day(date) => (date, String::new()),
                When::At { date, time, .. } => (date, format!("T{:02}{:02}00", time.hour(), time.minute())),
            };
            prop_assert_eq!(value(component, "DTSTART"), date.to_string().replace('-', "") + &time);
        }
    }

    /// G6: no line is too long, every line ends as it should, and unfolding gives the text back.
    #[test]
    fn folded_lines_fit_and_unfold(event in event()) {
        let text = write("", std::slice::from_ref(&event), 0, 0);
        prop_assert!(text.ends_with("\r\n"));
        prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        let summary = text.replace("\r\n ", "");
        let summary = summary.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:"));
        prop_assert_eq!(summary.map(unescaped), Some(carried(&event.summary)));
    }

    /// G3: what a record has coming is read by that parser too, every entry under a name of its own.
    #[test]
    fn what_is_coming_is_a_calendar(
        slugs in vec((0..CertificationId::all().len(), day()), 0..6), exam in day(), at in option::of(time()), place in text(), today in day(),
    ) {
        let certifications: Vec<CertificationId> = CertificationId::all().collect();
        let held: Vec<Held> = slugs.iter().map(|(at, date)| Held { certification: certifications[*at], passed: vec![*date] }).collect();
        let exams: Vec<BookedExam> = slugs.iter().take(1)
            .map(|(which, _)| BookedExam { certification: certifications[*which], attempt: 1, date: exam, time: at, place: place.clone() })
            .collect();
        let targets: Vec<Target> = slugs.iter().skip(5).map(|(at, date)| Target { certification: certifications[*at], date: *date }).collect();
        let items = coming(&exams, &targets, &[], &standings(&held, &[], &[], today), today);
        let list = events(&items, "a1b2", today, &|item, before| (agenda_summary(item, before), String::new()));
        let text = write("What is coming", &list, 0, 1);
        let unfolded = unfold(&text);
        let components = read_calendar(&unfolded).map(|calendar| calendar.components).unwrap_or_default();
        prop_assert_eq!(components.len(), list.len());
        let mut uids: Vec<String> = components.iter().map(|component| value(component, "UID")).collect();
        uids.sort();
        uids.dedup();
        prop_assert_eq!(uids.len(), list.len());
    }
}

#[test]
fn the_parser_would_notice_a_broken_calendar() {
    let text = write("", &[], 0, 0);
    assert!(read_calendar(&unfold(&text)).is_ok());
    assert!(read_calendar(&unfold(&text.replace("END:VCALENDAR", "END:VEVENT"))).is_err());
}
