//! The pages, one module each. This one picks the page of a route and names it.

pub mod about;
pub mod advert;
pub mod certification;
pub mod certifications;
pub mod compare;
pub mod guide;
pub mod map;
pub mod not_found;
pub mod not_loaded;
pub mod part;
pub mod pay;
pub mod plan;
pub mod poster;
pub mod printed_plan;
pub mod printed_record;
pub mod record;
pub mod role;
pub mod skill;
pub mod skills;

use leptos::prelude::*;

use super::frame;
use super::state::RouteState;
use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::route::{Named, Resolved, Route, resolve};
use crate::ui::markup::{IntoMarkup, Markup, markup};
use part::{Arrival, Part, Parts};

/// The page of the present route. Redrawn when another page is shown; its own state it follows by itself.
#[component(transparent)]
pub fn Page() -> Markup {
    let routes = RouteState::expect();
    let shown = Memo::new(move |_| page_of(&routes.current()));
    let parts = Parts::expect();
    // The page that was asked for last: only for the same one a failure stands until the person tries again.
    let asked = StoredValue::new(None);
    if frame::IS_PRINTED {
        // Which page it will be is not known yet: the map, or a word until another one has come.
        return markup! { <h1 class="page-loading">"Loading…"</h1> {draw_first(Shown::Map)} };
    }
    let page = move || {
        let shown = shown.get();
        if asked.try_update_value(|asked: &mut Option<Shown>| asked.replace(shown.clone())).flatten().as_ref()
            != Some(&shown)
        {
            parts.forget_failure();
        }
        match parts.pages(part_of(&shown)) {
            // Untracked: what a page reads while it is put together must not put it together again.
            Arrival::Here(draw) => untrack(|| draw(shown)).in_steps(FIRST),
            Arrival::Awaited => markup! {
                <h1 tabindex="-1">{title(&routes.current())}</h1>
                <p class="page-awaited" role="status">"Loading…"</p>
            },
            Arrival::Failed => markup! { <not_loaded::NotLoadedPage parts=parts /> },
        }
    };
    page.into_markup()
}

/// How many parts of a page are drawn at once: its head and what fills a screen.
const FIRST: usize = 2;

/// Which part of the application draws a page.
fn part_of(shown: &Shown) -> Part {
    match shown {
        Shown::Map | Shown::NotFound(_) => Part::First,
        Shown::Record | Shown::PrintedRecord | Shown::PrintedPlan | Shown::Plan | Shown::Poster | Shown::Advert => {
            Part::Person
        }
        _ => Part::Catalogue,
    }
}

/// Draws the pages that are there from the start.
pub fn draw_first(shown: Shown) -> Markup {
    match shown {
        Shown::NotFound(path) => markup! { <not_found::NotFoundPage path=path /> },
        _ => markup! { <map::MapPage /> },
    }
}

/// Draws the pages about the dataset.
pub fn draw_catalogue(shown: Shown) -> Markup {
    match shown {
        Shown::Role(slug) => entity(&slug, Route::role, |role| markup! { <role::RolePage role=role /> }),
        Shown::Certifications => markup! { <certifications::CertificationsPage /> },
        Shown::Certification(slug) => entity(&slug, Route::certification, |certification| {
            markup! { <certification::CertificationPage certification=certification /> }
        }),
        Shown::Skills => markup! { <skills::SkillsPage /> },
        Shown::Skill(slug) => entity(&slug, Route::skill, |skill| markup! { <skill::SkillPage skill=skill /> }),
        Shown::Pay => markup! { <pay::PayPage /> },
        Shown::Compare => markup! { <compare::ComparePage /> },
        Shown::Guide => markup! { <guide::GuidePage /> },
        _ => markup! { <about::AboutPage /> },
    }
}

/// Draws the pages about the person.
pub fn draw_person(shown: Shown) -> Markup {
    match shown {
        Shown::Record => markup! { <record::RecordPage /> },
        Shown::PrintedPlan => markup! { <printed_plan::PrintedPlanPage /> },
        Shown::PrintedRecord => markup! { <printed_record::PrintedRecordPage /> },
        Shown::Poster => markup! { <poster::PosterPage /> },
        Shown::Advert => markup! { <advert::AdvertPage /> },
        _ => markup! { <plan::PlanPage /> },
    }
}

