//! A browser's profile that is kept when the browser ends, and the ways to end it.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::folder::Folder;

/// How a browser is ended.
#[derive(Clone, Copy, Debug)]
pub(crate) enum End {
    /// At once, with everything it had not written yet.
    Killed,
    /// As when the computer is shut down.
    Asked,
}

const PATIENCE: Duration = Duration::from_secs(20);

/// The folder of a profile, gone when the journey is over.
pub(crate) struct Profile(Folder);

impl Profile {
    pub(crate) fn new(name: &str) -> Self {
        Self(Folder::new(name))
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0.0
    }

    /// Ends every process of the browser that uses it, and makes sure that none is left. What is found out at the last
    /// moment, when nothing but the end is left to do, is given back.
    pub(crate) async fn end<T>(&self, end: End, last: impl AsyncFnOnce() -> T) -> T {
        let signal = match end {
            End::Killed => "-KILL",
            End::Asked => "-TERM",
        };
        let ours = self.processes();
        let found = last().await;
        // The browser comes first: the others would only tell it of their end.
        let ended = Command::new("kill").arg(signal).args(&ours[..1]).status().expect("a signal");
        assert!(ended.success(), "the browser was not there to be ended");
        if matches!(end, End::Killed) {
            // Some of them have followed by now.
            let _ = Command::new("kill").arg(signal).args(&ours[1..]).output();
        }
        let start = Instant::now();
        while !self.processes().is_empty() {
            assert!(start.elapsed() < PATIENCE, "the browser did not end: {end:?}");
            std::thread::sleep(Duration::from_millis(10));
        }
        // What says that the profile is in use is left behind by a browser that was killed.
        for file in self.0.files() {
            if file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("Singleton")) {
                let _ = fs::remove_file(file);
            }
        }
        found
    }

    /// The numbers of the processes that use it, the browser's own first.
    fn processes(&self) -> Vec<String> {
        let folder = self.folder().display().to_string();
        let entries = fs::read_dir("/proc").expect("processes").filter_map(|entry| Some(entry.ok()?.path()));
        let mut found: Vec<(bool, String)> = entries
            .filter_map(|process| {
                let words = fs::read_to_string(process.join("cmdline")).ok()?;
                let is_ours =
                    words.split('\0').any(|word| word.strip_prefix("--user-data-dir=").unwrap_or(word) == folder);
                let number = process.file_name()?.to_str()?.to_owned();
                is_ours.then(|| (["--type=", "-contentproc"].iter().any(|sign| words.contains(sign)), number))
            })
            .collect();
        found.sort();
        found.into_iter().map(|(_, number)| number).collect()
    }
}
