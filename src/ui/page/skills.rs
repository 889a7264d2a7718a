//! Every skill by family, with a choice of family that lives in the address.

use leptos::prelude::*;

use crate::catalog::vocabulary::SkillCategory;
use crate::catalog::{Entity, SkillId};
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::skill::entry::{category_section, chosen_category, members};
use crate::ui::state::RouteState;

/// The skills that roles ask for.
#[component(transparent)]
pub fn SkillsPage() -> Markup {
    let routes = RouteState::expect();
    let lead = format!(
        "{} that roles in IT service management ask for: what each means, who needs it, and how good you are at it.",
        text::count(SkillId::all().len(), "skill")
    );
    let sections =
        SkillCategory::ALL.iter().map(|category| Markup::when_drawn(move || category_section(*category, routes)));
    let sections = sections.collect::<Markup>().in_steps(1);
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"Skills"</h1>
            <p class="page-lead">{lead}</p>
        </header>
        <CategoryChoice />
        {sections}
    }
}

/// One family or all of them, as links, and how many skills that is.
#[component(transparent)]
fn CategoryChoice() -> Markup {
    let routes = RouteState::expect();
    let all = SkillId::all().len();
    let link = move |category: Option<SkillCategory>, name: &'static str| {
        let current = move || (chosen_category(routes) == category).then_some("true");
        markup! { <li><a class="skill-filter-link" href=Route::Skills { category }.hash() aria-current=current>{name}</a></li> }
    };
    let links = SkillCategory::ALL
        .iter()
        .map(|category| link(Some(*category), text::skill_category(*category)))
        .collect::<Markup>();
    let count = move || match chosen_category(routes) {
        None => text::count(all, "skill"),
        Some(category) => format!("{} of {}", members(category).len(), text::count(all, "skill")),
    };
    markup! {
        <div class="skill-filter">
            <ul class="skill-filter-links" aria-label="Families of skills">
                {link(None, "All")}
                {links}
            </ul>
            <p class="remark" role="status">{count}</p>
        </div>
    }
}
