//! A job advert as pasted text: what it names of the catalogue, which role it looks like, and what it asks for.
//!
//! Everything is matched here and nothing is guessed: a wrong match is worse than a missed one. What a person has of
//! it is in [`compare`]; keeping the text is for whoever shows it.

mod asks;
mod comparison;
mod find;
mod likeness;
mod names;
mod weight;
mod words;

use std::ops::Range;

use crate::catalog::{CertificationId, RoleId, SkillId};

pub use asks::Ask;
pub use comparison::{Closer, Comparison, Remedy, Standing, StandsFor, compare};
pub use likeness::{Confidence, Likeness, TitlePlace};
pub use weight::Weight;

/// The longest text that is read, in characters; what comes after it is left out, and told.
pub const TEXT_LIMIT: usize = 100_000;

/// An advert that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advert {
    /// The text as it was pasted, up to [`TEXT_LIMIT`] characters.
    pub text: String,
    /// Whether there was more.
    pub is_cut: bool,
    /// What the text names, in its order. Places never overlap.
    pub mentions: Vec<Mention>,
    /// The roles it looks like, the likeliest first; none when it looks like none.
    pub roles: Vec<Likeness>,
    /// What it asks for, in the order of the text, each once.
    pub asks: Vec<Ask>,
}

/// A place of the text that names something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where, in bytes of the text; on the boundaries of characters.
    pub place: Range<usize>,
    /// What it names.
    pub named: Named,
    /// How much the advert wants it.
    pub weight: Weight,
    /// For a role: whether it is somebody one works with, such as "reporting to the CIO".
    pub is_colleague: bool,
}

/// What a name stands for: one thing, or one of several that the name does not tell apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// Roles that have this title or this code.
    Roles(Vec<RoleId>),
    /// Skills of this name or code.
    Skills(Vec<SkillId>),
    /// A certification; or theirs of a family, or every version of one.
    Certifications(Vec<CertificationId>),
}

impl Named {
    /// Adds what another name stands for, and tells whether that is of the same kind.
    fn join(&mut self, other: &Self) -> bool {
        match (self, other) {
            (Self::Roles(ours), Self::Roles(theirs)) => join(ours, theirs),
            (Self::Skills(ours), Self::Skills(theirs)) => join(ours, theirs),
            (Self::Certifications(ours), Self::Certifications(theirs)) => join(ours, theirs),
            _ => return false,
        }
        true
    }

    /// Which is taken where a text could be of several kinds: the lowest.
    fn rank(&self) -> u8 {
        match self {
            Self::Roles(_) => 0,
            Self::Skills(_) => 1,
            Self::Certifications(_) => 2,
        }
    }
}

fn join<Id: Copy + PartialEq>(ours: &mut Vec<Id>, theirs: &[Id]) {
    for id in theirs {
        if !ours.contains(id) {
            ours.push(*id);
        }
    }
}

/// Reads an advert. Any text will do; one without anything we know has no mentions.
pub fn read(text: &str) -> Advert {
    let end = text.char_indices().nth(TEXT_LIMIT).map(|(end, _)| end);
    let text = &text[..end.unwrap_or(text.len())];
    let words = words::words(text);
    let found = find::find(&words);
    let mentions = weight::mentions(&words, found);
    Advert {
        text: text.to_owned(),
        is_cut: end.is_some(),
        roles: likeness::likenesses(text, &mentions),
        asks: asks::asks(text, &mentions),
        mentions,
    }
}
