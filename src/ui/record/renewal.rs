//! What renews, thing by thing: until when it is current, what that rests on, its points, the ways, and a lapse.

mod points;
mod ways;

use std::sync::Arc;

use leptos::prelude::*;

use super::ahead::Ahead;
use crate::catalog::CertificationId;
use crate::date::Date;
use crate::order;
use crate::renewal::{Standing, State, Unknown};
use crate::route::Route;
use crate::text;
use crate::ui::evidence::{confidence_tag, source_link};
use crate::ui::markup::{Markup, markup};
use crate::ui::part::disclosure::Disclosure;
use crate::ui::part::tag::Tag;
use crate::ui::state::{Clock, Display};

/// Everything that is held, by what renews together.
#[component(transparent)]
pub fn Renewal(
    /// What lies ahead.
    ahead: Memo<Arc<Ahead>>,
) -> Markup {
    let display = Display::expect();
    let today = Clock::today();
    let entries = move || {
        let ahead = ahead.get();
        if ahead.standings.is_empty() {
            return nothing();
        }
        let mut standings: Vec<&(Standing, _)> = ahead.standings.iter().collect();
        // The nearest day first, then what is unknown, last what never lapses.
        order::by_key(&mut standings, |(standing, _)| (rank(standing.state), standing.renew_by()));
        let told = || standings.into_iter().map(|(standing, pass)| entry(display, standing, *pass, today)).collect();
        untrack::<Markup>(told)
    };
    markup! {
        <section class="section" aria-labelledby="record-renewal">
            <h2 id="record-renewal">"Renewal"</h2>
            <p class="section-intro">
                "Until when what you hold is current, and what keeps it so. A pass stays a pass, whatever its date. The policies are those of the dataset; the body has the last word."
            </p>
            {entries}
        </section>
    }
}

fn nothing() -> Markup {
    markup! {
        <p class="remark">
            "Nothing yet. What you mark as passed "
            <a href=Route::certifications().hash()>"among the certifications"</a>
            " appears here with the day to renew it by."
        </p>
    }
}

/// In which order standings are shown.
const fn rank(state: State) -> u8 {
    match state {
        State::Overdue { .. } | State::DueSoon { .. } | State::Current { .. } => 0,
        State::Unknown(_) => 1,
        State::NeverLapses => 2,
    }
}

/// One thing that renews.
fn entry(display: Display, standing: &Standing, pass: Option<CertificationId>, today: Date) -> Markup {
    let name = standing.subject.name();
    let needs_care = standing.state != State::NeverLapses;
    let points = needs_care.then(|| points::table(display, standing, today));
    let ways = needs_care.then(|| ways::list(display, standing, today));
    let lapse = needs_care.then(|| lapse(standing));
    markup! {
        <article class="standing" data-state=state_word(standing.state)>
            <h3 class="standing-name">{name}</h3>
            <p class="standing-state">
                <Tag word=text::renewal_state(standing.state) kind=tag_kind(standing.state) />
                " "
                <strong>{text::renewal_sentence(standing.state, &|day| display.date(day))}</strong>
                " "
                {calendar_years(standing)}
                {ask(standing)}
            </p>
            {basis(display, standing, pass)}
            {undated(standing)}
            {points}
            {ways}
            {lapse}
            {evidence(display, standing)}
        </article>
    }
}

/// The state as the style sheet calls it.
const fn state_word(state: State) -> &'static str {
    match state {
        State::Current { .. } => "current",
        State::DueSoon { .. } => "soon",
        State::Overdue { .. } => "overdue",
        State::NeverLapses => "never",
        State::Unknown(_) => "unknown",
    }
}

const fn tag_kind(state: State) -> &'static str {
    match state {
        State::Current { .. } | State::NeverLapses => "official",
        State::DueSoon { .. } => "soon",
        State::Overdue { .. } => "overdue",
        State::Unknown(_) => "unverified",
    }
}

/// Where a body counts calendar years, its day may be another than the one shown.
fn calendar_years(standing: &Standing) -> Option<Markup> {
    let is_shown = standing.counts_calendar_years() && standing.renew_by().is_some();
    is_shown.then(|| markup! { "The day is counted from your pass. " {text::calendar_years(standing.subject)} " " })
}

