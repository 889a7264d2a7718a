//! The ways to stay current side by side: what one does, what it still takes, what it costs as far as anybody told.

use super::{link, points};
use crate::catalog::vocabulary::RenewalKind;
use crate::date::Date;
use crate::renewal::{Choice, ExamOption, Standing, State};
use crate::text;
use crate::ui::evidence::{confidence_tag, source_link, unknown};
use crate::ui::format;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::disclosure::Disclosure;
use crate::ui::part::tag::Tag;
use crate::ui::state::Display;

/// So many exams are named at once; more wait behind a line.
const NAMED: usize = 3;

/// The ways. Says so where nobody could name any.
pub(super) fn list(display: Display, standing: &Standing, today: Date) -> Markup {
    if standing.choices.is_empty() {
        return markup! { <p class="standing-basis">"How it is renewed is " {unknown()} ": no source we read names a way."</p> };
    }
    let intro = match (standing.state, standing.choices.len()) {
        (State::Overdue { .. }, _) => "What renews it in time",
        (_, 1) => "The way to renew",
        _ => "Any one of these renews it",
    };
    let ways = standing.choices.iter().map(|choice| way(display, standing, choice, today)).collect::<Markup>();
    markup! {
        <h4 class="standing-heading">{intro}</h4>
        <ul class="standing-ways">{ways}</ul>
    }
}

fn way(display: Display, standing: &Standing, choice: &Choice, today: Date) -> Markup {
    let way = choice.way;
    let stands = choice.points.map(|outlook| ("Where you stand:", points::outlook(display, standing, outlook, today)));
    let takes = stands.or_else(|| takes_exam(choice).map(|takes| ("Still to do:", takes)));
    let takes = takes.map(|(intro, words)| markup! { <p><strong>{intro}</strong> " " {words}</p> });
    let confidence = (Some(way.confidence) != standing.evidence.confidence).then(|| confidence_tag(way.confidence));
    markup! {
        <li class="standing-way">
            <p><Tag word=text::renewal_kind(choice.kind) gloss=text::renewal_kind_gloss(choice.kind) /> " " {confidence}</p>
            <p>{way.text}</p>
            {takes}
            {exams(display, &choice.exams)}
            {price(display, choice)}
        </li>
    }
}

/// How many exams a way takes; none where it takes none.
fn takes_exam(choice: &Choice) -> Option<String> {
    let takes_one = matches!(choice.kind, RenewalKind::ReSit | RenewalKind::AnotherExam);
    takes_one.then(|| match choice.exams.len() {
        0 | 1 => "one exam.".to_owned(),
        several => format!("one exam out of {several}."),
    })
}

/// The exams that would do, each with what is known of its price.
fn exams(display: Display, exams: &[ExamOption]) -> Option<Markup> {
    let rows = exams.iter().map(|exam| exam_row(display, exam)).collect::<Markup>();
    let list = markup! { <ul class="standing-exams">{rows}</ul> };
    match exams.len() {
        0 => None,
        1..=NAMED => Some(list),
        several => Some(markup! { <Disclosure summary=text::count(several, "exam")>{list}</Disclosure> }),
    }
}

fn exam_row(display: Display, exam: &ExamOption) -> Markup {
    let own = exam
        .own_price
        .as_ref()
        .map(|price| format!(" · you paid {}", format::amount(display, price.hundredths, &price.currency)));
    let listed = exam.listed_price.map(|price| {
        let amount = format::price(display, price);
        markup! { " · listed " {amount} ", " {source_link(price.source)} }
    });
    let nothing = (own.is_none() && listed.is_none()).then(|| markup! { " · price " {unknown()} });
    markup! { <li class="standing-item">{link(exam.certification)} <span class="standing-price">{own} {listed} {nothing}</span></li> }
}

/// What a way costs that is no exam.
fn price(display: Display, choice: &Choice) -> Option<Markup> {
    let own = choice
        .own_price
        .as_ref()
        .map(|price| format!("you entered {} ", format::amount(display, price.hundredths, &price.currency)));
    let fee = choice.way.fee.as_ref().map(|fee| {
        let amount = format::price(display, fee);
        let note = fee.note.map(|note| format!(", {note}"));
        markup! { {amount} {note} ", " {source_link(fee.source)} }
    });
    let is_free = choice.kind == RenewalKind::FreeAssessment;
    if is_free || !choice.exams.is_empty() {
        return None;
    }
    let nothing = (own.is_none() && fee.is_none()).then(unknown);
    Some(markup! { <p class="standing-price">"Price: " {own} {fee} {nothing}</p> })
}
