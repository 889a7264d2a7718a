//! The card of the chosen role, under the map: what it is, where people come from and where they go.

use leptos::prelude::*;

use super::board::BoardState;
use crate::catalog::RoleId;
use crate::catalog::link::{Link, relations, steps_from, steps_to};
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::personal::PositionButtons;

/// The chosen role in short. It keeps its place while nothing is chosen, so that the page does not jump.
#[component(transparent)]
pub fn Card(
    /// The board whose choice it shows.
    state: BoardState,
) -> Markup {
    markup! {
        <div class="role-card" aria-live="polite">
            {move || match state.chosen() {
                Some(role) => chosen(role),
                None => markup! {
                    <p class="role-card-hint">
                        "Every station is a job, every line a field of work; seniority grows from left to right. Choose a station to see where people come from and where they go."
                    </p>
                },
            }}
        </div>
    }
}

fn chosen(role: RoleId) -> Markup {
    markup! {
        <div class="role-card-main">
            <h2 class="role-card-title"><a href=Route::role(role).hash()>{role.title}</a></h2>
            <p>{role.summary}</p>
            <PositionButtons role=role />
            {works_with(role)}
        </div>
        <LinkColumn title="People come from" links=steps_to(role).collect() other=|link| link.from />
        <LinkColumn title="People go to" links=steps_from(role).collect() other=|link| link.to />
    }
}

/// Whom the role works with, in a line.
fn works_with(role: RoleId) -> Markup {
    relations(role)
        .map(|(relation, other, _)| {
            markup! { <p class="remark">{text::relation(relation)} " " <a href=Route::role(other).hash()>{other.title}</a></p> }
        })
        .collect::<Markup>()
}

/// The roles at the other end of links, with what the link means.
#[component(transparent)]
fn LinkColumn(
    /// Its heading.
    title: &'static str,
    /// The links.
    links: Vec<&'static Link>,
    /// Which end of a link is the other role.
    other: fn(&Link) -> RoleId,
) -> Markup {
    let is_empty = links.is_empty();
    let items = links
        .into_iter()
        .map(|link| {
            let role = other(link);
            markup! {
                <li class="role-card-link" data-kind=link.kind.word()>
                    <a href=Route::role(role).hash()>{role.title}</a>
                    " "
                    <Tag word=text::link_kind(link.kind) gloss=text::link_kind_gloss(link.kind) />
                </li>
            }
        })
        .collect::<Markup>();
    markup! {
        <div class="role-card-links">
            <h3 class="role-card-heading">{title}</h3>
            <ul class="role-card-list">{items}</ul>
            {is_empty.then(|| markup! {
                <p class="remark">"No link is known."</p>
            })}
        </div>
    }
}
