//! The ids of list entries: attempts, other certificates, entries of the CPD log.

use std::fmt;

use super::stamp::{LATEST, ReplicaId};

/// The name of one entry of a list. It never changes and is never given to another entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(String);

impl EntryId {
    /// The longest id, in bytes.
    pub const LIMIT: usize = 40;
    /// The longest name of a replica that is repeated in an id.
    const LONGEST_NAME: usize = 16;

    /// The id of an entry that a replica makes at a time.
    ///
    /// A replica never gives out the same time twice and no two replicas have the same name, so no two entries ever
    /// have the same id. In the session that is [`crate::session::Session::new_entry`].
    pub fn new(at: u64, by: &ReplicaId) -> Self {
        let name = by.as_str();
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let at = at.min(LATEST);
        Self(if (1..=Self::LONGEST_NAME).contains(&name.len()) && name.bytes().all(is_plain) {
            format!("{at:x}-{name}")
        } else {
            // Any other name, short or long, by its hash; a plain one never looks like this, for it is too short.
            format!("{at:x}-x{:016x}", fowler_noll_vo(name))
        })
    }

    /// An id as a file has it.
    pub fn read(text: &str) -> Option<Self> {
        Self::valid(text).map(|id| Self(id.to_owned()))
    }

    /// The text, where it is an id: small letters, digits and hyphens.
    pub(super) fn valid(text: &str) -> Option<&str> {
        let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        ((1..=Self::LIMIT).contains(&text.len()) && text.bytes().all(is_allowed)).then_some(text)
    }

    /// The id as it stands in names of fields.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The FNV-1a hash with 64 bits: a fixed one, where the standard library's may differ between versions.
fn fowler_noll_vo(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(at: u64, by: &str) -> String {
        EntryId::new(at, &ReplicaId::new(by)).to_string()
    }

    /// R12: two replicas, or one at two times, never make the same id.
    #[test]
    fn an_id_tells_time_and_replica() {
        assert_eq!(id(1_795_219_200_000, "k3f9x2ab"), "1a1fb671800-k3f9x2ab");
        let names = ["a", "A", "b", "", "a/b", "a-b", "ä", "a long name, longer than sixteen", "abcdefghijklmnopq"];
        let mut ids: Vec<String> = names.iter().flat_map(|name| [id(1, name), id(2, name)]).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 2 * names.len(), "{ids:?}");
    }

    /// R12: bounded, in small letters, without a slash, whatever the replica is called.
    #[test]
    fn every_id_that_is_made_can_be_read_again() {
        for name in ["", "A/B", "ÄÖÜ", "k3f9x2ab", &"y".repeat(200)] {
            for at in [0, 1, u64::MAX] {
                let id = EntryId::new(at, &ReplicaId::new(name));
                assert_eq!(EntryId::read(id.as_str()), Some(id));
            }
        }
        for text in ["", "A", "a/b", "a b", "ä", &"a".repeat(EntryId::LIMIT + 1)] {
            assert_eq!(EntryId::read(text), None, "{text:?}");
        }
    }
}
