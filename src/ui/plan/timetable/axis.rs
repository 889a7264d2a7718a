//! The months that the timetable is drawn on, and where a day lies on them. Whole numbers only.

use crate::date::Date;

/// At least so many months are drawn.
const FEWEST: i32 = 6;
/// So many months of room are left after the last day, to move exams into.
const ROOM: i32 = 2;
/// No further back than so many months: what lies before is told in words.
const BACK: i32 = 3;
/// And so many days before the first day, so that no sign stands on the edge.
const MARGIN: i32 = 10;
/// Every how many months a label can stand. Each divides the next.
const STEPS: [i32; 7] = [1, 3, 6, 12, 60, 120, 600];
/// So many labels fit side by side on a wide screen and on a narrow one.
const LABELS: (i32, i32) = (12, 5);
/// The months by name, from January.
const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Whole months from a first to a last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Axis {
    from: Date,
    months: i32,
    days: i32,
}

/// A month with a name on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// The first day of it.
    pub day: Date,
    /// What it says: a year by its number, any other month by name.
    pub words: String,
    /// Whether there is room for it on a narrow screen too.
    pub is_narrow: bool,
}

impl Axis {
    /// The months around today and some days.
    pub(super) fn around(today: Date, days: &[Date]) -> Self {
        let first = days.iter().copied().fold(today, Date::min);
        let first = first.add_days(-MARGIN).unwrap_or(first);
        let from = first_of(month(first).max(month(today) - BACK)).unwrap_or(today);
        let last = days.iter().copied().fold(today, Date::max);
        let end = (month(last) + ROOM).max(month(from) + FEWEST - 1);
        // Beyond the last year there are no dates.
        let end = end.min(Date::LAST_YEAR * 12 + 11);
        let months = (end - month(from) + 1).max(1);
        let days = first_of(end + 1).map_or(months * 31, |after| from.days_until(after));
        Self { from, months, days }
    }

    /// How many days it has.
    pub(super) const fn days(self) -> i32 {
        self.days
    }

    /// Where a day lies, as a length of CSS. What lies beyond an end is put there.
    pub(super) fn place(self, day: Date) -> String {
        percent(self.hundredths(day)) + "%"
    }

    /// Where a day lies, in hundredths of a percent.
    fn hundredths(self, day: Date) -> i64 {
        let days = self.from.days_until(day).clamp(0, self.days);
        i64::from(days) * 10_000 / i64::from(self.days)
    }

    /// Whether a day lies on it.
    pub(super) fn has(self, day: Date) -> bool {
        (0..self.days).contains(&self.from.days_until(day))
    }

    /// The months that have a name.
    pub(super) fn labels(self) -> Vec<Label> {
        let (step, narrow) = (self.step(LABELS.0), self.step(LABELS.1));
        let from = month(self.from);
        let mut labels = Vec::new();
        for at in (from..from + self.months).filter(|at| at % step == 0) {
            let Some(day) = first_of(at) else { continue };
            // At the very end there is no room for a word.
            let left = from + self.months - at;
            let fits = |labels: i32| left * (labels + 1) >= self.months;
            if fits(LABELS.0) {
                let is_narrow = at % narrow == 0 && fits(LABELS.1);
                labels.push(Label { day, words: words(at), is_narrow });
            }
        }
        labels
    }

    /// The lines of today and of the months that have a name, as a background of CSS for a row. Lines that were elements
    /// had to be styled anew in every row whenever the axis changes.
    pub(super) fn lines(self, today: Date) -> String {
        let line = |day: Date, colour: &str, width: i64| {
            let place = self.hundredths(day);
            // A percentage places the middle of a picture at the middle of the room, and its end at the end.
            let (percent, back) = (percent(place), percent(place * width / 100));
            format!("linear-gradient(var({colour}) 0 0) calc({percent}% + {back}px) 0 / {width}px 100% no-repeat")
        };
        let months = self.labels().into_iter().map(|label| line(label.day, "--rule", 1));
        std::iter::once(line(today, "--accent", 2)).chain(months).collect::<Vec<_>>().join(", ")
    }

