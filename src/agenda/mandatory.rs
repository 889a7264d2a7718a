//! What an organisation asks its people to hold, as long as they do not.

use super::{Item, Kind, item};
use crate::catalog::renamed::current_slug;
use crate::catalog::vocabulary::RenamedKind;
use crate::catalog::{CertificationId, Entity, RoleId};
use crate::date::Date;
use crate::organisation::Duty;
use crate::record::Record;
use crate::renewal::Subject;
use crate::requirement::Holdings;

/// The days by which something is asked for of the owner of a record, the earliest of each certification. What has no
/// day is not on the list: the pages of roles and certifications tell of it.
pub(super) fn mandatory(duties: &[Duty], record: &Record, today: Date) -> Vec<Item> {
    let here = record.here().and_then(|slug| RoleId::from_slug(current_slug(RenamedKind::Role, slug)));
    let holdings = Holdings::of(record);
    let mut days: Vec<(CertificationId, Date)> = Vec::new();
    for duty in duties.iter().filter(|duty| duty.concerns(here) && !holdings.holds(duty.certification)) {
        let Some(by) = duty.by else { continue };
        match days.iter_mut().find(|(certification, _)| *certification == duty.certification) {
            Some((_, earliest)) => *earliest = by.min(*earliest),
            None => days.push((duty.certification, by)),
        }
    }
    let entry = |(certification, by): (CertificationId, Date)| {
        item(
            Kind::Mandatory,
            Subject::Certification(certification),
            by,
            today,
            format!("mandatory-{}", certification.slug),
        )
    };
    days.into_iter().map(entry).collect()
}
