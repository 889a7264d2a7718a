//! What the exams are for, with who says so, and what of it is left out and why.

use crate::catalog::role::RoleCertifications;
use crate::catalog::{CertificationId, Entity, RoleId};
use crate::plan::goal::{Answered, Goal};
use crate::route::Route;
use crate::ui::evidence::source_link;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;

/// The goals of an answer.
pub fn told(answered: &Answered) -> Markup {
    let of_role = match answered.goal {
        Goal::Named(role) | Goal::NamedAndSuggested(role) => Some(of_role(role, &answered.goal.certifications())),
        Goal::One(_) => None,
    };
    let declined: Vec<&str> = answered.declined.iter().map(|id| id.row().name).collect();
    let declined = (!declined.is_empty()).then(|| {
        markup! { <p class="remark">{format!("Left out, because you marked it “Not for me”: {}.", declined.join(", "))}</p> }
    });
    let out = answered.out_of_reach.iter().map(|reason| markup! { <p class="remark">{reason.to_string()}</p> });
    let out = out.collect::<Markup>();
    markup! {
        {of_role}
        {declined}
        {out}
    }
}

fn of_role(role: RoleId, goals: &[CertificationId]) -> Markup {
    let RoleCertifications { named, suggested, sources, note } = &role.row().certifications;
    if goals.is_empty() {
        return markup! {
            <p class="unknown">"Nobody we read names a certification for this role, and we suggest none. Choose one above if you want one."</p>
        };
    }
    let intro = if named.is_empty() {
        "Nobody we read names a certification for this role. What follows is our own suggestion."
    } else {
        "Nobody has to hold all of these: adverts and guides name them. Mark what you do not want as “Not for me” on its page, and it is left out."
    };
    let items = goals.iter().map(|id| goal(*id, named.contains(id))).collect::<Markup>();
    let who = sources.iter().map(|source| markup! { <li>{source_link(*source)}</li> }).collect::<Markup>();
    let who = (!named.is_empty()).then(|| {
        markup! {
            <ul class="evidence-list" aria-label="Sources that name them">{who}</ul>
        }
    });
    let ours = suggested.iter().filter(|id| !goals.contains(id)).count();
    let ours = (ours > 0).then_some(" We suggest others too: choose them above.");
    markup! {
        <p class="section-intro">{intro} {ours}</p>
        <ul class="plan-goals">{items}</ul>
        {who}
        {note.map(|note| markup! { <p class="remark">{note}</p> })}
    }
}

fn goal(certification: CertificationId, is_named: bool) -> Markup {
    let (word, kind) = if is_named { ("named by a source", "") } else { ("our suggestion", "editorial") };
    markup! {
        <li class="plan-goal-item">
            <a class="plan-exam-name" href=Route::certification(certification).hash()>{certification.row().name}</a>
            " "
            <Tag word=word kind=kind />
        </li>
    }
}
