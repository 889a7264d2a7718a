//! Tools that are Rust programs, compiled once below `target/tools`.

use std::process::Command;
use std::time::Instant;

use super::Tool;
use crate::failure::Failure;
use crate::project::Project;
use crate::{process, report};

/// An interrupted installation goes on where it stopped, because what was compiled is kept until it is complete.
pub(super) fn install(project: &Project, tool: &Tool) -> Result<(), Failure> {
    let Tool { package, version, usual_time, .. } = tool;
    report::step(&format!(
        "Installing {package} {version} into target/tools (usually {usual_time}; once per checkout)"
    ));
    let start = Instant::now();
    let compiled = project.tools().join("compiled");
    let mut command = Command::new("cargo");
    command.args(["install", "--locked", "--force", package, "--version", version]);
    command.arg("--root").arg(project.tools()).arg("--target-dir").arg(&compiled);
    // Flags meant for the application must not change the tool, and cargo's warning about PATH does not apply.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
    process::run(&mut command).map_err(|_| Failure::Install {
        what: format!("{package} {version}"),
        command: format!("cargo install --locked {package} --version {version}"),
    })?;
    std::fs::remove_dir_all(&compiled).map_err(Failure::file(compiled))?;
    report::done("installed", start);
    Ok(())
}
