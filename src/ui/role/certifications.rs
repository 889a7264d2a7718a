//! The certifications that help in a role: those a source names, and apart from them those we suggest.

use leptos::prelude::*;

use crate::catalog::vocabulary::Availability;
use crate::catalog::{CertificationId, Entity, RoleId};
use crate::record::Status;
use crate::route::Route;
use crate::text;
use crate::ui::evidence::source_link;
use crate::ui::part::tag::Tag;
use crate::ui::state::RecordState;

/// Named and suggested certifications with the person's status, on the page of a role and in the plan towards it.
#[component]
pub fn RoleCertificationList(
    /// The role.
    role: RoleId,
) -> impl IntoView {
    let certifications = &role.row().certifications;
    let sources = certifications.sources.iter().map(|source| view! { <li>{source_link(*source)}</li> }).collect_view();
    let is_empty = certifications.named.is_empty() && certifications.suggested.is_empty();
    view! {
        <section class="section" aria-labelledby="certifications">
            <h2 id="certifications">"Certifications that help"</h2>
            <Show when=move || is_empty>
                <p class="unknown">"Nobody we read names a certification for this role, and we suggest none."</p>
            </Show>
            <Group title="Named for this job" certifications=certifications.named />
            <ul class="evidence-list" aria-label="Sources that name them">{sources}</ul>
            {certifications.note.map(|note| view! { <p class="remark">{note}</p> })}
            <Group title="Our suggestion" certifications=certifications.suggested />
        </section>
    }
}

/// Some certifications under a heading that counts what is held.
#[component]
fn Group(title: &'static str, certifications: &'static [CertificationId]) -> impl IntoView {
    let holdings = RecordState::expect().holdings();
    (!certifications.is_empty()).then(|| {
        let held = move || certifications.iter().filter(|id| holdings.read().holds(**id)).count();
        let counted = move || format!("You hold {} of {}.", held(), certifications.len());
        let items = certifications.iter().map(|certification| item(*certification)).collect_view();
        view! {
            <h3>{title}</h3>
            <p class="remark">{counted}</p>
            <ul class="role-certifications">{items}</ul>
        }
    })
}

fn item(certification: CertificationId) -> impl IntoView {
    let record = RecordState::expect();
    let status = record.status(certification);
    let holdings = record.holdings();
    let first = move || {
        let is_open = status.get() == Status::Passed || holdings.read().is_ready_for(certification);
        (!is_open).then_some(" asks for others first")
    };
    let tag = move || {
        let status = status.get();
        let kind = if status == Status::Passed { "held" } else { "" };
        (status != Status::NotStarted).then(|| view! { <Tag word=text::status(status) kind=kind /> })
    };
    let gone = (certification.availability != Availability::Active)
        .then(|| view! { <Tag word=text::availability(certification.availability) kind="low" gloss=text::availability_gloss(certification.availability) /> });
    view! {
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
