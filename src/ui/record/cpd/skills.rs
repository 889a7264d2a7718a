//! The skills that an entry of the log shows: chosen from a list, taken away one by one.

use leptos::prelude::*;

use super::LogState;
use crate::catalog::vocabulary::RenamedKind;
use crate::catalog::{Entity, SkillId, renamed};
use crate::order;
use crate::record::MOST_SKILLS;
use crate::ui::frame::focus_soon;
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
    let add = move |event| {
        let slug = event_target_value(&event);
        state.skills.update(|skills| {
            if !slug.is_empty() && !skills.contains(&slug) && skills.len() < MOST_SKILLS {
                skills.push(slug);
            }
        });
        // It stands for adding, so it shows nothing chosen afterwards.
        event_target::<web_sys::HtmlSelectElement>(&event).set_value("");
    };
    markup! {
        <fieldset class="cpd-targets">
            <legend class="choice-legend">"Shows a skill"</legend>
            <ul class="cpd-target-boxes">{chosen}</ul>
            <div class="cpd-target-more">
                <div class="field">
                    <label class="field-label" for=CHOICE>"Skill"</label>
                    <select class="field-input" id=CHOICE on:change=add>
                        <option value="">"Choose a skill to add"</option>
                        {options()}
                    </select>
                </div>
            </div>
        </fieldset>
    }
}

fn chosen_skill(state: LogState, slug: String) -> Markup {
    let name = name(&slug);
    let remove = move |_| {
        state.skills.update(|skills| skills.retain(|other| *other != slug));
        focus_soon(CHOICE.to_owned());
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
