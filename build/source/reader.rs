//! Finds the files of a dataset by name and reads each with its type.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use toml::Spanned;

use super::super::problem::Problem;
use super::file::{Item, SourceFile};
use super::folder::Folder;
use super::listing::{Bodies, Regions, Renames, Skills, Sources};
use super::network::{Links, Tracks};
use super::parse::parse;
use super::study::StudyRanges;
use super::suite::Suites;
use super::table::{Named, Table};
use super::value::Day;
use super::{Dataset, Header, about, order};

/// The file that explains the folder to people.
const READ_ME: &str = "README.md";

/// Reads a dataset. What cannot be read is reported and left out.
pub fn read(folder: Folder, problems: &mut Vec<Problem>) -> Dataset {
    let mut reader = Reader { folder: &folder, problems, belonging: BTreeSet::new(), headers: vec![] };
    reader.belonging.insert(READ_ME.to_owned());
    let about = reader.about();
    let sources = reader.sources();
    let bodies = reader.list("bodies.toml", false, |file: Bodies| (file.checked, file.entries));
    let regions = reader.list("regions.toml", true, |file: Regions| (file.checked, file.entries));
    let skills = reader.skills();
    let roles = reader.roles();
    let (tracks, stations) = reader.tracks();
    let links = reader.list("links.toml", true, |file: Links| (Some(file.checked), file.links));
    let suites = reader.suites();
    let first = about.as_ref().map_or(&[][..], |about| &about.family_order);
    let certifications = reader.certifications(first);
    let study = reader.list("study.toml", false, |file: StudyRanges| (Some(file.checked), file.ranges));
    let guide = reader.list("guide.toml", false, |file: about::Guide| (Some(file.checked), file.sections));
    let founding = reader.list("founding.toml", false, |file: about::Founding| (file.checked, file.facts));
    let renamed = reader.list("renamed.toml", false, |file: Renames| (file.checked, file.entries));
    let Reader { problems, belonging, headers, .. } = reader;
    Dataset {
        whole: problems.is_empty(),
        about,
        headers,
        sources,
        bodies: listed(bodies),
        regions: listed(regions),
        skills,
        roles,
        tracks: listed(tracks),
        stations,
        links: links.unwrap_or_default(),
        suites,
        certifications,
        study: study.unwrap_or_default(),
        guide: listed(guide),
        founding: listed(founding),
        renamed: renamed.unwrap_or_default(),
        belonging,
        folder,
    }
}

/// The table of a list; none when the list could not be read.
fn listed<T: Named>(items: Option<Vec<Item<T>>>) -> Table<T> {
    let whole = items.is_some();
    Table::new(items.unwrap_or_default(), BTreeSet::new(), whole)
}

struct Reader<'a> {
    folder: &'a Folder,
    problems: &'a mut Vec<Problem>,
    belonging: BTreeSet<String>,
    headers: Vec<Item<Header>>,
}

