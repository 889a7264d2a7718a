//! axe-core on the page of every role, certification and skill: what is odd about an entry shows on its page alone.

use std::collections::BTreeMap;

use itsm_career_roadmap::catalog::{CertificationId, Entity, RoleId, SkillId};
use itsm_career_roadmap::route::Route;

use crate::axe;
use crate::browser::journey;
use crate::page::Page;

/// An entry: its address and what its page is called.
type Entry = (String, &'static str);

/// A1: in the light theme, by links within the page, without loading it anew.
#[test]
fn axe_finds_nothing_on_the_page_of_any_role_or_skill() {
    let roles = RoleId::all().map(|role| (Route::role(role).hash(), role.title));
    let skills = SkillId::all().map(|skill| (Route::skill(skill).hash(), skill.name));
    let entries: Vec<Entry> = roles.chain(skills).collect();
    journey(async |page| axe_finds_nothing(page, &entries).await);
}

/// A1: likewise.
#[test]
fn axe_finds_nothing_on_the_page_of_any_certification() {
    let entry = |certification: CertificationId| (Route::certification(certification).hash(), certification.name);
    let entries: Vec<Entry> = CertificationId::all().map(entry).collect();
    journey(async |page| axe_finds_nothing(page, &entries).await);
}

/// What is wrong on several pages is told once, with the number of pages and the first of them.
async fn axe_finds_nothing(page: &Page, entries: &[Entry]) {
    page.browser.prefer("light").await;
    page.open("#/guide").await;
    let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (address, name) in entries {
        page.go(address, name).await;
        for violation in axe::violations(page).await {
            found.entry(violation).or_default().push(address);
        }
    }
    let told: Vec<String> = found
        .iter()
        .map(|(violation, pages)| format!("{violation} ({} pages, the first is {})", pages.len(), pages[0]))
        .collect();
    assert!(told.is_empty(), "{} violations:\n{}", told.len(), told.join("\n"));
}
