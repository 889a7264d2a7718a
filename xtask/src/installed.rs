//! The installable form: what a browser needs to keep the application and to offer it among the others of a computer.
//! The manifest and the icons go beside the page first, and last of all the service worker (`pwa/sw.js`), because it
//! lists every file with its sum.

mod icons;

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::project::Project;
use crate::tools::Toolbox;
use crate::{checksums, embed, pages, scripts, third_party};

/// Where the sources of this form are.
const SOURCES: &str = "pwa";
/// What registers the service worker; the page holds it.
const REGISTER: &str = "register.js";
/// The service worker.
const WORKER: &str = "sw.js";
/// What goes beside the page as it is: the manifest, and the notice of a new version.
const BESIDE: [&str; 2] = ["manifest.webmanifest", "new-version.js"];

/// What the application can do without: what only hosts and readers of documents look at, and the layer, which may be
/// another one at any time.
const NOT_LISTED: [&str; 4] = [third_party::FILE, checksums::FILE, WORKER, "organisation.json"];

/// Puts the manifest, the icons and the notice beside the page.
pub(crate) fn put_beside_page(project: &Project) -> Result<(), Failure> {
    let (from, to) = (project.root().join(SOURCES), project.dist());
    for name in BESIDE {
        fs::copy(from.join(name), to.join(name)).map_err(Failure::file(from.join(name)))?;
    }
    icons::draw(&project.root().join("public/icon.svg"), &to)
}

/// The script that registers the service worker, made small for the page to hold.
pub(crate) fn registration(project: &Project, tools: &Toolbox<'_>) -> Result<String, Failure> {
    scripts::small(tools, &project.root().join(SOURCES).join(REGISTER))
}

/// Writes the service worker, and into the page which version it is. Everything else has to be as it will be handed out.
pub(crate) fn write_worker(project: &Project, tools: &Toolbox<'_>) -> Result<(), Failure> {
    let script = scripts::small(tools, &project.root().join(SOURCES).join(WORKER))?;
    let (page, worker) = (project.dist().join(pages::FIRST), project.dist().join(WORKER));
    let version = version(&script, &list(&project.dist())?);
    let text = fs::read_to_string(&page).map_err(Failure::file(&page))?;
    fs::write(&page, named(&text, &version)?).map_err(Failure::file(page))?;
    fs::write(&worker, finished(&script, &version, &list(&project.dist())?)?).map_err(Failure::file(worker))
}

/// Whether a file of this form is fetched only once the first visit is over: by the browser, when it keeps or offers the
/// application, or when there is a new version.
pub(crate) fn is_fetched_later(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name == WORKER || name == "new-version.js" || icons::is_one(&name)
}

/// Whether browsers fetch a file for their copy: what is listed, and the list itself.
pub(crate) fn is_fetched_for_a_copy(path: &Path) -> bool {
    let name = path.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join("/");
    is_listed(&name) || name == WORKER
}

/// A name for what is listed and for the script that lists it: another whenever anything of it is.
fn version(script: &str, files: &str) -> String {
    format!("{:.16}", format!("{:x}", Sha256::digest([script, files].concat())))
}

/// The page with the name of its version, so that it is known again where its host has written into it.
fn named(page: &str, version: &str) -> Result<String, Failure> {
    const BEFORE: &str = "<link href=manifest.webmanifest";
    if !page.contains(BEFORE) {
        return Err(Failure::NotPutTogether { problem: "the page does not link its manifest".to_owned() });
    }
    Ok(page.replacen(BEFORE, &format!("<meta name=version content={version}>{BEFORE}"), 1))
}

/// The service worker with its version and its list.
fn finished(script: &str, version: &str, files: &str) -> Result<String, Failure> {
    const PLACES: [&str; 2] = ["\"VERSION_OF_THIS_BUILD\"", "\"FILES_OF_THIS_BUILD\""];
    if PLACES.iter().any(|place| script.matches(place).count() != 1) {
        return Err(Failure::NotPutTogether { problem: "the service worker has no place for its list".to_owned() });
    }
    Ok(script.replace(PLACES[0], &format!("\"{version}\"")).replace(PLACES[1], files))
}

/// Every file that the application needs, by its path, with its sum as browsers check it: an object of JSON.
fn list(folder: &Path) -> Result<String, Failure> {
    let mut files = Map::new();
    for (name, path) in checksums::named_files(folder)? {
        if is_listed(&name) {
            let content = fs::read(&path).map_err(Failure::file(path))?;
            files.insert(name, Value::from(format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))));
        }
    }
    Ok(Value::from(files).to_string())
}

