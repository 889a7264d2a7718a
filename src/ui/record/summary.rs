//! The record in a sentence, with what it is counted against said in words.

use leptos::prelude::*;

use crate::catalog::{CertificationId, Entity, SkillId};
use crate::record::Status;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Known, RecordState};

/// The sentence.
#[component(transparent)]
pub fn Summary() -> Markup {
    let record = RecordState::expect();
    let sentence = move || sentence(&record.known());
    markup! { <p class="record-summary">{sentence}</p> }
}

fn sentence(known: &Known) -> String {
    let Known { record, holdings, .. } = known;
    let all_certifications = text::count(CertificationId::shown().count(), "certification");
    let held = CertificationId::all().filter(|id| holdings.holds(*id)).count();
    let under_way = CertificationId::all().filter(|id| is_under_way(holdings.status(*id, record))).count();
    let levels = SkillId::all().filter(|skill| record.skill_level(skill.slug()).is_some()).count();
    let all_skills = text::count(SkillId::all().len(), "skill");
    let notes = text::count(record.notes().len(), "note");
    if held + under_way + levels + record.notes().len() == 0 {
        return format!(
            "Nothing yet. Choose where you are below, then open one of the {all_certifications} and say what you hold, \
             or one of the {all_skills} and say how good you are."
        );
    }
    format!(
        "Of the {all_certifications} listed here you hold {held} and {under_way} {} under way. \
         You have said your level for {levels} of {all_skills}, and written {notes}.",
        if under_way == 1 { "is" } else { "are" }
    )
}

/// Whether a certification is on its way.
pub fn is_under_way(status: Status) -> bool {
    matches!(status, Status::Booked | Status::Studying | Status::Planned)
}
