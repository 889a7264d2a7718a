//! Writes a dataset that passed every check as two texts: `catalog.txt`, what every page needs, and `details.txt`, the
//! rest. `src/catalog/tables.rs` reads them.
//!
//! The form of a field is told in [`field`]; the order only depends on the dataset, so that two builds can be compared.
//!
//! They are texts and not Rust tables because of their weight: a pointer and a length for every text compress badly.

mod certification;
mod field;
mod listing;
mod map;
mod role;

use super::Compiled;
use super::source::Dataset;
use super::source::about::About;
use field::{list, number, record};

/// Compiles a dataset. `about` is that of the dataset.
pub fn emit(dataset: &Dataset, about: &About) -> Compiled {
    let plan = map::draw(dataset);
    let tables = record([
        listing::about(about),
        list(dataset.regions.iter().map(|region| listing::region(dataset, region))),
        list(dataset.skills.iter().map(|skill| listing::skill(dataset, skill))),
        list(dataset.roles.iter().map(|role| role::role(dataset, role))),
        list(dataset.tracks.iter().map(|track| role::track(dataset, track))),
        list(dataset.links.iter().map(|link| role::link(dataset, link))),
        list(dataset.certifications.iter().map(|each| certification::certification(dataset, each))),
        list(listing::renamed(&dataset.renamed)),
        map::drawing(&plan),
        number(dataset.sources.len()),
    ]);
    let details = record([
        listing::about_detail(about),
        list(dataset.sources.iter().map(|source| listing::source(source))),
        list(dataset.bodies.iter().map(|body| listing::body(body))),
        list(dataset.skills.iter().map(|skill| listing::skill_detail(dataset, skill))),
        list(dataset.roles.iter().map(|role| role::role_detail(dataset, role))),
        list(dataset.suites.iter().map(|suite| certification::suite(dataset, suite))),
        list(dataset.certifications.iter().map(|each| certification::certification_detail(dataset, each))),
        list(dataset.study.iter().map(|range| certification::study_range(dataset, range))),
        list(dataset.guide.iter().map(|section| listing::section(dataset, section))),
    ]);
    Compiled { tables, details, map_quality: plan.quality.to_string() }
}
