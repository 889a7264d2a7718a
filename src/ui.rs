//! The interface: one [`App`] that the page, an embedding and the tests mount alike.
//!
//! Views are functions of the catalogue, the route, the day and the record. Nothing here touches storage or the
//! address itself: the session and the ports do.

pub mod about;
pub mod advert;
pub mod certification;
pub mod compare;
pub mod contents;
pub mod each;
pub mod embedded;
pub mod evidence;
pub mod format;
pub mod frame;
pub mod guide;
pub mod life;
pub mod map;
pub mod markup;
pub mod notices;
pub mod organisation;
pub mod page;
pub mod part;
pub mod pay;
pub mod personal;
pub mod plan;
pub mod poster;
#[cfg(not(target_arch = "wasm32"))]
pub mod printed;
pub mod record;
pub mod role;
pub mod search_box;
pub mod seat;
pub mod shell;
pub mod skill;
pub mod state;

use leptos::prelude::*;
use markup::{Markup, markup};

use crate::port::Env;
use seat::Surroundings;

/// Mounts the application into the page that loaded it: a page of its own, or one for embedded copies.
#[cfg(target_arch = "wasm32")]
pub fn mount_page() {
    let start = || if embedded::is_asked_for() { embedded::fetch_and_start() } else { mount() };
    let given = organisation::Given::Announced(crate::port::browser::layer::announced());
    if given.is_nothing() {
        return start();
    }
    wasm_bindgen_futures::spawn_local(async move {
        organisation::prepare(given).await;
        start();
    });
}

#[cfg(target_arch = "wasm32")]
fn mount() {
    map::board::measure_printed();
    frame::clear_boot_screen();
    mount_into(frame::body(), crate::port::browser::env(), Surroundings::default()).forget();
}

/// Mounts a copy of the application into an element, in its world, with what is around it. Dropping what is returned
/// takes the copy away again.
#[cfg(target_arch = "wasm32")]
pub fn mount_into(
    parent: web_sys::HtmlElement,
    env: Env,
    surroundings: Surroundings,
) -> leptos::mount::UnmountHandle<impl Mountable> {
    leptos::mount::mount_to(parent, move || markup! { <App env=env surroundings=surroundings /> })
}

/// The whole application.
#[component]
pub fn App(
    /// The world outside: storage, address, clock, files.
    env: Env,
    /// What is around it; a page of its own unless said otherwise.
    #[prop(optional)]
    surroundings: Surroundings,
) -> Markup {
    state::provide(&env, surroundings);
    page::part::Parts::provide();
    markup! { <shell::Shell /> }
}
