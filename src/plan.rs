//! The plan: from where a person is to where they want to be. Ways over roles, the exams that a goal takes, and what a
//! record and the catalogue together say about time, money, gaps and what to do next; values only, which the pages put
//! into words.
//!
//! Everything here is derived and nothing is saved. Ways and exams are sought over graphs of numbers
//! ([`routes::network`], [`exams::graph`]), so that they can be compared with brute force on graphs that no dataset has.

pub mod comparison;
pub mod exams;
pub mod gap;
pub mod goal;
pub mod money;
pub mod next_step;
pub mod reasons;
pub mod routes;
pub mod study;
pub mod time;
pub mod timetable;
pub mod versions;
