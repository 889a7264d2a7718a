//! The parts of the page with the person's record.

pub mod certifications;
pub mod keeping;
pub mod notes;
pub mod skills;
pub mod summary;
pub mod unknown;
