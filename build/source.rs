//! The dataset as it is written: one type for each kind of file, read without judging what it says.
//!
//! The schema is told to people in `data/README.md`. What the entries must satisfy together is in [`super::check`].

pub mod about;
pub mod certification;
pub mod file;
pub mod folder;
pub mod listing;
pub mod network;
pub mod part;
pub mod role;
pub mod study;
pub mod suite;
pub mod table;
pub mod value;

mod order;
mod parse;
mod reader;

use std::collections::BTreeSet;

use about::{About, FoundingFact, Section};
use certification::Certification;
use file::{Item, SourceFile, Word};
use folder::Folder;
use listing::{Body, Region, Renamed, Skill, Source};
use network::{Link, Station, Track};
use part::{Entry, Kind, Part};
use role::Role;
use study::StudyRange;
use suite::Suite;
use table::Table;
use value::Day;

pub use reader::read;

/// Everything that was read, in the order in which it is compiled.
#[derive(Debug)]
pub struct Dataset {
    pub folder: Folder,
    /// Paths of the files that belong to the dataset; the others are orphans.
    pub belonging: BTreeSet<String>,
    /// Whether every file could be read.
    pub whole: bool,
    pub about: Option<Item<About>>,
    /// What the files of lists say about themselves.
    pub headers: Vec<Item<Header>>,
    pub sources: Table<Source>,
    pub bodies: Table<Body>,
    pub regions: Table<Region>,
    pub skills: Table<Skill>,
    pub roles: Table<Role>,
    pub tracks: Table<Track>,
    pub stations: Vec<Item<Station>>,
    pub links: Vec<Item<Link>>,
    pub suites: Table<Suite>,
    pub certifications: Table<Certification>,
    pub study: Vec<Item<StudyRange>>,
    pub guide: Table<Section>,
    pub founding: Table<FoundingFact>,
    pub renamed: Vec<Item<Renamed>>,
}

/// What a file of a list says about itself.
#[derive(Clone, Debug)]
pub struct Header {
    pub checked: Option<Day>,
    pub source: Option<Word>,
}

impl Entry for Header {
    fn parts(&self) -> Vec<Part<'_>> {
        let mut parts: Vec<Part<'_>> = self.checked.iter().map(Part::Day).collect();
        parts.extend(part::refers(Kind::Source, &self.source));
        parts
    }
}

impl Dataset {
    /// The parts of every entry, each with the file it stands in.
    pub fn parts(&self) -> Vec<(&SourceFile, Part<'_>)> {
        let mut parts = Vec::new();
        collect(&mut parts, self.about.as_slice());
        collect(&mut parts, &self.headers);
        collect(&mut parts, &self.sources);
        collect(&mut parts, &self.bodies);
        collect(&mut parts, &self.regions);
        collect(&mut parts, &self.skills);
        collect(&mut parts, &self.roles);
        collect(&mut parts, &self.tracks);
        collect(&mut parts, &self.stations);
        collect(&mut parts, &self.links);
        collect(&mut parts, &self.suites);
        collect(&mut parts, &self.certifications);
        collect(&mut parts, &self.study);
        collect(&mut parts, &self.guide);
        collect(&mut parts, &self.founding);
        parts
    }
}

fn collect<'a, T: Entry>(parts: &mut Vec<(&'a SourceFile, Part<'a>)>, items: &'a [Item<T>]) {
    for item in items {
        parts.extend(item.value.parts().into_iter().map(|part| (&*item.file, part)));
    }
}
