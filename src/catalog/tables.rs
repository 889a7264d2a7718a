//! The tables of the catalogue, read once from the text that the build script writes from `data/`.
//!
//! Nothing is written here by hand and nothing is checked here: the build refuses bad data before it writes the text.
//! The texts of the tables are slices of that text, and the tables live as long as the page. How a field is read is in
//! [`reader`], what the fields of each kind of row are is in [`record`]; their order is that of `build/emit`.

mod reader;
mod record;

use std::sync::OnceLock;

use super::About;
use super::certification::Certification;
use super::guide::Section;
use super::link::Link;
use super::map::Drawing;
use super::pay::Region;
use super::renamed::Renamed;
use super::role::{Role, Track};
use super::skill::Skill;
use super::source::{Body, Source};
use super::suite::Suite;
use reader::Reader;

/// The dataset as the build script has written it.
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/catalog.txt"));

/// Everything the dataset knows.
#[derive(Debug)]
pub(in crate::catalog) struct Tables {
    pub(in crate::catalog) about: About,
    pub(in crate::catalog) sources: &'static [Source],
    pub(in crate::catalog) bodies: &'static [Body],
    pub(in crate::catalog) regions: &'static [Region],
    pub(in crate::catalog) skills: &'static [Skill],
    pub(in crate::catalog) roles: &'static [Role],
    pub(in crate::catalog) tracks: &'static [Track],
    pub(in crate::catalog) links: &'static [Link],
    pub(in crate::catalog) suites: &'static [Suite],
    pub(in crate::catalog) certifications: &'static [Certification],
    pub(in crate::catalog) guide: &'static [Section],
    pub(in crate::catalog) renamed: &'static [Renamed],
    pub(in crate::catalog) map: Drawing,
}

/// The tables. The first call reads them.
///
/// # Panics
/// When the build script wrote something else than [`record`] reads. No dataset can cause that, only a change of one
/// of the two without the other, and then the first test that touches the catalogue says so.
pub(in crate::catalog) fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut reader = Reader::new(TEXT);
        let tables = reader.read();
        reader.finish().expect("the build script writes the fields that the catalogue reads");
        tables
    })
}

#[cfg(test)]
mod tests {
    use super::reader::Mismatch;
    use super::*;

    fn read(text: &'static str) -> Result<Tables, Mismatch> {
        let mut reader = Reader::new(text);
        let tables = reader.read();
        reader.finish().map(|()| tables)
    }

    #[test]
    fn the_text_of_the_build_is_read_to_its_last_byte() {
        let tables = read(TEXT).expect("the text is that of this build");
        assert!(tables.roles.len() >= 33, "{} roles", tables.roles.len());
        assert!(tables.certifications.len() >= 143, "{} certifications", tables.certifications.len());
        assert!(tables.sources.len() >= 233, "{} sources", tables.sources.len());
        assert!(tables.links.len() >= 72, "{} links", tables.links.len());
        assert_eq!(tables.map.stations.len(), tables.roles.len());
        assert_eq!(tables.map.lines.len(), tables.tracks.len());
    }

    #[test]
    fn every_id_points_into_its_table() {
        let tables = tables();
        for role in tables.roles {
            assert!(role.skills.iter().all(|needed| needed.skill.index() < tables.skills.len()), "{}", role.slug);
            assert!(role.pay.iter().all(|figure| figure.region.index() < tables.regions.len()), "{}", role.slug);
        }
        for certification in tables.certifications {
            assert!(certification.body.index() < tables.bodies.len(), "{}", certification.slug);
            assert!(certification.sources.iter().all(|id| id.index() < tables.sources.len()), "{}", certification.slug);
        }
    }

    #[test]
    fn every_text_stands_in_its_own_field() {
        let tables = tables();
        let slugs = (tables.roles.iter().map(|role| role.slug))
            .chain(tables.skills.iter().map(|skill| skill.slug))
            .chain(tables.certifications.iter().map(|certification| certification.slug))
            .chain(tables.suites.iter().map(|suite| suite.slug))
            .chain(tables.bodies.iter().map(|body| body.slug));
        for slug in slugs {
            assert!(!slug.is_empty() && !slug.contains([' ', '/']) && slug == slug.to_lowercase(), "{slug} is no slug");
        }
        let addresses = (tables.certifications.iter().map(|certification| certification.url))
            .chain(tables.sources.iter().filter_map(|source| source.url))
            .chain(tables.bodies.iter().filter_map(|body| body.url));
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
        assert!(read(&TEXT[..cut]).is_err());
        assert!(read("").is_err());
    }
}
