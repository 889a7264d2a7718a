//! The CPD log as a table: the columns that an audit asks for.
//!
//! A column that a file does not have says nothing, so that reading such a file clears nothing. A row with the id of an
//! entry changes that entry; a row without one is a new entry, unless the log has one that says exactly the same.

use super::column::{COLUMNS, Column, known, shortened};
use super::error::{CsvError, RowProblem};
use super::sheet::{self, Sheet, SheetRow};
use super::target::{self, Names};
use crate::order;
use crate::record::{Change, CpdEntry, EntryId, Record, Target};

/// What reading a file gave, before anything is changed.
#[derive(Debug, PartialEq, Eq)]
pub struct Reading {
    /// The rows that can be taken over, in the order of the file.
    pub rows: Vec<Row>,
    /// Why others are left out, in the order of the file.
    pub problems: Vec<RowProblem>,
    /// What is odd about rows that are taken over all the same.
    pub remarks: Vec<RowProblem>,
    /// Columns that are none of the log's, by name. They are left out.
    pub unknown_columns: Vec<String>,
}

/// A row that can be taken over.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number, as a spreadsheet counts.
    pub number: usize,
    /// The entry that it makes.
    pub entry: CpdEntry,
    /// How that compares with the log.
    pub kind: Kind,
}

/// How a row compares with the log.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    /// The log has no such entry.
    New,
    /// The log has an entry by that id that says something else in these columns.
    Changed(Vec<&'static str>),
    /// The log says the same.
    Same,
}

impl Reading {
    /// Everything that is new or changed, as one change.
    pub fn change(&self, record: &Record) -> Change {
        let changed = self.rows.iter().filter(|row| row.kind != Kind::Same);
        changed.fold(Change::default(), |change, row| change.and(Change::cpd(record, &row.entry)))
    }
}

/// A CPD log as the text of a file.
pub fn write_log(log: &[CpdEntry]) -> String {
    let header = COLUMNS.iter().map(|(name, _)| (*name).to_owned()).collect();
    sheet::write(std::iter::once(header).chain(log.iter().map(cells)))
}

fn cells(entry: &CpdEntry) -> Vec<String> {
    let cell = |(_, column): &(&str, Option<Column>)| match column {
        Some(column) => column.cell(entry),
        None => target::names(&entry.counts_for),
    };
    COLUMNS.iter().map(cell).collect()
}

/// Reads the bytes of a file as a CPD log and compares it with the one of a record. The ids of new entries come from
/// `new_ids`, which is told how many it takes.
///
/// # Errors
/// When nothing of the file can be read. A row that cannot is told in the result.
pub fn read_log(bytes: &[u8], record: &Record, new_ids: &dyn Fn(usize) -> Vec<EntryId>) -> Result<Reading, CsvError> {
    let sheet = Sheet::read(bytes, &|name| known(name).is_some())?;
    let mut columns = Vec::with_capacity(sheet.header.len());
    let mut unknown_columns = Vec::new();
    for name in &sheet.header {
        let column = known(name);
        if let Some((title, _)) = column
            && columns.contains(&column)
        {
            return Err(CsvError::RepeatedColumn(title));
        }
        if column.is_none() && !name.trim().is_empty() {
            unknown_columns.push(shortened(name.trim()));
        }
        columns.push(column);
    }
    if !columns.iter().flatten().any(|(_, column)| column.is_some()) {
        return Err(CsvError::NoColumns);
    }
    let columns: Vec<Option<Column>> = columns.into_iter().map(|column| column.and_then(|(_, read)| read)).collect();
    let mut reader = LogReader {
        columns,
        record,
        log: record.cpd(),
        names: Names::new(),
        problems: Vec::new(),
        remarks: Vec::new(),
    };
    let rows = reader.rows(&sheet.rows, new_ids);
    let LogReader { mut problems, remarks, .. } = reader;
    order::by_key(&mut problems, |problem| problem.row);
    Ok(Reading { rows, problems, remarks, unknown_columns })
}

struct LogReader<'r> {
    /// What stands in which column.
    columns: Vec<Option<Column>>,
    record: &'r Record,
    log: Vec<CpdEntry>,
    names: Names,
    problems: Vec<RowProblem>,
    remarks: Vec<RowProblem>,
}

