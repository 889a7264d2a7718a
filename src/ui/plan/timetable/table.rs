//! The same numbers as a table, with what they rest on: for listening, for paper, and for whoever wants to check them.

use super::laid::Laid;
use super::result::sum;
use super::state::PlanState;
use super::wording;
use crate::catalog::CertificationId;
use crate::plan::money::{Line, Price};
use crate::plan::study::{self, Basis};
use crate::ui::evidence::{source_link, unknown};
use crate::ui::format;
use crate::ui::life::hours::written;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::part::table;

/// Every exam in the order of the days, and what they come to together.
pub(super) fn numbers(state: PlanState, laid: &Laid) -> Markup {
    let rows = laid.timetable.entries().iter().map(|entry| row(state, laid, entry.certification)).collect::<Markup>();
    let totals =
        laid.bill.totals.iter().map(|total| markup! { <span class="timetable-line">{sum(state, total)}</span> });
    let without = laid.bill.without_price;
    let without = (without > 0).then(|| markup! { <span class="timetable-line">{without} " without a price"</span> });
    markup! {
        <div class="table-frame" tabindex="0" role="region" aria-label="Hours, days and prices of every exam">
            <table class="timetable-table">
                <caption class="visually-hidden">"Hours, days and prices of every exam"</caption>
                {table::head(&["Exam", "Exam day", "Ready", "Hours of study", "Price"])}
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">"Together"</th>
                        <td>{laid.last_day().map(|day| state.day(day))}</td>
                        <td>{wording::months(laid.forecast.done, &|day| state.month(day))}</td>
                        <td>{wording::hours(laid.forecast.left)} " left"</td>
                        <td>{totals.collect::<Markup>()} {without}</td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

fn row(state: PlanState, laid: &Laid, certification: CertificationId) -> Markup {
    let entry = laid.timetable.entry(certification);
    let date = entry.and_then(|entry| entry.date);
    let (word, _) = laid.word(certification, state.today);
    let studied_for = laid.step(certification).map(|step| wording::months(step.done, &|day| state.month(day)));
    let price = laid.bill.lines.iter().find(|line| line.certification == certification).map(|line| price(state, line));
    markup! {
        <tr>
            <th scope="row">{certification.name}</th>
            <td>
                {date.map_or_else(unknown, |date| state.day(date).into_markup())}
                <span class="timetable-line">{word}</span>
            </td>
            <td>{studied_for.unwrap_or_else(|| "its day is over".to_owned())}</td>
            <td>{hours(state, laid, certification)}</td>
            <td>{price}</td>
        </tr>
    }
}

/// The hours, what they rest on, and what has been done of them.
fn hours(state: PlanState, laid: &Laid, certification: CertificationId) -> Markup {
    let Some(estimate) = study::estimate(certification) else { return unknown() };
    let (word, _, _) = wording::basis(&estimate.basis);
    let (source, why) = match estimate.basis {
        Basis::Stated(study) => (Some(study.source), study.note),
        Basis::AtLeast(study, range) => (Some(study.source), Some(study.note.unwrap_or(range.basis))),
        Basis::Editorial(range) => (None, Some(range.basis)),
        Basis::Follows => (None, None),
    };
    let source = source.map(|source| markup! { ": " {source_link(source)} });
    let why = why.map(|why| markup! { <span class="timetable-line">{why}</span> });
    let studied = state.studied(certification);
    let done = laid.left(certification).filter(|_| studied > 0).map(|(low, high)| {
        let left = wording::hours((low.into(), high.into()));
        markup! { <span class="timetable-line">{written(studied)} " done, " {left} " left"</span> }
    });
    markup! {
        {wording::hours((estimate.low.into(), estimate.high.into()))}
        {done}
        <span class="timetable-line">{word} {source}</span>
        {why}
    }
}

/// The price with its day and source, or whose it is.
fn price(state: PlanState, line: &Line) -> Markup {
    match line.price {
        Price::Own(cost) => markup! {
            {format::amount(state.display, cost.amount.get(), cost.currency.code())}
            <span class="timetable-line">"As you entered"</span>
        },
        Price::Listed(price) => markup! {
            {format::price(state.display, price)}
            <span class="timetable-line">{source_link(price.source)}</span>
        },
        Price::Unknown => unknown(),
    }
}
