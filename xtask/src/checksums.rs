//! The checksums of the release: `SHA256SUMS`, in the form that `sha256sum --check` reads.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::parts::files;

/// The file with the sums.
pub(crate) const FILE: &str = "SHA256SUMS";

/// Writes the sum of every file in the folder, by name.
pub(crate) fn write(folder: &Path) -> Result<(), Failure> {
    let path = folder.join(FILE);
    fs::write(&path, list(folder)?).map_err(Failure::file(path))
}

/// A line for each file but the list itself: its sum, two spaces, its path from the folder.
fn list(folder: &Path) -> Result<String, Failure> {
    let mut lines = String::new();
    for (name, path) in named_files(folder)? {
        if name != FILE {
            let content = fs::read(&path).map_err(Failure::file(&path))?;
            lines += &[format!("{:x}", Sha256::digest(content)), name].join("  ");
            lines += "\n";
        }
    }
    Ok(lines)
}

/// Every file in a folder by its path from there, in the order of these. Written as on a host, whatever parts paths on
/// this computer.
pub(crate) fn named_files(folder: &Path) -> Result<Vec<(String, PathBuf)>, Failure> {
    let mut paths = Vec::new();
    walk(folder, &mut paths)?;
    let mut named = Vec::new();
    for path in paths {
        let inside = path.strip_prefix(folder).unwrap_or(&path).iter().map(|word| word.to_string_lossy());
        let name = inside.collect::<Vec<_>>().join("/");
        named.push((name, path));
    }
    named.sort();
    Ok(named)
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    for path in files(folder)? {
        if path.is_dir() { walk(&path, found)? } else { found.push(path) }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// F5: as `sha256sum` has it.
    #[test]
    fn every_file_has_its_sum_by_its_path_and_the_list_is_not_in_it() {
        let folder = std::env::temp_dir().join(format!("itsm-career-roadmap-sums-{}", std::process::id()));
        fs::create_dir_all(folder.join("a")).expect("a folder");
        fs::write(folder.join("b"), "1").expect("a file");
        fs::write(folder.join("a/c"), "").expect("a file");
        let twice = [write(&folder), write(&folder)];
        let written = fs::read_to_string(folder.join(FILE)).unwrap_or_default();
        fs::remove_dir_all(&folder).ok();
        assert!(twice.iter().all(Result::is_ok));
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let one = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b";
        assert_eq!(written, format!("{empty}  a/c\n{one}  b\n"));
    }
}
