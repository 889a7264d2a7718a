//! The pages as HTML: printed by the application's own views on this computer, put into documents with their policies.
//!
//! The first page goes into `index.html` and into the single file, where the application takes it over; the others are
//! for readers without it.

use std::fs;

use serde::Deserialize;

use crate::failure::Failure;
use crate::parts::{first_sheet, later_sheet};
use crate::project::Project;
use crate::tools::Toolbox;
use crate::{document, installed, policy, process, report, scripts, single};

/// The folder of the pages for readers without the application.
pub(crate) const FOLDER: &str = "read";

/// The page of the application.
pub(crate) const FIRST: &str = "index.html";

/// The script that the page of the application holds.
const BOOT: &str = "boot.js";

/// A page as the application prints it (`src/ui/printed.rs`).
#[derive(Debug, Deserialize)]
pub(crate) struct Printed {
    /// Its file, from the folder of the release.
    pub(crate) path: String,
    /// The address of the same page in the application.
    pub(crate) address: String,
    pub(crate) title: String,
    pub(crate) body: String,
    /// Rules for what has a style of its own.
    pub(crate) sheet: String,
}

/// Prints every page. Built for this computer and quickly, because it runs once.
pub(crate) fn print(tools: &Toolbox<'_>) -> Result<Vec<Printed>, Failure> {
    report::step("Printing the pages that are read before, or without, the application");
    let mut cargo = tools.command("cargo");
    cargo.args(["run", "--quiet", "--bin", "itsm-career-roadmap", "--", "print"]);
    let printed = process::output(&mut cargo)?;
    serde_json::from_slice(&printed).map_err(|problem| Failure::NotPutTogether { problem: problem.to_string() })
}

/// Puts the printed pages into the folder of the release, each as strict as it can be.
pub(crate) fn put_into_folder(project: &Project, tools: &Toolbox<'_>) -> Result<(), Failure> {
    let dist = project.dist();
    let sheet = first_sheet(project)?;
    let later = later_sheet(project)?;
    let boot = scripts::small(tools, &project.root().join(BOOT))?;
    let read = |path| fs::read_to_string(&path).map_err(Failure::file(path));
    let index = read(dist.join(FIRST))?;
    let starting = [&boot, &*installed::registration(project, tools)?].concat();
    let rules = read(dist.join(&sheet))?;
    let first = document::First { boot: &starting, sheet: &sheet, rules: &rules };
    // Nothing of a file is kept by the browser.
    let alone = document::First { boot: &boot, ..first };
    for page in print(tools)? {
        let path = dist.join(&page.path);
        let document = if page.path == single::FILE {
            single::write(project, tools, &index, &page, &alone)?;
            continue;
        } else if page.path == FIRST {
            policy::put_in(&document::in_folder(&index, &page, &first)?, &policy::APPLICATION)?
        } else {
            let document = document::reading(&page, &[&sheet, &later]);
            policy::put_in(&document, &policy::READING)?
        };
        let folder = path.parent().unwrap_or(&dist);
        fs::create_dir_all(folder).map_err(Failure::file(folder))?;
        fs::write(&path, document).map_err(Failure::file(path))?;
    }
    Ok(())
}
