//! Newer versions of what is held: what stays, which module leads over, and what no source says, each with its day.

use leptos::prelude::*;

use crate::catalog::{CertificationId, Entity};
use crate::plan::versions::{Kept, Module, NewVersion, newer_versions};
use crate::route::Route;
use crate::text;
use crate::ui::evidence::confidence_tag;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::disclosure::Disclosure;
use crate::ui::state::{Display, RecordState};

/// The newer versions; nothing for somebody who holds nothing that has one.
#[component(transparent)]
pub fn NewerVersions() -> Markup {
    let (record, display) = (RecordState::expect(), Display::expect());
    // A memo, unlike elsewhere: little of what changes in a record changes what is held.
    let holdings = Memo::new(move |_| record.known().holdings.clone());
    let content = move || {
        let holdings = holdings.read();
        let versions = newer_versions(&|id| holdings.holds(id));
        (!versions.is_empty()).then(|| {
            let versions = versions.iter().map(|version| told(display, version)).collect::<Markup>();
            markup! {
                <h3>"Newer versions of what you hold"</h3>
                <div>{versions}</div>
            }
        })
    };
    markup! { {content} }
}

fn told(display: Display, version: &NewVersion) -> Markup {
    let summary = format!(
        "From {} to {}: what stays, what leads over, what no source says",
        version.older.row().name,
        version.newer.row().name
    );
    let keeps = version.kept.iter().map(|kept| keep(display, kept)).collect::<Markup>();
    let modules = version.modules.iter().map(|module| leads_over(display, module)).collect::<Markup>();
    let modules = if version.modules.is_empty() {
        markup! { <p class="remark">"No module that leads over was found."</p> }
    } else {
        markup! { <ul class="bullets">{modules}</ul> }
    };
    let unknown = version
        .unknown
        .iter()
        .map(|unknown| {
            let day = display.day(text::version_unknown_checked(*unknown));
            markup! { <li>{text::version_unknown(*unknown)} " " {checked(&day)}</li> }
        })
        .collect::<Markup>();
    let unknown = (!version.unknown.is_empty()).then(|| {
        markup! {
            <h4>"What no source says"</h4>
            <ul class="bullets">{unknown}</ul>
        }
    });
    markup! {
        <Disclosure summary=summary>
            <h4>"What stays"</h4>
            <ul class="bullets">{keeps}</ul>
            <h4>"What leads over"</h4>
            {modules}
            {unknown}
        </Disclosure>
    }
}

fn keep(display: Display, kept: &Kept) -> Markup {
    let opens = links("It opens ", &kept.opens);
    markup! {
        <li>
            {link(kept.certification)} ": " {text::kept(kept)} " " {opens} " "
            {confidence_tag(kept.confidence)} " " {checked(&display.day(kept.checked))}
        </li>
    }
}

fn leads_over(display: Display, module: &Module) -> Markup {
    let grants = module.grants.map(|designation| markup! { " It grants " {link(designation)} "." });
    let beside = links("It seems meant to stand in for ", &module.beside);
    markup! {
        <li>
            {link(module.module)} ": " {text::module_state(module)} {grants} {text::module_saves(module)} " " {beside} " "
            {confidence_tag(module.confidence)} " " {checked(&display.day(module.checked))}
        </li>
    }
}

fn checked(day: &str) -> Markup {
    let told = format!("Checked {day}.");
    markup! { <span class="remark">{told}</span> }
}

fn link(certification: CertificationId) -> Markup {
    markup! { <a href=Route::certification(certification).hash()>{certification.row().name}</a> }
}

/// Some certifications in a sentence; nothing where there are none.
fn links(intro: &'static str, certifications: &[CertificationId]) -> Option<Markup> {
    (!certifications.is_empty()).then(|| {
        let last = certifications.len() - 1;
        let all = certifications
            .iter()
            .enumerate()
            .map(|(place, id)| markup! { {link(*id)} {if place == last { "." } else { ", " }} })
            .collect::<Markup>();
        markup! { {intro} {all} }
    })
}
