//! What rustup brings: the WebAssembly target, and the formatter and linter where a minimal profile left them out.

use std::path::Path;
use std::process::Command;

use super::is_on_path;
use crate::failure::Failure;
use crate::{process, report};

const TARGET: &str = "wasm32-unknown-unknown";

/// Rust's own folder tells what is installed, also where Rust does not come from rustup.
pub(super) fn ensure_wasm_target() -> Result<(), Failure> {
    let sysroot = process::answer(Command::new("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    rustup(&["target", "add", TARGET], "Rust's WebAssembly target", "10 seconds")
}

pub(super) fn ensure_components() -> Result<(), Failure> {
    for (program, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if process::answer(Command::new("cargo").args([program, "--version"])).is_none() {
            rustup(&["component", "add", component], component, "10 seconds")?;
        }
    }
    Ok(())
}

fn rustup(words: &[&str], what: &str, usual_time: &str) -> Result<(), Failure> {
    let mut command = Command::new("rustup");
    command.args(words);
    if !is_on_path("rustup") {
        let remedy = format!(
            "rustup would install it, but rustup is not here either: get it from https://rustup.rs, then run `{}`.",
            process::words(&command)
        );
        return Err(Failure::Missing { what: what.to_owned(), remedy });
    }
    report::step(&format!("Installing {what} (usually {usual_time})"));
    process::run(&mut command)
        .map_err(|_| Failure::Install { what: what.to_owned(), command: process::words(&command) })
}