/// Whom to ask, where the answer is not ours.
fn ask(standing: &Standing) -> Option<Markup> {
    let is_theirs = match standing.state {
        State::Unknown(why) => why != Unknown::PassDate,
        _ => standing.counts_calendar_years(),
    };
    let is_over = matches!(standing.state, State::Overdue { .. });
    let url = standing.evidence.url.filter(|_| is_theirs || is_over)?;
    let body = standing.subject.body().name;
    let what = is_over.then_some(" which ways are still open");
    Some(markup! { <a href=url rel="external noreferrer">"Check with " {body} {what}</a> "." })
}

/// The pass that the date is counted from, and what is held of the suite.
fn basis(display: Display, standing: &Standing, pass: Option<CertificationId>) -> Markup {
    let counted = standing.counted_from().map(|from| {
        let on = display.date(from);
        let led_on = match (standing.periods.len(), standing.periods.last()) {
            (2.., Some(last)) => format!(" Complete points led on to the period from {}.", display.date(last.first)),
            _ => String::new(),
        };
        let word = if standing.renew_by().is_some() { "Counted from: " } else { "Latest pass: " };
        markup! { <p class="standing-basis">{word} {pass.map(link)} ", passed on " {on} "." {led_on}</p> }
    });
    let held = (standing.certifications.len() > 1).then(|| {
        let links = standing
            .certifications
            .iter()
            .map(|id| markup! { <li class="standing-item">{link(*id)}</li> })
            .collect::<Markup>();
        markup! {
            <p class="standing-basis">"You hold of this suite, all with one date:"</p>
            <ul class="standing-held">{links}</ul>
        }
    });
    markup! { {counted} {held} }
}

/// Passes that have no day, with what that means for the date.
fn undated(standing: &Standing) -> Option<Markup> {
    if standing.undated.is_empty() || standing.state == State::NeverLapses {
        return None;
    }
    let meaning = match standing.renew_by() {
        Some(_) => "No day entered for the pass of these, so the true date may be later: ",
        None => "Enter the day of the pass: ",
    };
    let links =
        standing.undated.iter().map(|id| markup! { <li class="standing-item">{link(*id)}</li> }).collect::<Markup>();
    Some(markup! {
        <p class="standing-basis">{meaning}</p>
        <ul class="standing-held">{links}</ul>
    })
}

/// What happens if nothing is done.
fn lapse(standing: &Standing) -> Markup {
    let evidence = &standing.evidence;
    let meaning = evidence.lapse.unwrap_or("What the body does then, no source we read says.");
    let counts = text::still_counts(evidence.still_counts_when_lapsed);
    let is_over = matches!(standing.state, State::Overdue { .. });
    let intro = if is_over { "What a lapse means:" } else { "If you do nothing:" };
    markup! { <p class="standing-lapse"><strong>{intro}</strong> " " {meaning} " " {counts}</p> }
}

/// How all of it is known, behind a line.
fn evidence(display: Display, standing: &Standing) -> Markup {
    let evidence = &standing.evidence;
    let sources = evidence.sources.iter().map(|source| markup! { <li>{source_link(*source)}</li> }).collect::<Markup>();
    let confidence =
        evidence.confidence.map(|it| markup! { {confidence_tag(it)} " " {text::confidence_gloss(it)} " " });
    let note = evidence.note.map(|note| markup! { <p>{note}</p> });
    let checked = display.day(evidence.checked);
    let body = standing.subject.body().name;
    let address = evidence.url.map(|url| markup! { <li><a class="evidence-source" href=url rel="external noreferrer">{body} ": its own page"</a></li> });
    markup! {
        <Disclosure summary="What this rests on">
            <p>{confidence} "Last compared with its sources: " {checked} "."</p>
            {note}
            <ul class="evidence-list">{sources} {address}</ul>
        </Disclosure>
    }
}

fn link(certification: CertificationId) -> Markup {
    markup! { <a href=Route::certification(certification).hash()>{certification.name}</a> }
}
