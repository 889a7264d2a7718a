//! Hours a week: a slider with a number beside it. What follows is told while it moves, and written when it is let go.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::state::PlanState;
use super::wording;
use crate::plan::time::Pace;
use crate::text;
use crate::ui::life::field::{Field, Reader, Writer};
use crate::ui::life::refusal::Refusal;
use crate::ui::markup::{Markup, markup};

/// As far as the slider goes. The number beside it goes on to all the hours of a week.
const SLIDER_MOST: u8 = 60;

/// The slider, the number, and a remark where there is one.
#[component(transparent)]
pub fn Hours(
    /// What the sections share.
    state: PlanState,
) -> Markup {
    let hours = move || state.laid().pace;
    // Keys that are held down repeat; all of that is one step of undo.
    let by_key = StoredValue::new(false);
    let held = move || untrack(|| state.trial.read().hours);
    let write = move || {
        if let Some(hours) = held() {
            state.set_hours(Some(hours));
        }
    };
    let move_by_key = move |event: KeyboardEvent| by_key.set_value(event.key() != "Tab");
    let settle = move || {
        by_key.set_value(false);
        write();
    };
    let on_change = move || {
        if !by_key.get_value() {
            write();
        }
    };
    let number: Reader = Arc::new(move || hours().to_string());
    let write_number: Writer = Arc::new(move |entry| {
        state.set_hours(read(entry)?);
        Ok(())
    });
    markup! {
        <div class="study-hours">
            <div class="study-hours-choice">
                <label class="field-label" for="plan-hours">"Hours a week for study"</label>
                <input
                    class="study-hours-slider"
                    type="range"
                    id="plan-hours"
                    min="0"
                    max=SLIDER_MOST.to_string()
                    step="1"
                    autocomplete="off"
                    aria-describedby="plan-hours-told"
                    aria-valuetext=move || spoken(state)
                    prop:value=move || hours().hours().min(SLIDER_MOST).to_string()
                    on:input=move |event| state.hold_hours(event_target_value(&event).parse().ok().and_then(Pace::new))
                    on:change=move |_| on_change()
                    on:keydown=move_by_key
                    on:keyup=move |_| settle()
                    on:blur=move |_| settle()
                />
                <p class="study-hours-scale" aria-hidden="true"><span>"0"</span><span>"20"</span><span>"40"</span><span>"60+"</span></p>
            </div>
            <Field label="As a number" id="plan-hours-number" kind="number" value=number write=write_number />
            <p class="remark study-hours-told" id="plan-hours-told">{move || remark(hours(), state.laid().is_assumed)}</p>
        </div>
    }
}

/// What the slider says of itself: the hours and what they lead to.
fn spoken(state: PlanState) -> String {
    let laid = state.laid();
    let end = wording::months(laid.forecast.done, &|day| state.month(day));
    format!("{}: ready for all exams {end}", text::count(usize::from(laid.pace.hours()), "hour"))
}

/// What is to be said of the hours; nothing for most.
fn remark(pace: Pace, is_assumed: bool) -> &'static str {
    if is_assumed {
        return "Five hours a week are assumed until you say how many you have.";
    }
    if pace.hours() == 0 {
        return "With no hours a week nothing gets studied: move the slider to at least one hour, and days are proposed.";
    }
    if pace.is_more_than_most_keep_up() {
        return "That is more than most people keep up beside a full-time job. It is planned with all the same.";
    }
    ""
}

/// Reads hours a week; none where the field is empty.
fn read(entry: &str) -> Result<Option<Pace>, Refusal> {
    if entry.is_empty() {
        return Ok(None);
    }
    let is_whole = entry.bytes().all(|byte| byte.is_ascii_digit());
    let pace = entry.parse().ok().filter(|_| is_whole).and_then(Pace::new);
    let refusal = "a week has 168 hours: write a whole number from 0 to 168";
    pace.map(Some).ok_or_else(|| Refusal::because(refusal))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// T13: what no week has is refused in a sentence; an empty field goes back to what is assumed.
    #[test]
    fn hours_are_read_or_refused_in_a_sentence() {
        assert_eq!(read("5"), Ok(Pace::new(5)));
        assert_eq!(read("168"), Ok(Pace::new(168)));
        assert_eq!(read(""), Ok(None));
        for entry in ["169", "-1", "4.5", "five", "99999999999", "+5"] {
            let refused = read(entry).expect_err(entry).sentence();
            assert!(refused.starts_with("A week has 168 hours: "), "{refused}");
        }
    }

    /// T3, T13: no hours, many hours and hours that nobody said are told apart.
    #[test]
    fn odd_hours_get_a_remark() {
        let told = |hours, is_assumed| remark(Pace::new(hours).expect("a week has them"), is_assumed);
        assert!(told(5, true).contains("assumed") && told(0, false).contains("at least one hour"));
        assert!(told(21, false).contains("more than most") && told(20, false).is_empty());
    }
}
