//! JSON Resume: what is written, what is read, and what of it is told.

use itsm_career_roadmap::catalog::vocabulary::SkillLevel;
use itsm_career_roadmap::date::Date;
use itsm_career_roadmap::exchange::{ExchangeError, Remark, resume};
use itsm_career_roadmap::record::{Change, CpdEntry, EntryId, OtherCertificate, Record, Status};
use serde_json::{Value, json};

use super::{RESUME, apply, found, refusal, told};

fn day(text: &str) -> Date {
    text.parse().expect("it is a day")
}

fn passed(record: &mut Record, slug: &str, on: Option<&str>) {
    apply(record, &Change::status(slug, Status::Passed).and(Change::passed_on(slug, on.map(day))));
}

fn written(record: &Record) -> Value {
    serde_json::from_str(&resume::write(record, day("2026-11-21"))).expect("it is JSON")
}

fn names(resume: &Value) -> Vec<&str> {
    resume["certificates"].as_array().into_iter().flatten().filter_map(|it| it["name"].as_str()).collect()
}

/// E2: what is held, the present role and the skills, and nothing that was not said.
#[test]
fn a_resume_has_what_is_held_and_nothing_invented() {
    let mut record = Record::default();
    passed(&mut record, "itil4-foundation", Some("2024-03-15"));
    passed(&mut record, "pmp", None);
    passed(&mut record, "of-another-dataset", Some("2024-01-01"));
    apply(&mut record, &Change::status("cissp", Status::Booked));
    apply(&mut record, &Change::evidence("itil4-foundation", "https://example.org/ä".parse().ok().as_ref()));
    apply(&mut record, &Change::credential("itil4-foundation", "GR671000001AB"));
    apply(&mut record, &Change::here(Some("service-desk-technician")));
    apply(&mut record, &Change::skill_level("negotiation", Some(SkillLevel::Working)));
    let id = EntryId::read("e-1").expect("it is an id");
    let other = OtherCertificate {
        name: "First aider \"at work\"".to_owned(),
        body: "Red Cross".to_owned(),
        passed: Some(day("2025-06-01")),
        ..OtherCertificate::new(id)
    };
    let added = Change::other_certificate(&record, &other);
    apply(&mut record, &added);
    let expected = json!({
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "work": [{"position": "Service Desk Technician"}],
        "certificates": [
            {"name": "First aider \"at work\"", "date": "2025-06-01", "issuer": "Red Cross"},
            {"name": "ITIL 4 Foundation", "date": "2024-03-15", "issuer": "PeopleCert", "url": "https://example.org/%C3%A4"},
            {"name": "Project Management Professional", "issuer": "PMI"},
        ],
        "skills": [{"name": "Negotiation and conflict handling", "level": "working"}],
        "meta": {"version": "v1.0.0", "lastModified": "2026-11-21T00:00:00"},
    });
    assert_eq!(written(&record), expected);
}

/// E2: the line that an entry of the log gives a CV is a project with its day and skills, and of no employer.
#[test]
fn a_line_for_a_cv_is_a_project() {
    let mut record = Record::default();
    let entry = |id: &str, on: Option<&str>, line: &str| CpdEntry {
        on: on.map(day),
        cv_line: line.to_owned(),
        ..CpdEntry::new(EntryId::read(id).expect("it is an id"))
    };
    let led = CpdEntry {
        title: "Review of the outage".to_owned(),
        skills: vec!["negotiation".to_owned(), "of-another-dataset".to_owned()],
        ..entry("e-1", Some("2026-09-14"), "Led the review of a major incident")
    };
    let talk = CpdEntry { title: "A talk".to_owned(), ..entry("e-3", Some("2026-10-01"), "") };
    for entry in [led, entry("e-2", None, "Trained five colleagues"), talk] {
        let added = Change::cpd(&record, &entry);
        apply(&mut record, &added);
    }
    let expected = json!([
        {
            "name": "Review of the outage",
            "endDate": "2026-09-14",
            "highlights": ["Led the review of a major incident"],
            "keywords": ["Negotiation and conflict handling"],
        },
        {"name": "Trained five colleagues", "highlights": ["Trained five colleagues"]},
    ]);
    let resume = written(&record);
    assert_eq!((&resume["projects"], &resume["work"]), (&expected, &json!([])));
}

