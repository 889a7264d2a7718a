//! The scripts of the release, made small: what wasm-bindgen writes is meant to be read.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::parts::files;
use crate::process;
use crate::project::Project;
use crate::tools::Toolbox;

/// What the browsers that the application runs in understand.
const UNDERSTOOD: &str = "--target=es2022";

/// Makes every script of the release small, in its place. Names that other scripts import stay as they are.
pub(crate) fn shrink(project: &Project, tools: &Toolbox<'_>) -> Result<(), Failure> {
    let mut esbuild = tools.command("esbuild");
    esbuild.args(["--minify", "--format=esm", "--log-level=error", "--allow-overwrite", UNDERSTOOD]);
    let dist = project.dist();
    esbuild.arg(format!("--outdir={}", dist.display())).arg(format!("--outbase={}", dist.display()));
    esbuild.args(scripts(&dist)?);
    process::run(&mut esbuild)
}

/// A script made small, for a page to hold. By the same program as the others: Trunk's own minifier names things
/// differently every time, and two builds are to be the same.
pub(crate) fn small(tools: &Toolbox<'_>, script: &Path) -> Result<String, Failure> {
    let mut esbuild = tools.command("esbuild");
    esbuild.args(["--minify", "--log-level=error", UNDERSTOOD]).arg(script);
    Ok(String::from_utf8_lossy(&process::output(&mut esbuild)?).trim().to_owned())
}

fn scripts(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for path in files(folder)? {
        if path.is_dir() {
            found.append(&mut scripts(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "js") {
            found.push(path);
        }
    }
    Ok(found)
}
