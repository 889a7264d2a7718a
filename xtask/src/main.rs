//! `cargo xtask`: what developers and the continuous integration run. See `cargo xtask help`.
//!
//! Each command lives in its own module. Here is only the command line and the way a failure is told: one sentence,
//! exit code 1, never a backtrace.

mod bench;
mod build;
mod checksums;
mod deny;
mod document;
mod driver;
mod embed;
mod failure;
mod installed;
mod linker;
mod order;
mod pages;
mod parts;
mod policy;
mod process;
mod project;
mod remap;
mod report;
mod scripts;
mod serve;
mod server;
mod shots;
mod single;
mod size;
mod style;
mod test;
mod third_party;
mod tools;

use std::path::Path;
use std::process::ExitCode;

use failure::Failure;
use order::Order;
use project::Project;

fn main() -> ExitCode {
    // Cargo starts this program as a linker while it builds the release.
    if let Some(folder) = std::env::var_os(linker::PARTS_FOLDER) {
        return told(
            linker::run(Path::new(&folder), std::env::args_os().skip(1).collect()).map(|()| ExitCode::SUCCESS),
        );
    }
    told(Order::from_command_line().and_then(carry_out))
}

fn told(outcome: Result<ExitCode, Failure>) -> ExitCode {
    match outcome {
        Ok(outcome) => outcome,
        Err(failure) => {
            report::failure(&failure);
            ExitCode::FAILURE
        }
    }
}

fn carry_out(order: Order) -> Result<ExitCode, Failure> {
    let project = Project::locate()?;
    match order {
        Order::Bench(wishes) => bench::run(&project, wishes)?,
        Order::Build => build::run(&project)?,
        Order::Serve { port } => serve::run(&project, port)?,
        Order::Style => style::run(&project)?,
        Order::Shots(wishes) => shots::run(&project, &wishes)?,
        Order::Test { steps, all_engines } => return Ok(test::run(&project, &steps, all_engines)),
        Order::Help => println!("{}", order::HELP),
    }
    Ok(ExitCode::SUCCESS)
}
