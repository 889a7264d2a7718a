//! Files that nobody reads.

use super::super::problem::{Problem, did_you_mean};
use super::super::source::Dataset;

/// Every file of the folder is one that the build reads.
pub fn every_file_belongs(dataset: &Dataset, problems: &mut Vec<Problem>) {
    const NAMES: &[&str] = &[
        "bodies.toml",
        "dataset.toml",
        "founding.toml",
        "guide.toml",
        "links.toml",
        "regions.toml",
        "renamed.toml",
        "skills.toml",
        "study.toml",
        "suites.toml",
        "tracks.toml",
        "certifications/",
        "roles/",
        "sources/",
    ];
    for path in dataset.folder.files.keys().filter(|path| !dataset.belonging.contains(*path)) {
        let folder_or_file = path.find('/').map_or(path.as_str(), |end| &path[..=end]);
        let help = match folder_or_file {
            "certifications/" => Some("a certification is a file certifications/<body>/<slug>.toml".to_owned()),
            "roles/" => Some("a role is a file roles/<slug>.toml".to_owned()),
            "sources/" => Some("sources are listed in files sources/<any>.toml".to_owned()),
            other => did_you_mean(other, NAMES.iter().copied()),
        };
        let message = "this file is not part of the dataset: nothing reads it".to_owned();
        problems.push(Problem { file: dataset.folder.shown(path), line: 1, message, help });
    }
}
