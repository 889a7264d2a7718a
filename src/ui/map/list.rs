//! The list: every role and every link that the map shows, as headings, links and words.

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::station::line_number;
use crate::catalog::link::{Link, relations, steps_from, steps_to};
use crate::catalog::vocabulary::Zone;
use crate::catalog::{Entity, RoleId, TrackId};
use crate::route::Route;
use crate::text;
use crate::ui::frame;
use crate::ui::markup::{Markup, markup};
use crate::ui::organisation::{self, Place};
use crate::ui::part::long::is_long;
use crate::ui::part::tag::Tag;
use crate::ui::state::RecordState;
use crate::wayfinding::{self, Direction};

/// Every role by seniority, with its lines and its links.
#[component(transparent)]
pub fn RoleList() -> Markup {
    let root = NodeRef::<Div>::new();
    let at = RwSignal::new(None::<RoleId>);
    let zones = Zone::ALL
        .iter()
        .map(|zone| {
            let heading = format!("zone-{}", zone.word());
            let roles =
                RoleId::shown().filter(|role| role.zone == *zone).map(|role| entry(role, at)).collect::<Markup>();
            markup! {
                <section class="role-list-zone" aria-labelledby=heading>
                    <h2 class="role-list-heading" id=heading.clone()>{text::zone(*zone)}</h2>
                    <p class="remark">{text::zone_gloss(*zone)}</p>
                    <ul class="role-list-roles">{roles}</ul>
                </section>
            }
        })
        .collect::<Markup>();
    markup! {
        <div class="role-list" data-long=is_long(RoleId::shown().count()) node_ref=root on:keydown=move |event| walk(&event, at, root)>
            {zones}
        </div>
    }
}

fn entry(role: RoleId, at: RwSignal<Option<RoleId>>) -> Markup {
    let record = RecordState::expect();
    let lines = TrackId::all()
        .filter(|track| track.paths.iter().any(|path| path.contains(&role)))
        .map(|track| {
            let number = line_number(track);
            markup! { <li class="line-bullet" data-line=number><span aria-hidden="true">{number}</span> <span class="visually-hidden">{track.name}</span></li> }
        })
        .collect::<Markup>();
    markup! {
        <li class="role-list-role">
            <h3 class="role-list-title">
                <a id=format!("list-{}", role.slug) href=Route::role(role).hash() on:focus=move |_| at.set(Some(role))>{role.title}</a>
            </h3>
            <ul class="line-bullets" aria-label="Lines">{lines}</ul>
            {organisation::at(Place::InList(role))}
            {move || (record.here() == Some(role)).then(|| markup! { <Tag word="You are here" kind="strong" /> })}
            {move || (record.want() == Some(role)).then(|| markup! { <Tag word="Destination" kind="held" /> })}
            <p class="role-list-summary">{role.summary}</p>
            {steps("From", steps_to(role), |link| link.from)}
            {steps("To", steps_from(role), |link| link.to)}
            {works_with(role)}
        </li>
    }
}

/// One direction of a role's links, as a line of words.
fn steps(name: &'static str, links: impl Iterator<Item = &'static Link>, other: fn(&Link) -> RoleId) -> Option<Markup> {
    let mut links = links.peekable();
    links.peek()?;
    let words = links
        .map(|link| {
            let role = other(link);
            markup! { <li><a href=Route::role(role).hash()>{role.title}</a> " (" {text::link_kind(link.kind).to_ascii_lowercase()} ")"</li> }
        })
        .collect::<Markup>();
    Some(markup! {
        <div class="role-list-links">
            <span class="role-list-direction">{name}</span>
            <ul class="role-list-ends">{words}</ul>
        </div>
    })
}

/// Whom the role works with.
fn works_with(role: RoleId) -> Option<Markup> {
    let mut relations = relations(role).peekable();
    relations.peek()?;
    let words = relations
        .map(|(relation, other, _)| {
            markup! { <li>{text::relation(relation).to_ascii_lowercase()} " " <a href=Route::role(other).hash()>{other.title}</a></li> }
        })
        .collect::<Markup>();
    Some(markup! {
        <div class="role-list-links">
            <span class="role-list-direction">"Work"</span>
            <ul class="role-list-ends">{words}</ul>
        </div>
    })
}

/// The arrow keys lead along the links, as on the map.
fn walk(event: &KeyboardEvent, at: RwSignal<Option<RoleId>>, root: NodeRef<Div>) {
    let direction = match event.key().as_str() {
        "ArrowRight" => Direction::Onwards,
        "ArrowLeft" => Direction::Back,
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        _ => return,
    };
    let next = at.get_untracked().and_then(|role| wayfinding::neighbour(role, direction));
    if let (Some(next), Some(root)) = (next, root.get_untracked()) {
        event.prevent_default();
        frame::focus_inside(&root, &format!("#list-{}", next.slug));
    }
}
