//! What became of something that can be taken back: a line that is announced, and the button that takes it back.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::markup::{Markup, markup};
use crate::ui::state::RecordState;

/// The last outcome. It is told until the record changes again, because from then on "Undo" means something else.
#[derive(Clone, Copy)]
pub struct Outcome {
    record: RecordState,
    told: RwSignal<Option<Told>>,
}

#[derive(Clone)]
struct Told {
    sentence: String,
    can_undo: bool,
    /// The time of the record's latest change, as it was then.
    at: u64,
}

impl Outcome {
    /// Nothing yet.
    pub fn new(record: RecordState) -> Self {
        Self { record, told: RwSignal::new(None) }
    }

    /// Tells what happened just now, and whether one step of undo takes it back.
    pub fn tell(self, sentence: String, can_undo: bool) {
        self.told.set(Some(Told { sentence, can_undo, at: untrack(|| self.latest()) }));
    }

    /// Tells nothing any more.
    pub fn forget(self) {
        self.told.set(None);
    }

    /// What is told now.
    pub fn current_sentence(self) -> Option<String> {
        self.current().map(|told| told.sentence)
    }

    fn latest(self) -> u64 {
        self.record.known().record.latest_time()
    }

    fn current(self) -> Option<Told> {
        self.told.get().filter(|told| told.at == self.latest())
    }
}

/// The line, and the button. Empty as long as there is nothing to tell.
#[component(transparent)]
pub fn OutcomeLine(
    /// What is told.
    outcome: Outcome,
    /// What is said once it is taken back.
    undone: &'static str,
    /// Told when it is taken back, which takes the button away.
    on_undo: Arc<dyn Fn() + Send + Sync>,
) -> Markup {
    let record = outcome.record;
    let undo = move || {
        record.undo();
        outcome.tell(undone.to_owned(), false);
        on_undo();
    };
    markup! {
        <div class="outcome">
            <p role="status">{move || outcome.current_sentence()}</p>
            {move || {
                let undo = undo.clone();
                let can_undo = outcome.current().is_some_and(|told| told.can_undo);
                can_undo.then(|| markup! { <button class="button" on:click=move |_| undo()>"Undo"</button> })
            }}
        </div>
    }
}
