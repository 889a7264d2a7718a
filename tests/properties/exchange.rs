//! Laws of exchange: a résumé comes back as it was written, and no file at all stops the page.

use itsm_career_roadmap::catalog::vocabulary::CertificationKind;
use itsm_career_roadmap::catalog::{CertificationId, Entity};
use itsm_career_roadmap::date::Date;
use itsm_career_roadmap::exchange::{
    Found, FoundCertificate, MOST_CERTIFICATES, Outcome, change, preview, read, resume,
};
use itsm_career_roadmap::record::{
    Change, EntryId, LINE_LIMIT, Link, OtherCertificate, Record, ReplicaId, Status, saved,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::make::{chunk, international, png, svg, token, zlib};
use super::strategies::{certificate, day};

const SAMPLES: [&str; 6] = [
    include_str!("../exchange/badge-1.json"),
    include_str!("../exchange/badge-2.json"),
    include_str!("../exchange/badge-2-linked.json"),
    include_str!("../exchange/badge-3.json"),
    include_str!("../exchange/badge-3-vc-1.json"),
    include_str!("../exchange/resume.json"),
];

/// What is done to a piece of a file: where, how much goes, what comes.
type Wound = (usize, usize, Vec<u8>);

fn wound() -> impl Strategy<Value = Wound> {
    let patch = prop_oneof![
        "\\PC{0,4}".prop_map(String::into_bytes),
        "[0-9{}\\[\\]\",:<>&;!]{0,4}".prop_map(String::into_bytes),
        select(vec!["null", "[]", "{}", "-1e999", "\"\"", "<![CDATA[", "]]>", "<!--", "&#x110000;", "\\u0000", "."])
            .prop_map(|text| text.as_bytes().to_vec()),
        vec(any::<u8>(), 0..5),
        (1..400_usize).prop_map(|length| vec![b'x'; length]),
    ];
    (any::<usize>(), 0..40_usize, patch)
}

fn wounded(mut bytes: Vec<u8>, wounds: Vec<Wound>) -> Vec<u8> {
    for (start, length, patch) in wounds {
        let start = start % (bytes.len() + 1);
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, patch);
    }
    bytes
}

/// A badge or résumé, damaged inside, wrapped in whatever carries it, and damaged outside.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let wounds = || vec(wound(), 0..3);
    (select(SAMPLES.as_slice()), wounds(), 0..9_u8, wounds()).prop_map(|(sample, inside, wrapping, outside)| {
        let inside = wounded(sample.as_bytes().to_vec(), inside);
        let text = String::from_utf8_lossy(&inside).into_owned();
        let file = match wrapping {
            0 => inside,
            1 => token(&text).into_bytes(),
            2 => png(&[international("openbadges", false, &inside)]),
            3 => png(&[international("openbadgecredential", true, &zlib(&inside))]),
            4 => png(&[chunk(b"tEXt", &[b"openbadges\0", inside.as_slice()].concat())]),
            5 => {
                svg(&format!("<openbadges:assertion verify='a'><![CDATA[{text}]]></openbadges:assertion>")).into_bytes()
            }
            6 => svg(&format!("<openbadges:credential verify=\"{}\"/>", token(&text))).into_bytes(),
            7 => format!("[{text},{text}]").into_bytes(),
            _ => format!("{{\"verifiableCredential\":[{text}]}}").into_bytes(),
        };
        wounded(file, outside)
    })
}

fn import(record: &mut Record, certificates: &[FoundCertificate], today: Date) {
    let mut count = 0;
    let mut new_entry = || {
        count += 1;
        EntryId::new(count, &ReplicaId::new("them"))
    };
    let change = change(record, &certificates.iter().collect::<Vec<_>>(), today, &mut new_entry);
    let stamp = record.next_stamp(0, &ReplicaId::new("us"));
    record.apply(&change, &stamp);
}

fn found_keeps_its_limits(found: &Found) -> Result<(), TestCaseError> {
    prop_assert!(found.certificates.len() <= MOST_CERTIFICATES && *found != Found::default());
    for certificate in &found.certificates {
        let credential = certificate.credential.as_deref().unwrap_or_default();
        for text in [certificate.name.as_str(), &certificate.issuer, credential] {
            prop_assert!(text.chars().count() <= LINE_LIMIT && !text.contains(char::is_control), "{:?}", text);
        }
        prop_assert!(!certificate.verified);
    }
    prop_assert!(found.remarks.iter().all(|remark| !remark.to_string().contains(char::is_control)));
    Ok(())
}

