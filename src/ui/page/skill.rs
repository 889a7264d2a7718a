//! A skill: what it means, how good one is at it, who needs it, and what public frameworks call it.

use leptos::prelude::*;

use crate::catalog::{self, Entity, SkillId};
use crate::record::Subject;
use crate::route::Route;
use crate::text;
use crate::ui::evidence::Sources;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::disclosure::Disclosure;
use crate::ui::personal::{LevelChoice, MyNote};
use crate::ui::skill::evidence::Evidence;
use crate::ui::skill::names::NamesElsewhere;
use crate::ui::skill::needed_by::NeededBy;

/// Everything the catalogue and the person know about a skill.
#[component(transparent)]
pub fn SkillPage(
    /// The skill.
    skill: SkillId,
) -> Markup {
    let row = skill.row();
    let family = Route::Skills { category: Some(row.category) };
    markup! {
        <header class="page-head">
            <p class="page-kicker">
                <a href=family.hash()>{text::skill_category(row.category)}</a>
                <span>{text::skill_category_gloss(row.category)}</span>
            </p>
            <h1 tabindex="-1">{row.name}</h1>
            <p class="page-lead">{row.definition}</p>
        </header>
        <div class="page-columns">
            <div class="page-column skill-mine">
                <Mine skill=skill />
            </div>
            <div class="page-column skill-known">
                <NeededBy skill=skill />
                <NamesElsewhere skill=skill />
                <Sources sources=std::slice::from_ref(&row.source) checked=row.checked />
            </div>
        </div>
    }
}

/// The person's own level and note, with what the levels mean in reach.
#[component(transparent)]
fn Mine(
    /// The skill.
    skill: SkillId,
) -> Markup {
    let scale = catalog::about()
        .scale
        .iter()
        .map(|step| markup! { <dt>{text::skill_level(step.level)}</dt><dd>{step.meaning}</dd> })
        .collect::<Markup>();
    markup! {
        <section class="section" aria-labelledby="mine">
            <h2 id="mine">"My record"</h2>
            <LevelChoice skill=skill />
            <Disclosure summary="What the levels mean">
                <dl class="skill-scale">{scale}</dl>
            </Disclosure>
            <Evidence skill=skill />
            <MyNote subject=Subject::Skill(skill.slug()) />
        </section>
    }
}
