//! The life of a certificate: what is entered stays, whatever the status becomes, and the history tells it by date.

use super::*;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn passed(id: &str, on: &str) -> Attempt {
    let id = EntryId::read(id).expect("an id");
    Attempt { id, on: Some(day(on)), result: ExamResult::Passed, score: "32/40".to_owned() }
}

/// A record into which changes are made one after the other.
#[derive(Default)]
struct Life(Record, u64);

impl Life {
    fn change(&mut self, made: impl FnOnce(&Record) -> Change) -> Change {
        self.1 += 1;
        let change = made(&self.0);
        self.0.apply(&change, &Stamp::new(self.1, replica("a")))
    }
}

fn booking() -> Booking {
    Booking {
        on: Some(day("2024-03-15")),
        at: "09:30".parse().ok(),
        place: Place::new("Test centre, Leeds"),
        voucher: "V-1".to_owned(),
    }
}

/// Everything that can be entered for a certification, on the way from planned to passed.
fn whole_life() -> Life {
    let mut life = Life::default();
    let cost = Cost { amount: "485".parse().expect("an amount"), currency: Currency::new("GBP").expect("a currency") };
    let link = "https://example.org/badge/1".parse().expect("a link");
    life.change(|_| Change::status_on(EXAM, Status::Planned, day("2024-01-02")));
    life.change(|_| Change::target(EXAM, Some(day("2024-04-01"))));
    life.change(|_| Change::status_on(EXAM, Status::Studying, day("2024-01-10")));
    life.change(|_| Change::studying_since(EXAM, Some(day("2024-01-09"))));
    life.change(|_| Change::studied_minutes(EXAM, Some(90)));
    life.change(|_| Change::status_on(EXAM, Status::Booked, day("2024-02-01")));
    life.change(|record| Change::booking(record, EXAM, &booking()));
    life.change(|record| Change::attempt(record, EXAM, &passed("a1", "2024-03-15")));
    life.change(|_| {
        Change::status_on(EXAM, Status::Passed, day("2024-03-16")).and(Change::passed_on(EXAM, Some(day("2024-03-15"))))
    });
    life.change(|_| Change::credential(EXAM, " GR671-0001 ").and(Change::evidence(EXAM, Some(&link))));
    life.change(|_| Change::cost(EXAM, Some(cost)));
    life
}

#[track_caller]
fn assert_whole(record: &Record) {
    assert_eq!(record.target(EXAM), Some(day("2024-04-01")));
    assert_eq!(record.studying_since(EXAM), Some(day("2024-01-09")));
    assert_eq!(record.studied_minutes(EXAM), Some(90));
    assert_eq!(record.booking(EXAM), booking());
    assert_eq!(record.attempts(EXAM), [passed("a1", "2024-03-15")]);
    assert_eq!(record.passed_on(EXAM), Some(day("2024-03-15")));
    assert_eq!(record.credential(EXAM), Some("GR671-0001"));
    assert_eq!(record.evidence(EXAM).map(|link| link.to_string()).as_deref(), Some("https://example.org/badge/1"));
    let cost = record.cost(EXAM).map(|cost| (cost.amount.to_string(), cost.currency.code().to_owned()));
    assert_eq!(cost, Some(("485".to_owned(), "GBP".to_owned())));
    assert_eq!(record.entered_on(EXAM, Status::Planned), Some(day("2024-01-02")));
    assert_eq!(record.entered_on(EXAM, Status::NotForMe), None);
}

/// R9: whatever the status becomes, all that was entered stays.
#[test]
fn no_status_destroys_anything() {
    let mut life = whole_life();
    assert_whole(&life.0);
    for status in Status::ALL {
        life.change(|_| Change::status(EXAM, *status));
        assert_eq!(life.0.status(EXAM), *status);
        assert_whole(&life.0);
    }
    assert_eq!(life.0.certifications_with_facts(), [EXAM]);
}

/// R11: the history tells what happened, by date.
#[test]
fn the_history_tells_what_happened_by_date() {
    let mut life = whole_life();
    life.change(|record| {
        let failed = Attempt { result: ExamResult::Failed, on: Some(day("2024-02-20")), ..passed("a0", "2024-02-20") };
        Change::attempt(record, EXAM, &failed)
    });
    life.change(|_| Change::status_on(EXAM, Status::NotStarted, day("2025-01-01")));
    let score = "32/40".to_owned();
    let told: Vec<_> = life.0.history(EXAM).into_iter().map(|entry| (entry.on.to_string(), entry.what)).collect();
    let expected = [
        ("2024-01-02", Event::Entered(Status::Planned)),
        ("2024-01-10", Event::Entered(Status::Studying)),
        ("2024-02-01", Event::Entered(Status::Booked)),
        ("2024-02-20", Event::Attempted { result: ExamResult::Failed, score: score.clone() }),
        ("2024-03-15", Event::Exam),
        ("2024-03-15", Event::Attempted { result: ExamResult::Passed, score }),
        ("2024-03-15", Event::Passed),
        ("2024-03-16", Event::Entered(Status::Passed)),
        ("2025-01-01", Event::Entered(Status::NotStarted)),
    ];
    assert_eq!(told, expected.map(|(on, what)| (on.to_owned(), what)));
}

