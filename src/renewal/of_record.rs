//! From a record to what renewal is reckoned from: what is held, the CPD log, the prices a person told.
//!
//! What this edition of the dataset does not know is left out here and stays in the record.

use super::{CpdEntry, Held, PriceEntered, Priced, Standing, Subject, standings};
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity, SuiteId};
use crate::date::Date;
use crate::record::{CpdEntry as Logged, Record, Target};
use crate::requirement::Holdings;

/// How everything that a record says is held stands on a day, in the order of [`standings`].
pub fn of_record(record: &Record, today: Date) -> Vec<Standing> {
    let holdings = Holdings::of(record);
    let held: Vec<Held> =
        CertificationId::all().filter(|id| holdings.holds(*id)).filter_map(|id| held(id, record)).collect();
    let log: Vec<CpdEntry> = record.cpd().iter().filter_map(entry).collect();
    standings(&held, &log, &prices(record), today)
}

/// A certification that is held, with every day it was passed.
fn held(certification: CertificationId, record: &Record) -> Option<Held> {
    if certification.kind != CertificationKind::Designation {
        return Some(Held { certification, passed: record.pass_dates(certification.slug()) });
    }
    // A designation has no exam: it is named beside the exams it renews with, and has no date where there are none.
    let renews_with_others = matches!(Subject::of(certification), Subject::Suite(_));
    renews_with_others.then(|| Held { certification, passed: Vec::new() })
}

/// An entry that can be counted: one with a day, an amount, and something known that it counts for.
fn entry(logged: &Logged) -> Option<CpdEntry> {
    let counts_for: Vec<Subject> = logged.counts_for.iter().filter_map(subject).collect();
    (!counts_for.is_empty()).then_some(())?;
    Some(CpdEntry { date: logged.on?, hundredths: logged.amount?.get(), category: logged.category.clone(), counts_for })
}

fn subject(target: &Target) -> Option<Subject> {
    match target {
        Target::Suite(slug) => SuiteId::from_slug(slug).map(Subject::Suite),
        Target::Certification(slug) => CertificationId::from_slug(slug).map(Subject::Certification),
        Target::Unknown(_) => None,
    }
}

/// What the person paid for exams: the only prices that a record has.
fn prices(record: &Record) -> Vec<PriceEntered> {
    let price = |certification: CertificationId| {
        let cost = record.cost(certification.slug())?;
        let currency = cost.currency.code().to_owned();
        Some(PriceEntered { of: Priced::Exam(certification), hundredths: cost.amount.get(), currency })
    };
    CertificationId::all().filter_map(price).collect()
}

#[cfg(test)]
mod tests;
