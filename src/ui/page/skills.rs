//! Every skill by family, with a choice of family that lives in the address.

use leptos::prelude::*;

use crate::catalog::vocabulary::SkillCategory;
use crate::catalog::{Entity, SkillId};
use crate::route::Route;
use crate::text;
use crate::ui::skill::entry::{category_section, members};
use crate::ui::state::RouteState;

/// The skills that roles ask for.
#[component]
pub fn SkillsPage() -> impl IntoView {
    let route = RouteState::expect().current();
    let chosen = Memo::new(move |before: Option<&Option<SkillCategory>>| match &*route.read() {
        Route::Skills { category } => *category,
        // The page is being left: keep the list as it is rather than redraw it on the way out.
        _ => before.copied().flatten(),
    });
    let lead = format!(
        "{} that roles in IT service management ask for: what each means, who needs it, and how good you are at it.",
        text::count(SkillId::all().len(), "skill")
    );
    let sections = SkillCategory::ALL.iter().map(|category| category_section(*category, chosen)).collect_view();
    view! {
        <header class="page-head">
            <h1 tabindex="-1">"Skills"</h1>
            <p class="page-lead">{lead}</p>
        </header>
        <CategoryChoice chosen=chosen />
        {sections}
    }
}

/// One family or all of them, as links, and how many skills that is.
#[component]
fn CategoryChoice(
    /// The family that is shown; none is all of them.
    chosen: Memo<Option<SkillCategory>>,
) -> impl IntoView {
    let all = SkillId::all().len();
    let link = move |category: Option<SkillCategory>, name: &'static str| {
        let current = move || (chosen.get() == category).then_some("true");
        view! { <li><a class="skill-filter-link" href=Route::Skills { category }.hash() aria-current=current>{name}</a></li> }
    };
    let links =
        SkillCategory::ALL.iter().map(|category| link(Some(*category), text::skill_category(*category))).collect_view();
    let count = move || match chosen.get() {
        None => text::count(all, "skill"),
        Some(category) => format!("{} of {}", members(category).len(), text::count(all, "skill")),
    };
    view! {
        <div class="skill-filter">
            <ul class="skill-filter-links" aria-label="Families of skills">
                {link(None, "All")}
                {links}
            </ul>
            <p class="remark" role="status">{count}</p>
        </div>
    }
}
