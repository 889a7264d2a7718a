//! The parts of the application that are fetched when they are first needed: named, made small, put beside the page.
//!
//! The linker's stand-in ([`crate::linker`]) cuts them; Trunk knows nothing of them.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::project::Project;
use crate::tools::Toolbox;
use crate::{checksums, installed, pages, process, style, third_party};

/// What the loader imports the application's own script by, until Trunk has named that script.
pub(crate) const MAIN_MODULE: &str = "../application.js";

/// How the folder of the parts begins; a mark of the program they were cut from follows.
const FOLDER: &str = "parts-";
const LOADER: &str = "parts.js";

/// What wasm-bindgen and Rust use of WebAssembly; wasm-opt has to be told.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
];

/// The table of functions, as Rust's linker exports it. wasm-bindgen takes that export away, by name.
const TABLE: &str = "__indirect_function_table";
/// The same under a name of the same length that it leaves alone.
const KEPT_TABLE: &str = "__functions_for_all_parts";

/// The first part with the table of functions exported under a name that lasts: the others are linked by it.
pub(crate) fn with_table_kept(mut program: Vec<u8>) -> Vec<u8> {
    // In an export the name is followed by what it is: 1 is a table.
    let export = [TABLE.as_bytes(), &[1]].concat();
    if let Some(at) = program.windows(export.len()).position(|bytes| bytes == export) {
        program[at..at + KEPT_TABLE.len()].copy_from_slice(KEPT_TABLE.as_bytes());
    }
    program
}

/// The address of the script that fetches the parts of a program. It names the program, so that a browser that has
/// kept parts of an older one never mixes them with this one.
pub(crate) fn loader_address(program: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    program.hash(&mut hasher);
    format!("./{FOLDER}{:016x}/{LOADER}", hasher.finish())
}

/// What the names of documents end with that the page links to and never loads.
const LINKED_DOCUMENTS: [&str; 3] = [".schema.json", third_party::FILE, checksums::FILE];

/// Whether a path within the release is fetched only when it is needed: a part, a page that is read without the
/// application and its style sheet, which the first page contains, a document that is only linked or for hosts, or what
/// makes the application installable.
pub(crate) fn is_fetched_later(path: &Path) -> bool {
    let named = |path: &Path, is_meant: &dyn Fn(&str) -> bool| {
        path.file_name().is_some_and(|name| is_meant(&name.to_string_lossy()))
    };
    let is_part = path.parent().is_some_and(|folder| named(folder, &|name| name.starts_with(FOLDER)))
        && path.extension().is_some_and(|extension| extension == "wasm");
    let is_for_reading = path.starts_with(pages::FOLDER) || named(path, &style::is_first);
    let is_document = |name: &str| LINKED_DOCUMENTS.iter().any(|end| name.ends_with(end)) || style::is_later(name);
    is_part || is_for_reading || named(path, &is_document) || installed::is_fetched_later(path)
}

/// Makes the parts small and puts them beside the page, with the script that fetches them.
pub(crate) fn put_beside_page(project: &Project, tools: &Toolbox<'_>) -> Result<(), Failure> {
    let cut = project.parts();
    let loader = files(&cut)?.into_iter().find(|path| path.is_dir());
    let Some(loader) = loader else {
        return Err(Failure::NotCut { problem: "the linker left no parts".to_owned() });
    };
    let beside = project.dist().join(loader.file_name().unwrap_or_default());
    fs::create_dir_all(&beside).map_err(Failure::file(&beside))?;
    for part in files(&cut)?.into_iter().filter(|path| path.is_file()) {
        shrink(tools, &part, &beside.join(part.file_name().unwrap_or_default()))?;
    }
    let script = loader.join(LOADER);
    let script = fs::read_to_string(&script).map_err(Failure::file(&script))?;
    let to = beside.join(LOADER);
    let sheet = later_sheet(project)?;
    let main = main_script(project)?;
    fs::write(&to, finished(&script, &main, &sheet)?).map_err(Failure::file(&to))?;
    let page = project.dist().join("index.html");
    let linked = fs::read_to_string(&page).map_err(Failure::file(&page))?;
    fs::write(&page, without_link(&linked, &sheet)?).map_err(Failure::file(&page))
}

/// Makes a part, or the whole program, small.
pub(crate) fn shrink(tools: &Toolbox<'_>, program: &Path, to: &Path) -> Result<(), Failure> {
    let mut wasm_opt = tools.command("wasm-opt");
    wasm_opt.args(["-Oz", "--strip-debug", "--strip-producers", "--quiet"]).args(FEATURES);
    wasm_opt.arg(program).arg("-o").arg(to);
    // It warns of a section it does not know and then drops it, as it is asked to.
    process::answer(&mut wasm_opt).map(drop).ok_or_else(|| Failure::Ended { command: process::words(&wasm_opt) })
}

/// The page without the link to a sheet that is fetched later.
fn without_link(page: &str, sheet: &str) -> Result<String, Failure> {
    let link = page.find(sheet).and_then(|at| Some((page[..at].rfind("<link")?, at + page[at..].find('>')? + 1)));
    let (from, to) = link.ok_or_else(|| not_cut("no link to the style sheet for the pages"))?;
    Ok([&page[..from], &page[to..]].concat())
}

