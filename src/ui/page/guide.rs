//! The guide: how one becomes an IT service manager, in sections of sourced statements.

use leptos::prelude::*;

use crate::catalog;
use crate::catalog::guide::Section;
use crate::route::Route;
use crate::ui::contents::Contents;
use crate::ui::guide::entries::Entries;
use crate::ui::guide::self_check::SelfCheck;
use crate::ui::markup::{Markup, markup};

/// The section in which a reader may check themselves against the statements.
const TRAITS: &str = "traits";

/// All of the guide, with its contents.
#[component(transparent)]
pub fn GuidePage() -> Markup {
    let sections = catalog::guide().iter().map(|section| markup! { <GuideSection section=section /> });
    let head = markup! {
        <header class="page-head">
            <h1 tabindex="-1">"Guide"</h1>
            <p class="page-lead">"How one becomes an IT service manager: what our sources advise, statement by statement, each with its source."</p>
        </header>
        <Contents
            name="Sections of the guide"
            prefix="guide"
            sections=catalog::guide().iter().map(|section| (section.slug, section.title)).collect()
            route=|slug| Route::Guide { section: Some(slug.to_owned()) }
            named=named
        />
    };
    // The first section is drawn along with the head: without it the footer would be seen, and then move.
    std::iter::once(head).chain(sections).collect()
}

/// The section that an address names.
fn named(route: &Route) -> Option<&str> {
    match route {
        Route::Guide { section } => section.as_deref(),
        _ => None,
    }
}

fn section_id(slug: &str) -> String {
    format!("guide-{slug}")
}

/// One section.
#[component(transparent)]
fn GuideSection(
    /// The section.
    section: &'static Section,
) -> Markup {
    let id = section_id(section.slug);
    let heading = format!("{id}-title");
    let body = match section.slug {
        TRAITS => markup! { <SelfCheck section=section /> },
        _ => markup! { <Entries section=section /> },
    };
    markup! {
        <section class="section guide-section" id=id aria-labelledby=heading>
            <h2 id=heading.clone() tabindex="-1">{section.title}</h2>
            {section.intro.map(|intro| markup! { <p class="section-intro">{intro}</p> })}
            {body}
        </section>
    }
}
