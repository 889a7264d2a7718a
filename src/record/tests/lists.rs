//! Lists: attempts, other certificates, the CPD log. Entries are added, edited and removed, also in two copies at once.

use super::*;

fn id(text: &str) -> EntryId {
    EntryId::read(text).expect("an id")
}

fn entry(name: &str) -> CpdEntry {
    CpdEntry {
        on: "2026-02-01".parse().ok(),
        title: "Service desk forum".to_owned(),
        amount: "1.5".parse().ok(),
        unit: CpdEntry::POINTS.to_owned(),
        category: "education".to_owned(),
        provider: "itSMF".to_owned(),
        evidence: "mail of 3 February".to_owned(),
        counts_for: vec![Target::Suite("peoplecert-itil-4".to_owned()), Target::Certification("ccna".to_owned())],
        skills: vec!["negotiation".to_owned(), "of-another-dataset".to_owned()],
        cv_line: "Spoke at the service desk forum".to_owned(),
        ..CpdEntry::new(id(name))
    }
}

fn certificate(name: &str) -> OtherCertificate {
    OtherCertificate {
        name: "First aider".to_owned(),
        body: "Red Cross".to_owned(),
        passed: "2025-06-01".parse().ok(),
        expires: "2027-06-01".parse().ok(),
        credential: "7".to_owned(),
        evidence: "https://example.org/7".parse().ok(),
        ..OtherCertificate::new(id(name))
    }
}

fn attempt(name: &str) -> Attempt {
    Attempt { id: id(name), on: "2026-01-02".parse().ok(), result: ExamResult::Failed, score: "25/40".to_owned() }
}

/// R14: an entry is added, edited in what differs, and removed.
#[test]
fn an_entry_of_the_log_is_added_edited_and_removed() {
    let mut record = Record::default();
    let added = Change::cpd(&record, &entry("e1"));
    change(&mut record, 1, "a", &added);
    assert_eq!(record.cpd(), [entry("e1")]);
    assert!(Change::cpd(&record, &entry("e1")).is_empty(), "nothing differs");
    let edited = CpdEntry { amount: "2".parse().ok(), evidence: String::new(), skills: Vec::new(), ..entry("e1") };
    let edit = Change::cpd(&record, &edited);
    change(&mut record, 2, "a", &edit);
    assert_eq!(record.cpd_entry(&id("e1")), Some(edited));
    let removed = Change::no_cpd(&record, &id("e1"));
    change(&mut record, 3, "a", &removed);
    assert_eq!((record.cpd(), record.cpd_entry(&id("e1"))), (Vec::new(), None));
}

/// R14: the same for certificates of no catalogue.
#[test]
fn another_certificate_is_added_edited_and_removed() {
    let mut record = Record::default();
    let added = Change::other_certificate(&record, &certificate("o1"));
    change(&mut record, 1, "a", &added);
    assert_eq!(record.other_certificates(), [certificate("o1")]);
    let edited = OtherCertificate { expires: None, name: "First aider at work".to_owned(), ..certificate("o1") };
    let edit = Change::other_certificate(&record, &edited);
    change(&mut record, 2, "a", &edit);
    assert_eq!(record.other_certificate(&id("o1")), Some(edited));
    let removed = Change::no_other_certificate(&record, &id("o1"));
    change(&mut record, 3, "a", &removed);
    assert!(record.other_certificates().is_empty());
}

#[test]
fn entries_are_listed_by_day() {
    let mut record = Record::default();
    let of = |name: &str, on: Option<&str>| CpdEntry { on: on.and_then(|on| on.parse().ok()), ..entry(name) };
    // Ids of which one begins like the other, so that fields of one must not be taken for those of the other.
    for entry in
        [of("e", Some("2026-03-01")), of("e-1", Some("2026-01-01")), of("e1", None), of("d", Some("2026-02-01"))]
    {
        let added = Change::cpd(&record, &entry);
        change(&mut record, 1, "a", &added);
    }
    let ids: Vec<_> = record.cpd().into_iter().map(|entry| entry.id.to_string()).collect();
    assert_eq!(ids, ["e1", "e-1", "d", "e"]);
    assert_eq!(record.cpd_entry(&id("e")), Some(of("e", Some("2026-03-01"))));
    let removal = Change::no_cpd(&record, &id("e"));
    change(&mut record, 2, "a", &removal);
    assert_eq!(record.cpd().len(), 3);
}

/// R14: two copies that edit different parts of an entry keep both; an edit later than a removal brings the part back.
#[test]
fn edits_and_removals_of_two_copies_are_merged_part_by_part() {
    let mut ours = Record::default();
    let added = Change::attempt(&ours, EXAM, &attempt("a1"));
    change(&mut ours, 1, "a", &added);
    let mut theirs = ours.clone();
    let passed = Change::attempt(&ours, EXAM, &Attempt { result: ExamResult::Passed, ..attempt("a1") });
    let scored = Change::attempt(&ours, EXAM, &Attempt { score: "26/40".to_owned(), ..attempt("a1") });
    change(&mut ours, 2, "a", &passed);
    change(&mut theirs, 3, "b", &scored);
    ours.merge(&theirs);
    let both = Attempt { result: ExamResult::Passed, score: "26/40".to_owned(), ..attempt("a1") };
    assert_eq!(ours.attempts(EXAM), [both]);

    let removed = Change::no_attempt(&ours, EXAM, &id("a1"));
    change(&mut ours, 4, "a", &removed);
    theirs.merge(&ours);
    assert!(theirs.attempts(EXAM).is_empty());
    let again = Change::attempt(&theirs, EXAM, &Attempt { on: None, score: "27/40".to_owned(), ..attempt("a1") });
    change(&mut theirs, 5, "b", &again);
    ours.merge(&theirs);
    assert_eq!(ours.attempts(EXAM), [Attempt { on: None, score: "27/40".to_owned(), ..attempt("a1") }]);
}

