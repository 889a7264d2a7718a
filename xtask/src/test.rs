//! `cargo xtask test`: every check there is, one after the other, and one line that sums up.
//!
//! A check that fails does not stop those after it. Tools are installed by the check that needs them.

mod step;
mod tally;

use std::process::ExitCode;
use std::time::Instant;

use crate::failure::Failure;
use crate::project::Project;
use crate::report;

pub(crate) use step::Step;
pub(crate) use tally::Tally;

/// Runs these steps, or all of them when none is named. The last line is `N passed, N failed`.
pub(crate) fn run(project: &Project, wanted: &[Step]) -> ExitCode {
    let mut total = Tally::default();
    let mut failed: Vec<Step> = Vec::new();
    for step in Step::ALL.iter().filter(|step| wanted.is_empty() || wanted.contains(step)) {
        report::step(step.announcement());
        let start = Instant::now();
        let outcome = match step.needs().filter(|needed| failed.contains(needed)) {
            // What an earlier build left behind would pass or fail for reasons of its own.
            Some(needed) => Err(Failure::Unprepared { step: needed.announcement() }),
            None => step.run(project),
        };
        let tally = outcome.unwrap_or_else(|failure| Tally::of(Err(failure)));
        report::done(&tally.to_string(), start);
        if tally.failed > 0 {
            failed.push(*step);
        }
        total += tally;
    }
    for step in &failed {
        println!("failed: {}", step.announcement());
    }
    println!("{total}");
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
