//! What a layer draws in the frame around every page, and on the map.

use super::Place;
use super::on_page::{accent, label};
use crate::catalog::RoleId;
use crate::organisation::{self, Organisation, Outcome};
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::RecordState;

/// What stands in a place.
pub(super) fn draw(place: Place) -> Option<Markup> {
    let outcome = organisation::outcome()?;
    if place == Place::Notices {
        return notice(outcome);
    }
    let organisation = outcome.organisation.as_ref()?;
    match place {
        Place::Masthead => Some(masthead(organisation)),
        Place::BelowMap => also_here(organisation),
        Place::InList(role) => role.added().map(|_| label()),
        Place::Footer => contact(organisation),
        Place::Notices => None,
    }
}

/// Name and logo.
fn masthead(organisation: &'static Organisation) -> Markup {
    let logo = organisation.logo.as_deref();
    let logo = logo.map(|logo| markup! { <img class="organisation-logo" src=logo alt="" /> });
    markup! {
        <p class="organisation-name" style:--organisation=accent()>
            {logo}
            <span class="visually-hidden">"With the layer of "</span>
            <bdi>{organisation.name.as_str()}</bdi>
        </p>
    }
}

/// That something was left out, with the way to what and why.
fn notice(outcome: &'static Outcome) -> Option<Markup> {
    let count = outcome.problems.len() + outcome.more_problems;
    let sentence = if outcome.refusal.is_some() {
        "The layer of your organisation is not used: there is something wrong with it. ".to_owned()
    } else if count > 0 {
        let were = if count == 1 { "was" } else { "were" };
        format!("{} of the layer of your organisation {were} left out. ", text::count(count, "part"))
    } else {
        return None;
    };
    Some(markup! { <p class="notice"><span>{sentence} <a href=Route::About.hash()>"See what and why"</a></span></p> })
}

/// The roles that the organisation has added, which have no place on a map that was drawn before.
fn also_here(organisation: &'static Organisation) -> Option<Markup> {
    let record = RecordState::expect();
    let roles: Vec<RoleId> = RoleId::shown().filter(|role| role.added().is_some()).collect();
    if roles.is_empty() {
        return None;
    }
    let entry = |role: RoleId| {
        markup! {
            <li class="organisation-role">
                <a class="organisation-role-link" href=Route::role(role).hash()>{role.title}</a>
                " "
                <Tag word=text::zone(role.zone) gloss=text::zone_gloss(role.zone) />
                " "
                {move || (record.here() == Some(role)).then(|| markup! { <Tag word="You are here" kind="strong" /> })}
                {move || (record.want() == Some(role)).then(|| markup! { <Tag word="Destination" kind="held" /> })}
                <p class="remark">{role.summary}</p>
            </li>
        }
    };
    let entries = roles.into_iter().map(entry).collect::<Markup>();
    Some(markup! {
        <section class="section" aria-labelledby="organisation-roles">
            <h2 id="organisation-roles">"Also in " <bdi>{organisation.name.as_str()}</bdi></h2>
            <p class="section-intro">"These roles were added by your organisation and have no station on the map. Their pages tell where they lead."</p>
            <ul class="organisation-roles">{entries}</ul>
        </section>
    })
}

/// Whom to ask.
fn contact(organisation: &'static Organisation) -> Option<Markup> {
    super::about::contact_lines(organisation)
        .map(|lines| markup! { <p><bdi>{organisation.name.as_str()}</bdi> ": " {lines}</p> })
}
