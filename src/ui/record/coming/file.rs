//! What is coming as the text of a calendar file.

use crate::agenda::{self, Item};
use crate::calendar;
use crate::date::Date;
use crate::record::Record;
use crate::renewal;
use crate::session::CalendarMark;
use crate::text;

/// What the calendar is called where it is imported as one of its own.
const NAME: &str = "My certifications";

/// The file of a record, marked so that it updates the one before. `date` writes a day as the page does.
pub(super) fn calendar(record: &Record, mark: &CalendarMark, today: Date, date: &dyn Fn(Date) -> String) -> String {
    let standings = renewal::of_record(record, today);
    let items = agenda::of_record(record, &standings, today);
    let words = |item: &Item, days_before: Option<u16>| {
        let standing = standings.iter().find(|standing| Some(standing.subject) == item.subject);
        text::calendar_words(item, days_before, standing, &date(item.date))
    };
    let events = calendar::events(&items, &mark.owner, today, &words);
    calendar::write(NAME, &events, mark.now, mark.revision)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use icalendar::parser::{Component, read_calendar, unfold};

    use super::*;
    use crate::port::memory;
    use crate::record::{Change, Status};
    use crate::session::Session;

    const TODAY: &str = "2026-11-21";

    fn day(text: &str) -> Date {
        text.parse().expect("a day of a test")
    }

    fn passed(session: &Session, on: &str) {
        let slug = "itil4-foundation";
        session.apply(&Change::status(slug, Status::Passed).and(Change::passed_on(slug, on.parse().ok())));
    }

    /// The events of a file exported now, as an independent parser reads them: name, number and day of each.
    fn exported(session: &Session) -> Vec<(String, u32, String)> {
        let mark = session.mark_calendar().expect("it can be noted");
        let text = unfold(&calendar(&session.record(), &mark, day(TODAY), &|date| date.to_string()));
        let calendar = read_calendar(&text).expect("an independent parser reads it");
        let value = |event: &Component<'_>, name: &str| {
            event.find_prop(name).map(|property| property.val.as_str().to_owned()).unwrap_or_default()
        };
        let event = |event: &Component<'_>| {
            let number = value(event, "SEQUENCE").parse().expect("a number");
            (value(event, "UID"), number, value(event, "DTSTART"))
        };
        calendar.components.iter().map(event).collect()
    }

    /// W6, G3: a second file has the same names, and after a change greater numbers, so that it moves what it finds.
    #[test]
    fn a_second_file_updates_the_first() {
        let session = Session::open(&memory::env());
        passed(&session, "2024-03-15");
        let first = exported(&session);
        let again = exported(&session);
        let names = |events: &[(String, u32, String)]| -> Vec<String> {
            events.iter().map(|(name, ..)| name.clone()).collect()
        };
        assert_eq!(names(&first), names(&again));
        assert_eq!(first[0].2, "20270315");

        passed(&session, "2024-04-20");
        let moved = exported(&session);
        assert_eq!(moved[0].2, "20270420");
        assert_eq!(moved[0].0, first[0].0, "the day moved, the name did not");
        assert!(moved.iter().all(|(_, number, _)| *number > first[0].1), "{moved:?}");
    }

    /// G4: with the announcements that lie ahead, each a day of its own.
    #[test]
    fn a_file_announces_the_day() {
        let session = Session::open(&memory::env());
        passed(&session, "2024-03-15");
        let days: Vec<String> = exported(&session).into_iter().map(|(_, _, day)| day).collect();
        assert_eq!(days, ["20270315", "20261215", "20270213"]);
    }
}
