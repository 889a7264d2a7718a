//! What happened with a certification, day by day.

use leptos::prelude::*;

use super::wording;
use crate::catalog::{CertificationId, Entity};
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{Display, RecordState};

/// Everything that has a day, newest first.
#[component(transparent)]
pub fn WhatHappened(
    /// The certification.
    certification: CertificationId,
) -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let entries = move || {
        let today = record.today();
        let history = record.known().record.history(certification.slug());
        if history.is_empty() {
            return markup! {
                <p class="remark">"Nothing yet. What you choose and enter here is listed by day, and stays when you change your status."</p>
            };
        }
        let rows = history
            .into_iter()
            .rev()
            .map(|entry| {
                let what = wording::event(&entry.what, entry.on, today);
                let is_ahead = (entry.on > today).to_string();
                markup! {
                    <li class="history-entry" data-ahead=is_ahead>
                        <time class="history-day" datetime=entry.on.to_string()>{display.date(entry.on)}</time>
                        <span>{what}</span>
                    </li>
                }
            })
            .collect::<Markup>();
        markup! { <ol class="history">{rows}</ol> }
    };
    markup! {
        <div class="life-part">
            <h3>"What happened"</h3>
            {entries}
        </div>
    }
}
