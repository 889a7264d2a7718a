//! Pay: every figure with its region, year, source and strength of claim. Nothing here averages or adds figures up.

pub mod chart;
pub mod choice;
pub mod in_order;
pub mod mine;
pub mod own;
pub mod series;
pub mod signs;
pub mod words;

use leptos::prelude::*;

use crate::catalog::pay::PayFigure;
use crate::catalog::vocabulary::PayMapping;
use crate::catalog::{Entity, RegionId, RoleId};
use crate::order;
use crate::pay_series::Series;
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::disclosure::Disclosure;
use crate::ui::part::table;
use crate::ui::state::Display;

/// Every pay figure of a role, by region, the chosen region first.
#[component(transparent)]
pub fn PayTable(
    /// The role.
    role: RoleId,
) -> Markup {
    if role.pay.is_empty() {
        return markup! { <p class="unknown">"No figure found. What this role pays is unknown."</p> };
    }
    let display = Display::expect();
    let missing = move || {
        let here = display.region();
        (!role.pay.iter().any(|figure| figure.region == here))
            .then(|| markup! { <p class="unknown">"No figure found for " {here.name} "."</p> })
    };
    let tables = move || {
        let here = display.region();
        regions_of(role, here).into_iter().map(|region| region_table(display, role, region)).collect::<Markup>()
    };
    let compare = Route::Pay { region: None, roles: vec![role.slug.to_owned()] };
    markup! {
        <p class="section-intro">
            "Figures of different kinds are listed apart and must not be read as a rise or a fall. "
            <a href=compare.hash()>"Draw them to scale"</a>
            "."
        </p>
        {missing}
        {tables}
        <MappingWords role=role />
    }
}

/// The regions in which a role has a figure: the chosen one, its parts, then the others in the order of the dataset.
fn regions_of(role: RoleId, chosen: RegionId) -> Vec<RegionId> {
    let mut regions: Vec<_> =
        RegionId::all().filter(|region| role.pay.iter().any(|figure| figure.region == *region)).collect();
    order::by_key(&mut regions, |region| (*region != chosen, region.parent != Some(chosen)));
    regions
}

/// The figures of one region, kind by kind.
fn region_table(display: Display, role: RoleId, region: RegionId) -> Markup {
    let kinds = Series::ALL
        .iter()
        .filter_map(|series| {
            let figures: Vec<_> = role
                .row()
                .pay
                .iter()
                .filter(|figure| figure.region == region && Series::of(figure) == *series)
                .collect();
            (!figures.is_empty()).then(|| kind_rows(display, *series, figures))
        })
        .collect::<Markup>();
    markup! {
        <table class="pay-figures">
            <caption class="pay-region">{region.name}</caption>
            {table::head(&["Pay", "What it is, and who says so"])}
            {kinds}
        </table>
    }
}

fn kind_rows(display: Display, series: Series, figures: Vec<&'static PayFigure>) -> Markup {
    let kind = match series {
        Series::OfficialGroups => "Official median of a group",
        Series::Articles => "From a founding article",
        Series::Titles => "Adverts and surveys for the title",
    };
    let rows = figures.into_iter().map(|figure| figure_row(display, figure)).collect::<Markup>();
    markup! {
        <tbody>
            <tr class="pay-kind">
                <th scope="rowgroup" colspan="2">{kind}</th>
            </tr>
            {rows}
        </tbody>
    }
}

fn figure_row(display: Display, figure: &'static PayFigure) -> Markup {
    markup! {
        <tr>
            <td class="pay-amounts">{words::amounts(display, figure)}</td>
            <td class="pay-basis">{words::subject(figure)} " " {words::origin(display, figure)}</td>
        </tr>
    }
}

/// What the words on the ties between titles and groups mean, and what the ends of a spread mark.
#[component(transparent)]
fn MappingWords(
    /// The role whose words are explained.
    role: RoleId,
) -> Markup {
    let used = |mapping: &PayMapping| role.pay.iter().any(|figure| figure.mapping == *mapping);
    let mappings = PayMapping::ALL
        .iter()
        .copied()
        .filter(used)
        .map(|mapping| (text::pay_mapping(mapping), text::pay_mapping_gloss(mapping)));
    let mut spreads: Vec<_> = role.pay.iter().filter_map(|figure| figure.spread).collect();
    order::ascending(&mut spreads);
    spreads.dedup();
    let spreads = spreads.into_iter().map(|spread| (text::spread(spread), text::spread_gloss(spread)));
    let words = mappings
        .chain(spreads)
        .map(|(word, gloss)| markup! { <div class="pay-word"><dt>{word}</dt><dd>{gloss}</dd></div> })
        .collect::<Markup>();
    markup! {
        <Disclosure summary="What these words mean">
            <dl class="pay-words">{words}</dl>
        </Disclosure>
    }
}
