//! Which crates are linked into the application, out of what `cargo metadata` tells.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

/// The crate that the page is built from.
const APPLICATION: &str = "itsm-career-roadmap";
/// Not linked, but a script of its own is copied into the page: it fetches the parts.
const CUTTER: &str = "wasm_split_cli_support";

/// How the names of files begin that hold a licence or a notice.
const NOTICES: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "NOTICE"];

/// Somebody else's crate.
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    /// As its manifest states it.
    pub(super) licence: String,
    pub(super) authors: Vec<String>,
    /// The names and texts of its licence files, by name.
    pub(super) texts: Vec<(String, String)>,
}

/// The crates of others, by name and version.
pub(super) fn shipped(metadata: &Value) -> Vec<Package> {
    let packages: BTreeMap<&str, &Value> =
        items(&metadata["packages"]).filter_map(|package| Some((package["id"].as_str()?, package))).collect();
    let named = |name: &str| packages.iter().find(|(_, package)| package["name"] == name).map(|(id, _)| *id);
    let mut linked = linked(metadata, &packages, named(APPLICATION));
    linked.extend(named(CUTTER));
    let mut shipped: Vec<Package> = linked
        .into_iter()
        .filter_map(|id| packages.get(id))
        // What has no source is our own.
        .filter(|package| !package["source"].is_null())
        .map(|package| read(package))
        .collect();
    shipped.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    shipped
}

/// Everything that is reached from a crate by what it needs at run time.
fn linked<'a>(metadata: &'a Value, packages: &BTreeMap<&str, &Value>, from: Option<&'a str>) -> BTreeSet<&'a str> {
    let nodes: BTreeMap<&str, &Value> =
        items(&metadata["resolve"]["nodes"]).filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let mut reached = BTreeSet::new();
    let mut waiting: Vec<&str> = from.into_iter().collect();
    while let Some(id) = waiting.pop() {
        if !reached.insert(id) {
            continue;
        }
        let needs = nodes.get(id).into_iter().flat_map(|node| items(&node["deps"]));
        let at_run_time = needs.filter(|need| items(&need["dep_kinds"]).any(|kind| kind["kind"].is_null()));
        let ids = at_run_time.filter_map(|need| need["pkg"].as_str());
        waiting.extend(ids.filter(|id| packages.get(id).is_some_and(|package| !is_macro(package))));
    }
    reached
}

/// Whether a crate runs in the compiler.
fn is_macro(package: &Value) -> bool {
    items(&package["targets"]).any(|target| items(&target["kind"]).any(|kind| kind == "proc-macro"))
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn read(package: &Value) -> Package {
    let word = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
    let manifest = word("manifest_path");
    Package {
        name: word("name"),
        version: word("version"),
        licence: word("license"),
        authors: items(&package["authors"]).filter_map(|author| Some(author.as_str()?.to_owned())).collect(),
        texts: Path::new(&manifest).parent().map(texts).unwrap_or_default(),
    }
}

/// The licence files of a folder. One that cannot be read is none.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut texts: Vec<(String, String)> = entries
        .map(|entry| (entry.file_name().to_string_lossy().to_uppercase(), entry.path()))
        .filter(|(name, _)| NOTICES.iter().any(|start| name.starts_with(start)))
        .filter_map(|(name, path)| Some((name, fs::read_to_string(path).ok()?)))
        .collect();
    texts.sort();
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_only_runs_in_the_compiler_is_not_linked() {
        let package = |id: &str, kind: &str| {
            json!({ "id": id, "name": id, "version": "1.0.0", "license": "MIT", "authors": [], "manifest_path": "",
                "source": "registry", "targets": [{ "kind": [kind] }] })
        };
        let need = |id: &str, kind: Value| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [package(APPLICATION, "lib"), package("linked", "lib"), package("derive", "proc-macro"),
                package("behind-derive", "lib"), package("for-tests", "lib")],
            "resolve": { "nodes": [
                { "id": APPLICATION, "deps": [need("linked", Value::Null), need("for-tests", json!("dev"))] },
                { "id": "linked", "deps": [need("derive", Value::Null)] },
                { "id": "derive", "deps": [need("behind-derive", Value::Null)] },
            ] },
        });
        let names: Vec<String> = shipped(&metadata).into_iter().map(|package| package.name).collect();
        assert_eq!(names, [APPLICATION, "linked"]);
    }
}
