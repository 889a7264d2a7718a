//! Why a file or one of its rows is not read, in sentences.

use std::fmt;

use super::sheet::{MOST_BYTES, MOST_COLUMNS, MOST_ROWS};

/// Why nothing of a file is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CsvError {
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is not text in UTF-8.
    NotText,
    /// It has no rows at all.
    Empty,
    /// A quotation mark is opened in its first row and never closed.
    OpenHeader,
    /// Its first row names no column of the log.
    NoColumns,
    /// Two columns have the same name.
    RepeatedColumn(&'static str),
    /// It has more than [`MOST_ROWS`] rows.
    TooManyRows,
    /// It has more than [`MOST_COLUMNS`] columns.
    TooManyColumns,
}

impl fmt::Display for CsvError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => {
                write!(formatter, "This file is larger than {} MB. Split it into several.", MOST_BYTES / 1_000_000)
            }
            Self::NotText => formatter.write_str(
                "This file is not text as this page reads it. In the spreadsheet, save it as “CSV UTF-8” and choose it again.",
            ),
            Self::Empty => formatter.write_str("This file is empty."),
            Self::OpenHeader => formatter.write_str(
                "The first row of this file opens a quotation mark that is never closed, so that its columns cannot be told apart.",
            ),
            Self::NoColumns => formatter.write_str(
                "The first row of this file names no column of a CPD log. It has to say what stands in each column, \
                 such as Date, Title, Amount, Unit; an empty log, downloaded here, has them all.",
            ),
            Self::RepeatedColumn(name) => {
                write!(formatter, "This file has two columns called “{name}”. Remove or rename one of them.")
            }
            Self::TooManyRows => write!(formatter, "This file has more than {MOST_ROWS} rows. Split it into several."),
            Self::TooManyColumns => {
                write!(formatter, "This file has more than {MOST_COLUMNS} columns. Remove those that are not of the log.")
            }
        }
    }
}

impl std::error::Error for CsvError {}

/// Something about one row: why it is left out, or what is odd about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The row as a spreadsheet counts it; the one with the names of the columns is the first.
    pub row: usize,
    /// What is wrong, in a sentence.
    pub why: String,
}

impl fmt::Display for RowProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Row {}: {}", self.row, self.why)
    }
}
