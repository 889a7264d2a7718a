//! The parts of the page that puts roles side by side.

pub mod certifications;
pub mod choice;
pub mod demands;
pub mod sheet;
pub mod skills;
