//! The clock of a policy: from a pass, by the period, to the day to renew by.

use crate::catalog::certification::Validity;
use crate::catalog::vocabulary::RenewalClock;
use crate::date::Date;

use super::points::{self, Period, Target};
use super::{CpdEntry, DUE_SOON_DAYS, Subject};

/// Until when something is current.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Renewal is more than [`DUE_SOON_DAYS`] away.
    Current {
        /// The last day to renew.
        renew_by: Date,
        /// Days until then.
        days: i32,
    },
    /// Renewal is due within [`DUE_SOON_DAYS`], the day itself included.
    DueSoon {
        /// The last day to renew.
        renew_by: Date,
        /// Days until then.
        days: i32,
    },
    /// The day has passed. What was passed stays passed.
    Overdue {
        /// The last day to renew.
        renew_by: Date,
        /// Days since then.
        days: i32,
    },
    /// It does not lapse.
    NeverLapses,
    /// It cannot be said.
    Unknown(Unknown),
}

/// Why it cannot be said until when something is current.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// No source says whether and how it renews.
    Policy,
    /// It renews, but no source says after how long.
    Length,
    /// The pass has no date.
    PassDate,
    /// Points were complete and the period is over, but no source says from when the next one counts.
    NextPeriod,
    /// The body counts calendar years, so that its day may lie later than the one counted from the pass, which has
    /// passed.
    CalendarYears,
}

/// How long a period is, as far as anybody could say.
enum Length {
    Months(u16),
    ForGood,
    Unknown(Unknown),
}

/// Until when a subject is current, and its periods of points.
pub(super) fn read(subject: Subject, passes: &[Date], entries: &[&CpdEntry], today: Date) -> (State, Vec<Period>) {
    let months = match length(subject) {
        Length::Months(months) => months,
        Length::ForGood => return (State::NeverLapses, Vec::new()),
        Length::Unknown(why) => return (State::Unknown(why), Vec::new()),
    };
    // The date that reaches furthest stands; of two that reach equally far, the one from the later pass.
    let mut best: Option<(Date, Date, Vec<Period>)> = None;
    // Points that were complete may have led on, from whichever pass they were counted.
    let mut may_go_on = false;
    for pass in passes {
        let (renew_by, periods) = run(subject, *pass, months, entries);
        may_go_on |= periods.last().is_some_and(|period| period.is_complete);
        let is_better = |(other, from, _): &(Date, Date, _)| (renew_by, *pass) > (*other, *from);
        if best.as_ref().is_none_or(is_better) {
            best = Some((renew_by, *pass, periods));
        }
    }
    let Some((renew_by, _, periods)) = best else { return (State::Unknown(Unknown::PassDate), Vec::new()) };
    let days = today.days_until(renew_by);
    let calendar_years = subject.points_way().is_some_and(|way| way.calendar_years);
    let state = match days {
        ..0 if calendar_years => State::Unknown(Unknown::CalendarYears),
        ..0 if may_go_on => State::Unknown(Unknown::NextPeriod),
        ..0 => State::Overdue { renew_by, days: -days },
        0..=DUE_SOON_DAYS => State::DueSoon { renew_by, days },
        _ => State::Current { renew_by, days },
    };
    (state, periods)
}

/// The day to renew by, counted from one pass: complete points lead on to the next period where a source says so.
fn run(subject: Subject, pass: Date, months: u16, entries: &[&CpdEntry]) -> (Date, Vec<Period>) {
    let mut renew_by = later(pass, months);
    let Some(way) = subject.points_way() else { return (renew_by, Vec::new()) };
    let own_units = match subject {
        Subject::Certification(certification) => certification.renewal_units,
        Subject::Suite(_) => None,
    };
    let target = Target::new(way, own_units, months);
    let mut periods: Vec<Period> = Vec::new();
    let mut after = 0;
    while let Some(period) = points::period(pass, after, months, &target, entries) {
        let goes_on = period.is_complete && way.follows_on;
        renew_by = period.last;
        periods.push(period);
        after += i32::from(months);
        if !goes_on {
            break;
        }
    }
    (renew_by, periods)
}

/// So many months later, or the last day that a date can be.
fn later(date: Date, months: u16) -> Date {
    date.add_months(i32::from(months)).or(Date::new(Date::LAST_YEAR, 12, 31).ok()).unwrap_or(date)
}

fn length(subject: Subject) -> Length {
    let policy = subject.policy();
    match (policy.map(|policy| policy.clock), policy.and_then(|policy| policy.period_months)) {
        (Some(RenewalClock::Never), _) => return Length::ForGood,
        (Some(_), Some(months)) => return Length::Months(months),
        _ => {}
    }
    // No policy, or one that leaves the period to the certification.
    let own = match subject {
        Subject::Certification(certification) => certification.validity,
        Subject::Suite(_) => Validity::Unknown,
    };
    match own {
        Validity::Months(months) => Length::Months(months),
        Validity::Lifetime => Length::ForGood,
        Validity::Unknown => Length::Unknown(if policy.is_some() { Unknown::Length } else { Unknown::Policy }),
    }
}
