//! Joins the style sheets in the order of their file names into one, which `index.html` links through Trunk.
//! Trunk follows no `@import`; minifying is its business.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::project::Project;

/// Writes `target/site/roadmap.css`, and only when it changed, so that nothing downstream is rebuilt for nothing.
pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    let mut joined = String::new();
    for sheet in sheets(project)? {
        joined += &fs::read_to_string(&sheet).map_err(Failure::file(sheet))?;
        joined += "\n";
    }
    let folder = project.site();
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let path = folder.join("roadmap.css");
    if fs::read_to_string(&path).is_ok_and(|present| present == joined) {
        return Ok(());
    }
    fs::write(&path, joined).map_err(Failure::file(path))
}

fn sheets(project: &Project) -> Result<Vec<PathBuf>, Failure> {
    let folder = project.style();
    let entries = fs::read_dir(&folder).map_err(Failure::file(&folder))?;
    let mut sheets: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    sheets.sort();
    Ok(sheets)
}
