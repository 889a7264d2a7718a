//! The facts of an exam and what it costs. What nobody could say stands there as unknown.

use leptos::prelude::*;

use super::wording;
use crate::catalog::certification::Price;
use crate::catalog::vocabulary::{CertificationKind, Confidence};
use crate::catalog::{CertificationId, Entity};
use crate::text;
use crate::ui::evidence::{confidence_tag, source_link, unknown};
use crate::ui::format;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::state::Display;

/// Questions, time, pass mark, material, price.
#[component(transparent)]
pub fn ExamFacts(
    /// The certification.
    certification: CertificationId,
) -> Option<Markup> {
    let row = certification.row();
    if row.kind == CertificationKind::Designation && row.price.is_none() {
        return None;
    }
    let exam = &row.exam;
    let questions = exam.questions.map(|questions| questions.to_string());
    let minutes = exam.minutes.map(|minutes| text::count(usize::from(minutes), "minute"));
    let open_book =
        exam.open_book.map(|open| if open { "Yes, material may be used" } else { "No, nothing may be used" });
    let pass_mark = exam.pass_mark.map(ToOwned::to_owned);
    let open_book = open_book.map(ToOwned::to_owned);
    Some(markup! {
        <section class="section" aria-labelledby="exam">
            <h2 id="exam">"Exam and price"</h2>
            <dl class="certification-facts">
                {fact(certification, "questions", "Questions", or_unknown(questions))}
                {fact(certification, "minutes", "Time allowed", or_unknown(minutes))}
                {fact(certification, "pass_mark", "Pass mark", or_unknown(pass_mark))}
                {fact(certification, "open_book", "Open book", or_unknown(open_book))}
                {fact(certification, "price", "Price", price(row.price.as_ref()))}
            </dl>
        </section>
    })
}

/// One fact with its name, and a word where the body itself states it.
pub fn fact(certification: CertificationId, key: &'static str, name: &'static str, value: impl IntoMarkup) -> Markup {
    let tag = certification.official_fields.contains(&key).then(|| confidence_tag(Confidence::Official));
    markup! {
        <div class="certification-fact">
            <dt>{name}</dt>
            <dd>{value} " " {tag}</dd>
        </div>
    }
}

/// A value, or the word for not knowing it.
pub fn or_unknown(value: Option<String>) -> Markup {
    value.map_or_else(unknown, IntoMarkup::into_markup)
}

fn price(price: Option<&'static Price>) -> Markup {
    let Some(price) = price else { return unknown() };
    let display = Display::expect();
    let note = price.note.map(|note| markup! { <span class="certification-remark">{note}</span> });
    markup! {
        {move || format::price(display, price)}
        <span class="certification-remark">"An indication. Source: " {source_link(price.source)}</span>
        {note}
    }
}

/// How the facts of the page are known, and which of them the awarding body states itself.
#[component(transparent)]
pub fn HowKnown(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let row = certification.row();
    let stated: Vec<_> = row.official_fields.iter().map(|key| wording::field(key)).collect();
    let stated = (!stated.is_empty()).then(|| format!(" Stated by the body itself: {}.", stated.join(", ")));
    markup! {
        <p class="remark">
            "How we know the main facts: "
            {confidence_tag(row.confidence)}
            " "
            {text::confidence_gloss(row.confidence)}
            {stated}
        </p>
    }
}
