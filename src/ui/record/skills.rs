//! The skills whose level the person has said.

use leptos::prelude::*;

use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{Entity, SkillId};
use crate::order;
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::meter::Meter;
use crate::ui::state::RecordState;

/// My skills with my level, the strongest first.
#[component(transparent)]
pub fn MySkills() -> Markup {
    let record = RecordState::expect();
    let skills = move || {
        let known = record.known();
        let mut skills: Vec<(SkillId, SkillLevel)> =
            SkillId::all().filter_map(|skill| Some((skill, known.record.skill_level(skill.slug())?))).collect();
        order::by_key(&mut skills, |(skill, level)| (std::cmp::Reverse(*level), *skill));
        skills
    };
    let rows = move || skills().into_iter().map(|(skill, level)| row(skill, level)).collect::<Markup>();
    let is_empty = move || skills().is_empty();
    markup! {
        <section class="section" aria-labelledby="record-skills">
            <h2 id="record-skills">"My skills"</h2>
            <ul class="record-list record-skills">{rows}</ul>
            {move || is_empty().then(|| markup! {
                <p class="remark">
                    "Nothing yet. Open one of "
                    <a href=Route::skills().hash()>"the skills"</a>
                    " and say how good you are at it; the pages of roles then show what you already bring."
                </p>
            })}
        </section>
    }
}

fn row(skill: SkillId, level: SkillLevel) -> Markup {
    markup! {
        <li class="record-item">
            <a class="record-link" href=Route::skill(skill).hash()>{skill.row().name}</a>
            <Meter filled=level as usize + 1 of=SkillLevel::ALL.len() word=text::skill_level(level) />
        </li>
    }
}
