//! The parts of the page with the person's record.

pub mod certifications;
pub mod coming;
pub mod import;
pub mod keeping;
pub mod notes;
pub mod outcome;
pub mod renewal;
pub mod skills;
pub mod snapshots;
pub mod summary;
pub mod unknown;
