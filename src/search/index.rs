//! The index: every name by which something can be found, folded once.

use super::rank::{Score, score};
use super::{Hit, HitKind};
use crate::catalog::{CertificationId, Entity, RoleId, SkillId, guide};
use crate::fold::fold;
use crate::order;
use crate::route::Route;
use crate::text;

/// Everything that can be found.
pub struct Index(Vec<Entry>);

struct Entry {
    kind: HitKind,
    title: &'static str,
    detail: String,
    route: Route,
    names: Vec<Name>,
}

/// One name of an entry.
struct Name {
    folded: String,
    /// What is taken off because it is not the main name.
    behind: Score,
    /// The name as it is shown when the entry was found by it, where the title does not say it.
    shown: Option<&'static str>,
}

const ALIAS: Score = 8;
const CODE: Score = 20;
const RELATED: Score = 25;
const DESCRIPTION: Score = 45;

impl Default for Index {
    fn default() -> Self {
        Self::new()
    }
}

impl Index {
    /// The index of the catalogue, its guide and the pages.
    pub fn new() -> Self {
        let roles = RoleId::shown().map(role);
        let certifications = CertificationId::shown().map(certification);
        let skills = SkillId::all().map(skill);
        let sections = guide().iter().map(|section| {
            Entry::new(HitKind::GuideSection, section.title, Route::Guide { section: Some(section.slug.to_owned()) })
                .described_by(section.intro.unwrap_or_default())
        });
        let pages = text::pages().into_iter().chain(text::more_pages()).map(|(title, detail, route)| {
            let mut entry = Entry::new(HitKind::Page, title, route).described_by(detail);
            detail.clone_into(&mut entry.detail);
            entry
        });
        Self(roles.chain(certifications).chain(skills).chain(sections).chain(pages).collect())
    }

    /// What answers a query best, the best first. Nothing answers an empty query.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        /// No name is longer, and a pasted page must not hold up the browser.
        const LONGEST: usize = 80;
        let query = fold(&query.chars().take(LONGEST).collect::<String>());
        if query.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Score, &Entry, &Name)> = self.0.iter().filter_map(|entry| entry.best(&query)).collect();
        order::by(&mut found, |(left_score, left, _), (right_score, right, _)| {
            right_score.cmp(left_score).then(left.kind.cmp(&right.kind)).then(left.title.cmp(right.title))
        });
        found.into_iter().take(limit).map(|(_, entry, name)| entry.hit(name)).collect()
    }
}

fn role(id: RoleId) -> Entry {
    let codes = [id.codes.soc_us, id.codes.soc_uk, id.codes.noc_ca, id.codes.onet, id.codes.isco];
    let mut entry = Entry::new(HitKind::Role, id.title, Route::role(id))
        .also(id.also_known_as.iter().copied(), ALIAS)
        .also(codes.into_iter().flatten(), CODE)
        .also(id.codes.sfia.iter().copied(), CODE)
        .also(id.codes.esco_label.into_iter().chain(id.codes.framework), RELATED);
    text::zone(id.zone).clone_into(&mut entry.detail);
    entry
}

fn certification(id: CertificationId) -> Entry {
    let mut entry = Entry::new(HitKind::Certification, id.name, Route::certification(id))
        .also([id.code], CODE)
        .also([id.family], RELATED)
        .also([id.body.name], RELATED);
    entry.names.push(Name { folded: fold(&format!("{} {}", id.body.name, id.name)), behind: ALIAS, shown: None });
    // The slug says `itil4` where the name says `ITIL 4`, and people type both.
    entry.names.push(Name { folded: fold(id.slug), behind: CODE, shown: None });
    entry.detail = format!("{}, {}", id.code, id.body.name);
    entry
}

fn skill(id: SkillId) -> Entry {
    let mut entry = Entry::new(HitKind::Skill, id.name, Route::skill(id))
        .also(id.framework.iter().copied(), ALIAS)
        .also(id.esco.into_iter().chain(id.onet), RELATED)
        .also(id.sfia.iter().copied(), CODE)
        .described_by(id.definition);
    text::skill_category(id.category).clone_into(&mut entry.detail);
    entry
}

impl Entry {
    fn new(kind: HitKind, title: &'static str, route: Route) -> Self {
        let names = vec![Name { folded: fold(title), behind: 0, shown: None }];
        Self { kind, title, detail: String::new(), route, names }
    }

    fn also(mut self, names: impl IntoIterator<Item = &'static str>, behind: Score) -> Self {
        self.names.extend(names.into_iter().map(|name| Name { folded: fold(name), behind, shown: Some(name) }));
        self
    }

    fn described_by(mut self, text: &'static str) -> Self {
        self.names.push(Name { folded: fold(text), behind: DESCRIPTION, shown: None });
        self
    }

    /// The name that answers best.
    fn best(&self, query: &str) -> Option<(Score, &Self, &Name)> {
        self.names
            .iter()
            .filter_map(|name| Some((score(&name.folded, query)?.checked_sub(name.behind)?, self, name)))
            .max_by_key(|(score, ..)| *score)
    }

    fn hit(&self, name: &Name) -> Hit {
        // Said only where it adds something: “also Help Desk Technician”.
        let shown = name.shown.filter(|shown| !self.title.contains(shown) && !self.detail.contains(shown));
        let detail = match (shown, self.detail.is_empty()) {
            (Some(shown), true) => shown.to_owned(),
            (Some(shown), false) => format!("{} · {shown}", self.detail),
            (None, _) => self.detail.clone(),
        };
        Hit { kind: self.kind, title: self.title, detail, route: self.route.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_first(query: &str, title: &str) {
        let found = Index::new().find(query, 5);
        let titles: Vec<_> = found.iter().map(|hit| hit.title).collect();
        assert_eq!(titles.first(), Some(&title), "{query:?} finds {titles:?}");
    }

    /// N6: titles, aliases and codes are found.
    #[test]
    fn names_aliases_and_codes_lead_to_the_thing_itself() {
        assert_first("itil 4 foundation", "ITIL 4 Foundation");
        assert_first("itil4 found", "ITIL 4 Foundation");
        assert_first("itil mp", "ITIL 4 Managing Professional");
        assert_first("service desk tech", "Service Desk Technician");
        assert_first("help desk technician", "Service Desk Technician");
        assert_first("ITIL4-CDS", "ITIL 4 Specialist: Create, Deliver and Support");
        assert_first("negotiaton", "Negotiation and conflict handling");
        assert_first("job advert", "Compare a job advert");
    }

    #[test]
    fn the_alias_that_was_typed_is_shown() {
        let found = Index::new().find("help desk technician", 1);
        assert!(found.iter().any(|hit| hit.detail.contains("Help Desk Technician")), "{found:?}");
    }

    #[test]
    fn nothing_is_found_by_nothing_or_by_nonsense() {
        let index = Index::new();
        assert_eq!(index.find("  ", 5), []);
        assert_eq!(index.find("xyzzyplugh", 5), []);
        assert!(index.find(&"service ".repeat(100_000), 5).len() <= 5);
    }
}
