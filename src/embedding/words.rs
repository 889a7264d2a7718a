//! The words that a page may write, and what each allows.

use crate::catalog::{Entity, RegionId};

/// A parameter of a frame, and an attribute of the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The page to begin with.
    Start,
    /// The theme.
    Theme,
    /// The region.
    Region,
    /// Map or list.
    View,
    /// Nothing can be changed.
    ReadOnly,
    /// Where the record is kept.
    Storage,
    /// How high it is.
    Height,
    /// Who is told anything.
    Origin,
}

impl Word {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 8] =
        [Self::Start, Self::Theme, Self::Region, Self::View, Self::ReadOnly, Self::Storage, Self::Height, Self::Origin];

    /// As it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Theme => "theme",
            Self::Region => "region",
            Self::View => "view",
            Self::ReadOnly => "readonly",
            Self::Storage => "storage",
            Self::Height => "height",
            Self::Origin => "origin",
        }
    }

    /// The word of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|word| word.name() == name)
    }

    /// What it allows, to stand after "must be".
    pub fn allows(self) -> String {
        let allowed = match self {
            Self::Start => {
                "an address of the application such as /role/problem-manager, with its # written as %23 or left out"
            }
            Self::Theme => "light, dark, contrast or auto",
            Self::Region => {
                let regions = RegionId::all().map(Entity::slug).collect::<Vec<_>>();
                return format!("one of {}", regions.join(", "));
            }
            Self::View => "map or list",
            Self::ReadOnly => "1 or 0, or stand alone",
            Self::Storage => "none or browser",
            Self::Height => "auto or a whole number of pixels from 200 to 10000",
            Self::Origin => "the one origin that may be told, such as https://intranet.example; never *",
        };
        allowed.to_owned()
    }
}

/// Attributes that HTML gives to every element, and those that frameworks hang on whatever they make.
pub(super) fn is_of_every_element(name: &str) -> bool {
    const NAMES: [&str; 16] = [
        "class",
        "dir",
        "draggable",
        "exportparts",
        "hidden",
        "id",
        "inert",
        "is",
        "lang",
        "nonce",
        "part",
        "role",
        "slot",
        "style",
        "tabindex",
        "title",
    ];
    NAMES.contains(&name) || name.starts_with("on") || name.contains(['-', ':', '@', '_', '.'])
}
