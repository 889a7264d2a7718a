//! Renewal and what is coming, on the pages: told in words, drawn, exported. The clock stands at 21 November 2026.

use std::sync::Arc;

use itsm_career_roadmap::port::Env;
use itsm_career_roadmap::port::memory::{self, MemoryFiles};
use itsm_career_roadmap::record::{Booking, Change, Record, Status};
use itsm_career_roadmap::session::Session;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::visit::Visit;

const COMING: &str = "section[aria-labelledby=record-coming]";
const RENEWAL: &str = "section[aria-labelledby=record-renewal]";

fn passed(slug: &'static str, on: &str) -> Change {
    Change::status(slug, Status::Passed).and(Change::passed_on(slug, on.parse().ok()))
}

fn booked(slug: &'static str, on: &str) -> Change {
    let booking = Booking { on: on.parse().ok(), ..Booking::default() };
    Change::status(slug, Status::Booked).and(Change::booking(&Record::default(), slug, &booking))
}

/// A world in which these changes were made on an earlier visit.
fn world(changes: &[Change]) -> Env {
    let env = memory::env();
    let session = Session::open(&env);
    for change in changes {
        assert!(session.apply(change), "a change of a test changes something");
    }
    env
}

async fn record(changes: &[Change]) -> Visit {
    Visit::in_env("#/record", world(changes)).await
}

/// W4, G1: overdue first, then by date, each in a sentence with its distance.
#[wasm_bindgen_test]
async fn what_is_coming_is_told_overdue_first() {
    let target = Change::status("pmp", Status::Planned).and(Change::target("pmp", "2027-11-20".parse().ok()));
    let visit =
        record(&[target, booked("itil4-foundation", "2026-12-01"), passed("comptia-a-plus", "2023-05-05")]).await;
    let entries = visit.texts(&format!("{COMING} ol > li"));
    assert_eq!(entries.len(), 3, "{entries:?}");
    assert!(entries[0].contains("CompTIA A+ (V15): renewal overdue since 5 May 2026 (200 days)"), "{entries:?}");
    assert!(entries[0].contains("Overdue"), "the state is a word as well: {entries:?}");
    assert!(entries[1].contains("Exam booked: ITIL 4 Foundation on 1 December 2026"), "{entries:?}");
    assert!(entries[1].contains("Soon in 10 days"), "{entries:?}");
    assert!(entries[2].contains("Target: Project Management Professional by 20 November 2027"), "{entries:?}");
}

/// W4: the strip has the numbers of the list, of what lies within 24 months, and is no second voice.
#[wasm_bindgen_test]
async fn the_strip_draws_what_the_list_says() {
    // Years of points end in May 2027 and 2028; the third ends in 2029 with the day to renew by.
    let visit = record(&[passed("itil4-foundation", "2026-05-05")]).await;
    let listed: Vec<String> = visit.texts(&format!("{COMING} ol .coming-mark"));
    assert_eq!(listed, ["1", "2", "3", "4"]);
    assert_eq!(visit.texts(&format!("{COMING} [aria-hidden=true] .coming-mark")), ["1", "2"]);
    assert!(visit.says("2 dates lie beyond these 24 months"));
}

/// W4, W5: with nothing held and nothing planned, both sections say what would be there.
#[wasm_bindgen_test]
async fn empty_sections_say_what_they_are_for() {
    let visit = Visit::to("#/record").await;
    for section in [COMING, RENEWAL] {
        let text = visit.texts(section).concat();
        assert!(text.contains("Nothing yet."), "{text}");
        assert!(!text.contains("Calendar file"), "there is nothing to export: {text}");
    }
}

