//! The form for pages of somebody else: `dist/embed/` with the element `<itsm-roadmap>`, as one script, and the page that
//! shows how to use it and the frame.
//!
//! The script brings the style sheets with it and fetches the program and its parts from the folder above, where a frame
//! and a page of its own find the same files: one edition, kept once by browsers.

mod sheet;

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::parts;
use crate::project::Project;

/// The folder in `dist/`.
pub(crate) const FOLDER: &str = "embed";
/// The element's script.
const SCRIPT: &str = "itsm-roadmap.js";
/// What stands beside it as it is.
const PAGE: [&str; 3] = ["index.html", "page.js", "page.css"];

/// Whether a path of the built page belongs to this form, of which a first visit of the application loads nothing.
pub(crate) fn is_of_this_form(path: &Path) -> bool {
    path.parent().and_then(Path::file_name).is_some_and(|folder| folder == FOLDER)
}

/// Writes the form. The application has to be there, with the names that the build gave to its files.
pub(crate) fn put_beside_page(project: &Project) -> Result<(), Failure> {
    let (from, to) = (project.root().join(FOLDER), project.dist().join(FOLDER));
    fs::create_dir_all(&to).map_err(Failure::file(&to))?;
    let script = read(&from.join(SCRIPT))?;
    let sheets = [parts::first_sheet(project)?, parts::later_sheet(project)?];
    let sheets = sheets.iter().map(|name| read(&project.dist().join(name))).collect::<Result<String, _>>()?;
    let names = (parts::main_script(project)?, parts::main_program(project)?);
    let script = finished(&script, &names.0, &names.1, &sheet::for_shadow_roots(&sheets));
    fs::write(to.join(SCRIPT), script).map_err(Failure::file(to.join(SCRIPT)))?;
    for name in PAGE {
        fs::copy(from.join(name), to.join(name)).map_err(Failure::file(from.join(name)))?;
    }
    Ok(())
}

/// The script with the names of the application's files and with its style.
fn finished(script: &str, main: &str, program: &str, sheet: &str) -> String {
    script
        .replace("APPLICATION_SCRIPT", main)
        .replace("APPLICATION_PROGRAM", program)
        .replace("\"STYLE_OF_THE_ELEMENT\"", &serde_json::Value::from(sheet).to_string())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_names_the_files_of_this_build() {
        let script = include_str!("../../embed/itsm-roadmap.js");
        let finished = finished(script, "application-1f.js", "application-1f_bg.wasm", "a::before{content:\"\\201c\"}");
        assert!(finished.contains("import(\"../application-1f.js\")"));
        assert!(finished.contains("new URL(\"application-1f_bg.wasm\", FOLDER)"));
        assert!(finished.contains(r#"const SHEET = "a::before{content:\"\\201c\"}";"#));
    }

    #[test]
    fn only_what_is_in_the_folder_belongs_to_this_form() {
        assert!(is_of_this_form(Path::new("dist/embed/itsm-roadmap.js")));
        assert!(!is_of_this_form(Path::new("dist/index.html")));
    }
}
