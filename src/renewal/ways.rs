//! The ways to stay current side by side: what each still takes, and what it costs as far as anybody told.
//!
//! Prices are those a person entered and those of the dataset, each in its own currency. Nothing is converted.

use crate::catalog::certification::Price;
use crate::catalog::suite::RenewalWay;
use crate::catalog::vocabulary::{Availability, CertificationKind, RenewalClock, RenewalKind};
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;

use super::Subject;
use super::points::{Outlook, Period};

/// A price that the person entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceEntered {
    /// What it is for.
    pub of: Priced,
    /// In hundredths of the currency.
    pub hundredths: u32,
    /// The currency, as the person wrote it.
    pub currency: String,
}

/// What a person can enter a price for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priced {
    /// Sitting an exam.
    Exam(CertificationId),
    /// Renewing in some way that is no exam: a subscription for logging points, a fee.
    Way(Subject, RenewalKind),
}

/// One way to stay current.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What one does. Its text says it in a sentence.
    pub kind: RenewalKind,
    /// The way in the dataset: its text, unit, fee and confidence.
    pub way: &'static RenewalWay,
    /// With points: how far they are.
    pub points: Option<Outlook>,
    /// With an exam: those that would do, as far as the dataset can tell which.
    pub exams: Vec<ExamOption>,
    /// The person's own price for this way.
    pub own_price: Option<PriceEntered>,
}

/// An exam that would renew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamOption {
    /// Which.
    pub certification: CertificationId,
    /// What the person entered.
    pub own_price: Option<PriceEntered>,
    /// What the dataset says, with its day and source.
    pub listed_price: Option<&'static Price>,
}

/// The ways of a subject, with what each still takes.
pub(super) fn choices(
    subject: Subject,
    held: &[CertificationId],
    periods: &[Period],
    prices: &[PriceEntered],
    today: Date,
) -> Vec<Choice> {
    let ways = subject.policy().map_or(&[][..], |policy| policy.ways);
    let present = periods.iter().find(|period| today <= period.last).or(periods.last());
    let own_price = |of: Priced| prices.iter().find(|price| price.of == of).cloned();
    let mut choices = Vec::new();
    for way in ways {
        let exams = exams(way.kind, subject, held).into_iter().map(|certification| ExamOption {
            certification,
            own_price: own_price(Priced::Exam(certification)),
            listed_price: certification.row().price.as_ref(),
        });
        choices.push(Choice {
            kind: way.kind,
            way,
            points: (way.kind == RenewalKind::Points)
                .then(|| present.map_or(Outlook::Unknown, |period| period.outlook(today))),
            exams: exams.collect(),
            own_price: own_price(Priced::Way(subject, way.kind)),
        });
    }
    choices
}

/// The exams that would renew by a way. Which other exams a body accepts is known only where the whole suite shares
/// one date; elsewhere the list is empty and the text of the way has to do.
fn exams(kind: RenewalKind, subject: Subject, held: &[CertificationId]) -> Vec<CertificationId> {
    let shares_one_date = subject.policy().is_some_and(|policy| policy.clock == RenewalClock::LatestInSuite);
    let wanted = |id: CertificationId| match kind {
        RenewalKind::ReSit => held.contains(&id),
        RenewalKind::AnotherExam => shares_one_date && subject.covers(id) && !held.contains(&id),
        RenewalKind::Points | RenewalKind::FreeAssessment | RenewalKind::FeeAndActivity => false,
    };
    let can_be_sat = |id: CertificationId| {
        id.kind == CertificationKind::Exam && matches!(id.availability, Availability::Active | Availability::Unknown)
    };
    CertificationId::all().filter(|id| wanted(*id) && can_be_sat(*id)).collect()
}
