//! The application itself: what it keeps, which keys it knows, which version it is.

use leptos::prelude::*;

use crate::text;
use crate::ui::markup::{Markup, markup};
use crate::ui::part::table;
use crate::ui::state::{Display, RecordState};

/// Keys, and what they do.
const KEYS: [(&str, &str); 8] = [
    ("/ or Ctrl K", "Search, from anywhere"),
    ("Ctrl Z", "Undo the last change to your record"),
    ("Ctrl Shift Z", "Do it again"),
    (
        "Arrow keys, on the map",
        "Go along the links: right and left follow career steps, up and down go to the station above or below",
    ),
    ("Enter, on the map", "Open the role"),
    ("+ and −, on the map", "Zoom in and out"),
    ("0, on the map", "Show the whole map"),
    ("Arrow keys, in a row of choices", "Choose the next or the one before"),
];

/// The JSON schema of the backup file, published beside the page.
const BACKUP_FORM: &str = "record-1.schema.json";

/// Whose work the application is built from, and under which licences; written by the build beside the page.
const THIRD_PARTY: &str = "THIRD-PARTY.txt";

/// What is kept where. Nothing leaves.
#[component(transparent)]
pub fn Privacy() -> Markup {
    let record = RecordState::expect();
    let state = move || text::save_state(record.known().save_state);
    markup! {
        <section class="section" aria-labelledby="about-privacy">
            <h2 id="about-privacy">"What happens to what you enter"</h2>
            <div class="prose">
                <p>
                    "Your roles, what you hold and plan, your skill levels, your notes, and your choice of region and theme are kept by your browser, "
                    "on this device, for this page. Nothing is sent anywhere: there is no account, no counting of visits, no cookie, and no request to another host. "
                    "Links to sources open the publishers’ own pages, which may do differently."
                </p>
                <p>
                    "Clearing the browser’s data clears your record too; the page “My record” offers it as a file to keep, and takes such a file back. "
                    <a href=BACKUP_FORM>"The form of the backup file"</a>
                    " is documented for whoever wants to read or write it with other programs. Right now: "
                    {state}
                </p>
            </div>
        </section>
    }
}

/// How the application is had without a network.
#[component(transparent)]
pub fn Installing() -> Markup {
    markup! {
        <section class="section" aria-labelledby="about-installing">
            <h2 id="about-installing">"Without a network"</h2>
            <p class="prose">
                "Opened from a host in a tab of its own, the application works without a network after the first visit. "
                "To have it among your other programs, choose “Install” in the browser’s menu; on an iPhone or iPad, “Add to Home Screen” under “Share”. "
                "A new version is offered and used when you say so."
            </p>
        </section>
    }
}

/// The keys.
#[component(transparent)]
pub fn Keys() -> Markup {
    let rows = KEYS.map(|(key, what)| markup! { <tr><th scope="row" class="about-key">{key}</th><td>{what}</td></tr> });
    markup! {
        <section class="section" aria-labelledby="about-keys">
            <h2 id="about-keys">"Keyboard"</h2>
            <table class="about-keys">
                <caption class="visually-hidden">"Keys and what they do"</caption>
                {table::head(&["Key", "What it does"])}
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

/// Which version this is.
#[component(transparent)]
pub fn Version() -> Markup {
    let display = Display::expect();
    let gathered = move || display.day(crate::catalog::about().gathered);
    markup! {
        <section class="section" aria-labelledby="about-version">
            <h2 id="about-version">"Version"</h2>
            <p>"ITSM Career Roadmap " {env!("CARGO_PKG_VERSION")} ", with data gathered " {gathered} ". " <a href=THIRD_PARTY>"Software it is built from"</a></p>
        </section>
    }
}
