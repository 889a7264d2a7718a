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
    /// Pass what the person's organisation asks for.
    Comply(Due),
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
        Kind::Mandatory => 3,
        Kind::Target => 4,
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
        Kind::Mandatory => NextStep::Comply(due),
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
mod tests;