/// Which page is shown, without the state that the page follows by itself.
#[derive(Clone, PartialEq)]
pub enum Shown {
    /// The map.
    Map,
    /// A role, by slug.
    Role(String),
    /// The list of certifications.
    Certifications,
    /// A certification, by slug.
    Certification(String),
    /// The list of skills.
    Skills,
    /// A skill, by slug.
    Skill(String),
    /// The person's record.
    Record,
    /// The person's record as it is printed.
    PrintedRecord,
    /// The person's plan as it is printed.
    PrintedPlan,
    /// The person's plan.
    Plan,
    /// The map as a poster.
    Poster,
    /// A job advert beside the person.
    Advert,
    /// Pay.
    Pay,
    /// Roles side by side.
    Compare,
    /// The guide.
    Guide,
    /// About the data.
    About,
    /// An address that leads nowhere.
    NotFound(String),
}

/// The page that a route shows.
pub fn page_of(route: &Route) -> Shown {
    match route {
        Route::Map(_) => Shown::Map,
        Route::Role(slug) => Shown::Role(slug.clone()),
        Route::Certifications(_) => Shown::Certifications,
        Route::Certification(slug) => Shown::Certification(slug.clone()),
        Route::Skills { .. } => Shown::Skills,
        Route::Skill(slug) => Shown::Skill(slug.clone()),
        Route::Record { .. } => Shown::Record,
        Route::PrintedRecord => Shown::PrintedRecord,
        Route::PrintedPlan { .. } => Shown::PrintedPlan,
        Route::Plan(_) => Shown::Plan,
        Route::Poster { .. } => Shown::Poster,
        Route::Advert => Shown::Advert,
        Route::Pay { .. } => Shown::Pay,
        Route::Compare { .. } => Shown::Compare,
        Route::Guide { .. } => Shown::Guide,
        Route::About => Shown::About,
        Route::NotFound { path } => Shown::NotFound(path.clone()),
    }
}

/// The page of a role, certification or skill; an unknown name gets the nearest ones instead, a renamed one its new address.
fn entity<Id: Named + 'static>(slug: &str, route: fn(Id) -> Route, page: impl FnOnce(Id) -> Markup) -> Markup {
    match resolve::<Id>(slug) {
        Resolved::Found(id) => page(id),
        Resolved::Moved(id) => {
            RouteState::expect().replace(&route(id));
            page(id)
        }
        Resolved::Unknown { nearest } => {
            let suggestions = nearest.into_iter().map(|id| (id.title(), route(id))).collect();
            markup! { <not_found::UnknownName name=slug.to_owned() suggestions=suggestions /> }
        }
    }
}

/// The name of the page of a route, for the title of the document.
pub fn title(route: &Route) -> String {
    let named = |title: Option<&str>| title.unwrap_or("Not found").to_owned();
    match route {
        Route::Map(_) => "Map".to_owned(),
        Route::Role(slug) => named(RoleId::from_slug(slug).map(|role| role.title)),
        Route::Certifications(_) => "Certifications".to_owned(),
        Route::Certification(slug) => named(CertificationId::from_slug(slug).map(|certification| certification.name)),
        Route::Skills { .. } => "Skills".to_owned(),
        Route::Skill(slug) => named(SkillId::from_slug(slug).map(|skill| skill.name)),
        Route::Record { .. } => "My record".to_owned(),
        Route::PrintedRecord => "My record on paper".to_owned(),
        Route::PrintedPlan { .. } => "My plan on paper".to_owned(),
        Route::Plan(_) => "My plan".to_owned(),
        Route::Poster { .. } => "Map as a poster".to_owned(),
        Route::Advert => "Compare a job advert".to_owned(),
        Route::Pay { .. } => "Pay".to_owned(),
        Route::Compare { .. } => "Roles side by side".to_owned(),
        Route::Guide { .. } => "Guide".to_owned(),
        Route::About => "About the data".to_owned(),
        Route::NotFound { .. } => "Not found".to_owned(),
    }
}
