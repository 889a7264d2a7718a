//! The skills that an entry of the log shows: chosen from a list, taken away one by one.

use leptos::prelude::*;

use super::LogState;
use crate::catalog::vocabulary::RenamedKind;
use crate::catalog::{Entity, SkillId, renamed};
use crate::order;
use crate::ui::markup::{Markup, markup};

/// The id of the list of skills.
const CHOICE: &str = "cpd-skill";

/// What a skill is called; by its slug where this edition does not have it.
pub(super) fn name(slug: &str) -> String {
    SkillId::from_slug(renamed::current_slug(RenamedKind::Skill, slug))
        .map_or_else(|| slug.to_owned(), |skill| skill.name.to_owned())
}

/// What was chosen, and the list.
#[component(transparent)]
pub fn ShownSkills(
    /// The log.
    state: LogState,
) -> Markup {
    let chosen = move || state.skills.get().into_iter().map(|slug| chosen_skill(state, slug)).collect::<Markup>();
    let picked = state.picked_skill;
    markup! {
        <fieldset class="cpd-targets">
            <legend class="choice-legend">"Shows a skill"</legend>
            <ul class="cpd-target-boxes">{chosen}</ul>
            <div class="cpd-target-more">
                <div class="field">
                    <label class="field-label" for=CHOICE>"Skill"</label>
                    // Picking does not add yet: whoever types the name of a skill passes others on the way.
                    <select
                        class="field-input"
                        id=CHOICE
                        prop:value=move || picked.get()
                        on:change=move |event| picked.set(event_target_value(&event))
                    >
                        <option value="">"Choose a skill"</option>
                        {options()}
                    </select>
                </div>
                <button class="button" type="button" disabled=move || picked.with(String::is_empty) on:click=move |_| state.add_skill()>
                    "Add skill"
                </button>
            </div>
        </fieldset>
    }
}

fn chosen_skill(state: LogState, slug: String) -> Markup {
    let name = name(&slug);
    let remove = move |_| {
        state.skills.update(|skills| skills.retain(|other| *other != slug));
        state.undo.seat().focus_soon(CHOICE.to_owned());
    };
    markup! {
        <li class="cpd-skill">
            <bdi>{name.clone()}</bdi>
            <button class="button" data-kind="quiet" type="button" aria-label=format!("Remove the skill {name}") on:click=remove>"Remove"</button>
        </li>
    }
}

fn options() -> Markup {
    let mut skills: Vec<SkillId> = SkillId::all().collect();
    order::by_key(&mut skills, |skill| skill.name.to_lowercase());
    skills.into_iter().map(|skill| markup! { <option value=skill.slug()>{skill.name}</option> }).collect()
}
