//! The ways to the goal: by what they are ranked, each as a line of stations, and the chosen one step by step.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::{PlanAddress, number, stops};
use super::pay::Stops;
use super::{no_way, way};
use crate::catalog::vocabulary::LinkKind;
use crate::catalog::{RegionId, RoleId};
use crate::pay_series::{self, Series};
use crate::plan::routes::{Answer, PayView, Preference, Route as Way, routes};
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::choice::Choice;
use crate::ui::part::pick::{Pick, PickOption};
use crate::ui::state::{Display, RecordState};

/// The section.
#[component(transparent)]
pub fn Ways() -> Markup {
    let (record, display, address) = (RecordState::expect(), Display::expect(), PlanAddress::expect());
    let labels = Preference::ALL.map(text::preference).to_vec();
    let chosen = Arc::new(move || address.preference() as usize);
    let choose = Arc::new(move |position: usize| {
        let word = Preference::ALL.get(position).map(|preference| preference.word().to_owned());
        address.choose(|state| (state.by, state.way, state.via) = (word, None, Vec::new()));
    });
    // A memo, unlike elsewhere: the ways are sought again only when one of these is another.
    let asked = Memo::new(move |_| (record.here(), record.want(), address.preference(), display.region()));
    let answer = move || {
        let (here, want, preference, region) = asked.get();
        untrack(|| match want {
            None => no_goal(),
            Some(want) => answered(display, address, here, want, (preference, pay_view(region))),
        })
    };
    markup! {
        <section class="section" aria-labelledby="plan-ways">
            <h2 id="plan-ways">"Ways there"</h2>
            <div class="plan-ranking" hidden=move || record.want().is_none()>
                <Choice legend="What matters most" name="plan-by".to_owned() labels=labels chosen=chosen on_choose=choose />
                <p class="remark">{move || text::preference_gloss(address.preference())}</p>
            </div>
            {answer}
        </section>
    }
}

/// The roles along the way that is open; without a way only its ends, as far as they are known.
pub fn chosen_stops() -> Stops {
    let (record, display, address) = (RecordState::expect(), Display::expect(), PlanAddress::expect());
    // A memo, unlike elsewhere: several views ask, and seeking takes longer than drawing.
    let stops = Memo::new(move |_| {
        let (here, want) = (record.here(), record.want());
        let pay = pay_view(display.region());
        let ways = match want.map(|want| routes(here, want, address.preference(), Some(pay))) {
            Some(Answer::Ways { routes, .. }) => routes,
            _ => Vec::new(),
        };
        match ways.get(address.way(&ways)) {
            Some(way) => stops(way),
            None => here.into_iter().chain(want.filter(|want| here != Some(*want))).collect(),
        }
    });
    Arc::new(move || stops.get())
}

/// The figures of pay that ways in a region are told by: of the best supported kind that is known there.
fn pay_view(region: RegionId) -> PayView {
    let is_known = |series: &&Series| !pay_series::roles_with(**series, region).is_empty();
    let series = Series::ALL.iter().find(is_known).copied().unwrap_or(Series::OfficialGroups);
    PayView { region, series }
}

fn no_goal() -> Markup {
    markup! {
        <p class="remark">
            "Choose above what you want to be, or look around "
            <a href=Route::map().hash()>"on the map"</a>
            " and press “I want this” on the page of a role."
        </p>
    }
}

fn answered(
    display: Display,
    address: PlanAddress,
    here: Option<RoleId>,
    want: RoleId,
    (preference, pay): (Preference, PayView),
) -> Markup {
    match routes(here, want, preference, Some(pay)) {
        Answer::AlreadyThere => markup! {
            <p>
                "You are where you want to be. What comes after it is "
                <a href=Route::role(want).hash()>"on the page of the role"</a>
                "."
            </p>
        },
        Answer::NoWay(reason) => no_way::told(&reason),
        Answer::Ways { routes, is_complete } => {
            let ways = Arc::new(routes);
            let open = move |ways: &[Way]| address.way(ways);
            let first = here.is_none().then(|| {
                markup! {
                    <p>"You have not said where you are, so these ways begin with a first job."</p>
                }
            });
            let more = (!is_complete).then(|| markup! {
                <p class="remark">"There are too many ways to look at all of them: these are the best that were found."</p>
            });
            let (of_pick, of_steps) = (ways.clone(), ways.clone());
            let chosen = Arc::new(move || open(&of_pick));
            let choose = Arc::new(move |position| {
                address.choose(|state| (state.way, state.via) = (number(position), Vec::new()));
            });
            let options = ways.iter().enumerate().map(|(position, way)| option(display, position, way, pay)).collect();
            let steps = move || {
                of_steps.get(open(&of_steps)).map(|way| way::steps(display, open(&of_steps), way, pay, here.is_none()))
            };
            markup! {
                {first}
                <Pick legend=legend(ways.len()) name="plan-way" across=false options=options chosen=chosen on_choose=choose />
                {more}
                {steps}
            }
        }
    }
}

const fn legend(ways: usize) -> &'static str {
    if ways == 1 { "The way that the data has" } else { "The ways, the best first" }
}

/// A way as a card: its stations in a row, its moves, its time, and the pay at its end.
fn option(display: Display, position: usize, way: &Way, pay: PayView) -> PickOption {
    let stops = way.steps.iter().map(|step| stop(step.by.to, step.by.link.kind)).collect::<Markup>();
    let goal = way.steps.last().map_or(way.start, |step| step.by.to);
    let end = pay.figure(goal).and_then(|figure| way::yearly(display, figure));
    let end = end.map_or_else(|| "pay at the end unknown".to_owned(), |money| format!("{money} at the end"));
    let weakest = way.steps.iter().map(|step| step.strength).max();
    let weakest = weakest.map(|strength| format!("weakest step: {} · ", text::strength(strength).to_lowercase()));
    let few = way.steps.iter().filter(|step| step.few.get_there()).count();
    let few = (few > 0).then(|| format!(" · {} that few take", text::count(few, "step")));
    let body = markup! {
        <ol class="way-stops">
            <li class="way-stop" data-kind="start">{way.start.title}</li>
            {stops}
        </ol>
        <p class="way-facts">{weakest} {text::way_time(&way.time)} " · " {end} {few}</p>
    };
    PickOption { label: format!("Way {}: {}", position + 1, moves(way)), body }
}

/// A station of the row. A sideways move is said in words too, for the line alone would say it by its dashes.
fn stop(role: RoleId, kind: LinkKind) -> Markup {
    let sideways = (kind == LinkKind::Lateral).then(|| markup! { <span class="way-sideways">"sideways to "</span> });
    markup! { <li class="way-stop" data-kind=kind.word()>{sideways} {role.title}</li> }
}

/// How many moves a way has, and how many of them are sideways.
fn moves(way: &Way) -> String {
    let sideways = way.steps.iter().filter(|step| step.by.link.kind == LinkKind::Lateral).count();
    match (way.steps.len(), sideways) {
        (0, _) => "a first job, no move".to_owned(),
        (moves, 0) => text::count(moves, "move"),
        (moves, sideways) => format!("{}, {sideways} of them sideways", text::count(moves, "move")),
    }
}
