//! The skills whose level the person has said.

use leptos::prelude::*;

use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{Entity, SkillId};
use crate::order;
use crate::route::Route;
use crate::text;
use crate::ui::part::meter::Meter;
use crate::ui::state::RecordState;

/// My skills with my level, the strongest first.
#[component]
pub fn MySkills() -> impl IntoView {
    let record = RecordState::expect();
    let skills = Memo::new(move |_| {
        let record = record.read();
        let record = record.read();
        let mut skills: Vec<(SkillId, SkillLevel)> =
            SkillId::all().filter_map(|skill| Some((skill, record.skill_level(skill.slug())?))).collect();
        order::by_key(&mut skills, |(skill, level)| (std::cmp::Reverse(*level), *skill));
        skills
    });
    let rows = move || skills.get().into_iter().map(|(skill, level)| row(skill, level)).collect_view();
    let is_empty = move || skills.read().is_empty();
    view! {
        <section class="section" aria-labelledby="record-skills">
            <h2 id="record-skills">"My skills"</h2>
            <ul class="record-list record-skills">{rows}</ul>
            <Show when=is_empty>
                <p class="remark">
                    "Nothing yet. Open one of "
                    <a href=Route::skills().hash()>"the skills"</a>
                    " and say how good you are at it; the pages of roles then show what you already bring."
                </p>
            </Show>
        </section>
    }
}

fn row(skill: SkillId, level: SkillLevel) -> impl IntoView {
    view! {
        <li class="record-item">
            <a class="record-link" href=Route::skill(skill).hash()>{skill.row().name}</a>
            <Meter filled=level as usize + 1 of=SkillLevel::ALL.len() word=text::skill_level(level) />
        </li>
    }
}
