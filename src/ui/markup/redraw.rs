//! Redrawing: only what differs is touched, so that the focus, the selection and what is half typed stay.

use leptos::prelude::untrack;
use web_sys::Node;

use super::draw::{Drawn, DrawnAttribute, DrawnElement, Shown, Space, draw_attribute, follow, listen};
use super::{Attribute, Content, Element, Listener, Markup};

impl Markup {
    /// Changes what was drawn into what this draws.
    pub(super) fn redraw(self, drawn: &mut Drawn, space: Space) {
        match (*self.0, drawn) {
            (Content::Unmade(make), drawn) => untrack(make).redraw(drawn, space),
            (Content::Nothing, Drawn::Nothing(_)) => {}
            (Content::Text(text), Drawn::Text(node, before)) => {
                if *before != text {
                    node.set_text_content(Some(&text));
                    *before = text;
                }
            }
            (Content::Element(element), Drawn::Element(drawn)) if is_alike(&element, drawn) => {
                redraw_element(element, drawn, space);
            }
            (Content::Several(parts), Drawn::Several(drawn, end)) => {
                redraw_all(parts, drawn, space, |added| place_at(added, end));
            }
            (Content::Steps(parts, first), Drawn::Steps(steps)) => {
                let change = |parts, drawn: &mut Vec<Drawn>, end: &Node| {
                    redraw_all(parts, drawn, space, |added| place_at(added, end));
                };
                steps.redraw(parts, first, change);
            }
            (Content::Live(read), Drawn::Live(followed)) => {
                let before = followed.0.take_value();
                *followed = follow(read, space, before);
            }
            (other, drawn) => replace(drawn, Markup::from(other).draw(space)),
        }
    }
}

/// Whether the one can be changed into the other: the same tag, with the same things set and listened for.
fn is_alike(parts: &Element, drawn: &DrawnElement) -> bool {
    let same_attribute =
        |(one, other): (&Attribute, &DrawnAttribute)| one.name == other.name && one.place == other.place;
    let same_listener =
        |(one, other): (&Listener, &super::draw::Listening)| one.event == other.event && one.first == other.first;
    parts.tag == drawn.tag
        && parts.attributes.len() == drawn.attributes.len()
        && parts.listeners.len() == drawn.listeners.len()
        && parts.attributes.iter().zip(&drawn.attributes).all(same_attribute)
        && parts.listeners.iter().zip(&drawn.listeners).all(same_listener)
}

fn redraw_element(parts: Element, drawn: &mut DrawnElement, space: Space) {
    let space = if parts.tag == "svg" { Space::Svg } else { space };
    let element = drawn.element.clone();
    redraw_all(parts.children, &mut drawn.children, space, |added| added.place(&element, None));
    for (attribute, drawn) in parts.attributes.into_iter().zip(&mut drawn.attributes) {
        let before = match &mut drawn.shown {
            Shown::Once(value) => Some(std::mem::take(value)),
            Shown::Live(effect) => effect.take_value(),
        };
        *drawn = draw_attribute(&element, attribute, before);
    }
    for (listener, listening) in parts.listeners.into_iter().zip(&mut drawn.listeners) {
        *listening = listen(&element, listener);
    }
    if let Some(reference) = parts.reference {
        reference(&element);
    }
}

/// One by one; what there is too much of goes, what is new is placed at the end.
fn redraw_all(parts: Vec<Markup>, drawn: &mut Vec<Drawn>, space: Space, place: impl Fn(&Drawn)) {
    drawn.drain(parts.len().min(drawn.len())..).for_each(|gone| gone.remove());
    let mut parts = parts.into_iter();
    for (drawn, part) in drawn.iter_mut().zip(&mut parts) {
        part.redraw(drawn, space);
    }
    for part in parts {
        let added = part.draw(space);
        place(&added);
        drawn.push(added);
    }
}

fn place_at(added: &Drawn, end: &Node) {
    if let Some(parent) = end.parent_node() {
        added.place(&parent, Some(end));
    }
}

fn replace(drawn: &mut Drawn, by: Drawn) {
    if let Some(first) = drawn.first_node()
        && let Some(parent) = first.parent_node()
    {
        by.place(&parent, Some(&first));
    }
    drawn.remove();
    *drawn = by;
}
