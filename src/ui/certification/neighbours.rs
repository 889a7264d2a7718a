//! What a certification leads to: those that ask for it, and the roles it helps in.

use leptos::prelude::*;

use crate::catalog::{CertificationId, Entity, RoleId, SourceId};
use crate::order;
use crate::requirement::unlocks;
use crate::route::Route;
use crate::text;
use crate::ui::evidence::source_link;
use crate::ui::markup::{Markup, markup};

/// The certifications that ask for this one.
#[component(transparent)]
pub fn Unlocks(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let opened: Vec<_> = unlocks(certification).into_iter().filter(|other| !other.is_hidden()).collect();
    let list = if opened.is_empty() {
        markup! { <p>"No other certification of the catalogue asks for it."</p> }
    } else {
        let items = opened.into_iter().map(|other| unlocked(certification, other)).collect::<Markup>();
        markup! { <ul class="certification-neighbours">{items}</ul> }
    };
    markup! {
        <section class="section" aria-labelledby="unlocks">
            <h2 id="unlocks">"What it unlocks"</h2>
            {list}
        </section>
    }
}

fn unlocked(certification: CertificationId, other: CertificationId) -> Markup {
    let how = if other.transition == Some(certification) {
        "granted at once to holders of an earlier scheme"
    } else {
        text::certification_level(other.level)
    };
    markup! {
        <li class="certification-neighbour">
            <a href=Route::certification(other).hash()>{other.name}</a>
            " "
            <span class="remark">{how}</span>
        </li>
    }
}

/// The roles that it helps in: those for which a source names it, and apart from them those for which we suggest it.
#[component(transparent)]
pub fn HelpsIn(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let named: Vec<_> = RoleId::shown().filter(|role| role.certifications.named.contains(&certification)).collect();
    let suggested: Vec<_> =
        RoleId::shown().filter(|role| role.certifications.suggested.contains(&certification)).collect();
    let is_empty = named.is_empty() && suggested.is_empty();
    markup! {
        <section class="section" aria-labelledby="helps-in">
            <h2 id="helps-in">"Roles it helps in"</h2>
            {is_empty.then(|| markup! {
                <p>"No source we read names it for a role of the map, and we suggest it for none."</p>
            })}
            <RoleGroup title="Named by a source" roles=named is_named=true />
            <RoleGroup title="Our suggestion" roles=suggested is_named=false />
        </section>
    }
}

/// Roles under a heading, the first jobs first.
#[component(transparent)]
fn RoleGroup(
    /// The heading.
    title: &'static str,
    /// The roles.
    roles: Vec<RoleId>,
    /// Whether sources name it for them, and are shown.
    is_named: bool,
) -> Option<Markup> {
    let mut roles = roles;
    order::by_key(&mut roles, |role| (role.zone, role.title));
    (!roles.is_empty()).then(|| {
        let items = roles.into_iter().map(|role| role_item(role, is_named)).collect::<Markup>();
        markup! {
            <h3>{title}</h3>
            <ul class="certification-neighbours">{items}</ul>
        }
    })
}

fn role_item(role: RoleId, is_named: bool) -> Markup {
    let sources: &[SourceId] = if is_named { role.row().certifications.sources } else { &[] };
    let sources = (!sources.is_empty()).then(|| {
        let links = sources.iter().enumerate().map(|(position, source)| {
            let comma = if position == 0 { "" } else { ", " };
            markup! { {comma} {source_link(*source)} }
        });
        markup! { <span class="certification-remark">"Certifications of this role named by: " {links.collect::<Markup>()}</span> }
    });
    markup! {
        <li class="certification-neighbour">
            <a href=Route::role(role).hash()>{role.title}</a>
            " "
            <span class="remark">{text::zone(role.zone)}</span>
            {sources}
        </li>
    }
}
