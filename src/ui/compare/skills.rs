//! The skills of roles side by side: what tells them apart first, with my own level and how I stand in each.

use crate::catalog::vocabulary::SkillLevel;
use crate::catalog::{Entity, RoleId};
use crate::plan::comparison::SkillRow;
use crate::plan::gap::{Standing, gap};
use crate::route::Route;
use crate::text;
use crate::ui::compare::sheet::{Group, Row, not_asked, sheet};
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::part::meter::Meter;
use crate::ui::plan::gaps::picture::kind;
use crate::ui::state::RecordState;

/// Who needs what at what level.
pub fn skills(record: RecordState, roles: &[RoleId], rows: &[SkillRow]) -> Markup {
    if rows.is_empty() {
        return markup! { <p class="unknown">"No source we read names a skill for any of these roles."</p> };
    }
    let (apart, same): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.differs());
    let told = |rows: &[&SkillRow]| rows.iter().map(|skill| row(record, skill)).collect::<Vec<_>>();
    let groups = vec![
        Group { title: None, rows: vec![met(record, roles)] },
        Group {
            title: Some(format!("What tells them apart: {}", text::count(apart.len(), "skill"))),
            rows: told(&apart),
        },
        Group { title: Some(format!("The same in each: {}", text::count(same.len(), "skill"))), rows: told(&same) },
    ];
    sheet("Skills of these roles side by side", roles, groups)
}

/// How many skills of each role I meet, of how many.
fn met(record: RecordState, roles: &[RoleId]) -> Row {
    let known = record.known();
    let cell = |role: &RoleId| {
        let gap = gap(&known.record, &known.holdings, *role);
        let ((met, all), not_rated) = (gap.met(), gap.count(Standing::NotRated));
        let not_rated =
            (not_rated > 0).then(|| markup! { <span class="compare-detail">{not_rated} " not rated"</span> });
        markup! { <strong>{format!("{met} of {}", text::count(all, "skill"))}</strong> {not_rated} }
    };
    Row { heading: "What you meet".into_markup(), cells: roles.iter().map(cell).collect() }
}

fn row(record: RecordState, skills: &SkillRow) -> Row {
    let mine = record.rating(skills.skill);
    let own = mine.map(|_| markup! { <span class="compare-detail">"You: " {text::rating(mine)}</span> });
    let cell = |level: &Option<SkillLevel>| {
        let Some(level) = *level else { return not_asked("not asked for") };
        let standing = mine.map(|_| {
            let standing = Standing::of(mine, level);
            markup! { <span class="gap-standing" data-standing=kind(standing)>{text::standing(standing)}</span> }
        });
        markup! {
            <Meter filled=level as usize + 1 of=SkillLevel::ALL.len() word=text::skill_level(level) />
            " "
            {standing}
        }
    };
    let name = skills.skill.row().name;
    let heading = markup! { <a class="compare-name" href=Route::skill(skills.skill).hash()>{name}</a> {own} };
    Row { heading, cells: skills.levels.iter().map(cell).collect() }
}
