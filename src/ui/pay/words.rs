//! A pay figure in words: the amounts, what they are, when they held and who says so.

use crate::catalog::pay::{Money, PayFigure};
use crate::catalog::vocabulary::Period;
use crate::pay_series::Series;
use crate::text;
use crate::ui::evidence::{source_link, unknown};
use crate::ui::format;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::Display;

/// The amounts, under the source's own strength of claim, word for word. To be called where the region is followed.
pub fn amounts(display: Display, figure: &'static PayFigure) -> Markup {
    let middle = figure.median.or(figure.amount);
    let main = middle.map_or_else(|| range(display, figure), |money| Some(format::pay(display, money, figure)));
    let spread = middle.and_then(|_| range(display, figure)).map(|range| {
        let meaning = figure.spread.map(|spread| format!(" ({})", text::spread(spread)));
        markup! { <span class="pay-range">{range} {meaning}</span> }
    });
    let derived = derived(display, figure).map(|sentence| markup! { <span class="pay-range">{sentence}</span> });
    let main = match main {
        Some(main) => markup! { <strong class="pay-amount">{main}</strong> },
        None => unknown(),
    };
    markup! {
        <span class="pay-qualifier">{figure.qualifier}</span>
        " "
        {main}
        " "
        {spread}
        " "
        {derived}
    }
}

/// From low to high, or the end that is known.
fn range(display: Display, figure: &PayFigure) -> Option<String> {
    let write = |money: Money| format::pay(display, money, figure);
    match (figure.low, figure.high) {
        (Some(low), Some(high)) => Some(format!("{} to {}", bare(display, low, figure), write(high))),
        (Some(low), None) => Some(format!("from {}", write(low))),
        (None, Some(high)) => Some(format!("up to {}", write(high))),
        (None, None) => None,
    }
}

/// An amount without what it is paid for, before one that says so.
fn bare(display: Display, money: Money, figure: &PayFigure) -> String {
    let decimals = if figure.period == Period::Hour { 2 } else { 0 };
    display.money(money.units(), figure.region.currency, decimals)
}

/// What an hourly or monthly figure makes in a year, and how that was reckoned.
fn derived(display: Display, figure: &PayFigure) -> Option<String> {
    let reckoning = match figure.period {
        Period::Year => return None,
        Period::Month => "derived: monthly × 12",
        Period::Hour => "derived: hourly × 2,080",
    };
    let middle = figure.median.or(figure.amount);
    let year = match (middle, figure.low, figure.high) {
        (Some(middle), _, _) => format::pay_per_year(display, middle, figure),
        (None, Some(low), Some(high)) => {
            format!("{} to {}", format::pay_per_year(display, low, figure), format::pay_per_year(display, high, figure))
        }
        _ => return None,
    };
    Some(format!("{year} per year ({reckoning})"))
}

/// What the figure is for: the title itself, or the statistical group and how the title was tied to it.
pub fn subject(figure: &'static PayFigure) -> Markup {
    let mapping = figure.mapping;
    let what =
        figure.group.map_or_else(|| "For the job title itself".to_owned(), |group| format!("For the group {group}"));
    markup! {
        <span class="pay-subject">{what}</span>
        " "
        <Tag word=text::pay_mapping(mapping) kind=mapping.word() gloss=text::pay_mapping_gloss(mapping) />
    }
}

/// When the figure held and who says so.
pub fn origin(display: Display, figure: &'static PayFigure) -> Markup {
    let as_of = figure.as_of.map_or_else(|| "undated".to_owned(), |day| display.day(day));
    let note = figure.as_of_note.map(|note| format!(" ({note})"));
    markup! {
        <span class="pay-origin">
            {as_of}
            {note}
            " · "
            {source_link(figure.source)}
            " · "
            {standing(figure)}
        </span>
    }
}

/// Whether a government body stands behind the figure.
fn standing(figure: &PayFigure) -> &'static str {
    match (figure.official, Series::of(figure)) {
        (true, Series::Articles) => "official, as the article quotes it",
        (true, _) => "official statistics",
        (false, _) => "not official",
    }
}
