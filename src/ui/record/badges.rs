//! Badges and résumés of other makers: what a file holds is shown, corrected and only then taken over; and the record
//! as a résumé to take away.

mod found;
mod preview;

use std::sync::Arc;

use leptos::prelude::*;

use super::dropped::{Dropped, Kind};
use super::undo_offer::{UndoOffer, UndoState};
use crate::catalog::CertificationId;
use crate::date::Date;
use crate::exchange::{self, ExchangeError, Found};
use crate::session::Imported;
use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::file_choice::{FileChoice, FileProblem, FileRead};
use crate::ui::state::{Clock, Display, RecordState};
use preview::preview;

/// The id of the section, for whoever leads there.
pub const SECTION: &str = "record-badges";
/// The name of the résumé that is offered.
const RESUME_NAME: &str = "itsm-resume.json";
/// The id of the button that chooses a file.
const CHOICE: &str = "badge-file";
/// The id of the heading of the preview.
const PREVIEW: &str = "badge-preview";
/// The id of the button that takes back what was just done.
const UNDO: &str = "badge-undo";

/// A file on its way in.
#[derive(Clone, Copy)]
struct Badges {
    record: RecordState,
    display: Display,
    today: Date,
    /// What is wrong with the last file.
    problem: RwSignal<String>,
    offer: RwSignal<Option<Offer>>,
    undo: UndoState,
}

/// A file that was read, and what the person made of it.
struct Offer {
    /// What the file is called.
    name: String,
    found: Found,
    /// Whether each certificate is to be taken over.
    wanted: Vec<bool>,
    /// The one whose certification is being chosen.
    choosing: Option<usize>,
}

impl Badges {
    fn expect() -> Self {
        Self {
            record: RecordState::expect(),
            display: Display::expect(),
            today: Clock::today(),
            problem: RwSignal::default(),
            offer: RwSignal::new(None),
            undo: UndoState::expect(),
        }
    }

    /// Shows what a file holds, or says why nothing can be taken from it.
    fn consider(self, FileRead { name, bytes }: FileRead) {
        self.undo.forget();
        let read = match bytes {
            Ok(bytes) => exchange::read(&bytes).map_err(|error| format!("{error}.")),
            Err(FileProblem::TooLarge) => Err(format!("{}.", ExchangeError::TooLarge)),
            Err(FileProblem::Unreadable) => Err("the browser could not read it. Choose it once more.".to_owned()),
        };
        match read {
            Ok(found) => {
                self.problem.set(String::new());
                let wanted = vec![true; found.certificates.len()];
                self.offer.set(Some(Offer { name, found, wanted, choosing: None }));
                self.undo.seat().focus_soon(PREVIEW.to_owned());
            }
            Err(sentence) => {
                self.offer.set(None);
                self.problem.set(format!("“{name}” was left alone: {sentence}"));
            }
        }
    }

    fn update(self, update: impl FnOnce(&mut Offer)) {
        self.offer.update(|offer| {
            if let Some(offer) = offer {
                update(offer);
            }
        });
    }

    /// Takes a certificate over, or leaves it.
    fn toggle(self, place: usize) {
        self.update(|offer| {
            if let Some(wanted) = offer.wanted.get_mut(place) {
                *wanted = !*wanted;
            }
        });
    }

    /// Says which certification of the catalogue a certificate is, or that it is none of them.
    fn recognise(self, place: usize, certification: Option<CertificationId>) {
        self.update(|offer| {
            if let Some(certificate) = offer.found.certificates.get_mut(place) {
                certificate.matched = certification;
            }
            offer.choosing = None;
        });
        self.undo.seat().focus_soon(found::button_id(place));
    }

    /// Opens the choice of a certification, or closes it.
    fn choose(self, place: usize) {
        self.update(|offer| offer.choosing = (offer.choosing != Some(place)).then_some(place));
    }

    /// Takes over what is wanted.
    fn take(self) {
        let session = self.record.session();
        let record = session.record();
        let change = untrack(|| {
            self.offer.with(|offer| {
                let offer = offer.as_ref()?;
                let all = offer.found.certificates.iter().zip(&offer.wanted);
                let wanted: Vec<_> = all.filter(|(_, wanted)| **wanted).map(|(certificate, _)| certificate).collect();
                let change = exchange::change(&record, &wanted, self.today, &mut || session.new_entry());
                Some((change, offer.name.clone()))
            })
        });
        let Some((change, name)) = change else { return };
        let imported = session.import_change(&change);
        self.offer.set(None);
        if let Imported::Done { .. } = imported {
            self.undo.offer(&record, &change, format!("“{name}”: {}", text::imported(imported)), CHOICE.to_owned());
            self.undo.seat().focus_soon(UNDO.to_owned());
        } else {
            self.problem.set(text::imported(imported));
            self.undo.seat().focus_soon(CHOICE.to_owned());
        }
    }

    /// Leaves everything as it is.
    fn close(self) {
        self.offer.set(None);
        self.undo.seat().focus_soon(CHOICE.to_owned());
    }
}

/// The section: a button for a file, what is in it, and the way out.
#[component(transparent)]
pub fn BadgesAndResumes(
    /// Where files come from that were dropped elsewhere on the page.
    dropped: Dropped,
) -> Markup {
    let badges = Badges::expect();
    dropped.goes_to(Kind::Badge, Arc::new(move |file| badges.consider(file)));
    let (record, display) = (badges.record, badges.display);
    let write = move |_| {
        let known = untrack(|| record.known());
        display.download(RESUME_NAME, "application/json", &exchange::resume::write(&known.record, badges.today));
    };
    markup! {
        <section class="section" id=SECTION aria-labelledby="record-badges-heading">
            <h2 id="record-badges-heading" tabindex="-1">"Badges and résumés"</h2>
            <p class="section-intro">
                "An Open Badge is a certificate as a file or a picture, as Credly and others hand out; a JSON Resume is a CV that programs can read. "
                "What is found in a file is shown first; nothing is saved before you say so."
            </p>
            <FileChoice
                label="Choose a badge or a résumé"
                id=CHOICE
                accept=".json,.png,.svg,.jwt,.txt,application/json,image/png,image/svg+xml"
                on_read=Arc::new(move |file| badges.consider(file))
                problem=Arc::new(move || badges.problem.get())
            />
            <UndoOffer state=badges.undo id=UNDO />
            {move || badges.offer.with(|offer| offer.as_ref().map(|offer| preview(badges, offer)))}
            <div class="page-actions">
                <button class="button" aria-describedby="record-resume" on:click=write>"Download a résumé (JSON Resume)"</button>
            </div>
            <p class="remark" id="record-resume">
                "It has your certificates, your present role and your skills. No name, address or employer is in it, because your record has none: add them where you use it."
            </p>
        </section>
    }
}
