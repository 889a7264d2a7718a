//! Why each exam of a set is on it: what opens with it, what it counts towards, and what of the way there is held.

use super::exams::ExamSet;
use super::versions::names;
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};

/// Why an exam is on a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The exam.
    pub exam: CertificationId,
    /// Whether it is one of the goals itself.
    pub is_goal: bool,
    /// The exams of the set that ask for it.
    pub opens: Vec<CertificationId>,
    /// The designations, of the goals or following from the set, that ask for it or that it grants.
    pub towards: Vec<CertificationId>,
}

/// Why each exam of a set is on it, in the order of the set.
pub fn reasons(set: &ExamSet, goals: &[CertificationId]) -> Vec<Reason> {
    let asks = |other: CertificationId, exam: CertificationId| names(other).contains(&exam);
    let designations = CertificationId::all().filter(|id| {
        id.kind == CertificationKind::Designation && (set.designations.contains(id) || goals.contains(id))
    });
    let designations: Vec<CertificationId> = designations.collect();
    let reason = |exam: CertificationId| Reason {
        exam,
        is_goal: goals.contains(&exam),
        opens: set.exams.iter().copied().filter(|other| asks(*other, exam)).collect(),
        towards: (designations.iter().copied())
            .filter(|other| asks(*other, exam) || other.transition == Some(exam))
            .collect(),
    };
    set.exams.iter().copied().map(reason).collect()
}

/// What is held and counts on the way to the goals: goals themselves, and what the set and its designations ask for.
pub fn held_already(
    set: &ExamSet,
    goals: &[CertificationId],
    is_held: &dyn Fn(CertificationId) -> bool,
) -> Vec<CertificationId> {
    let asking = || set.exams.iter().chain(&set.designations).chain(goals).copied();
    let counts = |id: &CertificationId| goals.contains(id) || asking().any(|other| names(other).contains(id));
    CertificationId::all().filter(|id| is_held(*id)).filter(counts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::goal::{Goal, answer};
    use crate::record::{Change, Record, ReplicaId, Status};
    use crate::requirement::Holdings;

    #[track_caller]
    fn certification(slug: &str) -> CertificationId {
        CertificationId::from_slug(slug).expect("the dataset has it")
    }

    fn slugs(ids: &[CertificationId]) -> Vec<&'static str> {
        ids.iter().copied().map(Entity::slug).collect()
    }

    /// The set of the fewest exams for a goal, with what is held.
    #[track_caller]
    fn set(goal: &str, passed: &[&str]) -> (ExamSet, Vec<CertificationId>, Holdings) {
        let mut record = Record::default();
        for slug in passed {
            let stamp = record.next_stamp(1, &ReplicaId::new("test"));
            record.apply(&Change::status(slug, Status::Passed), &stamp);
        }
        let holdings = Holdings::of(&record);
        let answered = answer(Goal::One(certification(goal)), &record, &holdings);
        let plan = answered.plan.expect("it can be reached");
        (plan.fewest.sets[0].clone(), answered.goals, holdings)
    }

    /// K6: a module that counts towards two designations says so, and Foundation says what it opens.
    #[test]
    fn every_exam_says_what_it_opens_and_what_it_counts_towards() {
        let (set, goals, _) = set("itil4-master", &[]);
        let reasons = reasons(&set, &goals);
        let of = |slug: &str| reasons.iter().find(|reason| reason.exam == certification(slug)).expect("it is on it");
        assert_eq!(of("itil4-foundation").opens.len(), 6);
        let shared = slugs(&of("itil4-direct-plan-improve").towards);
        assert_eq!(shared, ["itil4-managing-professional", "itil4-strategic-leader"]);
        assert!(reasons.iter().all(|reason| reason.is_goal || !reason.opens.is_empty() || !reason.towards.is_empty()));
    }

    /// K6: no exam of any plan is without a reason.
    #[test]
    fn no_exam_is_without_a_reason() {
        for goal in CertificationId::all() {
            let record = Record::default();
            let answered = answer(Goal::One(goal), &record, &Holdings::of(&record));
            for set in answered.plan.iter().flat_map(|plan| &plan.fewest.sets) {
                for reason in reasons(set, &answered.goals) {
                    let has_one = reason.is_goal || !reason.opens.is_empty() || !reason.towards.is_empty();
                    assert!(has_one, "{} for {}", reason.exam.slug(), goal.slug());
                }
            }
        }
    }

    /// K6: what is held and counts is named; what is held and has nothing to do with it is not.
    #[test]
    fn what_is_held_and_counts_is_named() {
        let passed = ["itil4-foundation", "itil4-create-deliver-support", "cissp"];
        let (set, goals, holdings) = set("itil4-managing-professional", &passed);
        let held = held_already(&set, &goals, &|id| holdings.holds(id));
        assert_eq!(slugs(&held), ["itil4-foundation", "itil4-create-deliver-support"]);
    }
}
