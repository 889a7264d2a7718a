//! What a certification leads to: those that ask for it, and the roles it helps in.

use leptos::prelude::*;

use crate::catalog::{CertificationId, Entity, RoleId, SourceId};
use crate::order;
use crate::requirement::unlocks;
use crate::route::Route;
use crate::text;
use crate::ui::evidence::source_link;

/// The certifications that ask for this one.
#[component]
pub fn Unlocks(
    /// The certification.
    certification: CertificationId,
) -> impl IntoView {
    let opened = unlocks(certification);
    let list = if opened.is_empty() {
        view! { <p>"No other certification of the catalogue asks for it."</p> }.into_any()
    } else {
        let items = opened.into_iter().map(|other| unlocked(certification, other)).collect_view();
        view! { <ul class="certification-neighbours">{items}</ul> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="unlocks">
            <h2 id="unlocks">"What it unlocks"</h2>
            {list}
        </section>
    }
}

fn unlocked(certification: CertificationId, other: CertificationId) -> impl IntoView {
    let how = if other.transition == Some(certification) {
        "granted at once to holders of an earlier scheme"
    } else {
        text::certification_level(other.level)
    };
    view! {
        <li class="certification-neighbour">
            <a href=Route::certification(other).hash()>{other.name}</a>
            " "
            <span class="remark">{how}</span>
        </li>
    }
}

/// The roles that it helps in: those for which a source names it, and apart from them those for which we suggest it.
#[component]
pub fn HelpsIn(
    /// The certification.
    certification: CertificationId,
) -> impl IntoView {
    let named: Vec<_> = RoleId::all().filter(|role| role.certifications.named.contains(&certification)).collect();
    let suggested: Vec<_> =
        RoleId::all().filter(|role| role.certifications.suggested.contains(&certification)).collect();
    let is_empty = named.is_empty() && suggested.is_empty();
    view! {
        <section class="section" aria-labelledby="helps-in">
            <h2 id="helps-in">"Roles it helps in"</h2>
            <Show when=move || is_empty>
                <p>"No source we read names it for a role of the map, and we suggest it for none."</p>
            </Show>
            <RoleGroup title="Named by a source" roles=named is_named=true />
            <RoleGroup title="Our suggestion" roles=suggested is_named=false />
        </section>
    }
}

/// Roles under a heading, the first jobs first.
#[component]
fn RoleGroup(
    /// The heading.
    title: &'static str,
    /// The roles.
    roles: Vec<RoleId>,
    /// Whether sources name it for them, and are shown.
    is_named: bool,
) -> impl IntoView {
    let mut roles = roles;
    order::by_key(&mut roles, |role| (role.zone, role.title));
    (!roles.is_empty()).then(|| {
        let items = roles.into_iter().map(|role| role_item(role, is_named)).collect_view();
        view! {
            <h3>{title}</h3>
            <ul class="certification-neighbours">{items}</ul>
        }
    })
}

fn role_item(role: RoleId, is_named: bool) -> impl IntoView {
    let sources: &[SourceId] = if is_named { role.row().certifications.sources } else { &[] };
    let sources = (!sources.is_empty()).then(|| {
        let links = sources.iter().enumerate().map(|(position, source)| {
            let comma = if position == 0 { "" } else { ", " };
            view! { {comma} {source_link(*source)} }
        });
        view! { <span class="certification-remark">"Certifications of this role named by: " {links.collect_view()}</span> }
    });
    view! {
        <li class="certification-neighbour">
            <a href=Route::role(role).hash()>{role.title}</a>
            " "
            <span class="remark">{text::zone(role.zone)}</span>
            {sources}
        </li>
    }
}
