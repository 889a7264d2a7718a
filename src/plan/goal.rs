//! What exams are sought for, and the answer to it for one person: what sources name for a role, with or without what
//! we suggest, or one certification; and the exams that the next best step is taken from.

use super::exams::{ExamPlan, Facts, OutOfReach, exams, price};
use super::study;
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity, RoleId};
use crate::order;
use crate::record::{Record, Status};
use crate::requirement::Holdings;

/// What exams are sought for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// What sources name for a role.
    Named(RoleId),
    /// What sources name for a role and what we suggest for it.
    NamedAndSuggested(RoleId),
    /// One certification.
    One(CertificationId),
}

impl Goal {
    /// The certifications it means. Where no source names one for a role, ours stand in, because there is nothing else.
    pub fn certifications(self) -> Vec<CertificationId> {
        let (role, with_ours) = match self {
            Self::One(certification) => return vec![certification],
            Self::Named(role) => (role, false),
            Self::NamedAndSuggested(role) => (role, true),
        };
        let of_role = &role.row().certifications;
        let mut wanted = of_role.named.to_vec();
        if with_ours || wanted.is_empty() {
            wanted.extend(of_role.suggested);
        }
        wanted
    }
}

/// The exams for a goal, given a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What was asked.
    pub goal: Goal,
    /// What of it is aimed at: all that can be reached, held or not.
    pub goals: Vec<CertificationId>,
    /// What the person decided against, which is left out. Never where it was chosen as the goal itself.
    pub declined: Vec<CertificationId>,
    /// What cannot be reached and is left out, with the reasons.
    pub out_of_reach: Vec<OutOfReach>,
    /// The exams. None where nothing is left to aim at.
    pub plan: Option<ExamPlan>,
}

/// The exams for a goal, from what is held, with the person's own prices before the listed ones.
pub fn answer(goal: Goal, record: &Record, holdings: &Holdings) -> Answered {
    let is_declined =
        |id: &CertificationId| !matches!(goal, Goal::One(_)) && holdings.status(*id, record) == Status::NotForMe;
    let (declined, goals) = goal.certifications().into_iter().partition(is_declined);
    let facts = Facts { price: &|exam| price(record, exam), study: &study::minutes };
    let (goals, plan, out_of_reach) = for_all_in_reach(goals, holdings, facts);
    Answered { goal, goals, declined, out_of_reach, plan }
}

/// The exams of a person's plan in an order in which they can be taken, for the next best step: those that are under way
/// with what they still require, what is begun and can be taken before the others; where none is, the fewest exams that
/// sources name for the role the person wants.
pub fn next_exams(record: &Record, holdings: &Holdings) -> Vec<CertificationId> {
    let nothing_known = Facts { price: &|_| None, study: &|_| None };
    let is_begun = |id: CertificationId| matches!(record.status(id.slug()), Status::Studying | Status::Booked);
    let is_under_way = |id: &CertificationId| {
        let is_meant = is_begun(*id) || record.status(id.slug()) == Status::Planned;
        is_meant && !holdings.holds(*id) && id.kind != CertificationKind::Designation
    };
    let under_way: Vec<CertificationId> = CertificationId::all().filter(is_under_way).collect();
    if under_way.is_empty() {
        let Some(want) = record.want().and_then(RoleId::from_slug) else { return Vec::new() };
        return first_set(answer(Goal::Named(want), record, holdings).plan);
    }
    let (_, plan, out_of_reach) = for_all_in_reach(under_way, holdings, nothing_known);
    let mut exams = first_set(plan);
    order::by_key(&mut exams, |id| !(is_begun(*id) && holdings.is_ready_for(*id)));
    // Whoever plans what nobody says how to take may know better than our sources.
    exams.extend(out_of_reach.iter().map(|out| out.goal));
    exams
}

/// The exams for all of the goals that can be reached.
fn for_all_in_reach(
    mut goals: Vec<CertificationId>,
    holdings: &Holdings,
    facts: Facts,
) -> (Vec<CertificationId>, Option<ExamPlan>, Vec<OutOfReach>) {
    let mut out_of_reach = Vec::new();
    while !goals.is_empty() {
        match exams(&goals, &|id| holdings.holds(id), facts) {
            Ok(plan) => return (goals, Some(plan), out_of_reach),
            Err(reason) => {
                let before = goals.len();
                goals.retain(|goal| *goal != reason.goal);
                if goals.len() == before {
                    break;
                }
                out_of_reach.push(reason);
            }
        }
    }
    (goals, None, out_of_reach)
}

