//! The parts of the application that are fetched when they are first needed: named, made small, put beside the page.
//!
//! The linker's stand-in ([`crate::linker`]) cuts them; Trunk knows nothing of them.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::tools::Toolbox;

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
const LINKED_DOCUMENT: &str = ".schema.json";

/// Whether a path of the built page is fetched only when it is needed: a part, or a document that is only linked.
pub(crate) fn is_fetched_later(path: &Path) -> bool {
    let named = |path: &Path, is_meant: &dyn Fn(&str) -> bool| {
        path.file_name().is_some_and(|name| is_meant(&name.to_string_lossy()))
    };
    let is_part = path.parent().is_some_and(|folder| named(folder, &|name| name.starts_with(FOLDER)))
        && path.extension().is_some_and(|extension| extension == "wasm");
    is_part || named(path, &|name| name.ends_with(LINKED_DOCUMENT))
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
        let mut wasm_opt = tools.command("wasm-opt");
        wasm_opt.args(["-Oz", "--strip-debug", "--strip-producers", "--quiet"]).args(FEATURES);
        wasm_opt.arg(&part).arg("-o").arg(beside.join(part.file_name().unwrap_or_default()));
        // It warns of a section it does not know and then drops it, as it is asked to.
        process::answer(&mut wasm_opt).ok_or_else(|| Failure::Ended { command: process::words(&wasm_opt) })?;
    }
    let script = loader.join(LOADER);
    let script = fs::read_to_string(&script).map_err(Failure::file(&script))?;
    let to = beside.join(LOADER);
    fs::write(&to, finished(&script, &main_script(project)?)).map_err(Failure::file(&to))
}

/// The loader with the address of the application's script, and without asking hosts for the right media type.
fn finished(script: &str, main: &str) -> String {
    script
        .replace(MAIN_MODULE, &format!("../{main}"))
        .replace(&format!("const {{ {TABLE},"), &format!("const {{ {KEPT_TABLE}: {TABLE},"))
        .replace(
            "WebAssembly.instantiateStreaming(src, imports)",
            "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)",
        )
}

/// The name that Trunk gave to the application's script.
fn main_script(project: &Project) -> Result<String, Failure> {
    let scripts = files(&project.dist())?.into_iter().filter(|path| path.extension().is_some_and(|it| it == "js"));
    let names = scripts.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let mut ours = names.filter(|name| name.starts_with("itsm-career-roadmap"));
    ours.next().ok_or(Failure::NotCut { problem: "Trunk left no script".to_owned() })
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
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
        assert!(is_fetched_later(Path::new("dist/parts-0f/split_person.wasm")));
        assert!(!is_fetched_later(Path::new("dist/parts-0f/parts.js")));
        assert!(!is_fetched_later(Path::new("dist/itsm-career-roadmap_bg.wasm")));
    }

    #[test]
    fn documents_that_are_only_linked_are_no_part_of_a_first_visit() {
        assert!(is_fetched_later(Path::new("dist/record-1.schema.json")));
        assert!(!is_fetched_later(Path::new("dist/manifest.json")));
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
        let finished = finished(script, "itsm-career-roadmap-12ab.js");
        assert!(finished.contains("\"../itsm-career-roadmap-12ab.js\""));
        assert!(!finished.contains("instantiateStreaming"));
    }
}