/// By its path from the folder of the page. Pages other than that of the application are forms of their own.
fn is_listed(name: &str) -> bool {
    let is_within = |folder: &str| name.split_once('/').is_some_and(|(first, _)| first == folder);
    let is_other_page = Path::new(name).extension().is_some_and(|ending| ending == "html") && name != pages::FIRST;
    !is_within(pages::FOLDER) && !is_within(embed::FOLDER) && !is_other_page && !NOT_LISTED.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
        fs::read_to_string(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
    }

    fn manifest() -> Value {
        serde_json::from_str(&source("pwa/manifest.webmanifest")).expect("JSON")
    }

    /// U1: nothing in it names where the folder is.
    #[test]
    fn the_manifest_has_the_colours_of_the_page_and_addresses_within_its_folder() {
        let manifest = manifest();
        let tokens = source("style/20-tokens.css");
        for colour in ["background_color", "theme_color"] {
            let colour = manifest[colour].as_str().expect("a colour");
            assert!(tokens.contains(&format!("--paper: light-dark({colour},")), "{colour} is not the paper's");
        }
        let shortcuts = manifest["shortcuts"].as_array().expect("shortcuts").iter();
        let addresses = shortcuts.map(|shortcut| &shortcut["url"]).chain([&manifest["start_url"], &manifest["scope"]]);
        for address in addresses {
            assert!(address.as_str().is_some_and(|address| address.starts_with("./")), "{address}");
        }
        // Browsers would put it at the root of the host, where two copies in two folders would be the same.
        assert!(manifest.get("id").is_none());
    }

    /// U1: those that the manifest names are drawn, as large as it says.
    #[test]
    fn the_manifest_names_the_icons_that_are_drawn() {
        let manifest = manifest();
        let named = manifest["icons"].as_array().expect("icons");
        for icon in named.iter().filter(|icon| icon["type"] == "image/png") {
            let size = icons::size_of(icon["src"].as_str().expect("a name")).expect("an icon that is drawn");
            assert_eq!(icon["sizes"], format!("{size}x{size}"));
        }
        let page = source("index.html");
        assert!(page.contains("rel=\"manifest\" href=\"manifest.webmanifest\""));
        assert!(page.contains("rel=\"apple-touch-icon\" href=\"apple-touch-icon.png\""));
    }

    /// U2: what the application needs, and neither the other forms nor what may change by itself.
    #[test]
    fn the_list_has_what_the_application_needs() {
        for name in ["index.html", "parts-0f/split_person.wasm", "icon-192.png", "record-1.schema.json", "pages-3c.css"]
        {
            assert!(is_listed(name), "{name}");
        }
        for name in
            ["read/role/cio.html", "embed/itsm-roadmap.js", "organisation.json", "sw.js", "SHA256SUMS", "one.html"]
        {
            assert!(!is_listed(name), "{name}");
        }
        assert!(is_fetched_for_a_copy(Path::new("sw.js")) && !is_fetched_for_a_copy(Path::new("read/pay.html")));
    }

    /// U2: by the sum of each file, as `openssl dgst -sha256 -binary | base64` has it.
    #[test]
    fn the_list_has_the_sums_of_the_files() {
        let folder = std::env::temp_dir().join(format!("itsm-career-roadmap-list-{}", std::process::id()));
        fs::create_dir_all(folder.join("read")).expect("a folder");
        for name in ["b.js", "read/a.html"] {
            fs::write(folder.join(name), "1").expect("a file");
        }
        let listed = list(&folder);
        fs::remove_dir_all(&folder).ok();
        let expected = r#"{"b.js":"sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s="}"#;
        assert_eq!(listed.ok().as_deref(), Some(expected));
    }

    /// U4: browsers take a service worker that differs in a byte for another one.
    #[test]
    fn the_version_follows_the_files_and_the_script() {
        let script = source("pwa/sw.js");
        assert_eq!(version(&script, "{}"), version(&script, "{}"));
        assert_ne!(version(&script, "{}"), version(&script, "{\"a\":\"\"}"));
        assert_ne!(version(&script, "{}"), version(&(script.clone() + "\n"), "{}"));
        let worker = finished(&script, "0123456789abcdef", "{\"a\":\"\"}").unwrap_or_default();
        assert!(worker.contains("VERSION = \"0123456789abcdef\"") && worker.contains("FILES = {\"a\":\"\"}"));
        assert!(finished("nothing", "", "{}").is_err());
    }

    #[test]
    fn the_page_names_its_version() {
        let page = "<meta charset=utf-8><link href=manifest.webmanifest rel=manifest>";
        let named = named(page, "0123456789abcdef").unwrap_or_default();
        assert!(named.contains("<meta name=version content=0123456789abcdef><link href=manifest"), "{named}");
        assert!(super::named("<p>", "").is_err());
    }
}