impl LogReader<'_> {
    fn rows(&mut self, rows: &[SheetRow], new_ids: &dyn Fn(usize) -> Vec<EntryId>) -> Vec<Row> {
        let without_id = rows.iter().filter(|row| self.id_cell(row).is_empty()).count();
        let mut new_ids = new_ids(without_id).into_iter();
        let mut read: Vec<Row> = Vec::new();
        for row in rows {
            let id = match self.id_cell(row) {
                "" => new_ids.next(),
                text => EntryId::read(text),
            };
            match id {
                Some(id) => read.extend(self.row(row, id)),
                None => self.refuse(
                    row,
                    format!(
                        "“{}” is not an id of this page. Leave the cell empty for a new entry.",
                        shortened(self.id_cell(row))
                    ),
                ),
            }
        }
        self.without_repeats(read)
    }

    fn id_cell<'c>(&self, row: &'c SheetRow) -> &'c str {
        let cells = self.columns.iter().zip(&row.cells);
        cells.into_iter().find(|(column, _)| **column == Some(Column::Id)).map_or("", |(_, cell)| cell.trim())
    }

    /// A row as an entry; none when something is wrong with it, which is noted.
    fn row(&mut self, row: &SheetRow, id: EntryId) -> Option<Row> {
        let before = self.record.cpd_entry(&id);
        let mut entry = before.clone().unwrap_or_else(|| CpdEntry::new(id));
        let problems_before = self.problems.len();
        if row.is_open {
            let why = "a quotation mark is opened here and never closed. Nothing from here on was read.";
            self.refuse(row, why.to_owned());
        }
        let surplus = row.cells.iter().skip(self.columns.len()).any(|cell| !cell.trim().is_empty());
        if surplus {
            self.refuse(
                row,
                "it has more cells than the first row has names. Is there a separator too many?".to_owned(),
            );
        }
        for at in 0..self.columns.len().min(row.cells.len()) {
            if let Some(column) = self.columns[at]
                && let Err(why) = column.read(row.cells[at].trim(), &mut entry, &self.names)
            {
                self.refuse(row, why);
            }
        }
        if self.problems.len() > problems_before {
            return None;
        }
        let kind = self.kind(before.as_ref(), &entry);
        if kind == Kind::Same && before.is_none() && Change::cpd(self.record, &entry).is_empty() {
            self.refuse(row, "it says nothing about what was done.".to_owned());
            return None;
        }
        for target in &entry.counts_for {
            if let Target::Unknown(word) = target {
                let why = format!("“{}” is no suite or certification known here. It is kept.", shortened(word));
                self.remarks.push(RowProblem { row: row.number, why });
            }
        }
        Some(Row { number: row.number, entry, kind })
    }

    fn kind(&self, before: Option<&CpdEntry>, entry: &CpdEntry) -> Kind {
        if Change::cpd(self.record, entry).is_empty() {
            return Kind::Same;
        }
        let Some(before) = before else {
            let says_the_same = |other: &&CpdEntry| {
                other.on == entry.on && CpdEntry { id: entry.id.clone(), ..(*other).clone() } == *entry
            };
            return if self.log.iter().any(|other| says_the_same(&other)) { Kind::Same } else { Kind::New };
        };
        let differs = |(_, column): &&(&str, Option<Column>)| {
            column.is_some_and(|column| column.cell(before) != column.cell(entry))
        };
        Kind::Changed(COLUMNS.iter().filter(differs).map(|(title, _)| *title).collect())
    }

    /// The rows without those whose id stood further up already, which are noted.
    fn without_repeats(&mut self, rows: Vec<Row>) -> Vec<Row> {
        let mut places: Vec<usize> = (0..rows.len()).collect();
        order::by(&mut places, |one, other| rows[*one].entry.id.cmp(&rows[*other].entry.id));
        let mut is_repeat = vec![false; rows.len()];
        for pair in places.windows(2) {
            is_repeat[pair[1]] = rows[pair[0]].entry.id == rows[pair[1]].entry.id;
        }
        let mut kept = Vec::with_capacity(rows.len());
        for (row, is_repeat) in rows.into_iter().zip(is_repeat) {
            if is_repeat {
                let why = "its id stands in a row further up already. Leave the cell empty for a new entry.".to_owned();
                self.problems.push(RowProblem { row: row.number, why });
            } else {
                kept.push(row);
            }
        }
        kept
    }

    fn refuse(&mut self, row: &SheetRow, why: String) {
        self.problems.push(RowProblem { row: row.number, why });
    }
}
