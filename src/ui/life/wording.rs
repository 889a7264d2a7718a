//! The life of a certificate in words: how it stands, what happened, how an attempt ended. Without any markup.

use crate::catalog::vocabulary::{Availability, CertificationKind};
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::record::{Event, ExamResult, Status};
use crate::requirement::Holdings;
use crate::ui::certification::wording;

/// Whether a certification can be taken, as the page tells it beside the status.
pub struct Standing {
    /// Whether everything is there that has to be held first.
    pub is_ready: bool,
    /// The sentence.
    pub sentence: String,
}

/// Whether a certification can be taken or what is still required; none where the question does not arise.
pub fn standing(certification: CertificationId, status: Status, holdings: &Holdings) -> Option<Standing> {
    let row = certification.row();
    if row.kind == CertificationKind::Designation || matches!(status, Status::Passed | Status::NotForMe) {
        return None;
    }
    if matches!(row.availability, Availability::Retired | Availability::Superseded) {
        return Some(Standing { is_ready: false, sentence: "It can no longer be taken.".to_owned() });
    }
    let is_ready = holdings.is_ready_for(certification);
    let mut sentence = match &row.requires {
        None => "Ready to take: no source we read names anything to hold first.".to_owned(),
        Some(_) if is_ready => "Ready to take: you hold what is asked for first.".to_owned(),
        Some(requirement) => {
            let left = wording::still_required(requirement, |other| holdings.holds(other));
            format!("Still required: {}.", left.join("; "))
        }
    };
    if row.requires.is_some() && !row.requires_verified {
        sentence.push_str(" (This rule is not verified.)");
    }
    if row.accredited_training || row.requirement_note.is_some() {
        sentence.push_str(" There are conditions besides: see “What must be held first”.");
    }
    Some(Standing { is_ready, sentence })
}

/// How an attempt ended.
pub const fn result(result: ExamResult) -> &'static str {
    match result {
        ExamResult::Unknown => "Result not known yet",
        ExamResult::Passed => "Passed",
        ExamResult::Failed => "Failed",
    }
}

/// Something that happened, or is to happen, on a day.
pub fn event(event: &Event, on: Date, today: Date) -> String {
    match event {
        Event::Entered(status) => entered(*status).to_owned(),
        Event::Exam if on > today => "The booked exam is to come".to_owned(),
        Event::Exam => "Day of the booked exam".to_owned(),
        Event::Attempted { result, score } => {
            let ended = match result {
                ExamResult::Unknown => "result not known yet",
                ExamResult::Passed => "passed",
                ExamResult::Failed => "failed",
            };
            let score = if score.is_empty() { String::new() } else { format!(", score {score}") };
            format!("Sat the exam: {ended}{score}")
        }
        Event::Passed => "Passed".to_owned(),
    }
}

/// That a status was chosen.
const fn entered(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "Set back to “Not started”",
        Status::Planned => "Planned",
        Status::Studying => "Began to study",
        Status::Booked => "Booked",
        Status::Passed => "Marked as passed",
        Status::NotForMe => "Decided against it",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Change, Record, ReplicaId};

    #[track_caller]
    fn certification(slug: &str) -> CertificationId {
        CertificationId::from_slug(slug).expect("the dataset has it")
    }

    fn holding(slugs: &[&str]) -> Holdings {
        let mut record = Record::default();
        for (slug, at) in slugs.iter().zip(1..) {
            let stamp = record.next_stamp(at, &ReplicaId::new("test"));
            record.apply(&Change::status(slug, Status::Passed), &stamp);
        }
        Holdings::of(&record)
    }

    /// L5: ready, or what is missing; silent where it is passed or decided against.
    #[test]
    fn beside_the_status_stands_what_is_still_required() {
        let said = |slug, status, held: &[&str]| {
            standing(certification(slug), status, &holding(held)).map(|standing| (standing.is_ready, standing.sentence))
        };
        let module = "itil4-monitor-support-fulfil";
        let (is_ready, sentence) = said(module, Status::Planned, &[]).expect("it can be taken");
        assert!(
            !is_ready && sentence.starts_with("Still required: ITIL 4 Foundation or ITIL v3 Foundation."),
            "{sentence}"
        );
        let (is_ready, sentence) = said(module, Status::Planned, &["itil4-foundation"]).expect("it can be taken");
        assert!(is_ready && sentence.starts_with("Ready to take: you hold"), "{sentence}");
        let (is_ready, sentence) = said("itil4-foundation", Status::NotStarted, &[]).expect("it can be taken");
        assert!(is_ready && sentence.starts_with("Ready to take: no source"), "{sentence}");
        assert_eq!(said(module, Status::Passed, &[]), None);
        assert_eq!(said(module, Status::NotForMe, &[]), None);
        assert_eq!(said("itil4-master", Status::NotStarted, &[]), None);
        let gone = said("itil-v3-foundation", Status::NotStarted, &[]);
        assert_eq!(gone, Some((false, "It can no longer be taken.".to_owned())));
    }

    /// C4: a rule that was read nowhere is not passed off as one.
    #[test]
    fn a_requirement_that_nobody_read_is_doubted_here_as_well() {
        let doubted = CertificationId::all().find(|id| {
            let may_be_taken = matches!(id.availability, Availability::Active | Availability::Unknown);
            may_be_taken && id.kind == CertificationKind::Exam && id.requires.is_some() && !id.requires_verified
        });
        let doubted = doubted.expect("the dataset has assumed rules");
        let said = standing(doubted, Status::Planned, &holding(&[])).expect("it can be taken");
        assert!(said.sentence.contains("not verified"), "{}", said.sentence);
    }

    #[test]
    fn what_happened_is_told_in_a_few_words() {
        let day = |text: &str| text.parse::<Date>().expect("a day of a test");
        let today = day("2026-11-21");
        let failed = Event::Attempted { result: ExamResult::Failed, score: "58 %".to_owned() };
        assert_eq!(event(&failed, today, today), "Sat the exam: failed, score 58 %");
        assert_eq!(event(&Event::Exam, today, today), "Day of the booked exam");
        assert_eq!(event(&Event::Exam, day("2026-12-01"), today), "The booked exam is to come");
    }
}