/// What was taken over is the same from then on, and the record can be saved as before.
fn importing_is_done_once(found: &Found, today: Date) -> Result<(), TestCaseError> {
    for certificate in &found.certificates {
        let one = std::slice::from_ref(certificate);
        let mut record = Record::default();
        prop_assert_eq!(&preview(&record, one)[0].outcome, &Outcome::New);
        import(&mut record, one, today);
        prop_assert_eq!(&preview(&record, one)[0].outcome, &Outcome::Same, "{:?}", certificate);
    }
    let mut record = Record::default();
    import(&mut record, &found.certificates, today);
    prop_assert_eq!(saved::parse(&saved::print(&record)), Ok(record));
    Ok(())
}

/// A certificate that has a name, with white space as a line has it.
fn other() -> impl Strategy<Value = OtherCertificate> {
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    (certificate(), "[a-zäß🎖]{1,9}").prop_map(move |(mut other, word)| {
        other.name = tidy(&format!("{word} {}", other.name));
        other.body = tidy(&other.body);
        other
    })
}

fn link() -> impl Strategy<Value = Link> {
    "https?://[a-zä0-9.]{1,8}(:[0-9]{1,4})?(/[a-zé%#?\\[\\]@:]{0,9})?"
        .prop_filter_map("no link", |text| text.parse().ok())
}

/// A record of which a résumé says everything that it can.
fn record() -> impl Strategy<Value = Record> {
    let passed = (any::<prop::sample::Index>(), option::of(day()), option::of(link()));
    (vec(passed, 0..12), vec(other(), 0..3)).prop_map(|(passed, others)| {
        let ids: Vec<_> =
            CertificationId::all().filter(|id| id.kind != CertificationKind::Designation).map(Entity::slug).collect();
        let mut record = Record::default();
        let mut apply = |change: &dyn Fn(&Record) -> Change| {
            let stamp = record.next_stamp(0, &ReplicaId::new("us"));
            let change = change(&record);
            record.apply(&change, &stamp);
        };
        for (which, on, link) in passed {
            let slug = which.get(&ids);
            let passed = Change::status(slug, Status::Passed).and(Change::passed_on(slug, on));
            apply(&|_| passed.clone().and(Change::evidence(slug, link.as_ref())));
        }
        for other in others {
            apply(&|record| Change::other_certificate(record, &other));
        }
        record
    })
}

/// The list of certificates in a résumé.
fn certificates(resume: &str) -> &str {
    let start = resume.find("\"certificates\"").unwrap_or_default();
    &resume[start..start + resume[start..].find("\"skills\"").unwrap_or_default()]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(super::cases(10_000)) })]

    /// E9: bytes of any kind are read or refused, and nothing else.
    #[test]
    fn bytes_of_any_kind_are_read_or_refused(start in select(vec!["", "{", "[{", "<svg ", "\u{89}PNG", "e30.e30."]), bytes in vec(any::<u8>(), 0..300), text in "\\PC{0,60}") {
        let _ = read(&[start.as_bytes(), &bytes].concat());
        let _ = read(format!("{start}{text}").as_bytes());
        let _ = read(&[b"\x89PNG\r\n\x1a\n".as_slice(), &bytes].concat());
        let _ = read(&png(&[international("openbadges", true, &[b"\x78\x01", bytes.as_slice()].concat())]));
    }

    /// E8, E9, E10: whatever a damaged file still says keeps the limits, and is taken over once.
    #[test]
    fn a_damaged_file_is_read_as_far_as_it_goes_or_refused(file in damaged(), today in day()) {
        match read(&file) {
            Ok(found) => {
                found_keeps_its_limits(&found)?;
                importing_is_done_once(&found, today)?;
            }
            Err(error) => prop_assert!(!error.to_string().contains(char::is_control)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(super::cases(1_000)) })]

    /// E3: a résumé that is read, taken over and written once more has the same certificates.
    #[test]
    fn every_resume_comes_back_as_it_was_written(record in record(), today in day()) {
        let written = resume::write(&record, today);
        let found = resume::read(&written);
        prop_assert!(found.is_ok(), "{:?}\n{}", found, written);
        let found = found.unwrap_or_default();
        let mut again = Record::default();
        import(&mut again, &found.certificates, today);
        let rewritten = resume::write(&again, today);
        prop_assert_eq!(certificates(&rewritten), certificates(&written));
    }
}
