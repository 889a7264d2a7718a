//! What a certification asks for first, as a tree in words: all of, one of, at least so many of, each met or not.

use leptos::prelude::*;

use crate::catalog::certification::Requirement;
use crate::catalog::vocabulary::{CertificationKind, Confidence};
use crate::catalog::{CertificationId, Entity};
use crate::requirement::{Need, Wanted, need};
use crate::route::Route;
use crate::ui::evidence::confidence_tag;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::RecordState;

/// Longer lists than this are set in two columns where there is room.
const LONG: usize = 8;

/// What must be held first, the conditions that are not certifications, and what is advised.
#[component(transparent)]
pub fn Requirements(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let row = certification.row();
    let is_designation = row.kind == CertificationKind::Designation;
    let title = if is_designation { "What grants it" } else { "What must be held first" };
    let tree = match &row.requires {
        Some(requirement) => markup! { <NeedTree requirement=requirement /> },
        None => markup! { <p>"No source we read names a certification that must be held first."</p> },
    };
    let doubt = (!row.requires_verified && row.requires.is_some()).then(|| {
        markup! {
            <p class="remark">
                {confidence_tag(Confidence::Unverified)}
                " We assumed this rule from the order of the family and read it nowhere. Ask the awarding body before you rely on it."
            </p>
        }
    });
    let course =
        row.accredited_training.then(|| markup! { <li>"An accredited course is part of the requirement."</li> });
    let note = row.requirement_note.map(|note| markup! { <li>{note}</li> });
    let conditions = (course.is_some() || note.is_some()).then(|| {
        markup! {
            <h3>"Conditions that are not certifications"</h3>
            <ul class="bullets">{course} {note}</ul>
        }
    });
    let transition = row.transition.map(|module| {
        markup! {
            <p>
                "For holders of an earlier scheme, passing "
                <a href=Route::certification(module).hash()>{module.name}</a>
                " grants it at once."
            </p>
        }
    });
    markup! {
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
#[component(transparent)]
fn Recommended(
    /// The certification.
    certification: CertificationId,
) -> Option<Markup> {
    let recommended = certification.row().recommended;
    (!recommended.is_empty()).then(|| {
        let items = recommended
            .iter()
            .map(|advised| markup! { <li><a href=Route::certification(*advised).hash()>{advised.name}</a></li> })
            .collect::<Markup>();
        markup! {
            <h3>"Advised before it, not required"</h3>
            <ul class="bullets">{items}</ul>
        }
    })
}

/// A requirement with what of it is met, following the record.
#[component(transparent)]
fn NeedTree(
    /// The requirement.
    requirement: &'static Requirement,
) -> Markup {
    let record = RecordState::expect();
    let tree = move || {
        let known = record.known();
        branch(&need(requirement, |certification| known.holdings.holds(certification)))
    };
    markup! { <ul class="need-list">{tree}</ul> }
}

/// One level of the tree with everything below it.
fn branch(need: &Need) -> Markup {
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
fn group(title: &str, is_met: bool, asked_for: usize, parts: &[Need]) -> Markup {
    let met = parts.iter().filter(|part| part.met).count();
    let state = match (is_met, asked_for) {
        (true, _) => "met".to_owned(),
        (false, 1) => "not met yet".to_owned(),
        (false, asked_for) => format!("{met} of {asked_for} so far"),
    };
    let title = format!("{title}: ");
    let items = parts.iter().map(branch).collect::<Markup>();
    markup! {
        <li class="need" data-met=is_met.to_string()>
            <p class="need-title">{title} <span class="need-state">{state}</span></p>
            <ul class="need-list" data-long=(parts.len() > LONG).to_string()>{items}</ul>
        </li>
    }
}

fn leaf(certification: CertificationId, is_met: bool) -> Markup {
    let state = if is_met { "held" } else { "not held yet" };
    markup! {
        <li class="need" data-met=is_met.to_string()>
            <a href=Route::certification(certification).hash()>{certification.name}</a>
            " "
            <span class="need-state">{state}</span>
        </li>
    }
}
