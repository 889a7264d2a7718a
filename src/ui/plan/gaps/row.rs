//! A skill of the goal: its picture, the level asked for, mine to choose, how I stand, and what I can show for it.

use leptos::prelude::*;

use super::picture::{kind, picture};
use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{Entity, SkillId};
use crate::plan::gap::SkillGap;
use crate::record::{Change, CpdEntry, Rating};
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::meter::Meter;
use crate::ui::skill::evidence;
use crate::ui::state::{Display, RecordState};

/// The row of a skill. Rows keep their order whatever is chosen in them, so that none moves from under the pointer.
pub fn row(record: RecordState, display: Display, gap: &SkillGap, log: &[CpdEntry]) -> Markup {
    let (skill, level) = (gap.needed.skill, gap.needed.level);
    let shown = log.iter().filter(|entry| entry.skills.iter().any(|slug| slug == skill.slug())).collect::<Vec<_>>();
    let standing = text::standing(gap.standing);
    markup! {
        <tr class="gap-row" role="row">
            <th class="gap-skill" role="rowheader" scope="row">
                <a class="gap-name" href=Route::skill(skill).hash() title=skill.definition>{skill.row().name}</a>
                {evidence::line(display, &shown)}
            </th>
            <td class="gap-drawn" aria-hidden="true">{picture(gap)}</td>
            <td class="gap-asked" role="cell">
                <span class="gap-label" aria-hidden="true">"Asked for"</span>
                <Meter filled=level as usize + 1 of=SkillLevel::ALL.len() word=text::skill_level(level) />
            </td>
            <td class="gap-own" role="cell">{rating(record, skill, gap.rating)}</td>
            <td role="cell">
                <span class="gap-standing" data-standing=kind(gap.standing) title=text::standing_gloss(gap.standing)>{standing}</span>
            </td>
        </tr>
    }
}

/// My level, to choose.
fn rating(record: RecordState, skill: SkillId, mine: Option<Rating>) -> Markup {
    let options = Rating::ALL
        .into_iter()
        .enumerate()
        .map(|(at, rating)| markup! { <option value=at prop:selected=rating == mine>{text::rating(rating)}</option> })
        .collect::<Markup>();
    let choose = move |event| {
        let chosen = event_target_value(&event).parse().ok().and_then(|at: usize| Rating::ALL.get(at).copied());
        if let Some(rating) = chosen {
            record.apply(Change::rating(skill.slug(), rating));
        }
    };
    markup! {
        <select class="field-input gap-rating" aria-label=format!("My level: {}", skill.row().name) on:change=choose>
            {options}
        </select>
    }
}
