//! The signs of the drawings of pay, with what they mean.

use leptos::prelude::*;

use crate::ui::markup::{Markup, markup};
use crate::ui::state::RecordState;

/// The signs; those of what the person entered only where they entered something.
#[component(transparent)]
pub fn Signs() -> Markup {
    let record = RecordState::expect();
    let mine = move || {
        let known = record.known();
        let pay = known.record.own_pay().map(|_| item("mine", "my own pay"));
        let band = (!known.record.bands().is_empty())
            .then(|| item("band", "what my organisation pays in the role; dotted where one end is not known"));
        markup! { {pay} {band} }
    };
    markup! {
        <ul class="pay-legend">
            {item("bar", "from low to high, as the source defines them")}
            {item("median", "the median")}
            {item("single", "a single figure")}
            {mine}
        </ul>
    }
}

fn item(kind: &'static str, words: &'static str) -> Markup {
    let shape = match kind {
        "bar" => markup! { <rect class="pay-bar" x="0" y="30%" width="100%" height="40%"></rect> },
        "median" => markup! { <line class="pay-median" x1="50%" x2="50%" y1="5%" y2="95%"></line> },
        "mine" => markup! { <line class="pay-mine" x1="50%" x2="50%" y1="0" y2="100%"></line> },
        "band" => markup! {
            <line class="pay-band" x1="5%" x2="95%" y1="50%" y2="50%"></line>
            <line class="pay-band" x1="5%" x2="5%" y1="25%" y2="75%"></line>
            <line class="pay-band" x1="95%" x2="95%" y1="25%" y2="75%"></line>
        },
        _ => markup! { <circle class="pay-single" cx="50%" cy="50%" r="6"></circle> },
    };
    markup! { <li class="pay-legend-item"><svg class="pay-legend-sign" aria-hidden="true">{shape}</svg> {words}</li> }
}
