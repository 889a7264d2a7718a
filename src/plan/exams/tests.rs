//! Exams over the real dataset.

use super::*;
use crate::record::{Change, ReplicaId, Status};
use crate::requirement::Holdings;

const PRACTICE_BUNDLES: [&str; 3] =
    ["itil4-collaborate-assure-improve", "itil4-monitor-support-fulfil", "itil4-plan-implement-control"];
const NOTHING_KNOWN: Facts = Facts { price: &|_| None, study: &|_| None };

#[track_caller]
fn certification(slug: &str) -> CertificationId {
    CertificationId::from_slug(slug).expect("the dataset has it")
}

#[track_caller]
fn certifications(slugs: &[&str]) -> Vec<CertificationId> {
    slugs.iter().map(|slug| certification(slug)).collect()
}

/// The best sets for goals, from passed exams with all that follows from them.
fn plan_with(goals: &[&str], passed: &[&str], facts: Facts) -> Result<ExamPlan, OutOfReach> {
    let holdings = holdings(passed);
    exams(&certifications(goals), &|id| holdings.holds(id), facts)
}

#[track_caller]
fn plan(goals: &[&str], passed: &[&str]) -> ExamPlan {
    plan_with(goals, passed, NOTHING_KNOWN).expect("the goals can be reached")
}

fn holdings(passed: &[&str]) -> Holdings {
    let mut record = Record::default();
    for slug in passed {
        let stamp = record.next_stamp(1, &ReplicaId::new("test"));
        record.apply(&Change::status(certification(slug).slug(), Status::Passed), &stamp);
    }
    Holdings::of(&record)
}

fn slugs(exams: &[CertificationId]) -> Vec<&'static str> {
    exams.iter().copied().map(Entity::slug).collect()
}

