//! `cargo xtask test`: every check there is, one after the other, and one line that sums up.
//!
//! A check that fails does not stop those after it. Tools are installed by the check that needs them.

mod journeys;
mod matrix;
mod step;
mod tally;

use std::process::ExitCode;
use std::time::Instant;

use crate::failure::Failure;
use crate::project::Project;
use crate::report;

pub(crate) use journeys::Engine;
pub(crate) use matrix::Matrix;
pub(crate) use step::Step;
pub(crate) use tally::Tally;

/// Runs these steps, or all usual ones when none is named, and with `all_engines` the journeys in every engine as well.
/// The last line is `N passed, N failed`, and how many were not walked.
pub(crate) fn run(project: &Project, wanted: &[Step], all_engines: bool) -> ExitCode {
    let mut total = Tally::default();
    let mut matrix = Matrix::default();
    let is_wanted = |step: &Step| match wanted {
        [] => step.is_usual() || all_engines,
        _ => wanted.contains(step) || all_engines && (step.is_end_to_end() || *step == Step::Release),
    };
    let mut failed: Vec<Step> = Vec::new();
    for step in Step::ALL.iter().filter(|step| is_wanted(step)) {
        report::step(step.announcement());
        let start = Instant::now();
        let outcome = match step.needs().filter(|needed| failed.contains(needed)) {
            // What an earlier build left behind would pass or fail for reasons of its own.
            Some(needed) => Err(Failure::Unprepared { step: needed.announcement() }),
            None => step.run(project, &mut matrix),
        };
        let tally = outcome.unwrap_or_else(|failure| Tally::of(Err(failure)));
        report::done(&tally.to_string(), start);
        if tally.failed > 0 {
            failed.push(*step);
        }
        total += tally;
    }
    print!("{matrix}");
    for step in &failed {
        println!("failed: {}", step.announcement());
    }
    println!("{total}");
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
