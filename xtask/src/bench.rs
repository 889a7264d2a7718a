//! `cargo xtask bench`: the bars, measured. A real Chromium on a slow network and a slow processor visits the release
//! for the first time, then does what people do; beside it a plain static page of the same words, in the same run.
//!
//! It prints a table and writes `target/bench.json`. It fails only when something cannot be measured: a figure above
//! its bar is told, not refused, because it says as much about the computer as about the page.

mod acting;
mod conditions;
mod dataset;
mod host;
mod interactions;
mod loading;
mod outcome;
mod statistics;
mod yardstick;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::driver::Driver;
use crate::failure::Failure;
use crate::project::Project;
use crate::server::Server;
use crate::tools::Toolbox;
use crate::{build, report};
use acting::Times;
use interactions::{INTERACTIONS, Interaction, PLANNING};
use loading::{RUNS, Visits};
use outcome::{Column, Outcome, Row};
use statistics::{Series, Unit};

/// Somebody who has something of everything.
const FULL_RECORD: &str = include_str!("../../tests/saved/v1-whole.json");
/// Where that somebody's status changes.
const CERTIFICATION: &str = "prince2-7-practitioner";

/// What is to be measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    /// The generated large dataset as well.
    pub(crate) large: bool,
    /// What an earlier run has built, as it is.
    pub(crate) as_built: bool,
}

/// One build to measure.
struct Subject {
    dataset: &'static str,
    dist: PathBuf,
    /// The most that an answer may take, in milliseconds.
    answer: f64,
    /// The same for the planner; nothing is promised of it at other sizes.
    planner: Option<f64>,
    record: String,
    certification: String,
}

/// The bars in milliseconds, and that nothing may move.
const BLOCKED: f64 = 150.0;
const ANSWER: f64 = 50.0;
const LARGE_ANSWER: f64 = 100.0;
const PLANNER: f64 = 20.0;
const SHIFT: f64 = 0.0;

/// Builds, measures, prints, writes.
pub(crate) fn run(project: &Project, wishes: Wishes) -> Result<(), Failure> {
    let mut subjects = Vec::new();
    if wishes.large {
        subjects.push(large(project, wishes)?);
    }
    // Last, so that it is what is left in `target` for whoever builds next.
    if !wishes.as_built {
        build::release(project)?;
    }
    subjects.insert(
        0,
        Subject {
            dataset: "default",
            dist: project.dist(),
            answer: ANSWER,
            planner: Some(PLANNER),
            record: FULL_RECORD.to_owned(),
            certification: CERTIFICATION.to_owned(),
        },
    );
    let tools = Toolbox::for_pictures(project)?;
    let busy = conditions::busy();
    let driver = Driver::start(tools.command("chromedriver"))?;
    let mut outcome = Outcome { circumstances: Vec::new(), columns: Vec::new() };
    for subject in &subjects {
        let site = project.bench().join("site").join(subject.dataset);
        // What an earlier build left there has other names.
        let _ = fs::remove_dir_all(&site);
        host::prepare(&subject.dist, &site)?;
        host::put(&site.join(conditions::BLANK.0), conditions::BLANK.1)?;
        let address = Server::reserve(0)?.serve_aside_as(host::files(&site));
        if outcome.circumstances.is_empty() {
            let session = conditions::cold_browser(driver.address(), &address)?;
            outcome.circumstances = conditions::circumstances(&session, busy)?;
            session.close()?;
        }
        report::step(&format!("Measuring the {} dataset, {RUNS} runs of everything", subject.dataset));
        let start = Instant::now();
        outcome.columns.push(column(subject, driver.address(), &address, &site)?);
        report::done("measured", start);
        keep(project, &outcome)?;
    }
    println!("\n{}\nEvery run is in target/bench.json.", outcome.table());
    Ok(())
}

/// Writes what has been measured so far, so that nothing that goes wrong later takes it away.
fn keep(project: &Project, outcome: &Outcome) -> Result<(), Failure> {
    let path = project.root().join("target/bench.json");
    fs::write(&path, format!("{:#}\n", outcome.json())).map_err(Failure::file(path))
}

