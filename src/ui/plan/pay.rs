//! Pay along the way to the goal: each stop on one scale, by one kind of figure.

use std::sync::Arc;

use leptos::prelude::*;

use crate::catalog::{Entity, RoleId};
use crate::route::Route;
use crate::ui::markup::{Markup, markup};
use crate::ui::pay::in_order::pay_in_order;
use crate::ui::state::{Display, RecordState};

/// The roles along a way, the first one included.
pub type Stops = Arc<dyn Fn() -> Vec<RoleId> + Send + Sync>;

fn no_goal() -> Markup {
    markup! { <p class="remark">"Choose above what you want to be, and the pay of each stop on the way stands here."</p> }
}

/// What the stops of a way pay in the region that the person chose.
#[component(transparent)]
pub fn PayOnTheWay(
    /// The stops in their order.
    stops: Stops,
) -> Markup {
    let (record, display) = (RecordState::expect(), Display::expect());
    // A memo, unlike elsewhere: a large drawing, of which most changes to a record change nothing. The own pay and the
    // bands are read by the drawing itself; here they tell when it is another one.
    let seen = Memo::new(move |_| {
        let (known, stops) = (record.known(), stops());
        let bands: Vec<_> = stops.iter().map(|role| known.record.band(role.slug())).collect();
        record.want().map(|_| (display.region(), known.record.own_pay(), bands, stops))
    });
    let content = move || match &*seen.read() {
        Some((region, _, _, stops)) => untrack(|| pay_in_order(record, display, *region, stops)),
        None => no_goal(),
    };
    markup! {
        <section class="section" aria-labelledby="plan-pay">
            <h2 id="plan-pay">"Pay along the way"</h2>
            {content}
            <p class="remark">
                "What a job pays where you work may differ a great deal. Your own pay, and what your organisation pays, can be laid over it: enter them "
                <a href=Route::pay().hash()>"on the page about pay"</a>
                "; they stay on this device."
            </p>
        </section>
    }
}