    fn step(self, most: i32) -> i32 {
        STEPS.into_iter().find(|step| self.months <= step * most).unwrap_or(STEPS[STEPS.len() - 1])
    }
}

/// Hundredths, with two decimals.
fn percent(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The number of a month, counted from the year nought.
fn month(day: Date) -> i32 {
    day.year() * 12 + i32::try_from(day.month()).unwrap_or(1) - 1
}

fn first_of(month: i32) -> Option<Date> {
    Date::new(month / 12, u32::try_from(month % 12).ok()? + 1, 1).ok()
}

fn words(month: i32) -> String {
    let name = usize::try_from(month % 12).ok().and_then(|at| NAMES.get(at)).unwrap_or(&"");
    if month % 12 == 0 { (month / 12).to_string() } else { (*name).to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn day(text: &str) -> Date {
        text.parse().expect("a day of a test")
    }

    fn axis(days: &[&str]) -> Axis {
        let days: Vec<Date> = days.iter().map(|text| day(text)).collect();
        Axis::around(day("2026-11-21"), &days)
    }

    fn told(axis: Axis, is_narrow: bool) -> Vec<String> {
        let labels = axis.labels().into_iter().filter(|label| label.is_narrow || !is_narrow);
        labels.map(|label| label.words).collect()
    }

    /// T17: every day lies between the ends, and in its order.
    #[test]
    fn days_lie_where_their_months_are() {
        let half_year = axis(&[]);
        assert_eq!((half_year.days(), half_year.place(day("2026-11-01"))), (181, "0.00%".to_owned()));
        assert_eq!(half_year.place(day("2027-01-31")), "50.27%");
        assert_eq!(half_year.place(day("2030-01-01")), "100.00%");
        assert!(half_year.has(day("2027-04-30")) && !half_year.has(day("2027-05-01")));
        let with_room = axis(&["2027-06-12", "2026-10-11"]);
        assert!(with_room.has(day("2026-10-01")) && !with_room.has(day("2026-09-30")));
        assert!(axis(&["2026-10-10"]).has(day("2026-09-30")), "no sign stands on the edge");
        assert!(with_room.has(day("2027-08-31")));
        assert!(!axis(&["2019-01-01"]).has(day("2026-07-31")), "what is long past is told in words");
    }

    /// T17: the lines stand where their labels do.
    #[test]
    fn a_row_has_a_line_for_every_name_and_for_today() {
        let axis = axis(&["2027-12-01"]);
        let lines = axis.lines(day("2026-11-21"));
        for label in axis.labels() {
            assert!(lines.contains(&format!("var(--rule) 0 0) calc({} + ", axis.place(label.day))), "{lines}");
        }
        assert_eq!(lines.matches("var(--rule)").count(), axis.labels().len());
        assert!(
            lines.starts_with("linear-gradient(var(--accent) 0 0) calc(4.11% + 0.08px) 0 / 2px 100% no-repeat, "),
            "{lines}"
        );
    }

    /// T17: as many months are named as there is room for.
    #[test]
    fn months_are_named_as_far_as_there_is_room() {
        assert_eq!(told(axis(&[]), false), ["Nov", "Dec", "2027", "Feb", "Mar", "Apr"]);
        assert_eq!(told(axis(&[]), true), ["2027", "Apr"]);
        assert_eq!(told(axis(&["2027-12-01"]), false), ["2027", "Apr", "Jul", "Oct", "2028"]);
        assert_eq!(told(axis(&["2031-06-01"]), true), ["2027", "2028", "2029", "2030"]);
        for last in ["2026-11-21", "2028-03-01", "2035-01-01", "2090-01-01", "2199-12-31"] {
            let (wide, narrow) = (told(axis(&[last]), false).len(), told(axis(&[last]), true).len());
            assert!((2..=18).contains(&wide) && (1..=6).contains(&narrow), "{last}: {wide}, {narrow}");
        }
    }
}
