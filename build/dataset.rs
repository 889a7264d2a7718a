//! From a folder of TOML to the text of `catalog.txt`, or to everything that is wrong with it.
//!
//! Included by the build script and by the tests of the dataset; it prints nothing and writes nothing.

#![allow(unreachable_pub, reason = "no crate is above this one, and pub says what a module offers")]

pub mod check;
pub mod emit;
pub mod problem;
pub mod source;

// The build script compiles these two of the application into itself; the tests take them from the application.
use super::{layout, vocabulary};

use std::path::Path;

use problem::Problem;
use source::folder::Folder;

/// A dataset that passed every check, ready for the catalogue.
#[derive(Debug)]
pub struct Compiled {
    /// The tables that every page needs: the text of `catalog.txt`.
    pub tables: String,
    /// The details: the text of `details.txt`.
    pub details: String,
    /// What can be counted about the drawn map, in a line.
    pub map_quality: String,
}

/// Reads, checks and compiles a dataset.
///
/// # Errors
/// Every problem of the dataset, sorted by file and line.
pub fn compile(folder: &Path) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Vec::new();
    let folder = Folder::open(folder, &mut problems);
    compile_folder(folder, problems)
}

/// Compiles a dataset that is in memory already. `problems` are those met on the way there.
///
/// # Errors
/// Every problem of the dataset, sorted by file and line.
pub fn compile_folder(folder: Folder, mut problems: Vec<Problem>) -> Result<Compiled, Vec<Problem>> {
    let dataset = source::read(folder, &mut problems);
    check::check(&dataset, &mut problems);
    match &dataset.about {
        Some(about) if problems.is_empty() => Ok(emit::emit(&dataset, about)),
        _ => {
            problems.sort();
            problems.dedup();
            Err(problems)
        }
    }
}