#[test]
fn an_empty_record_is_an_empty_resume() {
    let resume = written(&Record::default());
    assert_eq!((&resume["work"], &resume["certificates"], &resume["skills"]), (&json!([]), &json!([]), &json!([])));
    assert_eq!(found(resume.to_string()).remarks, [Remark::NoCertificates, Remark::OnlyCertificates]);
}

/// E2: a designation that follows is in it, with a day only where the days of the passes tell it.
#[test]
fn a_designation_has_the_day_on_which_it_followed() {
    let date_of = |record: &Record| {
        let resume = written(record);
        assert_eq!(names(&resume).iter().filter(|name| **name == "ITIL 4 Practice Manager").count(), 1, "{resume}");
        let certificates = resume["certificates"].as_array().cloned().unwrap_or_default();
        let mut dates = certificates.into_iter().filter(|it| it["name"] == "ITIL 4 Practice Manager");
        dates.find_map(|it| it["date"].as_str().map(str::to_owned)).unwrap_or_default()
    };
    let mut record = Record::default();
    passed(&mut record, "itil4-create-deliver-support", Some("2025-02-01"));
    passed(&mut record, "itil4-monitor-support-fulfil", Some("2026-05-02"));
    assert_eq!(date_of(&record), "2026-05-02");
    // An unrelated pass without a day changes nothing, a needed one does.
    passed(&mut record, "pmp", None);
    assert_eq!(date_of(&record), "2026-05-02");
    passed(&mut record, "itil4-create-deliver-support", None);
    assert_eq!(date_of(&record), "");
}

/// E3: a résumé is read, and all that was left out is told.
#[test]
fn a_resume_is_read_with_remarks() {
    let found = found(RESUME);
    let certificates: Vec<_> = found.certificates.iter().map(told).collect();
    let aws = "AWS Certified Cloud Practitioner";
    let expected = [
        [aws, "Amazon Web Services", "2025-11-30", "", "", "https://badges.example.org/aws", "aws-cloud-practitioner"],
        ["First aider at work", "Red Cross", "", "", "", "", ""],
        ["PMP", "Project Management Institute", "", "", "", "", "pmp"],
    ];
    assert_eq!(certificates, expected);
    let name = || "First aider at work".to_owned();
    let expected = [
        Remark::NoLink { name: name(), written: "javascript:alert(1)".to_owned() },
        Remark::NoDay { name: name(), written: "2025-06".to_owned() },
        Remark::Nameless { place: 4 },
        Remark::OnlyCertificates,
    ];
    assert_eq!(found.remarks, expected);
    assert_eq!(resume::read(RESUME), Ok(found));
}

/// E1, E3: a damaged résumé is told with its place.
#[test]
fn a_damaged_resume_is_told() {
    let broken = |place: &str, why| ExchangeError::Broken { place: place.to_owned(), why };
    assert_eq!(refusal(&RESUME[..300]), broken("line 5, column 120", "the text ends too early"));
    assert_eq!(refusal("{\n  \"work\" 1}"), broken("line 2, column 10", "this is not JSON"));
    assert_eq!(refusal(r#"{"certificates": {"name": "x"}}"#), broken("certificates", "this is not a list"));
    let why = "this is not a group of names and values";
    assert_eq!(refusal(r#"{"certificates": [{"name": "x"}, "y"]}"#), broken("certificate 2", why));
    assert_eq!(resume::read("{}"), Err(ExchangeError::NotRecognised));
}
