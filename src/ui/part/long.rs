//! Lists that are so long that the browser lays out only what is seen of them.

/// From so many entries on. Shorter ones are laid out whole: nothing in them is of a guessed size, and it takes no time.
const MANY: usize = 300;

/// Whether a list of so many entries is one of them.
pub const fn is_long(entries: usize) -> bool {
    entries >= MANY
}
