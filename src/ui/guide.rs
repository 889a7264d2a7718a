//! The parts of the guide.

pub mod entries;
pub mod self_check;
