//! How far a person is, as a page around may be told: no days, no costs, no notes, nothing in their own words.

use crate::catalog::{CertificationId, Entity};
use crate::embedding::message::Progress;
use crate::record::Status;
use crate::route::{Named, Resolved, resolve};
use crate::ui::state::Known;

/// How far a person is.
pub(super) fn progress(known: &Known) -> Progress {
    let record = &known.record;
    let mut progress =
        Progress { here: record.here().and_then(role), want: record.want().and_then(role), ..Progress::default() };
    for certification in CertificationId::all() {
        match known.holdings.status(certification, record) {
            Status::Passed => progress.passed.push(certification.slug()),
            Status::Planned | Status::Studying | Status::Booked => progress.under_way.push(certification.slug()),
            _ => {}
        }
    }
    progress
}

fn role(slug: &str) -> Option<&'static str> {
    found::<crate::catalog::RoleId>(slug).map(Entity::slug)
}

/// What a slug stands for today, renamed or not. What nobody knows any more is not told.
fn found<Id: Named>(slug: &str) -> Option<Id> {
    match resolve(slug) {
        Resolved::Found(id) | Resolved::Moved(id) => Some(id),
        Resolved::Unknown { .. } => None,
    }
}
