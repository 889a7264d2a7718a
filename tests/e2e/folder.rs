//! A folder for the files of one journey.

use std::fs;
use std::path::{Path, PathBuf};

use itsm_career_roadmap::record::saved;

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

    /// The text of the one file that was handed out, once it is there.
    pub(crate) fn only_text(&self) -> Option<String> {
        let is_done = |file: &&PathBuf| file.extension().is_some_and(|extension| extension != "crdownload");
        let files = self.files();
        let mut done = files.iter().filter(is_done);
        let text = fs::read_to_string(done.next()?).ok()?;
        done.next().is_none().then_some(text)
    }

    /// Every file that was handed out or written.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.0).into_iter().flatten();
        entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
