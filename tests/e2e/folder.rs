//! A folder for the files of one journey.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use itsm_career_roadmap::record::{Record, saved};

/// Gone when the journey is over.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("itsm-career-roadmap-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    /// One that no other journey has, whatever that is called.
    pub(crate) fn new_of_session(name: &str) -> Self {
        static SESSIONS: AtomicUsize = AtomicUsize::new(0);
        Self::new(&format!("{name}-{}", SESSIONS.fetch_add(1, Ordering::SeqCst)))
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
        let is_whole = |file: &PathBuf| {
            let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            !["crdownload", "part", "wkdownload"].contains(&ending)
        };
        files.filter(is_whole).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
