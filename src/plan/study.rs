//! How long one studies for a certification: what a source states, and where none does, a range of ours that says so.

use crate::catalog::certification::{Study, StudyRange};
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{self, CertificationId, Entity};

/// Minutes of an hour.
const HOUR: u32 = 60;

/// How long one studies for a certification, course included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// With little to learn, in minutes.
    pub low: u32,
    /// With much to learn, in minutes.
    pub high: u32,
    /// What the two rest on.
    pub basis: Basis,
}

/// What an estimate rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A source states both ends.
    Stated(&'static Study),
    /// A source states a least, such as the hours of a course; the upper end is ours.
    AtLeast(&'static Study, &'static StudyRange),
    /// No source states anything: both ends are ours.
    Editorial(&'static StudyRange),
    /// It follows from what is held, and nobody studies for it itself.
    Follows,
}

impl Basis {
    /// Whether either end is our own judgement, which is to be said wherever the estimate is shown.
    pub const fn is_editorial(self) -> bool {
        matches!(self, Self::AtLeast(..) | Self::Editorial(_))
    }
}

/// How long one studies for a certification. None where nobody says and there is no range of ours.
pub fn estimate(certification: CertificationId) -> Option<Estimate> {
    if certification.kind == CertificationKind::Designation {
        return Some(Estimate { low: 0, high: 0, basis: Basis::Follows });
    }
    let mut ranges = catalog::study_ranges().iter();
    let range = ranges.find(|range| range.kind == certification.kind && range.level == certification.level);
    of(certification.row().study.as_ref(), range)
}

/// The shortest and the longest time of study in minutes, for whoever ranks exams by it.
pub fn minutes(certification: CertificationId) -> Option<(u32, u32)> {
    estimate(certification).map(|estimate| (estimate.low, estimate.high))
}

fn of(stated: Option<&'static Study>, range: Option<&'static StudyRange>) -> Option<Estimate> {
    let (low, high, basis) = match (stated, range) {
        (Some(study @ Study { low, high: Some(high), .. }), _) => (*low, *high, Basis::Stated(study)),
        (Some(study), Some(range)) => (study.low, study.low.max(range.high), Basis::AtLeast(study, range)),
        (None, Some(range)) => (range.low, range.high, Basis::Editorial(range)),
        (_, None) => return None,
    };
    Some(Estimate { low: u32::from(low) * HOUR, high: u32::from(high) * HOUR, basis })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn hours(slug: &str) -> (u32, u32, Basis) {
        let certification = CertificationId::from_slug(slug).expect("the dataset has it");
        let Estimate { low, high, basis } = estimate(certification).expect("the dataset has a range for it");
        assert_eq!((low % HOUR, high % HOUR), (0, 0));
        (low / HOUR, high / HOUR, basis)
    }

    /// T1: what a source states is taken as it is; a least has an upper end of ours; everything else is ours and says so.
    #[test]
    fn hours_are_stated_or_marked_as_ours() {
        let (low, high, basis) = hours("itil4-foundation");
        assert_eq!((low, high, basis.is_editorial()), (15, 45, false));
        let (low, high, basis) = hours("devops-foundation");
        assert!(low == 22 && high > low && basis.is_editorial(), "{low} to {high}");
        assert!(matches!(basis, Basis::AtLeast(study, _) if study.high.is_none()));
        let (low, high, basis) = hours("itil4-create-deliver-support");
        assert!(low < high && matches!(basis, Basis::Editorial(range) if !range.basis.is_empty()));
        assert_eq!(hours("itil4-master"), (0, 0, Basis::Follows));
    }

    /// T1: a least above our own upper end is not cut; without a range of ours nothing is made up.
    #[test]
    fn nothing_is_made_up_where_there_is_no_range() {
        let study: &'static Study =
            Box::leak(Box::new(Study { low: 500, high: None, source: crate::catalog::SourceId::FIRST, note: None }));
        let range = catalog::study_ranges().first().expect("the dataset has ranges");
        assert_eq!(of(Some(study), Some(range)).map(|it| (it.low, it.high)), Some((30_000, 30_000)));
        assert_eq!(of(Some(study), None), None);
        assert_eq!(of(None, None), None);
    }

    /// T1: every certification of the default dataset has an estimate, and none is upside down.
    #[test]
    fn every_certification_has_an_estimate() {
        for certification in CertificationId::all() {
            let (low, high) = minutes(certification).expect("the dataset has a range for it");
            assert!(low <= high, "{}", certification.slug());
        }
    }
}
