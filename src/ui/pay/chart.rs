//! The drawing of one pay figure on a scale that its neighbours share: a bar from low to high, a line at the median,
//! a dot for a single figure; on top of it what the person entered. Decoration for the eye; the amounts stand beside
//! it in words.

use super::mine::{Ends, Marks};
use crate::catalog::RegionId;
use crate::catalog::pay::{Money, PayFigure};
use crate::decimal::decimal;
use crate::pay_scale::Scale;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::Display;

/// The marks of the scale with their amounts, for the head of a column; and where the person's own pay lies.
pub fn axis(display: Display, scale: Scale, region: RegionId, mine: Option<f64>) -> Markup {
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
    let mine = mine.map(|amount| {
        // The words stay within the drawing, on whichever side there is room; the sign stands over the line.
        let is_far = scale.percent(amount) > 50.0;
        let (anchor, shift, words) =
            if is_far { ("end", "0.4em", "my pay ▼") } else { ("start", "-0.4em", "▼ my pay") };
        markup! {
            <svg class="pay-axis" data-mine="true" aria-hidden="true">
                <text class="pay-mine-word" x=percent(scale, amount) dx=shift y="1em" text-anchor=anchor>{words}</text>
            </svg>
        }
    });
    markup! {
        <svg class="pay-axis" aria-hidden="true">{labels}</svg>
        {mine}
    }
}

/// One figure, drawn for a year; where there is none, only what the person entered.
pub fn drawing(scale: Scale, figure: Option<&'static PayFigure>, mine: Marks) -> Markup {
    let marks = scale
        .marks()
        .map(|amount| markup! { <line class="pay-mark" x1=percent(scale, amount) x2=percent(scale, amount) y1="0" y2="100%"></line> })
        .collect::<Markup>();
    let own = mine.pay.map(|amount| {
        let x = percent(scale, amount);
        markup! { <line class="pay-mine" x1=x.clone() x2=x y1="0" y2="100%"></line> }
    });
    markup! {
        <svg class="pay-drawing" aria-hidden="true">
            {marks}
            {figure.map(|figure| published(scale, figure))}
            {mine.band.map(|ends| band(scale, ends))}
            {own}
        </svg>
    }
}

/// What somebody published.
fn published(scale: Scale, figure: &'static PayFigure) -> Markup {
    let place = move |money: Money| percent(scale, money.per_year(figure.period).units());
    let bar = figure.low.zip(figure.high).map(|(low, high)| {
        let length = Money(high.0.saturating_sub(low.0));
        markup! { <rect class="pay-bar" x=place(low) y="30%" width=place(length) height="40%"></rect> }
    });
    let median = figure.median.map(|money| {
        markup! { <line class="pay-median" x1=place(money) x2=place(money) y1="12%" y2="88%"></line> }
    });
    let single =
        figure.amount.map(|money| markup! { <circle class="pay-single" cx=place(money) cy="50%" r="6"></circle> });
    markup! { {bar} {median} {single} }
}

/// What the person's organisation pays: a line with a stroke at each end that is known, broken where one is not.
fn band(scale: Scale, (low, high): Ends) -> Markup {
    let is_open = low.is_none() || high.is_none();
    let from = low.map_or_else(|| "0%".to_owned(), |low| percent(scale, low));
    let to = high.map_or_else(|| "100%".to_owned(), |high| percent(scale, high));
    let end = |amount: f64| {
        markup! { <line class="pay-band" x1=percent(scale, amount) x2=percent(scale, amount) y1="76%" y2="100%"></line> }
    };
    markup! {
        <line class="pay-band" data-open=is_open.to_string() x1=from x2=to y1="88%" y2="88%"></line>
        {low.map(end)}
        {high.map(end)}
    }
}

/// A length along the scale as SVG writes it.
fn percent(scale: Scale, amount: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a percentage, with two decimals")]
    let percent = scale.percent(amount) as f32;
    decimal(percent) + "%"
}
