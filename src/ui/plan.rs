//! The parts of the page with the person's plan.

pub mod skills;
pub mod way;
