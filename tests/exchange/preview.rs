//! From what was found to a change: what is new, what differs, what is the same, and that nothing is lost.

use itsm_career_roadmap::date::Date;
use itsm_career_roadmap::exchange::{Difference, FoundCertificate, Outcome, Part, change, preview};
use itsm_career_roadmap::record::{Attempt, Change, EntryId, ExamResult, Record, Status};
use itsm_career_roadmap::requirement::Holdings;

use super::{BADGE_2, BADGE_2_LINKED, BADGE_3, apply, only};

const EXAM: &str = "itil4-foundation";

fn day(text: &str) -> Date {
    text.parse().expect("it is a day")
}

fn import(record: &mut Record, certificates: &[FoundCertificate]) {
    // As the session does, the ids of a later import are others.
    let mut count = record.other_certificates().len() + record.attempts(EXAM).len();
    let mut new_entry = || {
        count += 1;
        EntryId::read(&format!("e-{count}")).expect("it is an id")
    };
    let wanted: Vec<&FoundCertificate> = certificates.iter().collect();
    let change = change(record, &wanted, day("2026-11-21"), &mut new_entry);
    apply(record, &change);
}

#[track_caller]
fn assert_outcome(record: &Record, certificate: &FoundCertificate, expected: &Outcome) {
    assert_eq!(&preview(record, std::slice::from_ref(certificate))[0].outcome, expected);
}

fn badge(name: &str, on: &str) -> FoundCertificate {
    let json = format!(
        r#"{{"type":"Assertion","issuedOn":"{on}","badge":{{"name":"{name}","issuer":{{"name":"PeopleCert"}}}}}}"#
    );
    only(json)
}

/// E10: a matched certificate is passed, with everything that the file says, and then it is the same.
#[test]
fn a_matched_certificate_is_passed_with_what_the_file_says() {
    let mut record = Record::default();
    apply(&mut record, &Change::status(EXAM, Status::Studying));
    let certificate = FoundCertificate { credential: Some("GR 1".to_owned()), ..only(BADGE_2) };
    assert_outcome(&record, &certificate, &Outcome::New);
    import(&mut record, std::slice::from_ref(&certificate));
    assert_eq!(record.status(EXAM), Status::Passed);
    assert_eq!(record.entered_on(EXAM, Status::Passed), Some(day("2026-11-21")));
    assert_eq!(record.passed_on(EXAM), Some(day("2024-03-15")));
    assert_eq!((record.credential(EXAM), record.evidence(EXAM)), (Some("GR 1"), certificate.evidence.clone()));
    assert_outcome(&record, &certificate, &Outcome::Same);
    let before = record.clone();
    import(&mut record, &[certificate]);
    assert_eq!(record, before);
}

/// E10: another day of a pass stands beside the one that is there.
#[test]
fn a_pass_of_another_day_takes_no_place() {
    let mut record = Record::default();
    let stood = Change::status(EXAM, Status::Passed)
        .and(Change::passed_on(EXAM, Some(day("2026-02-01"))))
        .and(Change::credential(EXAM, "NEWER"));
    apply(&mut record, &stood);
    let certificate =
        FoundCertificate { credential: Some("OLDER".to_owned()), ..badge("ITIL 4 Foundation", "2024-03-15") };
    let passed = |ours: &str, theirs: &str| Difference { part: Part::Passed, ours: ours.into(), theirs: theirs.into() };
    assert_outcome(&record, &certificate, &Outcome::Differs(vec![passed("2026-02-01", "2024-03-15")]));
    import(&mut record, &[certificate]);
    assert_eq!(record.pass_dates(EXAM), [day("2024-03-15"), day("2026-02-01")]);
    assert_eq!((record.latest_pass(EXAM), record.credential(EXAM)), (Some(day("2026-02-01")), Some("NEWER")));
    // A later one brings its number along.
    let later = FoundCertificate { credential: Some("LATEST".to_owned()), ..badge("ITIL 4 Foundation", "2026-03-01") };
    let credential = Difference { part: Part::Credential, ours: "NEWER".into(), theirs: "LATEST".into() };
    let differences = vec![passed("2026-02-01", "2026-03-01"), credential];
    assert_outcome(&record, &later, &Outcome::Differs(differences));
    import(&mut record, &[later]);
    assert_eq!((record.pass_dates(EXAM).len(), record.credential(EXAM)), (3, Some("LATEST")));
}

