//! The card of the chosen role, under the map: what it is, where people come from and where they go.

use leptos::prelude::*;

use super::board::BoardState;
use crate::catalog::RoleId;
use crate::catalog::link::{Link, relations, steps_from, steps_to};
use crate::route::Route;
use crate::text;
use crate::ui::part::tag::Tag;
use crate::ui::personal::PositionButtons;

/// The chosen role in short. It keeps its place while nothing is chosen, so that the page does not jump.
#[component]
pub fn Card(
    /// The board whose choice it shows.
    state: BoardState,
) -> impl IntoView {
    view! {
        <div class="role-card" aria-live="polite">
            {move || match state.chosen.get() {
                Some(role) => chosen(role).into_any(),
                None => view! {
                    <p class="role-card-hint">
                        "Every station is a job, every line a field of work; seniority grows from left to right. Choose a station to see where people come from and where they go."
                    </p>
                }.into_any(),
            }}
        </div>
    }
}

fn chosen(role: RoleId) -> impl IntoView {
    view! {
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
fn works_with(role: RoleId) -> impl IntoView {
    relations(role)
        .map(|(relation, other, _)| {
            view! { <p class="remark">{text::relation(relation)} " " <a href=Route::role(other).hash()>{other.title}</a></p> }
        })
        .collect_view()
}

/// The roles at the other end of links, with what the link means.
#[component]
fn LinkColumn(
    /// Its heading.
    title: &'static str,
    /// The links.
    links: Vec<&'static Link>,
    /// Which end of a link is the other role.
    other: fn(&Link) -> RoleId,
) -> impl IntoView {
    let is_empty = links.is_empty();
    let items = links
        .into_iter()
        .map(|link| {
            let role = other(link);
            view! {
                <li class="role-card-link" data-kind=link.kind.word()>
                    <a href=Route::role(role).hash()>{role.title}</a>
                    " "
                    <Tag word=text::link_kind(link.kind) gloss=text::link_kind_gloss(link.kind) />
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="role-card-links">
            <h3 class="role-card-heading">{title}</h3>
            <ul class="role-card-list">{items}</ul>
            <Show when=move || is_empty>
                <p class="remark">"No link is known."</p>
            </Show>
        </div>
    }
}
