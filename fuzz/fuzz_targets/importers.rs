//! Everything that reads files of others: records, résumés, badges, layers of organisations. Any bytes at all are read
//! or refused, what is read keeps its limits, and what was taken over can be saved and read again.
#![no_main]

use itsm_career_roadmap::date::Date;
use itsm_career_roadmap::exchange::{self, MOST_CERTIFICATES};
use itsm_career_roadmap::organisation::{self, MOST_PROBLEMS};
use itsm_career_roadmap::record::{EntryId, LINE_LIMIT, Record, ReplicaId, saved};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        record(text);
        layer(text);
    }
    certificates(bytes);
});

fn record(text: &str) {
    let Ok(record) = saved::parse(text) else { return };
    // A number may be written in several ways; what was written once is written alike for ever.
    let printed = saved::print(&record);
    let again = saved::parse(&printed).expect("what was written can be read");
    assert_eq!(saved::print(&again), printed);
}

/// Read and never laid over: that happens once in the life of a page.
fn layer(text: &str) {
    match organisation::read(text) {
        Ok(Some(reading)) => {
            assert!(reading.problems.len() <= MOST_PROBLEMS);
            assert!(reading.problems.iter().all(|problem| !problem.to_string().contains(char::is_control)));
            assert!(!reading.organisation.name.contains(char::is_control));
        }
        Ok(None) => {}
        Err(refusal) => assert!(!refusal.to_string().is_empty()),
    }
}

fn certificates(bytes: &[u8]) {
    let found = match exchange::read(bytes) {
        Ok(found) => found,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    assert!(found.certificates.len() <= MOST_CERTIFICATES);
    for certificate in &found.certificates {
        for text in [&certificate.name, &certificate.issuer] {
            assert!(text.chars().count() <= LINE_LIMIT && !text.contains(char::is_control));
        }
    }
    let mut record = Record::default();
    let mut count = 0;
    let mut new_entry = || {
        count += 1;
        EntryId::new(count, &ReplicaId::new("fuzz"))
    };
    let wanted: Vec<_> = found.certificates.iter().collect();
    let change = exchange::change(&record, &wanted, Date::FIRST, &mut new_entry);
    let stamp = record.next_stamp(0, &ReplicaId::new("fuzz"));
    record.apply(&change, &stamp);
    assert_eq!(saved::parse(&saved::print(&record)), Ok(record.clone()));
    let resume = exchange::resume::write(&record, Date::FIRST);
    assert!(exchange::resume::read(&resume).is_ok(), "{resume}");
}
