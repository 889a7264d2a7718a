//! What a person can show for a skill: the entries of their CPD log that name it.

use leptos::prelude::*;

use crate::catalog::{Entity, SkillId};
use crate::record::CpdEntry;
use crate::route::Route;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Display, RecordState};

/// How many entries are named in a line before the others are only counted.
const IN_A_LINE: usize = 2;

/// What an entry is called, with its day.
fn called(display: Display, entry: &CpdEntry) -> String {
    let title = if entry.title.is_empty() { "Entry without a title" } else { &entry.title };
    entry.on.map_or_else(|| title.to_owned(), |day| format!("{title}, {}", display.date(day)))
}

/// The entries in a line beneath a skill, the latest first; nothing where there is none.
pub fn line(display: Display, entries: &[&CpdEntry]) -> Option<Markup> {
    let named: Vec<String> = entries.iter().rev().take(IN_A_LINE).map(|entry| called(display, entry)).collect();
    let more = entries.len().saturating_sub(IN_A_LINE);
    let more = (more > 0).then(|| format!(" and {more} more"));
    (!entries.is_empty()).then(|| {
        markup! {
            <span class="skill-evidence">
                <a href=Route::record_section("cpd").hash()>"Evidence"</a>
                ": " <bdi>{named.join("; ")}</bdi> {more}
            </span>
        }
    })
}

/// All entries that show a skill, on the page of the skill.
#[component(transparent)]
pub fn Evidence(
    /// The skill.
    skill: SkillId,
) -> Markup {
    let (record, display) = (RecordState::expect(), Display::expect());
    let entries = move || record.known().record.evidence_for_skill(skill.slug());
    let items = move || {
        let items = entries().into_iter().rev().map(|entry| markup! { <li><bdi>{called(display, &entry)}</bdi></li> });
        items.collect::<Markup>()
    };
    let heading = move || {
        let log = || markup! { <a href=Route::record_section("cpd").hash()>"CPD log"</a> };
        if entries().is_empty() {
            markup! { <p class="remark">"Nothing in your " {log()} " shows this skill yet. An entry there can name the skills it shows."</p> }
        } else {
            markup! { <p class="remark">"What you can show for it, from your " {log()} ":"</p> }
        }
    };
    markup! {
        <div class="skill-shown">
            {heading}
            <ul class="bullets">{items}</ul>
        </div>
    }
}
