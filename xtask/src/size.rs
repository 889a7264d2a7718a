//! What a first visit loads: raw and as brotli would send it, and the budget for it. What is fetched later, when a
//! page is first opened or a link to a document followed, is counted apart, and of that what browsers fetch by themselves
//! for their copy of the application.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::project::Project;
use crate::{embed, installed, parts, single};

pub(crate) const KILOBYTE: usize = 1000;

/// What the whole first visit may weigh, brotli.
const BUDGET: usize = 180 * KILOBYTE;

/// What the single file may weigh as it lies on a disk: a bar that is not met, printed with every build.
const SINGLE_BAR: usize = 500 * KILOBYTE;

/// What it must not grow beyond meanwhile. Only ever comes down.
const SINGLE_CEILING: usize = 975 * KILOBYTE;

/// What browsers may fetch for their copy beside what the first visit has fetched, brotli; README.md says so.
const COPY_BUDGET: usize = 500 * KILOBYTE;

/// Brotli's strongest setting, as a host that compresses ahead of time would use.
const QUALITY: i32 = 11;
const WINDOW: i32 = 22;

/// Rows of the table, each with the file endings it counts. What matches none is counted as "other".
const KINDS: [(&str, &[&str]); 5] =
    [("HTML", &["html"]), ("CSS", &["css"]), ("JS", &["js", "mjs"]), ("wasm", &["wasm"]), ("other", &[])];

/// What the built page weighs: each kind of file of a first visit, what is fetched later, and the single file.
#[derive(Default)]
struct Weights {
    first_visit: [Weight; KINDS.len()],
    later: Weight,
    single: Weight,
    /// What of that browsers keep.
    copy: Weight,
}

#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    brotli: usize,
}

impl std::ops::AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.brotli += other.brotli;
    }
}

/// Prints the table and fails when the total is over the budget.
pub(crate) fn check(project: &Project) -> Result<(), Failure> {
    let mut weights = Weights::default();
    let dist = project.dist();
    weigh(&dist, &dist, &mut weights)?;
    let mut total = Weight::default();
    println!("\n{:<14}{:>12}{:>14}", "first visit", "raw KB", "brotli KB");
    for ((name, _), weight) in KINDS.iter().zip(weights.first_visit) {
        print_row(name, weight);
        total += weight;
    }
    print_row("total", total);
    println!("{:<14}{:>26}", "budget", BUDGET / KILOBYTE);
    print_row("fetched later", weights.later);
    print_row("  for a copy", weights.copy);
    println!("{:<14}{:>26}\n", "  budget", COPY_BUDGET / KILOBYTE);
    print_row("single file", weights.single);
    println!("{:<14}{:>12}\n", "its bar", SINGLE_BAR / KILOBYTE);
    judge("The first visit", total.brotli, BUDGET)?;
    judge("What browsers fetch for their copy", weights.copy.brotli, COPY_BUDGET)?;
    judge("The single file", weights.single.raw, SINGLE_CEILING)
}

fn judge(what: &'static str, bytes: usize, budget: usize) -> Result<(), Failure> {
    if bytes > budget { Err(Failure::TooHeavy { what, bytes, budget }) } else { Ok(()) }
}

#[expect(clippy::cast_precision_loss, reason = "a size for reading, with one decimal")]
pub(crate) fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / KILOBYTE as f64
}

fn print_row(name: &str, weight: Weight) {
    println!("{name:<14}{:>12.1}{:>14.1}", kilobytes(weight.raw), kilobytes(weight.brotli));
}

fn weigh(dist: &Path, folder: &Path, weights: &mut Weights) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(Failure::file(folder))? {
        let path = entry.map_err(Failure::file(folder))?.path();
        if path.is_dir() {
            weigh(dist, &path, weights)?;
            continue;
        }
        let bytes = fs::read(&path).map_err(Failure::file(&path))?;
        let weight = Weight { raw: bytes.len(), brotli: compressed(&bytes) };
        if path.file_name().is_some_and(|name| name == single::FILE) {
            weights.single += weight;
            continue;
        }
        let within = path.strip_prefix(dist).unwrap_or(&path);
        if parts::is_fetched_later(within) || embed::is_of_this_form(&path) {
            weights.later += weight;
            if installed::is_fetched_for_a_copy(within) {
                weights.copy += weight;
            }
        } else {
            weights.first_visit[kind_of(&path)] += weight;
        }
    }
    Ok(())
}

fn kind_of(path: &Path) -> usize {
    let extension = path.extension().unwrap_or_default();
    let known = KINDS.iter().position(|(_, endings)| endings.iter().any(|ending| *ending == extension));
    known.unwrap_or(KINDS.len() - 1)
}

fn compressed(bytes: &[u8]) -> usize {
    brotli(bytes).len()
}

/// A file as a host would send it that compresses ahead of time.
pub(crate) fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: QUALITY, lgwin: WINDOW, ..Default::default() };
    let mut output = Vec::new();
    // Reading from and writing to memory cannot fail; should it ever, the raw size is the honest upper bound.
    match brotli::BrotliCompress(&mut &*bytes, &mut output, &parameters) {
        Ok(_) => output,
        Err(_) => bytes.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_counted_by_their_ending() {
        let name = |path: &str| KINDS[kind_of(Path::new(path))].0;
        assert_eq!(name("index.html"), "HTML");
        assert_eq!(name("roadmap-12ab_bg.wasm"), "wasm");
        assert_eq!(name("icon.svg"), "other");
        assert_eq!(name("LICENSE"), "other");
    }

    /// A5: the budget holds.
    #[test]
    fn a_visit_above_the_budget_is_refused() {
        assert!(judge("It", BUDGET, BUDGET).is_ok());
        assert!(judge("It", BUDGET + 1, BUDGET).is_err());
    }

    #[test]
    fn compression_shrinks_what_repeats() {
        assert!(compressed(&[b'a'; 10_000]) < 100);
    }
}
