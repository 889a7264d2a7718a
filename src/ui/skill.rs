//! What the two pages of skills are made of: the entries of the list, who needs a skill, and what others call it.

pub mod entry;
pub mod evidence;
pub mod names;
pub mod needed_by;
