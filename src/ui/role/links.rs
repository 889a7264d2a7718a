//! Where people come from and where they go, drawn as a stop on a line, each step with its evidence.

use leptos::prelude::*;

use crate::catalog::RoleId;
use crate::catalog::link::{Link, relations, steps_from, steps_to};
use crate::catalog::vocabulary::LinkKind;
use crate::order;
use crate::route::Route;
use crate::text;
use crate::ui::evidence::{source_link, strength_tag};
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;

/// The links of a role in both directions.
#[component(transparent)]
pub fn RoleLinks(
    /// The role.
    role: RoleId,
) -> Markup {
    let (from, to): (Vec<_>, Vec<_>) = (sorted(steps_to(role)), sorted(steps_from(role)));
    markup! {
        <section class="section" aria-labelledby="links">
            <h2 id="links">"Where it leads"</h2>
            <div class="role-links">
                <Side title="People come from" empty="No source says who moves here; it may be a first job." links=from other=|link| link.from />
                <p class="role-links-here" aria-hidden="true">{role.title}</p>
                <Side title="People go to" empty="No source says where people go from here." links=to other=|link| link.to />
            </div>
            {works_with(role)}
        </section>
    }
}

/// Whom the role works with: links that are no career steps.
fn works_with(role: RoleId) -> Option<Markup> {
    let mut relations = relations(role).peekable();
    relations.peek()?;
    let lines = relations
        .map(|(relation, other, link)| {
            markup! {
                <li>
                    {text::relation(relation)}
                    " "
                    <a href=Route::role(other).hash()>{other.title}</a>
                    ". "
                    <span class="remark">{link.note.map(with_full_stop)} " Source: " {source_link(link.source)} " "</span>
                    {strength_tag(link.strength)}
                </li>
            }
        })
        .collect::<Markup>();
    Some(markup! {
        <h3 class="role-links-heading">"Works with"</h3>
        <ul class="bullets">{lines}</ul>
    })
}

/// The dataset ends some remarks with a full stop and some without.
fn with_full_stop(note: &'static str) -> String {
    format!("{}.", note.trim_end_matches('.'))
}

/// Career steps first, the best supported before the others.
fn sorted(links: impl Iterator<Item = &'static Link>) -> Vec<&'static Link> {
    let mut links: Vec<_> = links.collect();
    order::by_key(&mut links, |link| (link.kind, link.strength));
    links
}

/// One direction.
#[component(transparent)]
fn Side(
    /// Its heading.
    title: &'static str,
    /// What is said when there is no link.
    empty: &'static str,
    /// The links.
    links: Vec<&'static Link>,
    /// Which end of a link is the other role.
    other: fn(&Link) -> RoleId,
) -> Markup {
    let is_empty = links.is_empty();
    let steps = links.into_iter().map(|link| step(link, other(link))).collect::<Markup>();
    markup! {
        <div>
            <h3 class="role-links-heading">{title}</h3>
            <ul class="role-links-list">{steps}</ul>
            {is_empty.then(|| markup! {
                <p class="unknown">{empty}</p>
            })}
        </div>
    }
}

/// One step with what it is and how it is known.
fn step(link: &'static Link, other: RoleId) -> Markup {
    let kind = match link.kind {
        LinkKind::Promotion => "",
        _ => "strong",
    };
    markup! {
        <li class="role-links-step" data-kind=link.kind.word()>
            <p class="role-links-role">
                <a href=Route::role(other).hash()>{other.title}</a>
                " "
                <Tag word=text::link_kind(link.kind) kind=kind gloss=text::link_kind_gloss(link.kind) />
                " "
                {strength_tag(link.strength)}
            </p>
            <p class="remark">{link.note.map(with_full_stop)} " Source: " {source_link(link.source)}</p>
        </li>
    }
}
