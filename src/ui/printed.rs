//! Pages printed ahead of time, by the same views: what a reader sees before the application has come, and what one
//! reads who does not let it. Runs on the computer that builds the page (`src/main.rs`), never in a browser.

use std::sync::Arc;

use leptos::prelude::*;
use serde::Serialize;

use super::map::list::RoleList;
use super::markup::{Fitting, Markup, markup};
use super::page::part::Parts;
use super::page::{draw_catalogue, page_of, title};
use super::seat::Surroundings;
use super::shell::{Footer, NAME, Shell, Sign, section_of};
use super::state;
use crate::catalog::{self, CertificationId, Entity, RoleId, SkillId};
use crate::port::memory::{self, MemoryLocation};
use crate::route::{MapState, MapView, Route};
use crate::text;

/// The page of the application itself.
pub const APPLICATION: &str = "index.html";

/// The application as a single file, with nothing beside it.
pub const SINGLE_FILE: &str = "itsm-career-roadmap.html";

/// How links within the application begin.
const INNER: &str = "#/";

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
    // Links to the page itself, and to what needs the application, stay addresses behind the hash.
    let link = |address: &str| {
        let read = target(address).filter(|(path, _)| address.starts_with(INNER) && path != APPLICATION);
        Some(read.map_or_else(|| address.to_owned(), |(path, _)| path))
    };
    application_at(APPLICATION, &link)
}

/// The same for the single file, where nothing can be read without the application: links stay as they are.
pub fn first_page_alone() -> Printed {
    application_at(SINGLE_FILE, &|address| Some(address.to_owned()))
}

fn application_at(path: &str, link: &dyn Fn(&str) -> Option<String>) -> Printed {
    printed(&Route::map(), path.to_owned(), &mut Fitting::new(link, None), || markup! { <Shell /> })
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
        if !address.starts_with(INNER) {
            // Another site, a place on this page, or a file beside the application.
            let is_file = !address.contains([':', '#']);
            return Some(if is_file { relative(&path, address) } else { address.to_owned() });
        }
        let (to, place) = target(address)?;
        Some(format!("{}{place}", relative(&path, &to)))
    };
    let home = relative(&path, APPLICATION);
    let draw = || {
        let page = if *route == all_roles() { list_page() } else { draw_catalogue(page_of(route)) };
        markup! {
            <div class="app">
                <header class="masthead">
                    <div class="masthead-bar">
                        <a class="masthead-name" href=home.clone()><Sign />{NAME}</a>
                        <a href=format!("{home}{}", route.hash())>"Open this page in the application"</a>
                    </div>
                    <div class="menu"><div class="menu-bar">{navigation(route)}</div></div>
                </header>
                <main id="main" class="page">{page}</main>
                <Footer />
            </div>
        }
    };
    Some(printed(route, path.clone(), &mut Fitting::new(&link, Some(needs_application)), draw))
}

/// Whether an element with this attribute is about the person or about using the application, or chooses what is shown.
fn needs_application(name: &str, value: &str) -> bool {
    const CLASSES: [&str; 5] =
        ["certification-mine", "skill-mine", "skill-filter-links", "pay-controls", "guide-verdict"];
    match name {
        "class" => value.split(' ').any(|class| CLASSES.contains(&class)),
        "aria-labelledby" => ["pay-mine", "about-keys", "about-privacy"].contains(&value),
        _ => false,
    }
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
        state::provide(&crate::port::Env { location, ..memory::env() }, Surroundings::default());
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
    use std::path::Path;

    use super::*;

    fn pages() -> Vec<Printed> {
        run_nothing_later();
        let mut pages = reading_pages();
        pages.extend([first_page(), first_page_alone()]);
        pages
    }

    /// Every value of an attribute in a page.
    fn values<'a>(page: &'a Printed, attribute: &str) -> Vec<&'a str> {
        let beginning = format!(" {attribute}=\"");
        page.body.split(beginning.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    /// F2: every role and the whole guide are there, with what the dataset knows of them.
    #[test]
    fn everything_the_dataset_knows_can_be_read_without_the_application() {
        let pages = pages();
        let body = |path: &str| pages.iter().find(|page| page.path == path).map(|page| page.body.replace("&amp;", "&"));
        for role in RoleId::all() {
            let body = body(&format!("read/role/{}.html", role.slug)).unwrap_or_default();
            let duties = role.duties.iter().map(|duty| duty.text);
            for fact in [role.title, role.summary].into_iter().chain(duties) {
                assert!(body.contains(&fact.replace('"', "&quot;")), "{}: {fact}", role.slug);
            }
        }
        let guide = body("read/guide.html").unwrap_or_default();
        for entry in catalog::guide().iter().flat_map(|section| section.entries) {
            assert!(guide.contains(&entry.text.replace('"', "&quot;")), "the guide: {}", entry.text);
        }
    }

    /// F2: links between the printed pages lead to printed pages, and to places that are there.
    #[test]
    fn no_link_leads_nowhere() {
        let pages = pages();
        let files: HashSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
        for page in &pages {
            let ids: HashSet<&str> = values(page, "id").into_iter().collect();
            let is_page =
                |link: &&str| !link.starts_with("http") && ![".json", ".txt"].iter().any(|end| link.ends_with(end));
            for link in values(page, "href").into_iter().filter(is_page) {
                let (file, place) = link.split_once('#').unwrap_or((link, ""));
                let from = Path::new(&page.path).parent().unwrap_or(Path::new(""));
                let led_to = resolved(&from.join(file));
                assert!(file.is_empty() || files.contains(led_to.as_str()), "{}: {link}", page.path);
                let is_here = file.is_empty() || led_to == page.path;
                assert!(
                    !is_here || place.starts_with('/') || place.is_empty() || ids.contains(place),
                    "{}: {link}",
                    page.path
                );
            }
        }
    }

    /// F3: a strict page takes no style from attributes.
    #[test]
    fn nothing_printed_has_a_style_in_an_attribute_or_a_script() {
        for page in pages() {
            assert!(values(&page, "style").is_empty() && !page.body.contains("<script"), "{}", page.path);
        }
    }

    /// F2: what cannot be answered is not asked.
    #[test]
    fn pages_that_are_only_read_have_no_controls() {
        let is_read = |page: &&Printed| ![APPLICATION, SINGLE_FILE].contains(&page.path.as_str());
        for page in pages().iter().filter(is_read) {
            for tag in ["<button", "<input", "<select", "<textarea", "<fieldset"] {
                assert!(!page.body.contains(tag), "{}: {tag}", page.path);
            }
        }
    }

    /// A path without the steps up in it.
    fn resolved(path: &Path) -> String {
        let mut words: Vec<String> = Vec::new();
        for word in path.iter().map(|word| word.to_string_lossy().into_owned()) {
            if word == ".." {
                words.pop();
            } else {
                words.push(word);
            }
        }
        words.join("/")
    }

    #[test]
    fn files_link_to_each_other_wherever_they_are() {
        assert_eq!(relative("read/role/a.html", "read/role/b.html"), "b.html");
        assert_eq!(relative("read/role/a.html", "read/guide.html"), "../guide.html");
        assert_eq!(relative("read/role/a.html", "index.html"), "../../index.html");
        assert_eq!(relative("read/guide.html", "read/guide.html"), "guide.html");
        assert_eq!(relative("index.html", "read/guide.html"), "read/guide.html");
    }
}
