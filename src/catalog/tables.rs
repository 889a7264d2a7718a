//! The tables of the catalogue, read once from the text that the build script writes from `data/`.
//!
//! Nothing is written here by hand and nothing is checked here: the build refuses bad data before it writes the text.
//! The texts of the tables are slices of that text, and the tables live as long as the page. How a field is read is in
//! [`reader`], what the fields of each kind of row are is in [`record`]; their order is that of `build/emit`.
//!
//! There are two: what every page needs, and the details. Only the pages that show details reach the second, so that
//! it stands in the parts of the application that are fetched with them.

mod reader;
mod record;

use std::sync::OnceLock;

use super::certification::{Certification, CertificationDetail, StudyRange};
use super::guide::Section;
use super::layer::{TooLate, laid_over, merge};
use super::link::Link;
use super::map::Drawing;
use super::pay::Region;
use super::renamed::Renamed;
use super::role::{Role, RoleDetail, Track};
use super::skill::{Skill, SkillDetail};
use super::source::{Body, Source};
use super::suite::Suite;
use super::{About, AboutDetail};
use reader::{FromText, Mismatch, Reader};

/// What every page needs of the dataset, as the build script has written it.
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/catalog.txt"));
/// The rest of it.
static DETAIL_TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/details.txt"));

/// What every page needs: names, what leads to what, and the map.
#[derive(Clone, Copy, Debug)]
pub(in crate::catalog) struct Tables {
    pub(in crate::catalog) about: About,
    pub(in crate::catalog) regions: &'static [Region],
    pub(in crate::catalog) skills: &'static [Skill],
    pub(in crate::catalog) roles: &'static [Role],
    pub(in crate::catalog) tracks: &'static [Track],
    pub(in crate::catalog) links: &'static [Link],
    pub(in crate::catalog) certifications: &'static [Certification],
    pub(in crate::catalog) renamed: &'static [Renamed],
    pub(in crate::catalog) map: Drawing,
    /// How many sources the details have: a layer counts on from there without reading them.
    pub(in crate::catalog) sources: u16,
}

/// Everything else; the rows of roles, skills and certifications stand in the same order as there.
#[derive(Clone, Copy, Debug)]
pub(in crate::catalog) struct Details {
    pub(in crate::catalog) about: AboutDetail,
    pub(in crate::catalog) sources: &'static [Source],
    pub(in crate::catalog) bodies: &'static [Body],
    pub(in crate::catalog) skills: &'static [SkillDetail],
    pub(in crate::catalog) roles: &'static [RoleDetail],
    pub(in crate::catalog) suites: &'static [Suite],
    pub(in crate::catalog) certifications: &'static [CertificationDetail],
    pub(in crate::catalog) study: &'static [StudyRange],
    pub(in crate::catalog) guide: &'static [Section],
}

/// The tables with what was laid over them.
static LAID_OVER: OnceLock<Tables> = OnceLock::new();
/// The details, with what was laid over them where something was.
static DETAILS: OnceLock<Details> = OnceLock::new();

/// The tables that every page needs, with what was laid over them. The first call reads them.
#[inline(never)]
pub(in crate::catalog) fn tables() -> &'static Tables {
    LAID_OVER.get().unwrap_or_else(base)
}

/// The tables as the dataset has them.
///
/// # Panics
/// When the build script wrote something else than [`record`] reads. No dataset can cause that, only a change of one
/// of the two without the other, and then the first test that touches the catalogue says so.
#[inline(never)]
pub(in crate::catalog) fn base() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| read(TEXT).expect("the build script writes the fields that the catalogue reads"))
}

/// The details, with what was laid over them. The first call reads them.
///
/// # Panics
/// As [`base`].
pub(in crate::catalog) fn details() -> &'static Details {
    DETAILS.get_or_init(|| {
        let details = read(DETAIL_TEXT).expect("the build script writes the fields that the catalogue reads");
        laid_over().map_or(details, |layer| merge::details(&details, layer))
    })
}

/// Whether a layer would come too late: what was read of the details would no longer fit.
pub(in crate::catalog) fn is_in_use() -> bool {
    DETAILS.get().is_some() || LAID_OVER.get().is_some()
}

/// Puts the tables that a layer makes of the base in its place.
///
/// # Errors
/// When that was done before.
pub(in crate::catalog) fn replace(tables: Tables) -> Result<(), TooLate> {
    LAID_OVER.set(tables).map_err(|_| TooLate)
}

fn read<T: FromText>(text: &'static str) -> Result<T, Mismatch> {
    let mut reader = Reader::new(text);
    let tables = reader.read();
    reader.finish().map(|()| tables)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_the_build_is_read_to_its_last_byte() {
        let tables = read::<Tables>(TEXT).expect("the text is that of this build");
        let details = read::<Details>(DETAIL_TEXT).expect("the text is that of this build");
        assert!(tables.roles.len() >= 33, "{} roles", tables.roles.len());
        assert!(tables.certifications.len() >= 143, "{} certifications", tables.certifications.len());
        assert!(details.sources.len() >= 233, "{} sources", details.sources.len());
        assert!(tables.links.len() >= 72, "{} links", tables.links.len());
        assert_eq!(details.roles.len(), tables.roles.len());
        assert_eq!(details.skills.len(), tables.skills.len());
        assert_eq!(details.certifications.len(), tables.certifications.len());
        assert_eq!(tables.map.stations.len(), tables.roles.len());
        assert_eq!(tables.map.lines.len(), tables.tracks.len());
    }

    #[test]
    fn every_id_points_into_its_table() {
        let (tables, details) = (tables(), details());
        for role in tables.roles {
            assert!(role.skills.iter().all(|needed| needed.skill.index() < tables.skills.len()), "{}", role.slug);
            assert!(role.pay.iter().all(|figure| figure.region.index() < tables.regions.len()), "{}", role.slug);
        }
        for certification in tables.certifications {
            assert!(certification.body.index() < details.bodies.len(), "{}", certification.slug);
            assert!(
                certification.sources.iter().all(|id| id.index() < details.sources.len()),
                "{}",
                certification.slug
            );
        }
    }

    #[test]
    fn every_text_stands_in_its_own_field() {
        let (tables, details) = (tables(), details());
        let slugs = (tables.roles.iter().map(|role| role.slug))
            .chain(tables.skills.iter().map(|skill| skill.slug))
            .chain(tables.certifications.iter().map(|certification| certification.slug))
            .chain(details.suites.iter().map(|suite| suite.slug))
            .chain(details.bodies.iter().map(|body| body.slug));
        for slug in slugs {
            assert!(!slug.is_empty() && !slug.contains([' ', '/']) && slug == slug.to_lowercase(), "{slug} is no slug");
        }
        let addresses = (tables.certifications.iter().map(|certification| certification.url))
            .chain(details.sources.iter().filter_map(|source| source.url))
            .chain(details.bodies.iter().filter_map(|body| body.url));
        for address in addresses.filter(|address| !address.is_empty()) {
            assert!(address.starts_with("http"), "{address} is no address");
        }
        let days = tables.roles.iter().map(|role| role.checked);
        for day in days.chain(tables.certifications.iter().map(|certification| certification.checked)) {
            assert_eq!((day.len(), day.matches('-').count()), (10, 2), "{day} is no day");
        }
    }

    #[test]
    fn a_text_that_is_cut_short_is_a_mismatch() {
        let cut = TEXT.len() / 2;
        let cut = (0..=cut).rev().find(|&at| TEXT.is_char_boundary(at)).unwrap_or_default();
        assert!(read::<Tables>(&TEXT[..cut]).is_err());
        assert!(read::<Details>("").is_err());
    }
}
