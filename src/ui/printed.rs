//! Pages printed ahead of time, by the same views: what a reader sees before the application has come, and what one
//! reads who does not let it. Runs on the computer that builds the page (`src/main.rs`), never in a browser.

use std::sync::Arc;

use leptos::prelude::*;
use serde::Serialize;

use super::map::list::RoleList;
use super::markup::{Fitting, Markup, markup};
use super::page::part::Parts;
use super::page::{draw_catalogue, page_of, title};
use super::shell::{Footer, NAME, Shell, Sign, section_of};
use super::state;
use crate::catalog::{self, CertificationId, Entity, RoleId, SkillId};
use crate::port::memory::{self, MemoryLocation};
use crate::route::{MapState, MapView, Route};
use crate::text;

/// The page of the application itself.
pub const APPLICATION: &str = "index.html";

/// A page as HTML, for whoever puts it into a document.
#[derive(Debug, Serialize)]
pub struct Printed {
    /// Where the file goes, from the folder of the application.
    pub path: String,
    /// The address of the same page in the application.
    pub address: String,
    /// The title of the document.
    pub title: String,
    /// What is in the document's body.
    pub body: String,
    /// The rules for what has a style of its own.
    pub sheet: String,
}

/// The first page: the whole application as it stands before anything was entered.
pub fn first_page() -> Printed {
    let link = |address: &str| Some(target(address).map_or_else(|| address.to_owned(), |(path, _)| path));
    // Links to the page itself, and to what needs the application, stay addresses behind the hash.
    let link = |address: &str| link(address).map(|path| if path == APPLICATION { address.to_owned() } else { path });
    printed(&Route::map(), APPLICATION.to_owned(), &mut Fitting::new(&link, false), || markup! { <Shell /> })
}

/// The pages for readers without the application: everything the dataset knows.
pub fn reading_pages() -> Vec<Printed> {
    let entries = RoleId::all()
        .map(Route::role)
        .chain(CertificationId::all().map(Route::certification))
        .chain(SkillId::all().map(Route::skill));
    let lists = [all_roles(), Route::certifications(), Route::skills(), Route::pay(), Route::guide(), Route::About];
    lists.into_iter().chain(entries).filter_map(|route| reading_page(&route)).collect()
}

fn reading_page(route: &Route) -> Option<Printed> {
    let path = path_of(route)?;
    let link = |address: &str| {
        let (to, place) = target(address)?;
        Some(format!("{}{place}", relative(&path, &to)))
    };
    let home = relative(&path, APPLICATION);
    let draw = || {
        let page = if *route == all_roles() { list_page() } else { draw_catalogue(page_of(route)) };
        let application = format!("{home}{}", route.hash());
        markup! {
            <div class="app">
                <header class="masthead">
                    <div class="masthead-bar">
                        <a class="masthead-name" href=home.clone()><Sign />{NAME}</a>
                        <a href=application>"Open this page in the application"</a>
                    </div>
                    <div class="menu"><div class="menu-bar">{navigation(route)}</div></div>
                </header>
                <main id="main" class="page">{page}</main>
                <Footer />
            </div>
        }
    };
    Some(printed(route, path.clone(), &mut Fitting::new(&link, true), draw))
}

/// The links to the main pages, as far as they can be read without the application.
fn navigation(shown: &Route) -> Markup {
    let mut pages: Vec<_> = text::pages().into_iter().map(|(name, _, route)| (name, route)).collect();
    pages.insert(1, ("Roles", all_roles()));
    let links = pages
        .into_iter()
        .filter(|(_, route)| path_of(route).is_some())
        .map(|(name, route)| {
            let is_map = route == Route::map();
            let is_current = section_of(&route) == section_of(shown) && !is_map;
            let current = is_current.then_some("page");
            markup! { <li><a class="main-nav-link" href=route.hash() aria-current=current>{name}</a></li> }
        })
        .collect::<Markup>();
    markup! { <nav class="main-nav" aria-label="Main"><ul class="main-nav-list">{links}</ul></nav> }
}