/// W5: state, basis, points, ways and lapse are told, and a lapsed certificate is not called names.
#[wasm_bindgen_test]
async fn a_suite_tells_all_about_its_renewal() {
    let visit = record(&[passed("itil4-foundation", "2024-03-15")]).await;
    let text = visit.texts(&format!("{RENEWAL} article")).concat();
    for told in [
        "Renew by 15 March 2027: 114 days left.",
        "Counted from: ITIL 4 Foundation, passed on 15 March 2024.",
        "20, too late",
        "professional experience: 0 of at least 5",
        "Sit the same exam again.",
        "Pass another exam of the ITIL 4 suite.",
        "Year 1 is over with 20 CPD points missing, so points do not renew it this time.",
        "If you do nothing:",
        "It still counts where it must be held first.",
        "Last compared with its sources:",
    ] {
        assert!(text.contains(told), "“{told}” is missing in {text}");
    }
    let lapsed = record(&[passed("itil4-foundation", "2020-03-15")]).await;
    let text = lapsed.texts(RENEWAL).concat();
    assert!(text.contains("Renewal overdue since 15 March 2023"), "{text}");
    assert!(!text.to_lowercase().contains("invalid"), "{text}");
}

/// W3, W5: where nobody could say, and where the body counts otherwise, the body is named with its address.
#[wasm_bindgen_test]
async fn what_is_not_known_leads_to_the_body() {
    let visit = record(&[passed("itil5-foundation", "2026-03-01"), passed("cism", "2025-06-10")]).await;
    let address = |name: &str| visit.link(name).and_then(|link| link.get_attribute("href")).unwrap_or_default();
    assert!(address("Check with PeopleCert").starts_with("https://"));
    assert!(address("Check with ISACA").starts_with("https://"));
    assert!(visit.says("ISACA counts calendar years: check your own date."));
    let entries = visit.texts(&format!("{COMING} ol > li")).concat();
    assert!(!entries.contains("CPD"), "no year of ISACA has an end of ours: {entries}");
}

/// W7, V1: the page of a certification tells the person's own day, which another exam of the suite moves.
#[wasm_bindgen_test]
async fn a_certification_tells_the_persons_own_day() {
    let foundation = passed("itil4-foundation", "2024-03-15");
    let visit = Visit::in_env("#/certification/itil4-foundation", world(std::slice::from_ref(&foundation))).await;
    assert!(visit.says("Yours: Renew by 15 March 2027: 114 days left."));
    visit.choose("Planned").await;
    assert!(!visit.says("Yours:"), "what is not held has no day");
    let both = world(&[foundation, passed("itil4-create-deliver-support", "2026-05-02")]);
    let visit = Visit::in_env("#/certification/itil4-foundation", both).await;
    assert!(visit.says("Yours: Renew by 2 May 2029"));
    assert!(visit.says("One date for this and 1 other you hold of “ITIL 4”."));
}

/// W6: the button hands out a calendar, whose names come again the next time with a greater number.
#[wasm_bindgen_test]
async fn a_calendar_is_handed_out_and_updates_the_last() {
    let files = MemoryFiles::default();
    let env = Env { files: Arc::new(files.clone()), ..world(&[passed("itil4-foundation", "2024-03-15")]) };
    let visit = Visit::in_env("#/record", env).await;
    visit.press_button("Calendar file (.ics)").await;
    visit.press_button("Calendar file (.ics)").await;
    let [first, second] = &files.downloaded()[..] else { panic!("two files") };
    assert_eq!((first.name.as_str(), first.media_type.as_str()), ("itsm-career-calendar.ics", "text/calendar"));
    let lines = |text: &str, name: &str| -> Vec<String> {
        text.split("\r\n").filter(|line| line.starts_with(name)).map(str::to_owned).collect()
    };
    assert_eq!(lines(&first.text, "UID:").len(), 3, "the day and the two announcements that lie ahead");
    assert_eq!(lines(&first.text, "UID:"), lines(&second.text, "UID:"));
    assert!(lines(&first.text, "SEQUENCE:")[0] < lines(&second.text, "SEQUENCE:")[0]);
    assert!(visit.texts("button:disabled").concat().contains("Undo"), "an export is nothing to undo");
}
