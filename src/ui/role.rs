//! The parts of a role's page.

pub mod certifications;
pub mod links;
pub mod particulars;
pub mod skills;
