//! The files of a dataset, and the things found in them that still know where they stand.

use std::ops::{Deref, Range};
use std::rc::Rc;

use toml::Spanned;

use super::super::problem::Problem;

/// A word of the dataset that knows where it stands.
pub type Word = Spanned<String>;

/// A file that was read.
#[derive(Debug)]
pub struct SourceFile {
    /// Its path, starting with the folder of the dataset.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl SourceFile {
    /// The line of a position in the text, from 1.
    pub fn line(&self, position: usize) -> usize {
        let before = self.text.get(..position).unwrap_or(&self.text);
        before.matches('\n').count() + 1
    }

    /// A problem at a position in the text.
    pub fn problem(&self, position: usize, message: impl Into<String>) -> Problem {
        Problem { file: self.path.clone(), line: self.line(position), message: message.into(), help: None }
    }
}

/// An entry of the dataset: a whole file, or a table of one.
#[derive(Clone, Debug)]
pub struct Item<T> {
    /// Where it was found.
    pub file: Rc<SourceFile>,
    /// Where in that file it begins.
    pub start: usize,
    /// What it says.
    pub value: T,
}

impl<T> Item<T> {
    /// A problem with the entry as a whole.
    pub fn problem(&self, message: impl Into<String>) -> Problem {
        self.file.problem(self.start, message)
    }

    /// A problem with a value of the entry.
    pub fn problem_at(&self, span: &Range<usize>, message: impl Into<String>) -> Problem {
        self.file.problem(span.start, message)
    }
}

impl<T> Deref for Item<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
