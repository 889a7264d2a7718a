//! The certifications of the goal with my status: those a source names, and apart from them those we suggest.

use leptos::prelude::*;

use crate::catalog::{CertificationId, Entity, RoleId};
use crate::record::Status;
use crate::route::Route;
use crate::text;
use crate::ui::evidence::source_link;
use crate::ui::part::tag::Tag;
use crate::ui::state::RecordState;

/// Both lists.
#[component]
pub fn GoalCertifications(
    /// The goal.
    role: RoleId,
) -> impl IntoView {
    let certifications = &role.row().certifications;
    let sources = certifications.sources.iter().map(|source| view! { <li>{source_link(*source)}</li> }).collect_view();
    let is_empty = certifications.named.is_empty() && certifications.suggested.is_empty();
    view! {
        <section class="section" aria-labelledby="plan-certifications">
            <h2 id="plan-certifications">"Certifications that help"</h2>
            <Show when=move || is_empty>
                <p class="unknown">"Nobody we read names a certification for this role, and we suggest none."</p>
            </Show>
            <Group title="Named by a source" certifications=certifications.named />
            <ul class="evidence-list" aria-label="Sources that name them">{sources}</ul>
            {certifications.note.map(|note| view! { <p class="remark">{note}</p> })}
            <Group title="Our suggestion" certifications=certifications.suggested />
        </section>
    }
}

/// Some certifications under a heading that counts what is held.
#[component]
fn Group(
    /// The heading.
    title: &'static str,
    /// The certifications.
    certifications: &'static [CertificationId],
) -> impl IntoView {
    let holdings = RecordState::expect().holdings();
    (!certifications.is_empty()).then(|| {
        let held = move || certifications.iter().filter(|id| holdings.read().holds(**id)).count();
        let counted = move || format!("You hold {} of {}.", held(), certifications.len());
        let items = certifications.iter().map(|certification| item(*certification)).collect_view();
        view! {
            <h3>{title}</h3>
            <p class="remark">{counted}</p>
            <ul class="plan-certifications">{items}</ul>
        }
    })
}

fn item(certification: CertificationId) -> impl IntoView {
    let record = RecordState::expect();
    let status = record.status(certification);
    let holdings = record.holdings();
    let tag = move || {
        let kind = if status.get() == Status::Passed { "held" } else { "" };
        view! { <Tag word=text::status(status.get()) kind=kind gloss=text::status_gloss(status.get()) /> }
    };
    let first = move || {
        (status.get() != Status::Passed && !holdings.read().is_ready_for(certification))
            .then_some("asks for others first")
    };
    view! {
        <li class="plan-certification">
            <a class="plan-certification-link" href=Route::certification(certification).hash()>{certification.name}</a>
            <span class="plan-certification-status">{tag} " " <span class="remark">{first}</span></span>
        </li>
    }
}
