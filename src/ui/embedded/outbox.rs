//! Telling the page around: that it can be used, which page is shown, how high it would like to be.

use std::sync::Arc;

use leptos::prelude::*;

use super::Around;
use crate::embedding::Height;
use crate::embedding::message::Message;
use crate::ui::frame;
use crate::ui::page;
use crate::ui::seat::Seat;
use crate::ui::state::{RouteState, follow_changes};

/// Tells all of that from now on, for as long as the calling view lives.
pub(super) fn tell_what_is_shown(host: &Arc<Around>) {
    let seat = Seat::expect();
    let routes = RouteState::expect();
    let ready = host.clone();
    let mut is_ready = false;
    follow_changes(Box::new(move || {
        if !std::mem::replace(&mut is_ready, true) {
            ready.tell(&Message::Ready);
            tell_height(seat, ready.clone());
        }
    }));
    let host = host.clone();
    follow_changes(Box::new(move || {
        let route = routes.current();
        host.tell(&Message::Navigation { address: route.hash(), title: page::title(&route) });
    }));
}

/// Tells how high it is now, and again whenever that changes; where the page around said how high, that, once.
fn tell_height(seat: Seat, host: Arc<Around>) {
    if let Height::Pixels(height) = host.embedding.height {
        return host.tell(&Message::Height(height.into()));
    }
    let Some(app) = seat.app() else { return };
    let told = StoredValue::new(0);
    frame::on_resize(&app, move |size| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a page is a few thousand pixels high"
        )]
        let height = size.height.ceil() as u32;
        if height > 0 && told.try_update_value(|told| std::mem::replace(told, height)) != Some(height) {
            host.tell(&Message::Height(height));
        }
    });
}
