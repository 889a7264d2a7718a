//! My own pay, and what my organisation pays in a role: entered, corrected and taken away on the page about pay. Both
//! are in the record alone and stand over the published figures, never among them.

mod draft;
pub mod forms;

use leptos::prelude::*;

use super::choice::PayChoice;
use super::mine::{band_words, pay_words};
use crate::catalog::vocabulary::RenamedKind;
use crate::catalog::{Entity, RoleId, renamed};
use crate::record::{Band, Change, EntryId};
use crate::ui::markup::{Markup, markup};
use crate::ui::record::form::{Editing, FormState};
use crate::ui::record::undo_offer::{UndoOffer, UndoState};
use crate::ui::state::{Display, RecordState};
use draft::{BandField, PayField};
use forms::{BandForm, PayForm};

/// The id of the button that takes back what was just done.
const UNDO: &str = "pay-undo";

/// What this section knows: what is in its two forms, and what can be taken back.
#[derive(Clone, Copy)]
pub struct OwnState {
    record: RecordState,
    display: Display,
    choice: PayChoice,
    pay: FormState,
    band: FormState,
    undo: UndoState,
}

impl OwnState {
    fn currency(self) -> &'static str {
        untrack(|| self.choice.region()).currency
    }

    /// Opens the form for my pay, with what was entered.
    fn edit_pay(self) {
        let pay = untrack(|| self.record.known()).record.own_pay();
        self.pay.open(Editing::New, draft::of_pay(pay, self.currency()), PayField::Amount as usize);
    }

    fn save_pay(self) {
        match draft::own_pay(&untrack(|| self.pay.texts())) {
            Err(problems) => self.pay.refuse(problems),
            Ok(pay) => {
                self.undo.forget();
                self.record.apply(Change::own_pay(Some(pay)));
                self.pay.close(None);
            }
        }
    }

    fn remove_pay(self) {
        self.pay.close(None);
        self.undo.apply(Change::own_pay(None), "Removed your pay.".to_owned(), self.pay.add_button());
        self.undo.seat().focus_soon(UNDO.to_owned());
    }

    /// Opens the form for the band of a role, or of one that is still to be chosen.
    fn edit_band(self, role: Option<&str>) {
        let band = role.and_then(|role| untrack(|| self.record.known()).record.band(role));
        let editing = role.and_then(EntryId::read).map_or(Editing::New, Editing::Entry);
        let texts = draft::of_band(role, band, self.currency());
        let first = if role.is_some() { BandField::Low } else { BandField::Role };
        self.band.open(editing, texts, first as usize);
    }

    fn save_band(self) {
        match draft::band(&untrack(|| self.band.texts())) {
            Err(problems) => self.band.refuse(problems),
            Ok((role, band)) => {
                self.undo.forget();
                let before = untrack(|| self.band.entry());
                let moved = before.filter(|before| before.as_str() != role);
                let change = moved.map_or_else(Change::default, |before| Change::band(before.as_str(), None));
                self.record.apply(change.and(Change::band(&role, Some(band))));
                self.band.close(EntryId::read(&role).as_ref());
            }
        }
    }

    fn remove_band(self, role: &str) {
        let id = EntryId::read(role);
        let back = id.as_ref().map_or_else(|| self.band.add_button(), |id| self.band.edit_button(id));
        if let Some(id) = &id {
            self.band.let_go(id);
        }
        self.undo.apply(Change::band(role, None), format!("Removed the band of {}.", title(role)), back);
        self.undo.seat().focus_soon(UNDO.to_owned());
    }
}

/// What a role is called; by its slug where this edition does not have it.
fn title(slug: &str) -> String {
    RoleId::from_slug(renamed::current_slug(RenamedKind::Role, slug))
        .map_or_else(|| slug.to_owned(), |role| role.title.to_owned())
}

/// My pay and the bands of my organisation, with their forms.
#[component(transparent)]
pub fn OwnPayAndBands(
    /// What the page shows; new amounts begin in the currency of its region.
    choice: PayChoice,
) -> Markup {
    let state = OwnState {
        record: RecordState::expect(),
        display: Display::expect(),
        choice,
        pay: FormState::new("pay-own", PayField::IDS),
        band: FormState::new("pay-band", BandField::IDS),
        undo: UndoState::expect(),
    };
    let (pay_open, band_open) = (move || state.pay.is_open(), move || state.band.is_open());
    let pay = move || state.record.known().record.own_pay();
    let pay_button = move || if pay().is_some() { "Change my pay" } else { "Enter my pay" };
    let bands = move || {
        let known = state.record.known();
        known.record.bands().into_iter().map(|(role, band)| band_row(&state, role, band)).collect::<Markup>()
    };
    markup! {
        <section class="section" aria-labelledby="pay-mine">
            <h2 id="pay-mine">"My pay, and what my organisation pays"</h2>
            <p class="section-intro">
                "Enter what you know, and it is laid over the figures below: your pay as a broken line, a band as a line with a stroke at each end. It stays in your record on this device and is no published figure."
            </p>
            {move || pay_open().then(|| markup! { <PayForm state=state /> })}
            {move || band_open().then(|| markup! { <BandForm state=state /> })}
            <ul class="record-list">
                {move || pay().map(|pay| pay_row(&state, pay_words(state.display, pay)))}
                {bands}
            </ul>
            <div class="page-actions">
                <button class="button" id=state.pay.add_button() hidden=pay_open on:click=move |_| state.edit_pay()>{pay_button}</button>
                <button class="button" id=state.band.add_button() hidden=band_open on:click=move |_| state.edit_band(None)>"Add a band of my organisation"</button>
            </div>
            <UndoOffer state=state.undo id=UNDO />
        </section>
    }
}

fn pay_row(state: &OwnState, words: String) -> Markup {
    let state = *state;
    markup! {
        <li class="record-entry">
            <div class="record-entry-text">
                <p class="record-entry-title">"My pay"</p>
                <p class="record-detail">{words} ", before tax"</p>
            </div>
            <div class="page-actions">
                <button class="button" data-kind="quiet" aria-label="Remove my pay" on:click=move |_| state.remove_pay()>"Remove"</button>
            </div>
        </li>
    }
}

fn band_row(state: &OwnState, role: &str, band: Band) -> Markup {
    let state = *state;
    let (name, edited, removed) = (title(role), role.to_owned(), role.to_owned());
    let id = EntryId::read(role).map(|id| state.band.edit_button(&id));
    markup! {
        <li class="record-entry">
            <div class="record-entry-text">
                <p class="record-entry-title"><bdi>{name.clone()}</bdi> ", in my organisation"</p>
                <p class="record-detail">{band_words(state.display, band)}</p>
            </div>
            <div class="page-actions">
                <button class="button" data-kind="quiet" id=id aria-label=format!("Edit the band of {name}") on:click=move |_| state.edit_band(Some(&edited))>"Edit"</button>
                <button class="button" data-kind="quiet" aria-label=format!("Remove the band of {name}") on:click=move |_| state.remove_band(&removed)>"Remove"</button>
            </div>
        </li>
    }
}
