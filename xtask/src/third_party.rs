//! `THIRD-PARTY.txt`: what other people's work is in the built page, and the notices that their licences ask to keep.
//!
//! What counts is what the linker is offered: the crates that the application needs in WebAssembly, without those that
//! only run while it is compiled. Where a crate may be had under several licences, MIT is taken if it is among them.

mod notices;
mod packages;

use std::fs;

use serde_json::Value;

use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::tools::Toolbox;

/// Its name beside the page; the page about the data links to it.
pub(crate) const FILE: &str = "THIRD-PARTY.txt";

/// Writes it into the built page.
pub(crate) fn write(project: &Project, tools: &Toolbox<'_>) -> Result<(), Failure> {
    let text = text(project, tools)?;
    let path = project.dist().join(FILE);
    fs::write(&path, text).map_err(Failure::file(path))
}

fn text(project: &Project, tools: &Toolbox<'_>) -> Result<String, Failure> {
    let mut command = tools.command("cargo");
    command.args(["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"]);
    let answer = process::answer(&mut command);
    let metadata: Value = answer
        .and_then(|answer| serde_json::from_str(&answer).ok())
        .ok_or_else(|| Failure::Ended { command: process::words(&command) })?;
    let licence = project.root().join("LICENSE-MIT");
    let licence = fs::read_to_string(&licence).map_err(Failure::file(licence))?;
    Ok(notices::text(&packages::shipped(&metadata), &licence))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cargo's own list of what is linked, which is put together in another way, has nothing that is not named.
    #[test]
    fn every_crate_of_the_page_is_named() {
        let project = Project::locate().ok().expect("cargo runs this test");
        let tools = Toolbox::plain(&project);
        let text = text(&project, &tools).ok().expect("the crates are there");
        let mut tree = tools.command("cargo");
        tree.args(["tree", "--locked", "--package", "itsm-career-roadmap", "--target", "wasm32-unknown-unknown"]);
        tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
        let tree = process::answer(&mut tree).expect("a tree");
        let crates = tree.lines().filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?, words.next()?.trim_start_matches('v')))
        });
        let others: Vec<(&str, &str)> =
            crates.filter(|(name, _)| !["itsm-career-roadmap", "roadmap-markup"].contains(name)).collect();
        assert!(others.len() > 50, "{tree}");
        let missing: Vec<&(&str, &str)> =
            others.iter().filter(|(name, version)| !text.contains(&format!("\n  {name} {version} "))).collect();
        assert!(missing.is_empty(), "not named: {missing:?}");
    }
}
