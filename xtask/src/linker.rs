//! Standing in for the linker of the WebAssembly build, so that the application can be cut into parts.
//!
//! Trunk builds with Cargo and gives what comes out to wasm-bindgen. The parts must be cut between the two, out of
//! the linked program with its relocations. So the build names this program as the linker: it calls the one that
//! came with Rust, cuts what that has made, and leaves only the first part where Cargo expects the whole.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_split_cli_support::{Options, transform};

use crate::failure::Failure;
use crate::{parts, process};

/// Says in the environment where the parts are to be put; set only for the linker's own call. Empty where the
/// application is to stay in one piece.
pub(crate) const PARTS_FOLDER: &str = "ITSM_PARTS_FOLDER";

/// Links as asked on the command line, and cuts the program if there is a folder for its parts.
pub(crate) fn run(folder: &Path, arguments: Vec<OsString>) -> Result<(), Failure> {
    let mut linker = Command::new(rust_lld()?);
    let asked = arguments.iter().position(|argument| argument == "-o").and_then(|at| arguments.get(at + 1));
    let program = asked.map(PathBuf::from).filter(|program| is_ours(program));
    if program.is_some() {
        linker.args(without_streams(arguments));
    } else {
        linker.args(arguments);
    }
    let program = program.filter(|_| !folder.as_os_str().is_empty());
    if program.is_some() {
        linker.arg("--emit-relocs");
    }
    // The thousands of words of this command would hide what the linker itself says.
    process::run(&mut linker).map_err(|_| Failure::Ended { command: "rust-lld".to_owned() })?;
    program.map_or(Ok(()), |program| cut(&program, folder))
}

/// Leptos brings a library of streams for its servers, which exports its classes whether somebody uses them or not.
/// Nobody does here; without the exports the linker leaves them out, 4 KB of the first visit.
fn without_streams(arguments: Vec<OsString>) -> Vec<OsString> {
    let mut kept: Vec<OsString> = Vec::new();
    for argument in arguments {
        if kept.last().is_some_and(|last| last == "--export") && argument.to_string_lossy().contains("intounderlying") {
            kept.pop();
        } else {
            kept.push(argument);
        }
    }
    kept
}

/// Some of the libraries are linked as programs too, which nobody uses.
fn is_ours(program: &Path) -> bool {
    program.file_stem().is_some_and(|name| name.to_string_lossy().replace('_', "-").starts_with("itsm-career-roadmap"))
}

fn cut(program: &Path, folder: &Path) -> Result<(), Failure> {
    let whole = fs::read(program).map_err(Failure::file(program))?;
    // Parts of an earlier program must not be taken for parts of this one.
    let _ = fs::remove_dir_all(folder);
    let loader = parts::loader_address(&whole);
    let beside = folder.join(&loader);
    let beside = beside.parent().unwrap_or(folder);
    fs::create_dir_all(beside).map_err(Failure::file(beside))?;
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = program;
    options.main_module = parts::MAIN_MODULE;
    options.link_name = &loader;
    transform(options).map_err(|problem| Failure::NotCut { problem: problem.to_string() })?;
    let first = fs::read(program).map_err(Failure::file(program))?;
    fs::write(program, parts::with_table_kept(first)).map_err(Failure::file(program))
}

/// The linker that came with the Rust that is building.
fn rust_lld() -> Result<PathBuf, Failure> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let answer = |what: &str| process::answer(Command::new(&rustc).args(["--print", what]));
    let (Some(sysroot), Some(host)) = (answer("sysroot"), answer("host-tuple")) else {
        return Err(Failure::NotCut { problem: "rustc does not say where it is installed".to_owned() });
    };
    let program = format!("rust-lld{}", std::env::consts::EXE_SUFFIX);
    Ok(Path::new(&sysroot).join("lib/rustlib").join(host).join("bin").join(program))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<OsString> {
        text.split_whitespace().map(OsString::from).collect()
    }

    #[test]
    fn only_the_classes_of_streams_lose_their_exports() {
        let asked =
            words("-flavor wasm --export main --export intounderlyingsink_write --export=__heap_base a.o -o b.wasm");
        assert_eq!(without_streams(asked), words("-flavor wasm --export main --export=__heap_base a.o -o b.wasm"));
    }

    #[test]
    fn only_our_own_program_is_cut() {
        assert!(is_ours(Path::new("target/deps/itsm_career_roadmap-0f.wasm")));
        assert!(!is_ours(Path::new("target/deps/wasm_streams-0f.wasm")));
    }
}
