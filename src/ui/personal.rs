//! What a person says about themselves, as controls: where they are, what they want, how far they are, what they think.

use leptos::prelude::*;

use super::part::choice::{Choice, Choosable};
use super::part::note_field::NoteField;
use super::state::{Clock, RecordState};
use crate::catalog::vocabulary::{CertificationKind, SkillLevel};
use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::date::Date;
use crate::record::{Change, Status, Subject};
use crate::text;

/// The two buttons of a role: "I am here" and "I want this". Pressed again they are taken back.
#[component]
pub fn PositionButtons(
    /// The role.
    role: RoleId,
) -> impl IntoView {
    let record = RecordState::expect();
    let (here, want) = (record.here(), record.want());
    let is_here = move || here.get() == Some(role);
    let is_wanted = move || want.get() == Some(role);
    view! {
        <div class="page-actions">
            <button
                class="button"
                aria-pressed=move || is_here().to_string()
                on:click=move |_| record.apply(Change::here((!is_here()).then_some(role.slug())))
            >
                "I am here"
            </button>
            <button
                class="button"
                aria-pressed=move || is_wanted().to_string()
                on:click=move |_| record.apply(Change::want((!is_wanted()).then_some(role.slug())))
            >
                "I want this"
            </button>
        </div>
    }
}

/// How far the person is with a certification. A designation is never chosen: it follows from what is passed.
#[component]
pub fn StatusChoice(
    /// The certification.
    certification: CertificationId,
) -> impl IntoView {
    let record = RecordState::expect();
    let status = record.status(certification);
    if certification.kind == CertificationKind::Designation {
        let sentence = move || match status.get() {
            Status::Passed => "You hold this: it follows from what you have passed.",
            _ => "This one has no exam of its own. It is yours as soon as you have passed what it requires.",
        };
        return view! { <p class="remark">{sentence}</p> }.into_any();
    }
    let options = Status::ALL.iter().map(|status| Choosable { value: *status, label: text::status(*status) }).collect();
    let choose = Callback::new(move |status| record.apply(Change::status(certification.slug(), status)));
    view! {
        <Choice legend="My status" name=format!("status-{}", certification.slug) options=options chosen=status on_choose=choose />
        <Show when=move || status.get() == Status::Passed>
            <PassedOn certification=certification />
        </Show>
    }
    .into_any()
}

/// The day a certification was passed. A day that does not exist or lies ahead is answered with a sentence.
#[component]
fn PassedOn(
    /// The certification.
    certification: CertificationId,
) -> impl IntoView {
    let record = RecordState::expect();
    let passed_on = record.passed_on(certification);
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
    view! {
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
                prop:value=move || passed_on.get().map(|day| day.to_string()).unwrap_or_default()
                on:change:target=move |event| write(event.target().value())
            />
            <p class="field-problem" id=problem_id role="alert">{move || problem.get()}</p>
        </div>
    }
}

/// How good the person is at a skill.
#[component]
pub fn LevelChoice(
    /// The skill.
    skill: SkillId,
) -> impl IntoView {
    let record = RecordState::expect();
    let levels =
        SkillLevel::ALL.iter().map(|level| Choosable { value: Some(*level), label: text::skill_level(*level) });
    let options = std::iter::once(Choosable { value: None, label: "Not said" }).chain(levels).collect();
    let choose = Callback::new(move |level| record.apply(Change::skill_level(skill.slug(), level)));
    view! { <Choice legend="My level" name=format!("level-{}", skill.slug) options=options chosen=record.level(skill) on_choose=choose /> }
}

/// The person's note on something.
#[component]
pub fn MyNote(
    /// What the note is on.
    subject: Subject<'static>,
) -> impl IntoView {
    let record = RecordState::expect();
    let write = Callback::new(move |text: String| record.apply(Change::note(subject, &text)));
    view! { <NoteField label="My note" id="my-note".to_owned() note=record.note(subject) on_write=write /> }
}
