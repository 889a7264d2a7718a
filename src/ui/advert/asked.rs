//! What an advert asks for beside what I have: the count, what would close most, and the two lists.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Pasted, links};
use crate::advert::{Advert, Ask, Comparison, Named, Remedy, Standing, Weight, compare};
use crate::catalog::Entity;
use crate::order;
use crate::record::{Record, Status};
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;

/// How many ways to close something are told.
const CLOSERS: usize = 5;

/// The answer in short, and what it is made of.
#[component(transparent)]
pub fn Asked(
    /// Has the record.
    pasted: Pasted,
    /// What was read.
    advert: Arc<Advert>,
) -> Markup {
    let record = pasted.record();
    let role = advert.roles.first().map(|likeness| likeness.role);
    if advert.asks.is_empty() {
        return markup! {
            <section class="section advert-section" aria-labelledby="advert-asked">
                <h2 id="advert-asked">"It asks for nothing that this map knows"</h2>
                <p class="section-intro">"The text names a role, and no skill or certification by a name we know."</p>
            </section>
        };
    }
    let compared = {
        let advert = advert.clone();
        move || {
            let known = record.known();
            compare(&advert, role, &known.record, &known.holdings)
        }
    };
    let (for_sum, for_lists) = (advert.clone(), advert);
    let sum = {
        let compared = compared.clone();
        move || text::advert_met(&for_sum, &compared())
    };
    let lists = move || lists(&for_lists, &compared(), &record.known().record);
    let basis = role.map(|role| {
        markup! {
            <p class="section-intro">
                "Skills are met from the level on that is usual for "
                <a href=Route::role(role).hash()>{role.title}</a>
                ", where the data says one; adverts seldom do."
            </p>
        }
    });
    markup! {
        <section class="section advert-section" aria-labelledby="advert-asked">
            <h2 id="advert-asked">"What it asks for"</h2>
            <p class="advert-sum" role="status">{sum}</p>
            {basis}
            {lists}
        </section>
    }
}

fn lists(advert: &Advert, comparison: &Comparison, record: &Record) -> Markup {
    let mut both: Vec<(&Ask, Standing)> = advert.asks.iter().zip(comparison.standings.iter().copied()).collect();
    order::by_key(&mut both, |(ask, _)| match ask.weight {
        Weight::Essential => 0,
        Weight::Unsaid => 1,
        Weight::Desirable | Weight::NotAsked => 2,
    });
    let list = |title: &'static str, id: &'static str, is_met: bool, none: &'static str| {
        let of_kind = both.iter().filter(|(_, standing)| standing.is_met() == is_met);
        let items = of_kind.map(|(ask, standing)| item(ask, *standing, record)).collect::<Vec<_>>();
        let none = items.is_empty().then(|| markup! { <p class="remark">{none}</p> });
        let count = items.len();
        markup! {
            <div class="advert-list" data-met=is_met.to_string()>
                <h3 id=id>{title} " (" {count} ")"</h3>
                {none}
                <ul aria-labelledby=id>{items}</ul>
            </div>
        }
    };
    markup! {
        {closers(comparison)}
        <div class="advert-lists">
            {list("What is missing", "advert-lack", false, "Nothing: you meet all that was found.")}
            {list("What you have", "advert-have", true, "Nothing that your record knows of. Mark what you hold on the pages of certifications, and your level on those of skills.")}
        </div>
    }
}

fn item(ask: &Ask, standing: Standing, record: &Record) -> Markup {
    let tag = text::advert_weight(ask.weight).map(|word| {
        let kind = if ask.weight == Weight::Essential { "strong" } else { "" };
        markup! { <Tag word=word kind=kind /> }
    });
    let status = match &ask.wanted {
        Named::Certifications(ids) => match ids[..] {
            [id] => record.status(id.slug()),
            _ => Status::NotStarted,
        },
        _ => Status::NotStarted,
    };
    let told = match standing {
        // Of several it matters which one is held.
        Standing::Held { by, .. } if ids(&ask.wanted) > 1 => format!("You hold {}.", by.name),
        standing => text::advert_asked(standing, status),
    };
    markup! {
        <li class="advert-item" data-met=standing.is_met().to_string()>
            <p>{name(ask)} " " {tag}</p>
            <p class="remark">{told}</p>
        </li>
    }
}

fn ids(wanted: &Named) -> usize {
    match wanted {
        Named::Roles(roles) => roles.len(),
        Named::Skills(skills) => skills.len(),
        Named::Certifications(ids) => ids.len(),
    }
}

/// One thing as a link; several in the words of the advert, with a link to each.
fn name(ask: &Ask) -> Markup {
    let links = links(&ask.wanted);
    if let [(name, route)] = &links[..]
        && ids(&ask.wanted) == 1
    {
        return markup! { <a class="advert-item-link" href=route.hash()>{*name}</a> };
    }
    let count = links.len();
    let of_these = links.into_iter().enumerate().map(|(at, (name, route))| {
        let after = match count - at {
            1 => "",
            2 => " or ",
            _ => ", ",
        };
        markup! { <a class="advert-item-link" href=route.hash()>{name}</a>{after} }
    });
    let of_these = of_these.collect::<Markup>();
    let words = format!("“{}”: ", ask.words);
    markup! { <bdi>{words}</bdi><span class="advert-item-any">"any of " {of_these}</span> }
}

/// What would close most of what is missing.
fn closers(comparison: &Comparison) -> Option<Markup> {
    let most = comparison.closers.first()?.closes;
    let sentence = match most {
        1 => "Each of these would close one of what is missing. What is essential comes first.",
        _ => "The first of these would close more than one of what is missing at once.",
    };
    let items = comparison.closers.iter().take(CLOSERS).map(|closer| {
        let (name, route) = match closer.remedy {
            Remedy::Certification(id, _) => (id.name, Route::certification(id)),
            Remedy::Skill(skill, _) => (skill.row().name, Route::skill(skill)),
        };
        let told = text::advert_closes(closer);
        markup! {
            <li class="advert-closer">
                <a class="advert-item-link" href=route.hash()>{name}</a>
                " "
                <span class="remark">{told}</span>
            </li>
        }
    });
    let items = items.collect::<Markup>();
    let more = comparison.closers.len().saturating_sub(CLOSERS);
    let more = (more > 0)
        .then(|| markup! { <p class="remark">"And " {text::count(more, "more way")} " to close one or another." </p> });
    Some(markup! {
        <div class="advert-closers">
            <h3 id="advert-closers">"What would close most"</h3>
            <p class="remark">{sentence}</p>
            <ol class="advert-closer-list" aria-labelledby="advert-closers">{items}</ol>
            {more}
        </div>
    })
}
