//! The person's notes, each with a link to what it is about.

use leptos::prelude::*;

use crate::catalog::{CertificationId, Entity, RoleId, SkillId};
use crate::record::Subject;
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::RecordState;

/// My notes.
#[component(transparent)]
pub fn Notes() -> Markup {
    let record = RecordState::expect();
    let notes = move || {
        let known = record.known();
        known
            .record
            .notes()
            .into_iter()
            .filter_map(|(subject, text)| Some(note(address(subject)?, shown(subject, text))))
            .collect::<Markup>()
    };
    let is_empty = move || record.known().record.notes().is_empty();
    markup! {
        <section class="section" aria-labelledby="record-notes">
            <h2 id="record-notes">"My notes"</h2>
            <ul class="record-notes">{notes}</ul>
            {move || is_empty().then(|| markup! {
                <p class="remark">"Nothing yet. The pages of roles, certifications and skills have a field for a note."</p>
            })}
        </section>
    }
}

/// A note as it is listed. What a page keeps, such as a job advert, is not the person's own and only begins here.
fn shown(subject: Subject<'_>, text: &str) -> String {
    const BEGINNING: usize = 300;
    let beginning: String = text.chars().take(BEGINNING).collect();
    match subject {
        Subject::Page(_) if beginning.len() < text.len() => format!("{beginning}…"),
        _ => text.to_owned(),
    }
}

fn note((title, route): (&'static str, Route), text: String) -> Markup {
    markup! {
        <li class="record-note">
            <h3><a class="record-link" href=route.hash()>{title}</a></h3>
            <p class="record-note-text">{text}</p>
        </li>
    }
}

/// What a note is about, by name and address. None when this edition does not have it.
pub(super) fn address(subject: Subject<'_>) -> Option<(&'static str, Route)> {
    match subject {
        Subject::Role(slug) => RoleId::from_slug(slug).map(|role| (role.title, Route::role(role))),
        Subject::Certification(slug) => CertificationId::from_slug(slug).map(|id| (id.name, Route::certification(id))),
        Subject::Skill(slug) => SkillId::from_slug(slug).map(|skill| (skill.row().name, Route::skill(skill))),
        Subject::Page(word) => page(word),
    }
}

/// The page whose address begins with a word.
fn page(word: &str) -> Option<(&'static str, Route)> {
    let begins = |route: &Route| route.hash().trim_start_matches("#/") == word;
    text::pages()
        .into_iter()
        .chain(text::more_pages())
        .find(|(_, _, route)| begins(route))
        .map(|(name, _, route)| (name, route))
}

/// Whether this edition knows what a note is about.
pub fn is_known(subject: Subject<'_>) -> bool {
    address(subject).is_some()
}
