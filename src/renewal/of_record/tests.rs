//! The fixed points of renewal, from the record to the date.

use super::super::{Outlook, State, Unknown};
use super::*;
use crate::record::{Attempt, Change, Cost, Currency, EntryId, ExamResult, Hundredths, ReplicaId, Stamp, Status};

const TODAY: &str = "2026-11-21";

fn day(text: &str) -> Date {
    text.parse().expect("a day of a test")
}

/// A record in which changes were made one after the other.
#[derive(Default)]
struct Diary(Record, u64);

impl Diary {
    fn with(mut self, change: impl Fn(&Record) -> Change) -> Self {
        self.1 += 1;
        let change = change(&self.0);
        self.0.apply(&change, &Stamp::new(self.1, ReplicaId::new("a")));
        self
    }

    fn passed(self, slug: &str, on: &str) -> Self {
        self.with(|_| Change::status(slug, Status::Passed).and(Change::passed_on(slug, on.parse().ok())))
    }

    fn logged(self, on: &str, points: u32, category: &str, target: &Target) -> Self {
        let id = EntryId::read(&format!("e{}", self.1)).expect("an id of a test");
        let mut entry = Logged::new(id);
        entry.on = on.parse().ok();
        entry.amount = Hundredths::new(points * 100);
        category.clone_into(&mut entry.category);
        entry.counts_for = vec![target.clone()];
        self.with(|record| Change::cpd(record, &entry))
    }

    #[track_caller]
    fn only(&self, today: &str) -> Standing {
        let mut standings = of_record(&self.0, day(today));
        assert_eq!(standings.len(), 1, "one thing renews");
        standings.remove(0)
    }

    #[track_caller]
    fn renew_by(&self) -> Option<String> {
        self.only(TODAY).renew_by().map(|day| day.to_string())
    }
}

fn itil() -> Target {
    Target::Suite("peoplecert-itil-4".to_owned())
}

/// V1, W1: passed on 15 March 2024 and nothing else: by 15 March 2027.
#[test]
fn a_pass_in_the_record_gives_its_day_to_renew_by() {
    let foundation = Diary::default().passed("itil4-foundation", "2024-03-15");
    assert_eq!(foundation.renew_by().as_deref(), Some("2027-03-15"));
    let leap_day = Diary::default().passed("itil4-foundation", "2024-02-29");
    assert_eq!(leap_day.renew_by().as_deref(), Some("2027-02-28"));
}

/// V1, W1: another exam of the suite moves both.
#[test]
fn a_second_exam_in_the_record_moves_the_suite() {
    let both =
        Diary::default().passed("itil4-foundation", "2024-03-15").passed("itil4-create-deliver-support", "2026-05-02");
    assert_eq!(both.renew_by().as_deref(), Some("2029-05-02"));
    assert_eq!(both.only(TODAY).certifications.len(), 2);
}

/// V6, W1: sixty points in one year of the log do not renew; twenty in each of three do.
#[test]
fn points_in_the_log_count_by_year() {
    let foundation = || Diary::default().passed("itil4-foundation", "2024-03-15");
    let sixty = foundation().logged("2024-06-01", 45, "Professional experience", &itil()).logged(
        "2024-07-01",
        15,
        "education",
        &itil(),
    );
    assert_eq!(sixty.renew_by().as_deref(), Some("2027-03-15"));
    let standing = sixty.only(TODAY);
    assert_eq!(standing.choices[2].points, Some(Outlook::YearMissed { year: 2, missing: 2000 }));
    let of_foundation = Target::Certification("itil4-foundation".to_owned());
    let twenty = ["2024-06-01", "2025-06-01", "2026-06-01"]
        .iter()
        .fold(foundation(), |diary, on| diary.logged(on, 20, "professional experience", &of_foundation));
    assert_eq!(twenty.renew_by().as_deref(), Some("2030-03-15"));
}

/// R13, W1: a re-sit that was entered as a passed attempt counts; a failed one does not.
#[test]
fn passed_attempts_count_as_passes() {
    let sat = |on: &str, result| {
        let id = EntryId::read("a1").expect("an id of a test");
        let attempt = Attempt { id, on: on.parse().ok(), result, score: String::new() };
        let diary = Diary::default().passed("itil4-foundation", "2024-03-15");
        diary.with(move |record| Change::attempt(record, "itil4-foundation", &attempt)).renew_by()
    };
    assert_eq!(sat("2026-02-01", ExamResult::Passed).as_deref(), Some("2029-02-01"));
    assert_eq!(sat("2026-02-01", ExamResult::Failed).as_deref(), Some("2027-03-15"));
}

/// W1: what is not held renews nothing, whatever day was once entered.
#[test]
fn only_what_is_held_renews() {
    let planned = Diary::default()
        .passed("itil4-foundation", "2024-03-15")
        .with(|_| Change::status("itil4-foundation", Status::Planned));
    assert!(of_record(&planned.0, day(TODAY)).is_empty());
}

/// W1: what this edition does not know is left out, and disturbs nothing.
#[test]
fn unknown_things_are_skipped() {
    let unknown = Diary::default()
        .passed("of-another-edition", "2024-03-15")
        .passed("itil4-foundation", "2024-03-15")
        .logged("2024-06-01", 20, "", &Target::Suite("of-another-edition".to_owned()))
        .logged("someday", 20, "", &itil())
        .logged("2024-06-01", 7, "", &itil());
    let standing = unknown.only(TODAY);
    assert_eq!(standing.periods[0].total.entered, 700, "the one entry with a day and a known suite");
}

/// C2, W1: a designation that follows renews with the exams it follows from, and lacks no day.
#[test]
fn a_designation_is_named_with_its_suite() {
    let leader = Diary::default()
        .passed("itil4-direct-plan-improve", "2025-01-10")
        .passed("itil4-digital-it-strategy", "2025-03-10");
    let standing = leader.only(TODAY);
    assert!(standing.certifications.iter().any(|id| id.slug() == "itil4-strategic-leader"));
    assert!(standing.undated.is_empty());
    assert_eq!(standing.renew_by(), Some(day("2028-03-10")));
}

/// V4, W1: a pass without a day has no date.
#[test]
fn a_pass_without_a_day_has_no_date() {
    let undated = Diary::default().with(|_| Change::status("itil4-foundation", Status::Passed));
    assert_eq!(undated.only(TODAY).state, State::Unknown(Unknown::PassDate));
}

/// V11, W1: what the person paid for an exam stands beside it.
#[test]
fn what_was_paid_is_a_price() {
    let cost = Cost {
        amount: Hundredths::new(48_500).expect("an amount"),
        currency: Currency::new("GBP").expect("a currency"),
    };
    let paid = Diary::default()
        .passed("itil4-foundation", "2026-03-15")
        .with(|_| Change::cost("itil4-foundation", Some(cost)));
    let standing = paid.only(TODAY);
    let price = standing.choices[0].exams[0].own_price.as_ref();
    assert_eq!(price.map(|price| (price.hundredths, price.currency.as_str())), Some((48_500, "GBP")));
}

/// W1: the date that a standing is counted from is that of a pass in the record.
#[test]
fn a_date_is_counted_from_a_pass() {
    let twice =
        Diary::default().passed("itil4-foundation", "2024-03-15").passed("itil4-create-deliver-support", "2026-05-02");
    assert_eq!(twice.only(TODAY).counted_from(), Some(day("2026-05-02")));
    let without_points = Diary::default().passed("itil-v3-foundation", "2010-05-02");
    assert_eq!(without_points.only(TODAY).counted_from(), Some(day("2010-05-02")));
}
