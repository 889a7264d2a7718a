//! One kind of figure for several roles: a section of the pay page with a table whose figures are drawn to one scale.

use leptos::prelude::*;

use super::choice::PayChoice;
use super::mine::Mine;
use super::{chart, words};
use crate::catalog::pay::{Money, PayFigure};
use crate::catalog::vocabulary::Zone;
use crate::catalog::{RegionId, RoleId};
use crate::order;
use crate::pay_scale::Scale;
use crate::pay_series::{self, RolePay, Series};
use crate::route::Route;
use crate::text;
use crate::ui::evidence::unknown;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Display, RecordState};

/// What the pay page shows: one region, and some roles or all of them.
pub struct Selection {
    /// The region.
    pub region: RegionId,
    /// The roles.
    pub roles: Vec<RoleId>,
}

/// The id and the heading of a section, and what its figures are.
pub fn words_of(series: Series) -> (&'static str, &'static str, &'static str) {
    match series {
        Series::OfficialGroups => (
            "pay-official",
            "Official medians of statistical groups",
            "Half of the people in the group earn less than the median and half earn more. The group is larger than the job: \
             many roles share one group and then show the same figure, so two equal bars do not mean that two jobs pay the same.",
        ),
        Series::Articles => (
            "pay-articles",
            "What the two founding articles say",
            "A careers article of 2020 and a guide of 2019. The first gives no source for its figures; the second quotes official \
             ones that were older still. They are not comparable with the medians above: a difference is neither a rise nor a fall.",
        ),
        Series::Titles => (
            "pay-titles",
            "Figures for the job title itself: adverts and surveys",
            "What adverts offered or websites reported for this very title. None of it is official, and each source counts in its own way.",
        ),
    }
}

/// The section of one kind of figure.
#[component(transparent)]
pub fn SeriesSection(
    /// The kind.
    series: Series,
    /// What is shown.
    choice: PayChoice,
) -> Markup {
    let (record, display) = (RecordState::expect(), Display::expect());
    let (id, title, explanation) = words_of(series);
    let figures = move || content(record, display, series, &choice.selection(series));
    markup! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <p class="section-intro">{explanation}</p>
            {figures}
        </section>
    }
}

fn content(record: RecordState, display: Display, series: Series, selection: &Selection) -> Markup {
    let Selection { region, roles } = selection;
    let places = std::iter::once(*region).chain(pay_series::parts_of(*region));
    let compared: Vec<_> = places
        .map(|place| (place, pay_series::compare(series, place, roles)))
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    if compared.is_empty() {
        return markup! { <p class="unknown">"No figure of this kind was found for " {region.name} " and these roles."</p> };
    }
    let mine = Mine::beside(record, *region, largest(compared.iter().flat_map(|(_, rows)| rows)));
    let shown: Vec<RoleId> = compared.iter().flat_map(|(_, rows)| rows).map(|pay| pay.role).collect();
    let scale = mine.scale(&shown);
    let shares = shares(series, &compared);
    let missing = missing(&compared, roles);
    let tables = compared.iter().map(|(place, rows)| table(display, scale, *place, rows, &mine)).collect::<Markup>();
    markup! {
        {shares}
        {mine.pay_sentence(display).map(|sentence| markup! { <p class="remark">{sentence}</p> })}
        {tables}
        {missing}
    }
}

/// The largest amount of some figures, for a year.
pub fn largest<'a>(rows: impl Iterator<Item = &'a RolePay>) -> f64 {
    rows.filter_map(|pay| pay_series::largest(pay.figure)).max().map_or(0.0, Money::units)
}

/// How many groups the official figures really rest on.
fn shares(series: Series, compared: &[(RegionId, Vec<RolePay>)]) -> Option<Markup> {
    // Only of one place: the same group goes by other names in the figures of its parts.
    let rows = || compared.iter().take(1).flat_map(|(_, rows)| rows);
    let mut groups: Vec<_> = rows().filter_map(|pay| pay.figure.group).collect();
    let mut roles: Vec<_> = rows().map(|pay| pay.role).collect();
    keep_each_once(&mut groups);
    keep_each_once(&mut roles);
    let sentence = format!(
        "{} here, but only {}.",
        text::count(roles.len(), "role"),
        text::count(groups.len(), "statistical group")
    );
    (series == Series::OfficialGroups && groups.len() < roles.len())
        .then(|| markup! { <p class="pay-shares">{sentence}</p> })
}

