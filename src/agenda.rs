//! What is coming: exams, targets, days by which points are due and days to renew by, in one list.
//!
//! The list is derived and never saved. The id of an entry depends on what it is about and not on its date, so that a
//! calendar that is given the list again moves an entry instead of doubling it.

use crate::catalog::CertificationId;
use crate::date::{Date, TimeOfDay};
use crate::order;
use crate::renewal::{DUE_SOON_DAYS, Outlook, Standing, Subject};

mod mandatory;
mod of_record;

pub use of_record::of_record;

/// How many days before a day to renew by it is announced.
pub const LEAD_UP_DAYS: [u16; 3] = [180, 90, 30];
/// What is not a day to renew by is near when it is at most so many days away.
const SOON_DAYS: i32 = 30;

/// An exam that is booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookedExam {
    /// Which.
    pub certification: CertificationId,
    /// Which attempt at it, counted from one: a second attempt is another entry.
    pub attempt: u16,
    /// When.
    pub date: Date,
    /// At what time of that place, if it was entered.
    pub time: Option<TimeOfDay>,
    /// Where, as the person wrote it; empty when it was not entered.
    pub place: String,
}

/// A day by which the person means to have passed something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What.
    pub certification: CertificationId,
    /// By when.
    pub date: Date,
}

/// A certificate that the catalogue does not have, with the day it runs out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expiry {
    /// Its permanent name in the record.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When it runs out.
    pub date: Date,
}

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An exam takes place. When it is overdue, its result has not been entered.
    Exam,
    /// A day to renew by.
    RenewBy,
    /// Points are due.
    Points {
        /// The year of the period, counted from one. None when the whole period is meant.
        year: Option<u8>,
        /// How many are missing, in hundredths.
        missing: u32,
    },
    /// A day the person set.
    Target,
    /// The day by which the person's organisation asks for it.
    Mandatory,
}

/// How pressing an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Its day has passed.
    Overdue,
    /// Its day is near: [`DUE_SOON_DAYS`] for a day to renew by and for what is mandatory, a month for everything else.
    Soon,
    /// Neither.
    Later,
}

/// An entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is about.
    pub kind: Kind,
    /// The certification or suite. None when it is a certificate that the catalogue does not have.
    pub subject: Option<Subject>,
    /// What that is called.
    pub name: String,
    /// When.
    pub date: Date,
    /// At what time, with an exam.
    pub time: Option<TimeOfDay>,
    /// Where, with an exam.
    pub place: String,
    /// Days from today; negative when it is overdue.
    pub days: i32,
    /// Its permanent name: letters, digits and hyphens.
    pub id: String,
}

/// An announcement of a day to renew by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadUp {
    /// How many days before.
    pub days_before: u16,
    /// When.
    pub date: Date,
    /// Its permanent name.
    pub id: String,
}

/// Everything that is coming, overdue first, then by date; on one day exams come before renewals, points and targets.
pub fn coming(
    exams: &[BookedExam],
    targets: &[Target],
    expiries: &[Expiry],
    standings: &[Standing],
    today: Date,
) -> Vec<Item> {
    let mut items = Vec::new();
    for exam in exams {
        let subject = Subject::Certification(exam.certification);
        let id = format!("exam-{}-{}", subject.slug(), exam.attempt);
        let item = item(Kind::Exam, subject, exam.date, today, id);
        items.push(Item { time: exam.time, place: exam.place.clone(), ..item });
    }
    for target in targets {
        let subject = Subject::Certification(target.certification);
        items.push(item(Kind::Target, subject, target.date, today, format!("target-{}", subject.slug())));
    }
    for Expiry { id, name, date } in expiries {
        items.push(Item { name: name.clone(), ..blank(Kind::RenewBy, *date, today, format!("other-{id}")) });
    }
    for standing in standings {
        if let Some(renew_by) = standing.renew_by() {
            let id = format!("renew-{}", name(standing.subject));
            items.push(item(Kind::RenewBy, standing.subject, renew_by, today, id));
        }
        points(standing, today, &mut items);
    }
    sort(&mut items);
    items
}

/// Puts a list in its order.
fn sort(items: &mut [Item]) {
    // What is overdue lies before today, so the date alone puts it first.
    order::by(items, |one, other| {
        (one.date, one.time, one.kind).cmp(&(other.date, other.time, other.kind)).then_with(|| one.id.cmp(&other.id))
    });
}

impl Item {
    /// Whether its day has passed.
    pub fn is_overdue(&self) -> bool {
        self.days < 0
    }

    /// How pressing it is.
    pub fn urgency(&self) -> Urgency {
        let takes_long = matches!(self.kind, Kind::RenewBy | Kind::Mandatory);
        let soon = if takes_long { DUE_SOON_DAYS } else { SOON_DAYS };
        match self.days {
            ..0 => Urgency::Overdue,
            days if days <= soon => Urgency::Soon,
            _ => Urgency::Later,
        }
    }

    /// The days on which it is announced, farthest first. Only a day to renew by is.
    pub fn lead_ups(&self) -> Vec<LeadUp> {
        let mut lead_ups = Vec::new();
        if self.kind == Kind::RenewBy {
            for days_before in LEAD_UP_DAYS {
                if let Some(date) = self.date.add_days(-i32::from(days_before)) {
                    lead_ups.push(LeadUp { days_before, date, id: format!("{}-{days_before}", self.id) });
                }
            }
        }
        lead_ups
    }
}

/// The days by which points are due, as long as points can still renew: years that lie behind cannot be caught up on,
/// and are told with the standing.
fn points(standing: &Standing, today: Date, items: &mut Vec<Item>) {
    for period in &standing.periods {
        let Outlook::Open { missing } = period.outlook(today) else { continue };
        let mut due = |year: Option<u8>, missing: u32, date: Date| {
            let span = year.map_or("period".to_owned(), |year| format!("year-{year}"));
            let id = format!("points-{}-{span}", name(standing.subject));
            items.push(item(Kind::Points { year, missing }, standing.subject, date, today, id));
        };
        let mut in_years = 0_u32;
        // While the outlook is open, no year that lies behind misses any.
        for year in period.years.iter().filter(|_| period.every_year) {
            let missing = year.tally.missing();
            in_years = in_years.saturating_add(missing);
            if missing > 0 {
                due(Some(year.number), missing, year.last);
            }
        }
        if missing > in_years {
            due(None, missing, period.last);
        }
    }
}

fn item(kind: Kind, subject: Subject, date: Date, today: Date, id: String) -> Item {
    Item { subject: Some(subject), name: subject.name().to_owned(), ..blank(kind, date, today, id) }
}

fn blank(kind: Kind, date: Date, today: Date, id: String) -> Item {
    let (name, place) = Default::default();
    Item { kind, subject: None, name, date, time: None, place, days: today.days_until(date), id }
}

/// The permanent name of a subject; a suite may be called like a certification.
fn name(subject: Subject) -> String {
    match subject {
        Subject::Suite(suite) => format!("suite-{}", suite.slug),
        Subject::Certification(certification) => certification.slug.to_owned(),
    }
}

#[cfg(test)]
mod tests;
