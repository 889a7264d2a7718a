//! Layers of organisations as files: what is right is taken, and everything that is wrong is told with its place.
//!
//! A folder `bad` has a file and beside it the problems as the page tells them; `BLESS=1` writes those anew.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

use itsm_career_roadmap::catalog::{CertificationId, Entity, RegionId, RoleId};
use itsm_career_roadmap::organisation::{self, Accent, MAX_BYTES, MOST_PROBLEMS, Reading, Refusal};
use itsm_career_roadmap::record::Hundredths;

#[path = "organisation/schema.rs"]
mod schema;

const EXAMPLE: &str = include_str!("../public/organisation-example.json");

/// The files of a folder of `tests/organisation` that end like this.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/organisation").join(folder);
    let entries = fs::read_dir(&folder).expect("a folder of files").filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    files.sort();
    assert!(files.len() >= 3, "{} has hardly a file", folder.display());
    files
}

#[track_caller]
fn read(text: &str) -> Reading {
    organisation::read(text).expect("it can be used").expect("it lays something over")
}

fn problems(reading: &Reading) -> Vec<String> {
    reading.problems.iter().map(ToString::to_string).collect()
}

/// O1: the example that is published is right in every part.
#[test]
fn the_example_is_taken_whole() {
    let reading = read(EXAMPLE);
    assert_eq!(problems(&reading), Vec::<String>::new());
    let (layer, organisation) = (&reading.layer, &reading.organisation);
    assert_eq!((layer.name.as_str(), layer.updated.as_str()), ("Northwind Bank", "2026-11-01"));
    assert_eq!((layer.titles.len(), layer.roles.len(), layer.certifications.len()), (2, 1, 2));
    assert_eq!(layer.roles[0].skills.len(), 2);
    assert_eq!(layer.roles[0].links.len(), 3);
    assert!(organisation.logo.as_deref().is_some_and(|logo| logo.starts_with("data:image/svg+xml,")));
    assert_eq!(organisation.accent.as_ref().map(Accent::as_str), Some("#0f766e"));
    let (role, region) = (RoleId::from_slug("service-desk-technician"), RegionId::from_slug("uk"));
    let band = role.zip(region).and_then(|(role, region)| organisation.band(role, region)).expect("a band");
    assert_eq!(band.band.high().map(Hundredths::get), Some(2_980_000));
    let foundation = CertificationId::from_slug("itil4-foundation").expect("a certification of the default dataset");
    let names: Vec<_> = organisation.providers(foundation).map(|provider| provider.name.as_str()).collect();
    assert_eq!(names, ["Harbour Training"]);
    let asked = |role| organisation.duties.iter().filter(|duty| duty.concerns(role)).count();
    assert_eq!((asked(role), asked(RoleId::from_slug("it-architect")), asked(None)), (2, 1, 1));
}

/// O1: what is right is taken without a word.
#[test]
fn good_files_have_no_problems() {
    for path in files("good") {
        let reading = read(&fs::read_to_string(&path).expect("a file"));
        assert_eq!(problems(&reading), Vec::<String>::new(), "{}", path.display());
    }
}

/// O2, O3: all that is wrong is told at once, with its place, the reason and what to do; everything else is used.
#[test]
fn bad_parts_are_told_by_their_places() {
    for path in files("bad") {
        let reading = read(&fs::read_to_string(&path).expect("a file"));
        let told = problems(&reading).join("\n") + "\n";
        let expected = path.with_extension("txt");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, &told).expect("a file");
        }
        assert_eq!(told, fs::read_to_string(&expected).expect("a file"), "{}", path.display());
        assert_eq!(reading.organisation.name, "Northwind Bank");
    }
}

