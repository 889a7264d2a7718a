//! The skills of the goal beside mine: what to add, what to raise, what is met.

use leptos::prelude::*;

use crate::catalog::role::RoleSkill;
use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{Entity, RoleId};
use crate::order;
use crate::record::Record;
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::meter::Meter;
use crate::ui::part::table;
use crate::ui::state::RecordState;

/// How a skill of mine stands to what the goal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    /// I have said nothing about it.
    Add,
    /// Mine is below.
    Raise,
    /// Mine is enough.
    Met,
}

impl Gap {
    fn between(asked: SkillLevel, mine: Option<SkillLevel>) -> Self {
        match mine {
            None => Self::Add,
            Some(mine) if mine < asked => Self::Raise,
            Some(_) => Self::Met,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Add => "to add",
            Self::Raise => "to raise",
            Self::Met => "met",
        }
    }

    fn kind(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Raise => "raise",
            Self::Met => "met",
        }
    }
}

/// The table of skills.
#[component(transparent)]
pub fn SkillGaps(
    /// The goal.
    role: RoleId,
) -> Markup {
    let record = RecordState::expect();
    let summary = move || summary(role, &record.known().record);
    let rows = move || rows(role, &record.known().record).into_iter().map(row).collect::<Markup>();
    markup! {
        <section class="section" aria-labelledby="plan-skills">
            <h2 id="plan-skills">"Skills it asks for"</h2>
            <p class="section-intro">
                {summary}
                " How each level is known is said "
                <a href=Route::role(role).hash()>"on the page of the role"</a>
                "."
            </p>
            <div class="table-frame" tabindex="0" role="region" aria-label="Skills of the goal beside mine">
                <table class="plan-skills">
                    <caption class="visually-hidden">{role.title} ": skills asked for and mine"</caption>
                    {table::head(&["Skill", "Asked for", "Mine", "Gap"])}
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// A skill that is asked for, my level, and the gap.
type Row = (&'static RoleSkill, Option<SkillLevel>, Gap);

/// What is missing first; within that, the order of importance for the role.
fn rows(role: RoleId, record: &Record) -> Vec<Row> {
    let mut rows: Vec<Row> = role
        .row()
        .skills
        .iter()
        .map(|needed| {
            let mine = record.skill_level(needed.skill.slug());
            (needed, mine, Gap::between(needed.level, mine))
        })
        .collect();
    order::by_key(&mut rows, |(_, _, gap)| *gap);
    rows
}

fn summary(role: RoleId, record: &Record) -> String {
    let rows = rows(role, record);
    let number = |wanted: Gap| rows.iter().filter(|(_, _, gap)| *gap == wanted).count();
    format!(
        "Of the {} listed for this role you meet {}, {} to raise, and {} you have said nothing about.",
        text::count(rows.len(), "skill"),
        number(Gap::Met),
        text::count_of(number(Gap::Raise), "is", "are"),
        number(Gap::Add)
    )
}

fn row((needed, mine, gap): Row) -> Markup {
    let mine = match mine {
        Some(level) => meter(level),
        None => markup! { <span class="unknown">"not said"</span> },
    };
    markup! {
        <tr>
            <th scope="row"><a class="plan-skill" href=Route::skill(needed.skill).hash()>{needed.skill.row().name}</a></th>
            <td>{meter(needed.level)}</td>
            <td>{mine}</td>
            <td><span class="plan-gap" data-gap=gap.kind()>{gap.words()}</span></td>
        </tr>
    }
}

fn meter(level: SkillLevel) -> Markup {
    markup! { <Meter filled=level as usize + 1 of=SkillLevel::ALL.len() word=text::skill_level(level) /> }
}
