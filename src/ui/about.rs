//! The parts of the page about the data.

pub mod ages;
pub mod application;
pub mod licences;
pub mod sources;
pub mod words;
