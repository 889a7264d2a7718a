//! The cases of bad datasets: small folders laid over a good one.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::dataset::problem::Problem;
use crate::dataset::source::folder::Folder;

/// The good dataset that cases are laid over.
const BASE: &str = "_base";
/// The file that lists what a case must be told.
const PROBLEMS: &str = "problems.txt";
/// The file that lists what a case lacks.
const REMOVE: &str = "remove.txt";

/// A bad dataset.
#[derive(Debug)]
pub(crate) struct Case {
    /// What is wrong with it.
    pub(crate) name: String,
    path: PathBuf,
}

impl Case {
    /// Every case, by name.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let entries = fs::read_dir(cases()).expect("the folder of cases is there");
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.retain(|path| path.is_dir() && !path.ends_with(BASE));
        paths.sort();
        paths.into_iter().map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Self { name, path }
        })
    }

    /// The whole dataset of the case.
    pub(crate) fn folder(&self) -> Folder {
        let mut folder = base();
        let mut own = read(&self.path);
        own.files.remove(PROBLEMS);
        for removed in own.files.remove(REMOVE).unwrap_or_default().lines() {
            let there = folder.files.remove(removed).is_some();
            assert!(there, "{}: {REMOVE} names {removed}, which the base does not have", self.name);
        }
        folder.files.extend(own.files);
        folder
    }

    /// Compares what was told with what is expected, and gives the latter when they differ.
    pub(crate) fn expect(&self, told: &str) -> Option<String> {
        let path = self.path.join(PROBLEMS);
        if env::var_os("BLESS").is_some() {
            fs::write(&path, told).expect("the expected problems can be written");
            return None;
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        (expected != told).then_some(expected)
    }
}

/// The good dataset.
pub(crate) fn base() -> Folder {
    read(&cases().join(BASE))
}

/// Problems as lines of text, the way the build prints them.
pub(crate) fn told(problems: &[Problem]) -> String {
    let mut text = String::new();
    for problem in problems {
        text.extend([&problem.to_string(), "\n"]);
        if let Some(help) = &problem.help {
            text.extend(["  help: ", help, "\n"]);
        }
    }
    text
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dataset")
}

/// Reads a folder under the name that the build gives to the default dataset.
fn read(path: &Path) -> Folder {
    let mut problems = Vec::new();
    let folder = Folder::open(path, &mut problems);
    assert!(problems.is_empty(), "{}", told(&problems));
    Folder { name: "data".to_owned(), ..folder }
}
