//! The form for an attachment, a share or a stick: `dist/itsm-career-roadmap.html`, one file with everything in it that
//! asks nobody for anything.
//!
//! The application is built once more, in one piece, because there is nothing to fetch later. What cannot stand in a
//! page as text is compressed into one block, which the page's own script unpacks.

mod letters;
mod packed;

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::document::First;
use crate::failure::Failure;
use crate::pages::Printed;
use crate::project::Project;
use crate::tools::Toolbox;
use crate::{build, document, parts, policy, process, report, scripts, third_party};

/// Its name beside the page, and in what the application prints (`src/ui/printed.rs`).
pub(crate) const FILE: &str = "itsm-career-roadmap.html";

/// What starts the application in it, after what wasm-bindgen writes.
const SCRIPT: &str = "single.js";

/// What is within the file and handed out when its link is followed.
const DOCUMENTS: [&str; 4] =
    [third_party::FILE, "record-1.schema.json", "message-1.schema.json", "organisation-1.schema.json"];

const ICON: &str = "icon.svg";

/// Writes the file, out of the page as Trunk has left it and what lies beside that.
pub(crate) fn write(
    project: &Project,
    tools: &Toolbox<'_>,
    index: &str,
    page: &Printed,
    first: &First<'_>,
) -> Result<(), Failure> {
    let (script, program) = application(project, tools)?;
    let dist = project.dist();
    let mut files = vec![("application.wasm", read(program)?)];
    files.push(("pages.css", read(dist.join(parts::later_sheet(project)?))?));
    for name in DOCUMENTS {
        files.push((name, read(dist.join(name))?));
    }
    let icon = format!("data:image/svg+xml;base64,{}", STANDARD.encode(read(dist.join(ICON))?));
    let document = document::single(index, page, first, (ICON, &icon), &packed::element(&files)?, &script)?;
    let path = dist.join(FILE);
    fs::write(&path, policy::put_in(&document, &policy::SINGLE)?).map_err(Failure::file(path))
}

/// The application in one piece: the script that starts it, made small, and where its program is.
fn application(project: &Project, tools: &Toolbox<'_>) -> Result<(String, PathBuf), Failure> {
    report::step("Building the single file (usually 2 minutes)");
    let mut cargo = build::compiling(project, tools, "cargo", Path::new(""))?;
    cargo.args(["build", "--quiet", "--release", "--target", "wasm32-unknown-unknown", "--bin", "itsm-career-roadmap"]);
    process::run(&mut cargo)?;
    let folder = project.single();
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let mut bindgen = tools.command("wasm-bindgen");
    bindgen.args(["--target", "no-modules", "--no-typescript", "--omit-default-module-path", "--out-name", "whole"]);
    bindgen.arg("--out-dir").arg(&folder).arg(project.program());
    process::run(&mut bindgen)?;
    let program = folder.join("small.wasm");
    parts::shrink(tools, &folder.join("whole_bg.wasm"), &program)?;
    let written = folder.join("whole.js");
    let joined = [read(written.clone())?, read(project.root().join(SCRIPT))?].concat();
    fs::write(&written, joined).map_err(Failure::file(&written))?;
    Ok((scripts::small(tools, &written)?, program))
}

fn read(path: PathBuf) -> Result<Vec<u8>, Failure> {
    fs::read(&path).map_err(Failure::file(path))
}
