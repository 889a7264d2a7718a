//! The text of an advert with what was found in it. It is shown as text, whatever stands in it.

use std::sync::Arc;

use leptos::prelude::*;

use super::links;
use crate::advert::{Advert, Mention, Named};
use crate::text;
use crate::ui::markup::{IntoMarkup, Markup, markup};

/// The kinds that are marked: how the style sheet calls them, and what they are called.
const KINDS: [(&str, &str); 3] = [("role", "Role"), ("skill", "Skill"), ("certification", "Certification")];

/// What the marks mean, and the text.
#[component(transparent)]
pub fn Marked(
    /// What was read.
    advert: Arc<Advert>,
) -> Markup {
    let legend = KINDS.map(|(kind, name)| {
        markup! { <li><mark class="advert-mark" data-kind=kind>{name}</mark></li> }
    });
    let mut at = 0;
    let mut parts: Vec<Markup> = Vec::new();
    for mention in &advert.mentions {
        parts.push(advert.text.get(at..mention.place.start).unwrap_or_default().to_owned().into_markup());
        parts.push(marked(&advert, mention));
        at = mention.place.end;
    }
    parts.push(advert.text.get(at..).unwrap_or_default().to_owned().into_markup());
    let count = text::count(advert.mentions.len(), "place");
    markup! {
        <section class="section advert-section" aria-labelledby="advert-marked">
            <h2 id="advert-marked">"The advert, marked"</h2>
            <p class="section-intro">"What was recognised, in " {count} ". Each leads to its page. If a word is marked that means something else here, leave it aside."</p>
            <ul class="advert-legend" aria-label="What the marks mean">{legend}</ul>
            <div class="advert-marked" dir="auto">{parts}</div>
        </section>
    }
}

fn marked(advert: &Advert, mention: &Mention) -> Markup {
    let words = advert.text.get(mention.place.clone()).unwrap_or_default().to_owned();
    let links = links(&mention.named);
    let names: Vec<&str> = links.iter().map(|(name, _)| *name).collect();
    let kind = text::advert_kind(&mention.named);
    let is_several = names.len() > 1 && !matches!(mention.named, Named::Certifications(_));
    let title =
        if is_several { format!("{kind}: {}", names.join(" or ")) } else { format!("{kind}: {}", names.join(", ")) };
    let href = links.first().map(|(_, route)| route.hash());
    markup! {
        <a class="advert-mark-link" href=href title=title>
            <mark class="advert-mark" data-kind=kind>{words}</mark>
            <span class="visually-hidden">" (" {kind} ")"</span>
        </a>
    }
}
