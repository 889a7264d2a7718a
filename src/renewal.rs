//! Renewal: until when what is held is current, how its points stand, and what each way to stay current still takes.
//!
//! The policies are data ([`crate::catalog::suite`]); here they are applied to what a person passed and logged. A lapse
//! is "overdue" and never "invalid": the pass stays a pass. Where the data does not say something, the result does
//! not either. Three readings of ours, where sources are silent:
//! - a pass that comes after a lapse starts the clock again, in a suite with one date for all its certificates;
//! - points that were complete keep the date they gained, whichever exam is passed besides: the later date stands;
//! - points logged for a day after today have not been earned yet.

mod clock;
mod of_record;
mod points;
mod ways;

use crate::catalog::certification::Validity;
use crate::catalog::suite::{Renewal, RenewalWay, Suite};
use crate::catalog::vocabulary::{CertificationKind, Confidence, RenewalClock, RenewalKind};
use crate::catalog::{BodyId, CertificationId, Day, Entity, SourceId, SuiteId};
use crate::date::Date;

pub use clock::{State, Unknown};
pub use of_record::of_record;
pub use points::{CategoryTally, Outlook, Period, Phase, Tally, Year};
pub use ways::{Choice, ExamOption, PriceEntered, Priced};

/// A renew-by date that is at most so many days away is due soon.
pub const DUE_SOON_DAYS: i32 = 180;

/// What renews together: a suite with one date, or one certification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A suite.
    Suite(SuiteId),
    /// A certification.
    Certification(CertificationId),
}

/// A certification that is held, as the record tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub certification: CertificationId,
    /// Every day its exam was passed, re-sits included, in any order. Empty when no day was entered.
    pub passed: Vec<Date>,
}

/// An entry of the log of continuing professional development.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CpdEntry {
    /// When.
    pub date: Date,
    /// How much, in hundredths of a point or an hour.
    pub hundredths: u32,
    /// The category in the words of a policy, see [`categories`]. Letter case and space around it do not matter.
    pub category: String,
    /// What it counts for; it counts in full for each.
    pub counts_for: Vec<Subject>,
}

/// How something that is held stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What renews together.
    pub subject: Subject,
    /// What is held of it, in the order of the dataset.
    pub certifications: Vec<CertificationId>,
    /// Those among them whose pass has no day. Where others of the suite have one, the true date may be later.
    pub undated: Vec<CertificationId>,
    /// The latest day of a pass.
    pub latest_pass: Option<Date>,
    /// Until when it is current.
    pub state: State,
    /// The points, period by period from the pass that the date rests on. The last period is the one that ends on
    /// the renew-by date. Empty where points do not renew it or no period is known.
    pub periods: Vec<Period>,
    /// The ways to stay current, in the order of the dataset.
    pub choices: Vec<Choice>,
    /// What all of this rests on.
    pub evidence: Evidence,
}

/// What a policy rests on, and what it says about a lapse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How it is known. None when there is no policy to know.
    pub confidence: Option<Confidence>,
    /// What it rests on.
    pub sources: &'static [SourceId],
    /// When it was last compared with them.
    pub checked: Day,
    /// A remark.
    pub note: Option<&'static str>,
    /// What happens if nothing is done.
    pub lapse: Option<&'static str>,
    /// Whether a lapsed certificate still opens the next exam.
    pub still_counts_when_lapsed: Option<bool>,
    /// Where to ask.
    pub url: Option<&'static str>,
}

/// How everything that is held stands today: one entry for each suite with one date and for each other certification,
/// in the order of the dataset.
pub fn standings(held: &[Held], log: &[CpdEntry], prices: &[PriceEntered], today: Date) -> Vec<Standing> {
    let mut subjects: Vec<Subject> = Vec::new();
    for certification in CertificationId::all().filter(|id| held.iter().any(|held| held.certification == *id)) {
        let subject = Subject::of(certification);
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
    subjects.into_iter().map(|subject| standing(subject, held, log, prices, today)).collect()
}

/// The categories that points for a subject are counted in, in the policy's words.
pub fn categories(subject: Subject) -> Vec<&'static str> {
    let mut categories = Vec::new();
    for quota in subject.points_way().into_iter().flat_map(|way| way.at_least.iter().chain(way.at_most)) {
        if !categories.contains(&quota.category) {
            categories.push(quota.category);
        }
    }
    categories
}

impl Subject {
    /// What a certification renews with.
    pub fn of(certification: CertificationId) -> Self {
        let Some(suite) = certification.suite else { return Self::Certification(certification) };
        match suite.renewal.as_ref().map(|renewal| renewal.clock) {
            Some(RenewalClock::EachCertification) => Self::Certification(certification),
            // Nobody could say how the suite renews, but somebody may know how long this certificate is valid.
            None if certification.validity != Validity::Unknown => Self::Certification(certification),
            Some(RenewalClock::LatestInSuite | RenewalClock::Never) | None => Self::Suite(suite),
        }
    }

