//! The next best step: the one thing to do next, and why. A value; its sentence is in [`crate::text`].
//!
//! In the order of urgency:
//! 1. nothing is known of the person: say where you are;
//! 2. what is overdue: a result to be entered, a renewal, a target, in that order, the oldest first;
//! 3. what is soon, by date: a booked exam, a renewal, points, a target;
//! 4. where the person is and what they want, as far as they have not said;
//! 5. the plan: the first exam of it that is not held;
//! 6. the skills of the role they want, as long as some are not rated;
//! 7. what comes later, by date;
//! 8. nothing: no exam is left and no day is coming.

use super::gap::{self, Standing};
use crate::agenda::{Item, Kind, Urgency};
use crate::catalog::{CertificationId, Entity, RoleId};
use crate::date::Date;
use crate::order;
use crate::record::{Record, Status};
use crate::renewal::Subject;
use crate::requirement::Holdings;

/// The one thing to do next, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Say which role you have: nothing else can be planned from nowhere.
    SayWhereYouAre,
    /// Say which role you want: there is nothing to plan for yet.
    ChooseGoal {
        /// The role the person has.
        from: Option<RoleId>,
    },
    /// Enter the result of an exam whose day has passed.
    EnterResult(Due),
    /// Get ready for an exam that is booked.
    SitExam(Due),
    /// Renew something before it lapses, or because its day has passed.
    Renew(Due),
    /// Earn points.
    EarnPoints {
        /// What for, and by when.
        due: Due,
        /// How many are missing, in hundredths.
        missing: u32,
    },
    /// Book an exam, or give it another day: its target is near or has passed.
    Book(Due),
    /// Go on studying for the first exam of the plan.
    Study {
        /// For which.
        certification: CertificationId,
        /// By which day, where one is set.
        by: Option<Date>,
    },
    /// Begin with the first exam of the plan.
    Begin {
        /// Which.
        certification: CertificationId,
        /// By which day, where one is set.
        by: Option<Date>,
    },
    /// Rate the skills of the role that the person wants.
    RateSkills {
        /// The role.
        role: RoleId,
        /// How many of them are rated.
        rated: usize,
        /// How many there are.
        of: usize,
    },
    /// No exam is left on the plan, and no day is coming.
    Done,
}

/// Something with a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What it is called.
    pub name: String,
    /// The certification or suite. None for a certificate that the catalogue does not have.
    pub subject: Option<Subject>,
    /// The day.
    pub on: Date,
    /// Days from today; negative when it has passed.
    pub days: i32,
}

/// What to do next. `coming` is the list of [`crate::agenda::of_record`] on the same day, `plan` the exams of the chosen
/// goal in the order in which they are to be taken.
pub fn next_step(record: &Record, coming: &[Item], plan: &[CertificationId]) -> NextStep {
    let here = record.here();
    let has_said_nothing = here.is_none() && record.want().is_none() && record.certifications_with_facts().is_empty();
    if has_said_nothing && coming.is_empty() {
        return NextStep::SayWhereYouAre;
    }
    let mut overdue: Vec<&Item> = of(coming, Urgency::Overdue);
    order::by_key(&mut overdue, |item| rank(item.kind));
    let soon = of(coming, Urgency::Soon);
    if let Some(item) = overdue.first().or(soon.first()) {
        return step(item);
    }
    let Some(here) = here else { return NextStep::SayWhereYouAre };
    let holdings = Holdings::of(record);
    let next = plan.iter().find(|certification| !holdings.holds(**certification));
    if let Some(certification) = next {
        return planned(record, *certification);
    }
    if record.want().is_none() && plan.is_empty() {
        return NextStep::ChooseGoal { from: RoleId::from_slug(here) };
    }
    let unrated = || unrated(record, &holdings, record.want().and_then(RoleId::from_slug)?);
    unrated().or_else(|| coming.first().map(step)).unwrap_or(NextStep::Done)
}

/// What to do about skills of a role that are not rated.
fn unrated(record: &Record, holdings: &Holdings, role: RoleId) -> Option<NextStep> {
    let gap = gap::gap(record, holdings, role);
    let of = gap.skills.len();
    let rated = of - gap.count(Standing::NotRated);
    (rated < of).then_some(NextStep::RateSkills { role, rated, of })
}

/// The entries of the list that are as pressing as this, in its order.
fn of(coming: &[Item], urgency: Urgency) -> Vec<&Item> {
    coming.iter().filter(|item| item.urgency() == urgency).collect()
}

/// What is overdue in the order in which it hurts: a result takes a minute, a lapse costs the most.
const fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Exam => 0,
        Kind::RenewBy => 1,
        Kind::Points { .. } => 2,
        Kind::Target => 3,
    }
}

/// What to do about an entry of the list.
fn step(item: &Item) -> NextStep {
    let due = Due { name: item.name.clone(), subject: item.subject, on: item.date, days: item.days };
    match item.kind {
        Kind::Exam if item.is_overdue() => NextStep::EnterResult(due),
        Kind::Exam => NextStep::SitExam(due),
        Kind::RenewBy => NextStep::Renew(due),
        Kind::Points { missing, .. } => NextStep::EarnPoints { due, missing },
        Kind::Target => NextStep::Book(due),
    }
}

/// What to do about an exam of the plan.
fn planned(record: &Record, certification: CertificationId) -> NextStep {
    let slug = certification.slug();
    match record.status(slug) {
        Status::Booked => NextStep::Study { certification, by: record.booking(slug).on },
        Status::Studying => NextStep::Study { certification, by: record.target(slug) },
        Status::Planned => NextStep::Begin { certification, by: record.target(slug) },
        // Days of another status are history.
        Status::NotStarted | Status::Passed | Status::NotForMe => NextStep::Begin { certification, by: None },
    }
}

#[cfg(test)]
mod tests {
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
        let plan: Vec<_> =
            plan.iter().map(|slug| CertificationId::from_slug(slug).expect("the dataset has it")).collect();
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
}
