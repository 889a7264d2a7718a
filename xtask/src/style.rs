//! Joins the style sheets in the order of their file names into two: what the map and every page need, and what only
//! pages need that are fetched later. `index.html` links both through Trunk, which follows no `@import` and minifies
//! them; the release then fetches the second along with the first part that needs it ([`crate::parts`]).

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::project::Project;

/// What the map and every page need.
const FIRST: &str = "roadmap.css";
/// What only pages need that are fetched later.
const LATER: &str = "pages.css";
/// How the names of sheets begin that belong to pages which are fetched later.
const OF_LATER_PAGES: &str = "70-";

/// Whether a file is the sheet that every page needs, as Trunk names it.
pub(crate) fn is_first(name: &str) -> bool {
    is_named_after(FIRST, name)
}

/// Whether a file is the sheet of the pages that are fetched later, as Trunk names it.
pub(crate) fn is_later(name: &str) -> bool {
    is_named_after(LATER, name)
}

/// Trunk puts a mark between the name and its ending.
fn is_named_after(sheet: &str, name: &str) -> bool {
    let (stem, ending) = sheet.split_once('.').unwrap_or_default();
    name.starts_with(stem) && name.ends_with(ending)
}

/// Writes both sheets, and each only when it changed, so that nothing downstream is rebuilt for nothing.
pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    let (mut first, mut later) = (String::new(), String::new());
    for sheet in sheets(project)? {
        let joined = if is_of_later_pages(&sheet) { &mut later } else { &mut first };
        *joined += &fs::read_to_string(&sheet).map_err(Failure::file(sheet))?;
        *joined += "\n";
    }
    let folder = project.site();
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    for (name, joined) in [(FIRST, first), (LATER, later)] {
        let path = folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|present| present == joined) {
            continue;
        }
        fs::write(&path, joined).map_err(Failure::file(path))?;
    }
    Ok(())
}

fn is_of_later_pages(sheet: &Path) -> bool {
    sheet.file_name().is_some_and(|name| name.to_string_lossy().starts_with(OF_LATER_PAGES))
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
