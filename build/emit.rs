//! Writes a dataset that passed every check as Rust: the text of `catalog.rs`, which `src/catalog/tables.rs` includes.
//!
//! One row per line, in an order that only depends on the dataset, so that two builds can be compared.

mod certification;
mod listing;
mod literal;
mod map;
mod role;

use super::Compiled;
use super::source::Dataset;
use super::source::about::About;

/// Compiles a dataset. `about` is that of the dataset.
pub fn emit(dataset: &Dataset, about: &About) -> Compiled {
    let plan = map::draw(dataset);
    let mut tables = String::from("// Written by the build script from the dataset. Do not edit.\n");
    single(&mut tables, "ABOUT", "About", &listing::about(about));
    table(&mut tables, "SOURCES", "Source", dataset.sources.iter().map(|source| listing::source(source)));
    table(&mut tables, "BODIES", "Body", dataset.bodies.iter().map(|body| listing::body(body)));
    table(&mut tables, "REGIONS", "Region", dataset.regions.iter().map(|region| listing::region(dataset, region)));
    table(&mut tables, "SKILLS", "Skill", dataset.skills.iter().map(|skill| listing::skill(dataset, skill)));
    table(&mut tables, "ROLES", "Role", dataset.roles.iter().map(|role| role::role(dataset, role)));
    table(&mut tables, "TRACKS", "Track", dataset.tracks.iter().map(|track| role::track(dataset, track)));
    table(&mut tables, "LINKS", "Link", dataset.links.iter().map(|link| role::link(dataset, link)));
    table(&mut tables, "SUITES", "Suite", dataset.suites.iter().map(|suite| certification::suite(dataset, suite)));
    let certifications = dataset.certifications.iter();
    let certifications = certifications.map(|each| certification::certification(dataset, each));
    table(&mut tables, "CERTIFICATIONS", "Certification", certifications);
    table(&mut tables, "GUIDE", "Section", dataset.guide.iter().map(|section| listing::section(dataset, section)));
    table(&mut tables, "RENAMED", "Renamed", listing::renamed(&dataset.renamed));
    single(&mut tables, "MAP", "map::Drawing", &map::drawing(&plan));
    Compiled { tables, map_quality: plan.quality.to_string() }
}

fn single(tables: &mut String, name: &str, row: &str, value: &str) {
    tables.extend(["\npub(in crate::catalog) static ", name, ": ", row, " = ", value, ";\n"]);
}

fn table(tables: &mut String, name: &str, row: &str, rows: impl Iterator<Item = String>) {
    tables.extend(["\npub(in crate::catalog) static ", name, ": &[", row, "] = &[\n"]);
    for row in rows {
        tables.extend(["    ", &row, ",\n"]);
    }
    tables.push_str("];\n");
}
