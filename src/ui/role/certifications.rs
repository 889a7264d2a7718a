//! The certifications that help in a role: those a source names, and apart from them those we suggest.

use leptos::prelude::*;

use crate::catalog::vocabulary::Availability;
use crate::catalog::{CertificationId, Entity, RoleId};
use crate::record::Status;
use crate::route::Route;
use crate::text;
use crate::ui::evidence::source_link;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::RecordState;

/// Named and suggested certifications with the person's status, on the page of a role and in the plan towards it.
#[component(transparent)]
pub fn RoleCertificationList(
    /// The role.
    role: RoleId,
) -> Markup {
    let certifications = &role.row().certifications;
    let sources =
        certifications.sources.iter().map(|source| markup! { <li>{source_link(*source)}</li> }).collect::<Markup>();
    let is_empty = certifications.named.is_empty() && certifications.suggested.is_empty();
    markup! {
        <section class="section" aria-labelledby="certifications">
            <h2 id="certifications">"Certifications that help"</h2>
            {is_empty.then(|| markup! {
                <p class="unknown">"Nobody we read names a certification for this role, and we suggest none."</p>
            })}
            <Group title="Named for this job" certifications=certifications.named />
            <ul class="evidence-list" aria-label="Sources that name them">{sources}</ul>
            {certifications.note.map(|note| markup! { <p class="remark">{note}</p> })}
            <Group title="Our suggestion" certifications=certifications.suggested />
        </section>
    }
}

/// Some certifications under a heading that counts what is held.
#[component(transparent)]
fn Group(title: &'static str, certifications: &'static [CertificationId]) -> Option<Markup> {
    let record = RecordState::expect();
    (!certifications.is_empty()).then(|| {
        let held = move || {
            let known = record.known();
            certifications.iter().filter(|id| known.holdings.holds(**id)).count()
        };
        let counted = move || format!("You hold {} of {}.", held(), certifications.len());
        let items = certifications.iter().map(|certification| item(*certification)).collect::<Markup>();
        markup! {
            <h3>{title}</h3>
            <p class="remark">{counted}</p>
            <ul class="role-certifications">{items}</ul>
        }
    })
}

fn item(certification: CertificationId) -> Markup {
    let record = RecordState::expect();
    let status = move || record.status(certification);
    let first = move || {
        let is_open = status() == Status::Passed || record.known().holdings.is_ready_for(certification);
        (!is_open).then_some(" asks for others first")
    };
    let tag = move || {
        let status = status();
        let kind = if status == Status::Passed { "held" } else { "" };
        (status != Status::NotStarted).then(|| markup! { <Tag word=text::status(status) kind=kind /> })
    };
    let gone = (certification.availability != Availability::Active)
        .then(|| markup! { <Tag word=text::availability(certification.availability) kind="low" gloss=text::availability_gloss(certification.availability) /> });
    markup! {
        <li class="role-certification">
            <a href=Route::certification(certification).hash()>{certification.name}</a>
            " "
            <span class="remark">{certification.code} " · " {text::certification_level(certification.level)}</span>
            " "
            {gone}
            {tag}
            <span class="remark">{first}</span>
        </li>
    }
}
