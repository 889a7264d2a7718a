//! The skills, by level.

use leptos::prelude::*;

use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{Entity, SkillId};
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::RecordState;

/// The levels with their skills, the highest first; nothing when none was said.
#[component(transparent)]
pub fn Skills() -> Markup {
    let record = RecordState::expect();
    let levels = move || {
        let known = record.known();
        let at = |level: SkillLevel| {
            let skills = SkillId::all().filter(|id| known.record.skill_level(id.slug()) == Some(level));
            let names: Vec<&str> = skills.map(|id| id.row().name).collect();
            (!names.is_empty()).then(|| (text::skill_level(level), names.join(", ")))
        };
        let levels = SkillLevel::ALL.iter().rev().filter_map(|level| at(*level));
        levels.map(|(level, names)| markup! { <div><dt>{level}</dt><dd>{names}</dd></div> }).collect::<Vec<_>>()
    };
    markup! {
        {move || {
            let levels = levels();
            (!levels.is_empty()).then(|| markup! {
                <section class="paper-section" aria-labelledby="paper-skills">
                    <h3 id="paper-skills">"Skills, by my own judgement"</h3>
                    <dl class="paper-facts">{levels}</dl>
                </section>
            })
        }}
    }
}
