//! What a person says about themselves, as controls: where they are, what they want, what they can do, what
//! they think. The life of a certificate is in [`super::life`].

use std::sync::Arc;

use leptos::prelude::*;

use super::part::choice::Choice;
use super::part::note_field::NoteField;
use super::state::RecordState;
use crate::catalog::{Entity, RoleId, SkillId};
use crate::record::{Change, Rating, Subject};
use crate::text;
use crate::ui::markup::{Markup, markup};

/// The two buttons of a role: "I am here" and "I want this". Pressed again they are taken back.
#[component(transparent)]
pub fn PositionButtons(
    /// The role.
    role: RoleId,
) -> Markup {
    let record = RecordState::expect();
    let is_here = move || record.here() == Some(role);
    let is_wanted = move || record.want() == Some(role);
    markup! {
        <div class="page-actions">
            <button
                class="button"
                aria-pressed=move || is_here().to_string()
                on:click=move |_| record.apply(Change::here((!untrack(is_here)).then_some(role.slug())))
            >
                "I am here"
            </button>
            <button
                class="button"
                aria-pressed=move || is_wanted().to_string()
                on:click=move |_| record.apply(Change::want((!untrack(is_wanted)).then_some(role.slug())))
            >
                "I want this"
            </button>
        </div>
    }
}

/// How good the person is at a skill.
#[component(transparent)]
pub fn LevelChoice(
    /// The skill.
    skill: SkillId,
) -> Markup {
    let record = RecordState::expect();
    let labels = Rating::ALL.into_iter().map(text::rating).collect();
    let rating = move || record.rating(skill);
    let chosen = Arc::new(move || Rating::ALL.iter().position(|other| *other == rating()).unwrap_or_default());
    let choose = Arc::new(move |position: usize| {
        record.apply(Change::rating(skill.slug(), Rating::ALL.get(position).copied().flatten()));
    });
    markup! { <Choice legend="My level" name=format!("level-{}", skill.slug) labels=labels chosen=chosen on_choose=choose /> }
}

/// The person's note on something.
#[component(transparent)]
pub fn MyNote(
    /// What the note is on.
    subject: Subject<'static>,
) -> Markup {
    let record = RecordState::expect();
    let note = Arc::new(move || record.note(subject));
    let write = Arc::new(move |text: String| record.apply(Change::note(subject, &text)));
    markup! { <NoteField label="My note" id="my-note".to_owned() note=note on_write=write /> }
}