/// R13: the latest pass is the later of what was entered as passed and of the attempts that were.
#[test]
fn renewal_counts_from_the_latest_of_all_passes() {
    let mut life = Life::default();
    assert_eq!(life.0.latest_pass(EXAM), None);
    life.change(|_| Change::passed_on(EXAM, Some(day("2024-03-15"))));
    assert!(life.0.attempts(EXAM).is_empty(), "a pass adds no attempt");
    assert_eq!(life.0.pass_dates(EXAM), [day("2024-03-15")]);
    life.change(|record| Change::attempt(record, EXAM, &passed("a1", "2024-03-15")));
    assert_eq!(life.0.pass_dates(EXAM), [day("2024-03-15")], "the same day twice is one pass");
    life.change(|record| Change::attempt(record, EXAM, &passed("a2", "2026-05-02")));
    life.change(|record| {
        Change::attempt(record, EXAM, &Attempt { result: ExamResult::Failed, ..passed("a3", "2027-01-01") })
    });
    life.change(|record| Change::attempt(record, EXAM, &Attempt { on: None, ..passed("a4", "2028-01-01") }));
    life.change(|record| {
        Change::attempt(record, EXAM, &Attempt { result: ExamResult::Unknown, ..passed("a5", "2029-01-01") })
    });
    assert_eq!(life.0.pass_dates(EXAM), [day("2024-03-15"), day("2026-05-02")]);
    assert_eq!(life.0.latest_pass(EXAM), Some(day("2026-05-02")));
    assert_eq!(life.0.passed_on(EXAM), Some(day("2024-03-15")));
    life.change(|_| Change::status(EXAM, Status::NotStarted));
    assert_eq!(life.0.latest_pass(EXAM), Some(day("2026-05-02")), "un-passing keeps the days");
}

/// R15: of two copies the cost of one wins, never the amount of one in the currency of the other.
#[test]
fn an_amount_and_its_currency_stay_together() {
    let cost = |amount: &str, code: &str| {
        let (amount, currency) = (amount.parse().expect("an amount"), Currency::new(code).expect("a currency"));
        Some(Cost { amount, currency })
    };
    let (mut ours, mut theirs) = (Record::default(), Record::default());
    change(&mut ours, 1, "a", &Change::cost(EXAM, cost("485.5", "GBP")));
    change(&mut theirs, 2, "b", &Change::cost(EXAM, cost("600", "EUR")));
    ours.merge(&theirs);
    assert_eq!(ours.cost(EXAM), cost("600", "EUR"));
    change(&mut ours, 3, "a", &Change::cost(EXAM, None));
    assert_eq!(ours.cost(EXAM), None);
}

#[test]
fn an_exam_at_home_is_told_from_one_at_a_place() {
    let mut life = Life::default();
    life.change(|record| Change::booking(record, EXAM, &Booking { place: Place::new(" online "), ..booking() }));
    assert_eq!(life.0.booking(EXAM).place, Some(Place::Online));
    life.change(|record| Change::booking(record, EXAM, &Booking::default()));
    assert_eq!(life.0.booking(EXAM), Booking::default());
    assert!(life.0.certifications_with_facts().is_empty());
}

/// R17: what is not of its type reads as nothing and stays, also when what is beside it is edited.
#[test]
fn a_value_of_another_version_outlives_an_edit_of_its_neighbours() {
    let text = r#"{"format":"itsm-career-roadmap","version":1,"fields":{
        "certification/ccna/exam-time":{"value":"early","at":1,"by":"a"},
        "certification/ccna/evidence":{"value":"javascript:alert(1)","at":1,"by":"a"},
        "certification/ccna/cost":{"value":{"hundredths":-5,"currency":"GBP"},"at":1,"by":"a"},
        "certification/ccna/studied-minutes":{"value":"ninety","at":1,"by":"a"},
        "certification/ccna/attempt/a1/date":{"value":"2026-05-02","at":1,"by":"a"},
        "certification/ccna/attempt/a1/result":{"value":"annulled","at":1,"by":"a"}}}"#;
    let mut record = saved::parse(text).expect("a record");
    assert_eq!(record.booking("ccna"), Booking::default());
    assert_eq!((record.evidence("ccna"), record.cost("ccna"), record.studied_minutes("ccna")), (None, None, None));
    let attempt = record.attempt("ccna", "a1").expect("it has a day");
    assert_eq!(attempt.result, ExamResult::Unknown);
    let edits = Change::booking(&record, "ccna", &booking()).and(Change::attempt(
        &record,
        "ccna",
        &Attempt { score: "700".to_owned(), ..attempt },
    ));
    change(&mut record, 2, "a", &edits);
    let printed = saved::print(&record);
    for kept in ["annulled", "javascript:alert(1)", "\"hundredths\":-5", "ninety"] {
        assert!(printed.contains(kept), "{kept} is lost in {printed}");
    }
    assert!(!printed.contains("early"), "a time was entered in its place");
}

/// R18: markup, formulas and marks that turn text around are text like any other, bounded and otherwise as entered.
#[test]
fn hostile_text_stays_text() {
    for hostile in ["<script>alert(1)</script>", "=HYPERLINK(\"x\")", "\u{202e}drowssap", "a/b/../c", "\\\" }, {"] {
        let mut life = Life::default();
        life.change(|_| Change::credential(EXAM, hostile));
        life.change(|record| Change::booking(record, EXAM, &Booking { place: Place::new(hostile), ..booking() }));
        assert_eq!(life.0.credential(EXAM), Some(hostile));
        assert_eq!(life.0.booking(EXAM).place, Some(Place::At(hostile.to_owned())));
        assert_eq!(saved::parse(&saved::print(&life.0)), Ok(life.0));
    }
    let mut life = Life::default();
    life.change(|_| Change::credential(EXAM, &"𝄞".repeat(LINE_LIMIT + 1)));
    assert_eq!(life.0.credential(EXAM).map(|text| text.chars().count()), Some(LINE_LIMIT));
    assert!(Change::credential("a/b", "slugs have no slash").is_empty());
}
