//! About the data: how facts are known, how old they are, what their licences ask for, and what happens to yours.

use leptos::prelude::*;

use crate::catalog;
use crate::ui::about::ages::Ages;
use crate::ui::about::application::{Installing, Keys, Privacy, Version};
use crate::ui::about::licences::{Attribution, Licences};
use crate::ui::about::sources::SourceTable;
use crate::ui::about::words::Words;
use crate::ui::markup::{Markup, markup};
use crate::ui::organisation::about::OrganisationSection;
use crate::ui::state::Display;

/// Everything there is to know about the facts themselves.
#[component(transparent)]
pub fn AboutPage() -> Markup {
    let display = Display::expect();
    let about = catalog::about();
    let gathered = move || display.day(about.gathered);
    markup! {
        <header class="page-head">
            <h1 tabindex="-1">"About the data"</h1>
            <p class="page-lead">
                "Every figure on these pages carries its region, its year and its source. What nobody could tell us is called unknown and not guessed."
            </p>
            <p class="remark">"Gathered " {gathered} ". " {about.trade_marks}</p>
        </header>
        <OrganisationSection />
        <Words />
        <Ages />
        <Licences />
        <Attribution />
        <Privacy />
        <Installing />
        <Keys />
        <Version />
        <SourceTable />
    }
}
