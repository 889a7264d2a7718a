//! Certificates that the dataset does not have: to add, correct and remove, and all certificates as a table.

pub mod certificate_form;
mod draft;

use leptos::prelude::*;

use super::cpd::{MEDIA_TYPE, evidence};
use super::form::{Editing, FormState};
use super::undo_offer::{UndoOffer, UndoState};
use crate::csv::write_certificates;
use crate::date::Date;
use crate::record::{Change, EntryId, Link, OtherCertificate};
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Clock, Display, RecordState};
use certificate_form::CertificateForm;
use draft::Field;

/// The name of the file that is offered.
const FILE_NAME: &str = "itsm-certificates.csv";
/// The id of the button that takes back what was just done.
const UNDO: &str = "other-undo";

/// The list as this section sees it: which certificate is in the form, and what can be taken back.
#[derive(Clone, Copy)]
pub struct OtherState {
    record: RecordState,
    today: Date,
    form: FormState,
    undo: UndoState,
}

impl OtherState {
    fn begin(self) {
        self.form.open(Editing::New, vec![String::new(); Field::IDS.len()], Field::Name as usize);
    }

    fn edit(self, id: EntryId) {
        if let Some(certificate) = untrack(|| self.record.known()).record.other_certificate(&id) {
            self.form.open(Editing::Entry(id), draft::of(&certificate), Field::Name as usize);
        }
    }

    /// Saves what is in the form, or says what is wrong with it.
    fn save(self) {
        let known = untrack(|| self.record.known());
        let id = untrack(|| self.form.entry()).unwrap_or_else(|| self.record.session().new_entry());
        match draft::certificate(&untrack(|| self.form.texts()), self.today, id) {
            Err(problems) => self.form.refuse(problems),
            Ok(certificate) => {
                self.undo.forget();
                self.record.apply(Change::other_certificate(&known.record, &certificate));
                self.form.close(Some(&certificate.id));
            }
        }
    }

    fn remove(self, certificate: &OtherCertificate) {
        self.form.let_go(&certificate.id);
        let change = Change::no_other_certificate(&untrack(|| self.record.known()).record, &certificate.id);
        let sentence = format!("Removed “{}”.", draft::name(certificate));
        self.undo.apply(change, sentence, self.form.edit_button(&certificate.id));
        self.undo.seat().focus_soon(UNDO.to_owned());
    }
}

/// The list with its form, and the table of all certificates.
#[component(transparent)]
pub fn OtherCertificates() -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let form = FormState::new("other", Field::IDS);
    let state = OtherState { record, today: Clock::today(), form, undo: UndoState::expect() };
    let certificates = move || record.known().record.other_certificates();
    let rows = move || certificates().iter().rev().map(|it| row(state, display, it)).collect::<Markup>();
    let is_empty = move || certificates().is_empty() && !form.is_open();
    let is_open = move || form.is_open();
    let download =
        move |_| display.download(FILE_NAME, MEDIA_TYPE, &write_certificates(&untrack(|| record.known()).record));
    markup! {
        <section class="section" aria-labelledby="record-other">
            <h2 id="record-other">"Other certificates"</h2>
            <p class="section-intro">"Certificates that are not among those listed here: of another body, another trade, another time."</p>
            {move || is_open().then(|| markup! { <CertificateForm state=state /> })}
            <div class="page-actions">
                <button class="button" id=form.add_button() hidden=is_open on:click=move |_| state.begin()>"Add a certificate"</button>
                <button class="button" aria-describedby="other-file" on:click=download>"Download certificates (CSV)"</button>
            </div>
            <UndoOffer state=state.undo id=UNDO />
            <ul class="record-list">{rows}</ul>
            {move || is_empty().then(|| markup! { <p class="remark">"None yet. Add what you passed elsewhere, so that your record is whole."</p> })}
            <p class="remark" id="other-file">"The table has these and every certification of your record, with status, number, evidence and cost."</p>
        </section>
    }
}

fn row(state: OtherState, display: Display, certificate: &OtherCertificate) -> Markup {
    let name = draft::name(certificate).to_owned();
    let body = Some(certificate.body.clone()).filter(|body| !body.is_empty());
    let passed = certificate.passed.map(|day| format!("passed on {}", display.date(day)));
    let expires = certificate.expires.map(|day| {
        let runs_out = if day < state.today { "ran out on" } else { "runs out on" };
        format!("{runs_out} {}", display.date(day))
    });
    let credential = Some(&certificate.credential).filter(|it| !it.is_empty()).map(|it| format!("number {it}"));
    let said = [body, passed, expires, credential].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let proof = certificate.evidence.as_ref().map(Link::to_string).unwrap_or_default();
    let (edited, removed) = (certificate.id.clone(), certificate.clone());
    markup! {
        <li class="record-entry">
            <div class="record-entry-text">
                <p class="record-entry-title"><bdi>{name.clone()}</bdi></p>
                <p class="record-detail"><bdi>{said}</bdi></p>
                {evidence(&proof)}
            </div>
            <div class="page-actions">
                <button class="button" data-kind="quiet" id=state.form.edit_button(&certificate.id) aria-label=format!("Edit {name}") on:click=move |_| state.edit(edited.clone())>
                    "Edit"
                </button>
                <button class="button" data-kind="quiet" aria-label=format!("Remove {name}") on:click=move |_| state.remove(&removed)>"Remove"</button>
            </div>
        </li>
    }
}
