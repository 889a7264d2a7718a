//! The map on paper and as a file: one drawing with everything it needs in itself, whatever shows it.
//!
//! What is drawn is the map of the first page, piece by piece, in an [`ink`] of its own; around it stand a title, a
//! legend and a foot. The preview, the printed sheet, the SVG file and the PNG file are all this [`sheet`].

pub mod file;
mod ink;
mod key;
pub mod picture;
pub mod sheet;
mod words;
