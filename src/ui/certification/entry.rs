//! The list of certifications by family. Every entry is drawn once; a filter only hides and shows.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::wording;
use crate::catalog::vocabulary::Availability;
use crate::catalog::{CertificationId, Entity};
use crate::order;
use crate::record::Status;
use crate::route::Route;
use crate::text;
use crate::ui::each::Each;
use crate::ui::format;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::{Display, RecordState};

/// What the list follows: which entries are shown and how each stands, by position in the catalogue.
#[derive(Clone, Copy)]
pub struct ListState {
    /// Whether each certification passes the filter.
    pub shown: Memo<Vec<bool>>,
    /// The same for each by itself.
    pub each: Each<bool>,
    /// The record, for how each stands.
    pub record: RecordState,
}

impl ListState {
    fn is_shown(self, certification: CertificationId) -> bool {
        self.shown.read().get(certification.index()).copied().unwrap_or_default()
    }
}

/// A family of certifications with its members, the easier ones first.
#[derive(Debug)]
pub struct Family {
    /// What it is called.
    pub name: &'static str,
    /// Its members.
    pub members: Vec<CertificationId>,
}

/// Every family, the largest first.
pub fn families() -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for certification in CertificationId::shown() {
        match families.iter_mut().find(|family| family.name == certification.family) {
            Some(family) => family.members.push(certification),
            None => families.push(Family { name: certification.family, members: vec![certification] }),
        }
    }
    for family in &mut families {
        order::by_key(&mut family.members, |member| (member.level, member.name));
    }
    order::by_key(&mut families, |family| (Reverse(family.members.len()), family.name));
    families
}

/// One family: its name, how many of it are shown, and the entries.
pub fn family_section(position: usize, family: Family, state: ListState) -> Markup {
    let id = format!("family-{position}");
    let labelled_by = id.clone();
    let entries = family.members.iter().copied().map(|member| Markup::when_drawn(move || entry(member, state)));
    let entries = entries.collect::<Markup>().in_steps(ON_A_SCREEN);
    let all = family.members.len();
    let members = std::sync::Arc::new(family.members);
    let shown = move || members.iter().filter(|member| state.is_shown(**member)).count();
    let shown_at_all = shown.clone();
    let count = move || match shown() {
        shown if shown == all => text::count(all, "certification"),
        shown => format!("{shown} of {}", text::count(all, "certification")),
    };
    markup! {
        <section class="certification-family" aria-labelledby=labelled_by hidden=move || shown_at_all() == 0>
            <div class="certification-family-head">
                <h2 id=id>{family.name}</h2>
                <p class="remark">{count}</p>
            </div>
            <ul>{entries}</ul>
        </section>
    }
}

/// How many entries fill a screen.
const ON_A_SCREEN: usize = 8;

/// One certification: name, code, what comes first, and its facts in short.
fn entry(certification: CertificationId, state: ListState) -> Markup {
    let display = Display::expect();
    let status_tag = move || {
        let status = state.record.status(certification);
        let kind = if status == Status::Passed { "held" } else { "" };
        (status != Status::NotStarted)
            .then(|| markup! { <Tag word=text::status(status) kind=kind gloss=text::status_gloss(status) /> })
    };
    let availability = certification.availability;
    let gone = (availability != Availability::Active)
        .then(|| markup! { <Tag word=text::availability(availability) kind="low" gloss=text::availability_gloss(availability) /> });
    let first = wording::requirement_line(certification).map(|line| markup! { <p class="remark">{line}</p> });
    let validity = wording::validity(certification.validity).unwrap_or_else(|| "Validity unknown".to_owned());
    let price = certification.row().price.as_ref().map(|price| move || format::price(display, price));
    markup! {
        <li class="certification-entry" hidden=move || state.each.at(certification.index()) != Some(true)>
            <div>
                <p class="certification-entry-name">
                    <a href=Route::certification(certification).hash()>{certification.name}</a>
                    <span class="remark">{certification.code}</span>
                    {gone}
                    {status_tag}
                </p>
                {first}
            </div>
            <p class="certification-entry-fact">{text::certification_level(certification.level)}</p>
            <p class="certification-entry-fact">{validity}</p>
            <p class="certification-entry-fact">{price}</p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_certification_stands_in_exactly_one_family() {
        let mut members: Vec<_> = families().into_iter().flat_map(|family| family.members).collect();
        order::ascending(&mut members);
        assert_eq!(members, CertificationId::all().collect::<Vec<_>>());
    }

    #[test]
    fn a_family_begins_with_its_foundation() {
        let families = families();
        let itil = families.iter().find(|family| family.name == "ITIL 4").expect("the dataset has it");
        assert_eq!(itil.members.first().map(|first| first.slug), Some("itil4-foundation"));
    }
}
