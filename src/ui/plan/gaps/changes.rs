//! What changes in the skills from the role a person has to the one they want.

use leptos::prelude::*;

use crate::catalog::{Entity, RoleId};
use crate::order;
use crate::plan::gap::{Shift, SkillShift, shifts};
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::RecordState;

/// In the order in which one reads them: what is new first, what stays last.
const SHIFTS: [Shift; 5] = [Shift::Added, Shift::Raised, Shift::Lowered, Shift::NoLonger, Shift::Same];

/// The skills by what becomes of them.
#[component(transparent)]
pub fn Changes(
    /// The role that is wanted.
    to: RoleId,
) -> Markup {
    let record = RecordState::expect();
    let content = move || match record.here() {
        None => markup! {
            <p class="remark">"Say above where you are, and what changes from there to here is shown: which skills are added, raised or no longer needed."</p>
        },
        Some(here) if here == to => markup! {
            <p class="remark">"You have this role already, so nothing changes."</p>
        },
        Some(here) => changes(here, to),
    };
    markup! {
        <h3>"What changes"</h3>
        {content}
    }
}

fn changes(here: RoleId, to: RoleId) -> Markup {
    let all = shifts(here, to);
    let groups = SHIFTS.into_iter().filter_map(|shift| {
        let mut skills: Vec<SkillShift> = all.iter().copied().filter(|skill| skill.shift == shift).collect();
        order::by_key(&mut skills, |skill| std::cmp::Reverse(skill.to));
        (!skills.is_empty()).then(|| group(shift, &skills))
    });
    let groups: Markup = groups.collect();
    let side_by_side = Route::compare(&[here, to]);
    markup! {
        <p class="section-intro">
            "From " {here.title} " to " {to.title} ": what the two roles ask for, whatever your own levels are. "
            <a href=side_by_side.hash()>"See both side by side"</a>
            "."
        </p>
        <div class="gap-changes">{groups}</div>
    }
}

fn group(shift: Shift, skills: &[SkillShift]) -> Markup {
    let items = skills
        .iter()
        .map(|skill| {
            markup! {
                <li class="gap-change">
                    <a href=Route::skill(skill.skill).hash()>{skill.skill.row().name}</a>
                    " "
                    <span class="remark">{levels(*skill)}</span>
                </li>
            }
        })
        .collect::<Markup>();
    markup! {
        <div class="gap-shift">
            <h4 class="gap-shift-name">{text::shift(shift)} " " <span class="gap-shift-count">{skills.len()}</span></h4>
            <p class="remark">{text::shift_gloss(shift)}</p>
            <ul class="gap-shift-list">{items}</ul>
        </div>
    }
}

/// The level, or from which to which.
fn levels(skill: SkillShift) -> String {
    match (skill.from, skill.to) {
        (Some(from), Some(to)) if from != to => {
            format!("{} to {}", text::skill_level(from), text::skill_level(to).to_lowercase())
        }
        (_, Some(level)) | (Some(level), None) => text::skill_level(level).to_owned(),
        (None, None) => String::new(),
    }
}
