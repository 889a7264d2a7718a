//! How a certification stands in the record.

/// How far the person is with a certification.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Nothing done.
    #[default]
    NotStarted,
    /// Meant to be taken.
    Planned,
    /// Being studied for.
    Studying,
    /// The exam has a date.
    Booked,
    /// Passed.
    Passed,
    /// Decided against.
    NotForMe,
}

impl Status {
    /// Every status, from nothing done to decided against.
    pub const ALL: &'static [Self] =
        &[Self::NotStarted, Self::Planned, Self::Studying, Self::Booked, Self::Passed, Self::NotForMe];

    /// The word that records and addresses use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::Planned => "planned",
            Self::Studying => "studying",
            Self::Booked => "booked",
            Self::Passed => "passed",
            Self::NotForMe => "not-for-me",
        }
    }

    /// The status a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.word() == word)
    }
}
