//! The question that the whole application answers, as a sentence to complete: "I am … and want to be …".

use std::sync::Arc;

use leptos::prelude::*;

use crate::catalog::vocabulary::Zone;
use crate::catalog::{Entity, RoleId};
use crate::plan::routes::Move;
use crate::record::Change;
use crate::route::{PlanState, Route};
use crate::text;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::state::{RecordState, RouteState};

/// Two choices in a sentence, and the answer below it.
#[component(transparent)]
pub fn Question() -> Markup {
    let record = RecordState::expect();
    let routes = RouteState::expect();
    let set_here: Arc<ChooseRole> = Arc::new(move |role| record.apply(Change::here(role.map(Entity::slug))));
    let set_want: Arc<ChooseRole> = Arc::new(move |role| record.apply(Change::want(role.map(Entity::slug))));
    let answer = move || {
        let route = routes.current();
        let plan = Route::Plan(PlanState { via: route.via().to_vec(), ..PlanState::default() });
        let plan = (!matches!(*route, Route::Plan(_))).then_some(plan);
        answer(record.here(), record.want(), &record.way(route.via()), plan)
    };
    markup! {
        <div class="question">
            <p class="question-sentence">
                <label>
                    "I am "
                    <RoleSelect name="I am" chosen=Arc::new(move || record.here()) on_choose=set_here />
                </label>
                <label>
                    " and want to be "
                    <RoleSelect name="I want to be" chosen=Arc::new(move || record.want()) on_choose=set_want />
                </label>
            </p>
            <p class="question-answer" role="status">{answer}</p>
        </div>
    }
}

/// Told which role was chosen, or that none is any more.
type ChooseRole = dyn Fn(Option<RoleId>) + Send + Sync;

/// A choice among all roles, by seniority.
#[component(transparent)]
pub fn RoleSelect(
    /// What the choice is called.
    name: &'static str,
    /// What is chosen.
    chosen: Arc<dyn Fn() -> Option<RoleId> + Send + Sync>,
    /// Told when another is chosen.
    on_choose: Arc<ChooseRole>,
) -> Markup {
    let groups = Zone::ALL
        .iter()
        .map(|zone| {
            // What is chosen stays a choice, also where it is hidden by an organisation.
            let is_offered = |role: &RoleId| !role.is_hidden() || untrack(|| chosen()) == Some(*role);
            let options = RoleId::all()
                .filter(|role| role.zone == *zone && is_offered(role))
                .map(|role| markup! { <option value=role.slug>{role.title}</option> })
                .collect::<Markup>();
            markup! { <optgroup label=text::zone(*zone)>{options}</optgroup> }
        })
        .collect::<Markup>();
    markup! {
        <select
            class="question-select"
            aria-label=name
            prop:value=move || chosen().map(Entity::slug).unwrap_or_default()
            on:change=move |event| on_choose(RoleId::from_slug(&event_target_value(&event)))
        >
            <option value="">"choose a role"</option>
            {groups}
        </select>
    }
}

/// What is said of the two, with the link to the plan where that is another page.
fn answer(here: Option<RoleId>, want: Option<RoleId>, steps: &[Move], plan: Option<Route>) -> Markup {
    match (here, want) {
        (None, None) => "Choose both, and the map shows a way.".into_markup(),
        (Some(_), None) => "Choose where you want to be, and the map shows a way.".into_markup(),
        (None, Some(_)) => "Choose where you are, and the map shows a way.".into_markup(),
        (Some(here), Some(want)) if here == want => "You are where you want to be.".into_markup(),
        (Some(_), Some(want)) if steps.is_empty() => markup! {
            "No link leads from there to this role. "
            <a href=Route::role(want).hash()>"See who does get there"</a>
            "."
        },
        _ => {
            let titles = steps.iter().map(|step| step.to.title).collect::<Vec<_>>().join(", then ");
            markup! {
                {format!("A way in {}: {titles}. ", text::count(steps.len(), "move"))}
                {plan.map(|plan| markup! { <a href=plan.hash()>"See the steps and their evidence"</a> })}
            }
        }
    }
}
