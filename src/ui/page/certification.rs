//! A certification: what it asks for, what it opens, its exam, how it is kept current, and the person's record of it.

use leptos::prelude::*;

use crate::catalog::vocabulary::Availability;
use crate::catalog::{CertificationId, Entity};
use crate::filter::CertificationFilter;
use crate::route::Route;
use crate::text;
use crate::ui::certification::exam::{ExamFacts, HowKnown};
use crate::ui::certification::need::Requirements;
use crate::ui::certification::neighbours::{HelpsIn, Unlocks};
use crate::ui::certification::renewal::Validity;
use crate::ui::evidence::Sources;
use crate::ui::life::Life;
use crate::ui::markup::{Markup, markup};
use crate::ui::organisation::on_page::{OrganisationOnCertification, remarks_on_certification};
use crate::ui::part::tag::Tag;

/// Everything the catalogue and the person know about a certification.
#[component(transparent)]
pub fn CertificationPage(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    markup! {
        <CertificationHead certification=certification />
        <div class="page-columns">
            <div class="page-column certification-mine">
                <Life certification=certification />
            </div>
            <div class="page-column certification-known">{known(certification).in_steps(2)}</div>
        </div>
    }
}

/// What the catalogue knows.
fn known(certification: CertificationId) -> Markup {
    markup! {
        <OrganisationOnCertification certification=certification />
        <Requirements certification=certification />
        <Unlocks certification=certification />
        <ExamFacts certification=certification />
        <Validity certification=certification />
        <HelpsIn certification=certification />
        <Remarks certification=certification />
        <BodyPage certification=certification />
        <Sources sources=certification.sources checked=certification.checked />
    }
}

/// Body, family, code and level; the name; how it is earned; how all of that is known.
#[component(transparent)]
fn CertificationHead(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let row = certification.row();
    let family =
        Route::Certifications(CertificationFilter { text: row.family.to_owned(), ..CertificationFilter::default() });
    let lead = format!("{} {}", text::certification_kind_gloss(row.kind), text::certification_level_gloss(row.level));
    let successor = row.successor.map(|next| {
        markup! { " It is replaced by " <a href=Route::certification(next).hash()>{next.name}</a> "." }
    });
    let gone = (row.availability != Availability::Active).then(|| {
        markup! {
            <p>
                <Tag word=text::availability(row.availability) kind="low" />
                " "
                {text::availability_gloss(row.availability)}
                {successor}
            </p>
        }
    });
    markup! {
        <header class="page-head">
            <div class="page-kicker">
                <Tag word=text::certification_level(row.level) kind="strong" gloss=text::certification_level_gloss(row.level) />
                <span>{row.body.row().name}</span>
                <a href=family.hash()>{row.family}</a>
                <span>{row.code}</span>
            </div>
            <h1 tabindex="-1">{row.name}</h1>
            <p class="page-lead">{lead}</p>
            {remarks_on_certification(certification)}
            {gone}
            <HowKnown certification=certification />
        </header>
    }
}

/// A remark of the dataset on the entry.
#[component(transparent)]
fn Remarks(
    /// The certification.
    certification: CertificationId,
) -> Option<Markup> {
    certification.note.map(|note| {
        markup! {
            <section class="section" aria-labelledby="remarks">
                <h2 id="remarks">"Read this with care"</h2>
                <p class="section-intro">{note}</p>
            </section>
        }
    })
}

/// Where the awarding body writes about it, and whether that page was read.
#[component(transparent)]
fn BodyPage(
    /// The certification.
    certification: CertificationId,
) -> Option<Markup> {
    let row = certification.row();
    if row.url.is_empty() {
        // Only an organisation may add a certification that has no page.
        return None;
    }
    let seen = if certification.added().is_some() {
        "The organisation that added this certification gives this address."
    } else if row.url_seen {
        "We read this page for the entry."
    } else {
        "We have not read this page: the address may lead to the body’s site in general, and the facts here come from the sources below."
    };
    Some(markup! {
        <section class="section" aria-labelledby="body-page">
            <h2 id="body-page">"The awarding body’s page"</h2>
            <p><a class="certification-address" href=row.url rel="external noreferrer">{row.body.row().name} ": " {row.url}</a></p>
            <p class="remark">{seen}</p>
        </section>
    })
}
