//! Where no link leads to the goal: the sentence, the roles near by from which one gets there, and who does get there.

use crate::catalog::Entity;
use crate::catalog::link::Link;
use crate::plan::routes::{Nearest, NoWay};
use crate::route::Route;
use crate::text;
use crate::ui::evidence::{source_link, strength_tag};
use crate::ui::markup::{Markup, markup};
use crate::ui::part::tag::Tag;

/// Why there is no way, and what is nearest to one.
pub fn told(reason: &NoWay) -> Markup {
    let nearest = (!reason.nearest.is_empty()).then(|| {
        let roles = reason.nearest.iter().map(near).collect::<Markup>();
        markup! {
            <h3>"Nearest to you with a way there"</h3>
            <ul class="bullets">{roles}</ul>
        }
    });
    let feeders = (!reason.feeders.is_empty()).then(|| {
        let links = reason.feeders.iter().map(|link| feeder(link)).collect::<Markup>();
        markup! {
            <h3>"Who does get there"</h3>
            <ul class="plan-feeders">{links}</ul>
        }
    });
    markup! {
        <p>{reason.to_string()}</p>
        {nearest}
        {feeders}
    }
}

fn near(near: &Nearest) -> Markup {
    markup! {
        <li>
            <a href=Route::role(near.role).hash()>{near.role.row().title}</a>
            {format!(", {} away from where you are", text::count(near.steps_away, "link"))}
        </li>
    }
}

fn feeder(link: &'static Link) -> Markup {
    markup! {
        <li class="plan-feeder">
            <a class="plan-stop-role" href=Route::role(link.from).hash()>{link.from.title}</a>
            <p class="plan-evidence">
                <Tag word=text::link_kind(link.kind) kind=link.kind.word() gloss=text::link_kind_gloss(link.kind) />
                " "
                {strength_tag(link.strength)}
            </p>
            {source_sentence(link)}
        </li>
    }
}

/// What the evidence of a move is, and who says so.
pub fn source_sentence(link: &'static Link) -> Markup {
    let note = link.note.map(|note| format!("{}. ", note.trim_end_matches('.')));
    markup! { <p class="remark">{note} "Source: " {source_link(link.source)}</p> }
}