/// E10: a day that an attempt has already is no difference.
#[test]
fn the_day_of_a_passed_attempt_is_the_same() {
    let mut record = Record::default();
    let id = EntryId::read("a").expect("it is an id");
    let attempt = Attempt { id, on: Some(day("2024-03-15")), result: ExamResult::Passed, score: String::new() };
    let passed = Change::attempt(&record, EXAM, &attempt).and(Change::status(EXAM, Status::Passed));
    apply(&mut record, &passed);
    assert_outcome(&record, &badge("ITIL 4 Foundation", "2024-03-15"), &Outcome::Same);
}

/// E10: two passes of one certification in one file are both kept.
#[test]
fn two_passes_in_one_file_are_both_kept() {
    let mut record = Record::default();
    import(&mut record, &[badge("ITIL 4 Foundation", "2024-03-15"), badge("ITIL 4 Foundation", "2026-05-02")]);
    assert_eq!(record.pass_dates(EXAM), [day("2024-03-15"), day("2026-05-02")]);
}

/// E10: what the catalogue does not have is kept with its body and its days.
#[test]
fn an_unmatched_certificate_is_kept_as_another() {
    let mut record = Record::default();
    let mut certificate = badge("First aider", "2025-06-01");
    certificate.expires = Some(day("2028-06-01"));
    assert_outcome(&record, &certificate, &Outcome::New);
    import(&mut record, std::slice::from_ref(&certificate));
    let others = record.other_certificates();
    assert_eq!((others.len(), others[0].name.as_str(), others[0].body.as_str()), (1, "First aider", "PeopleCert"));
    assert_eq!((others[0].passed, others[0].expires), (certificate.on, certificate.expires));
    assert_outcome(&record, &certificate, &Outcome::Same);
    // More is known of it now.
    certificate.credential = Some("7".to_owned());
    let credential = Difference { part: Part::Credential, ours: String::new(), theirs: "7".to_owned() };
    assert_outcome(&record, &certificate, &Outcome::Differs(vec![credential]));
    import(&mut record, std::slice::from_ref(&certificate));
    assert_eq!(record.other_certificates()[0].credential, "7");
    // Earned again it is another one.
    let again = badge("First Aider", "2028-05-01");
    assert_outcome(&record, &again, &Outcome::New);
    import(&mut record, &[again]);
    assert_eq!(record.other_certificates().len(), 2);
}

/// E7: of a badge that stands elsewhere, what is known is kept.
#[test]
fn a_badge_without_a_name_keeps_its_day_and_its_link() {
    let mut record = Record::default();
    let certificate = only(BADGE_2_LINKED);
    import(&mut record, std::slice::from_ref(&certificate));
    let others = record.other_certificates();
    assert_eq!((others[0].passed, &others[0].evidence), (certificate.on, &certificate.evidence));
    assert_outcome(&record, &certificate, &Outcome::Same);
}

/// E10, C2: a designation that follows from what was brought along is not marked besides.
#[test]
fn a_designation_is_marked_only_where_it_does_not_follow() {
    let designation = badge("ITIL 4 Practice Manager", "2026-05-03");
    let slug = "itil4-practice-manager";
    assert_eq!(designation.matched.map(|id| id.slug), Some(slug));
    let mut alone = Record::default();
    import(&mut alone, std::slice::from_ref(&designation));
    assert_eq!(alone.status(slug), Status::Passed);
    let modules = ["ITIL 4 Specialist: Create, Deliver and Support", "ITIL 4 Specialist: Monitor, Support and Fulfil"];
    let modules = modules.map(|name| badge(name, "2026-05-02"));
    let mut with_modules = Record::default();
    import(&mut with_modules, &[[designation.clone()].as_slice(), &modules].concat());
    assert_eq!(with_modules.status(slug), Status::NotStarted);
    assert!(designation.matched.is_some_and(|id| Holdings::of(&with_modules).follows(id)));
    assert_eq!(with_modules.passed_on(slug), Some(day("2026-05-03")));
    assert_outcome(&with_modules, &designation, &Outcome::Same);
}

/// E10: only what is wanted is taken over.
#[test]
fn what_is_not_wanted_changes_nothing() {
    let mut record = Record::default();
    import(&mut record, &[]);
    assert!(record.is_empty());
    import(&mut record, &[only(BADGE_3)]);
    assert_eq!(record.certifications().into_keys().collect::<Vec<_>>(), ["comptia-a-plus"]);
}
