//! The catalogue: everything the dataset knows, as read-only tables.
//!
//! Nothing here can be wrong at run time: the build script refuses bad data, and writes one text that is read once.
//! Progress, dates of today and anything personal live in [`crate::record`], never here.

pub mod certification;
pub mod guide;
pub mod layer;
pub mod link;
pub mod map;
pub mod pay;
pub mod renamed;
pub mod role;
pub mod skill;
pub mod source;
pub mod suite;
pub mod vocabulary;

mod id;
mod tables;

pub use id::{BodyId, CertificationId, Entity, RegionId, RoleId, SkillId, SourceId, SuiteId, TrackId};

use certification::StudyRange;
use guide::Section;
use source::{Licence, Note, Scale};
use tables::{details, tables};

/// A day as the dataset writes it, `2026-11-21`. Text, because the catalogue only ever shows it.
pub type Day = &'static str;

/// Facts about the dataset as a whole.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// What the map is called.
    pub title: &'static str,
    /// The day its figures were put together.
    pub gathered: Day,
    /// The sentence that says whose marks the names are.
    pub trade_marks: &'static str,
}

/// What else the dataset says about itself, for the page about the data.
#[derive(Clone, Copy, Debug)]
pub struct AboutDetail {
    /// Lines that the licences of its sources ask for.
    pub attribution: &'static [&'static str],
    /// What each licence lets us publish.
    pub licences: &'static [Licence],
    /// The four skill levels in words.
    pub scale: &'static [Scale],
    /// Remarks on how the dataset was put together.
    pub notes: &'static [Note],
}

impl std::ops::Deref for About {
    type Target = AboutDetail;

    fn deref(&self) -> &AboutDetail {
        &details().about
    }
}

/// The facts about the dataset as a whole.
pub fn about() -> &'static About {
    &tables().about
}

/// The sections of the guide, in reading order.
pub fn guide() -> &'static [Section] {
    details().guide
}

/// Hours of study where no source says them, one range for each kind and level.
pub fn study_ranges() -> &'static [StudyRange] {
    details().study
}

/// The geometry of the default map, computed at build time.
pub fn map() -> &'static map::Drawing {
    &tables().map
}
