//! Pay compared: one region at a time, three kinds of figures in three sections, each drawn to its own scale.

use leptos::prelude::*;

use crate::catalog::RoleId;
use crate::catalog::vocabulary::{PayMapping, Spread};
use crate::pay_series::Series;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::pay::choice::{PayChoice, PayControls};
use crate::ui::pay::own::OwnPayAndBands;
use crate::ui::pay::series::SeriesSection;
use crate::ui::pay::signs::Signs;

/// Pay by role in one region.
#[component(transparent)]
pub fn PayPage() -> Markup {
    let choice = PayChoice::of_address();
    let sections = Series::ALL.map(|series| markup! { <SeriesSection series=series choice=choice /> });
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"Pay"</h1>
            <p class="page-lead">
                "What somebody published, drawn to scale, with the group it was counted for, the year and the source. Nothing here is averaged by us."
            </p>
        </header>
        <PayControls choice=choice />
        <OwnPayAndBands choice=choice />
        <section class="section" aria-labelledby="pay-signs">
            <h2 id="pay-signs" class="visually-hidden">"How to read the drawings"</h2>
            <Signs />
            <p class="remark">
                "Each section has a scale of its own, from zero. Hourly and monthly figures are drawn for a year: "
                "hourly × 2,080, monthly × 12, and marked as derived."
            </p>
        </section>
        {sections}
        <Nothing />
        <Words />
    }
}

/// The roles for which nobody published anything, in any region.
#[component(transparent)]
fn Nothing() -> Option<Markup> {
    let roles: Vec<_> = RoleId::shown().filter(|role| role.pay.is_empty()).map(|role| role.title).collect();
    (!roles.is_empty()).then(|| {
        let titles = roles.join(", ");
        markup! {
            <section class="section" aria-labelledby="pay-unknown">
                <h2 id="pay-unknown">"Roles whose pay is unknown"</h2>
                <p class="section-intro">"No figure was found in any region for: " <span class="unknown">{titles}</span> "."</p>
            </section>
        }
    })
}

/// What the words beside the figures mean.
#[component(transparent)]
fn Words() -> Markup {
    let mappings =
        PayMapping::ALL.iter().map(|mapping| (text::pay_mapping(*mapping), text::pay_mapping_gloss(*mapping)));
    let spreads = Spread::ALL.iter().map(|spread| (text::spread(*spread), text::spread_gloss(*spread)));
    let words = mappings
        .chain(spreads)
        .map(|(word, gloss)| {
            markup! {
                <div class="pay-word">
                    <dt>{word}</dt>
                    <dd>{gloss}</dd>
                </div>
            }
        })
        .collect::<Markup>();
    markup! {
        <section class="section" aria-labelledby="pay-words">
            <h2 id="pay-words">"What the words mean"</h2>
            <dl class="pay-words">{words}</dl>
        </section>
    }
}
