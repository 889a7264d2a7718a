//! The list of skills by family. Every entry is drawn once; the choice of a family only hides and shows.

use super::needed_by::{LEVELS, needs};
use crate::catalog::vocabulary::SkillCategory;
use crate::catalog::{Entity, SkillId};
use crate::order;
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::long::is_long;
use crate::ui::part::meter::Meter;
use crate::ui::state::{RecordState, RouteState};

/// The skills of a family, by name.
pub fn members(category: SkillCategory) -> Vec<SkillId> {
    let mut members: Vec<_> = SkillId::all().filter(|skill| skill.category == category).collect();
    order::by_key(&mut members, |skill| skill.row().name.to_lowercase());
    members
}

/// The family that the address names; none is all of them.
pub fn chosen_category(routes: RouteState) -> Option<SkillCategory> {
    match &*routes.current() {
        Route::Skills { category } => *category,
        _ => None,
    }
}

/// One family: what it is about, and its skills. Hidden while another family is chosen.
pub fn category_section(category: SkillCategory, routes: RouteState) -> Markup {
    let members = members(category);
    let id = format!("category-{}", category.word());
    let labelled_by = id.clone();
    let intro = format!("{} {}.", text::skill_category_gloss(category), text::count(members.len(), "skill"));
    let is_other = move || chosen_category(routes).is_some_and(|chosen| chosen != category);
    let entries = members.into_iter().map(|skill| Markup::when_drawn(move || entry(skill)));
    let entries = entries.collect::<Markup>().in_steps(ON_A_SCREEN);
    markup! {
        <section class="section" aria-labelledby=labelled_by hidden=is_other>
            <h2 id=id>{text::skill_category(category)}</h2>
            <p class="section-intro">{intro}</p>
            <ul class="skill-list" data-long=is_long(SkillId::all().len())>{entries}</ul>
        </section>
    }
}

/// How many entries fill a screen.
const ON_A_SCREEN: usize = 8;

fn entry(skill: SkillId) -> Markup {
    let record = RecordState::expect();
    let mine = move || {
        record.level(skill).map(|level| {
            markup! { <p class="skill-entry-mine">"Mine: " <Meter filled=level as usize + 1 of=LEVELS word=text::skill_level(level) /></p> }
        })
    };
    let needed = match needs(skill).len() {
        0 => "No role of the map asks for it".to_owned(),
        roles => format!("Needed by {}", text::count(roles, "role")),
    };
    markup! {
        <li class="skill-entry">
            <p class="skill-entry-name"><a href=Route::skill(skill).hash()>{skill.row().name}</a></p>
            <p class="skill-entry-definition">{skill.definition}</p>
            <p class="remark">{needed}</p>
            {mine}
        </li>
    }
}
