//! Generic parts of the interface. They know neither the catalogue nor the record and could serve any application.

pub mod choice;
pub mod disclosure;
pub mod file_choice;
pub mod long;
pub mod meter;
pub mod note_field;
pub mod pick;
pub mod table;
pub mod tag;
