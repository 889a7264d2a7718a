//! The way out: the same page in a tab of its own, and the record taken along.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{Around, outbox};
use crate::embedding::carried;
use crate::route::Route;
use crate::session::SaveState;
use crate::ui::markup::{Markup, markup};
use crate::ui::state::{RecordState, RouteState};

/// The link beside the search. The messages begin with it, because it is there from the start and on every page.
pub(super) fn bar(host: Arc<Around>) -> Markup {
    outbox::tell_what_is_shown(&host);
    let routes = RouteState::expect();
    let href = move || format!("{}{}", host.own_page, routes.current().hash());
    markup! {
        <a class="own-tab" href=href target="_blank" rel="noopener">
            <span class="own-tab-words">"Open in its own tab"</span>
            <svg class="own-tab-sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3H3v10h10v-3M9 2h5v5M14 2L7 9"></path></svg>
        </a>
    }
}

/// What has to be said about the keeping of the record inside another page, and what can be done about it.
pub(super) fn notice(host: Arc<Around>) -> Markup {
    let record = RecordState::expect();
    let routes = RouteState::expect();
    let is_too_large = RwSignal::new(false);
    let is_apart = host.is_apart;
    let sentence = move || {
        let is_about_record = matches!(*routes.current(), Route::Record { .. } | Route::Plan(_));
        match record.known().save_state {
            SaveState::NotKept(_) | SaveState::Full => {
                Some("In a tab of its own this page may be able to keep your record.")
            }
            SaveState::Saved | SaveState::Saving if is_apart && is_about_record => Some(
                "This record belongs to the page that you are on. Your browser keeps it apart from the one that you have where this opens in its own tab.",
            ),
            SaveState::LookOnly if is_about_record => {
                Some("The page around this one shows your record and lets nothing be changed here.")
            }
            _ => None,
        }
    };
    let own_page = host.own_page.clone();
    let take_along = move |event: MouseEvent| {
        let address = carried::address(&record.session().export());
        is_too_large.set(address.is_none());
        let link = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        match (address, link) {
            // The browser follows the link after this, and reads its address only then.
            (Some(address), Some(link)) => drop(link.set_attribute("href", &format!("{own_page}{address}"))),
            _ => event.prevent_default(),
        }
    };
    let own_page = host.own_page.clone();
    let links = move || {
        let (take_along, own_page) = (take_along.clone(), own_page.clone());
        sentence().map(|sentence| {
            markup! {
                <p class="notice">
                    <span>{sentence}</span>
                    <a class="button" href=own_page.clone() target="_blank" rel="noopener" on:click=take_along>"Open and take my record along"</a>
                </p>
            }
        })
    };
    let too_large = move || {
        is_too_large.get().then(|| markup! {
            <p class="notice" role="alert">"Your record is too large to travel in an address. Download a backup under “My record” and bring it in there."</p>
        })
    };
    markup! { {links} {too_large} }
}
