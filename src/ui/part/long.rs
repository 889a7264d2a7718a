//! Lists that are so long that the browser lays out only what is seen of them.

/// From so many entries on. Shorter ones are laid out whole: nothing in them is of a guessed size, and it takes no time.
const MANY: usize = 300;

/// What says so to the sheets, for a list of so many entries.
pub const fn is_long(entries: usize) -> Option<&'static str> {
    if entries < MANY { None } else { Some("true") }
}