/// What fetches a style sheet once, and again after a failure. It comes with the first part that is fetched, and
/// before it is drawn.
const SHEET_LOADER: &str = "
let sheet = undefined;
function pagesSheet() {
    // The element brings every sheet with it, for its shadow roots.
    if (customElements.get(\"itsm-roadmap\")) return;
    sheet ??= new Promise((arrived, failed) => {
        const link = document.createElement(\"link\");
        link.rel = \"stylesheet\";
        link.href = new URL(\"../SHEET\", import.meta.url);
        link.onload = arrived;
        link.onerror = () => { link.remove(); sheet = undefined; failed(new Error(\"The style sheet could not be fetched.\")); };
        document.head.append(link);
    });
    return sheet;
}
";

/// The loader with the addresses of the application's script and of the pages' style sheet, and without asking hosts
/// for the right media type.
fn finished(script: &str, main: &str, sheet: &str) -> Result<String, Failure> {
    const AWAITED: &str = "await callee();";
    if !script.contains(AWAITED) {
        return Err(not_cut("another loader than is known here"));
    }
    let finished = script
        .replace(AWAITED, "await Promise.all([callee(), pagesSheet()]);")
        .replace(MAIN_MODULE, &format!("../{main}"))
        .replace(&format!("const {{ {TABLE},"), &format!("const {{ {KEPT_TABLE}: {TABLE},"))
        .replace(
            "WebAssembly.instantiateStreaming(src, imports)",
            "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)",
        );
    Ok(finished + &SHEET_LOADER.replace("SHEET", sheet))
}

/// The style sheet that every page needs, as Trunk has named it.
pub(crate) fn first_sheet(project: &Project) -> Result<String, Failure> {
    named_in(project, style::is_first, "no style sheet for every page")
}

/// The style sheet of the pages that are fetched later, as Trunk has named it.
pub(crate) fn later_sheet(project: &Project) -> Result<String, Failure> {
    named_in(project, style::is_later, "no style sheet for the pages")
}

/// The application's own script, as Trunk has named it.
pub(crate) fn main_script(project: &Project) -> Result<String, Failure> {
    named_in(project, is_main_script, "no script")
}

/// The first part of the program, as Trunk has named it.
pub(crate) fn main_program(project: &Project) -> Result<String, Failure> {
    named_in(project, |name| has_ending(name, "wasm"), "no program")
}

fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == ending)
}

fn is_main_script(name: &str) -> bool {
    name.starts_with("itsm-career-roadmap") && has_ending(name, "js")
}

/// The name that Trunk gave to a file.
pub(crate) fn named_in(project: &Project, is_meant: impl Fn(&str) -> bool, missing: &str) -> Result<String, Failure> {
    let names = files(&project.dist())?.into_iter();
    let mut names = names.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    names.find(|name| is_meant(name)).ok_or_else(|| not_cut(missing))
}

fn not_cut(missing: &str) -> Failure {
    Failure::NotCut { problem: format!("Trunk left {missing}") }
}

pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(Failure::file(folder))?;
    entries.map(|entry| Ok(entry.map_err(Failure::file(folder))?.path())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_program_has_its_parts_elsewhere() {
        assert_eq!(loader_address(b"one"), loader_address(b"one"));
        assert_ne!(loader_address(b"one"), loader_address(b"other"));
    }

    #[test]
    fn parts_are_fetched_later_and_their_loader_is_not() {
        assert!(is_fetched_later(Path::new("parts-0f/split_person.wasm")));
        assert!(is_fetched_later(Path::new("pages-3c.css")));
        assert!(is_fetched_later(Path::new("roadmap-3c.css")), "the first page contains it");
        assert!(is_fetched_later(Path::new("read/role/cio.html")));
        assert!(!is_fetched_later(Path::new("index.html")));
        assert!(!is_fetched_later(Path::new("parts-0f/parts.js")));
        assert!(!is_fetched_later(Path::new("itsm-career-roadmap_bg.wasm")));
    }

    #[test]
    fn documents_that_are_only_linked_are_no_part_of_a_first_visit() {
        assert!(is_fetched_later(Path::new("record-1.schema.json")));
        assert!(is_fetched_later(Path::new("THIRD-PARTY.txt")));
        assert!(is_fetched_later(Path::new("sw.js")), "it is fetched when the page has nothing else to do");
        assert!(!is_fetched_later(Path::new("manifest.webmanifest")), "browsers fetch it with the page");
    }

    #[test]
    fn the_table_keeps_its_place_under_its_other_name() {
        assert_eq!(TABLE.len(), KEPT_TABLE.len());
        let program = [b"..", TABLE.as_bytes(), &[1, 0]].concat();
        assert_eq!(with_table_kept(program), [b"..", KEPT_TABLE.as_bytes(), &[1, 0]].concat());
    }

    #[test]
    fn the_loader_asks_for_the_script_that_trunk_named() {
        let script = "import { initSync } from \"../application.js\"; WebAssembly.instantiateStreaming(src, imports)";
        let script = format!("{script} await callee();");
        let finished = finished(&script, "itsm-career-roadmap-12ab.js", "pages-3c.css").unwrap_or_default();
        assert!(finished.contains("\"../itsm-career-roadmap-12ab.js\""));
        assert!(!finished.contains("instantiateStreaming"));
        assert!(finished.contains("\"../pages-3c.css\"") && finished.contains("pagesSheet()]"));
        assert!(super::finished("another", "a.js", "b.css").is_err(), "a loader that is not known");
    }

    #[test]
    fn the_page_does_not_link_what_is_fetched_later() {
        let page = "<link href=./a.css rel=stylesheet><link href=./pages-3c.css rel=stylesheet><p>";
        assert_eq!(without_link(page, "pages-3c.css").ok().as_deref(), Some("<link href=./a.css rel=stylesheet><p>"));
        assert!(without_link("<p>", "pages-3c.css").is_err());
    }
}
