//! Time and money of a row of exams: hours a week, when all is studied for, what it costs, and a timetable on which
//! exams are moved about. Nothing is in the record before the days are put there.

mod axis;
pub mod bar;
pub mod day_field;
mod drag;
pub mod hours;
mod laid;
mod result;
pub mod row;
pub mod state;
mod table;
mod wording;

use leptos::prelude::*;

use crate::plan::timetable::Hold;
use crate::route::Route;
use crate::text;
use crate::ui::frame::at_leisure;
use crate::ui::markup::{Markup, markup};
use crate::ui::record::undo_offer::UndoOffer;
use hours::Hours;
use row::Row;
use state::{HEADING, PlanState, SAVE, Said, UNDO};

pub use state::Exams;

/// The section "Time and money" of a plan. What is being tried lives with it, so it stands outside of regions that are
/// drawn anew when the record changes.
#[component(transparent)]
pub fn Timetable(
    /// The exams in an order in which they can be taken. What is held and what has no exam is left out here.
    exams: Exams,
) -> Markup {
    let state = PlanState::expect(exams);
    let is_empty = Memo::new(move |_| state.laid().rows.is_empty());
    let content = move || if is_empty.get() { nothing() } else { untrack(|| full(state)) };
    markup! {
        <section class="section" aria-labelledby="plan-time">
            <h2 id="plan-time">"Time and money"</h2>
            {content}
        </section>
    }
}

fn nothing() -> Markup {
    markup! {
        <p class="remark">
            "No exam is planned here: choose a goal above, or, where you hold already what it asks for, another one. Its exams get their hours, days and prices here."
        </p>
    }
}

fn full(state: PlanState) -> Markup {
    // They are far below, and the slider is not to wait for them.
    let numbers = at_leisure(move || state.laid());
    markup! {
        <Hours state=state />
        <div class="study-results">{move || result::result(state)}</div>
        <Rows state=state />
        <Saving state=state />
        <h3>"The same in numbers"</h3>
        {move || table::numbers(state, &numbers.get())}
    }
}

/// The months and the rows.
#[component(transparent)]
fn Rows(state: PlanState) -> Markup {
    // The rows keep their order while exams are moved, so that the focus and the pointer stay with their exam.
    let order = Memo::new(move |_| state.laid().rows.clone());
    let axis = Memo::new(move |_| state.laid().axis);
    let lines = Memo::new(move |_| axis.get().lines(state.today));
    let rows = move || {
        let order = order.get();
        untrack(|| {
            order
                .into_iter()
                .map(|certification| markup! { <Row state=state certification=certification lines=lines /> })
                .collect::<Markup>()
        })
    };
    let labels = move || {
        let at = |day| axis.get().place(day);
        let label = |label: axis::Label| {
            markup! { <span class="timetable-month" data-narrow=label.is_narrow.to_string() style:--at=at(label.day)>{label.words}</span> }
        };
        axis.get().labels().into_iter().map(label).collect::<Markup>()
    };
    let moved = move || match state.said() {
        Said::Moved(told) => told,
        Said::Nothing | Said::Refused(..) => String::new(),
    };
    markup! {
        <h3 id=HEADING tabindex="-1">"Timetable"</h3>
        <p class="section-intro timetable-help" id="timetable-help">
            "Drag a bar to another week, or use the buttons: “Earlier” and “Later” move an exam by a week, with Shift held down by a month. What requires it moves along."
        </p>
        {legend()}
        <p class="timetable-told" role="status">{moved}</p>
        <div class="timetable" data-dragging=move || state.trial.read().drag.is_some().to_string()>
            <div class="timetable-scale" aria-hidden="true">
                <div class="timetable-months">
                    {labels}
                    <span class="timetable-now" style:--at=move || axis.get().place(state.today)>"Today"</span>
                </div>
            </div>
            <ol class="timetable-rows">{rows}</ol>
        </div>
    }
}

/// What the signs on the bars mean.
fn legend() -> Markup {
    let marks = [("proposed", "proposed day"), ("target", "target"), ("booked", "booked"), ("over", "day has passed")];
    let marks = marks.map(|(kind, words)| {
        markup! { <li><span class="timetable-mark" data-hold=kind aria-hidden="true"></span> {words}</li> }
    });
    markup! {
        <ul class="timetable-legend" aria-label="What the signs mean">
            <li><span class="timetable-optimistic" aria-hidden="true"></span> "study, fewest hours"</li>
            <li><span class="timetable-realistic" aria-hidden="true"></span> "study, most hours"</li>
            {marks}
            <li><span class="timetable-attempt" aria-hidden="true">"✕"</span> "exam not passed"</li>
        </ul>
    }
}

/// What is not in the record yet, and the button that puts it there.
#[component(transparent)]
fn Saving(state: PlanState) -> Markup {
    let has_nothing_new = move || state.laid().change.is_empty();
    let has_targets = move || {
        let laid = state.laid();
        laid.rows.iter().any(|exam| matches!(laid.hold(*exam), Hold::Target | Hold::Overdue))
    };
    let told = move || match state.laid().unsaved.len() {
        0 if has_nothing_new() => "Every day that can be a target is in your record. ".to_owned(),
        new => format!("{} not in your record yet. ", text::count_of(new, "of these days is", "of these days are")),
    };
    markup! {
        <p class="remark timetable-saving" id="timetable-saving">
            {told}
            "Targets stand under "
            <a href=Route::record_section("coming").hash()>"What is coming"</a>
            " and in its calendar file."
        </p>
        <div class="page-actions">
            <button
                class="button"
                data-kind="primary"
                type="button"
                id=SAVE
                aria-describedby="timetable-saving"
                disabled=has_nothing_new
                on:click=move |_| state.save()
            >
                "Put these dates into my record"
            </button>
            <button class="button" type="button" disabled=move || !has_targets() on:click=move |_| state.propose_anew(None)>
                "Propose new days"
            </button>
            <button class="button" data-kind="quiet" type="button" disabled=move || !state.laid().is_tried on:click=move |_| state.discard()>
                "Discard my moves"
            </button>
        </div>
        <UndoOffer state=state.undo id=UNDO />
    }
}
