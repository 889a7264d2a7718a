//! What the record holds and this edition of the dataset does not: kept, and said so.

use leptos::prelude::*;

use super::notes::is_known;
use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::record::Record;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::RecordState;

/// The list; nothing when everything is known.
#[component(transparent)]
pub fn Unknown() -> Markup {
    let record = RecordState::expect();
    let kept = move || kept(&record.known().record);
    let rows =
        move || kept().into_iter().map(|line| markup! { <li class="record-item">{line}</li> }).collect::<Markup>();
    markup! {
        {move || (!kept().is_empty()).then(|| markup! {
            <section class="section" aria-labelledby="record-unknown">
                <h2 id="record-unknown">"Kept, not in this edition"</h2>
                <p class="section-intro">"Your record mentions these, and this edition of the data does not have them. They stay in your record."</p>
                <ul class="record-list">{rows}</ul>
            </section>
        })}
    }
}

/// What is not in the catalogue, in the words of the record.
fn kept(record: &Record) -> Vec<String> {
    let certifications =
        record.certifications().into_iter().filter(|(slug, _)| CertificationId::from_slug(slug).is_none());
    let skills = record.skills().into_iter().filter(|(slug, _)| SkillId::from_slug(slug).is_none());
    let roles = [record.here(), record.want()].into_iter().flatten().filter(|slug| RoleId::from_slug(slug).is_none());
    let notes = record.notes().into_iter().filter(|(subject, _)| !is_known(*subject));
    certifications
        .map(|(slug, status)| format!("{slug}: {}", text::status(status)))
        .chain(skills.map(|(slug, level)| format!("{slug}: {}", text::skill_level(level))))
        .chain(roles.map(|slug| format!("{slug}: role")))
        .chain(notes.map(|(subject, note)| format!("{}: “{note}”", subject.slug())))
        .collect()
}
