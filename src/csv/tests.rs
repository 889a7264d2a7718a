//! Files as people and spreadsheets write them.

use super::*;
use crate::record::{Change, CpdEntry, EntryId, Hundredths, Record, ReplicaId, Stamp, Status, Target};

fn id(text: &str) -> EntryId {
    EntryId::read(text).expect("an id")
}

/// Ids as a session would give them out.
fn new_ids(count: usize) -> Vec<EntryId> {
    (0..count).map(|at| id(&format!("new-{at}"))).collect()
}

fn webinar() -> CpdEntry {
    let mut entry = CpdEntry::new(id("e1"));
    entry.on = "2026-03-01".parse().ok();
    entry.title = "Webinar “Change; enabled”, part 1".to_owned();
    entry.amount = Hundredths::new(150);
    entry.unit = CpdEntry::HOURS.to_owned();
    entry.category = "education".to_owned();
    entry.evidence = "https://example.org/w?a=1,2".to_owned();
    entry.counts_for =
        vec![Target::Suite("peoplecert-itil-4".to_owned()), Target::Certification("cisco-ccna".to_owned())];
    entry
}

fn record_with(entries: &[CpdEntry]) -> Record {
    let mut record = Record::default();
    for (entry, at) in entries.iter().zip(1..) {
        let change = Change::cpd(&record, entry);
        record.apply(&change, &Stamp::new(at, ReplicaId::new("a")));
    }
    record
}

#[track_caller]
fn read(text: &str, record: &Record) -> Reading {
    read_log(text.as_bytes(), record, &new_ids).expect("a log")
}

#[track_caller]
fn is_refused(text: &str, row: usize, beginning: &str) {
    let reading = read(text, &Record::default());
    let problem = reading.problems.iter().find(|problem| problem.row == row);
    let why = problem.map(|problem| problem.why.as_str()).unwrap_or_default();
    assert!(why.starts_with(beginning), "row {row}: {why:?} in {:?}", reading.problems);
    assert!(reading.rows.iter().all(|other| other.number != row), "it is read all the same");
}

/// X1: what an audit asks for stands in columns, and everything is there again when it is read.
#[test]
fn a_log_is_written_and_read_back() {
    let log = vec![webinar(), CpdEntry { id: id("e2"), title: "=1+1".to_owned(), ..CpdEntry::new(id("e2")) }];
    let text = write_log(&log);
    let mut lines = text.lines();
    assert_eq!(
        lines.next(),
        Some(
            "\u{feff}Date,Title,Amount,Unit,Category,Provider,Evidence,Counts for,Counts for (names),Skills,CV line,Id"
        )
    );
    assert_eq!(
        lines.next(),
        Some(
            "2026-03-01,\"Webinar “Change; enabled”, part 1\",1.5,hours,education,,\"https://example.org/w?a=1,2\",\
             \"suite/peoplecert-itil-4; certification/cisco-ccna\",\"ITIL 4; Cisco Certified Network Associate\",,,e1"
        )
    );
    assert_eq!(lines.next(), Some(",'=1+1,,,,,,,,,,e2"));
    let reading = read(&text, &Record::default());
    assert!(reading.problems.is_empty() && reading.remarks.is_empty(), "{reading:?}");
    assert_eq!(reading.rows.into_iter().map(|row| row.entry).collect::<Vec<_>>(), log);
}

/// X3: any order, any of three separators, a mark at the start, quotation marks, either line end; what is not known
/// is named.
#[test]
fn columns_are_found_by_their_names() {
    for text in [
        "Title,Date,Mood,Hours so far\nTalk,2026-03-01,good,9\n",
        "\u{feff}title;DATE;Mood;Hours so far\r\n\"Talk\";2026-03-01;good;9\r\n",
        "Title\tDate\tMood\tHours so far\nTalk\t2026-03-01\tgood\t9",
    ] {
        let reading = read(text, &Record::default());
        assert_eq!(reading.unknown_columns, ["Mood", "Hours so far"], "{text}");
        let entry = &reading.rows[0].entry;
        assert_eq!((entry.title.as_str(), entry.on), ("Talk", "2026-03-01".parse().ok()), "{text}");
    }
    let reading = read("Title,Amount\r\n\"A \"\"b\"\",\r\nc\",\"1,5\"\r\n", &Record::default());
    assert_eq!(reading.rows[0].entry.title, "A \"b\",\r\nc");
    assert_eq!(reading.rows[0].entry.amount, Hundredths::new(150));
}