/// Writes the large dataset and builds it beside the other one.
fn large(project: &Project, wishes: Wishes) -> Result<Subject, Failure> {
    let amounts = dataset::LARGE;
    let aside = project.with_dataset(project.bench().join("data"), project.bench().join("large"));
    if !wishes.as_built {
        report::step(&format!(
            "Generating {} roles, {} certifications and {} skills",
            amounts.roles, amounts.certifications, amounts.skills
        ));
        let folder = project.bench().join("data");
        let _ = fs::remove_dir_all(&folder);
        for (path, text) in dataset::files(amounts) {
            let path = folder.join(path);
            let parent = path.parent().unwrap_or(&folder);
            fs::create_dir_all(parent).map_err(Failure::file(parent))?;
            fs::write(&path, text).map_err(Failure::file(&path))?;
        }
        build::release(&aside)?;
    }
    Ok(Subject {
        dataset: "large",
        dist: aside.dist(),
        answer: LARGE_ANSWER,
        planner: None,
        record: dataset::record(amounts),
        certification: dataset::some_exam(),
    })
}

fn column(subject: &Subject, driver: &str, address: &str, site: &Path) -> Result<Column, Failure> {
    let session = loading::warm_browser(driver, address, &subject.record)?;
    yardstick::make(&session, address, site)?;
    session.close()?;
    let mut rows = first_visits(driver, address)?;
    rows.extend(answers(driver, address, subject)?);
    Ok(Column { dataset: subject.dataset, rows })
}

/// The page and the plain one by turns, so that whatever else the computer does meets both.
fn first_visits(driver: &str, address: &str) -> Result<Vec<Row>, Failure> {
    let (mut ours, mut plain) = (Visits::default(), Visits::default());
    for _ in 0..RUNS {
        ours.again(driver, address, "", true)?;
        plain.again(driver, address, yardstick::PAGE, false)?;
    }
    let ms = Unit::Milliseconds;
    for moved in ours.moved() {
        println!("    moved after it was shown: {moved}");
    }
    let rows = [
        plain.row("plain static page: first contentful paint", "first", ms, None),
        plain.row("plain static page: largest contentful paint", "largest", ms, None),
        plain.row("plain static page: fetched", "bytes", Unit::Kilobytes, None),
        ours.row("first contentful paint", "first", ms, plain.median("first")),
        ours.row("largest contentful paint", "largest", ms, None),
        ours.row("layout shift", "shift", Unit::Shift, Some(SHIFT)),
        ours.row("total blocking time", "blocked", ms, Some(BLOCKED)),
        ours.row("the application has taken over", "takenOver", ms, None),
        ours.row("fetched", "bytes", Unit::Kilobytes, None),
    ];
    Ok(rows.into_iter().flatten().collect())
}

/// Every interaction on the slow processor, and the planner on the one there is.
fn answers(driver: &str, address: &str, subject: &Subject) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for interaction in &INTERACTIONS {
        if let Some(times) = times(driver, address, subject, interaction, conditions::SLOWER)? {
            rows.extend(row(interaction.what, times.answers, Some(subject.answer)));
        }
    }
    if let Some(times) = times(driver, address, subject, &PLANNING, 1)? {
        rows.extend(row("planner with redrawing, full speed: script", times.script, subject.planner));
    }
    Ok(rows)
}

/// What one interaction takes, in a browser of its own: one that hangs must not cost the figures of the others, which
/// took minutes. It is told and left out.
fn times(
    driver: &str,
    address: &str,
    subject: &Subject,
    interaction: &Interaction,
    slower: u32,
) -> Result<Option<Times>, Failure> {
    let session = loading::warm_browser(driver, address, &subject.record)?;
    session.visit(&format!("{address}#/guide"))?;
    conditions::slow_processor(&session, slower)?;
    let measured = acting::measure(&session, interaction, &subject.certification);
    // Whether or not it can still be closed: the driver ends what is left.
    let _ = session.close();
    match measured {
        Ok(times) => {
            let told: Vec<String> = times.answers.iter().map(|time| Unit::Milliseconds.written(*time)).collect();
            println!("    {}: {} ms", interaction.what, told.join(", "));
            Ok(Some(times))
        }
        Err(failure) => {
            println!("    {}: NOT MEASURED", interaction.what);
            report::failure(&failure);
            Ok(None)
        }
    }
}

fn row(what: &str, times: Vec<f64>, bar: Option<f64>) -> Option<Row> {
    Some(Row { what: what.to_owned(), unit: Unit::Milliseconds, series: Series::new(times)?, bar })
}
