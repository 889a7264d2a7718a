//! Who needs a skill, at what level, and who says so.

use std::cmp::Reverse;

use leptos::prelude::*;

use crate::catalog::role::RoleSkill;
use crate::catalog::{Entity, RoleId, SkillId};
use crate::order;
use crate::route::Route;
use crate::text;
use crate::ui::evidence::source_link;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::meter::Meter;
use crate::ui::part::table;
use crate::ui::state::RecordState;

/// How many levels there are.
pub const LEVELS: usize = 4;

/// The roles that need a skill, those that need it most first, and among equals the more junior first.
pub fn needs(skill: SkillId) -> Vec<(RoleId, &'static RoleSkill)> {
    let mut needs: Vec<_> = RoleId::shown()
        .filter_map(|role| role.row().skills.iter().find(|needed| needed.skill == skill).map(|needed| (role, needed)))
        .collect();
    order::by_key(&mut needs, |(role, needed)| (Reverse(needed.level), role.zone, role.title));
    needs
}

/// Role, seniority, level asked for, and how the level is known.
#[component(transparent)]
pub fn NeededBy(
    /// The skill.
    skill: SkillId,
) -> Markup {
    let needs = needs(skill);
    let table = if needs.is_empty() {
        markup! { <p>"No role of the map asks for it."</p> }
    } else {
        table(needs, skill)
    };
    markup! {
        <section class="section" aria-labelledby="needed-by">
            <h2 id="needed-by">"Who needs it"</h2>
            {table}
        </section>
    }
}

fn table(needs: Vec<(RoleId, &'static RoleSkill)>, skill: SkillId) -> Markup {
    let record = RecordState::expect();
    let levels: Vec<_> = needs.iter().map(|(_, needed)| needed.level).collect();
    let all = text::count(needs.len(), "role");
    let standing = move || match record.level(skill) {
        None => format!("{all} of the map. Say how good you are at it to see for how many that is enough."),
        Some(mine) => {
            let enough = levels.iter().filter(|level| **level <= mine).count();
            format!("Your level is enough for {enough} of the {all} that need it.")
        }
    };
    let rows = needs.into_iter().map(|(role, needed)| row(role, needed)).collect::<Markup>();
    markup! {
        <p class="section-intro" role="status">{standing}</p>
        <div class="table-frame" tabindex="0" role="region" aria-label="Roles that need this skill">
            <table class="skill-needs">
                <caption>"The highest level first, then by seniority."</caption>
                {table::head(&["Role", "Seniority", "Level asked for", "How we know"])}
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(role: RoleId, needed: &'static RoleSkill) -> Markup {
    markup! {
        <tr>
            <th scope="row"><a href=Route::role(role).hash()>{role.title}</a></th>
            <td>{text::zone(role.zone)}</td>
            <td><Meter filled=needed.level as usize + 1 of=LEVELS word=text::skill_level(needed.level) /></td>
            <td class="remark">{source_link(needed.source)} {needed.basis.map(|basis| format!(": {basis}"))}</td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_need_a_skill_most_come_first_and_juniors_before_seniors() {
        for skill in SkillId::all() {
            let needs = needs(skill);
            let is_in_order = needs.is_sorted_by_key(|(role, needed)| (Reverse(needed.level), role.zone));
            assert!(is_in_order, "{}", skill.slug());
        }
        assert!(SkillId::all().any(|skill| needs(skill).len() > 1), "some skill is needed by several roles");
    }
}
