//! Ids: small numbers that only the catalogue hands out, so that following one cannot fail.
//!
//! An id is a position in this build's tables and changes when the dataset does. Addresses and saved records use slugs.

use super::certification::Certification;
use super::layer;
use super::pay::Region;
use super::role::{Role, Track};
use super::skill::Skill;
use super::source::{Body, Source};
use super::suite::Suite;
use super::tables::{details, tables};

/// A table of the catalogue whose rows are named by slugs.
pub trait Entity: Copy + Eq + 'static {
    /// What a row holds.
    type Row: 'static;

    /// Every id, in the order of the dataset.
    fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator;

    /// The row of this id.
    fn row(self) -> &'static Self::Row;

    /// The permanent name of this id.
    fn slug(self) -> &'static str;

    /// The id with that slug.
    fn from_slug(slug: &str) -> Option<Self> {
        Self::all().find(|id| id.slug() == slug)
    }
}

macro_rules! entity {
    ($(#[$doc:meta])* $id:ident => $row:ty, $tables:ident . $table:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(pub(in crate::catalog) u16);

        impl $id {
            /// The first of its table. The build refuses a dataset in which a table that is started from is empty.
            pub const FIRST: Self = Self(0);

            /// The position in its table, for arrays that run beside it.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl Entity for $id {
            type Row = $row;

            fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
                (0..u16::try_from($tables().$table.len()).unwrap_or(u16::MAX)).map(Self)
            }

            fn row(self) -> &'static $row {
                &$tables().$table[self.index()]
            }

            fn slug(self) -> &'static str {
                self.row().slug
            }
        }

        impl std::ops::Deref for $id {
            type Target = $row;

            fn deref(&self) -> &$row {
                self.row()
            }
        }
    };
}

entity! {
    /// A role on the map.
    RoleId => Role, tables.roles
}
entity! {
    /// A line of the map.
    TrackId => Track, tables.tracks
}
entity! {
    /// A skill.
    SkillId => Skill, tables.skills
}
entity! {
    /// A certification.
    CertificationId => Certification, tables.certifications
}
entity! {
    /// A suite of certifications that renew by one policy.
    SuiteId => Suite, details.suites
}
entity! {
    /// An awarding body.
    BodyId => Body, details.bodies
}
entity! {
    /// A region in which pay is measured.
    RegionId => Region, tables.regions
}
entity! {
    /// A source.
    SourceId => Source, details.sources
}

impl RoleId {
    /// Whether the organisation whose layer is laid over does not show it. It can still be followed.
    #[inline(never)]
    pub fn is_hidden(self) -> bool {
        layer::laid_over().is_some_and(|layer| layer.hidden_roles.contains(&self))
    }

    /// Every role that is shown in lists and choices, in the order of [`Entity::all`].
    pub fn shown() -> impl Iterator<Item = Self> {
        Self::all().filter(|role| !role.is_hidden())
    }
}

impl CertificationId {
    /// Whether the organisation whose layer is laid over does not show it. It can still be followed.
    #[inline(never)]
    pub fn is_hidden(self) -> bool {
        layer::laid_over().is_some_and(|layer| layer.hidden_certifications.contains(&self))
    }

    /// Every certification that is shown in lists and choices, in the order of [`Entity::all`].
    pub fn shown() -> impl Iterator<Item = Self> {
        Self::all().filter(|certification| !certification.is_hidden())
    }
}
