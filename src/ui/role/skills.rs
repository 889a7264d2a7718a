//! The skills a role needs, with the person's own level beside each.

use leptos::prelude::*;

use crate::catalog::role::RoleSkill;
use crate::catalog::{Entity, RoleId};
use crate::route::Route;
use crate::text;
use crate::ui::evidence::source_link;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::meter::Meter;
use crate::ui::part::table;
use crate::ui::state::RecordState;

/// How many levels there are.
const LEVELS: usize = 4;

/// Skill, level asked for, my level, and how the level is known.
#[component(transparent)]
pub fn RoleSkillTable(
    /// The role.
    role: RoleId,
) -> Markup {
    let rows = role.skills.iter().map(row).collect::<Markup>();
    markup! {
        <section class="section" aria-labelledby="skills">
            <h2 id="skills">"Skills"</h2>
            <p class="section-intro">
                "Levels run from awareness through working and practitioner to expert. Open a skill to say how good you are at it."
            </p>
            <div class="table-frame" tabindex="0" role="region" aria-label="Skills of this role">
                <table class="role-skills">
                    {table::head(&["Skill", "Asked for", "Mine", "How we know"])}
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(needed: &'static RoleSkill) -> Markup {
    let record = RecordState::expect();
    let wanted = needed.level;
    let mine = move || {
        record.level(needed.skill).map_or_else(
            || markup! { <span class="unknown">{text::rating(record.rating(needed.skill)).to_lowercase()}</span> },
            |level| {
                let standing = if level >= wanted { "meets it" } else { "below" };
                markup! {
                    <Meter filled=level as usize + 1 of=LEVELS word=text::skill_level(level) />
                    <span class="role-skills-standing" data-met=(level >= wanted).to_string()>{standing}</span>
                }
            },
        )
    };
    markup! {
        <tr>
            <th scope="row"><a href=Route::skill(needed.skill).hash() title=needed.skill.definition>{needed.skill.row().name}</a></th>
            <td><Meter filled=wanted as usize + 1 of=LEVELS word=text::skill_level(wanted) /></td>
            <td>{mine}</td>
            <td class="remark">{source_link(needed.source)} {needed.basis.map(|basis| format!(": {basis}"))}</td>
        </tr>
    }
}
