//! Tools from the npm registry, with exact versions, below `target/tools/node_modules`.

use std::path::PathBuf;
use std::process::Command;

use super::{apt, is_on_path};
use crate::failure::Failure;
use crate::project::Project;
use crate::{process, report};

/// Where npm puts the programs of the packages it installs.
pub(super) fn programs(project: &Project) -> PathBuf {
    project.tools().join("node_modules/.bin")
}

pub(super) fn is_installed(project: &Project, package: &str, version: &str) -> bool {
    let manifest = project.tools().join("node_modules").join(package).join("package.json");
    std::fs::read_to_string(manifest)
        .ok()
        .and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok())
        .is_some_and(|manifest| manifest["version"] == version)
        // wasm-opt is a script that node runs, so that the package alone is not enough.
        && is_on_path("node")
}

pub(super) fn ensure(project: &Project, package: &str, version: &str, purpose: &str) -> Result<(), Failure> {
    if is_installed(project, package, version) {
        return Ok(());
    }
    apt::ensure(&["node", "npm"], &["nodejs", "npm"], "Node.js with npm", "1 minute")?;
    report::step(&format!("Installing {package} {version} into target/tools for {purpose}"));
    let folder = project.tools();
    std::fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let exact = format!("{package}@{version}");
    let mut command = Command::new("npm");
    command
        .args([
            "install",
            "--save-exact",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            "--fetch-retries=1",
        ])
        .arg(&exact)
        .arg("--prefix")
        .arg(&folder);
    process::run(&mut command).map_err(|_| Failure::Install { what: exact, command: process::words(&command) })
}
