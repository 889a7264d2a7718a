//! What the two pages of certifications are made of: the filter, the entries of the list, and the facts of one of them.
//!
//! Which certifications match and what is met is decided by the core; here it only gets words and a form.

pub mod entry;
pub mod exam;
pub mod filter;
pub mod need;
pub mod neighbours;
pub mod renewal;
pub mod wording;
