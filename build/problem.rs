//! A problem of the dataset, told the way a compiler would: where, what, and what may have been meant.

use std::fmt;

/// Something wrong in a file of the dataset.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as a path that starts with the folder of the dataset.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What may help.
    pub help: Option<String>,
}

impl Problem {
    /// The same problem with something that may help.
    #[must_use]
    pub fn help(self, help: impl Into<Option<String>>) -> Self {
        Self { help: help.into(), ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// The question "did you mean", when one of the words is near enough to what was written.
pub fn did_you_mean<'a>(written: &str, words: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(written, words).map(|word| format!("did you mean \"{word}\"?"))
}

/// The word nearest to what was written, when it is near enough.
pub fn nearest<'a>(written: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A third of the letters may differ: enough for slips of the finger, too few for other words.
    let letters = written.chars().count();
    let limit = if letters < 4 { 1 } else { (letters / 3).max(2) };
    words
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(written, word), word))
        .filter(|&(distance, _)| distance <= limit)
        .min()
        .map(|(_, word)| word)
}
