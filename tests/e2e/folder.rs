//! A folder for the files of one journey.

use std::fs;
use std::path::{Path, PathBuf};

use itsm_career_roadmap::record::{Record, saved};

/// Gone when the journey is over.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("itsm-career-roadmap-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, text).expect("a file");
        path
    }

    /// The backup that was handed out, once all of it is there.
    pub(crate) fn backup(&self) -> Option<PathBuf> {
        let is_whole = |path: &Path| fs::read_to_string(path).is_ok_and(|text| saved::parse(&text).is_ok());
        self.files().into_iter().find(|path| is_whole(path))
    }

    /// The record in the backup that was handed out, once all of it is there.
    pub(crate) fn record(&self) -> Option<Record> {
        saved::parse(&fs::read_to_string(self.backup()?).ok()?).ok()
    }

    /// The text of the one file that was handed out, once it is there.
    pub(crate) fn only_text(&self) -> Option<String> {
        match self.files().as_slice() {
            [file] => fs::read_to_string(file).ok(),
            _ => None,
        }
    }

    /// Every file that was handed out or written.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.0).into_iter().flatten();
        let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
        // What the browser is still writing has another name.
        files.filter(|file| file.extension().is_none_or(|extension| extension != "crdownload")).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
