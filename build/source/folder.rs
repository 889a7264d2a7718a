//! The folder of a dataset, taken into memory so that everything after it is a pure function of text.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use super::super::problem::Problem;

/// Every file of a dataset by its path inside the folder, with forward slashes.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// What the folder is called in messages.
    pub name: String,
    /// The texts.
    pub files: BTreeMap<String, String>,
}

impl Folder {
    /// Reads a folder with everything below it, apart from hidden files.
    pub fn open(path: &Path, problems: &mut Vec<Problem>) -> Self {
        let mut folder = Self { name: path.display().to_string(), files: BTreeMap::new() };
        folder.collect(path, "", problems);
        folder
    }

    /// The path of a file as messages show it.
    pub fn shown(&self, inside: &str) -> String {
        format!("{}/{inside}", self.name)
    }

    fn collect(&mut self, path: &Path, inside: &str, problems: &mut Vec<Problem>) {
        if let Err(error) = self.collect_entries(path, inside, problems) {
            let file = self.shown(inside).trim_end_matches('/').to_owned();
            let message = format!("this folder cannot be read: {error}");
            problems.push(Problem { file, line: 1, message, help: None });
        }
    }

    fn collect_entries(&mut self, path: &Path, inside: &str, problems: &mut Vec<Problem>) -> io::Result<()> {
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            if entry.path().is_dir() {
                self.collect(&entry.path(), &format!("{inside}{name}/"), problems);
                continue;
            }
            let inside = format!("{inside}{name}");
            match fs::read_to_string(entry.path()) {
                Ok(text) => {
                    self.files.insert(inside, text);
                }
                Err(error) => {
                    let message = format!("this file cannot be read as text: {error}");
                    problems.push(Problem { file: self.shown(&inside), line: 1, message, help: None });
                }
            }
        }
        Ok(())
    }
}