impl Reader<'_> {
    /// Reads one file with its type. None when it is not there or does not fit.
    fn file<T: DeserializeOwned>(&mut self, path: &str) -> Option<(Rc<SourceFile>, T)> {
        let text = self.folder.files.get(path)?.clone();
        self.belonging.insert(path.to_owned());
        let file = Rc::new(SourceFile { path: self.folder.shown(path), text });
        let value = parse(&file, self.problems)?;
        Some((file, value))
    }

    /// Says that a file is not there.
    fn miss(&mut self, path: &str) {
        let file = self.folder.shown(path);
        let message = "this file is missing".to_owned();
        let help = Some("data/README.md shows what belongs in it".to_owned());
        self.problems.push(Problem { file, line: 1, message, help });
    }

    /// Reads a file that holds a list. None when the list cannot be known.
    fn list<F: DeserializeOwned, T>(
        &mut self,
        path: &str,
        required: bool,
        take: impl FnOnce(F) -> (Option<Day>, Vec<Spanned<T>>),
    ) -> Option<Vec<Item<T>>> {
        if !self.folder.files.contains_key(path) {
            if required {
                self.miss(path);
            }
            return (!required).then(Vec::new);
        }
        let (file, value) = self.file::<F>(path)?;
        let (checked, entries) = take(value);
        let value = Header { checked, source: None };
        self.headers.push(Item { file: Rc::clone(&file), start: 0, value });
        Some(items(&file, entries))
    }

    /// The files of a folder with their stems, templates apart.
    fn stems(&mut self, folder: &str) -> Vec<(String, String)> {
        let mut stems = Vec::new();
        for path in self.folder.files.keys() {
            let stem = path.strip_prefix(folder).and_then(|rest| rest.strip_suffix(".toml"));
            let Some(stem) = stem else { continue };
            if stem.rsplit('/').next().is_some_and(|name| name.starts_with('_')) {
                self.belonging.insert(path.clone());
            } else {
                stems.push((path.clone(), stem.to_owned()));
            }
        }
        stems
    }

    fn about(&mut self) -> Option<Item<about::About>> {
        const PATH: &str = "dataset.toml";
        if !self.folder.files.contains_key(PATH) {
            self.miss(PATH);
        }
        let (file, value) = self.file(PATH)?;
        Some(Item { file, start: 0, value })
    }

    fn sources(&mut self) -> Table<super::listing::Source> {
        let mut whole = true;
        let mut all = Vec::new();
        for (path, stem) in self.stems("sources/") {
            if stem.contains('/') {
                continue;
            }
            match self.list(&path, false, |file: Sources| (file.checked, file.entries)) {
                Some(sources) => all.extend(sources),
                None => whole = false,
            }
        }
        order::sources(&mut all);
        Table::new(all, BTreeSet::new(), whole)
    }

    fn skills(&mut self) -> Table<super::listing::Skill> {
        listed(self.list("skills.toml", true, |file: Skills| {
            let mut skills = file.entries;
            for skill in &mut skills {
                skill.get_mut().checked.get_or_insert_with(|| file.checked.clone());
            }
            (Some(file.checked), skills)
        }))
    }

    fn suites(&mut self) -> Table<super::suite::Suite> {
        listed(self.list("suites.toml", false, |file: Suites| {
            let mut suites = file.suites;
            for suite in &mut suites {
                suite.get_mut().checked.get_or_insert_with(|| file.checked.clone());
            }
            (Some(file.checked), suites)
        }))
    }

    fn roles(&mut self) -> Table<super::role::Role> {
        let mut roles = Vec::new();
        let mut unread = BTreeSet::new();
        for (path, slug) in self.stems("roles/") {
            if slug.contains('/') {
                continue;
            }
            match self.file::<super::role::Role>(&path) {
                Some((file, role)) => {
                    roles.push(Item { file, start: 0, value: super::role::Role { slug, ..role } });
                }
                None => _ = unread.insert(slug),
            }
        }
        order::roles(&mut roles);
        Table::new(roles, unread, true)
    }

    fn certifications(&mut self, first: &[super::file::Word]) -> Table<super::certification::Certification> {
        let mut certifications = Vec::new();
        let mut unread = BTreeSet::new();
        for (path, stem) in self.stems("certifications/") {
            let Some((body, slug)) = stem.split_once('/').filter(|(_, slug)| !slug.contains('/')) else {
                continue;
            };
            match self.file::<super::certification::Certification>(&path) {
                Some((file, mut value)) => {
                    slug.clone_into(&mut value.slug);
                    body.clone_into(&mut value.body);
                    certifications.push(Item { file, start: 0, value });
                }
                None => _ = unread.insert(slug.to_owned()),
            }
        }
        order::certifications(&mut certifications, first);
        Table::new(certifications, unread, true)
    }

    fn tracks(&mut self) -> (Option<Vec<Item<super::network::Track>>>, Vec<Item<super::network::Station>>) {
        const PATH: &str = "tracks.toml";
        if !self.folder.files.contains_key(PATH) {
            self.miss(PATH);
        }
        let Some((file, value)) = self.file::<Tracks>(PATH) else { return (None, Vec::new()) };
        let header = Header { checked: Some(value.checked), source: Some(value.source) };
        self.headers.push(Item { file: Rc::clone(&file), start: 0, value: header });
        (Some(items(&file, value.tracks)), items(&file, value.stations))
    }
}

/// The entries of a list with their places.
fn items<T>(file: &Rc<SourceFile>, entries: Vec<Spanned<T>>) -> Vec<Item<T>> {
    let place =
        |entry: Spanned<T>| Item { file: Rc::clone(file), start: entry.span().start, value: entry.into_inner() };
    entries.into_iter().map(place).collect()
}