fn keep_each_once<T: Ord>(things: &mut Vec<T>) {
    order::ascending(things);
    things.dedup();
}

/// The roles that were asked for and have nothing to show.
fn missing(compared: &[(RegionId, Vec<RolePay>)], roles: &[RoleId]) -> Option<Markup> {
    let has = |role: RoleId| compared.iter().any(|(_, rows)| rows.iter().any(|pay| pay.role == role));
    let titles: Vec<_> = roles.iter().filter(|role| !has(**role)).map(|role| role.title).collect();
    (!titles.is_empty()).then(|| {
        let titles = titles.join(", ");
        markup! { <p class="remark">"No figure of this kind was found for: " <span class="unknown">{titles}</span> "."</p> }
    })
}

/// The figures of one place. Seniority divides the table, as it divides the map.
fn table(display: Display, scale: Scale, place: RegionId, rows: &[RolePay], mine: &Mine) -> Markup {
    let common = common_origin(rows);
    let zones = Zone::ALL
        .iter()
        .filter_map(|zone| {
            let of_zone = rows.iter().filter(|pay| pay.role.zone == *zone);
            let rows = of_zone.map(|pay| row(display, scale, *pay, common.is_some(), mine)).collect::<Vec<_>>();
            (!rows.is_empty()).then(|| {
                markup! {
                    <tbody>
                        <tr class="pay-zone">
                            <th scope="rowgroup" colspan="3">{text::zone(*zone)}</th>
                        </tr>
                        {rows}
                    </tbody>
                }
            })
        })
        .collect::<Markup>();
    frame(display, scale, place, common, mine, zones)
}

/// A table of figures with its caption and its head.
pub fn frame(
    display: Display,
    scale: Scale,
    place: RegionId,
    common: Option<&'static PayFigure>,
    mine: &Mine,
    bodies: Markup,
) -> Markup {
    let origin = common
        .map(|figure| markup! { <span class="pay-common">"Every figure: " {words::origin(display, figure)}</span> });
    markup! {
        <table class="pay-chart">
            <caption class="pay-region">{place.name} ", for a full-time year" {origin}</caption>
            <thead>
                <tr>
                    <th scope="col" class="pay-chart-role">"Role"</th>
                    <th scope="col">
                        <span class="visually-hidden">"Pay"</span>
                        {chart::axis(display, scale, place, mine.pay())}
                    </th>
                    <th scope="col" class="pay-chart-basis">"What it is, and who says so"</th>
                </tr>
            </thead>
            {bodies}
        </table>
    }
}

/// A figure that says for all of them when they held and who says so. None where they differ.
pub fn common_origin(rows: &[RolePay]) -> Option<&'static PayFigure> {
    let origin = |figure: &PayFigure| (figure.source, figure.as_of, figure.as_of_note, figure.official);
    let (first, others) = rows.split_first()?;
    let is_common = !others.is_empty() && others.iter().all(|pay| origin(pay.figure) == origin(first.figure));
    is_common.then_some(first.figure)
}

/// A role with a figure.
pub fn row(display: Display, scale: Scale, pay: RolePay, origin_is_said: bool, mine: &Mine) -> Markup {
    let RolePay { role, figure } = pay;
    let others = pay_series::roles_sharing(figure).saturating_sub(1);
    let origin = (!origin_is_said).then(|| words::origin(display, figure));
    let shared = (others > 0).then(|| format!("Shared with {}.", text::count(others, "other role")));
    let basis = markup! {
        {words::subject(figure)}
        " "
        {origin}
        " "
        <span class="pay-origin">{shared}</span>
    };
    role_row(display, scale, role, Some(figure), mine, basis)
}

/// A role with a figure, or without one, and with what is said about that.
pub fn role_row(
    display: Display,
    scale: Scale,
    role: RoleId,
    figure: Option<&'static PayFigure>,
    mine: &Mine,
    basis: Markup,
) -> Markup {
    let band = mine.band_words(display, role).map(|words| markup! { <span class="pay-organisation">{words}</span> });
    let amounts = figure.map_or_else(unknown, |figure| words::amounts(display, figure));
    markup! {
        <tr>
            <th scope="row" class="pay-role"><a href=Route::role(role).hash()>{role.title}</a></th>
            <td class="pay-amounts">{chart::drawing(scale, figure, mine.marks(role))} {amounts} " " {band}</td>
            <td class="pay-basis">{basis}</td>
        </tr>
    }
}
