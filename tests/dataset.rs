//! The dataset and its checks: bad datasets are refused with the right words, the default one is complete.
//!
//! Each folder of `dataset/` holds the files in which a case differs from `dataset/_base`, the names of files it lacks
//! (`remove.txt`) and the problems it must give (`problems.txt`). `BLESS=1 cargo test --test dataset` writes the problems.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../build/dataset.rs"]
mod dataset;

#[path = "dataset/cases.rs"]
mod cases;
// What `cargo xtask bench` measures large datasets with.
#[path = "../xtask/src/bench/dataset.rs"]
#[allow(dead_code, reason = "shared with xtask, which uses more of it")]
mod generated;

use std::path::Path;

use itsm_career_roadmap::catalog::vocabulary;
use itsm_career_roadmap::layout;

use cases::Case;
use dataset::check::CHECKS;
use dataset::source::folder::Folder;
use dataset::source::part::Part;
use dataset::source::{self, Dataset};
use dataset::{compile, compile_folder};

/// The default dataset, read without complaint.
fn default_dataset() -> Dataset {
    let mut problems = Vec::new();
    let folder = Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), &mut problems);
    let dataset = source::read(folder, &mut problems);
    assert!(problems.is_empty(), "{}", cases::told(&problems));
    dataset
}

/// D1, D2, D3, D4, D5, D6, D7: cases break each of these, and are told every problem with its place and a suggestion.
#[test]
fn a_bad_dataset_is_refused_with_all_its_problems() {
    let mut wrong = Vec::new();
    for case in Case::all() {
        let told = match compile_folder(case.folder(), Vec::new()) {
            Ok(_) => String::new(),
            Err(problems) => cases::told(&problems),
        };
        if told.is_empty() {
            wrong.push(format!("{}: is accepted", case.name));
        } else if let Some(expected) = case.expect(&told) {
            wrong.push(format!("{}:\n--- expected\n{expected}--- told\n{told}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{}\nBLESS=1 writes what is told now", wrong.join("\n"));
}

#[test]
fn every_check_refuses_a_case() {
    let datasets: Vec<Dataset> = Case::all().map(|case| source::read(case.folder(), &mut Vec::new())).collect();
    let refuses = |run: fn(&Dataset, &mut Vec<_>)| {
        datasets.iter().any(|dataset| {
            let mut problems = Vec::new();
            run(dataset, &mut problems);
            !problems.is_empty()
        })
    };
    let idle: Vec<&str> = CHECKS.iter().filter(|check| !refuses(check.run)).map(|check| check.name).collect();
    assert!(idle.is_empty(), "no case is refused by {}", idle.join(", "));
}

#[test]
fn a_minimal_dataset_is_accepted() {
    let compiled = compile_folder(cases::base(), Vec::new());
    let compiled = compiled.map_err(|problems| cases::told(&problems));
    let compiled = compiled.expect("the base of the cases has no problem");
    let tables = compiled.tables;
    assert!(tables.contains("\u{1f}service-desk-agent\u{1f}"), "{tables}");
    assert!(compiled.map_quality.contains("crossings"), "{}", compiled.map_quality);
}

#[test]
fn a_folder_that_is_not_there_is_refused() {
    let problems = compile(Path::new("no/such/folder")).err().unwrap_or_default();
    let told = cases::told(&problems);
    assert!(told.starts_with("no/such/folder:1: this folder cannot be read"), "{told}");
}

#[test]
fn a_generated_dataset_is_accepted() {
    let amounts = generated::Amounts { roles: 20, certifications: 40, skills: 60 };
    let folder = Folder { name: "generated".to_owned(), files: generated::files(amounts).into_iter().collect() };
    let compiled = compile_folder(folder, Vec::new()).map_err(|problems| cases::told(&problems));
    assert_eq!(compiled.err(), None);
}

/// D9: nothing depends on the order of files on a disk or on chance.
#[test]
fn the_same_dataset_always_gives_the_same_tables() {
    let tables = || {
        let compiled = compile_folder(cases::base(), Vec::new());
        let compiled = compiled.expect("the base of the cases has no problem");
        (compiled.tables, compiled.details)
    };
    assert_eq!(tables(), tables());
}

/// N4: a name that was changed twice leads to the present one.
#[test]
fn a_chain_of_renames_is_followed_to_its_end() {
    let mut folder = cases::base();
    let chain = "
        [[renamed]]
        kind = \"role\"
        from = \"call-taker\"
        to = \"help-desk-agent\"
        [[renamed]]
        kind = \"role\"
        from = \"help-desk-agent\"
        to = \"service-desk-agent\"
    ";
    folder.files.insert("renamed.toml".to_owned(), chain.to_owned());
    let tables = compile_folder(folder, Vec::new()).map(|compiled| compiled.tables).unwrap_or_default();
    assert!(tables.contains("\u{1f}call-taker\u{1f}service-desk-agent\u{1f}"), "{tables}");
}

/// D1, D3, D4, D5, D6: what is published is held to the same rules as the cases.
#[test]
fn the_default_dataset_passes_every_check() {
    let dataset = default_dataset();
    let mut problems = Vec::new();
    dataset::check::check(&dataset, &mut problems);
    assert!(problems.is_empty(), "{}", cases::told(&problems));
}

#[test]
fn the_default_dataset_is_complete() {
    let dataset = default_dataset();
    let pay: usize = dataset.roles.iter().map(|role| role.pay.len()).sum();
    let levels: usize = dataset.roles.iter().map(|role| role.skills.len()).sum();
    let counts = [
        ("roles", dataset.roles.len(), 33),
        ("skills", dataset.skills.len(), 72),
        ("certifications", dataset.certifications.len(), 143),
        ("links", dataset.links.len(), 72),
        ("pay figures", pay, 103),
        ("skill levels", levels, 478),
        ("sources", dataset.sources.len(), 233),
    ];
    let missing: Vec<String> = counts
        .iter()
        .filter(|(_, found, gathered)| found < gathered)
        .map(|(what, found, gathered)| format!("{found} {what} of the {gathered} gathered"))
        .collect();
    assert!(missing.is_empty(), "{}", missing.join(", "));
}

/// D7: no fact of the founding documents is lost.
#[test]
fn the_default_dataset_carries_every_founding_fact() {
    let dataset = default_dataset();
    let parts = dataset.parts();
    let carried = |id: &str| parts.iter().any(|(_, part)| matches!(part, Part::Fact(fact) if fact.get_ref() == id));
    let lost: Vec<&str> = dataset
        .founding
        .iter()
        .filter(|fact| fact.waived.is_none() && !carried(fact.id.get_ref()))
        .map(|fact| fact.id.get_ref().as_str())
        .collect();
    assert!(lost.is_empty(), "nothing carries {}", lost.join(", "));
    for (series, facts) in FOUNDING_FACTS {
        let found = dataset.founding.iter().filter(|fact| fact.id.get_ref().starts_with(series)).count();
        assert_eq!(found, facts, "facts of the series {series}");
    }
}

/// How many facts of each series the founding documents state.
const FOUNDING_FACTS: [(&str, usize); 4] = [("S1-", 72), ("S2-", 83), ("P-", 9), ("N-", 8)];

/// D8: where no source says how long one studies there is a range of ours, marked as such; a designation has none.
#[test]
fn the_default_dataset_has_hours_of_study_for_whatever_is_studied_for() {
    let dataset = default_dataset();
    let has_range = |certification: &source::certification::Certification| {
        let mut ranges = dataset.study.iter();
        ranges.any(|range| *range.kind.get_ref() == certification.kind && range.level == certification.level)
    };
    let studied = dataset.certifications.iter().filter(|each| each.kind != vocabulary::CertificationKind::Designation);
    let without: Vec<&str> = studied.filter(|each| !has_range(each)).map(|each| each.slug.as_str()).collect();
    assert!(without.is_empty(), "no hours of study for {}", without.join(", "));
    assert!(dataset.study.iter().all(|range| range.source.get_ref() == "editorial"));
    let stated = dataset.certifications.iter().filter(|each| each.study.is_some()).count();
    assert!(stated >= 6, "{stated} with hours that a source states");
}
