//! The form for a certificate that the dataset does not have.

use leptos::prelude::*;
use web_sys::Element;

use super::OtherState;
use super::draft::Field;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::record::form::FormField;

/// The form, for a new certificate or for one that is there.
#[component(transparent)]
pub fn CertificateForm(
    /// The list.
    state: OtherState,
) -> Markup {
    let heading = move || if state.form.entry().is_some() { "Change the certificate" } else { "New certificate" };
    let submit = move |form: Element| {
        if !state.form.refuses_half_a_date(&form) {
            state.save();
        }
    };
    markup! {
        <form
            class="record-form"
            aria-labelledby="other-form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit(event_target(&event));
            }
        >
            <h3 id="other-form">{heading}</h3>
            <div class="record-form-fields">
                <FormField form=state.form field=Field::Name as usize label="Name" />
                <FormField form=state.form field=Field::Body as usize label="Awarded by" />
                <FormField form=state.form field=Field::Passed as usize label="Passed on" kind="date" />
                <FormField
                    form=state.form
                    field=Field::Expires as usize
                    label="Runs out on"
                    kind="date"
                    hint="Leave it empty if it does not.".into_markup()
                />
                <FormField form=state.form field=Field::Credential as usize label="Certificate number" />
                <FormField
                    form=state.form
                    field=Field::Evidence as usize
                    label="Link to the certificate"
                    kind="url"
                    hint="Such as https://example.org/my-certificate.".into_markup()
                />
            </div>
            <div class="page-actions">
                <button class="button" data-kind="primary" type="submit">"Save the certificate"</button>
                <button class="button" type="button" on:click=move |_| state.form.close(untrack(|| state.form.entry()).as_ref())>"Cancel"</button>
            </div>
        </form>
    }
}
