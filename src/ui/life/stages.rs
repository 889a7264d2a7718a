//! The fields of each stage: those that fit the status are open, the others are behind one line that says what they hold.

use leptos::prelude::*;

use super::sheet::Sheet;
use super::stage::{Stage, entered_elsewhere};
use crate::catalog::vocabulary::CertificationKind;
use crate::catalog::{CertificationId, Entity};
use crate::ui::markup::{Markup, markup};
use crate::ui::state::RecordState;

/// Every stage of a certification's life, each in one of the two places.
#[component(transparent)]
pub fn Stages(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let record = RecordState::expect();
    let stages: &[Stage] = match certification.kind {
        // A designation is not studied for or booked: only the certificate and its fee are the person's to tell.
        CertificationKind::Designation => &[Stage::Pass, Stage::Cost],
        CertificationKind::Exam | CertificationKind::Course => &Stage::ALL,
    };
    // Followed apart for each stage: a field must not be drawn anew, and lose what is half typed, by every change.
    let fits = stages.iter().map(|stage| {
        let stage = *stage;
        (stage, Memo::new(move |_| stage.fits(record.status(certification))))
    });
    let fits: Vec<(Stage, Memo<bool>)> = fits.collect();
    let group = move |stage| markup! { <StageFields certification=certification stage=stage /> };
    let open = fits.iter().map(|&(stage, fits)| move || fits.get().then(|| group(stage))).collect::<Markup>();
    let others = fits.iter().map(|&(stage, fits)| move || (!fits.get()).then(|| group(stage))).collect::<Markup>();
    let entered = move || {
        let entered = entered_elsewhere(&record.known().record, certification.slug(), record.status(certification));
        (!entered.is_empty()).then(|| markup! { <span class="life-entered">"Entered: " {entered}</span> })
    };
    markup! {
        <div class="life-stages">{open}</div>
        <details class="disclosure life-others">
            <summary class="disclosure-summary">"Other stages " {entered}</summary>
            <div class="disclosure-body life-stages">{others}</div>
        </details>
    }
}

/// The fields of one stage under its name.
#[component(transparent)]
fn StageFields(
    /// The certification.
    certification: CertificationId,
    /// The stage.
    stage: Stage,
) -> Markup {
    markup! {
        <fieldset>
            <legend class="life-stage-title">{stage.title()}</legend>
            <div class="life-fields">{Sheet::of(certification).fields(stage)}</div>
        </fieldset>
    }
}
