//! Renewal and what is coming, in words. Dates and prices are written by the page, in the reader's own form.

use crate::agenda::{Item, Kind};
use crate::date::Date;
use crate::renewal::{Outlook, State, Subject, Unknown};

/// How something that is held stands.
pub const fn renewal_state(state: State) -> &'static str {
    match state {
        State::Current { .. } => "Current",
        State::DueSoon { .. } => "Due soon",
        State::Overdue { .. } => "Renewal overdue",
        State::NeverLapses => "Does not lapse",
        State::Unknown(_) => "Unknown",
    }
}

/// The same explained in a sentence.
pub const fn renewal_state_gloss(state: State) -> &'static str {
    match state {
        State::Current { .. } => "There is more than half a year left to renew it.",
        State::DueSoon { .. } => "It is to be renewed within the next 180 days.",
        State::Overdue { .. } => "The day to renew it has passed. You have still passed it.",
        State::NeverLapses => "It does not have to be renewed.",
        State::Unknown(why) => renewal_unknown(why),
    }
}

/// Why it cannot be said until when something is current.
pub const fn renewal_unknown(why: Unknown) -> &'static str {
    match why {
        Unknown::Policy => "No source we read says whether and how it renews: check with the body.",
        Unknown::Length => "It has to be renewed, but no source we read says after how long: check with the body.",
        Unknown::PassDate => "The day to renew it is unknown, because the pass has no date.",
        Unknown::CalendarYears => {
            "The body counts calendar years. The day counted from your pass is over; the body’s own may lie later: check with it."
        }
        Unknown::NextPeriod => {
            "Your points were complete, but no source we read says from when the next period counts: check with the body."
        }
    }
}

/// How something that is held stands, in a sentence with its day. `date` writes a day as the page does.
pub fn renewal_sentence(state: State, date: &dyn Fn(Date) -> String) -> String {
    let in_days = |days: i32| super::count(days.unsigned_abs() as usize, "day");
    match state {
        State::Current { renew_by, days } | State::DueSoon { renew_by, days } => match days {
            0 => format!("Renew by {}: today is the last day.", date(renew_by)),
            days => format!("Renew by {}: {} left.", date(renew_by), in_days(days)),
        },
        State::Overdue { renew_by, days } => {
            format!("Renewal overdue since {} ({}). You have still passed it.", date(renew_by), in_days(days))
        }
        State::NeverLapses | State::Unknown(_) => renewal_state_gloss(state).to_owned(),
    }
}

/// That a body counts calendar years, and what to do.
pub fn calendar_years(subject: Subject) -> String {
    format!("{} counts calendar years: check your own date.", subject.body().name)
}

/// How far the points are on the way to renewing something; `until` is the end of their period as the page writes it.
pub fn points_outlook(outlook: Outlook, subject: Subject, until: &str) -> String {
    let amount = |missing: u32| format!("{} {}", points(missing), points_unit(subject));
    match outlook {
        Outlook::Complete => format!("All points until {until} are there."),
        Outlook::Open { missing } => format!("{} still missing until {until}.", amount(missing)),
        Outlook::YearMissed { year, missing } => {
            format!("Year {year} is over with {} missing, so points do not renew it this time.", amount(missing))
        }
        Outlook::PeriodMissed { missing } => format!("The period ended on {until} with {} missing.", amount(missing)),
        Outlook::Unknown => "How far yours go, no source we read lets us say.".to_owned(),
        Outlook::CalendarYears => {
            format!("{} counts calendar years, so your own cycle there tells how far you are.", subject.body().name)
        }
    }
}

/// Whether a lapsed certificate still opens the next exam.
pub const fn still_counts(counts: Option<bool>) -> &'static str {
    match counts {
        Some(true) => "It still counts where it must be held first.",
        Some(false) => "It no longer counts where it must be held first.",
        None => "Whether it still counts where it must be held first, no source we read says.",
    }
}

/// Hundredths of a point as people write them: `20`, `12.5`, `0.25`.
pub fn points(hundredths: u32) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match part {
        0 => whole.to_string(),
        _ if part % 10 == 0 => format!("{whole}.{}", part / 10),
        _ => format!("{whole}.{part:02}"),
    }
}

/// What the points of a subject are called.
pub fn points_unit(subject: Subject) -> &'static str {
    subject.points_way().and_then(|way| way.unit).unwrap_or("points")
}

/// An entry of the list of what is coming, or its announcement so many days before, without its date.
pub fn agenda_summary(item: &Item, days_before: Option<u16>) -> String {
    let name = &item.name;
    let summary = match item.kind {
        Kind::Exam => format!("Exam: {name}"),
        Kind::RenewBy => format!("Renew {name}"),
        Kind::Target => format!("Target: {name}"),
        Kind::Mandatory => format!("Mandatory: {name}"),
        Kind::Points { year, missing } => {
            let unit = item.subject.map_or("points", points_unit);
            let span = year.map_or("this period".to_owned(), |year| format!("year {year}"));
            format!("{name}: {} {unit} missing for {span}", points(missing))
        }
    };
    match days_before {
        Some(days) => format!("{summary}: {days} days left"),
        None => summary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_written_as_people_write_them() {
        let cases = [(0, "0"), (2000, "20"), (1250, "12.5"), (25, "0.25"), (105, "1.05"), (u32::MAX, "42949672.95")];
        for (hundredths, expected) in cases {
            assert_eq!(points(hundredths), expected);
        }
    }
}
