//! What an advert asks for: every skill and certification that it names, once, with how much it wants it.

use std::ops::Range;

use super::{Mention, Named, Weight};
use crate::catalog::Entity;

/// Something that an advert asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// One skill or certification; or several of which any will do.
    pub wanted: Named,
    /// What it is called: by its own name, or where it is several by the words of the advert.
    pub words: String,
    /// How much the advert wants it.
    pub weight: Weight,
    /// Whether it is the advert that leaves the choice: "PRINCE2 or PMP".
    pub is_choice: bool,
}

/// What a text asks for, in its order.
pub(super) fn asks(text: &str, mentions: &[Mention]) -> Vec<Ask> {
    let mut asks: Vec<Ask> = Vec::new();
    let mut at = 0;
    while let Some(mention) = mentions.get(at) {
        let alternatives = alternatives(text, &mentions[at..]);
        let (last, mut wanted) = (&mentions[at + alternatives - 1], mention.named.clone());
        for other in &mentions[at + 1..at + alternatives] {
            wanted.join(&other.named);
        }
        at += alternatives;
        if matches!(wanted, Named::Roles(_)) {
            continue;
        }
        let place = mention.place.start..last.place.end;
        let weight = mention.weight.max(last.weight);
        match asks.iter_mut().find(|ask| same(&ask.wanted, &wanted)) {
            Some(ask) => ask.weight = ask.weight.max(weight),
            None => asks.push(Ask { words: name(text, place, &wanted), wanted, weight, is_choice: alternatives > 1 }),
        }
    }
    asks.retain(|ask| ask.weight != Weight::NotAsked);
    let narrower: Vec<bool> = asks.iter().map(|ask| asks.iter().any(|other| is_said_by(ask, other))).collect();
    let mut at = 0;
    asks.retain(|_| {
        at += 1;
        !narrower[at - 1]
    });
    asks
}

/// How many certifications stand beside each other of which one is enough: "PRINCE2 or PMP", "CISM, CISA or CISSP".
fn alternatives(text: &str, mentions: &[Mention]) -> usize {
    let mut count = 1;
    let mut enough = 1;
    while let [one, other, ..] = &mentions[count - 1..] {
        let are_certifications =
            matches!((&one.named, &other.named), (Named::Certifications(_), Named::Certifications(_)));
        let between = text.get(one.place.end..other.place.start).unwrap_or_default().trim().to_lowercase();
        let is_or = matches!(between.as_str(), "or" | ", or" | "/" | "and/or" | "or an" | "or a");
        if !are_certifications || !is_or && between != "," {
            break;
        }
        count += 1;
        if is_or {
            enough = count;
        }
    }
    enough
}

/// One by its name, several by what the advert calls them.
fn name(text: &str, place: Range<usize>, wanted: &Named) -> String {
    let named = match wanted {
        Named::Skills(skills) if skills.len() == 1 => skills.first().map(|skill| skill.row().name),
        Named::Certifications(ids) if ids.len() == 1 => ids.first().map(|id| id.name),
        _ => None,
    };
    let said = text.get(place).unwrap_or_default();
    named.map_or_else(|| said.split_whitespace().collect::<Vec<_>>().join(" "), str::to_owned)
}

fn same(one: &Named, other: &Named) -> bool {
    within(one, other) && within(other, one)
}

/// Whether everything that one stands for is among what the other stands for.
fn within(one: &Named, other: &Named) -> bool {
    match (one, other) {
        (Named::Skills(ours), Named::Skills(theirs)) => ours.iter().all(|id| theirs.contains(id)),
        (Named::Certifications(ours), Named::Certifications(theirs)) => ours.iter().all(|id| theirs.contains(id)),
        _ => false,
    }
}

/// Whether another ask says the same more exactly, and not less strongly: after "ITIL 4 Foundation" the word "ITIL"
/// asks for nothing else.
fn is_said_by(ask: &Ask, other: &Ask) -> bool {
    let strength = |weight: Weight| match weight {
        Weight::NotAsked => 0,
        Weight::Desirable => 1,
        Weight::Unsaid => 2,
        Weight::Essential => 3,
    };
    !ask.is_choice
        && within(&other.wanted, &ask.wanted)
        && !within(&ask.wanted, &other.wanted)
        && strength(other.weight) >= strength(ask.weight)
}
