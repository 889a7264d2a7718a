//! The golden files with a field of every kind: what they mean, field by field.

use itsm_career_roadmap::catalog::vocabulary::Period;
use itsm_career_roadmap::record::{
    AttemptPart, CertificationPart, CpdPart, Event, ExamResult, Hundredths, Key, OtherCertificate, OtherPart, Place,
    Rating, Record, Setting, Status, Subject, Target, saved,
};

use super::{V1_PLAN, V1_WHOLE};

const EXAM: &str = "itil4-foundation";

#[track_caller]
fn whole() -> Record {
    saved::parse(V1_WHOLE).expect("the golden file is a record")
}

/// What was read, as text; empty when nothing was.
fn shown<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// R1: every kind of field is read for ever as it was meant.
#[test]
fn the_life_of_a_certificate_is_read_as_it_was_meant() {
    let record = whole();
    assert_eq!(record.status(EXAM), Status::Passed);
    assert_eq!(shown(record.target(EXAM)), "2024-04-01");
    assert_eq!(shown(record.studying_since(EXAM)), "2024-01-09");
    assert_eq!(record.studied_minutes(EXAM), Some(31 * 60 + 30));
    let booking = record.booking(EXAM);
    assert_eq!(shown(booking.on), "2024-03-15");
    assert_eq!(booking.at.map(|time| (time.hour(), time.minute())), Some((9, 30)));
    assert_eq!((booking.place, booking.voucher.as_str()), (Some(Place::Online), "PC-7F3A-22"));
    assert_eq!(record.booking("itil4-create-deliver-support").place, Some(Place::At("Test centre, Leeds".to_owned())));
    let attempts = record.attempts(EXAM);
    let attempts = attempts.iter().map(|it| (shown(it.on), it.result, it.score.as_str()));
    let expected = [
        ("2024-02-20".to_owned(), ExamResult::Failed, "24/40"),
        ("2024-03-15".to_owned(), ExamResult::Passed, "32/40"),
    ];
    assert_eq!(attempts.collect::<Vec<_>>(), expected);
    assert!(record.attempts("itil4-create-deliver-support").is_empty(), "it was removed");
    assert_eq!(shown(record.latest_pass(EXAM)), "2024-03-15");
    assert_eq!(record.credential(EXAM), Some("GR671000001AB"));
    assert_eq!(shown(record.evidence(EXAM)), "https://example.org/badges/1?name=%C3%A4#top");
    let cost = record.cost(EXAM).expect("it was entered");
    assert_eq!((cost.amount.to_string().as_str(), cost.currency.code()), ("485.5", "GBP"));
    assert_eq!(record.note(Subject::Certification(EXAM)), Some("=1+1 \u{202e}is text"));
    let history = record.history(EXAM);
    assert_eq!((history.len(), &history[7].what), (8, &Event::Entered(Status::Passed)));
}

/// R1: the lists and the settings too.
#[test]
fn the_lists_are_read_as_they_were_meant() {
    let record = whole();
    let certificates = record.other_certificates();
    let [OtherCertificate { name, body, passed, expires, credential, evidence, .. }] = certificates.as_slice() else {
        panic!("one certificate, not {certificates:?}");
    };
    assert_eq!([name, body, credential], ["First aider at work", "Red Cross", "FAW/2025/7"]);
    let days = (shown(*passed), shown(*expires));
    assert_eq!(days, ("2025-06-01".to_owned(), "2028-06-01".to_owned()));
    assert_eq!(shown(evidence.as_ref()), "https://example.org/faw/7");

    let log = record.cpd();
    assert_eq!(log.len(), 1);
    let entry = &log[0];
    assert_eq!(entry.title, "Service desk forum: <b>what works</b> & what doesn't");
    assert_eq!((entry.amount.map(Hundredths::get), entry.unit.as_str()), (Some(150), "points"));
    assert_eq!([&entry.category, &entry.provider], ["professional experience", "itSMF"]);
    let expected = [Target::Suite("peoplecert-itil-4".to_owned()), Target::Certification(EXAM.to_owned())];
    assert_eq!((entry.evidence.as_str(), entry.counts_for.as_slice()), ("mail of 3 February", expected.as_slice()));

    assert_eq!(shown(record.last_backup()), "2026-11-21");
    assert_eq!(record.setting(Setting::HoursPerWeek), Some("4"));
}

