//! The organisation on the page about the data: what was laid over, whom to ask, and what was left out and why.

use leptos::prelude::*;

use crate::catalog::layer::{Layer, laid_over};
use crate::organisation::{self, Organisation, Outcome};
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::table;
use crate::ui::state::Display;

/// The form of a layer and an example, published beside the page.
const SCHEMA: &str = "organisation-1.schema.json";

/// The section; nothing where there is no layer.
#[component(transparent)]
pub fn OrganisationSection() -> Option<Markup> {
    let outcome = organisation::outcome()?;
    Some(markup! {
        <section class="section" aria-labelledby="about-organisation">
            <h2 id="about-organisation">"Organisation"</h2>
            {outcome.organisation.as_ref().zip(laid_over()).map(|(organisation, layer)| laid(organisation, layer))}
            {outcome.refusal.as_ref().map(|refusal| markup! {
                <p class="field-problem">"The layer of your organisation is not used: " {refusal.to_string()} "."</p>
            })}
            {problems(outcome)}
            <p class="remark">
                <a href=SCHEMA>"The form of an organisation’s layer"</a>
                " is documented for whoever keeps it."
            </p>
        </section>
    })
}

/// What was laid over, in a sentence, and whom to ask.
fn laid(organisation: &'static Organisation, layer: &'static Layer) -> Markup {
    let display = Display::expect();
    let parts = [
        (layer.titles.len(), "title", "titles"),
        (layer.roles.len(), "role of its own", "roles of its own"),
        (layer.certifications.len(), "certification of its own", "certifications of its own"),
        (organisation.bands.len(), "band of pay", "bands of pay"),
        (organisation.providers.len(), "provider", "providers"),
        (organisation.duties.len(), "mandatory certification", "mandatory certifications"),
        (layer.hidden_roles.len(), "hidden role", "hidden roles"),
        (layer.hidden_certifications.len(), "hidden certification", "hidden certifications"),
    ];
    let parts = parts.into_iter().filter(|(count, ..)| *count > 0);
    let parts = parts.map(|(count, one, several)| text::count_of(count, one, several)).collect::<Vec<_>>();
    let what = if parts.is_empty() { "nothing but its name".to_owned() } else { parts.join(", ") };
    let updated = (!layer.updated.is_empty()).then(|| {
        markup! { " Last gone through: " {move || display.day(&layer.updated)} "." }
    });
    let contact = contact_lines(organisation).map(|lines| markup! { <p class="prose">"Whom to ask: " {lines}</p> });
    markup! {
        <p class="prose">
            <bdi>{organisation.name.as_str()}</bdi>
            {format!(" has laid over this roadmap: {what}.")}
            {updated}
            " The dataset beneath is unchanged, and what is said of it on this page is not said of these additions."
        </p>
        {contact}
    }
}

/// Everything that was left out: where, and why.
fn problems(outcome: &'static Outcome) -> Option<Markup> {
    if outcome.problems.is_empty() {
        return None;
    }
    let rows = outcome.problems.iter().map(|problem| {
        markup! {
            <tr>
                <th scope="row" class="organisation-path"><bdi>{problem.path.clone()}</bdi></th>
                <td><bdi>{problem.fault.to_string()}</bdi></td>
            </tr>
        }
    });
    let rows = rows.collect::<Markup>();
    let more = (outcome.more_problems > 0).then(|| {
        let count = text::count_of(outcome.more_problems, "more problem", "more problems");
        markup! { <p class="remark">"And " {count} "."</p> }
    });
    Some(markup! {
        <p class="prose">"These parts of its file are wrong and were left out. The rest is used."</p>
        <table class="organisation-problems">
            <caption class="visually-hidden">"What was left out and why"</caption>
            {table::head(&["Where", "What is wrong, and what to do"])}
            <tbody>{rows}</tbody>
        </table>
        {more}
    })
}

/// Whom to ask, in a line.
pub(super) fn contact_lines(organisation: &'static Organisation) -> Option<Markup> {
    let contact = &organisation.contact;
    let text = contact.text.as_deref().map(|text| markup! { <bdi>{text}</bdi> " " });
    let email = contact.email.as_deref().map(|email| {
        let href = format!("mailto:{email}");
        markup! { <a href=href>{email}</a> " " }
    });
    let link = contact.link.as_deref().map(|link| {
        markup! { <a class="organisation-link" href=link rel="external noreferrer">{link}</a> }
    });
    (text.is_some() || email.is_some() || link.is_some()).then(|| markup! { {text} {email} {link} })
}
