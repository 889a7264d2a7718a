//! What the goal asks for and is not there yet, as a table that fits an appraisal.

use super::{Footnotes, mark};
use crate::catalog::Entity;
use crate::plan::gap::{RoleGap, SkillGap, Standing};
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::table;

/// The most rows: what is beyond is counted, so that the sheet stays a sheet.
const MOST: usize = 10;

/// The skills to build, the most important first, and how many are met.
pub fn gaps(gap: &RoleGap, footnotes: &mut Footnotes) -> Markup {
    let (met, of) = gap.met();
    let open: Vec<&SkillGap> =
        gap.skills.iter().filter(|it| !matches!(it.standing, Standing::Met | Standing::Above)).collect();
    let unrated = gap.count(Standing::NotRated);
    let unrated = (unrated > 0).then(|| format!(" and {unrated} not rated yet"));
    let rest = open.len().saturating_sub(MOST);
    let rest = (rest > 0).then(|| markup! { <p>"And " {text::count(rest, "skill")} " more."</p> });
    let rows = open.iter().take(MOST).map(|it| row(it, footnotes)).collect::<Markup>();
    let table = (!open.is_empty()).then(|| {
        markup! {
            <table class="paper-table">
                {table::head(&["Skill", "Asked for", "Today, by my own judgement"])}
                <tbody>{rows}</tbody>
            </table>
        }
    });
    markup! {
        <p>"Of " {text::count(of, "skill")} " that the goal asks for, " {met} " are met" {unrated} "."</p>
        {table}
        {rest}
    }
}

fn row(gap: &SkillGap, footnotes: &mut Footnotes) -> Markup {
    let number = footnotes.number(gap.needed.source);
    markup! {
        <tr>
            <th scope="row">{gap.needed.skill.row().name}</th>
            <td>{text::skill_level(gap.needed.level)} {mark(number)}</td>
            <td>{text::rating(gap.rating)}</td>
        </tr>
    }
}
