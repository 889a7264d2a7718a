//! `cargo xtask build`: the release in `dist/`, and how much of it a first visit loads.

use std::time::Instant;

use crate::failure::Failure;
use crate::project::Project;
use crate::tools::Toolbox;
use crate::{process, report, size, style};

/// Installs what is missing, builds, prints the size table and fails when the first visit is over budget.
pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    release(project)?;
    size::check(project)
}

/// Installs what is missing and builds.
pub(crate) fn release(project: &Project) -> Result<(), Failure> {
    let tools = Toolbox::for_build(project)?;
    style::run(project)?;
    report::step("Building the release into dist/ (usually 3 minutes the first time, under 1 minute after a change)");
    let start = Instant::now();
    let mut trunk = tools.command("trunk");
    // Trunk reads NO_COLOR as a boolean and refuses the "1" that most terminals and services set.
    trunk.args(["build", "--release", "--offline", "--log", "error"]).env_remove("NO_COLOR").env("RUST_BACKTRACE", "0");
    process::run(&mut trunk)?;
    report::done("built", start);
    Ok(())
}
