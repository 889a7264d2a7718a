//! From a record to what is coming: the booked exams, the days the person set, and what runs out.

use super::mandatory::mandatory;
use super::{BookedExam, Expiry, Item, Target, coming};
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::record::{ExamResult, Place, Record, Status};
use crate::renewal::Standing;

/// What a place is called when the exam is sat at home.
const ONLINE: &str = "online";

/// Everything that is coming for the owner of a record, in the order of [`coming`]. The standings are those of
/// [`crate::renewal::of_record`] on the same day.
pub fn of_record(record: &Record, standings: &[Standing], today: Date) -> Vec<Item> {
    let mut exams = Vec::new();
    let mut targets = Vec::new();
    // A designation has no exam; what this edition does not know has no name to be listed by.
    for certification in CertificationId::all().filter(|id| id.kind != CertificationKind::Designation) {
        match record.status(certification.slug()) {
            Status::Booked => exams.extend(booked(record, certification)),
            Status::Planned | Status::Studying => {
                let date = record.target(certification.slug());
                targets.extend(date.map(|date| Target { certification, date }));
            }
            Status::Passed => exams.extend(booked(record, certification).filter(|exam| {
                // To keep it current. Without the day of the pass, the booking may be that of the pass itself.
                let latest = record.latest_pass(certification.slug());
                exam.date >= today && latest.is_some_and(|latest| exam.date > latest)
            })),
            Status::NotStarted | Status::NotForMe => {}
        }
    }
    let expiries: Vec<Expiry> = record
        .other_certificates()
        .into_iter()
        .filter_map(|other| {
            let name = if other.name.is_empty() { "a certificate without a name".to_owned() } else { other.name };
            Some(Expiry { id: other.id.to_string(), name, date: other.expires? })
        })
        .collect();
    let mut items = coming(&exams, &targets, &expiries, standings, today);
    if let Some(organisation) = crate::organisation::present() {
        items.extend(mandatory(&organisation.duties, record, today));
        super::sort(&mut items);
    }
    items
}

/// The booked exam, unless its result is there already.
fn booked(record: &Record, certification: CertificationId) -> Option<BookedExam> {
    let booking = record.booking(certification.slug());
    let date = booking.on?;
    let attempts = record.attempts(certification.slug());
    let is_over =
        attempts.iter().any(|attempt| attempt.on.is_some_and(|on| on >= date) && attempt.result != ExamResult::Unknown);
    if is_over {
        return None;
    }
    let before = attempts.iter().filter(|attempt| attempt.on.is_none_or(|on| on < date)).count();
    let attempt = u16::try_from(before + 1).unwrap_or(u16::MAX);
    let place = match booking.place {
        Some(Place::Online) => ONLINE.to_owned(),
        Some(Place::At(place)) => place,
        None => String::new(),
    };
    Some(BookedExam { certification, attempt, date, time: booking.at, place })
}

#[cfg(test)]
mod tests;
