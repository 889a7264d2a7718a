//! `cargo xtask test`: every check there is, one after the other, and one line that sums up.
//!
//! A check that fails does not stop those after it. Tools are installed by the check that needs them.

mod step;
mod tally;

use std::process::ExitCode;
use std::time::Instant;

use crate::project::Project;
use crate::report;

pub(crate) use step::Step;
use tally::Tally;

/// Runs these steps, or all of them when none is named. The last line is `N passed, N failed`.
pub(crate) fn run(project: &Project, steps: &[Step]) -> ExitCode {
    let steps = if steps.is_empty() { Step::ALL } else { steps };
    let mut total = Tally::default();
    let mut failed = Vec::new();
    for step in steps {
        report::step(step.announcement());
        let start = Instant::now();
        let tally = step.run(project).unwrap_or_else(|failure| {
            report::failure(&failure);
            Tally::one_failed()
        });
        report::done(&tally.to_string(), start);
        if tally.failed > 0 {
            failed.push(step.announcement());
        }
        total += tally;
    }
    for step in &failed {
        println!("failed: {step}");
    }
    println!("{total}");
    if failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
