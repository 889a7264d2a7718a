//! What a person says about themselves, as controls: where they are, what they want, how far they are, what they think.

use std::sync::Arc;

use leptos::prelude::*;

use super::part::choice::Choice;
use super::part::note_field::NoteField;
use super::state::{Clock, RecordState};
use crate::catalog::vocabulary::{CertificationKind, SkillLevel};
use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::date::Date;
use crate::record::{Change, Status, Subject};
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

/// How far the person is with a certification. A designation is never chosen: it follows from what is passed.
#[component(transparent)]
pub fn StatusChoice(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let record = RecordState::expect();
    let status = move || record.status(certification);
    if certification.kind == CertificationKind::Designation {
        let sentence = move || match status() {
            Status::Passed => "You hold this: it follows from what you have passed.",
            _ => "This one has no exam of its own. It is yours as soon as you have passed what it requires.",
        };
        return markup! { <p class="remark">{sentence}</p> };
    }
    let labels = Status::ALL.iter().map(|status| text::status(*status)).collect();
    let choose = Arc::new(move |position: usize| {
        let status = Status::ALL.get(position).copied().unwrap_or_default();
        record.apply(Change::status(certification.slug(), status));
    });
    markup! {
        <Choice
            legend="My status"
            name=format!("status-{}", certification.slug)
            labels=labels
            chosen=Arc::new(move || status() as usize)
            on_choose=choose
        />
        {move || (status() == Status::Passed).then(|| markup! {            <PassedOn certification=certification />
        })}
    }
}

/// The day a certification was passed. A day that does not exist or lies ahead is answered with a sentence.
#[component(transparent)]
fn PassedOn(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let record = RecordState::expect();
    let today = Clock::today();
    let problem = RwSignal::new(String::new());
    let field = format!("passed-on-{}", certification.slug);
    let problem_id = format!("{field}-problem");
    let write = move |text: String| {
        let day = match text.as_str() {
            "" => Ok(None),
            text => text.parse::<Date>().map(Some).map_err(|error| error.to_string()),
        };
        match day {
            Ok(Some(day)) if day > today => {
                problem.set("That day is still ahead. Use “Booked” for an exam to come.".to_owned());
            }
            Ok(day) => {
                problem.set(String::new());
                record.apply(Change::passed_on(certification.slug(), day));
            }
            Err(error) => problem.set(error),
        }
    };
    markup! {
        <div class="field">
            <label class="field-label" for=field.clone()>"Passed on"</label>
            <input
                class="field-input"
                type="date"
                id=field
                min="1980-01-01"
                max=today.to_string()
                aria-describedby=problem_id.clone()
                aria-invalid=move || (!problem.read().is_empty()).to_string()
                prop:value=move || record.passed_on(certification).map(|day| day.to_string()).unwrap_or_default()
                on:change=move |event| write(event_target_value(&event))
            />
            <p class="field-problem" id=problem_id role="alert">{move || problem.get()}</p>
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
    let mut labels = vec!["Not said"];
    labels.extend(SkillLevel::ALL.iter().map(|level| text::skill_level(*level)));
    let chosen = Arc::new(move || record.level(skill).map_or(0, |level| level as usize + 1));
    let choose = Arc::new(move |position: usize| {
        let level = position.checked_sub(1).and_then(|position| SkillLevel::ALL.get(position));
        record.apply(Change::skill_level(skill.slug(), level.copied()));
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
