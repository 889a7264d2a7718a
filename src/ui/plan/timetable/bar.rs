//! The bar of an exam, drawn and dragged. It says nothing that the row beside it does not say in words.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::drag::Drag;
use super::laid::{Bar, Laid};
use super::state::PlanState;
use crate::catalog::CertificationId;
use crate::record::ExamResult;
use crate::ui::frame::element_size;
use crate::ui::markup::{Markup, markup};

/// The months of a row with the bar of its exam and its past attempts.
#[component(transparent)]
pub fn Track(
    /// What the sections share.
    state: PlanState,
    /// The exam.
    certification: CertificationId,
    /// The lines of the months, as a background of CSS.
    lines: Memo<String>,
) -> Markup {
    let attempts = move || attempts(state, certification);
    let bar = move || {
        let laid = state.laid();
        laid.bar(certification, state.today).map(|bar| draw(state, certification, &laid, bar))
    };
    // What listens stays while the bar is drawn anew.
    markup! {
        <div class="timetable-track" aria-hidden="true">
            {attempts}
            <div
                class="timetable-lane"
                style:background=move || lines.get()
                on:pointerdown=move |event: PointerEvent| press(&event, state, certification)
                on:pointermove=move |event: PointerEvent| follow(&event, state)
                on:pointerup=move |event: PointerEvent| release(&event, state, true)
                on:pointercancel=move |event: PointerEvent| release(&event, state, false)
            >
                {bar}
            </div>
        </div>
    }
}

/// Attempts that lie on the axis.
fn attempts(state: PlanState, certification: CertificationId) -> Markup {
    let axis = state.laid().axis;
    let marks = state.attempts(certification).into_iter().filter_map(|attempt| {
        let on = attempt.on.filter(|on| axis.has(*on))?;
        let sign = match attempt.result {
            ExamResult::Passed => "✓",
            ExamResult::Failed => "✕",
            ExamResult::Unknown => "?",
        };
        Some(markup! { <span class="timetable-attempt" style:--at=axis.place(on)>{sign}</span> })
    });
    marks.collect()
}

fn draw(state: PlanState, certification: CertificationId, laid: &Laid, bar: Bar) -> Markup {
    let (_, kind) = laid.word(certification, state.today);
    let is_refused = laid.refused.is_some_and(|(refused, _)| refused == certification);
    let place = |day| laid.axis.place(day);
    markup! {
        <div
            class="timetable-bar"
            data-hold=kind
            data-refused=is_refused.to_string()
            style:--from=place(bar.from)
            style:--sure=place(bar.sure)
            style:--to=place(bar.to)
        >
            <span class="timetable-realistic"></span>
            <span class="timetable-optimistic"></span>
            <span class="timetable-mark" data-hold=kind></span>
        </div>
    }
}

/// A pointer takes hold of the bar.
fn press(event: &PointerEvent, state: PlanState, certification: CertificationId) {
    let track = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let (0, Some(track)) = (event.button(), track) else { return };
    #[expect(clippy::cast_possible_truncation, reason = "screens are a few thousand pixels wide")]
    let width = element_size(&track).width as i32;
    let axis_days = untrack(|| state.laid()).axis.days();
    // Without it a pointer that leaves the bar would let go of it.
    let _ = track.set_pointer_capture(event.pointer_id());
    let drag = Drag::begin(certification, event.pointer_id(), event.client_x(), width, axis_days);
    state.trial.update(|trial| trial.drag = Some(drag));
    // No text is selected, and no picture of the bar dragged.
    event.prevent_default();
}

/// The pointer moves.
fn follow(event: &PointerEvent, state: PlanState) {
    let Some(drag) = held(event, state) else { return };
    let moved = drag.at(event.client_x());
    if moved != drag {
        state.trial.update(|trial| trial.drag = Some(moved));
    }
}

/// The pointer lets go of the bar, where it is meant to stay or not.
fn release(event: &PointerEvent, state: PlanState, is_meant: bool) {
    let Some(drag) = held(event, state) else { return };
    state.trial.update(|trial| trial.drag = None);
    if is_meant && drag.days != 0 {
        state.try_move(drag.certification, |timetable| timetable.move_by(drag.certification, drag.days));
    }
}

/// What that pointer holds.
fn held(event: &PointerEvent, state: PlanState) -> Option<Drag> {
    untrack(|| state.trial.read().drag).filter(|drag| drag.pointer == event.pointer_id())
}
