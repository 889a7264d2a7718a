//! An advert beside a person: what they meet, and what would close most of the rest.

use itsm_career_roadmap::advert::{Closer, Comparison, Remedy, Standing, StandsFor, Weight, compare, read};
use itsm_career_roadmap::catalog::vocabulary::SkillLevel;
use itsm_career_roadmap::catalog::{CertificationId, Entity, RoleId, SkillId};
use itsm_career_roadmap::record::{Change, Record, ReplicaId, Status};
use itsm_career_roadmap::requirement::Holdings;

/// A person who holds these and is that good at those.
fn person(held: &[&str], skills: &[(&str, SkillLevel)]) -> Record {
    let mut record = Record::default();
    let certifications = held.iter().map(|slug| Change::status(slug, Status::Passed));
    let skills = skills.iter().map(|(slug, level)| Change::skill_level(slug, Some(*level)));
    for change in certifications.chain(skills) {
        let stamp = record.next_stamp(0, &ReplicaId::new("us"));
        record.apply(&change, &stamp);
    }
    record
}

fn compared(text: &str, role: Option<RoleId>, record: &Record) -> Comparison {
    compare(&read(text), role, record, &Holdings::of(record))
}

fn certification(slug: &str) -> CertificationId {
    CertificationId::from_slug(slug).expect("the dataset has it")
}

/// Why the only certification that a text asks for counts as held.
#[track_caller]
fn assert_held(text: &str, held: &str, because: Option<StandsFor>) {
    let comparison = compared(text, None, &person(&[held], &[]));
    let expected = match because {
        Some(because) => Standing::Held { by: certification(held), because },
        None => Standing::NotHeld,
    };
    assert_eq!(comparison.standings, [expected], "{text} with {held}");
}

/// J7: itself, one that builds on it, or one that took its place.
#[test]
fn a_certification_may_stand_for_another() {
    assert_held("ITIL 4 Foundation", "itil4-foundation", Some(StandsFor::Itself));
    assert_held("ITIL 4 Foundation", "itil4-create-deliver-support", Some(StandsFor::BuildsOnIt));
    assert_held("PRINCE2 7 Foundation", "prince2-7-practitioner", Some(StandsFor::BuildsOnIt));
    assert_held("PRINCE2 6th edition Foundation", "prince2-7-foundation", Some(StandsFor::Replaces));
    assert_held("ITIL 4 Foundation", "itil-v3-foundation", None);
    assert_held("ITIL 4 Create, Deliver and Support", "itil4-foundation", None);
    assert_held("PMP", "prince2-7-practitioner", None);
    assert_held("ITIL Foundation", "itil-v3-foundation", Some(StandsFor::Itself));
    assert_held("ITIL", "itil4-drive-stakeholder-value", Some(StandsFor::Itself));
    assert_held("CISM, CISA or CISSP", "cisa", Some(StandsFor::Itself));
}

/// J7: a skill at the level of the role; at any, where the data says none.
#[test]
fn a_skill_is_met_at_the_level_of_the_role() {
    let role = RoleId::from_slug("it-change-manager").expect("the dataset has it");
    let skill = SkillId::from_slug("incident-management").expect("the dataset has it");
    let asked = role.skills.iter().find(|needed| needed.skill == skill).expect("the role needs it").level;
    assert!(asked > SkillLevel::Awareness, "this test needs a level above the lowest");
    let mine = SkillLevel::Awareness;
    let beginner = person(&[], &[("incident-management", mine)]);
    let text = "Incident management";
    assert_eq!(compared(text, Some(role), &beginner).standings, [Standing::Below { skill, mine, asked }]);
    assert_eq!(compared(text, None, &beginner).standings, [Standing::Able { skill, mine, asked: None }]);
    let able = person(&[], &[("incident-management", asked)]);
    assert_eq!(
        compared(text, Some(role), &able).standings,
        [Standing::Able { skill, mine: asked, asked: Some(asked) }]
    );
    let silent = compared(text, Some(role), &Record::default());
    assert_eq!(silent.standings, [Standing::NotSaid { skill, asked: Some(asked) }]);
    assert_eq!(silent.closers, [Closer { remedy: Remedy::Skill(skill, Some(asked)), closes: 1, essential: 0 }]);
}

/// J7: how many are met, of all and of those that are essential.
#[test]
fn what_is_met_is_counted() {
    let advert = read(super::CHANGE);
    let record = person(&["itil4-foundation", "pmp"], &[("change-enablement", SkillLevel::Expert)]);
    let comparison = compare(&advert, advert.roles.first().map(|first| first.role), &record, &Holdings::of(&record));
    assert_eq!(comparison.met(&advert, None), (3, 11));
    assert_eq!(comparison.met(&advert, Some(Weight::Essential)), (2, 4));
}

/// J8: what closes most is first; of several that close the same, the nearest.
#[test]
fn what_closes_most_comes_first() {
    let text = "PRINCE2 7 Foundation. PRINCE2 7 Practitioner. ITIL. Incident management is essential.";
    let closers = compared(text, None, &Record::default()).closers;
    let told: Vec<(usize, usize, &str)> = closers
        .iter()
        .map(|closer| match closer.remedy {
            Remedy::Certification(id, _) => (closer.closes, closer.essential, id.slug()),
            Remedy::Skill(id, _) => (closer.closes, closer.essential, id.slug()),
        })
        .collect();
    assert_eq!(told[0], (2, 0, "prince2-7-practitioner"), "{told:?}");
    assert_eq!(told[1], (1, 1, "incident-management"), "{told:?}");
    let of_itil: Vec<_> = told.iter().filter(|(.., slug)| slug.starts_with("itil")).collect();
    assert_eq!(of_itil.len(), 1, "one exam is enough to say what would do: {of_itil:?}");
    assert!(of_itil[0].2.ends_with("foundation"), "the nearest: {of_itil:?}");
}

/// J8: what can no longer be taken, and what the person decided against, is not proposed.
#[test]
fn nothing_is_proposed_that_cannot_be_or_was_refused() {
    assert_eq!(compared("PRINCE2 6th edition Foundation", None, &Record::default()).closers, []);
    let mut record = Record::default();
    let stamp = record.next_stamp(0, &ReplicaId::new("us"));
    record.apply(&Change::status("pmp", Status::NotForMe), &stamp);
    assert_eq!(compared("PMP", None, &record).closers, []);
    assert_eq!(compared("PMP", None, &Record::default()).closers.len(), 1);
}
