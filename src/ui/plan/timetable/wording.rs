//! Time, money and moved exams in words. Days and amounts come in as the page writes them; no markup here.

use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::plan::study::Basis;
use crate::plan::time::{Done, Pace, Span};
use crate::plan::timetable::{Fit, Hold, Moved};
use crate::record::{Attempt, ExamResult};
use crate::text;
use crate::ui::life::hours::written;

/// Minutes of an hour.
const HOUR: u64 = 60;
/// Of how many others that moved along the names are said.
const NAMED: usize = 3;

/// When something is done, in months: "between March and June 2027", "in March 2027".
pub(super) fn months(span: Span, month: &dyn Fn(Date) -> String) -> String {
    match (span.optimistic, span.realistic) {
        (Done::On(first), Done::On(last)) => {
            let (from, to) = (month(first), month(last));
            let year = format!(" {}", first.year());
            // Where the region writes the year behind the month, it is said once.
            let short = from.strip_suffix(&year).filter(|_| first.year() == last.year());
            if from == to { format!("in {to}") } else { format!("between {} and {to}", short.unwrap_or(&from)) }
        }
        (Done::On(first), Done::TooFar) => format!("in {} at the earliest", month(first)),
        (Done::NoHours, _) | (_, Done::NoHours) => "never, with no hours a week".to_owned(),
        (Done::Unknown, _) | (_, Done::Unknown) => "nobody can say when".to_owned(),
        (Done::TooFar, _) => "after the year 2199".to_owned(),
    }
}

/// So many minutes of study from the least to the most: "15 to 45 h".
pub(super) fn hours((low, high): (u64, u64)) -> String {
    match (low, high) {
        (_, 0) => "none".to_owned(),
        (low, high) if low == high => amount(high),
        (low, high) if low % HOUR == 0 && high % HOUR == 0 => format!("{} to {} h", low / HOUR, high / HOUR),
        (low, high) => format!("{} to {}", amount(low), amount(high)),
    }
}

fn amount(minutes: u64) -> String {
    written(u32::try_from(minutes).unwrap_or(u32::MAX))
}

/// What hours of study rest on: a word, how the style sheet calls it, and what it means.
pub(super) const fn basis(basis: &Basis) -> (&'static str, &'static str, &'static str) {
    match basis {
        Basis::Stated(_) => ("Stated", "high", "A source states these hours."),
        Basis::AtLeast(..) => {
            ("At least", "editorial", "A source states the least; the upper end is our own judgement.")
        }
        Basis::Editorial(_) => ("Our estimate", "editorial", "No source we read states any hours: our own judgement."),
        Basis::Follows => ("Follows", "", "It follows from what is held, and nobody studies for it itself."),
    }
}

/// How firm a day is, which may be over, and may be in the record or not: a word, and how the style sheet calls it.
pub(super) const fn hold(hold: Hold, is_over: bool, is_kept: bool) -> (&'static str, &'static str) {
    match hold {
        Hold::Target if !is_kept => ("Moved, not saved", "target"),
        Hold::Booked if is_over => ("Result not entered", "over"),
        Hold::Booked => ("Booked", "booked"),
        Hold::Target => ("Target", "target"),
        Hold::Overdue => ("Target passed", "over"),
        Hold::Proposed => ("Proposed", "proposed"),
    }
}

/// Whether the hours a week suffice by a day; nothing where they do.
pub(super) fn fit(fit: Option<Fit>, pace: Pace) -> Option<String> {
    let at = at_pace(pace);
    match fit? {
        Fit::Realistic => None,
        Fit::Optimistic => Some(format!("{at} there is time before it only if the fewest hours are enough.")),
        Fit::TooShort => Some(format!("{at} there is too little time before it, even for the fewest hours.")),
    }
}

/// "At 5 hours a week", to begin a sentence with.
pub(super) fn at_pace(pace: Pace) -> String {
    format!("At {} a week", text::count(usize::from(pace.hours()), "hour"))
}