/// R2, R14: what a later version added to an entry stays, and goes only with the entry.
#[test]
fn what_a_later_version_wrote_in_an_entry_goes_with_it_and_comes_back_with_it() {
    let text = r#"{"format":"itsm-career-roadmap","version":1,"fields":{
        "cpd/e1/title":{"value":"Forum","at":1,"by":"a"},
        "cpd/e1/weather":{"value":"fair","at":1,"by":"a"},
        "cpd/e1/for":{"value":["suite/x","body/isaca"],"at":1,"by":"a"},
        "cpd/e2/for":{"value":["suite/x",7],"at":1,"by":"a"}}}"#;
    let mut record = saved::parse(text).expect("a record");
    let mut found = record.cpd_entry(&id("e1")).expect("it has a title");
    let unknown = Target::Unknown("body/isaca".to_owned());
    assert_eq!(found.counts_for, [Target::Suite("x".to_owned()), unknown]);
    assert_eq!(record.cpd_entry(&id("e2")).map(|entry| entry.counts_for), Some(Vec::new()));
    found.counts_for.push(Target::Certification("ccna".to_owned()));
    let edit = Change::cpd(&record, &found);
    change(&mut record, 2, "a", &edit);
    let second = CpdEntry { title: "Talk".to_owned(), ..CpdEntry::new(id("e2")) };
    let edit = Change::cpd(&record, &second);
    change(&mut record, 3, "a", &edit);
    let printed = saved::print(&record);
    for kept in [r#"["suite/x","body/isaca","certification/ccna"]"#, "\"fair\"", r#"["suite/x",7]"#] {
        assert!(printed.contains(kept), "{kept} is lost in {printed}");
    }
    let removal = Change::no_cpd(&record, &id("e1"));
    let inverse = record.apply(&removal, &Stamp::new(4, replica("a")));
    assert!(!saved::print(&record).contains("fair"));
    record.apply(&inverse, &Stamp::new(5, replica("a")));
    assert!(saved::print(&record).contains("fair"));
    assert_eq!(record.cpd_entry(&id("e1")), Some(found));
}

#[test]
fn one_change_can_add_many_entries() {
    let mut record = Record::default();
    let all = (0..1_000).map(|number| Change::cpd(&record, &entry(&format!("e{number:03}"))));
    let all = all.fold(Change::default(), Change::and);
    let inverse = record.apply(&all, &Stamp::new(1, replica("a")));
    assert_eq!(record.cpd().len(), 1_000);
    record.apply(&inverse, &Stamp::new(2, replica("a")));
    assert!(record.cpd().is_empty());
}

/// R26: one entry shows skills, counts as CPD and gives a line for a CV; two copies that edit different uses keep both.
#[test]
fn one_entry_is_evidence_for_a_skill_the_log_and_a_cv() {
    let mut ours = Record::default();
    let added = Change::cpd(&ours, &CpdEntry { title: "Led a review".to_owned(), ..CpdEntry::new(id("e1")) });
    change(&mut ours, 1, "a", &added);
    let mut theirs = ours.clone();
    let with = |record: &Record, edit: &dyn Fn(&mut CpdEntry)| {
        let mut entry = record.cpd_entry(&id("e1")).expect("it was added");
        edit(&mut entry);
        Change::cpd(record, &entry)
    };
    let shown = with(&ours, &|entry| entry.skills = vec!["negotiation".to_owned()]);
    change(&mut ours, 2, "a", &shown);
    let told = with(&theirs, &|entry| entry.cv_line = "Led the review of a major incident".to_owned());
    change(&mut theirs, 3, "b", &told);
    let counted = with(&theirs, &|entry| entry.counts_for = vec![Target::Suite("peoplecert-itil-4".to_owned())]);
    change(&mut theirs, 4, "b", &counted);
    ours.merge(&theirs);
    let [entry] = <[CpdEntry; 1]>::try_from(ours.evidence_for_skill("negotiation")).expect("one entry");
    assert_eq!((entry.cv_line.as_str(), entry.counts_for.len()), ("Led the review of a major incident", 1));
    assert!(ours.evidence_for_skill("problem-management").is_empty());
    let removal = Change::no_cpd(&ours, &id("e1"));
    change(&mut ours, 5, "a", &removal);
    assert!(ours.evidence_for_skill("negotiation").is_empty() && ours.cpd().is_empty());
}

/// R17, R26: a list of skills that is none is kept and not read.
#[test]
fn what_is_no_list_of_skills_is_kept_and_not_read() {
    for value in ["\"negotiation\"", "[1]", "{}"] {
        let text = format!(
            r#"{{"format":"itsm-career-roadmap","version":1,"fields":{{
            "cpd/e1/skills":{{"value":{value},"at":1,"by":"a"}}}}}}"#
        );
        let record = saved::parse(&text).expect("a record");
        assert_eq!(record.cpd_entry(&id("e1")).map(|entry| entry.skills), Some(Vec::new()), "{value}");
        assert!(saved::print(&record).contains(value));
    }
}