fn first_set(plan: Option<ExamPlan>) -> Vec<CertificationId> {
    plan.and_then(|plan| plan.fewest.sets.into_iter().next()).map(|set| set.exams).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Change, ReplicaId};

    #[track_caller]
    fn certification(slug: &str) -> CertificationId {
        CertificationId::from_slug(slug).expect("the dataset has it")
    }

    #[track_caller]
    fn role(slug: &str) -> RoleId {
        RoleId::from_slug(slug).expect("the dataset has it")
    }

    fn record(changes: &[Change]) -> Record {
        let mut record = Record::default();
        for change in changes {
            let stamp = record.next_stamp(1, &ReplicaId::new("test"));
            record.apply(change, &stamp);
        }
        record
    }

    fn answered(goal: Goal, changes: &[Change]) -> Answered {
        let record = record(changes);
        answer(goal, &record, &Holdings::of(&record))
    }

    fn next(changes: &[Change]) -> Vec<&'static str> {
        let record = record(changes);
        next_exams(&record, &Holdings::of(&record)).into_iter().map(Entity::slug).collect()
    }

    fn fewest(answered: &Answered) -> Vec<&'static str> {
        let plan = answered.plan.as_ref().expect("there is something to aim at");
        plan.fewest.sets[0].exams.iter().map(|exam| exam.slug()).collect()
    }

    /// K4: what sources name is the goal, ours only when asked for; what is held takes no exam.
    #[test]
    fn the_goal_is_what_sources_name_and_ours_on_request() {
        let role = role("service-delivery-manager");
        let held = [Change::status("itil4-foundation", Status::Passed)];
        let named = answered(Goal::Named(role), &held);
        assert_eq!(named.goals, role.row().certifications.named);
        assert!(!fewest(&named).contains(&"itil4-foundation") && fewest(&named).contains(&"pmp"));
        let all = answered(Goal::NamedAndSuggested(role), &held);
        assert!(all.goals.contains(&certification("itil4-managing-professional")));
        assert!(fewest(&all).len() > fewest(&named).len());
    }

    /// K4: what the person decided against is left out of the goals of a role, and not of a goal they choose.
    #[test]
    fn what_was_decided_against_is_no_goal_of_a_role() {
        let declined = [Change::status("pmp", Status::NotForMe)];
        let of_role = answered(Goal::Named(role("service-delivery-manager")), &declined);
        assert_eq!(of_role.declined, [certification("pmp")]);
        assert!(!fewest(&of_role).contains(&"pmp"));
        let chosen = answered(Goal::One(certification("pmp")), &declined);
        assert!(chosen.declined.is_empty() && fewest(&chosen).contains(&"pmp"));
    }

    /// K4: every goal of every role has an answer or a reason, and none is lost.
    #[test]
    fn no_goal_is_lost() {
        for role in RoleId::all() {
            let answered = answered(Goal::NamedAndSuggested(role), &[]);
            let told = answered.goals.len() + answered.declined.len() + answered.out_of_reach.len();
            assert_eq!(told, answered.goal.certifications().len(), "{}", role.slug());
            assert_eq!(answered.plan.is_some(), !answered.goals.is_empty());
        }
        let retired = answered(Goal::One(certification("itil-v3-foundation")), &[]);
        assert!(retired.plan.is_none() && retired.out_of_reach.len() == 1);
    }

    /// K10: what is under way comes first, with what it requires, and before that what is begun and open.
    #[test]
    fn the_next_exams_are_those_under_way() {
        let module = "itil4-create-deliver-support";
        let want = Change::want(Some("service-delivery-manager"));
        assert_eq!(next(&[Change::status(module, Status::Planned)]), ["itil4-foundation", module]);
        let begun = [Change::status(module, Status::Planned), Change::status("pmp", Status::Studying), want.clone()];
        assert_eq!(next(&begun), ["pmp", "itil4-foundation", module]);
        let closed = [Change::status("itil4-mp-transition", Status::Planned)];
        assert_eq!(next(&closed), ["itil4-mp-transition"], "nobody says who may take it, but somebody plans it");
        assert!(next(&[want]).contains(&"pmp"), "nothing is under way: what sources name for the role");
        assert!(next(&[]).is_empty());
    }
}
