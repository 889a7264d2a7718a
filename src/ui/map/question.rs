//! The question that the whole application answers, as a sentence to complete: "I am … and want to be …".

use leptos::prelude::*;

use crate::catalog::link::Link;
use crate::catalog::vocabulary::Zone;
use crate::catalog::{Entity, RoleId};
use crate::record::Change;
use crate::route::Route;
use crate::text;
use crate::ui::state::{RecordState, RouteState};

/// Two choices in a sentence, and the answer below it.
#[component]
pub fn Question(
    /// The steps from the one to the other on the most direct way.
    steps: Memo<Vec<&'static Link>>,
) -> impl IntoView {
    let record = RecordState::expect();
    let (here, want) = (record.here(), record.want());
    let route = RouteState::expect().current();
    let on_plan = Memo::new(move |_| *route.read() == Route::Plan);
    let answer = move || answer(here.get(), want.get(), &steps.read(), on_plan.get());
    view! {
        <div class="question">
            <p class="question-sentence">
                <label>
                    "I am "
                    <RoleSelect name="I am" chosen=here on_choose=Callback::new(move |role: Option<RoleId>| record.apply(Change::here(role.map(Entity::slug)))) />
                </label>
                <label>
                    " and want to be "
                    <RoleSelect name="I want to be" chosen=want on_choose=Callback::new(move |role: Option<RoleId>| record.apply(Change::want(role.map(Entity::slug)))) />
                </label>
            </p>
            <p class="question-answer" role="status">{answer}</p>
        </div>
    }
}

/// A choice among all roles, by seniority.
#[component]
pub fn RoleSelect(
    /// What the choice is called.
    name: &'static str,
    /// What is chosen.
    #[prop(into)]
    chosen: Signal<Option<RoleId>>,
    /// Told when another is chosen.
    on_choose: Callback<Option<RoleId>>,
) -> impl IntoView {
    let groups = Zone::ALL
        .iter()
        .map(|zone| {
            let options = RoleId::all()
                .filter(|role| role.zone == *zone)
                .map(|role| view! { <option value=role.slug prop:selected=move || chosen.get() == Some(role)>{role.title}</option> })
                .collect_view();
            view! { <optgroup label=text::zone(*zone)>{options}</optgroup> }
        })
        .collect_view();
    view! {
        <select
            class="question-select"
            aria-label=name
            on:change:target=move |event| on_choose.run(RoleId::from_slug(&event.target().value()))
        >
            <option value="" prop:selected=move || chosen.get().is_none()>"choose a role"</option>
            {groups}
        </select>
    }
}

fn answer(here: Option<RoleId>, want: Option<RoleId>, steps: &[&'static Link], on_plan: bool) -> AnyView {
    match (here, want) {
        (None, None) => "Choose both, and the map shows a way.".into_any(),
        (Some(_), None) => "Choose where you want to be, and the map shows a way.".into_any(),
        (None, Some(_)) => "Choose where you are, and the map shows a way.".into_any(),
        (Some(here), Some(want)) if here == want => "You are where you want to be.".into_any(),
        (Some(_), Some(want)) if steps.is_empty() => view! {
            "No link leads from there to this role. "
            <a href=Route::role(want).hash()>"See who does get there"</a>
            "."
        }
        .into_any(),
        _ => {
            let titles = steps.iter().map(|link| link.to.title).collect::<Vec<_>>().join(", then ");
            view! {
                {format!("A way in {}: {titles}. ", text::count(steps.len(), "move"))}
                {(!on_plan).then(|| view! { <a href=Route::Plan.hash()>"See the steps and their evidence"</a> })}
            }
            .into_any()
        }
    }
}
