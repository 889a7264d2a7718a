//! A way step by step, from stop to stop: what kind of move it is, how it is known, what the role asks for and pays.

use super::address::stops;
use super::no_way::source_sentence;
use crate::catalog::pay::PayFigure;
use crate::catalog::role::Experience;
use crate::catalog::vocabulary::Period;
use crate::catalog::{Entity, RoleId};
use crate::pay_series;
use crate::plan::routes::network::Years;
use crate::plan::routes::{PayView, Route as Way, Step};
use crate::route::{MapState, Route};
use crate::text;
use crate::ui::evidence::{source_link, strength_tag, unknown};
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::pay::words;
use crate::ui::state::Display;

/// A way under its heading.
pub fn steps(display: Display, position: usize, way: &Way, pay: PayView, from_nowhere: bool) -> Markup {
    let stops = way.steps.iter().map(|step| stop(display, step)).collect::<Markup>();
    let heading = format!("Way {}, step by step", position + 1);
    let start = if from_nowhere { "A first job, open without experience in the field." } else { "You are here." };
    markup! {
        <h3>{heading}</h3>
        {(!from_nowhere).then(|| elsewhere(way))}
        <ol class="plan-line">
            <li class="plan-stop" data-kind="start">
                {title(way.start)}
                <p class="remark">{start}</p>
            </li>
            {stops}
        </ol>
        <p class="remark plan-time">{text::way_time_explained(&way.time, way.start.title)}</p>
        {at_the_end(display, way, pay)}
    }
}

/// The same way on the map, and on the poster.
fn elsewhere(way: &Way) -> Markup {
    let via = Route::between(&stops(way));
    let map = Route::Map(MapState { via: via.clone(), ..MapState::default() });
    let poster = Route::Poster { paper: None, unmarked: false, via };
    markup! {
        <p>
            <a href=map.hash()>"Show this way on the map"</a>
            ", or "
            <a href=poster.hash()>"on a poster"</a>
            "."
        </p>
    }
}

fn title(role: RoleId) -> Markup {
    markup! {
        <p class="plan-stop-role">
            <a href=Route::role(role).hash()>{role.title}</a>
            " "
            <span class="plan-stop-zone">{text::zone(role.zone)}</span>
        </p>
    }
}

/// A stop with the move that leads to it.
fn stop(display: Display, step: &Step) -> Markup {
    let link = step.by.link;
    let few = text::few(step.few).map(|sentence| markup! { <p class="plan-few">{sentence}</p> });
    let reversed = step.by.is_reversed().then(|| {
        markup! {
            <p class="remark">
                "The source tells this sideways move in the other direction; that it also works in this one is our reading."
            </p>
        }
    });
    markup! {
        <li class="plan-stop" data-kind=link.kind.word()>
            {title(step.by.to)}
            <p class="plan-evidence">
                <Tag word=text::link_kind(link.kind) kind=link.kind.word() gloss=text::link_kind_gloss(link.kind) />
                " "
                {strength_tag(step.strength)}
                " "
                <span class="remark">{text::strength_gloss(step.strength)}</span>
            </p>
            {few}
            {reversed}
            <p class="remark">{asks(step.asks)} " " {pays(display, step.pay)}</p>
            {source_sentence(link)}
        </li>
    }
}

/// What a role asks for.
fn asks(asks: Option<&'static Experience>) -> Markup {
    let Some(asks) = asks else { return markup! { "Experience asked for: " {unknown()} "." } };
    let years = text::years(Years { low: asks.min, high: asks.max });
    markup! { "Asks for " {years} " (" {source_link(asks.source)} ")." }
}

/// What a role pays, in the figures that the ways are told by.
fn pays(display: Display, figure: Option<&'static PayFigure>) -> Markup {
    match figure.and_then(|figure| yearly(display, figure)) {
        Some(money) => markup! { "Pays " {money} "." },
        None => markup! { "Pay: " {unknown()} "." },
    }
}

/// The middle of a figure for a year, with the word for it where it was derived.
pub fn yearly(display: Display, figure: &'static PayFigure) -> Option<String> {
    let money = display.money(pay_series::middle(figure)?.units(), figure.region.currency, 0);
    let derived = if figure.period == Period::Year { "" } else { " (derived)" };
    Some(format!("{money} a year{derived}"))
}

/// The pay at the end in full, the mean on the way, and of which kind all these figures are.
fn at_the_end(display: Display, way: &Way, pay: PayView) -> Markup {
    let goal = way.steps.last().map_or(way.start, |step| step.by.to);
    let region = pay.region.name;
    let end = pay.figure(goal).map(|figure| {
        markup! {
            <p class="plan-pay">
                "Pay as " {goal.title} ": " {words::amounts(display, figure)} " " {words::subject(figure)} " "
                {words::origin(display, figure)}
            </p>
        }
    });
    let end = end.unwrap_or_else(|| markup! { <p>"Pay as " {goal.title} " in " {region} ": " {unknown()} "."</p> });
    let mean = way.mean_pay.map(|mean| {
        let mean = display.money(mean.units(), pay.region.currency, 0);
        format!(" Their mean on this way is {mean} a year.")
    });
    let titles: Vec<&str> = way.pay_unknown.iter().map(|role| role.row().title).collect();
    let missing = (!titles.is_empty()).then(|| format!(" None is known for {}.", titles.join(", ")));
    markup! {
        {end}
        <p class="remark plan-time">"Pay on this way is told by " {text::series(pay.series)} ", " {region} "." {mean} {missing}</p>
    }
}
