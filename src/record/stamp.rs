//! Stamps: when and by which copy of the application a field was last changed.

use std::fmt;

/// The longest time a stamp can carry: beyond it, other readers of the file would round.
pub(super) const LATEST: u64 = (1 << 53) - 1;

/// The name of one running copy of the application: one tab, once opened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId(String);

impl ReplicaId {
    /// The longest name, in bytes.
    pub const LIMIT: usize = 64;

    /// A name, cut to the length that files may carry.
    pub fn new(name: &str) -> Self {
        Self(name[..name.floor_char_boundary(Self::LIMIT)].to_owned())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ReplicaId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// When and by whom a field was last changed. The later stamp wins; of two at the same time, the greater name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970, moved on where a copy with a clock ahead was seen.
    pub at: u64,
    /// By which copy.
    pub by: ReplicaId,
}

impl Stamp {
    /// A stamp, at the latest time there is when the time is later.
    pub fn new(at: u64, by: ReplicaId) -> Self {
        Self { at: at.min(LATEST), by }
    }
}
