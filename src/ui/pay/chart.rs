//! The drawing of one pay figure on a scale that its neighbours share: a bar from low to high, a line at the median,
//! a dot for a single figure. Decoration for the eye; the amounts stand beside it in words.

use crate::catalog::RegionId;
use crate::catalog::pay::{Money, PayFigure};
use crate::pay_scale::Scale;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::Display;

/// The marks of the scale with their amounts, for the head of a column.
pub fn axis(display: Display, scale: Scale, region: RegionId) -> Markup {
    let last = scale.marks().count().saturating_sub(1);
    let labels = scale
        .marks()
        .enumerate()
        .map(|(place, amount)| {
            let anchor = match place {
                0 => "start",
                place if place == last => "end",
                _ => "middle",
            };
            markup! {
                <text class="pay-axis-label" data-odd=(place % 2 == 1).to_string() x=percent(scale, amount) y="1em" text-anchor=anchor>
                    {display.money(amount, region.currency, 0)}
                </text>
            }
        })
        .collect::<Markup>();
    markup! { <svg class="pay-axis" aria-hidden="true">{labels}</svg> }
}

/// One figure, drawn for a year.
pub fn drawing(scale: Scale, figure: &'static PayFigure) -> Markup {
    let place = move |money: Money| percent(scale, money.per_year(figure.period).units());
    let marks = scale
        .marks()
        .map(|amount| markup! { <line class="pay-mark" x1=percent(scale, amount) x2=percent(scale, amount) y1="0" y2="100%"></line> })
        .collect::<Markup>();
    let bar = figure.low.zip(figure.high).map(|(low, high)| {
        let length = Money(high.0.saturating_sub(low.0));
        markup! { <rect class="pay-bar" x=place(low) y="30%" width=place(length) height="40%"></rect> }
    });
    let median = figure.median.map(|money| {
        markup! { <line class="pay-median" x1=place(money) x2=place(money) y1="12%" y2="88%"></line> }
    });
    let single =
        figure.amount.map(|money| markup! { <circle class="pay-single" cx=place(money) cy="50%" r="6"></circle> });
    markup! {
        <svg class="pay-drawing" aria-hidden="true">
            {marks}
            {bar}
            {median}
            {single}
        </svg>
    }
}

/// A length along the scale as SVG writes it.
fn percent(scale: Scale, amount: f64) -> String {
    format!("{:.2}%", scale.percent(amount))
}
