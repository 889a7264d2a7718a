//! The log by year, with totals.

use crate::record::{CpdEntry, Hundredths};
use crate::text;

use super::draft;

/// The entries of one calendar year.
#[derive(Debug)]
pub(in crate::ui::record) struct Year {
    /// The year; none for entries without a day.
    pub(in crate::ui::record) number: Option<i32>,
    /// The entries, the latest first.
    pub(in crate::ui::record) entries: Vec<CpdEntry>,
    totals: Vec<Total>,
    without_amount: usize,
}

/// What was logged in one unit.
#[derive(Debug)]
struct Total {
    unit: String,
    amount: Hundredths,
}

/// The log by year, the latest first; entries without a day come last. The log is handed over the earliest first.
pub(in crate::ui::record) fn years(log: Vec<CpdEntry>) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for entry in log.into_iter().rev() {
        let number = entry.on.map(crate::date::Date::year);
        if years.last().is_none_or(|year| year.number != number) {
            years.push(Year { number, entries: Vec::new(), totals: Vec::new(), without_amount: 0 });
        }
        if let Some(year) = years.last_mut() {
            year.add(entry);
        }
    }
    years
}

impl Year {
    fn add(&mut self, entry: CpdEntry) {
        let unit = entry.unit.trim();
        match (entry.amount, self.totals.iter_mut().find(|total| total.unit.eq_ignore_ascii_case(unit))) {
            (None, _) => self.without_amount += 1,
            (Some(amount), Some(total)) => total.amount = total.amount.plus(amount),
            (Some(amount), None) => self.totals.push(Total { unit: unit.to_owned(), amount }),
        }
        self.entries.push(entry);
    }

    /// The totals in words: "2 entries: 12.5 hours and 20 points".
    pub(in crate::ui::record) fn summary(&self) -> String {
        let mut totals: Vec<String> = self.totals.iter().map(|total| amount(total.amount, &total.unit)).collect();
        let entries = text::count_of(self.entries.len(), "entry", "entries");
        if totals.is_empty() {
            return format!("{entries} without an amount");
        }
        if self.without_amount > 0 {
            totals.push(format!("{} without an amount", self.without_amount));
        }
        let last = totals.pop().unwrap_or_default();
        let totals = if totals.is_empty() { last } else { format!("{} and {last}", totals.join(", ")) };
        format!("{entries}: {totals}")
    }
}

/// An amount with its unit: "1.5 hours", "1 point", "3" where no unit was said.
pub(in crate::ui::record) fn amount(amount: Hundredths, unit: &str) -> String {
    let is_one = amount.get() == 100;
    let unit = match unit {
        CpdEntry::HOURS if is_one => "hour",
        CpdEntry::POINTS if is_one => "point",
        unit => unit,
    };
    format!("{amount} {unit}").trim_end().to_owned()
}

/// What an entry says in a line, without its day: "1.5 hours", "education", "Ada Ltd".
pub(in crate::ui::record) fn details(entry: &CpdEntry) -> Vec<String> {
    let counted = entry.amount.map_or_else(|| "no amount yet".to_owned(), |counted| amount(counted, &entry.unit));
    let others = [&entry.category, &entry.provider].into_iter().filter(|text| !text.is_empty()).cloned();
    std::iter::once(counted).chain(others).collect()
}

/// What an entry is called to tell it from others: "Webinar, 21 November 2026".
pub(in crate::ui::record) fn called(entry: &CpdEntry, day: Option<String>) -> String {
    let title = draft::title(entry);
    day.map_or_else(|| title.to_owned(), |day| format!("{title}, {day}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::EntryId;

    fn entry(day: &str, hundredths: Option<u32>, unit: &str) -> CpdEntry {
        let mut entry = CpdEntry::new(EntryId::read("e").expect("an id"));
        entry.on = day.parse().ok();
        entry.amount = hundredths.and_then(Hundredths::new);
        unit.clone_into(&mut entry.unit);
        entry
    }

    /// X8: the newest year first, each with what was logged in it; no day, no year.
    #[test]
    fn the_log_is_told_by_year_with_totals() {
        let log = vec![
            entry("", Some(100), "hours"),
            entry("2024-03-01", None, "points"),
            entry("2025-12-31", Some(100), "points"),
            entry("2026-01-01", Some(50), "hours"),
            entry("2026-05-02", Some(1200), "Hours"),
            entry("2026-05-03", Some(2000), "points"),
            entry("2026-06-01", None, "points"),
        ];
        let years = years(log);
        let told: Vec<_> = years.iter().map(|year| (year.number, year.summary())).collect();
        assert_eq!(
            told,
            [
                (Some(2026), "4 entries: 20 points, 12.5 Hours and 1 without an amount".to_owned()),
                (Some(2025), "1 entry: 1 point".to_owned()),
                (Some(2024), "1 entry without an amount".to_owned()),
                (None, "1 entry: 1 hour".to_owned()),
            ]
        );
        let days = years[0].entries.iter().map(|entry| entry.on.map(crate::date::Date::month)).collect::<Vec<_>>();
        assert_eq!(days, [Some(6), Some(5), Some(5), Some(1)]);
    }
}
