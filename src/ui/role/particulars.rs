//! Experience, education, working day, tools and codes of a role.

use leptos::prelude::*;

use crate::catalog::role::Experience;
use crate::catalog::{Entity, RoleId};
use crate::text;
use crate::ui::evidence::{source_link, unknown};
use crate::ui::markup::{IntoMarkup, Markup, markup};

/// What is usually asked for and what the day is like.
#[component(transparent)]
pub fn Particulars(
    /// The role.
    role: RoleId,
) -> Markup {
    let row = role.row();
    let experience = match &row.experience {
        Some(experience) => markup! {
            {years(experience)}
            <span class="remark particulars-source">"Source: " {source_link(experience.source)} {experience.note.map(|note| format!(" – {note}"))}</span>
        },
        None => unknown(),
    };
    let or_unknown = |text: Option<&'static str>| text.map_or_else(unknown, IntoMarkup::into_markup);
    let tools = if row.tools.is_empty() { unknown() } else { row.tools.join(", ").into_markup() };
    markup! {
        <section class="section" aria-labelledby="particulars">
            <h2 id="particulars">"What it takes"</h2>
            <dl class="particulars">
                <dt>"Experience"</dt>
                <dd>{experience}</dd>
                <dt>"Education"</dt>
                <dd>{or_unknown(row.education)}</dd>
                <dt>"The working day"</dt>
                <dd>{or_unknown(row.work_style)}</dd>
                <dt>"Tools"</dt>
                <dd>{tools}</dd>
            </dl>
        </section>
    }
}

/// The years of experience that a role asks for, in words.
pub fn years(experience: &Experience) -> String {
    match (experience.min, experience.max) {
        (0, None) => "None needed to start".to_owned(),
        (0, Some(max)) => format!("None to {}", text::count(usize::from(max), "year")),
        (min, None) => format!("{} or more", text::count(usize::from(min), "year")),
        (min, Some(max)) => format!("{min} to {}", text::count(usize::from(max), "year")),
    }
}

/// The codes of the role in public classifications, for those who compare job adverts or statistics.
#[component(transparent)]
pub fn Codes(
    /// The role.
    role: RoleId,
) -> Markup {
    let codes = &role.row().codes;
    let sfia = (!codes.sfia.is_empty()).then(|| format!("{} (codes only, not verified)", codes.sfia.join(", ")));
    let framework =
        codes.framework.map(|name| format!("{name} ({})", text::framework_match(codes.framework_match).to_lowercase()));
    let plain = |code: Option<&'static str>| code.map(ToOwned::to_owned);
    let rows = [
        ("UK occupation group (SOC 2020)", plain(codes.soc_uk)),
        ("US occupation group (SOC)", plain(codes.soc_us)),
        ("US occupation (O*NET)", plain(codes.onet)),
        ("Canadian occupation (NOC 2021)", plain(codes.noc_ca)),
        ("International group (ISCO-08)", plain(codes.isco)),
        ("European occupation (ESCO)", plain(codes.esco_label)),
        ("UK capability framework", framework),
        ("Usual Civil Service grade", plain(codes.civil_service_grade)),
        ("SFIA 9", sfia),
    ]
    .into_iter()
    .filter_map(|(name, code)| code.map(|code| markup! { <dt>{name}</dt><dd>{code}</dd> }))
    .collect::<Markup>();
    markup! {
        <details class="disclosure">
            <summary class="disclosure-summary">"Codes in public classifications"</summary>
            <dl class="particulars">{rows}</dl>
        </details>
    }
}
