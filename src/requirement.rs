//! Requirements: whether they are met, what is missing, which designations follow by themselves, what a pass unlocks.
//!
//! What is held counts for ever here: a lapsed certificate still opens the next exam. Which exams to take for a goal
//! is not decided here.

mod earned;

use crate::catalog::certification::Requirement;
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::order;
use crate::record::{Record, Status};

pub use earned::{Pass, earned_on};

/// A requirement with, at every level, whether it is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// What is asked for.
    pub wanted: Wanted,
    /// Whether it is met.
    pub met: bool,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// This one.
    Certification(CertificationId),
    /// Every one of these.
    All(Vec<Need>),
    /// One of these.
    Any(Vec<Need>),
    /// A number of these.
    Count {
        /// How many.
        at_least: usize,
        /// How many of them are met.
        met: usize,
        /// Of which.
        of: Vec<Need>,
    },
}

/// Whether what is held meets a requirement.
pub fn is_met(requirement: &Requirement, held: impl Fn(CertificationId) -> bool + Copy) -> bool {
    match requirement {
        Requirement::Certification(certification) => held(*certification),
        Requirement::All(parts) => parts.iter().all(|part| is_met(part, held)),
        Requirement::Any(parts) => parts.iter().any(|part| is_met(part, held)),
        Requirement::Count { at_least, of } => {
            of.iter().filter(|part| is_met(part, held)).count() >= usize::from(*at_least)
        }
    }
}

/// A requirement taken apart for display.
pub fn need(requirement: &Requirement, held: impl Fn(CertificationId) -> bool + Copy) -> Need {
    let parts = |parts: &[Requirement]| parts.iter().map(|part| need(part, held)).collect::<Vec<_>>();
    let wanted = match requirement {
        Requirement::Certification(certification) => Wanted::Certification(*certification),
        Requirement::All(all) => Wanted::All(parts(all)),
        Requirement::Any(any) => Wanted::Any(parts(any)),
        Requirement::Count { at_least, of } => {
            let of = parts(of);
            let met = of.iter().filter(|need| need.met).count();
            Wanted::Count { at_least: usize::from(*at_least), met, of }
        }
    };
    Need { wanted, met: is_met(requirement, held) }
}

/// The designations that follow from what is held and are not among it, in the order of the dataset.
pub fn designations_earned(held: impl Fn(CertificationId) -> bool) -> Vec<CertificationId> {
    let mut earned = Vec::new();
    loop {
        // One designation can be what another was waiting for, so look until a round brings nothing.
        let has = |id: CertificationId| held(id) || earned.contains(&id);
        let next: Vec<_> = CertificationId::all().filter(|id| !has(*id) && follows(*id, &has)).collect();
        if next.is_empty() {
            order::ascending(&mut earned);
            return earned;
        }
        earned.extend(next);
    }
}

/// The certifications that ask for this one, or are granted by it.
pub fn unlocks(certification: CertificationId) -> Vec<CertificationId> {
    CertificationId::all()
        .filter(|other| {
            other.transition == Some(certification)
                || other.requires.as_ref().is_some_and(|requirement| names(requirement, certification))
        })
        .collect()
}

/// What a person holds: the exams passed and the designations that follow from them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holdings {
    passed: Vec<bool>,
    follows: Vec<bool>,
}

impl Holdings {
    /// What the record says, with all that follows.
    pub fn of(record: &Record) -> Self {
        let passed: Vec<bool> = CertificationId::all().map(|id| record.status(id.slug()) == Status::Passed).collect();
        let mut follows = vec![false; passed.len()];
        for id in designations_earned(|id| passed[id.index()]) {
            follows[id.index()] = true;
        }
        Self { passed, follows }
    }

    /// Whether a certification is held, for whatever reason.
    pub fn holds(&self, certification: CertificationId) -> bool {
        self.passed[certification.index()] || self.follows(certification)
    }

    /// Whether a designation is held because it follows, without having been marked.
    pub fn follows(&self, certification: CertificationId) -> bool {
        self.follows[certification.index()]
    }

    /// The designations that follow.
    pub fn designations(&self) -> Vec<CertificationId> {
        CertificationId::all().filter(|id| self.follows(*id)).collect()
    }

    /// How a certification stands, designations that follow included.
    pub fn status(&self, certification: CertificationId, record: &Record) -> Status {
        if self.holds(certification) { Status::Passed } else { record.status(certification.slug()) }
    }

    /// Whether everything that a certification asks for first is held.
    pub fn is_ready_for(&self, certification: CertificationId) -> bool {
        certification.requires.as_ref().is_none_or(|requirement| is_met(requirement, |id| self.holds(id)))
    }
}

/// Whether a designation follows: its requirement is met, or its transition module was passed.
fn follows(designation: CertificationId, held: &impl Fn(CertificationId) -> bool) -> bool {
    let granted = designation.transition.is_some_and(held);
    let earned = designation.requires.as_ref().is_some_and(|requirement| is_met(requirement, held));
    designation.kind == CertificationKind::Designation && (granted || earned)
}

fn names(requirement: &Requirement, certification: CertificationId) -> bool {
    match requirement {
        Requirement::Certification(named) => *named == certification,
        Requirement::All(parts) | Requirement::Any(parts) | Requirement::Count { of: parts, .. } => {
            parts.iter().any(|part| names(part, certification))
        }
    }
}

#[cfg(test)]
mod tests;
