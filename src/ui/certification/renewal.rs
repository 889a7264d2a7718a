//! How long a pass is good for and how it is kept current: the certification's own note, then the policy of its suite.

use leptos::prelude::*;

use super::exam::{fact, or_unknown};
use super::wording;
use crate::catalog::suite::{Renewal, RenewalWay, Suite};
use crate::catalog::vocabulary::RenewalClock;
use crate::catalog::{CertificationId, Entity};
use crate::text;
use crate::ui::evidence::{confidence_tag, source_link, unknown};
use crate::ui::format;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::Display;

/// Validity, the certification's own note, and the policy of its suite.
#[component(transparent)]
pub fn Validity(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let row = certification.row();
    let note = row.renewal_note.map(|note| fact(certification, "renewal_note", "How this one renews", note));
    let units = row.renewal_units.map(|units| {
        let units = text::count(usize::from(units), "unit");
        fact(certification, "renewal_units", "Asked for per period", units)
    });
    let policy = row.suite.map(|suite| markup! { <Policy suite=suite.row() own_units=row.renewal_units /> });
    let alone = row
        .suite
        .is_none()
        .then(|| markup! { <p class="remark">"It belongs to no suite whose renewal policy we know."</p> });
    markup! {
        <section class="section" aria-labelledby="validity">
            <h2 id="validity">"Validity and renewal"</h2>
            <dl class="certification-facts">
                {fact(certification, "validity_months", "Validity", or_unknown(wording::validity(row.validity)))}
                {note}
                {units}
            </dl>
            {policy}
            {alone}
        </section>
    }
}

/// The policy of a suite.
#[component(transparent)]
fn Policy(
    /// The suite.
    suite: &'static Suite,
    /// Units that the suite leaves to the certification.
    own_units: Option<u16>,
) -> Markup {
    let policy = match &suite.renewal {
        Some(renewal) => markup! { <Rules renewal=renewal own_units=own_units /> },
        None => markup! { <p>"How this suite renews is " {unknown()} "."</p> },
    };
    let display = Display::expect();
    markup! {
        <h3>"Policy of the suite “" {suite.name} "”"</h3>
        {policy}
        <p class="remark">"The policy was last compared with its sources on " {move || display.day(suite.checked)} "."</p>
    }
}

/// From when the period counts, the ways to renew, and what a lapse means.
#[component(transparent)]
fn Rules(
    /// The policy.
    renewal: &'static Renewal,
    /// Units that the suite leaves to the certification.
    own_units: Option<u16>,
) -> Markup {
    let period = match (renewal.clock, renewal.period_months) {
        (RenewalClock::Never, _) => String::new(),
        (_, Some(months)) => format!(" The period is {}.", wording::duration(months)),
        (_, None) => " The period is not the same for all of it, or no source says.".to_owned(),
    };
    let ways = renewal.ways.iter().map(|way| way_item(way, renewal, own_units)).collect::<Markup>();
    let no_way = (renewal.ways.is_empty() && renewal.clock != RenewalClock::Never)
        .then(|| markup! { <p>"How it is renewed is " {unknown()} "."</p> });
    let sources = renewal.sources.iter().map(|source| markup! { <li>{source_link(*source)}</li> }).collect::<Markup>();
    let note = renewal.note.map(|note| markup! { <p class="remark">{note}</p> });
    let ways = (!renewal.ways.is_empty()).then(|| {
        let intro = if renewal.ways.len() == 1 { "The way to renew:" } else { "Any one of these renews it:" };
        markup! {
            <p>{intro}</p>
            <ul class="renewal-ways">{ways}</ul>
        }
    });
    markup! {
        <p>
            {confidence_tag(renewal.confidence)}
            " "
            {text::renewal_clock_gloss(renewal.clock)}
            {period}
        </p>
        {ways}
        {no_way}
        <Lapse renewal=renewal />
        {note}
        <ul class="evidence-list" aria-label="Sources of the policy">{sources}</ul>
    }
}

/// One way to renew, with its numbers and its fee.
fn way_item(way: &'static RenewalWay, renewal: &'static Renewal, own_units: Option<u16>) -> Markup {
    let display = Display::expect();
    let numbers = wording::way_numbers(way, own_units);
    let numbers = (!numbers.is_empty()).then(|| markup! { <p class="renewal-numbers">{numbers.join(" · ")}</p> });
    let fee = way.fee.as_ref().map(|fee| {
        let note = fee.note.map(|note| format!(", {note}"));
        markup! { <p class="renewal-numbers">"Fee: " {move || format::price(display, fee)} {note} ". Source: " {source_link(fee.source)}</p> }
    });
    let own_confidence = (way.confidence != renewal.confidence).then(|| confidence_tag(way.confidence));
    markup! {
        <li class="renewal-way">
            <p>
                <Tag word=text::renewal_kind(way.kind) gloss=text::renewal_kind_gloss(way.kind) />
                " "
                {way.text}
                " "
                {own_confidence}
            </p>
            {numbers}
            {fee}
        </li>
    }
}

/// What a lapse means. It never makes a pass undone.
#[component(transparent)]
fn Lapse(
    /// The policy.
    renewal: &'static Renewal,
) -> Option<Markup> {
    (renewal.clock != RenewalClock::Never).then(|| {
        let counts = match renewal.still_counts_when_lapsed {
            Some(true) => "It still counts where it must be held first.",
            Some(false) => "It no longer counts where it must be held first.",
            None => "Whether it still counts where it must be held first, no source we read says.",
        };
        let meaning = renewal.lapse.unwrap_or("What the body does then, no source we read says.");
        markup! { <p><strong>"Past its date"</strong> " a certificate is shown here as “renewal overdue”: the pass stays a pass. " {meaning} " " {counts}</p> }
    })
}
