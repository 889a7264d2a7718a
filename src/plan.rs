//! The plan: from where a person is to where they want to be. What a record and the catalogue together say about time,
//! money, gaps and what to do next; values only, which the pages put into words.

pub mod comparison;
pub mod gap;
pub mod money;
pub mod next_step;
pub mod study;
pub mod time;
pub mod timetable;
