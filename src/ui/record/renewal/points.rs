//! Points by year against the policy: what counts, what is missing, and by when.

use crate::date::Date;
use crate::renewal::{CategoryTally, Outlook, Period, Phase, Standing, Tally, Year};
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::table;
use crate::ui::state::Display;

/// The table of the present period, or a sentence where its years are not the body's. None where no points count.
pub(super) fn table(display: Display, standing: &Standing, today: Date) -> Option<Markup> {
    let period = standing.present_period(today)?;
    let unit = text::points_unit(standing.subject);
    if period.calendar_years {
        let logged = text::points(period.total.entered);
        let since = display.date(period.first);
        return Some(markup! {
            <p class="standing-basis">"Your log: " {logged} " " {unit} " since " {since} "."</p>
        });
    }
    // Years that ask for nothing and hold nothing would only take room.
    let tells = |year: &Year| year.tally.needed.is_some() || year.tally.entered > 0;
    let years = (period.years.len() > 1 && period.years.iter().any(tells))
        .then(|| period.years.iter().map(|year| year_row(display, period, year, today)).collect::<Markup>());
    let is_over = period.last < today;
    let whole =
        row("Whole period".to_owned(), &until(display, period.last, is_over), &period.total, period.missing(), is_over);
    let name = standing.subject.name();
    Some(markup! {
        <table class="standing-points">
            <caption>{unit} ": what counts of your log for " {name}</caption>
            {table::head(&["Span", "Counted", "Missing"])}
            <tbody>
                {years}
                {whole}
            </tbody>
        </table>
    })
}

fn year_row(display: Display, period: &Period, year: &Year, today: Date) -> Markup {
    let phase = year.phase(today);
    let span = match phase {
        Phase::Future => format!("from {} to {}", display.date(year.first), display.date(year.last)),
        Phase::Past | Phase::Present => until(display, year.last, phase == Phase::Past),
    };
    let name = format!("Year {}{}", year.number, if phase == Phase::Present { ", now" } else { "" });
    // Where the period counts as a whole, a year on its own can miss nothing.
    if period.every_year {
        return row(name, &span, &year.tally, year.tally.missing(), phase == Phase::Past);
    }
    markup! {
        <tr>
            {head(name, &span)}
            <td>{counted(&year.tally)}</td>
            <td class="standing-none">"any year will do"</td>
        </tr>
    }
}

/// A span with its numbers.
fn row(name: String, span: &str, tally: &Tally, missing: u32, is_over: bool) -> Markup {
    let (state, words) = match (tally.needed, missing) {
        (None, _) => ("unknown", "number unknown".to_owned()),
        (Some(_), 0) => ("complete", "nothing".to_owned()),
        (Some(_), _) if is_over => ("missed", format!("{}, too late", text::points(missing))),
        (Some(_), _) => ("open", text::points(missing)),
    };
    let details = tally.categories.iter().filter_map(category).collect::<Markup>();
    markup! {
        <tr>
            {head(name, span)}
            <td>{counted(tally)} {details}</td>
            <td class="standing-missing" data-state=state>{words}</td>
        </tr>
    }
}

fn head(name: String, span: &str) -> Markup {
    markup! { <th scope="row">{name} <span class="standing-span">{span.to_owned()}</span></th> }
}

fn until(display: Display, last: Date, is_over: bool) -> String {
    format!("{} {}", if is_over { "ended" } else { "until" }, display.date(last))
}

/// What counts of what is needed: "12.5 of 20".
fn counted(tally: &Tally) -> String {
    match tally.needed {
        Some(needed) => format!("{} of {}", text::points(tally.counted), text::points(needed)),
        None => text::points(tally.counted),
    }
}

/// A category whose limit makes a difference.
fn category(tally: &CategoryTally) -> Option<Markup> {
    let name = tally.category;
    let below = tally.at_least.filter(|_| tally.missing() > 0);
    let above = tally.at_most.filter(|most| tally.entered > *most);
    let words = match (below, above) {
        (Some(least), _) => format!("{name}: {} of at least {}", text::points(tally.counted), text::points(least)),
        (None, Some(most)) => {
            format!("{name}: {} logged, at most {} count", text::points(tally.entered), text::points(most))
        }
        (None, None) => return None,
    };
    Some(markup! { <span class="standing-span">{words}</span> })
}

/// How far the points are, in a sentence for the comparison of ways.
pub(super) fn outlook(display: Display, standing: &Standing, outlook: Outlook, today: Date) -> String {
    let until = standing.present_period(today).map(|period| display.date(period.last)).unwrap_or_default();
    text::points_outlook(outlook, standing.subject, &until)
}
