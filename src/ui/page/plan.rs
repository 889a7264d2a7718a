//! My plan in its first form: the way from where I am to where I want to be, and what the goal asks for that I lack.
//! It recommends and never locks; timetables and exact exam sets are not here.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::map::question::Question;
use crate::ui::markup::{Markup, markup};
use crate::ui::plan::skills::SkillGaps;
use crate::ui::plan::way::Way;
use crate::ui::role::certifications::RoleCertificationList;
use crate::ui::state::RecordState;

/// From here to there.
#[component(transparent)]
pub fn PlanPage() -> Markup {
    let record = RecordState::expect();
    let goal = move || {
        record.want().map(|role| {
            markup! {
                <Way want=role />
                <SkillGaps role=role />
                <RoleCertificationList role=role />
            }
        })
    };
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"My plan"</h1>
            <p class="page-lead">
                "The most direct way that the evidence supports, step by step, and what your goal asks for that you do not have yet. A step with weak evidence counts as two. Nothing here is a rule: people get there by other ways too."
            </p>
        </header>
        <Question />
        {goal}
        {move || record.want().is_none().then(|| markup! {
            <p class="remark">
                "Choose a goal above, or look around "
                <a href=Route::map().hash()>"on the map"</a>
                " and press “I want this” on the page of a role."
            </p>
        })}
    }
}
