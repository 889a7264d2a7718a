//! The guide: how one becomes an IT service manager, in sections of sourced statements. The address names the section
//! to read, because the hash is the route and cannot point into the page.

use leptos::prelude::*;

use crate::catalog;
use crate::catalog::guide::Section;
use crate::route::Route;
use crate::ui::frame;
use crate::ui::guide::entries::Entries;
use crate::ui::guide::self_check::SelfCheck;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{RouteState, follow_changes};

/// The section in which a reader may check themselves against the statements.
const TRAITS: &str = "traits";

/// All of the guide, with its contents.
#[component(transparent)]
pub fn GuidePage() -> Markup {
    let routes = RouteState::expect();
    follow_changes(Box::new(move || {
        if let Route::Guide { section: Some(slug) } = &*routes.current() {
            go_to(slug);
        }
    }));
    let sections =
        catalog::guide().iter().map(|section| markup! { <GuideSection section=section /> }).collect::<Markup>();
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"Guide"</h1>
            <p class="page-lead">"How one becomes an IT service manager: what our sources advise, statement by statement, each with its source."</p>
        </header>
        <Contents />
        {sections}
    }
}

/// Scrolls to a section and moves the focus to its heading, after the page is drawn and has taken the focus itself.
fn go_to(slug: &str) {
    let id = section_id(slug);
    request_animation_frame(move || request_animation_frame(move || frame::go_to_section(&id)));
}

fn section_id(slug: &str) -> String {
    format!("guide-{slug}")
}

/// Links to the sections.
#[component(transparent)]
fn Contents() -> Markup {
    let links = catalog::guide()
        .iter()
        .map(|section| {
            let href = Route::Guide { section: Some(section.slug.to_owned()) }.hash();
            // The address may already name this section; then following the link changes nothing that we could hear.
            markup! { <li><a class="guide-contents-link" href=href on:click=move |_| go_to(section.slug)>{section.title}</a></li> }
        })
        .collect::<Markup>();
    markup! {
        <nav aria-labelledby="guide-contents">
            <h2 id="guide-contents" class="visually-hidden">"Sections of the guide"</h2>
            <ol class="guide-contents">{links}</ol>
        </nav>
    }
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
