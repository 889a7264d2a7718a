//! The way as a line from stop to stop, each move with its evidence; or, where no link leads there, who does get there.

use leptos::prelude::*;

use crate::catalog::RoleId;
use crate::catalog::link::{Link, steps_to};
use crate::order;
use crate::plan::routes::Move;
use crate::route::Route;
use crate::text;
use crate::ui::evidence::{source_link, strength_tag};
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::RecordState;

/// The way to the goal.
#[component(transparent)]
pub fn Way(
    /// The goal.
    want: RoleId,
) -> Markup {
    let record = RecordState::expect();
    let content = move || match (record.here(), record.way()) {
        (None, _) => feeders(want, "Say where you are, and the way is shown here. These roles lead to your goal:"),
        (Some(here), _) if here == want => markup! { <p>"You are where you want to be."</p> },
        (Some(_), steps) if steps.is_empty() => feeders(
            want,
            "No link in the data leads there from where you are. That is not a verdict: these roles do lead to your goal:",
        ),
        (Some(here), steps) => line(here, &steps),
    };
    markup! {
        <section class="section" aria-labelledby="plan-way">
            <h2 id="plan-way">"The way there"</h2>
            {content}
        </section>
    }
}

/// The stops from here to the goal.
fn line(here: RoleId, moves: &[Move]) -> Markup {
    let stops = moves.iter().map(|step| stop(step.to, Some(step.link))).collect::<Markup>();
    markup! {
        <ol class="plan-line">
            {stop(here, None)}
            {stops}
        </ol>
    }
}

/// A stop with the move that leads to it.
fn stop(role: RoleId, arrived_by: Option<&'static Link>) -> Markup {
    let evidence = match arrived_by {
        None => markup! { <p class="remark">"You are here."</p> },
        Some(link) => evidence(link),
    };
    let kind = arrived_by.map_or("start", |link| link.kind.word());
    markup! {
        <li class="plan-stop" data-kind=kind>
            <p class="plan-stop-role">
                <a href=Route::role(role).hash()>{role.title}</a>
                " "
                <span class="plan-stop-zone">{text::zone(role.zone)}</span>
            </p>
            {evidence}
        </li>
    }
}

/// What kind of move it is, and how it is known.
fn evidence(link: &'static Link) -> Markup {
    let note = link.note.map(|note| format!("{}. ", note.trim_end_matches('.')));
    markup! {
        <p class="plan-evidence">
            <Tag word=text::link_kind(link.kind) kind=link.kind.word() gloss=text::link_kind_gloss(link.kind) />
            " "
            {strength_tag(link.strength)}
            " "
            <span class="remark">{text::strength_gloss(link.strength)}</span>
        </p>
        <p class="remark">{note} "Source: " {source_link(link.source)}</p>
    }
}

/// The roles from which a career step leads to the goal, the best supported first.
fn feeders(want: RoleId, sentence: &'static str) -> Markup {
    let mut links: Vec<_> = steps_to(want).collect();
    order::by_key(&mut links, |link| (link.kind, link.strength));
    if links.is_empty() {
        return markup! { <p class="unknown">"No source we read says who moves to this role."</p> };
    }
    let items = links
        .into_iter()
        .map(|link| {
            markup! {
                <li class="plan-feeder">
                    <a class="plan-stop-role" href=Route::role(link.from).hash()>{link.from.title}</a>
                    {evidence(link)}
                </li>
            }
        })
        .collect::<Markup>();
    markup! {
        <p>{sentence}</p>
        <ul class="plan-feeders">{items}</ul>
    }
}
