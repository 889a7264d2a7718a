//! The parts of the page with the person's record.

pub mod ahead;
pub mod badges;
pub mod certifications;
pub mod coming;
pub mod cpd;
pub mod dropped;
pub mod form;
pub mod import;
pub mod keeping;
pub mod notes;
pub mod other;
pub mod outcome;
pub mod printed;
pub mod renewal;
pub mod skills;
pub mod snapshots;
pub mod summary;
pub mod undo_offer;
pub mod unknown;
