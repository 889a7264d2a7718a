//! Scenarios: what a record says, and what is to be done next.

use super::*;
use crate::agenda;
use crate::catalog::role::RoleSkill;
use crate::record::{Booking, Change, Rating, ReplicaId};
use crate::renewal;

const TODAY: &str = "2026-11-21";
const EXAM: &str = "itil4-foundation";
const NEXT: &str = "itil4-create-deliver-support";

fn here() -> Change {
    Change::here(Some("service-desk-technician"))
}

fn want() -> Change {
    Change::want(Some("service-delivery-manager"))
}

fn passed(slug: &str, on: &str) -> Change {
    Change::status(slug, Status::Passed).and(Change::passed_on(slug, on.parse().ok()))
}

fn booked(slug: &str, on: &str) -> Change {
    let booking = Booking { on: on.parse().ok(), ..Booking::default() };
    Change::status(slug, Status::Booked).and(Change::booking(&Record::default(), slug, &booking))
}

fn targeted(slug: &str, status: Status, on: &str) -> Change {
    Change::status(slug, status).and(Change::target(slug, on.parse().ok()))
}

/// A level for every skill of the role that is wanted.
fn rated() -> Change {
    let role = RoleId::from_slug("service-delivery-manager").expect("the dataset has it");
    let rate = |needed: &RoleSkill| Change::rating(needed.skill.slug(), Some(Rating::At(needed.level)));
    role.row().skills.iter().map(rate).fold(Change::default(), Change::and)
}

/// The next step in a word, with what it is about and the day.
#[track_caller]
fn next(changes: Vec<Change>, plan: &[&str]) -> String {
    let mut record = Record::default();
    for change in changes {
        let stamp = record.next_stamp(1, &ReplicaId::new("a"));
        record.apply(&change, &stamp);
    }
    let today: Date = TODAY.parse().expect("a day of a test");
    let coming = agenda::of_record(&record, &renewal::of_record(&record, today), today);
    let plan: Vec<_> = plan.iter().map(|slug| CertificationId::from_slug(slug).expect("the dataset has it")).collect();
    let about = |due: Due| format!("{} {}", due.subject.map_or("other", Subject::slug), due.on);
    let planned = |id: CertificationId, by: Option<Date>| {
        format!("{} {}", id.slug(), by.map(|by| by.to_string()).unwrap_or_default())
    };
    match next_step(&record, &coming, &plan) {
        NextStep::SayWhereYouAre => "say where".to_owned(),
        NextStep::ChooseGoal { from } => format!("choose goal from {}", from.map_or("nowhere", Entity::slug)),
        NextStep::EnterResult(due) => format!("result {}", about(due)),
        NextStep::SitExam(due) => format!("sit {}", about(due)),
        NextStep::Renew(due) => format!("renew {}", about(due)),
        NextStep::EarnPoints { due, missing } => format!("earn {missing} {}", about(due)),
        NextStep::Book(due) => format!("book {}", about(due)),
        NextStep::Comply(due) => format!("comply {}", about(due)),
        NextStep::Study { certification, by } => format!("study {}", planned(certification, by)),
        NextStep::Begin { certification, by } => format!("begin {}", planned(certification, by)),
        NextStep::RateSkills { role, rated, .. } => format!("rate {} after {rated}", role.slug()),
        NextStep::Done => "done".to_owned(),
    }
}

#[track_caller]
fn check(scenarios: Vec<(Vec<Change>, &[&str], &str)>) {
    for (changes, plan, expected) in scenarios {
        assert_eq!(next(changes, plan), expected);
    }
}

/// T12: a person of whom nothing is known is asked where they are, then what they want, then led through the plan.
#[test]
fn from_nothing_through_the_plan_to_its_end() {
    let plan: &[&str] = &[EXAM, NEXT, "itil4-managing-professional"];
    let held = || passed(EXAM, "2026-05-05");
    let studying = || targeted(NEXT, Status::Studying, "2027-09-01");
    check(vec![
        (vec![], &[], "say where"),
        (vec![], plan, "say where"),
        (vec![want()], plan, "say where"),
        (vec![here()], &[], "choose goal from service-desk-technician"),
        (vec![Change::here(Some("of-another-edition"))], &[], "choose goal from nowhere"),
        (vec![here(), want()], &[], "rate service-delivery-manager after 0"),
        (vec![here(), want(), rated()], &[], "done"),
        (vec![here(), want()], plan, "begin itil4-foundation "),
        (vec![here(), targeted(EXAM, Status::Planned, "2027-03-01")], plan, "begin itil4-foundation 2027-03-01"),
        (vec![here(), want(), held()], plan, "begin itil4-create-deliver-support "),
        (vec![here(), want(), held(), studying()], plan, "study itil4-create-deliver-support 2027-09-01"),
        (
            vec![here(), want(), held(), booked(NEXT, "2027-04-01")],
            plan,
            "study itil4-create-deliver-support 2027-04-01",
        ),
        (vec![here(), want(), held(), rated()], &[EXAM], "earn 2000 peoplecert-itil-4 2027-05-05"),
    ]);
}

/// T12: what is overdue comes before what is soon, and both before the plan; a result before a renewal before a target.
#[test]
fn what_is_pressing_comes_first() {
    let plan: &[&str] = &[NEXT];
    let lapsed = || passed(EXAM, "2023-05-05");
    let waiting = || booked("cisco-ccna", "2026-11-20");
    let late = || targeted("pmp", Status::Planned, "2026-10-01");
    let soon = || booked("cisco-ccna", "2026-12-01");
    let near = || targeted("pmp", Status::Planned, "2026-11-30");
    let runs_out = || passed("comptia-security-plus", "2024-02-01");
    check(vec![
        (vec![here(), want(), lapsed(), waiting(), late()], plan, "result cisco-ccna 2026-11-20"),
        (vec![here(), want(), lapsed(), late(), soon()], plan, "renew peoplecert-itil-4 2026-05-05"),
        (vec![here(), want(), late(), soon(), runs_out()], plan, "book pmp 2026-10-01"),
        (vec![here(), want(), soon(), near(), runs_out()], plan, "book pmp 2026-11-30"),
        (vec![here(), want(), soon(), runs_out()], plan, "sit cisco-ccna 2026-12-01"),
        (vec![here(), want(), runs_out()], plan, "renew comptia-security-plus 2027-02-01"),
        (vec![soon()], &[], "sit cisco-ccna 2026-12-01"),
        (vec![booked("cisco-ccna", "2027-12-01")], &[], "say where"),
    ]);
}

/// T12: a certificate that is overdue still counts as held: the plan goes on after it.
#[test]
fn an_overdue_certificate_is_not_planned_again() {
    let changes = vec![here(), want(), passed(EXAM, "2023-05-05")];
    assert_eq!(next(changes, &[EXAM, NEXT]), "renew peoplecert-itil-4 2026-05-05");
    // With the renewal left aside, as where the person decides against it, the plan begins with the next exam.
    let mut record = Record::default();
    for change in [here(), want(), passed(EXAM, "2023-05-05")] {
        let stamp = record.next_stamp(1, &ReplicaId::new("a"));
        record.apply(&change, &stamp);
    }
    let plan = [EXAM, NEXT].map(|slug| CertificationId::from_slug(slug).expect("the dataset has it"));
    assert_eq!(next_step(&record, &[], &plan), NextStep::Begin { certification: plan[1], by: None });
}
