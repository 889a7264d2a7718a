//! A dataset of any size, made up by rule: what the bars for large organisations are measured with.
//!
//! Nothing of it is a fact, and its words say so. It obeys every rule of `data/README.md`, so that `DATASET=<folder>`
//! builds it. Pure functions of the size wished for: the tests of the dataset check what comes out, by path.

#[path = "dataset/certifications.rs"]
mod certifications;
#[path = "dataset/frame.rs"]
mod frame;
#[path = "dataset/record.rs"]
mod record;
#[path = "dataset/roles.rs"]
mod roles;
#[path = "dataset/skills.rs"]
mod skills;
#[path = "dataset/words.rs"]
mod words;

/// How much of each there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Amounts {
    /// Roles, at least 10.
    pub(crate) roles: usize,
    /// Certifications, at least 20.
    pub(crate) certifications: usize,
    /// Skills, at least 20.
    pub(crate) skills: usize,
}

/// The size that the bars name.
pub(crate) const LARGE: Amounts = Amounts { roles: 1_000, certifications: 2_000, skills: 5_000 };

/// The day that all of it says it was gathered and checked.
const DAY: &str = "2026-11-21";

/// A file of the dataset: its path inside the folder, and its text.
pub(crate) type File = (String, String);

/// Every file. The same amounts always give the same files.
pub(crate) fn files(amounts: Amounts) -> Vec<File> {
    let mut files = frame::files();
    files.push(skills::file(amounts));
    files.extend(certifications::files(amounts));
    files.extend(roles::files(amounts));
    files
}

/// A full record of somebody in the middle of such a dataset.
pub(crate) fn record(amounts: Amounts) -> String {
    record::record(amounts)
}

/// An exam that the full record says nothing of.
pub(crate) fn some_exam() -> String {
    certifications::slug(75)
}

/// Numbers that look random and are always the same.
struct Scramble(u64);

impl Scramble {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit.max(1)
    }

    /// So many different numbers below a limit, ascending; fewer where there are no more.
    fn some(&mut self, count: usize, limit: usize) -> Vec<usize> {
        let mut chosen: Vec<usize> = (0..count).map(|_| self.below(limit)).collect();
        chosen.sort_unstable();
        chosen.dedup();
        chosen
    }
}

/// A list of TOML: `["a", "b"]`.
fn list(words: impl IntoIterator<Item = String>) -> String {
    let quoted: Vec<String> = words.into_iter().map(|word| format!("\"{word}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_as_much_as_was_wished_for() {
        let files = files(Amounts { roles: 20, certifications: 40, skills: 60 });
        let count = |start: &str| files.iter().filter(|(path, _)| path.starts_with(start)).count();
        assert_eq!((count("roles/"), count("certifications/")), (20, 40));
        let skills = files.iter().find(|(path, _)| path == "skills.toml").map(|(_, text)| text.as_str());
        assert_eq!(skills.unwrap_or_default().matches("[[skill]]").count(), 60);
    }

    #[test]
    fn the_same_wish_gives_the_same_files() {
        let amounts = Amounts { roles: 12, certifications: 25, skills: 30 };
        assert_eq!(files(amounts), files(amounts));
    }

    #[test]
    fn a_list_is_written_as_toml_reads_it() {
        assert_eq!(list(["a".to_owned(), "b".to_owned()]), "[\"a\", \"b\"]");
        assert_eq!(list([]), "[]");
    }
}
