//! My record as it goes on paper: what an employer, an auditor or an awarding body asks for, without the controls.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::frame;
use crate::ui::markup::{Markup, markup};
use crate::ui::record::ahead::ahead;
use crate::ui::record::printed::certificates::Certificates;
use crate::ui::record::printed::coming::Coming;
use crate::ui::record::printed::learning::Learning;
use crate::ui::record::printed::private::Private;
use crate::ui::record::printed::skills::Skills;
use crate::ui::state::{Clock, Display, RecordState};

/// The sheet, and above it what may be chosen.
#[component(transparent)]
pub fn PrintedRecordPage() -> Markup {
    let with_private = RwSignal::new(false);
    let ahead = ahead();
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"My record on paper"</h1>
            <p class="page-lead">"What the printer gets is below. To keep a file, choose “Save as PDF” where your browser asks for the printer."</p>
        </header>
        <div class="page-actions">
            <button class="button" data-kind="primary" on:click=|_| frame::print()>"Print"</button>
            <label class="choice-option">
                <input type="checkbox" on:change=move |_| with_private.update(|is_on| *is_on = !*is_on) />
                <span class="choice-label">"With notes, costs and attempts"</span>
            </label>
            <a class="button" data-kind="quiet" href=Route::record().hash()>"Back to my record"</a>
        </div>
        <article class="paper" aria-label="The printed record">
            <Head />
            <Certificates ahead=ahead />
            <Coming ahead=ahead />
            <Learning />
            <Skills />
            {move || with_private.get().then(|| markup! { <Private /> })}
            <p class="paper-foot">
                "Entered by the person named above and checked by nobody. Renewal days follow the awarding bodies’ published rules as far as they are known; the body’s own register decides."
            </p>
        </article>
    }
}

/// Whose record it is, of which day, and where they stand. Nobody's name is stored, so there is a line for it.
#[component(transparent)]
fn Head() -> Markup {
    let record = RecordState::expect();
    let display = Display::expect();
    let today = Clock::today();
    let roles = move || {
        let named = [("Present role", record.here()), ("Aim", record.want())];
        let named = named.into_iter().filter_map(|(what, role)| Some((what, role?)));
        named.map(|(what, role)| markup! { <div><dt>{what}</dt><dd>{role.title}</dd></div> }).collect::<Markup>()
    };
    markup! {
        <header class="paper-head">
            <h2>"Certificates and professional development"</h2>
            <dl class="paper-facts">
                <div><dt>"Name"</dt><dd class="paper-line"></dd></div>
                <div><dt>"As of"</dt><dd>{move || display.date(today)}</dd></div>
                {roles}
            </dl>
        </header>
    }
}
