//! The transit map and the list that says the same: everything on the first page.

pub mod board;
pub mod card;
pub mod controls;
pub mod flag;
pub mod gesture;
pub mod legend;
pub mod list;
pub mod next_step;
pub mod question;
pub mod sight;
pub mod station;
