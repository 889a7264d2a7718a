//! How long a pass is good for and how it is kept current: the certification's own note, then the policy of its suite.

use leptos::prelude::*;

use super::exam::{fact, or_unknown};
use super::wording;
use crate::catalog::suite::{Renewal, RenewalWay, Suite};
use crate::catalog::vocabulary::RenewalClock;
use crate::catalog::{CertificationId, Entity};
use crate::renewal;
use crate::route::Route;
use crate::text;
use crate::ui::evidence::{confidence_tag, source_link, unknown};
use crate::ui::format;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;
use crate::ui::state::{Clock, Display, RecordState};

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
            <Mine certification=certification />
            {policy}
            {alone}
        </section>
    }
}

/// Until when the person's own is current. Nothing where they do not hold it.
#[component(transparent)]
fn Mine(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let today = Clock::today();
    let mine = move || {
        let known = record.known();
        let mut standings = renewal::of_record(&known.record, today);
        standings.retain(|standing| standing.certifications.contains(&certification));
        let standing = standings.pop()?;
        let others = standing.certifications.len() - 1;
        let shared = (others > 0 && standing.renew_by().is_some()).then(|| {
            let others = text::count_of(others, "other you hold", "others you hold");
            format!(" One date for this and {others} of “{}”.", standing.subject.name())
        });
        let doubt = standing.counts_calendar_years().then(|| format!(" {}", text::calendar_years(standing.subject)));
        Some(markup! {
            <p class="renewal-mine">
                <strong>"Yours: "</strong>
                {text::renewal_sentence(standing.state, &|day| display.date(day))}
                {shared}
                {doubt}
                " "
                <a href=Route::record_section("renewal").hash()>"How to renew it"</a>
                "."
            </p>
        })
    };
    markup! { {mine} }
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
        let counts = text::still_counts(renewal.still_counts_when_lapsed);
        let meaning = renewal.lapse.unwrap_or("What the body does then, no source we read says.");
        markup! { <p><strong>"Past its date"</strong> " a certificate is shown here as “renewal overdue”: the pass stays a pass. " {meaning} " " {counts}</p> }
    })
}
