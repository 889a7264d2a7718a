//! How a person rates themselves at a skill: not at all yet, none of it, or one of the four levels.
//!
//! Saying that one cannot do something is not the same as having said nothing, so it is kept as a word of its own. A
//! version that does not know the word reads it as nothing said and keeps it.

use super::change::Change;
use super::key::Key;
use super::{Field, Record};
use crate::catalog::vocabulary::SkillLevel;

/// The word for "none of it yet".
const NONE: &str = "none";

/// What a person says about themselves at a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// None of it yet.
    None,
    /// At this level.
    At(SkillLevel),
}

impl Rating {
    /// All that can be said of a skill, nothing at all included, from the least to the most.
    pub const ALL: [Option<Self>; 6] = [
        None,
        Some(Self::None),
        Some(Self::At(SkillLevel::Awareness)),
        Some(Self::At(SkillLevel::Working)),
        Some(Self::At(SkillLevel::Practitioner)),
        Some(Self::At(SkillLevel::Expert)),
    ];

    /// The level; none where there is none yet.
    pub const fn level(self) -> Option<SkillLevel> {
        match self {
            Self::None => None,
            Self::At(level) => Some(level),
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::None => NONE,
            Self::At(level) => level.word(),
        }
    }
}

impl Record {
    /// How the person rates themselves at a skill, by slug. None when they have not said.
    pub fn rating(&self, skill: &str) -> Option<Rating> {
        match self.field(Key::SkillLevel(skill)).and_then(Field::text)? {
            NONE => Some(Rating::None),
            word => SkillLevel::from_word(word).map(Rating::At),
        }
    }
}

impl Change {
    /// The person rates themselves like this at a skill, or says nothing about it.
    pub fn rating(skill: &str, rating: Option<Rating>) -> Self {
        Self::one(Key::SkillLevel(skill), super::change::text(rating.map(Rating::word)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{ReplicaId, Stamp};

    /// R24: nothing said, none of it and a level are three things.
    #[test]
    fn none_of_it_is_not_nothing_said() {
        let mut record = Record::default();
        assert_eq!(record.rating("negotiation"), None);
        for (at, rating) in (1..).zip(Rating::ALL) {
            record.apply(&Change::rating("negotiation", rating), &Stamp::new(at, ReplicaId::new("a")));
            assert_eq!(record.rating("negotiation"), rating);
            assert_eq!(record.skill_level("negotiation"), rating.and_then(Rating::level));
        }
        assert!(Rating::ALL.is_sorted() && Rating::ALL.len() == SkillLevel::ALL.len() + 2);
    }
}
