//! The strip: the next 24 months from left to right, a lane for each kind of entry, and the entries as numbered marks.
//!
//! It is a drawing of the list below it and hidden from those who listen: the list says all of it in words.

use super::mark;
use crate::agenda::{Item, Kind};
use crate::date::Date;
use crate::text;
use crate::ui::markup::{Markup, markup};

/// How many months are drawn, the present one included.
const MONTHS: i32 = 24;
/// The column of what is overdue; the present month is the next one.
const OVERDUE: i32 = 1;

/// The lanes from top to bottom, by what they are for.
const LANES: [Kind; 5] =
    [Kind::Exam, Kind::RenewBy, Kind::Points { year: None, missing: 0 }, Kind::Target, Kind::Mandatory];

/// The strip of a list that is not empty.
pub(super) fn strip(items: &[Item], today: Date) -> Markup {
    let numbered: Vec<(u16, &Item)> = (1..).zip(items).collect();
    let is_any_overdue = items.iter().any(Item::is_overdue);
    let lanes = LANES.map(|kind| lane(kind, &numbered, today));
    let beyond = items.iter().filter(|item| column(item, today).is_none()).count();
    let beyond = (beyond > 0).then(|| {
        let entries = text::count_of(beyond, "date lies", "dates lie");
        markup! { <p class="remark">{entries} " beyond these 24 months, and in the list only."</p> }
    });
    markup! {
        <div class="coming-strip" aria-hidden="true" data-overdue=is_any_overdue.to_string()>
            <div class="coming-scale">{scale(today)}</div>
            {lanes}
        </div>
        {beyond}
    }
}

/// The marks of one kind; nothing where there are none.
fn lane(kind: Kind, items: &[(u16, &Item)], today: Date) -> Option<Markup> {
    let is_ours = |item: &Item| std::mem::discriminant(&item.kind) == std::mem::discriminant(&kind);
    let marks: Vec<Markup> = items
        .iter()
        .filter(|(_, item)| is_ours(item))
        .filter_map(|(number, item)| {
            let column = column(item, today)?;
            let place = match column {
                OVERDUE => "overdue",
                column if column == OVERDUE + MONTHS => "last",
                _ => "month",
            };
            let column = column.to_string();
            Some(markup! { <span class="coming-place" data-place=place style:--coming-column=column>{mark(*number, item)}</span> })
        })
        .collect();
    (!marks.is_empty()).then(|| {
        markup! {
            <div class="coming-lane">
                <span class="coming-lane-name">{text::agenda_kind(kind)}</span>
                {marks}
            </div>
        }
    })
}

/// The years and every third month, each over its first column.
fn scale(today: Date) -> Markup {
    let mut labels = Vec::new();
    for (month, words) in labels_from(today.year(), today.month()) {
        let place = format!("{} / span {}", OVERDUE + 1 + month, 3.min(MONTHS - month));
        labels.push(markup! { <span class="coming-month" style:grid-column=place>{words}</span> });
    }
    markup! {
        <span class="coming-month coming-month-overdue" style:grid-column="1">"Overdue"</span>
        {labels}
    }
}

/// The months that begin a quarter, counted from the present one: a year's first by its number, the others by name.
fn labels_from(year: i32, month: u32) -> Vec<(i32, String)> {
    let mut labels = Vec::new();
    let first = i32::try_from(month).unwrap_or(1) - 1;
    // The last column alone is too narrow for a word.
    for ahead in 0..MONTHS - 1 {
        let words = match (first + ahead) % 12 {
            0 => (year + (first + ahead) / 12).to_string(),
            3 => "Apr".to_owned(),
            6 => "Jul".to_owned(),
            9 => "Oct".to_owned(),
            _ => continue,
        };
        labels.push((ahead, words));
    }
    labels
}

/// In which column an entry lies. None when it is too far ahead.
fn column(item: &Item, today: Date) -> Option<i32> {
    if item.is_overdue() {
        return Some(OVERDUE);
    }
    let of = |date: Date| date.year() * 12 + i32::try_from(date.month()).unwrap_or_default();
    let ahead = of(item.date) - of(today);
    (ahead < MONTHS).then_some(OVERDUE + 1 + ahead)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::{Expiry, coming};

    fn day(text: &str) -> Date {
        text.parse().expect("a day of a test")
    }

    fn column_of(date: &str) -> Option<i32> {
        let expiry = Expiry { id: String::new(), name: String::new(), date: day(date) };
        column(&coming(&[], &[], &[expiry], &[], day("2026-11-21"))[0], day("2026-11-21"))
    }

    /// W4: what is overdue stands first, then every entry in its month, up to the 24th.
    #[test]
    fn every_entry_has_the_column_of_its_month() {
        let dates = ["2020-01-01", "2026-11-20", "2026-11-21", "2026-12-01", "2027-11-30", "2028-10-31", "2028-11-01"];
        let columns = [Some(1), Some(1), Some(2), Some(3), Some(14), Some(25), None];
        assert_eq!(dates.map(column_of), columns);
    }

    /// W4: the scale names years where they begin.
    #[test]
    fn the_scale_names_years_and_quarters() {
        let words: Vec<_> = labels_from(2026, 11);
        let expected = [(2, "2027"), (5, "Apr"), (8, "Jul"), (11, "Oct"), (14, "2028"), (17, "Apr"), (20, "Jul")];
        assert_eq!(words, expected.map(|(month, word)| (month, word.to_owned())));
        assert_eq!(labels_from(2027, 1)[0], (0, "2027".to_owned()));
    }
}
