//! What public frameworks call a skill, for those who compare job adverts or fill in a skills matrix.

use leptos::prelude::*;

use crate::catalog::{Entity, SkillId};
use crate::ui::evidence::unknown;
use crate::ui::markup::{IntoMarkup, Markup, markup};

/// The names of a skill elsewhere; a framework without a name for it is said to have none that we know.
#[component(transparent)]
pub fn NamesElsewhere(
    /// The skill.
    skill: SkillId,
) -> Markup {
    let row = skill.row();
    let joined = |names: &[&str]| (!names.is_empty()).then(|| names.join(", "));
    let sfia = joined(row.sfia).map(|codes| {
        let doubt = if row.sfia_verified { "codes only, seen on an official page" } else { "codes only, not verified" };
        format!("{codes} ({doubt})")
    });
    let rows = [
        ("UK Government Digital and Data capability framework", joined(row.framework)),
        ("ESCO, the European classification of skills", row.esco.map(ToOwned::to_owned)),
        ("O*NET, the US database of occupations", row.onet.map(ToOwned::to_owned)),
        ("SFIA 9, the Skills Framework for the Information Age", sfia),
    ]
    .into_iter()
    .map(|(framework, name)| {
        let name = name.map_or_else(unknown, IntoMarkup::into_markup);
        markup! { <dt>{framework}</dt><dd>{name}</dd> }
    })
    .collect::<Markup>();
    markup! {
        <section class="section" aria-labelledby="names">
            <h2 id="names">"What others call it"</h2>
            <dl class="skill-names">{rows}</dl>
        </section>
    }
}
