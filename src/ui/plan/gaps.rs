//! Gaps: the skills of the goal beside mine, drawn and in words, each to be rated in its place; and what changes from
//! the role I have to the one I want.

pub mod changes;
pub mod picture;
pub mod row;

use leptos::prelude::*;

use crate::catalog::RoleId;
use crate::plan::gap::{RoleGap, Standing, gap};
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Display, RecordState};
use changes::Changes;
use picture::Legend;

/// What the goal asks for and I do not have yet.
#[component(transparent)]
pub fn Gaps(
    /// The goal.
    role: RoleId,
) -> Markup {
    let (record, display) = (RecordState::expect(), Display::expect());
    // A memo, unlike elsewhere: a long table, of which most changes to a record change nothing.
    let seen = Memo::new(move |_| {
        let known = record.known();
        (gap(&known.record, &known.holdings, role), known.record.cpd())
    });
    let rows = move || {
        let (gap, log) = &*seen.read();
        gap.skills.iter().map(|skill| row::row(record, display, skill, log)).collect::<Markup>()
    };
    let table = (!role.skills.is_empty()).then(|| {
        markup! {
            <Legend />
            <table class="gap-table" role="table">
                <caption class="visually-hidden">{role.title} ": skills asked for and mine"</caption>
                <thead class="gap-head" role="rowgroup">
                    <tr class="gap-row" role="row">
                        <th role="columnheader" scope="col">"Skill"</th>
                        <td aria-hidden="true" class="gap-axis"><span>"none"</span><span>"expert"</span></td>
                        <th role="columnheader" scope="col">"Asked for"</th>
                        <th role="columnheader" scope="col">"Mine"</th>
                        <th role="columnheader" scope="col">"How I stand"</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        }
    });
    markup! {
        <section class="section" aria-labelledby="plan-skills">
            <h2 id="plan-skills">"What I still lack"</h2>
            <p class="gap-summary" role="status">{move || summary(&seen.read().0)}</p>
            {table}
            <Changes to=role />
        </section>
    }
}

/// How many skills are met of how many, and how the others stand.
fn summary(gap: &RoleGap) -> String {
    let (met, all) = gap.met();
    if all == 0 {
        return "No source we read names a skill for this role.".to_owned();
    }
    let skills = text::count(all, "skill");
    if gap.count(Standing::NotRated) == all {
        return format!(
            "{} lists {skills}, and you have rated none of them: choose your level beside each.",
            gap.role.title
        );
    }
    let others = [Standing::Missing, Standing::Below, Standing::NotRated].into_iter().filter_map(|standing| {
        let number = gap.count(standing);
        (number > 0).then(|| format!("{} {}", text::count_of(number, "is", "are"), text::standing(standing)))
    });
    let others: Vec<String> = others.collect();
    let others = if others.is_empty() { String::new() } else { format!(" Of the others, {}.", others.join(", ")) };
    format!("You meet {met} of the {skills} listed for {}.{others}", gap.role.title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Entity;
    use crate::record::{Change, Rating, Record, ReplicaId};
    use crate::requirement::Holdings;

    /// Y1: what is met is told of what is listed, and how every other skill stands.
    #[test]
    fn what_is_met_is_told_with_its_denominator() {
        let role = RoleId::from_slug("service-transition-manager").expect("the dataset has it");
        let mut record = Record::default();
        let told = |record: &Record| summary(&gap(record, &Holdings::of(record), role));
        assert!(told(&record).starts_with("Service Transition Manager lists 17 skills, and you have rated none"));
        let [first, second, third, ..] = role.row().skills else { panic!("three skills at least") };
        let met = Rating::At(first.level);
        for (skill, rating) in [(first, met), (second, Rating::None), (third, Rating::None)] {
            let stamp = record.next_stamp(1, &ReplicaId::new("a"));
            record.apply(&Change::rating(skill.skill.slug(), Some(rating)), &stamp);
        }
        assert_eq!(
            told(&record),
            "You meet 1 of the 17 skills listed for Service Transition Manager. Of the others, 2 are missing, 14 are not rated."
        );
        for needed in role.row().skills {
            let stamp = record.next_stamp(1, &ReplicaId::new("a"));
            record.apply(&Change::rating(needed.skill.slug(), Some(Rating::At(needed.level))), &stamp);
        }
        assert_eq!(told(&record), "You meet 17 of the 17 skills listed for Service Transition Manager.");
    }
}
