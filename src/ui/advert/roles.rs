//! The roles an advert looks like, each with the reasons, and one click that makes it the goal.

use std::sync::Arc;

use leptos::prelude::*;

use super::Pasted;
use super::form::RESULT;
use crate::advert::{Advert, Likeness, TitlePlace};
use crate::catalog::Entity;
use crate::record::Change;
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;

/// The list, or a sentence that there is none.
#[component(transparent)]
pub fn Roles(
    /// Has the record.
    pasted: Pasted,
    /// What was read.
    advert: Arc<Advert>,
    /// What is said where the text was cut.
    cut: Option<Markup>,
) -> Markup {
    let items = advert.roles.iter().map(|likeness| item(pasted, likeness)).collect::<Markup>();
    let none = advert.roles.is_empty().then(|| {
        markup! {
            <p class="section-intro">"It looks like none of the roles on this map: no title is named as that of the job, and too little of the rest belongs to one role."</p>
        }
    });
    markup! {
        <section class="section advert-section" aria-labelledby=RESULT>
            <h2 id=RESULT tabindex="-1">"Looks like"</h2>
            {cut}
            {none}
            <ol class="advert-roles">{items}</ol>
        </section>
    }
}

fn item(pasted: Pasted, likeness: &Likeness) -> Markup {
    let (role, record) = (likeness.role, pasted.record());
    let is_wanted = move || record.want() == Some(role);
    let want = move |_| record.apply(Change::want((!untrack(is_wanted)).then_some(role.slug())));
    let kind = if likeness.title == Some(TitlePlace::Head) { "strong" } else { "" };
    markup! {
        <li class="advert-role">
            <p class="advert-role-name">
                <a href=Route::role(role).hash()>{role.title}</a>
                " "
                <Tag word=text::advert_confidence(likeness.confidence) kind=kind />
            </p>
            <p class="remark">{reasons(likeness)}</p>
            <div class="page-actions">
                <button
                    class="button"
                    aria-label=format!("I want this: {}", role.title)
                    aria-pressed=move || is_wanted().to_string()
                    on:click=want
                >
                    "I want this"
                </button>
                {move || is_wanted().then(|| markup! { <a href=Route::plan().hash()>"It is your goal: see the way there"</a> })}
            </div>
        </li>
    }
}

/// Why an advert looks like a role.
fn reasons(likeness: &Likeness) -> String {
    let title = match likeness.title {
        Some(TitlePlace::Head) => "Named at the head of the advert. ",
        Some(TitlePlace::Text) => "Named in the text. ",
        None => "Not named. ",
    };
    let listed = |what: &str, names: Vec<&'static str>| match names.len() {
        0 => String::new(),
        _ => format!("{what}: {}. ", names.join(", ")),
    };
    let skills = likeness.skills.iter().map(|skill| skill.row().name).collect();
    let certifications = likeness.certifications.iter().map(|id| id.name).collect();
    let reasons = [
        title.to_owned(),
        listed("Skills in common", skills),
        listed("Certifications that help there", certifications),
    ];
    reasons.concat().trim_end().to_owned()
}
