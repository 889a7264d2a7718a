//! The life of a certificate, as the person tells it on the page of a certification: how far they are, what belongs to
//! each stage, every attempt, and what happened when.
//!
//! Nothing here is a rule of its own: what is read and written is decided by the record, what is met by `requirement`.

pub mod attempt_form;
pub mod attempts;
pub mod day;
pub mod field;
pub mod history;
pub mod hours;
pub mod money;
pub mod refusal;
pub mod sheet;
pub mod stage;
pub mod stages;
pub mod status;
pub mod wording;

use leptos::prelude::*;

use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::record::Subject;
use crate::ui::markup::{Markup, markup};
use crate::ui::personal::MyNote;

/// The person's own record of a certification.
#[component(transparent)]
pub fn Life(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let has_attempts = certification.kind == CertificationKind::Exam;
    let attempts = has_attempts.then(|| markup! { <attempts::Attempts certification=certification /> });
    markup! {
        <section class="section" aria-labelledby="mine">
            <h2 id="mine">"My record"</h2>
            <status::StatusChoice certification=certification />
            <stages::Stages certification=certification />
            {attempts}
            <MyNote subject=Subject::Certification(certification.slug()) />
            <history::WhatHappened certification=certification />
        </section>
    }
}