/// R1, R24, R25, R26: what a plan needs, which this version came to hold later.
#[test]
fn what_a_plan_needs_is_read_as_it_was_meant() {
    let record = saved::parse(V1_PLAN).expect("the golden file is a record");
    assert_eq!(record.rating("negotiation"), Some(Rating::None));
    assert_eq!(record.skill_level("negotiation"), None);
    let pay = record.own_pay().expect("it was entered");
    assert_eq!((pay.amount.to_string().as_str(), pay.currency.code(), pay.period), ("31500.5", "GBP", Period::Year));
    let band = record.band("problem-manager").expect("it was entered");
    let ends = (band.low().map(Hundredths::get), band.high().map(Hundredths::get));
    assert_eq!((ends, band.period()), ((Some(3_800_000), Some(4_600_000)), Period::Year));
    assert_eq!(record.bands().len(), 2, "one of them of a role of another edition");
    let evidence = record.evidence_for_skill("negotiation");
    assert_eq!(evidence.len(), 1);
    assert_eq!(evidence[0].skills, ["negotiation", "of-an-older-dataset"]);
    assert_eq!(evidence[0].cv_line, "Led the review of a major incident with eleven teams");
}

/// R1: no kind of field is missing from the golden files, so none can change its meaning unseen.
#[test]
fn every_kind_of_field_is_in_the_golden_file() {
    let present: Vec<String> = V1_WHOLE
        .lines()
        .chain(V1_PLAN.lines())
        .filter_map(|line| Some(line.trim().split('"').nth(1)?.to_owned()))
        .collect();
    let kinds: Vec<_> = present.iter().filter_map(|name| Key::read(name)).map(kind).collect();
    let words = |words: &[&str], before: &str| words.iter().map(|word| format!("{before}{word}")).collect::<Vec<_>>();
    let certification: Vec<_> = CertificationPart::ALL.iter().map(|part| part.word()).collect();
    let attempt: Vec<_> = AttemptPart::ALL.iter().map(|part| part.word()).collect();
    let other: Vec<_> = OtherPart::ALL.iter().map(|part| part.word()).collect();
    let cpd: Vec<_> = CpdPart::ALL.iter().map(|part| part.word()).collect();
    let settings = ["region", "theme", "map-view", "hours-per-week", "backup"];
    let wanted = [
        words(&["here", "want", "on", "skill", "pay/own", "pay/band"], ""),
        words(&certification, "certification/"),
        words(&attempt, "attempt/"),
        words(&other, "other/"),
        words(&cpd, "cpd/"),
        words(&["role", "certification", "skill", "page"], "note/"),
        words(&settings, "setting/"),
    ];
    for wanted in wanted.concat() {
        assert!(kinds.contains(&wanted), "{wanted} is missing");
    }
}

/// The name of a field without its slugs and ids.
fn kind(key: Key<'_>) -> String {
    match key {
        Key::Here => "here".to_owned(),
        Key::Want => "want".to_owned(),
        Key::Certification(_, part) => format!("certification/{}", part.word()),
        Key::Entered(..) => "on".to_owned(),
        Key::Attempt(_, _, part) => format!("attempt/{}", part.word()),
        Key::Other(_, part) => format!("other/{}", part.word()),
        Key::Cpd(_, part) => format!("cpd/{}", part.word()),
        Key::SkillLevel(_) => "skill".to_owned(),
        Key::OwnPay => "pay/own".to_owned(),
        Key::Band(_) => "pay/band".to_owned(),
        Key::Note(_) | Key::Setting(_) => {
            let name = key.to_string();
            name.split('/').take(2).collect::<Vec<_>>().join("/")
        }
    }
}