/// X3: suites and certifications by slug, name or code; a word that is none is kept and told.
#[test]
fn what_an_entry_counts_for_is_read_as_people_write_it() {
    let reading =
        read("Title,Counts for\nTalk,itil 4; 200-301; certification/itil4-foundation;my club\n", &Record::default());
    let targets: Vec<String> = reading.rows[0].entry.counts_for.iter().map(Target::word).collect();
    let expected = ["suite/peoplecert-itil-4", "certification/cisco-ccna", "certification/itil4-foundation", "my club"];
    assert_eq!(targets, expected);
    assert_eq!(reading.remarks.len(), 1, "{:?}", reading.remarks);
    assert_eq!(reading.remarks[0].row, 2);
}

/// X3, R26: skills by slug or name, and the line for a CV.
#[test]
fn the_skills_that_an_entry_shows_are_read_as_people_write_them() {
    let text = "Title,Skills,CV line\nReview,negotiation and conflict handling; skill/Negotiation; my trick,Led it\n";
    let entry = &read(text, &Record::default()).rows[0].entry;
    assert_eq!(entry.skills, ["negotiation", "Negotiation", "my trick"], "a slug of another edition is no name");
    assert_eq!(entry.cv_line, "Led it");
}

/// X4: new, changed by id, the same; a column that is not there clears nothing.
#[test]
fn every_row_is_compared_with_the_log() {
    let record = record_with(&[webinar()]);
    let reading = read("Id,Title,Provider\ne1,Another title,Ada\n,Talk,\n", &record);
    assert_eq!(reading.rows[0].kind, Kind::Changed(vec!["Title", "Provider"]));
    assert_eq!(reading.rows[1].kind, Kind::New);
    let mut after = record.clone();
    after.apply(&reading.change(&record), &Stamp::new(9, ReplicaId::new("a")));
    let entry = after.cpd_entry(&id("e1")).expect("it is there");
    assert_eq!((entry.title.as_str(), entry.provider.as_str()), ("Another title", "Ada"));
    assert_eq!(entry.counts_for, webinar().counts_for);
    assert_eq!(after.cpd().len(), 2);
    assert!(read(&write_log(&record.cpd()), &record).change(&record).is_empty(), "nothing changes");
}

/// X4: a file without ids that is read once more doubles nothing.
#[test]
fn a_row_without_an_id_that_the_log_has_already_is_the_same() {
    let text = "Date,Title,Amount,Unit\n2026-03-01,Talk,2,points\n";
    let first = read(text, &Record::default());
    let record = record_with(&[first.rows[0].entry.clone()]);
    assert_eq!(read(text, &record).rows[0].kind, Kind::Same);
}

/// X4: what is wrong is told with the number of the row, as a spreadsheet counts.
#[test]
fn a_bad_row_is_told_and_the_others_are_read() {
    is_refused("Title,Date\nTalk,01/03/2026\n", 2, "“01/03/2026” is not a date");
    is_refused("Title,Date\nTalk,2026-02-30\n", 2, "the calendar has no 2026-02-30");
    is_refused("Title,Amount\nTalk,a lot\n", 2, "the amount “a lot”: this is not an amount");
    is_refused("Title,Id\nTalk,No. 5\n", 2, "“No. 5” is not an id");
    is_refused("Title,Id\nOne,e1\nTwo,e1\n", 3, "its id stands in a row further up");
    is_refused("Title,Id\n,e1\n", 2, "it says nothing");
    is_refused("Title,Date\nTalk,2026-03-01,x\n", 2, "it has more cells");
    is_refused(&format!("Title\n{}\n", "x".repeat(301)), 2, "the title is longer");
    is_refused("Title\nOne\n\"Two\nThree\n", 3, "a quotation mark is opened");
    let reading = read("Title,Date\nOne,2026-03-01\nTwo,soon\nThree,\n", &Record::default());
    assert_eq!(reading.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 4]);
}

