//! `cargo xtask build`: the release in `dist/`, and how much of it a first visit loads.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::failure::Failure;
use crate::project::Project;
use crate::tools::Toolbox;
use crate::{
    checksums, embed, installed, linker, pages, parts, process, remap, report, scripts, size, style, third_party,
};

/// Installs what is missing, builds, prints the size table and fails when the first visit is over budget.
pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    release(project)?;
    size::check(project)
}

/// Installs what is missing and builds: Trunk, the parts, the scripts made small, the pages as HTML with
/// their policies, the single file, the service worker with the list of all that, the checksums.
pub(crate) fn release(project: &Project) -> Result<(), Failure> {
    let tools = Toolbox::for_build(project)?;
    style::run(project)?;
    let folder = project.dist();
    let folder = folder.strip_prefix(project.root()).unwrap_or(&folder);
    report::step(&format!(
        "Building the release into {}/ (usually 3 minutes the first time, under 1 minute after a change)",
        folder.display()
    ));
    let start = Instant::now();
    let mut trunk = compiling(project, &tools, "trunk", &project.parts())?;
    // Trunk reads NO_COLOR as a boolean and refuses the "1" that most terminals and services set.
    trunk.args(["build", "--release", "--offline", "--log", "error", "--features", "parts"]);
    trunk.arg("--dist").arg(project.dist());
    trunk.env_remove("NO_COLOR").env("RUST_BACKTRACE", "0");
    process::run(&mut trunk)?;
    parts::put_beside_page(project, &tools)?;
    embed::put_beside_page(project)?;
    installed::put_beside_page(project)?;
    scripts::shrink(project, &tools)?;
    third_party::write(project, &tools)?;
    pages::put_into_folder(project, &tools)?;
    installed::write_worker(project, &tools)?;
    checksums::write(&project.dist())?;
    report::done("built", start);
    Ok(())
}

/// A program that compiles the application, with the parts put into a folder, or in one piece where that has no name.
/// Everything else is the same each time, because Cargo compiles all crates anew when the linker or a flag changes.
pub(crate) fn compiling(
    project: &Project,
    tools: &Toolbox<'_>,
    program: &str,
    parts: &Path,
) -> Result<Command, Failure> {
    let mut command = tools.command(program);
    command
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker(project)?)
        .env(linker::PARTS_FOLDER, parts)
        .env(remap::VARIABLE, remap::flags(project)?);
    Ok(command)
}

/// This very program: it stands in for the linker. Under a name that changes with it, because Cargo links anew only
/// when the linker's name has changed.
fn linker(project: &Project) -> Result<PathBuf, Failure> {
    let this = std::env::current_exe().map_err(Failure::file("xtask"))?;
    let program = fs::read(&this).map_err(Failure::file(&this))?;
    let mut hasher = DefaultHasher::new();
    program.hash(&mut hasher);
    let linker = project.tools().join(format!("linker-{:016x}", hasher.finish()));
    if !linker.is_file() {
        fs::create_dir_all(project.tools()).map_err(Failure::file(project.tools()))?;
        fs::hard_link(&this, &linker)
            .or_else(|_| fs::copy(&this, &linker).map(drop))
            .map_err(Failure::file(&linker))?;
    }
    Ok(linker)
}
