//! Requirements of the real dataset: what follows from what.

use super::*;

#[track_caller]
fn certification(slug: &str) -> CertificationId {
    CertificationId::from_slug(slug).expect("the dataset has it")
}

#[track_caller]
fn assert_designations(held: &[&str], expected: &[&str]) {
    let held: Vec<_> = held.iter().map(|slug| certification(slug)).collect();
    let earned = designations_earned(|id| held.contains(&id));
    let mut earned: Vec<_> = earned.into_iter().map(Entity::slug).collect();
    earned.sort_unstable();
    assert_eq!(earned, expected);
}

/// C1: all, any and a count, one inside the other.
#[test]
fn a_bundle_or_five_practices_make_a_practice_manager() {
    let cds = "itil4-create-deliver-support";
    let practices = [
        cds,
        "itil4-practice-incident-management",
        "itil4-practice-problem-management",
        "itil4-practice-service-desk",
        "itil4-practice-change-enablement",
        "itil4-practice-release-management",
    ];
    assert_designations(&[cds, "itil4-monitor-support-fulfil"], &["itil4-practice-manager"]);
    assert_designations(&practices, &["itil4-practice-manager"]);
    assert_designations(&practices[..5], &[]);
    assert_designations(&practices[1..], &[]);
}

/// C2: through several steps.
#[test]
fn master_follows_from_designations_that_only_follow_themselves() {
    let modules = [
        "itil4-create-deliver-support",
        "itil4-drive-stakeholder-value",
        "itil4-high-velocity-it",
        "itil4-direct-plan-improve",
        "itil4-digital-it-strategy",
        "itil4-plan-implement-control",
    ];
    let all = ["itil4-managing-professional", "itil4-master", "itil4-practice-manager", "itil4-strategic-leader"];
    assert_designations(&modules, &all);
    assert_designations(&modules[..5], &["itil4-managing-professional", "itil4-strategic-leader"]);
}

#[test]
fn a_transition_module_grants_its_designation() {
    assert_designations(&["itil4-mp-transition"], &["itil4-managing-professional"]);
}

#[test]
fn a_need_says_at_every_level_what_is_met() {
    let held = certification("itil4-create-deliver-support");
    let master = certification("itil4-managing-professional");
    let requirement = master.requires.as_ref().expect("it asks for four modules");
    let Need { wanted: Wanted::All(parts), met: false } = need(requirement, |id| id == held) else {
        panic!("four modules are asked for and one is held")
    };
    let met: Vec<_> = parts.iter().filter(|part| part.met).map(|part| part.wanted.clone()).collect();
    assert_eq!(met, [Wanted::Certification(held)]);
}

#[test]
fn a_pass_unlocks_what_asks_for_it_at_any_depth() {
    let unlocked = unlocks(certification("itil4-monitor-support-fulfil"));
    assert!(unlocked.contains(&certification("itil4-practice-manager")));
    let granted = unlocks(certification("itil4-mp-transition"));
    assert!(granted.contains(&certification("itil4-managing-professional")));
}

/// C2: nobody marks a designation.
#[test]
fn a_designation_that_follows_counts_as_passed_without_being_marked() {
    let mut record = Record::default();
    let stamp = record.next_stamp(1, &crate::record::ReplicaId::new("test"));
    record.apply(&crate::record::Change::status("itil4-mp-transition", Status::Passed), &stamp);
    let holdings = Holdings::of(&record);
    let designation = certification("itil4-managing-professional");
    assert!(holdings.follows(designation));
    assert_eq!(holdings.status(designation, &record), Status::Passed);
    assert_eq!(holdings.status(certification("itil4-master"), &record), Status::NotStarted);
}

/// C3: what can no longer be earned still opens what asks for it.
#[test]
fn a_retired_certification_that_is_held_still_counts() {
    use crate::catalog::vocabulary::Availability;
    let retired = certification("itil-v3-foundation");
    let next = certification("itil4-monitor-support-fulfil");
    assert_eq!(retired.availability, Availability::Retired);
    let mut record = Record::default();
    assert!(!Holdings::of(&record).is_ready_for(next));
    let stamp = record.next_stamp(1, &crate::record::ReplicaId::new("test"));
    record.apply(&crate::record::Change::status(retired.slug, Status::Passed), &stamp);
    assert!(Holdings::of(&record).is_ready_for(next));
}
