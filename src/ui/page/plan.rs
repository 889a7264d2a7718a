//! My plan in its first form: the way from where I am to where I want to be, and what the goal asks for that I lack.
//! It recommends and never locks; timetables and exact exam sets are not here.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::map::question::Question;
use crate::ui::plan::skills::SkillGaps;
use crate::ui::plan::way::Way;
use crate::ui::role::certifications::RoleCertificationList;
use crate::ui::state::RecordState;
use crate::wayfinding;

/// From here to there.
#[component]
pub fn PlanPage() -> impl IntoView {
    let record = RecordState::expect();
    let (here, want) = (record.here(), record.want());
    let steps = Memo::new(move |_| {
        let ends = here.get().zip(want.get());
        ends.and_then(|(here, want)| wayfinding::way(here, want)).unwrap_or_default()
    });
    let goal = move || {
        want.get().map(|role| {
            view! {
                <Way here=here want=role steps=steps />
                <SkillGaps role=role />
                <RoleCertificationList role=role />
            }
        })
    };
    view! {
        <header class="page-head">
            <h1 tabindex="-1">"My plan"</h1>
            <p class="page-lead">
                "The most direct way that the evidence supports, step by step, and what your goal asks for that you do not have yet. A step with weak evidence counts as two. Nothing here is a rule: people get there by other ways too."
            </p>
        </header>
        <Question steps=steps />
        {goal}
        <Show when=move || want.get().is_none()>
            <p class="remark">
                "Choose a goal above, or look around "
                <a href=Route::map().hash()>"on the map"</a>
                " and press “I want this” on the page of a role."
            </p>
        </Show>
    }
}
