//! One kind of figure for several roles: a section of the pay page with a table whose figures are drawn to one scale.

use leptos::prelude::*;

use super::choice::PayChoice;
use super::{chart, words};
use crate::catalog::pay::{Money, PayFigure};
use crate::catalog::vocabulary::Zone;
use crate::catalog::{RegionId, RoleId};
use crate::order;
use crate::pay_scale::Scale;
use crate::pay_series::{self, RolePay, Series};
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::Display;

/// What the pay page shows: one region, and some roles or all of them.
pub struct Selection {
    /// The region.
    pub region: RegionId,
    /// The roles.
    pub roles: Vec<RoleId>,
}

/// The id and the heading of a section, and what its figures are.
fn words_of(series: Series) -> (&'static str, &'static str, &'static str) {
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
    let display = Display::expect();
    let (id, title, explanation) = words_of(series);
    let figures = move || content(display, series, &choice.selection(series));
    markup! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <p class="section-intro">{explanation}</p>
            {figures}
        </section>
    }
}

fn content(display: Display, series: Series, selection: &Selection) -> Markup {
    let Selection { region, roles } = selection;
    let places = std::iter::once(*region).chain(pay_series::parts_of(*region));
    let compared: Vec<_> = places
        .map(|place| (place, pay_series::compare(series, place, roles)))
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    if compared.is_empty() {
        return markup! { <p class="unknown">"No figure of this kind was found for " {region.name} " and these roles."</p> };
    }
    let largest = compared.iter().flat_map(|(_, rows)| rows).filter_map(|pay| pay_series::largest(pay.figure)).max();
    let scale = Scale::holding(largest.map_or(0.0, Money::units));
    let shares = shares(series, &compared);
    let missing = missing(&compared, roles);
    let tables = compared.iter().map(|(place, rows)| table(display, scale, *place, rows)).collect::<Markup>();
    markup! {
        {shares}
        {tables}
        {missing}
    }
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
fn table(display: Display, scale: Scale, place: RegionId, rows: &[RolePay]) -> Markup {
    let common = common_origin(rows);
    let zones = Zone::ALL
        .iter()
        .filter_map(|zone| {
            let rows: Vec<_> = rows.iter().copied().filter(|pay| pay.role.zone == *zone).collect();
            (!rows.is_empty()).then(|| zone_rows(display, scale, *zone, rows, common.is_some()))
        })
        .collect::<Markup>();
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
                        {chart::axis(display, scale, place)}
                    </th>
                    <th scope="col" class="pay-chart-basis">"What it is, and who says so"</th>
                </tr>
            </thead>
            {zones}
        </table>
    }
}

/// A figure that says for all of them when they held and who says so. None where they differ.
fn common_origin(rows: &[RolePay]) -> Option<&'static PayFigure> {
    let origin = |figure: &PayFigure| (figure.source, figure.as_of, figure.as_of_note, figure.official);
    let (first, others) = rows.split_first()?;
    let is_common = !others.is_empty() && others.iter().all(|pay| origin(pay.figure) == origin(first.figure));
    is_common.then_some(first.figure)
}

fn zone_rows(display: Display, scale: Scale, zone: Zone, rows: Vec<RolePay>, origin_is_said: bool) -> Markup {
    let rows = rows.into_iter().map(|pay| row(display, scale, pay, origin_is_said)).collect::<Markup>();
    markup! {
        <tbody>
            <tr class="pay-zone">
                <th scope="rowgroup" colspan="3">{text::zone(zone)}</th>
            </tr>
            {rows}
        </tbody>
    }
}

fn row(display: Display, scale: Scale, pay: RolePay, origin_is_said: bool) -> Markup {
    let RolePay { role, figure } = pay;
    let others = pay_series::roles_sharing(figure).saturating_sub(1);
    let origin = (!origin_is_said).then(|| words::origin(display, figure));
    let shared = (others > 0).then(|| format!("Shared with {}.", text::count(others, "other role")));
    markup! {
        <tr>
            <th scope="row" class="pay-role"><a href=Route::role(role).hash()>{role.title}</a></th>
            <td class="pay-amounts">{chart::drawing(scale, figure)} {words::amounts(display, figure)}</td>
            <td class="pay-basis">
                {words::subject(figure)}
                " "
                {origin}
                " "
                <span class="pay-origin">{shared}</span>
            </td>
        </tr>
    }
}