/// O2: a part that is wrong takes nothing with it that is right.
#[test]
fn the_rest_is_used() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/organisation/bad");
    let slugs = read(&fs::read_to_string(path.join("slugs.json")).expect("a file"));
    assert_eq!(slugs.layer.roles.len(), 1);
    assert_eq!(slugs.layer.roles[0].skills.len(), 0);
    assert_eq!(slugs.layer.hidden_certifications.len(), 1);
    let kinds = read(&fs::read_to_string(path.join("kinds.json")).expect("a file"));
    assert_eq!(kinds.layer.certifications.len(), 3);
    assert!(
        kinds.layer.certifications.iter().all(|added| added.requires.is_none()),
        "half a requirement is another one"
    );
    assert_eq!(kinds.organisation.bands.len(), 0, "half a band is another one");
    assert_eq!(kinds.organisation.duties.len(), 1, "asked of nobody in particular");
}

#[track_caller]
fn assert_refused(text: &str, sentence: &str) {
    let refused = organisation::read(text).map(drop).map_err(|refusal| refusal.to_string());
    assert_eq!(refused, Err(sentence.to_owned()), "{}", &text[..text.len().min(80)]);
}

/// O2: what cannot be understood at all is refused as a whole, with the reason.
#[test]
fn what_is_no_layer_is_refused() {
    assert_refused("{", "the file is not JSON: it ends too early, at line 1, column 1");
    assert_refused(
        "{\n  \"format\": \"itsm-roadmap-organisation\"\n  \"version\": 1 }",
        "the file is not JSON: look for a missing comma, bracket or quotation mark at line 3, column 3",
    );
    let other = "this is not the layer of an organisation: it must say \"format\": \"itsm-roadmap-organisation\"";
    for text in ["[]", "null", "7", "{\"format\":\"itsm-career-roadmap\",\"version\":1}", "{\"name\":\"a\"}"] {
        assert_refused(text, other);
    }
    let newer = "the file is of version 2, and this page reads version 1: write \"version\": 1, or use a newer page";
    assert_refused("{\"format\":\"itsm-roadmap-organisation\",\"version\":2,\"name\":\"a\"}", newer);
    let nameless = "name: this is missing: add it. Everything of an organisation is labelled by its name";
    assert_refused("{\"format\":\"itsm-roadmap-organisation\",\"version\":1}", nameless);
    let deep = format!("{}{}", "[".repeat(1_000), "]".repeat(1_000));
    assert_eq!(organisation::read(&deep).map(drop), Err(Refusal::TooDeep));
    assert_eq!(organisation::read(&" ".repeat(MAX_BYTES + 1)).map(drop), Err(Refusal::TooLarge));
}

/// O1: the file that the build ships lays nothing over.
#[test]
fn an_empty_file_lays_nothing_over() {
    for text in ["", " \n", "{}", "\u{feff}{ }\n", include_str!("../public/organisation.json")] {
        assert!(matches!(organisation::read(text), Ok(None)), "{text:?}");
    }
}

/// O3: however much is wrong, it is bounded.
#[test]
fn huge_lists_are_bounded() {
    let reading = read(&with_list("roles", "7", 100_000));
    assert_eq!((reading.problems.len(), reading.more_problems), (MOST_PROBLEMS, 101));
    assert_eq!(reading.problems[0].to_string(), "roles: these are too many: only the first 200 are used.");
    let reading = read(&with_list("bands", "{\"role\":\"x\"}", 20_000));
    assert_eq!(reading.problems.len(), MOST_PROBLEMS);
    let names: Vec<String> = (0..60_000).map(|number| format!("\"n{number}\":1")).collect();
    let text = format!(
        "{{\"format\":\"itsm-roadmap-organisation\",\"version\":1,\"name\":\"N\",\"titles\":{{{}}}}}",
        names.join(",")
    );
    assert_eq!(read(&text).problems.len(), MOST_PROBLEMS);
}

/// A file with a list of so many equal members.
fn with_list(name: &str, member: &str, count: usize) -> String {
    let list = vec![member; count].join(",");
    format!("{{\"format\":\"itsm-roadmap-organisation\",\"version\":1,\"name\":\"N\",\"{name}\":[{list}]}}")
}
