//! What an organisation says on the pages of roles, certifications and pay, always labelled as its own.

use leptos::prelude::*;

use crate::catalog::layer::laid_over;
use crate::catalog::{CertificationId, RoleId};
use crate::organisation::{self, Duty, OwnBand, Provider, Whom};
use crate::route::Route;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::pay::mine::own_band_words;
use crate::ui::state::{Display, RecordState};

/// The colour of the organisation, where it has one.
pub(super) fn accent() -> Option<&'static str> {
    organisation::present()?.accent.as_ref().map(organisation::Accent::as_str)
}

/// Whose something is.
pub fn label() -> Markup {
    let name = laid_over().map(|layer| layer.name.as_str());
    markup! { <span class="organisation-label" style:--organisation=accent()>"from " <bdi>{name}</bdi></span> }
}

/// That a page is hidden here, or was added, or has another title elsewhere.
pub fn remarks_on_role(role: RoleId) -> Option<Markup> {
    let name = laid_over()?.name.as_str();
    let elsewhere = role.base_title().map(|title| {
        markup! { <p class="remark">{label()} " Also known as: " {title}</p> }
    });
    let added = role.added().map(|_| markup! { <p class="remark">{label()}</p> });
    Some(markup! { {elsewhere} {added} {role.is_hidden().then(|| hidden(name, "role"))} })
}

/// The same of a certification, with what the organisation says it is about.
pub fn remarks_on_certification(certification: CertificationId) -> Option<Markup> {
    let name = laid_over()?.name.as_str();
    let added = certification.added().map(|added| {
        markup! { <p class="remark">{label()} " " <bdi>{added.summary.as_str()}</bdi></p> }
    });
    Some(markup! { {added} {certification.is_hidden().then(|| hidden(name, "certification"))} })
}

fn hidden(name: &'static str, what: &'static str) -> Markup {
    markup! {
        <p class="organisation-hidden">
            <bdi>{name}</bdi>
            {format!(" does not show this {what} in lists, in the search or on the map. You came here by a link or by your record.")}
        </p>
    }
}

/// What has to be held in a role.
#[component(transparent)]
pub fn MandatoryInRole(
    /// The role.
    role: RoleId,
) -> Option<Markup> {
    let duties = &organisation::present()?.duties;
    let duties: Vec<&Duty> = duties.iter().filter(|duty| duty.concerns(Some(role))).collect();
    let record = RecordState::expect();
    let item = move |duty: &'static Duty| {
        let id = duty.certification;
        let held = move || record.known().holdings.holds(id).then_some(" You hold it.");
        markup! {
            <li>
                <a href=Route::certification(id).hash()>{id.name}</a>
                {by(duty)}
                {remark(duty.note.as_deref())}
                {held}
            </li>
        }
    };
    (!duties.is_empty()).then(|| {
        let items = duties.into_iter().map(item).collect::<Markup>();
        markup! {
            <section class="section" aria-labelledby="mandatory">
                <h2 id="mandatory">"Mandatory certifications"</h2>
                <p class="remark">{label()}</p>
                <ul class="bullets">{items}</ul>
            </section>
        }
    })
}

/// What the organisation pays in a role, region by region.
#[component(transparent)]
pub fn OwnBands(
    /// The role.
    role: RoleId,
) -> Option<Markup> {
    let display = Display::expect();
    let bands: Vec<&OwnBand> = organisation::present()?.bands.iter().filter(|band| band.role == role).collect();
    let item = move |band: &'static OwnBand| {
        markup! { <li>{band.region.name} ": " {move || own_band_words(display, band)}</li> }
    };
    (!bands.is_empty()).then(|| {
        let items = bands.into_iter().map(item).collect::<Markup>();
        markup! {
            <h3>"Band of pay"</h3>
            <p class="remark">{label()}</p>
            <ul class="bullets">{items}</ul>
        }
    })
}

/// Of whom a certification is asked, and with whom one learns for it.
#[component(transparent)]
pub fn OrganisationOnCertification(
    /// The certification.
    certification: CertificationId,
) -> Option<Markup> {
    let organisation = organisation::present()?;
    let duties: Vec<&Duty> = organisation.duties.iter().filter(|duty| duty.certification == certification).collect();
    let providers: Vec<&Provider> = organisation.providers(certification).collect();
    if duties.is_empty() && providers.is_empty() {
        return None;
    }
    let duties = duties.into_iter().map(|duty| {
        markup! { <li>"Mandatory for " {whom(duty)} {by(duty)} {remark(duty.note.as_deref())}</li> }
    });
    let providers = providers.into_iter().map(|provider| {
        let name = match provider.link.as_deref() {
            Some(link) => markup! { <a href=link rel="external noreferrer"><bdi>{provider.name.as_str()}</bdi></a> },
            None => markup! { <bdi>{provider.name.as_str()}</bdi> },
        };
        markup! { <li>"Learn with " {name} {remark(provider.note.as_deref())}</li> }
    });
    let items = duties.chain(providers).collect::<Markup>();
    Some(markup! {
        <section class="section" aria-labelledby="organisation">
            <h2 id="organisation">"In " <bdi>{organisation.name.as_str()}</bdi></h2>
            <ul class="bullets">{items}</ul>
        </section>
    })
}

fn whom(duty: &'static Duty) -> Markup {
    let Whom::In(roles) = &duty.whom else { return markup! { "everyone" } };
    let links = roles.iter().enumerate().map(|(position, role)| {
        let comma = if position == 0 { "" } else { ", " };
        markup! { {comma} <a href=Route::role(*role).hash()>{role.title}</a> }
    });
    links.collect()
}

/// The deadline of what is mandatory, with how far away it is.
fn by(duty: &'static Duty) -> Option<Markup> {
    let (display, record) = (Display::expect(), RecordState::expect());
    duty.by.map(|date| {
        let words =
            move || format!(", by {} ({})", display.date(date), text::distance(record.today().days_until(date)));
        markup! { {words} }
    })
}

fn remark(note: Option<&'static str>) -> Option<Markup> {
    note.map(|note| markup! { ". " <span class="remark"><bdi>{note}</bdi></span> })
}
