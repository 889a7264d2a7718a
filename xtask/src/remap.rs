//! Keeping the builder's folders out of what is built: the compiler writes the path of a source file into every panic
//! message, and paths differ from computer to computer. With names in their place two builds of one commit are the same.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::parts::files;
use crate::process;
use crate::project::Project;

/// The variable in which Cargo takes flags for the compiler, and what parts them: paths may contain spaces.
pub(crate) const VARIABLE: &str = "CARGO_ENCODED_RUSTFLAGS";
const PARTED_BY: &str = "\u{1f}";

/// The flags that were asked for, and those that name folders alike everywhere.
pub(crate) fn flags(project: &Project) -> Result<String, Failure> {
    let mut flags: Vec<String> = match std::env::var(VARIABLE) {
        Ok(flags) => flags.split(PARTED_BY).filter(|flag| !flag.is_empty()).map(ToOwned::to_owned).collect(),
        Err(_) => std::env::var("RUSTFLAGS").unwrap_or_default().split_whitespace().map(ToOwned::to_owned).collect(),
    };
    // The last that fits is taken, so the project comes last: it may lie within one of the others.
    for (folder, name) in
        crates()?.into_iter().chain(library()).chain([(project.root().to_owned(), "roadmap".to_owned())])
    {
        flags.push(format!("--remap-path-prefix={}={name}", folder.display()));
    }
    Ok(flags.join(PARTED_BY))
}

/// Where Cargo keeps the sources of crates: a folder for each registry, named after its host.
fn crates() -> Result<Vec<(PathBuf, String)>, Failure> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let Some(home) = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))) else { return Ok(Vec::new()) };
    let sources = home.join("registry/src");
    let registries = if sources.is_dir() { files(&sources)? } else { Vec::new() };
    let folders = std::iter::once(home).chain(registries);
    Ok(folders.map(|folder| (folder, "crates".to_owned())).collect())
}

/// Where the sources of Rust's own library are, if they are installed. Where they are not, the compiler names them by
/// its own commit, and so does this.
fn library() -> Option<(PathBuf, String)> {
    let rustc = |words: &[&str]| process::answer(Command::new("rustc").args(words));
    let version = rustc(&["-vV"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "))?;
    let sources = Path::new(&rustc(&["--print", "sysroot"])?).join("lib/rustlib/src/rust");
    Some((sources, format!("/rustc/{commit}")))
}
