//! The picture of a gap: on a scale from none to expert, a diamond where the role asks and a dot where I am. Only for
//! the eye; the same stands beside it in words.

use leptos::prelude::*;

use crate::plan::gap::{SkillGap, Standing};
use crate::record::Rating;
use crate::ui::markup::{Markup, markup};

/// Where the steps of the scale lie: none, and the four levels.
const PLACES: [&str; 5] = ["4%", "27%", "50%", "73%", "96%"];

/// The word by which sheets tell how a person stands.
pub const fn kind(standing: Standing) -> &'static str {
    match standing {
        Standing::Missing => "missing",
        Standing::Below => "below",
        Standing::Met => "met",
        Standing::Above => "above",
        Standing::NotRated => "not-rated",
    }
}

/// Where a rating lies on the scale.
const fn place(rating: Rating) -> &'static str {
    match rating {
        Rating::None => PLACES[0],
        Rating::At(level) => PLACES[level as usize + 1],
    }
}

/// The picture of a skill.
pub fn picture(gap: &SkillGap) -> Markup {
    let steps = PLACES
        .iter()
        .map(|x| markup! { <line class="gap-step" x1=*x x2=*x y1="30%" y2="70%"></line> })
        .collect::<Markup>();
    let needed = place(Rating::At(gap.needed.level));
    let mine = gap.rating.map(place);
    let between = mine.filter(|mine| *mine != needed).map(|mine| {
        markup! { <line class="gap-between" x1=mine x2=needed y1="50%" y2="50%"></line> }
    });
    markup! {
        <svg class="gap-picture" data-standing=kind(gap.standing) aria-hidden="true">
            <line class="gap-scale" x1=PLACES[0] x2=PLACES[4] y1="50%" y2="50%"></line>
            {steps}
            {between}
            {diamond(needed)}
            {mine.map(dot)}
        </svg>
    }
}

/// What the role asks for.
fn diamond(x: &'static str) -> Markup {
    markup! { <svg x=x y="50%" overflow="visible"><path class="gap-needed" d="M0 -9L9 0L0 9L-9 0Z"></path></svg> }
}

/// Where I am.
fn dot(x: &'static str) -> Markup {
    markup! { <circle class="gap-mine" cx=x cy="50%" r="5"></circle> }
}

/// What the signs mean.
#[component(transparent)]
pub fn Legend() -> Markup {
    let sign = |sign: Markup| markup! { <svg class="gap-sign" aria-hidden="true">{sign}</svg> };
    let line = |standing| {
        markup! { <svg class="gap-sign" data-standing=standing aria-hidden="true"><line class="gap-between" x1="0" x2="100%" y1="50%" y2="50%"></line></svg> }
    };
    markup! {
        <ul class="gap-legend" aria-hidden="true">
            <li class="gap-legend-item">{sign(diamond("50%"))} "asked for"</li>
            <li class="gap-legend-item">{sign(dot("50%"))} "mine"</li>
            <li class="gap-legend-item">{line("below")} "what I lack"</li>
            <li class="gap-legend-item">{line("above")} "what I have beyond it"</li>
            <li class="gap-legend-item">"From left to right: none of it, awareness, working, practitioner, expert."</li>
        </ul>
    }
}
