//! My plan: what to do next, the ways from where I am to where I want to be, the exams for the goal, and what I lack.
//! It recommends and never locks.

use leptos::prelude::*;

use crate::catalog::RoleId;
use crate::route::{PlanState, Route};
use crate::ui::contents::Contents;
use crate::ui::map::question::Question;
use crate::ui::markup::{Markup, markup};
use crate::ui::plan::chosen::Chosen;
use crate::ui::plan::exams::ExamsForGoal;
use crate::ui::plan::gaps::Gaps;
use crate::ui::plan::next_step::NextStep;
use crate::ui::plan::pay::PayOnTheWay;
use crate::ui::plan::timetable::Timetable;
use crate::ui::plan::ways::{Ways, chosen_stops};
use crate::ui::state::RecordState;

/// The sections that the page offers to go to, by what their headings' ids end with.
const SECTIONS: [(&str, &str); 5] = [
    ("ways", "Ways there"),
    ("pay", "Pay along the way"),
    ("exams", "Certificates for the goal"),
    ("time", "Time and money"),
    ("skills", "Skills it asks for"),
];

/// The section that an address names.
fn named(route: &Route) -> Option<&str> {
    match route {
        Route::Plan(PlanState { section, .. }) => section.as_deref(),
        _ => None,
    }
}

/// From here to there.
#[component(transparent)]
pub fn PlanPage() -> Markup {
    let record = RecordState::expect();
    let chosen = Chosen::expect();
    let stops = chosen_stops();
    let of_pay = stops.clone();
    let gaps = move || match record.want() {
        Some(role) => markup! { <Gaps role=role /> },
        None => no_skills(),
    };
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"My plan"</h1>
            <p class="page-lead">
                "From where you are to where you want to be: the ways, the exams and the skills. Nothing here is a rule: people get there by other ways too."
            </p>
            <p>"Found an interesting job? " <a href=Route::Advert.hash()>"Compare its advert with what you have"</a> "."</p>
        </header>
        <div class="plan-top">
            <Question />
            <NextStep />
        </div>
        <Contents name="Sections of my plan" prefix="plan" sections=SECTIONS.to_vec() route=Route::plan_section named=named />
        <p>"For an appraisal: " <a href=move || printed(&stops())>"your plan on paper"</a> "."</p>
        <Ways />
        <PayOnTheWay stops=of_pay />
        <ExamsForGoal chosen=chosen />
        <Timetable exams=chosen.exams() />
        {gaps}
    }
}

/// The address of the plan on paper, which follows the way that is open.
fn printed(stops: &[RoleId]) -> String {
    Route::PrintedPlan { via: Route::between(stops) }.hash()
}

/// The section that is gone to by its name while there is no goal.
fn no_skills() -> Markup {
    markup! {
        <section class="section" aria-labelledby="plan-skills">
            <h2 id="plan-skills">"Skills it asks for"</h2>
            <p class="remark">"Choose above what you want to be, and the skills it asks for stand here beside yours."</p>
        </section>
    }
}
