//! CSV files: what is written can be read, nothing in them is run, and no file stops the page.

use itsm_career_roadmap::csv::{Kind, MOST_BYTES, read_log, write_certificates, write_log};
use itsm_career_roadmap::record::{Change, CpdEntry, EntryId, Record, ReplicaId, Stamp};
use proptest::collection::vec;
use proptest::prelude::*;

use super::strategies;

/// A text that means harm, or that a table could come apart at.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "['=+@;,\"\t\r\n-]{0,4}",
        "\\PC{0,4}",
        Just("=HYPERLINK(\"https://evil.example\",\"x\")".to_owned()),
        Just("\u{feff}＝１".to_owned()),
    ];
    vec(pieces, 0..5).prop_map(|pieces| pieces.concat().trim().to_owned())
}

/// A log as a record holds it, each entry under an id of its own.
fn log() -> impl Strategy<Value = Vec<CpdEntry>> {
    let entry = (strategies::entry(), vec(hostile(), 6), any::<bool>()).prop_map(|(entry, texts, is_hostile)| {
        let [title, unit, category, provider, evidence, cv_line] = texts.try_into().expect("six of them");
        if is_hostile { CpdEntry { title, unit, category, provider, evidence, cv_line, ..entry } } else { entry }
    });
    vec(entry, 0..6).prop_map(|entries| {
        let mut record = Record::default();
        for (entry, at) in entries.into_iter().zip(1..) {
            let entry = CpdEntry { id: id(&format!("e{at}")), ..entry };
            let change = Change::cpd(&record, &entry);
            record.apply(&change, &Stamp::new(at, ReplicaId::new("a")));
        }
        record.cpd()
    })
}

fn id(text: &str) -> EntryId {
    EntryId::read(text).expect("an id")
}

fn new_ids(count: usize) -> Vec<EntryId> {
    (0..count).map(|at| id(&format!("new-{at}"))).collect()
}

/// The rows of a file as a program knows them that has never heard of this page.
fn cells(text: &str, separator: u8) -> Vec<Vec<String>> {
    let (mut reader, mut rest) = (csv_core::ReaderBuilder::new().delimiter(separator).build(), text.as_bytes());
    let (mut rows, mut row, mut cell, mut buffer) = (Vec::new(), Vec::new(), Vec::new(), [0; 64]);
    loop {
        let (outcome, read, wrote) = reader.read_field(rest, &mut buffer);
        rest = &rest[read..];
        cell.extend_from_slice(&buffer[..wrote]);
        match outcome {
            csv_core::ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8_lossy(&std::mem::take(&mut cell)).into_owned());
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            csv_core::ReadFieldResult::End => return rows,
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// X1: a log that was written is read back the same, into an empty record and into its own.
    #[test]
    fn every_log_is_read_as_it_was_written(log in log()) {
        let mut record = Record::default();
        let text = write_log(&log);
        let reading = read_log(text.as_bytes(), &record, &new_ids).expect("a log");
        prop_assert_eq!(&reading.problems, &[]);
        prop_assert_eq!(&reading.unknown_columns, &[] as &[String]);
        let change = reading.change(&record);
        let read: Vec<CpdEntry> = reading.rows.into_iter().map(|row| row.entry).collect();
        prop_assert_eq!(&read, &log);
        record.apply(&change, &Stamp::new(1, ReplicaId::new("a")));
        prop_assert_eq!(record.cpd(), log);
        let again = read_log(text.as_bytes(), &record, &new_ids).expect("a log");
        prop_assert!(again.rows.iter().all(|row| row.kind == Kind::Same), "{:?}", again.rows);
        prop_assert!(again.change(&record).is_empty());
    }

    /// X2: no cell begins as a formula does, whichever separator a spreadsheet looks for.
    #[test]
    fn no_cell_of_a_file_is_run(log in log(), record in strategies::record()) {
        for text in [write_log(&log), write_certificates(&record)] {
            for separator in [b',', b';', b'\t'] {
                for cell in cells(&text, separator).into_iter().flatten() {
                    prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']), "{:?} in {}", cell, text);
                }
            }
        }
    }

    /// X5: whatever the bytes are, they are read or refused.
    #[test]
    fn no_bytes_stop_the_reading(bytes in vec(any::<u8>(), 0..300), header in "(Title|Date|Id|Amount)([,;\t](Unit|Counts for|x))?") {
        let _ = read_log(&bytes, &Record::default(), &new_ids);
        let mut text = header.into_bytes();
        text.push(b'\n');
        text.extend(&bytes);
        let _ = read_log(&text, &Record::default(), &new_ids);
    }

    /// X5: a file that was damaged on its way is read or refused, and what is read is within the limits of a record.
    #[test]
    fn a_damaged_file_never_gives_a_damaged_entry(log in log(), places in vec((any::<prop::sample::Index>(), any::<char>()), 1..6)) {
        let mut letters: Vec<char> = write_log(&log).chars().collect();
        for (place, letter) in places {
            let at = place.index(letters.len());
            letters[at] = letter;
        }
        let text: String = letters.into_iter().collect();
        prop_assume!(text.len() < MOST_BYTES);
        if let Ok(reading) = read_log(text.as_bytes(), &Record::default(), &new_ids) {
            let mut record = Record::default();
            record.apply(&reading.change(&record), &Stamp::new(1, ReplicaId::new("a")));
            prop_assert_eq!(record.cpd().len(), reading.rows.iter().filter(|row| row.kind == Kind::New).count());
        }
    }
}
