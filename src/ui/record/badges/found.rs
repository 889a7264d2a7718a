//! One certificate of a file: what it says, which certification it is, and what taking it over would do.

use super::{Badges, Offer};
use crate::catalog::{CertificationId, Entity};
use crate::exchange::{Difference, FoundCertificate, Outcome, Part, Previewed};
use crate::order;
use crate::record::{Link, Status};
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::record::cpd::evidence;
use crate::ui::state::Display;
use leptos::prelude::*;

/// The id of the button that opens the choice of a certification.
pub(super) fn button_id(place: usize) -> String {
    format!("badge-{place}-choose")
}

/// The entry of a certificate in the list.
pub(super) fn found(badges: Badges, offer: &Offer, place: usize, previewed: &Previewed<'_>) -> Markup {
    let certificate = previewed.certificate;
    let name = name(certificate);
    let proof = certificate.evidence.as_ref().map(Link::to_string).unwrap_or_default();
    let (word, kind) = match previewed.outcome {
        Outcome::New => ("new", "official"),
        Outcome::Same => ("in your record already", ""),
        Outcome::Differs(_) => ("adds to your record", "editorial"),
    };
    let is_wanted = offer.wanted[place];
    let wanted = (previewed.outcome != Outcome::Same).then(|| {
        markup! {
            <label class="choice-option">
                <input type="checkbox" prop:checked=is_wanted aria-label=format!("Take over {name}") on:change=move |_| badges.toggle(place) />
                <span class="choice-label">"Take over"</span>
            </label>
        }
    });
    markup! {
        <li class="record-entry">
            <div class="record-entry-text">
                <p class="record-entry-title"><bdi>{name.clone()}</bdi> " " <Tag word=word kind=kind /></p>
                <p class="record-detail"><bdi>{details(badges.display, certificate)}</bdi></p>
                {evidence(&proof)}
                {differences(badges.display, &previewed.outcome)}
                {recognised(badges, offer, place, certificate, &name)}
            </div>
            {wanted}
        </li>
    }
}

/// What a certificate is called, also where the file does not say.
fn name(certificate: &FoundCertificate) -> String {
    if certificate.name.is_empty() { "Certificate without a name".to_owned() } else { certificate.name.clone() }
}

/// What the file says about it, in one line.
fn details(display: Display, certificate: &FoundCertificate) -> String {
    let issuer = Some(certificate.issuer.clone()).filter(|issuer| !issuer.is_empty());
    let on = certificate.on.map(|day| format!("awarded on {}", display.date(day)));
    let expires = certificate.expires.map(|day| format!("runs out on {}", display.date(day)));
    let number = certificate.credential.as_ref().map(|number| format!("number {number}"));
    [issuer, on, expires, number].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Which certification it is, and the way to say that it is another.
fn recognised(badges: Badges, offer: &Offer, place: usize, certificate: &FoundCertificate, name: &str) -> Markup {
    let matched = certificate.matched;
    let is_open = offer.choosing == Some(place);
    let sentence = match matched {
        Some(id) => {
            markup! { "Recognised as " <a href=Route::certification(id).hash()>{id.name}</a> ". " }
        }
        None => markup! { "Kept among your other certificates, as the file has it. " },
    };
    let choice = is_open.then(|| {
        let choose = move |event| badges.recognise(place, CertificationId::from_slug(&event_target_value(&event)));
        let field = format!("badge-{place}-certification");
        markup! {
            <div class="field">
                <label class="field-label" for=field.clone()>"It is this certification"</label>
                <select class="field-input" id=field on:change=choose>
                    <option value="" prop:selected=matched.is_none()>"None of those listed here"</option>
                    {options(matched)}
                </select>
            </div>
        }
    });
    markup! {
        <p class="record-detail">{sentence}</p>
        <div class="page-actions">
            <button
                class="button"
                data-kind="quiet"
                id=button_id(place)
                aria-expanded=is_open.to_string()
                aria-label=format!("It is another certification: {name}")
                on:click=move |_| badges.choose(place)
            >
                "It is another…"
            </button>
        </div>
        {choice}
    }
}

fn options(matched: Option<CertificationId>) -> Markup {
    let mut all: Vec<CertificationId> = CertificationId::all().collect();
    order::by_key(&mut all, |certification| certification.name.to_lowercase());
    all.into_iter()
        .map(|id| markup! { <option value=id.slug() prop:selected=matched == Some(id)>{id.name}</option> })
        .collect()
}

/// What would be different afterwards.
fn differences(display: Display, outcome: &Outcome) -> Option<Markup> {
    let Outcome::Differs(differences) = outcome else { return None };
    let items = differences.iter().map(|it| markup! { <li><bdi>{difference(display, it)}</bdi></li> });
    Some(markup! { <ul class="badge-differences">{items.collect::<Markup>()}</ul> })
}

fn difference(display: Display, Difference { part, ours, theirs }: &Difference) -> String {
    let shown = |value: &str| match part {
        Part::Status => Status::from_word(value).map_or_else(|| value.to_owned(), |it| text::status(it).to_lowercase()),
        Part::Passed | Part::Expires => value.parse().map_or_else(|_| value.to_owned(), |day| display.date(day)),
        Part::Name | Part::Body | Part::Credential | Part::Evidence => value.to_owned(),
    };
    let what = text::badge_part(*part);
    let theirs = shown(theirs);
    match (ours.as_str(), part) {
        ("", _) => format!("{what}: the file adds {theirs}."),
        (ours, Part::Passed) => format!("{what}: the file has {theirs} besides your {}. Both are kept.", shown(ours)),
        (ours, _) => format!("{what}: {theirs} in the file takes the place of your {}.", shown(ours)),
    }
}
