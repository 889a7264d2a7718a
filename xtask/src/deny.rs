//! What comes in from outside, checked by cargo-deny against `deny.toml`: licences, banned crates, where they are from,
//! and known weaknesses. The last need a list from the network; without one an earlier copy serves.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::test::Tally;
use crate::tools::Toolbox;

/// Runs every check there can be a verdict on.
pub(crate) fn run(project: &Project) -> Result<Tally, Failure> {
    let tools = Toolbox::for_dependencies(project)?;
    let check = |words: &[&str]| {
        let mut command = tools.command("cargo-deny");
        command.args(["--workspace", "--locked"]).args(words);
        command
    };
    let mut tally = Tally::of(process::run(&mut check(&["check", "bans", "licenses", "sources"])));
    // Asked quietly: that there is no network is no mistake of the project.
    let is_fresh = process::answer(&mut check(&["fetch", "db"])).is_some();
    let folder = project.advisories();
    match (is_fresh, has_copy(&folder)) {
        (true, _) => tally += Tally::of(process::run(&mut check(&["check", "advisories"]))),
        (false, true) => {
            println!("advisories: an earlier list, because there is no network");
            tally += Tally::of(process::run(&mut check(&["--offline", "check", "advisories"])));
        }
        (false, false) => println!("advisories: NOT CHECKED, because there is neither a network nor an earlier list"),
    }
    Ok(tally)
}

/// Whether a list was ever fetched into the folder; the lock alone is none.
fn has_copy(folder: &Path) -> bool {
    let mut entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.any(|entry| entry.path().join(".git").exists())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_was_never_filled_is_no_copy() {
        assert!(!has_copy(Path::new("no/such/folder")));
    }
}
