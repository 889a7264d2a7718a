//! What comes of it: until when everything is studied for, how much study is left, and what the exams cost.

use super::laid::Laid;
use super::state::PlanState;
use super::wording;
use crate::plan::money::Total;
use crate::plan::time::Done;
use crate::text;
use crate::ui::markup::{Markup, markup};

/// The answer in one sentence, and three figures.
pub(super) fn result(state: PlanState) -> Markup {
    let laid = state.laid();
    let exams = laid.forecast.steps.len();
    let end = wording::months(laid.forecast.done, &|day| state.month(day));
    let is_range = matches!(laid.forecast.done.optimistic, Done::On(_));
    let gloss = is_range
        .then_some(" The first is if the fewest hours are enough for every exam, the second if it takes the most.");
    let subject = match exams {
        0 => "Nothing is left to study for",
        1 => "Ready for the exam: ",
        _ => "Ready for all ",
    };
    let number = (exams > 1).then(|| format!("{exams} exams: "));
    let end = (exams > 0).then(|| markup! { <strong>{end}</strong> });
    markup! {
        <p class="study-result-lead">{subject} {number} {end} "."</p>
        <p class="remark">{wording::at_pace(laid.pace)} ", one exam after the other." {gloss}</p>
        <dl class="study-result">
            {figure("Study left", wording::hours(laid.forecast.left), study_remark(&laid))}
            {figure("Exam fees", money(state, &laid), Some(money_remark(&laid)))}
            {figure("Last exam day", last_day(state, &laid), Some("On the timetable below.".to_owned()))}
        </dl>
    }
}

fn figure(name: &'static str, value: String, remark: Option<String>) -> Markup {
    markup! {
        <div class="study-figure">
            <dt class="study-figure-name">{name}</dt>
            <dd><span class="study-figure-value">{value}</span> <span class="remark">{remark}</span></dd>
        </div>
    }
}

fn study_remark(laid: &Laid) -> Option<String> {
    let without = laid.forecast.without_hours;
    (without > 0).then(|| format!("And {} of which nobody says how long it takes.", text::count(without, "exam")))
}

/// The sums, one for each currency.
fn money(state: PlanState, laid: &Laid) -> String {
    if laid.bill.totals.is_empty() {
        return "unknown".to_owned();
    }
    let sums: Vec<String> = laid.bill.totals.iter().map(|total| sum(state, total)).collect();
    sums.join(" + ")
}

/// A sum in one currency.
pub(super) fn sum(state: PlanState, total: &Total) -> String {
    let decimals = if total.hundredths.is_multiple_of(100) { 0 } else { 2 };
    #[expect(clippy::cast_precision_loss, reason = "exams cost far less than the numbers that are written exactly")]
    let units = total.hundredths as f64 / 100.0;
    state.display.money(units, total.currency.code(), decimals)
}

/// What the sums leave out and what they rest on.
fn money_remark(laid: &Laid) -> String {
    let own: usize = laid.bill.totals.iter().map(|total| total.own).sum();
    let priced: usize = laid.bill.totals.iter().map(|total| total.exams).sum();
    let mut parts = Vec::new();
    match (priced, own) {
        (0, _) => {}
        (priced, 0) => parts.push(format!("For {}, as listed.", text::count(priced, "exam"))),
        (priced, own) if own == priced => parts.push(format!("For {}, as you entered.", text::count(priced, "exam"))),
        (priced, own) => parts.push(format!("For {}, {own} as you entered.", text::count(priced, "exam"))),
    }
    if laid.bill.without_price > 0 {
        parts.push(format!("{} without a price.", text::count(laid.bill.without_price, "exam")));
    }
    if laid.bill.totals.len() > 1 {
        parts.push("Currencies are not converted.".to_owned());
    }
    parts.join(" ")
}

fn last_day(state: PlanState, laid: &Laid) -> String {
    laid.last_day().map_or_else(|| "none yet".to_owned(), |day| state.day(day))
}
