//! What a certification asks for first, as a tree in words: all of, one of, at least so many of, each met or not.

use leptos::prelude::*;

use crate::catalog::certification::Requirement;
use crate::catalog::vocabulary::{CertificationKind, Confidence};
use crate::catalog::{CertificationId, Entity};
use crate::requirement::{Need, Wanted, need};
use crate::route::Route;
use crate::ui::evidence::confidence_tag;
use crate::ui::state::RecordState;

/// Longer lists than this are set in two columns where there is room.
const LONG: usize = 8;

/// What must be held first, the conditions that are not certifications, and what is advised.
#[component]
pub fn Requirements(
    /// The certification.
    certification: CertificationId,
) -> impl IntoView {
    let row = certification.row();
    let is_designation = row.kind == CertificationKind::Designation;
    let title = if is_designation { "What grants it" } else { "What must be held first" };
    let tree = match &row.requires {
        Some(requirement) => view! { <NeedTree requirement=requirement /> }.into_any(),
        None => view! { <p>"No source we read names a certification that must be held first."</p> }.into_any(),
    };
    let doubt = (!row.requires_verified && row.requires.is_some()).then(|| {
        view! {
            <p class="remark">
                {confidence_tag(Confidence::Unverified)}
                " We assumed this rule from the order of the family and read it nowhere. Ask the awarding body before you rely on it."
            </p>
        }
    });
    let course = row.accredited_training.then(|| view! { <li>"An accredited course is part of the requirement."</li> });
    let note = row.requirement_note.map(|note| view! { <li>{note}</li> });
    let conditions = (course.is_some() || note.is_some()).then(|| {
        view! {
            <h3>"Conditions that are not certifications"</h3>
            <ul class="bullets">{course} {note}</ul>
        }
    });
    let transition = row.transition.map(|module| {
        view! {
            <p>
                "For holders of an earlier scheme, passing "
                <a href=Route::certification(module).hash()>{module.name}</a>
                " grants it at once."
            </p>
        }
    });
    view! {
        <section class="section" aria-labelledby="requires">
            <h2 id="requires">{title}</h2>
            {tree}
            {doubt}
            {transition}
            {conditions}
            <Recommended certification=certification />
        </section>
    }
}

/// What is advised before it and not required.
#[component]
fn Recommended(
    /// The certification.
    certification: CertificationId,
) -> impl IntoView {
    let recommended = certification.row().recommended;
    (!recommended.is_empty()).then(|| {
        let items = recommended
            .iter()
            .map(|advised| view! { <li><a href=Route::certification(*advised).hash()>{advised.name}</a></li> })
            .collect_view();
        view! {
            <h3>"Advised before it, not required"</h3>
            <ul class="bullets">{items}</ul>
        }
    })
}

/// A requirement with what of it is met, following the record.
#[component]
fn NeedTree(
    /// The requirement.
    requirement: &'static Requirement,
) -> impl IntoView {
    let holdings = RecordState::expect().holdings();
    let tree = move || {
        let holdings = holdings.read();
        branch(&need(requirement, |certification| holdings.holds(certification)))
    };
    view! { <ul class="need-list">{tree}</ul> }
}

/// One level of the tree with everything below it.
fn branch(need: &Need) -> AnyView {
    match &need.wanted {
        Wanted::Certification(certification) => leaf(*certification, need.met),
        Wanted::All(parts) => group(&format!("All of these {}", parts.len()), need.met, parts.len(), parts),
        Wanted::Any(parts) => group(&format!("One of these {}", parts.len()), need.met, 1, parts),
        Wanted::Count { at_least, of, .. } => {
            group(&format!("At least {at_least} of these {}", of.len()), need.met, *at_least, of)
        }
    }
}

/// A group of which so many are asked for, with what is below it.
fn group(title: &str, is_met: bool, asked_for: usize, parts: &[Need]) -> AnyView {
    let met = parts.iter().filter(|part| part.met).count();
    let state = match (is_met, asked_for) {
        (true, _) => "met".to_owned(),
        (false, 1) => "not met yet".to_owned(),
        (false, asked_for) => format!("{met} of {asked_for} so far"),
    };
    let title = format!("{title}: ");
    let items = parts.iter().map(branch).collect_view();
    view! {
        <li class="need" data-met=is_met.to_string()>
            <p class="need-title">{title} <span class="need-state">{state}</span></p>
            <ul class="need-list" data-long=(parts.len() > LONG).to_string()>{items}</ul>
        </li>
    }
    .into_any()
}

fn leaf(certification: CertificationId, is_met: bool) -> AnyView {
    let state = if is_met { "held" } else { "not held yet" };
    view! {
        <li class="need" data-met=is_met.to_string()>
            <a href=Route::certification(certification).hash()>{certification.name}</a>
            " "
            <span class="need-state">{state}</span>
        </li>
    }
    .into_any()
}