/// X4: empty rows count, and a cell of several lines is one row.
#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    for end in ["\n", "\r\n"] {
        let text = ["Title,Date", "\"two\nlines\",2026-03-01", "", "Talk,soon", "Last,never"].join(end);
        let reading = read(&text, &Record::default());
        assert_eq!(reading.problems.iter().map(|it| it.row).collect::<Vec<_>>(), [4, 5], "{text:?}");
    }
    assert_eq!(read("Title,Date\rA,x\rB,y", &Record::default()).problems[1].row, 3);
}

/// X5: what cannot be read at all is told in a sentence.
#[test]
fn a_file_that_is_no_log_is_refused() {
    let refused = |bytes: &[u8], error: CsvError| {
        assert_eq!(read_log(bytes, &Record::default(), &new_ids), Err(error.clone()));
        assert!(error.to_string().ends_with('.'), "{error}");
    };
    refused(b"", CsvError::Empty);
    refused(b"\r\n\r\n", CsvError::Empty);
    refused("\u{feff}".as_bytes(), CsvError::Empty);
    refused(b"Name,Age\nAda,36\n", CsvError::NoColumns);
    refused(b"Counts for (names)\nITIL 4\n", CsvError::NoColumns);
    refused(b"Title,title\nA,B\n", CsvError::RepeatedColumn("Title"));
    refused(b"Title,\"Date\nA,B\n", CsvError::OpenHeader);
    refused(b"Title\nCaf\xe9\n", CsvError::NotText);
    refused(b"\xff\xfeT\0i\0t\0", CsvError::NotText);
    refused(&vec![b'x'; MOST_BYTES + 1], CsvError::TooLarge);
    refused(format!("Title{}", ",x".repeat(200)).as_bytes(), CsvError::TooManyColumns);
    refused(format!("Title\n{}", "Talk\n".repeat(MOST_ROWS + 1)).as_bytes(), CsvError::TooManyRows);
    let most = format!("Title\n{}", "Talk\n".repeat(MOST_ROWS));
    assert_eq!(read(&most, &Record::default()).rows.len(), MOST_ROWS);
}

/// X6: certificates with how they stand, designations that follow and those of other bodies among them.
#[test]
fn certificates_are_listed_with_how_they_stand() {
    let mut record = Record::default();
    let mut do_it = |change: Change, at| drop(record.apply(&change, &Stamp::new(at, ReplicaId::new("a"))));
    do_it(Change::status("itil4-direct-plan-improve", Status::Passed), 1);
    do_it(Change::passed_on("itil4-direct-plan-improve", "2024-03-15".parse().ok()), 2);
    do_it(Change::status("itil4-digital-it-strategy", Status::Passed), 3);
    do_it(Change::status("of-another-edition", Status::Planned), 4);
    let mut other = crate::record::OtherCertificate::new(id("o1"));
    other.name = "=cmd".to_owned();
    let change = Change::other_certificate(&record, &other);
    record.apply(&change, &Stamp::new(5, ReplicaId::new("a")));
    let text = write_certificates(&record);
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows.len(), 6, "{text}");
    assert!(rows[0].starts_with("\u{feff}Body,Name,Code,Status,Passed on"), "{text}");
    assert!(
        rows.iter().any(|row| row.contains("Passed,2024-03-15,,") && row.ends_with("itil4-direct-plan-improve")),
        "{text}"
    );
    assert!(rows.iter().any(|row| row.contains(",Passed,") && row.ends_with("itil4-strategic-leader")), "{text}");
    assert!(rows.iter().any(|row| row.starts_with(",of-another-edition,,Planned,")), "{text}");
    assert!(rows.iter().any(|row| row.starts_with(",'=cmd,")), "{text}");
}