/// Every role in a list.
fn list_page() -> Markup {
    markup! {
        <header class="page-head">
            <h1>{catalog::about().title}</h1>
            <p class="page-lead">"Every role by seniority: what it is, where people come from and where they go."</p>
        </header>
        <RoleList />
    }
}

/// The list of all roles, which is another view of the map.
fn all_roles() -> Route {
    Route::Map(MapState { view: Some(MapView::List), ..MapState::default() })
}

/// Draws a page at its address, as it is for somebody who has entered nothing yet.
fn printed(route: &Route, path: String, fitting: &mut Fitting<'_>, draw: impl FnOnce() -> Markup) -> Printed {
    let owner = Owner::new();
    let body = owner.with(|| {
        let location = Arc::new(MemoryLocation::at(&route.hash()));
        state::provide(&crate::port::Env { location, ..memory::env() });
        Parts::provide();
        let mut body = String::new();
        // Nothing is followed: it is read once.
        untrack(|| fitting.fit(draw()).print(&mut body));
        body
    });
    let name = if *route == all_roles() { "Roles".to_owned() } else { title(route) };
    Printed { path, address: route.hash(), title: format!("{name} · {NAME}"), body, sheet: fitting.sheet() }
}

/// Where an address of the application can be read without it: the file, and the place in it.
fn target(address: &str) -> Option<(String, String)> {
    let route = Route::parse(address);
    let place = match &route {
        Route::Guide { section: Some(section) } => format!("#guide-{section}"),
        _ => String::new(),
    };
    Some((path_of(&route)?, place))
}

/// The file for a route, from the folder of the application. None where nothing can be read without it.
fn path_of(route: &Route) -> Option<String> {
    let entry = |kind: &str, slug: &str, is_known: bool| is_known.then(|| format!("read/{kind}/{slug}.html"));
    match route {
        Route::Map(MapState { view: Some(MapView::List), .. }) => Some("read/index.html".to_owned()),
        Route::Map(_) => Some(APPLICATION.to_owned()),
        Route::Role(slug) => entry("role", slug, RoleId::from_slug(slug).is_some()),
        Route::Certification(slug) => entry("certification", slug, CertificationId::from_slug(slug).is_some()),
        Route::Skill(slug) => entry("skill", slug, SkillId::from_slug(slug).is_some()),
        Route::Certifications(_) => Some("read/certifications.html".to_owned()),
        Route::Skills { .. } => Some("read/skills.html".to_owned()),
        Route::Pay { .. } => Some("read/pay.html".to_owned()),
        Route::Guide { .. } => Some("read/guide.html".to_owned()),
        Route::About => Some("read/about.html".to_owned()),
        _ => None,
    }
}

/// How one file links to another, both from the folder of the application.
fn relative(from: &str, to: &str) -> String {
    let shared = from.split('/').zip(to.split('/')).take_while(|(from, to)| from == to).count();
    // The last word is the file; one that links to itself names itself.
    let shared = shared.min(from.split('/').count() - 1).min(to.split('/').count() - 1);
    let up = "../".repeat(from.split('/').count() - 1 - shared);
    let down = to.split('/').skip(shared).collect::<Vec<_>>().join("/");
    up + &down
}

/// Lets nothing run later: what is printed is printed as it is now.
pub fn run_nothing_later() {
    struct Nobody;
    impl any_spawner::CustomExecutor for Nobody {
        fn spawn(&self, _: any_spawner::PinnedFuture<()>) {}
        fn spawn_local(&self, _: any_spawner::PinnedLocalFuture<()>) {}
        fn poll_local(&self) {}
    }
    // A second time changes nothing.
    let _ = any_spawner::Executor::init_custom_executor(Nobody);
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn files_link_to_each_other_wherever_they_are() {
        assert_eq!(relative("read/role/a.html", "read/role/b.html"), "b.html");
        assert_eq!(relative("read/role/a.html", "read/guide.html"), "../guide.html");
        assert_eq!(relative("read/role/a.html", "index.html"), "../../index.html");
        assert_eq!(relative("read/guide.html", "read/guide.html"), "guide.html");
        assert_eq!(relative("index.html", "read/guide.html"), "read/guide.html");
    }
}
