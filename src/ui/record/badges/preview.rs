//! What a file of another maker holds, before anything of it is saved.

use super::found::found;
use super::{Badges, Offer, PREVIEW};
use crate::exchange::{self, Outcome};
use crate::text;
use crate::ui::markup::{Markup, markup};

/// The most remarks that are shown; of the rest only the number is.
const MOST_REMARKS: usize = 20;

/// The certificates with what taking them over would do, the remarks, and both ways on.
pub(super) fn preview(badges: Badges, offer: &Offer) -> Markup {
    let known = badges.record.known();
    let previewed = exchange::preview(&known.record, &offer.found.certificates);
    let would_change = |place: usize| offer.wanted[place] && previewed[place].outcome != Outcome::Same;
    let wanted = (0..previewed.len()).filter(|place| would_change(*place)).count();
    let rows = previewed.iter().enumerate().map(|(place, it)| found(badges, offer, place, it)).collect::<Markup>();
    let summary = match previewed.len() {
        0 => "There is nothing in it to take over.".to_owned(),
        all => format!("{} found.", text::count(all, "certificate")),
    };
    let take = (wanted > 0).then(|| {
        let label = format!("Save {}", text::count(wanted, "certificate"));
        markup! { <button class="button" data-kind="primary" on:click=move |_| badges.take()>{label}</button> }
    });
    markup! {
        <div class="record-form" role="group" aria-labelledby=PREVIEW>
            <h3 id=PREVIEW tabindex="-1">"What is in “" <bdi>{offer.name.clone()}</bdi> "”"</h3>
            <p>{summary}</p>
            {remarks(offer)}
            <ul class="record-list">{rows}</ul>
            <div class="page-actions">
                {take}
                <button class="button" on:click=move |_| badges.close()>"Save nothing"</button>
            </div>
        </div>
    }
}

fn remarks(offer: &Offer) -> Option<Markup> {
    let all = &offer.found.remarks;
    let listed = all.iter().take(MOST_REMARKS);
    let rest = all.len().saturating_sub(MOST_REMARKS);
    let rest = (rest > 0).then(|| markup! { <li>"And " {rest} " more."</li> });
    (!all.is_empty()).then(|| {
        let items = listed.map(|remark| markup! { <li><bdi>{remark.to_string()}</bdi></li> }).collect::<Markup>();
        markup! { <ul class="badge-remarks" aria-label="To know about this file">{items}{rest}</ul> }
    })
}