fn sorted(mut slugs: Vec<&'static str>) -> Vec<&'static str> {
    crate::order::ascending(&mut slugs);
    slugs
}

/// Q9, Q10: six exams, with Direct, Plan and Improve and Create, Deliver and Support counted once.
#[test]
fn from_foundation_to_master_it_is_six_exams() {
    let plan = plan(&["itil4-master"], &["itil4-foundation"]);
    assert!(plan.fewest.is_proven && !plan.fewest.has_more);
    assert_eq!(plan.always.len(), 5);
    let bundles: Vec<_> = plan
        .fewest
        .sets
        .iter()
        .map(|set| {
            assert_eq!(set.exams.len(), 6);
            let rest: Vec<_> =
                set.exams.iter().filter(|exam| !plan.always.contains(exam)).map(|exam| exam.slug).collect();
            assert_eq!(set.designations.len(), 4, "three designations and the master");
            rest.concat()
        })
        .collect();
    assert_eq!(sorted(bundles.iter().map(|slug| certification(slug).slug()).collect()), PRACTICE_BUNDLES);
}

/// Q9: from nothing to the master of Version 5 it is seven exams, with Foundation first.
#[test]
fn from_nothing_to_master_of_version_5_it_is_seven_exams() {
    let plan = plan(&["itil5-master"], &[]);
    let [set] = &plan.fewest.sets[..] else { panic!("there is only one way") };
    assert_eq!(set.exams.len(), 7);
    assert_eq!(set.exams[0].slug, "itil5-foundation");
    assert_eq!(set.doubts, [Doubt::MaybeClosed(certification("itil5-pm-specialisation"))]);
}

/// Q9: what is held is not asked for again.
#[test]
fn with_two_modules_two_remain_for_managing_professional() {
    let held = ["itil4-foundation", "itil4-create-deliver-support", "itil4-direct-plan-improve"];
    let plan = plan(&["itil4-managing-professional"], &held);
    let [set] = &plan.fewest.sets[..] else { panic!("there is only one way") };
    assert_eq!(sorted(slugs(&set.exams)), ["itil4-drive-stakeholder-value", "itil4-high-velocity-it"]);
    assert_eq!(set.designations, certifications(&["itil4-managing-professional"]));
    assert_eq!(plan.fewest.sets, plan.quickest.sets, "there is no choice, so it is also the quickest");
    assert_eq!(plan.quickest.claim, Claim::Certain);
}

/// Q9: several goals are one question, and what they share is taken once.
#[test]
fn goals_share_what_they_have_in_common() {
    let plan = plan(&["itil4-managing-professional", "itil4-strategic-leader", "prince2-agile-practitioner"], &[]);
    // Foundation, five modules, and two of PRINCE2 Agile.
    assert_eq!(plan.fewest.sets[0].exams.len(), 8);
}

#[test]
fn what_is_held_takes_no_exam() {
    let plan = plan(&["itil4-foundation"], &["itil4-foundation"]);
    assert_eq!(plan.fewest.sets.len(), 1);
    assert!(plan.fewest.sets[0].exams.is_empty() && plan.always.is_empty());
}

/// Q11: whoever is a managing professional of ITIL 4 becomes one of Version 5 by one module.
#[test]
fn a_transition_module_is_taken_where_it_may_be() {
    let held = [
        "itil4-create-deliver-support",
        "itil4-drive-stakeholder-value",
        "itil4-high-velocity-it",
        "itil4-direct-plan-improve",
    ];
    let to_next = plan(&["itil5-managing-professional"], &held);
    assert_eq!(slugs(&to_next.fewest.sets[0].exams), ["itil5-mp-transition"]);
    // Nobody says who may take that of ITIL 4, so it is never proposed; but whoever has it has the designation.
    assert!(
        !slugs(&plan(&["itil4-managing-professional"], &["itil-v3-foundation"]).always)
            .contains(&"itil4-mp-transition")
    );
    assert!(plan(&["itil4-managing-professional"], &["itil4-mp-transition"]).fewest.sets[0].exams.is_empty());
}

/// Q11, C3: what is no longer offered is not proposed, and opens the next exam for those who hold it.
#[test]
fn what_is_retired_counts_only_for_those_who_hold_it() {
    let goal = ["itil4-monitor-support-fulfil"];
    assert_eq!(slugs(&plan(&goal, &[]).fewest.sets[0].exams), ["itil4-foundation", goal[0]]);
    assert_eq!(slugs(&plan(&goal, &["itil-v3-foundation"]).fewest.sets[0].exams), goal);
}

/// Q15: why a goal cannot be reached is said in plain words.
#[test]
fn a_goal_out_of_reach_has_a_reason() {
    let reason = plan_with(&["itil-v3-foundation"], &[], NOTHING_KNOWN).expect_err("it is retired").to_string();
    assert_eq!(reason, "ITIL v3 Foundation cannot be earned now: ITIL v3 Foundation can no longer be taken.");
    let reason = plan_with(&["itil4-mp-transition"], &[], NOTHING_KNOWN).expect_err("who may take it?").to_string();
    assert!(reason.ends_with("no source says who may take ITIL 4 Managing Professional Transition."), "{reason}");
    let reason = plan_with(&["itil4-foundation", "prince2-6-practitioner"], &[], NOTHING_KNOWN).expect_err("retired");
    assert_eq!(reason.goal, certification("prince2-6-practitioner"));
}

/// Q12: what everybody needs cancels out; where there is no choice, that is the cheapest for certain.
#[test]
fn the_cheapest_without_a_choice_is_certain_whatever_it_costs() {
    let record = Record::default();
    let facts = Facts { price: &|id| price(&record, id), ..NOTHING_KNOWN };
    let plan = plan_with(&["itil4-strategic-leader"], &[], facts).expect("it can be reached");
    let [choice] = &plan.cheapest[..] else { panic!("there is only one way") };
    assert_eq!(choice.claim, Claim::Certain);
    let usd = Currency::new("USD").expect("a currency");
    assert_eq!(choice.sets[0].totals, [(usd, 126_500)]);
    assert_eq!(slugs(&choice.sets[0].unpriced), ["itil4-direct-plan-improve"]);
}

/// Q12: of a choice between prices that nobody knows none is called cheapest.
#[test]
fn among_unknown_prices_nothing_is_called_cheapest() {
    let record = Record::default();
    let facts = Facts { price: &|id| price(&record, id), ..NOTHING_KNOWN };
    let goal = ["itil4-practice-manager"];
    let plan = plan_with(&goal, &["itil4-foundation"], facts).expect("it can be reached");
    assert_eq!(plan.cheapest.len(), 1);
    assert_eq!(plan.cheapest[0].claim, Claim::NotComparable);
    // With a price of one's own there is something to compare, and still others that might be cheaper.
    let own =
        Cost { amount: Hundredths::new(60_000).expect("an amount"), currency: Currency::new("GBP").expect("one") };
    let bundle = certification("itil4-monitor-support-fulfil");
    let facts = Facts { price: &|id| if id == bundle { Some(own) } else { price(&record, id) }, ..NOTHING_KNOWN };
    let plan = plan_with(&goal, &["itil4-foundation"], facts).expect("it can be reached");
    assert_eq!(plan.cheapest[0].claim, Claim::AmongKnown(Some(own.currency)));
    assert!(plan.cheapest[0].sets[0].exams.contains(&bundle));
}

/// Q13: the quickest by the middle of the times of study, which may be more exams than the fewest.
#[test]
fn the_quickest_may_be_more_exams_than_the_fewest() {
    let study =
        |id: CertificationId| Some(if PRACTICE_BUNDLES.contains(&id.slug) { (3_000, 4_000) } else { (300, 600) });
    let facts = Facts { study: &study, ..NOTHING_KNOWN };
    let plan = plan_with(&["itil4-practice-manager"], &["itil4-foundation"], facts).expect("it can be reached");
    assert_eq!(plan.fewest.sets[0].exams.len(), 2);
    let quickest = &plan.quickest;
    assert_eq!((quickest.sets[0].exams.len(), quickest.sets[0].minutes), (6, (1_800, 3_600)));
    assert_eq!((quickest.claim, quickest.sets.len(), quickest.has_more), (Claim::Certain, solve::MOST_SETS, true));
}

/// Q12: what a person entered as the price goes before what is listed.
#[test]
fn an_own_price_goes_before_the_listed_one() {
    let exam = certification("itil4-foundation");
    let mut record = Record::default();
    assert_eq!(price(&record, exam).map(|cost| cost.amount.get()), Some(40_000));
    let own =
        Cost { amount: Hundredths::new(12_300).expect("an amount"), currency: Currency::new("GBP").expect("one") };
    let stamp = record.next_stamp(1, &ReplicaId::new("test"));
    record.apply(&Change::cost(exam.slug(), Some(own)), &stamp);
    assert_eq!(price(&record, exam), Some(own));
}

/// Q14: every exam comes after what it requires, whatever the goal is.
#[test]
fn exams_are_in_an_order_in_which_they_can_be_taken() {
    for goal in CertificationId::all() {
        let Ok(plan) = exams(&[goal], &|_| false, NOTHING_KNOWN) else { continue };
        assert!(plan.fewest.is_proven);
        for set in &plan.fewest.sets {
            let mut passed: Vec<&str> = Vec::new();
            for exam in &set.exams {
                assert!(holdings(&passed).is_ready_for(*exam), "{} after {passed:?}", exam.slug);
                passed.push(exam.slug);
            }
            assert!(holdings(&passed).holds(goal), "{}", goal.slug);
        }
    }
}
