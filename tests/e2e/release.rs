//! The files of the release: their sums, and that they tell nothing of the computer that built them.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The release, where these tests are required at all.
fn release() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let required = std::env::var("E2E").is_ok_and(|wish| wish == "required");
    assert!(!required || folder.is_dir(), "there is no release");
    folder.is_dir().then_some(folder)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// F5: every file is listed with its sum, and nothing else is.
#[test]
fn the_sums_are_those_of_the_files() {
    let Some(release) = release() else { return };
    let list = fs::read_to_string(release.join("SHA256SUMS")).expect("a list of sums");
    let mut listed: Vec<PathBuf> = Vec::new();
    for line in list.lines() {
        let (sum, name) = line.split_once("  ").expect("a sum and a name");
        let path = release.join(name);
        let content = fs::read(&path).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        assert_eq!(format!("{:x}", Sha256::digest(content)), sum, "{name}");
        listed.push(path);
    }
    let mut there: Vec<PathBuf> = files(&release).into_iter().filter(|path| !path.ends_with("SHA256SUMS")).collect();
    there.sort();
    listed.sort();
    assert_eq!(listed, there);
}

/// F5: two computers build the same bytes only if neither is named in them.
#[test]
fn no_file_names_a_folder_of_the_computer_that_built_it() {
    let Some(release) = release() else { return };
    let home = std::env::home_dir().filter(|home| home.components().count() > 1);
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let project = Some(PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    let folders =
        [home, cargo, project].into_iter().flatten().map(|folder| folder.to_string_lossy().into_owned() + "/");
    for folder in folders {
        for path in files(&release) {
            let content = fs::read(&path).expect("a file");
            let is_named = content.windows(folder.len()).any(|bytes| bytes == folder.as_bytes());
            assert!(!is_named, "{} names {folder}", path.display());
        }
    }
}