    /// Its permanent name.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Suite(suite) => suite.slug,
            Self::Certification(certification) => certification.slug,
        }
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Suite(suite) => suite.name,
            Self::Certification(certification) => certification.name,
        }
    }

    /// Whether a certification is part of it.
    pub fn covers(self, certification: CertificationId) -> bool {
        match self {
            Self::Suite(suite) => certification.suite == Some(suite),
            Self::Certification(own) => own == certification,
        }
    }

    /// The suite that it is, or that it belongs to.
    pub fn suite(self) -> Option<SuiteId> {
        match self {
            Self::Suite(suite) => Some(suite),
            Self::Certification(certification) => certification.suite,
        }
    }

    /// Its policy, if anybody could say.
    pub fn policy(self) -> Option<&'static Renewal> {
        let suite: &'static Suite = self.suite()?.row();
        suite.renewal.as_ref()
    }

    /// Who decides how it renews.
    pub fn body(self) -> BodyId {
        match self {
            Self::Suite(suite) => suite.body,
            Self::Certification(certification) => certification.body,
        }
    }

    /// The way to renew it by points. The first, should a policy have several.
    pub fn points_way(self) -> Option<&'static RenewalWay> {
        self.policy()?.ways.iter().find(|way| way.kind == RenewalKind::Points)
    }

    /// Whether what an entry was logged for includes this: itself, its suite, or a certification of the suite.
    fn is_meant_by(self, named: Subject) -> bool {
        match (self, named) {
            (_, Self::Certification(certification)) => self.covers(certification),
            (Self::Suite(suite), Self::Suite(named)) => suite == named,
            (Self::Certification(certification), Self::Suite(named)) => certification.suite == Some(named),
        }
    }
}

impl Standing {
    /// The date to renew by, where it is known.
    pub fn renew_by(&self) -> Option<Date> {
        match self.state {
            State::Current { renew_by, .. } | State::DueSoon { renew_by, .. } | State::Overdue { renew_by, .. } => {
                Some(renew_by)
            }
            State::NeverLapses | State::Unknown(_) => None,
        }
    }

    /// The day of the pass that the date is counted from.
    pub fn counted_from(&self) -> Option<Date> {
        // Complete points may have led on from an earlier pass than the latest.
        self.periods.first().map(|period| period.first).or(self.latest_pass)
    }

    /// Whether the body counts calendar years, so that the days here are not its own.
    pub fn counts_calendar_years(&self) -> bool {
        self.subject.points_way().is_some_and(|way| way.calendar_years)
    }

    /// The period that today lies in, or the last one when all are over.
    pub fn present_period(&self, today: Date) -> Option<&Period> {
        self.periods.iter().find(|period| today <= period.last).or(self.periods.last())
    }
}

fn standing(subject: Subject, held: &[Held], log: &[CpdEntry], prices: &[PriceEntered], today: Date) -> Standing {
    let certifications: Vec<CertificationId> = CertificationId::all()
        .filter(|id| subject.covers(*id) && held.iter().any(|held| held.certification == *id))
        .collect();
    let passes: Vec<Date> = held
        .iter()
        .filter(|held| subject.covers(held.certification))
        .flat_map(|held| held.passed.iter().copied())
        .collect();
    let has_day = |id: CertificationId| held.iter().any(|held| held.certification == id && !held.passed.is_empty());
    let undated: Vec<CertificationId> = certifications
        .iter()
        .copied()
        // A designation has no exam of its own that could have a day.
        .filter(|id| id.kind != CertificationKind::Designation && !has_day(*id))
        .collect();
    // Entries that count: for this, and not for a day that is still to come.
    let entries: Vec<&CpdEntry> = log
        .iter()
        .filter(|entry| entry.date <= today && entry.counts_for.iter().any(|named| subject.is_meant_by(*named)))
        .collect();
    let (state, periods) = clock::read(subject, &passes, &entries, today);
    let choices = ways::choices(subject, &certifications, &periods, prices, today);
    let latest_pass = passes.iter().copied().max();
    let evidence = evidence(subject, &certifications);
    Standing { subject, certifications, undated, latest_pass, state, periods, choices, evidence }
}

fn evidence(subject: Subject, certifications: &[CertificationId]) -> Evidence {
    let first = certifications.first().copied();
    let own_url = first.map(|id| id.url).filter(|url| !url.is_empty());
    let url = match subject {
        Subject::Suite(suite) => suite.body.url.or(own_url),
        Subject::Certification(certification) => own_url.or(certification.body.url),
    };
    let nothing = Evidence {
        confidence: None,
        sources: &[],
        checked: subject.suite().map_or("", |suite| suite.row().checked),
        note: None,
        lapse: None,
        still_counts_when_lapsed: None,
        url,
    };
    if let Some(policy) = subject.policy() {
        return Evidence {
            confidence: Some(policy.confidence),
            sources: policy.sources,
            note: policy.note,
            lapse: policy.lapse,
            still_counts_when_lapsed: policy.still_counts_when_lapsed,
            ..nothing
        };
    }
    let Subject::Certification(certification) = subject else { return nothing };
    let official = certification.official_fields.contains(&"validity_months");
    Evidence {
        confidence: Some(if official { Confidence::Official } else { certification.confidence }),
        sources: certification.row().sources,
        checked: certification.row().checked,
        note: certification.row().renewal_note,
        ..nothing
    }
}

#[cfg(test)]
mod tests;
