//! Newer versions over the real dataset.

use super::*;
use crate::requirement::designations_earned;

#[track_caller]
fn certification(slug: &str) -> CertificationId {
    CertificationId::from_slug(slug).expect("the dataset has it")
}

/// The newer versions for somebody who has passed these.
fn versions(passed: &[&str]) -> Vec<NewVersion> {
    let passed: Vec<_> = passed.iter().map(|slug| certification(slug)).collect();
    let earned = designations_earned(|id| passed.contains(&id));
    newer_versions(&|id| passed.contains(&id) || earned.contains(&id))
}

fn slugs(ids: &[CertificationId]) -> Vec<&'static str> {
    ids.iter().copied().map(Entity::slug).collect()
}

/// Q17: a v3 Foundation never lapses and opens the modules of ITIL 4; who may take its transition is unknown.
#[test]
fn a_holder_of_v3_keeps_it_and_may_take_the_modules_of_itil_4() {
    let versions = versions(&["itil-v3-foundation"]);
    let [version] = &versions[..] else { panic!("ITIL 4 is the next version: {versions:?}") };
    assert_eq!((version.older.slug, version.newer.slug), ("itil-v3", "peoplecert-itil-4"));
    let [kept] = &version.kept[..] else { panic!("one thing is held") };
    assert_eq!(kept.lapses, Some(false));
    assert!(slugs(&kept.opens).contains(&"itil4-create-deliver-support"));
    let [module] = &version.modules[..] else { panic!("one module leads over") };
    assert_eq!((module.module.slug, module.is_open), ("itil4-mp-transition", None));
    assert_eq!(module.grants, Some(certification("itil4-managing-professional")));
    assert_eq!(module.saves.len(), 4);
    assert!(version.unknown.contains(&Unknown::Entry(module.module, "2026-11-21")));
    assert!(version.unknown.contains(&Unknown::Availability(module.module, "2026-11-21")));
}

/// Q17: a managing professional of ITIL 4 has one module to that of Version 5, and saves what it stands for.
#[test]
fn a_managing_professional_of_itil_4_has_one_module_to_the_next() {
    let versions = versions(&[
        "itil4-foundation",
        "itil4-create-deliver-support",
        "itil4-drive-stakeholder-value",
        "itil4-high-velocity-it",
        "itil4-direct-plan-improve",
    ]);
    let [version] = &versions[..] else { panic!("Version 5 is the next one") };
    assert_eq!(version.newer.slug, "peoplecert-itil-5");
    assert_eq!(version.kept.len(), 6, "five exams and a designation");
    let transition = version.modules.iter().find(|module| module.grants.is_some()).expect("it grants one");
    assert_eq!((transition.module.slug, transition.is_open), ("itil5-mp-transition", Some(true)));
    assert_eq!(transition.saves.len(), 5);
    let bridge = version.modules.iter().find(|module| module.grants.is_none()).expect("there is a bridge");
    assert_eq!((bridge.module.slug, bridge.is_open), ("itil5-foundation-bridge", Some(true)));
    assert_eq!(slugs(&bridge.beside), ["itil5-foundation"]);
    for module in [transition, bridge] {
        assert!(version.unknown.contains(&Unknown::Entry(module.module, module.checked)), "its rule was not read");
    }
    assert!(version.unknown.contains(&Unknown::Standing(bridge.module, bridge.checked)));
    assert!(version.unknown.contains(&Unknown::Renewal(version.newer, version.newer.checked)));
    assert!(version.unknown.contains(&Unknown::Availability(certification("itil5-pm-specialisation"), "2026-11-21")));
}

/// Q17: the transition is closed to those who are no managing professional yet.
#[test]
fn a_transition_is_not_open_to_everybody() {
    let versions = versions(&["itil4-foundation"]);
    let modules = &versions[0].modules;
    let open: Vec<_> = modules.iter().map(|module| (module.module.slug, module.is_open)).collect();
    assert_eq!(open, [("itil5-foundation-bridge", Some(true)), ("itil5-mp-transition", Some(false))]);
}

#[test]
fn who_holds_nothing_of_a_suite_has_no_newer_version_of_it() {
    assert!(versions(&[]).is_empty());
    assert!(versions(&["itil5-foundation", "cissp"]).is_empty());
}
