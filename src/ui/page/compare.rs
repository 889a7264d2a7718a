//! Roles side by side: pay, skills, certifications and what they take, for two to four roles that the address names.

use leptos::prelude::*;

use crate::plan::comparison::{Comparison, compare};
use crate::ui::compare::certifications::certifications;
use crate::ui::compare::choice::{CompareChoice, CompareControls};
use crate::ui::compare::demands::demands;
use crate::ui::compare::skills::skills;
use crate::ui::markup::{Markup, markup};
use crate::ui::pay::in_order::pay_in_order;
use crate::ui::state::{Display, RecordState};

/// The roles that the address names, or a sentence on what is missing.
#[component(transparent)]
pub fn ComparePage() -> Markup {
    let (record, display) = (RecordState::expect(), Display::expect());
    let choice = CompareChoice::of_address();
    let content = move || match compare(&choice.roles(), choice.region(), None) {
        Ok(comparison) => side_by_side(record, display, choice, &comparison),
        Err(error) => {
            let sentence = match choice.roles().len() {
                0 => "Nothing is chosen yet: choose two roles above, and they are put side by side here.".to_owned(),
                _ => crate::ui::record::form::sentence(&error.to_string()),
            };
            markup! { <p class="compare-refusal" role="status">{sentence}</p> }
        }
    };
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"Roles side by side"</h1>
            <p class="page-lead">
                "Two to four roles with what they pay, what they ask for and what you bring. What is not known is said, and nothing is added up to one score."
            </p>
        </header>
        <CompareControls choice=choice />
        {content}
    }
}

fn side_by_side(record: RecordState, display: Display, choice: CompareChoice, comparison: &Comparison) -> Markup {
    let roles: Vec<_> = comparison.columns.iter().map(|column| column.role).collect();
    markup! {
        <section class="section" aria-labelledby="compare-pay">
            <h2 id="compare-pay">"Pay"</h2>
            {pay_in_order(record, display, choice.region(), &roles)}
        </section>
        <section class="section" aria-labelledby="compare-takes">
            <h2 id="compare-takes">"What it takes"</h2>
            {demands(record, &roles)}
        </section>
        <section class="section" aria-labelledby="compare-skills">
            <h2 id="compare-skills">"Skills"</h2>
            {skills(record, &roles, &comparison.skills)}
        </section>
        <section class="section" aria-labelledby="compare-certifications">
            <h2 id="compare-certifications">"Certifications"</h2>
            {certifications(record, &roles, &comparison.certifications)}
        </section>
    }
}
