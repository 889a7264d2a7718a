//! What was measured, beside what it should be: as a table to read and as JSON to compare with later.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::statistics::{Series, Unit};

/// One line of the table.
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: String,
    pub(crate) unit: Unit,
    pub(crate) series: Series,
    /// The most that the median may be; nothing where there is no bar.
    pub(crate) bar: Option<f64>,
}

impl Row {
    /// Whether the median is within the bar, where there is one.
    pub(crate) fn is_met(&self) -> Option<bool> {
        self.bar.map(|bar| self.series.median() <= bar)
    }

    fn verdict(&self) -> &'static str {
        match self.is_met() {
            Some(true) => "met",
            Some(false) => "MISSED",
            None => "",
        }
    }
}

/// Everything that was measured of one build.
pub(crate) struct Column {
    /// Which dataset.
    pub(crate) dataset: &'static str,
    pub(crate) rows: Vec<Row>,
}

/// The whole of it, and under which circumstances.
pub(crate) struct Outcome {
    /// Sentences that belong above the table.
    pub(crate) circumstances: Vec<String>,
    pub(crate) columns: Vec<Column>,
}

impl Outcome {
    /// The table, one dataset below the other.
    pub(crate) fn table(&self) -> String {
        let mut text = self.circumstances.join("\n");
        for column in &self.columns {
            let _ = write!(
                text,
                "\n\n{:<58}{:>9}{:>17}{:>9}\n",
                format!("{} dataset", column.dataset),
                "median",
                "min–max",
                "bar"
            );
            for row in &column.rows {
                let written = |value: f64| row.unit.written(value);
                let spread = format!("{}–{}", written(row.series.least()), written(row.series.most()));
                let bar = row.bar.map_or_else(String::new, written);
                let what = format!("{}, {}", row.what, row.unit);
                let line =
                    format!("{what:<58}{:>9}{spread:>17}{bar:>9}  {}", written(row.series.median()), row.verdict());
                text += line.trim_end();
                text.push('\n');
            }
        }
        text
    }

    /// The same with every single run.
    pub(crate) fn json(&self) -> Value {
        let column = |column: &Column| {
            let rows = column.rows.iter().map(|row| {
                json!({
                    "what": row.what,
                    "unit": row.unit.to_string(),
                    "median": row.series.median(),
                    "min": row.series.least(),
                    "max": row.series.most(),
                    "runs": row.series.values(),
                    "bar": row.bar,
                    "met": row.is_met(),
                })
            });
            json!({ "dataset": column.dataset, "rows": rows.collect::<Vec<_>>() })
        };
        json!({
            "circumstances": self.circumstances,
            "columns": self.columns.iter().map(column).collect::<Vec<_>>(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(values: &[f64], bar: Option<f64>) -> Row {
        let series = Series::new(values.to_vec()).expect("measurements");
        Row { what: "a click".to_owned(), unit: Unit::Milliseconds, series, bar }
    }

    #[test]
    fn the_median_decides_whether_a_bar_is_met() {
        assert_eq!(row(&[40.0, 50.0, 90.0], Some(50.0)).is_met(), Some(true));
        assert_eq!(row(&[40.0, 50.1, 90.0], Some(50.0)).is_met(), Some(false));
        assert_eq!(row(&[40.0], None).is_met(), None);
    }

    #[test]
    fn the_table_says_what_is_missed() {
        let rows = vec![row(&[40.0, 41.0, 90.0], Some(50.0)), row(&[60.0, 61.0, 62.0], Some(50.0))];
        let columns = vec![Column { dataset: "default", rows }];
        let outcome = Outcome { circumstances: vec!["Somewhere.".to_owned()], columns };
        let table = outcome.table();
        let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(lines[0], ["Somewhere."]);
        assert_eq!(lines[3], ["a", "click,", "ms", "41", "40–90", "50", "met"]);
        assert_eq!(lines[4], ["a", "click,", "ms", "61", "60–62", "50", "MISSED"]);
    }

    #[test]
    fn the_json_keeps_every_run() {
        let columns = vec![Column { dataset: "large", rows: vec![row(&[3.0, 1.0, 2.0], None)] }];
        let json = Outcome { circumstances: Vec::new(), columns }.json();
        assert_eq!(json["columns"][0]["rows"][0]["runs"], json!([3.0, 1.0, 2.0]));
        assert_eq!(json["columns"][0]["rows"][0]["met"], Value::Null);
    }
}
