//! Rows and cells: from the bytes of a file, and back to text.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::cell::{guarded, unguarded};
use super::error::CsvError;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 5_000_000;
/// The most rows that are read, the names of the columns aside.
pub const MOST_ROWS: usize = 10_000;
/// The most columns.
pub(super) const MOST_COLUMNS: usize = 100;

/// What may part cells. A file says by its first row which it is.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A file as rows of cells.
pub(super) struct Sheet {
    /// The names of the columns.
    pub(super) header: Vec<String>,
    /// The rows below, those in which nothing stands left out.
    pub(super) rows: Vec<SheetRow>,
}

/// One row.
#[derive(Default)]
pub(super) struct SheetRow {
    /// As a spreadsheet counts: the first row is 1, and a cell that goes on over several lines is one row.
    pub(super) number: usize,
    /// Its cells, at most one more than [`MOST_COLUMNS`].
    pub(super) cells: Vec<String>,
    /// Whether a quotation mark was opened and never closed, so that the rest of the file stands in the last cell.
    pub(super) is_open: bool,
}

impl Sheet {
    /// Reads a file. Of the separators, the one counts that gives the most names for which `is_known`.
    pub(super) fn read(bytes: &[u8], is_known: &dyn Fn(&str) -> bool) -> Result<Self, CsvError> {
        if bytes.len() > MOST_BYTES {
            return Err(CsvError::TooLarge);
        }
        // A spreadsheet that saves in the alphabet of its country would turn every é into something else.
        if bytes.contains(&0) || std::str::from_utf8(bytes).is_err() {
            return Err(CsvError::NotText);
        }
        let mut best: Option<(usize, Rows<'_>, SheetRow)> = None;
        for separator in SEPARATORS {
            let mut rows = Rows::new(bytes, separator);
            let Some(header) = rows.next() else { continue };
            let known = header.cells.iter().filter(|name| is_known(name)).count();
            if best.as_ref().is_none_or(|(most, ..)| known > *most) {
                best = Some((known, rows, header));
            }
        }
        let (_, rows, header) = best.ok_or(CsvError::Empty)?;
        if header.is_open {
            return Err(CsvError::OpenHeader);
        }
        if header.cells.len() > MOST_COLUMNS {
            return Err(CsvError::TooManyColumns);
        }
        let mut sheet = Self { header: header.cells, rows: Vec::new() };
        for row in rows.filter(|row| row.is_open || row.cells.iter().any(|cell| !cell.trim().is_empty())) {
            if sheet.rows.len() == MOST_ROWS {
                return Err(CsvError::TooManyRows);
            }
            sheet.rows.push(row);
        }
        Ok(sheet)
    }
}

/// The rows of a file, one after the other.
struct Rows<'b> {
    reader: Reader,
    rest: &'b [u8],
    /// Whether the line end was given that closes the last row; the file itself need not have one.
    is_closed: bool,
    /// The number of the last row.
    number: usize,
    /// Line ends inside cells so far.
    inside: usize,
}

impl<'b> Rows<'b> {
    fn new(bytes: &'b [u8], separator: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(separator).build();
        // The mark that some spreadsheets put first says only that this is UTF-8.
        let rest = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        Self { reader, rest, is_closed: false, number: 0, inside: 0 }
    }

    /// The number of a row that ends here, behind this last byte.
    fn number_of_row(&mut self, last: Option<u8>, cells: &[String]) -> usize {
        self.inside += cells.iter().map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count()).sum::<usize>();
        let line = usize::try_from(self.reader.line()).unwrap_or(usize::MAX);
        // Lines tell of empty rows, which are not given; files with none but carriage returns have no lines.
        let by_lines = line.saturating_sub(self.inside + usize::from(last == Some(b'\n')));
        self.number = by_lines.max(self.number + 1);
        self.number
    }
}

impl Iterator for Rows<'_> {
    type Item = SheetRow;

    fn next(&mut self) -> Option<SheetRow> {
        let mut row = SheetRow::default();
        let mut cell = Vec::new();
        let mut buffer = [0; 512];
        loop {
            let is_end = self.rest.is_empty() && !self.is_closed;
            if is_end {
                self.rest = b"\n";
                self.is_closed = true;
            }
            let (outcome, read, wrote) = self.reader.read_field(self.rest, &mut buffer);
            let last = self.rest[..read].last().copied();
            self.rest = &self.rest[read..];
            cell.extend_from_slice(&buffer[..wrote]);
            match outcome {
                // The line end that was given is taken for a part of the cell: inside quotation marks.
                ReadFieldResult::InputEmpty if is_end && wrote > 0 => row.is_open = true,
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    // Whole letters, for the file was read as UTF-8 and is parted between letters.
                    let text = String::from_utf8_lossy(&cell);
                    if row.cells.len() <= MOST_COLUMNS {
                        row.cells.push(unguarded(&text));
                    }
                    cell.clear();
                    if record_end {
                        row.number = self.number_of_row(last, &row.cells);
                        return Some(row);
                    }
                }
                ReadFieldResult::End => return None,
            }
        }
    }
}

/// Rows as the text of a file. Begins with the mark by which spreadsheets tell UTF-8.
pub(super) fn write(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            let cell = guarded(cell);
            if cell.contains([',', ';', '\t', '"', '\r', '\n']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(&cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}
