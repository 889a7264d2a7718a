//! From a folder of TOML to the text of `catalog.rs`, or to everything that is wrong with it.
//!
//! Included by the build script and by the tests of the dataset; it prints nothing and writes nothing.

pub mod check;
pub mod emit;
pub mod problem;
pub mod source;

#[path = "../src/layout.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the application, which uses more of it")]
mod layout;
#[path = "../src/catalog/vocabulary.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the application, which uses more of it")]
mod vocabulary;

use std::path::Path;

use problem::Problem;

/// A dataset that passed every check, as Rust.
#[derive(Debug)]
pub struct Compiled {
    /// The text of `catalog.rs`.
    pub tables: String,
    /// What can be counted about the drawn map, in a line.
    pub map_quality: String,
}

/// Reads, checks and compiles a dataset.
///
/// # Errors
/// Every problem of the dataset, sorted by file and line.
pub fn compile(folder: &Path) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Vec::new();
    let dataset = source::read(folder, &mut problems);
    check::check(&dataset, &mut problems);
    if problems.is_empty() {
        return Ok(emit::emit(&dataset));
    }
    problems.sort();
    problems.dedup();
    Err(problems)
}
