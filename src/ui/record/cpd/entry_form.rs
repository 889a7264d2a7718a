//! The form for an entry of the log.

use leptos::prelude::*;
use web_sys::Element;

use super::LogState;
use super::draft::Field;
use super::skills::ShownSkills;
use super::targets::{Targets, all_categories, categories_of};
use crate::record::CpdEntry;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::record::form::{FormField, FormSelect};

/// The id of the list of categories.
const CATEGORIES: &str = "cpd-categories";

/// The form, for a new entry or for one that is there.
#[component(transparent)]
pub fn EntryForm(
    /// The log.
    state: LogState,
) -> Markup {
    let heading = move || if state.form.entry().is_some() { "Change the entry" } else { "New entry" };
    let submit = move |form: Element| {
        if !state.form.refuses_half_a_date(&form) {
            state.save();
        }
    };
    markup! {
        <form
            class="record-form"
            aria-labelledby="cpd-form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit(event_target(&event));
            }
        >
            <h3 id="cpd-form">{heading}</h3>
            <p class="remark">"What you did and the day are needed; everything else may wait."</p>
            <div class="record-form-fields">
                <FormField form=state.form field=Field::Title as usize label="What you did" />
                <FormField form=state.form field=Field::Date as usize label="Day" kind="date" />
                <Amount state=state />
                <Category state=state />
                <FormField form=state.form field=Field::Provider as usize label="Provider" hint="Who gave it, such as a trainer or an association.".into_markup() />
                <FormField
                    form=state.form
                    field=Field::Evidence as usize
                    label="Evidence"
                    hint="A link, or where you keep the proof. An audit asks for it.".into_markup()
                />
                <FormField
                    form=state.form
                    field=Field::CvLine as usize
                    label="Line for a CV"
                    hint="Such as “Led the review of a major incident”. It goes into the résumé you download.".into_markup()
                />
            </div>
            <Targets state=state />
            <ShownSkills state=state />
            <div class="page-actions">
                <button class="button" data-kind="primary" type="submit">"Save the entry"</button>
                <button class="button" type="button" on:click=move |_| state.form.close(untrack(|| state.form.entry()).as_ref())>"Cancel"</button>
            </div>
        </form>
    }
}

/// How much it counts, and of what.
#[component(transparent)]
fn Amount(
    /// The log.
    state: LogState,
) -> Markup {
    let units = vec![(CpdEntry::POINTS, "points"), (CpdEntry::HOURS, "hours")];
    markup! {
        <div class="record-form-pair">
            <FormField
                form=state.form
                field=Field::Amount as usize
                label="Amount"
                keyboard="decimal"
                hint="Such as 1.5.".into_markup()
            />
            <FormSelect form=state.form field=Field::Unit as usize label="Unit" options=units hint="PDU, CEU, CPE, SEU: points." />
        </div>
    }
}

/// The category, in words of one's own or of the policies concerned.
#[component(transparent)]
fn Category(
    /// The log.
    state: LogState,
) -> Markup {
    let counted = move || state.targets.with(|targets| categories_of(targets));
    let hint = move || {
        let counted = counted();
        if counted.is_empty() {
            "In the words of the body that counts it.".to_owned()
        } else {
            format!("Counted apart: {}. Others are fine too.", counted.join(", "))
        }
    };
    let options = move || {
        let counted = counted();
        let offered = if counted.is_empty() { all_categories() } else { counted };
        offered.into_iter().map(|category| markup! { <option value=category></option> }).collect::<Markup>()
    };
    markup! {
        <div>
            <FormField form=state.form field=Field::Category as usize label="Category" suggestions=CATEGORIES hint=hint.into_markup() />
            <datalist id=CATEGORIES>{options}</datalist>
        </div>
    }
}
