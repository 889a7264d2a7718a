//! The day on which a designation followed, where the days of the passes tell it.

use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::date::Date;
use crate::order;
use crate::record::{Record, Status};
use crate::requirement::designations_earned;

/// The first day on which everything was passed that a designation follows from. None where a pass without a day could
/// have brought it earlier, or is needed for it, and for whatever is no designation.
pub(super) fn earned_on(record: &Record, designation: CertificationId) -> Option<Date> {
    if designation.kind != CertificationKind::Designation {
        return None;
    }
    let first_pass = |id: CertificationId| record.pass_dates(id.slug()).first().copied();
    // A designation that was marked without a day says nothing that its own requirement does not say better.
    let counts = |id: &CertificationId| {
        let is_passed = record.status(id.slug()) == Status::Passed && *id != designation;
        is_passed && (id.kind != CertificationKind::Designation || first_pass(*id).is_some())
    };
    let passed: Vec<(CertificationId, Option<Date>)> =
        CertificationId::all().filter(counts).map(|id| (id, first_pass(id))).collect();
    let mut days: Vec<Date> = passed.iter().filter_map(|(_, day)| *day).collect();
    order::ascending(&mut days);
    days.dedup();
    let follows_by = |by: Date, with_undated: bool| {
        let held = |id: CertificationId| {
            passed.iter().any(|(other, day)| *other == id && day.map_or(with_undated, |day| day <= by))
        };
        designations_earned(held).contains(&designation)
    };
    let day = days.iter().copied().find(|day| follows_by(*day, false))?;
    // With the passes without a day taken as the earliest of all it has to come out the same.
    let is_earliest = !follows_by(Date::FIRST, true) || days.first() == Some(&Date::FIRST);
    let earliest = days.into_iter().find(|day| follows_by(*day, true))?;
    (day == earliest && is_earliest).then_some(day)
}
