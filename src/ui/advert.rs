//! The parts of the page that compares a job advert.

pub mod asked;
pub mod form;
pub mod keep;
pub mod marked;
pub mod result;
pub mod roles;

use std::sync::Arc;

use leptos::prelude::*;

use super::state::RecordState;
use crate::advert::{Advert, Named, read};
use crate::catalog::{CertificationId, Entity};
use crate::filter::CertificationFilter;
use crate::record::Subject;
use crate::route::Route;

/// What the note with the advert is on.
pub const KEPT: Subject<'static> = Subject::Page("advert");

/// The advert that was read last. It begins with the one that is kept.
#[derive(Clone, Copy)]
pub struct Pasted {
    record: RecordState,
    read: RwSignal<Option<Arc<Advert>>>,
}

impl Pasted {
    /// The advert that is kept, or none yet.
    pub fn expect() -> Self {
        let record = RecordState::expect();
        let kept = untrack(|| record.note(KEPT));
        let kept = (!kept.trim().is_empty()).then(|| Arc::new(read(&kept)));
        Self { record, read: RwSignal::new(kept) }
    }

    /// Reads a text in place of the one before.
    pub fn read(self, text: &str) {
        self.read.set(Some(Arc::new(read(text))));
    }

    /// Forgets what was read.
    pub fn forget(self) {
        self.read.set(None);
    }

    /// What was read last.
    pub fn advert(self) -> Option<Arc<Advert>> {
        self.read.get()
    }

    /// The record it is compared with.
    pub fn record(self) -> RecordState {
        self.record
    }
}

/// Where what a name stands for has its page. A family has the list of its certifications.
pub fn links(named: &Named) -> Vec<(&'static str, Route)> {
    match named {
        Named::Roles(roles) => roles.iter().map(|role| (role.title, Route::role(*role))).collect(),
        Named::Skills(skills) => skills.iter().map(|skill| (skill.row().name, Route::skill(*skill))).collect(),
        Named::Certifications(ids) => certification_links(ids),
    }
}

/// A link to each of a few; of many, one to each family.
fn certification_links(ids: &[CertificationId]) -> Vec<(&'static str, Route)> {
    const FEW: usize = 3;
    if ids.len() <= FEW {
        return ids.iter().map(|id| (id.name, Route::certification(*id))).collect();
    }
    let mut links: Vec<(&'static str, Route)> = Vec::new();
    for id in ids {
        let is_alone = ids.iter().filter(|other| other.family == id.family).count() == 1;
        let filter = CertificationFilter { text: id.family.to_owned(), ..CertificationFilter::default() };
        let link =
            if is_alone { (id.name, Route::certification(*id)) } else { (id.family, Route::Certifications(filter)) };
        if !links.contains(&link) {
            links.push(link);
        }
    }
    links
}
