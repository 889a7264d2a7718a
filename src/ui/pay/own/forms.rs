//! The two forms: my pay, and what my organisation pays in a role.

use leptos::prelude::*;

use super::OwnState;
use super::draft::{BandField, PayField};
use crate::catalog::vocabulary::Period;
use crate::catalog::{Entity, RegionId, RoleId};
use crate::order;
use crate::text;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::record::form::{FormField, FormSelect, FormState};

/// The form for my pay.
#[component(transparent)]
pub fn PayForm(
    /// The section.
    state: OwnState,
) -> Markup {
    let hint = "Before tax, as for a full-time job. Such as 31500.".into_markup();
    let fields = markup! {
        <FormField form=state.pay field=PayField::Amount as usize label="My pay" keyboard="decimal" hint=hint />
        {unit(state.pay, PayField::Currency as usize, PayField::Period as usize)}
    };
    form(state.pay, "pay-own-form", "My pay", fields, "Save my pay", move || state.save_pay())
}

/// The form for a band.
#[component(transparent)]
pub fn BandForm(
    /// The section.
    state: OwnState,
) -> Markup {
    let mut roles: Vec<RoleId> = RoleId::shown().collect();
    order::by_key(&mut roles, |role| role.title);
    let mut options = vec![("", "Choose a role")];
    options.extend(roles.into_iter().map(|role| (role.row().slug, role.row().title)));
    let low = "Before tax. Leave it empty if you do not know.".into_markup();
    let fields = markup! {
        <FormSelect form=state.band field=BandField::Role as usize label="Role" options=options />
        <FormField form=state.band field=BandField::Low as usize label="From" keyboard="decimal" hint=low />
        <FormField form=state.band field=BandField::High as usize label="To" keyboard="decimal" />
        {unit(state.band, BandField::Currency as usize, BandField::Period as usize)}
    };
    form(state.band, "pay-band-form", "What my organisation pays", fields, "Save the band", move || state.save_band())
}

/// Currency and period, which belong to an amount.
fn unit(form: FormState, currency: usize, period: usize) -> Markup {
    let mut codes: Vec<&'static str> = RegionId::all().map(|region| region.row().currency).collect();
    order::ascending(&mut codes);
    codes.dedup();
    let codes = codes.into_iter().map(|code| (code, code)).collect();
    let periods = Period::ALL.iter().map(|period| (period.word(), text::period(*period))).collect();
    markup! {
        <div class="record-form-pair">
            <FormSelect form=form field=currency label="Currency" options=codes />
            <FormSelect form=form field=period label="Paid" options=periods />
        </div>
    }
}

/// A form with its fields, and the buttons that save and close it.
fn form(
    form: FormState,
    id: &'static str,
    heading: &'static str,
    fields: Markup,
    save: &'static str,
    submit: impl Fn() + 'static,
) -> Markup {
    markup! {
        <form
            class="record-form"
            aria-labelledby=id
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <h3 id=id>{heading}</h3>
            <div class="record-form-fields">{fields}</div>
            <div class="page-actions">
                <button class="button" data-kind="primary" type="submit">{save}</button>
                <button class="button" type="button" on:click=move |_| form.close(untrack(|| form.entry()).as_ref())>"Cancel"</button>
            </div>
        </form>
    }
}
