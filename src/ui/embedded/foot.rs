//! What the page around is told, said to the person, and the choice to tell it more.

use std::sync::Arc;

use leptos::prelude::*;

use super::Around;
use super::progress::progress;
use crate::embedding::message::Message;
use crate::ui::markup::{IntoMarkup, Markup, markup};
use crate::ui::state::{RecordState, follow_changes};

/// Whether the person agrees. A type of its own, because the code of a signal of a common type would move into the first
/// visit as soon as it is shared.
#[derive(Clone, Copy)]
struct Consent(bool);

/// The sentence and the choice. Nothing where nobody listens.
pub(super) fn foot(host: Arc<Around>) -> Markup {
    let Some((listener, _)) = host.listener.clone() else { return ().into_markup() };
    let record = RecordState::expect();
    let session = record.session();
    let agrees = RwSignal::new(Consent(session.tells_progress_to(&listener)));
    let mut told = None;
    follow_changes(Box::new(move || {
        if !agrees.get().0 {
            // Whoever agrees again is told afresh.
            told = None;
            return;
        }
        let progress = progress(&record.known());
        if told.as_ref() != Some(&progress) {
            host.tell(&Message::Progress(progress.clone()));
            told = Some(progress);
        }
    }));
    let to = listener.clone();
    let choose = move |event| {
        let choice = event_target_checked(&event);
        agrees.set(Consent(choice));
        session.tell_progress_to(&to, choice);
    };
    markup! {
        <p>"The page around this one (" {listener} ") is told which page you look at here and how high it is. It is told nothing that you enter, unless you say so:"</p>
        <p>
            <label class="consent">
                <input type="checkbox" prop:checked=move || agrees.get().0 on:change=choose />
                <span>"Tell it how far I am: my role, the role I want, and which certifications I have passed or am working on. I can take this back here."</span>
            </label>
        </p>
    }
}
