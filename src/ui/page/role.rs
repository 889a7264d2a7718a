//! A role: what the job is, what it pays, what it asks for, and where people come from and go to.

use leptos::prelude::*;

use crate::catalog::{Entity, RoleId, TrackId};
use crate::record::Subject;
use crate::route::{MapState, Route};
use crate::text;
use crate::ui::evidence::{Sources, source_link, strength_tag};
use crate::ui::map::station::line_number;
use crate::ui::markup::{Markup, markup};
use crate::ui::organisation::on_page::{MandatoryInRole, OwnBands, remarks_on_role};
use crate::ui::part::tag::Tag;
use crate::ui::pay::PayTable;
use crate::ui::personal::{MyNote, PositionButtons};
use crate::ui::role::certifications::RoleCertificationList;
use crate::ui::role::links::RoleLinks;
use crate::ui::role::particulars::{Codes, Particulars};
use crate::ui::role::skills::RoleSkillTable;
use crate::wayfinding;

/// Everything the catalogue and the person know about a role.
#[component(transparent)]
pub fn RolePage(
    /// The role.
    role: RoleId,
) -> Markup {
    markup! {
        <RoleHead role=role />
        <RoleLinks role=role />
        <div class="page-columns">
            <div class="page-column">{job(role).in_steps(1)}</div>
            <aside class="page-column" aria-label="More about this role">{aside(role).in_steps(1)}</aside>
        </div>
    }
}

/// What one does, gets and needs.
fn job(role: RoleId) -> Markup {
    markup! {
        <Duties role=role />
        <section class="section" aria-labelledby="pay">
            <h2 id="pay">"Pay"</h2>
            <PayTable role=role />
            <OwnBands role=role />
        </section>
        <RoleSkillTable role=role />
        <RoleCertificationList role=role />
        <MandatoryInRole role=role />
    }
}

fn aside(role: RoleId) -> Markup {
    markup! {
        <MyNote subject=Subject::Role(role.slug()) />
        <Particulars role=role />
        <Codes role=role />
        <Remarks role=role />
        <Sources sources=role.sources checked=role.checked />
    }
}

/// Title, seniority, lines, other titles, the job in a sentence, and the person's position.
#[component(transparent)]
fn RoleHead(
    /// The role.
    role: RoleId,
) -> Markup {
    let is_on_no_line = !TrackId::all().any(|track| track.paths.iter().any(|path| path.contains(&role)));
    let lines = TrackId::all()
        .filter(|track| track.paths.iter().any(|path| path.contains(&role)))
        .map(|track| {
            let number = line_number(track);
            markup! {
                <li class="line-name">
                    <span class="line-bullet" data-line=number aria-hidden="true">{number}</span>
                    {track.name}
                </li>
            }
        })
        .collect::<Markup>();
    // The dataset's title of a role that an organisation calls otherwise is told with that.
    let others = role.also_known_as.iter().copied().filter(|title| Some(*title) != role.base_title());
    let others = others.collect::<Vec<_>>().join(", ");
    let aliases = (!others.is_empty()).then(|| markup! { <p class="remark">"Also called " {others} "."</p> });
    let lines = (!is_on_no_line).then(|| markup! { <ul class="line-names" aria-label="Lines on the map">{lines}</ul> });
    let on_map = Route::Map(MapState { role: Some(role.slug.to_owned()), ..MapState::default() });
    markup! {
        <header class="page-head">
            <div class="page-kicker">
                <Tag word=text::zone(role.zone) kind="strong" gloss=text::zone_gloss(role.zone) />
                {lines}
                {wayfinding::station(role).map(|_| markup! { <a href=on_map.hash()>"Show on the map"</a> })}
            </div>
            <h1 tabindex="-1">{role.title}</h1>
            {remarks_on_role(role)}
            {aliases}
            <p class="page-lead">{role.summary}</p>
            <PositionButtons role=role />
            <p><a href=Route::compare(&[role]).hash()>"Compare with other roles"</a></p>
            <p class="remark">"How well this page is supported: " {strength_tag(role.strength)} " " {text::strength_gloss(role.strength)}</p>
        </header>
    }
}

/// What the job involves, each duty with its source.
#[component(transparent)]
fn Duties(
    /// The role.
    role: RoleId,
) -> Option<Markup> {
    (!role.duties.is_empty()).then(|| {
        let mut sources: Vec<_> = role.duties.iter().map(|duty| duty.source).collect();
        sources.dedup();
        let duties = role.duties.iter().map(|duty| markup! { <li>{duty.text}</li> }).collect::<Markup>();
        let sources = sources.into_iter().map(|source| markup! { <li>{source_link(source)}</li> }).collect::<Markup>();
        markup! {
            <section class="section" aria-labelledby="duties">
                <h2 id="duties">"What the job involves"</h2>
                <ul class="bullets">{duties}</ul>
                <ul class="evidence-list" aria-label="Source of the duties">{sources}</ul>
            </section>
        }
    })
}

/// Remarks of the dataset on the entry.
#[component(transparent)]
fn Remarks(
    /// The role.
    role: RoleId,
) -> Option<Markup> {
    (!role.notes.is_empty()).then(|| {
        let notes = role.notes.iter().map(|note| markup! { <li>{*note}</li> }).collect::<Markup>();
        markup! {
            <section class="section" aria-labelledby="remarks">
                <h2 id="remarks">"Read this with care"</h2>
                <ul class="bullets remark">{notes}</ul>
            </section>
        }
    })
}
