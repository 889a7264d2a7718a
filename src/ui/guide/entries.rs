//! Statements of the guide with their sources and the pages they point at.

use leptos::prelude::*;

use crate::catalog::SourceId;
use crate::catalog::guide::{Entry, Section};
use crate::route::Route;
use crate::ui::evidence::source_link;
use crate::ui::markup::{Markup, markup};

/// The statements of a section: steps with large numerals, or a list.
#[component(transparent)]
pub fn Entries(
    /// The section.
    section: &'static Section,
) -> Markup {
    let common = common_source(section);
    let items = section
        .entries
        .iter()
        .map(|entry| {
            let source =
                common.is_none().then(|| markup! { <p class="remark">"Source: " {source_link(entry.source)}</p> });
            markup! {
                <li class="guide-entry">
                    <p>{entry.text}</p>
                    {more(entry)}
                    {source}
                </li>
            }
        })
        .collect::<Markup>();
    let list = if section.ordered {
        markup! { <ol class="guide-steps">{items}</ol> }
    } else {
        markup! { <ul class="guide-list">{items}</ul> }
    };
    markup! {
        {list}
        <CommonSource section=section />
    }
}

/// The remark on a statement, and the role and certification it is about.
pub fn more(entry: &'static Entry) -> Markup {
    let role = entry.role.map(|role| {
        markup! { <li><a href=Route::role(role).hash()>{role.title}</a></li> }
    });
    let certification = entry.certification.map(|certification| {
        markup! { <li><a href=Route::certification(certification).hash()>{certification.name}</a></li> }
    });
    let links = (role.is_some() || certification.is_some())
        .then(|| markup! { <ul class="guide-links" aria-label="See also">{role} {certification}</ul> });
    markup! {
        {entry.note.map(|note| markup! { <p class="remark">{note}</p> })}
        {links}
    }
}

/// The source that every statement of a section rests on, said once.
#[component(transparent)]
pub fn CommonSource(
    /// The section.
    section: &'static Section,
) -> Option<Markup> {
    common_source(section).map(
        |source| markup! { <p class="remark">"Source of every statement in this section: " {source_link(source)}</p> },
    )
}

fn common_source(section: &Section) -> Option<SourceId> {
    let first = section.entries.first()?.source;
    section.entries.iter().all(|entry| entry.source == first).then_some(first)
}
