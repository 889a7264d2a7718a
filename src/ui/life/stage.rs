//! The stages of a certificate's life: which of them fits a status, and whether the record holds anything of one.

use crate::record::{Booking, Record, Status};

/// What belongs together in the life of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// When it is to be passed.
    Plan,
    /// How it is studied for.
    Study,
    /// When and where the exam is.
    Booking,
    /// When it was passed, and what proves it.
    Pass,
    /// What it cost.
    Cost,
}

impl Stage {
    /// Every stage, in the order of a life.
    pub const ALL: [Self; 5] = [Self::Plan, Self::Study, Self::Booking, Self::Pass, Self::Cost];

    /// Whether it is what a person with this status has in mind.
    pub fn fits(self, status: Status) -> bool {
        match self {
            Self::Plan => matches!(status, Status::Planned | Status::Studying),
            Self::Study => status == Status::Studying,
            Self::Booking => status == Status::Booked,
            Self::Pass => status == Status::Passed,
            Self::Cost => matches!(status, Status::Booked | Status::Passed),
        }
    }

    /// What it is called.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Plan => "Plan",
            Self::Study => "Study",
            Self::Booking => "Booking",
            Self::Pass => "Certificate",
            Self::Cost => "What I paid",
        }
    }

    /// What is entered for it, in the middle of a sentence.
    const fn noun(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Study => "study",
            Self::Booking => "booking",
            Self::Pass => "certificate",
            Self::Cost => "cost",
        }
    }

    /// Whether the record holds anything of it.
    pub fn is_entered(self, record: &Record, certification: &str) -> bool {
        match self {
            Self::Plan => record.target(certification).is_some(),
            Self::Study => {
                record.studying_since(certification).is_some() || record.studied_minutes(certification).is_some()
            }
            Self::Booking => record.booking(certification) != Booking::default(),
            Self::Pass => {
                record.passed_on(certification).is_some()
                    || record.credential(certification).is_some()
                    || record.evidence(certification).is_some()
            }
            Self::Cost => record.cost(certification).is_some(),
        }
    }
}

/// The stages that do not fit a status and hold something, in words: "plan, study". Empty when there are none.
pub fn entered_elsewhere(record: &Record, certification: &str, status: Status) -> String {
    let is_meant = |stage: &Stage| !stage.fits(status) && stage.is_entered(record, certification);
    Stage::ALL.into_iter().filter(is_meant).map(Stage::noun).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Change, Cost, Currency, Hundredths, ReplicaId};

    const EXAM: &str = "itil4-foundation";

    /// L2: what fits a status is open, and nothing is open for what has not begun or never will.
    #[test]
    fn every_status_has_the_stages_that_fit_it() {
        let fitting = |status| Stage::ALL.into_iter().filter(move |stage| stage.fits(status)).collect::<Vec<_>>();
        assert_eq!(fitting(Status::NotStarted), []);
        assert_eq!(fitting(Status::Planned), [Stage::Plan]);
        assert_eq!(fitting(Status::Studying), [Stage::Plan, Stage::Study]);
        assert_eq!(fitting(Status::Booked), [Stage::Booking, Stage::Cost]);
        assert_eq!(fitting(Status::Passed), [Stage::Pass, Stage::Cost]);
        assert_eq!(fitting(Status::NotForMe), []);
    }

    /// L2: what was entered is named wherever it is not open.
    #[test]
    fn what_was_entered_for_other_stages_is_named() {
        let mut record = Record::default();
        let mut at = 0;
        let mut apply = |record: &mut Record, change: Change| {
            at += 1;
            let stamp = record.next_stamp(at, &ReplicaId::new("test"));
            record.apply(&change, &stamp);
        };
        assert_eq!(entered_elsewhere(&record, EXAM, Status::NotStarted), "");
        let day = "2026-03-01".parse().ok();
        apply(&mut record, Change::target(EXAM, day));
        apply(&mut record, Change::studied_minutes(EXAM, Some(90)));
        let booking = Booking { voucher: "V-1".to_owned(), ..Booking::default() };
        let change = Change::booking(&record, EXAM, &booking);
        apply(&mut record, change);
        assert_eq!(entered_elsewhere(&record, EXAM, Status::NotStarted), "plan, study, booking");
        assert_eq!(entered_elsewhere(&record, EXAM, Status::Booked), "plan, study");
        apply(&mut record, Change::credential(EXAM, "GR671"));
        assert_eq!(entered_elsewhere(&record, EXAM, Status::Passed), "plan, study, booking");
        apply(&mut record, Change::target(EXAM, None));
        assert_eq!(entered_elsewhere(&record, EXAM, Status::Planned), "study, booking, certificate");
        let cost = Cost { amount: Hundredths::default(), currency: Currency::new("GBP").expect("a currency") };
        apply(&mut record, Change::cost(EXAM, Some(cost)));
        assert_eq!(entered_elsewhere(&record, EXAM, Status::Studying), "booking, certificate, cost");
    }
}
