//! The parts of the printed record. They have no controls, and nothing in them is cut off.

pub mod certificates;
pub mod coming;
pub mod learning;
pub mod private;
pub mod skills;
