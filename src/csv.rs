//! Tables as CSV files, for the people who ask for evidence in a spreadsheet: the CPD log out and in, certificates out.
//!
//! The form is RFC 4180 in UTF-8. The grammar of what is read is that of the crate `csv-core`: 1.8 KB of the
//! application compressed, where the crate `csv` around it weighs 22 KB. Writing takes ten lines and is done here.
//! What a file cannot do to a spreadsheet, and a spreadsheet not to a record, is decided in [`cell`] and [`log`].

mod cell;
mod certificates;
mod column;
mod error;
mod log;
mod sheet;
mod target;

pub use certificates::write_certificates;
pub use error::{CsvError, RowProblem};
pub use log::{Kind, Reading, Row, read_log, write_log};
pub use sheet::{MOST_BYTES, MOST_ROWS};

#[cfg(test)]
mod tests;