/// What moved: the exam, and how many others with it.
pub(super) fn moved(moved: &Moved, day: &dyn Fn(Date) -> String) -> String {
    let Some((first, others)) = moved.shifted.split_first() else { return "Nothing moved.".to_owned() };
    let name = |certification: CertificationId| certification.row().name;
    let told = format!("{} moved to {}.", name(first.certification), day(first.to));
    if others.is_empty() {
        return told;
    }
    let named: Vec<String> =
        others.iter().take(NAMED).map(|it| format!("{} to {}", name(it.certification), day(it.to))).collect();
    let more = if others.len() > NAMED { ", …" } else { "." };
    let count = text::count_of(others.len(), "other", "others");
    format!("{told} {count} moved with it: {}{more}", named.join(", "))
}

/// An attempt that is over.
pub(super) fn attempt(attempt: &Attempt, day: &dyn Fn(Date) -> String) -> String {
    let on = attempt.on.map_or("on an unknown day".to_owned(), |on| format!("on {}", day(on)));
    let result = match attempt.result {
        ExamResult::Passed => "passed",
        ExamResult::Failed => "not passed",
        ExamResult::Unknown => "result not entered",
    };
    format!("Sat {on}: {result}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::timetable::{Shifted, Timetable};
    use crate::record::Record;

    #[track_caller]
    fn day(text: &str) -> Date {
        text.parse().expect("a day of a test")
    }

    fn month(day: Date) -> String {
        let name = ["January", "March", "June"][day.month() as usize / 3];
        format!("{name} {}", day.year())
    }

    fn span(optimistic: Done, realistic: Done) -> String {
        months(Span { optimistic, realistic }, &month)
    }

    /// T17: a range of months, with the year said once, and a sentence for every end that is none.
    #[test]
    fn the_end_is_told_as_a_range_of_months() {
        let on = |text| Done::On(day(text));
        assert_eq!(span(on("2027-03-02"), on("2027-06-12")), "between March and June 2027");
        assert_eq!(span(on("2027-03-02"), on("2027-03-30")), "in March 2027");
        assert_eq!(span(on("2026-03-02"), on("2027-03-30")), "between March 2026 and March 2027");
        assert_eq!(span(on("2027-03-02"), Done::TooFar), "in March 2027 at the earliest");
        assert_eq!(span(on("2027-03-02"), Done::NoHours), "never, with no hours a week");
        assert_eq!(span(Done::Unknown, Done::Unknown), "nobody can say when");
        assert_eq!(span(Done::TooFar, Done::TooFar), "after the year 2199");
        let year_first = |day: Date| format!("{}-{:02}", day.year(), day.month());
        let told = months(Span { optimistic: on("2027-01-02"), realistic: on("2027-06-12") }, &year_first);
        assert_eq!(told, "between 2027-01 and 2027-06");
    }

    #[test]
    fn hours_are_told_as_a_range() {
        let ranges = [(900, 2700), (3900, 3900), (200, 1980), (0, 90), (0, 0)].map(hours);
        assert_eq!(ranges, ["15 to 45 h", "65 h", "3 h 20 min to 33 h", "0 min to 1 h 30 min", "none"]);
    }

    /// T16: what moved along is counted, and named as far as a sentence can.
    #[test]
    fn what_moved_is_counted_and_named() {
        let exams: Vec<CertificationId> = CertificationId::all().take(6).collect();
        let table = Timetable::of(&Record::default(), &[], Pace::ASSUMED, day("2026-11-21"));
        let told = |number: usize| {
            let shifted = |certification: &CertificationId| Shifted {
                certification: *certification,
                from: None,
                to: day("2027-01-30"),
            };
            let shifted = exams.iter().take(number).map(shifted).collect();
            moved(&Moved { timetable: table.clone(), shifted }, &|day| day.to_string())
        };
        assert_eq!(told(1), format!("{} moved to 2027-01-30.", exams[0].name));
        assert!(told(2).ends_with(&format!("1 other moved with it: {} to 2027-01-30.", exams[1].name)));
        assert!(told(6).contains("5 others moved with it: ") && told(6).ends_with(", …"));
    }

    /// T14: only where time is short is anything said.
    #[test]
    fn short_time_is_told_with_the_hours() {
        let five = Pace::ASSUMED;
        assert_eq!((fit(None, five), fit(Some(Fit::Realistic), five)), (None, None));
        assert!(fit(Some(Fit::TooShort), five).is_some_and(|told| told.starts_with("At 5 hours a week there is too")));
    }
}
