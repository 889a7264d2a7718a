//! How old the figures are: pay figures, prices and sources counted by the year they held or appeared.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::catalog::{CertificationId, Day, Entity, RoleId, SkillId, SourceId};
use crate::ui::markup::{Markup, markup};
use crate::ui::state::Display;

/// What is counted for a year: pay figures, prices, sources.
type Counts = [usize; 3];

/// The table of ages.
#[component(transparent)]
pub fn Ages() -> Markup {
    let display = Display::expect();
    let rows = by_year()
        .into_iter()
        .rev()
        .map(|(year, counts)| {
            let year = match year {
                Some(year) => markup! { <span>{year}</span> },
                None => markup! { <span class="unknown">"undated"</span> },
            };
            let cells = counts.map(|count| markup! { <td class="about-number">{count}</td> });
            markup! { <tr><th scope="row">{year}</th>{cells}</tr> }
        })
        .collect::<Markup>();
    let checked = move || oldest_and_latest_check().map(|(oldest, latest)| check_sentence(display, oldest, latest));
    markup! {
        <section class="section" aria-labelledby="about-ages">
            <h2 id="about-ages">"How old the figures are"</h2>
            <p class="section-intro">{checked}</p>
            <table class="about-ages">
                <caption>"Figures and sources by the year they are for or appeared in"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Year"</th>
                        <th scope="col" class="about-number">"Pay figures"</th>
                        <th scope="col" class="about-number">"Exam prices"</th>
                        <th scope="col" class="about-number">"Sources"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn check_sentence(display: Display, oldest: Day, latest: Day) -> String {
    let (oldest, latest) = (display.day(oldest), display.day(latest));
    if oldest == latest {
        format!("Every role, skill and certification was last compared with its sources on {latest}.")
    } else {
        format!("Roles, skills and certifications were last compared with their sources between {oldest} and {latest}.")
    }
}

/// Counts by year, the undated ones under none.
fn by_year() -> BTreeMap<Option<&'static str>, Counts> {
    let mut years: BTreeMap<Option<&'static str>, Counts> = BTreeMap::new();
    let mut count =
        |day: Option<Day>, column: usize| years.entry(day.and_then(|day| day.get(..4))).or_default()[column] += 1;
    for figure in RoleId::all().flat_map(|role| role.row().pay) {
        count(figure.as_of, 0);
    }
    for price in CertificationId::all().filter_map(|certification| certification.row().price.as_ref()) {
        count(price.as_of, 1);
    }
    for source in SourceId::all() {
        count(source.date, 2);
    }
    years
}

fn oldest_and_latest_check() -> Option<(Day, Day)> {
    let days = || {
        let roles = RoleId::all().map(|role| role.checked);
        let skills = SkillId::all().map(|skill| skill.checked);
        roles.chain(skills).chain(CertificationId::all().map(|certification| certification.checked))
    };
    days().min().zip(days().max())
}
