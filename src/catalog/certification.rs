//! Certifications: what one can earn, what it asks for first, and the facts of its exam.

use super::Day;
use super::id::{BodyId, CertificationId, SourceId, SuiteId};
use super::tables::details;
use super::vocabulary::{Availability, CertificationKind, CertificationLevel, Confidence};

/// Something one can earn and hold.
#[derive(Clone, Copy, Debug)]
pub struct Certification {
    /// Where its details stand.
    pub(in crate::catalog) place: u16,
    /// Its permanent name.
    pub slug: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What one does to earn it.
    pub kind: CertificationKind,
    /// What must be held first; for a designation, what grants it.
    pub requires: Option<Requirement>,
    /// For a designation: the module that grants it to holders of an earlier scheme.
    pub transition: Option<CertificationId>,
}

/// What else is known of a certification: for its own page and for the lists.
#[derive(Clone, Copy, Debug)]
pub struct CertificationDetail {
    /// The exam code, or the customary short form where the body publishes none.
    pub code: &'static str,
    /// Who awards it.
    pub body: BodyId,
    /// The family it is sold in.
    pub family: &'static str,
    /// The suite whose renewal policy it follows.
    pub suite: Option<SuiteId>,
    /// How advanced it is.
    pub level: CertificationLevel,
    /// Whether it can still be taken.
    pub availability: Availability,
    /// What replaces it.
    pub successor: Option<CertificationId>,
    /// Whether that rule was read, and not assumed from the ladder.
    pub requires_verified: bool,
    /// Conditions that are not certifications: experience, training, degrees.
    pub requirement_note: Option<&'static str>,
    /// Advised before it, not required.
    pub recommended: &'static [CertificationId],
    /// Whether an accredited course is part of the requirement.
    pub accredited_training: bool,
    /// The exam.
    pub exam: Exam,
    /// How long it is valid.
    pub validity: Validity,
    /// How it renews, where a source says so for this very certification.
    pub renewal_note: Option<&'static str>,
    /// Units per period, where its suite leaves the number to the certification.
    pub renewal_units: Option<u16>,
    /// What the exam costs, as an indication.
    pub price: Option<Price>,
    /// The awarding body's page.
    pub url: &'static str,
    /// Whether that page was read.
    pub url_seen: bool,
    /// What the entry rests on.
    pub sources: &'static [SourceId],
    /// How the main facts are known.
    pub confidence: Confidence,
    /// The facts that rest on an official source whatever the overall confidence.
    pub official_fields: &'static [&'static str],
    /// A remark.
    pub note: Option<&'static str>,
    /// When it was last compared with its sources.
    pub checked: Day,
    /// How long one studies for it, where a source says so.
    pub study: Option<Study>,
}

impl std::ops::Deref for Certification {
    type Target = CertificationDetail;

    fn deref(&self) -> &CertificationDetail {
        &details().certifications[usize::from(self.place)]
    }
}

/// What must be held, as an expression over certifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// This one.
    Certification(CertificationId),
    /// Every one of these.
    All(&'static [Requirement]),
    /// One of these.
    Any(&'static [Requirement]),
    /// A number of these.
    Count {
        /// How many.
        at_least: u8,
        /// Of which.
        of: &'static [Requirement],
    },
}

/// The shape of an exam; what is unknown is none.
#[derive(Clone, Copy, Debug)]
pub struct Exam {
    /// Number of questions.
    pub questions: Option<u16>,
    /// Minutes allowed.
    pub minutes: Option<u16>,
    /// What it takes to pass.
    pub pass_mark: Option<&'static str>,
    /// Whether material may be used.
    pub open_book: Option<bool>,
}

/// How long a certificate is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// No source says.
    Unknown,
    /// For good.
    Lifetime,
    /// For so many months.
    Months(u16),
}

/// Hours of study for a certification, course included, as a source states them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Study {
    /// At least so many.
    pub low: u16,
    /// At most so many. None where the source states only a least, such as the hours of a course.
    pub high: Option<u16>,
    /// Who says so.
    pub source: SourceId,
    /// What exactly the source counts.
    pub note: Option<&'static str>,
}

/// Hours of study for certifications of one kind and level of which no source says it: our own judgement.
#[derive(Debug, PartialEq, Eq)]
pub struct StudyRange {
    /// What one does.
    pub kind: CertificationKind,
    /// How advanced it is.
    pub level: CertificationLevel,
    /// At least so many.
    pub low: u16,
    /// At most so many.
    pub high: u16,
    /// Who says so.
    pub source: SourceId,
    /// Why, in a sentence.
    pub basis: &'static str,
}

/// What an exam costs, with the day and the source of the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// In hundredths of the currency.
    pub amount: super::pay::Money,
    /// ISO 4217 code.
    pub currency: &'static str,
    /// When it held. None when the source is undated.
    pub as_of: Option<Day>,
    /// Who says so.
    pub source: SourceId,
    /// A remark.
    pub note: Option<&'static str>,
}
