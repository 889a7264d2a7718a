//! Dressing: a view as it is now, with attributes in place of the classes that only a style sheet could explain.
//!
//! For drawings that leave the page: a file has to look the same where no sheet of ours is, and in programs that know
//! little of CSS. States (`data-…`) and what is said to screen readers about parts go with the classes.

use std::borrow::Cow;

use super::{Attribute, Content, Element, Markup, Place, Value};

/// What a class is drawn with: names and values of attributes. None leaves the element out.
pub type Dress = fn(Worn<'_>) -> Option<Vec<(&'static str, &'static str)>>;

/// A class where it is worn.
#[derive(Clone, Copy)]
pub struct Worn<'a> {
    /// The class.
    pub class: &'a str,
    /// The states of the element and of those around it, the nearest last.
    states: &'a [State],
}

/// The name of a `data-` attribute, and its value.
type State = (&'static str, Cow<'static, str>);

impl<'a> Worn<'a> {
    /// The nearest value of a state such as `data-line`; nothing where there is none.
    pub fn state(self, name: &str) -> &'a str {
        self.states.iter().rfind(|(other, _)| *other == name).map_or("", |(_, value)| value)
    }
}

impl Markup {
    /// The view as it is now, dressed. Its listeners are gone, and it follows nothing any more.
    #[must_use]
    pub fn dressed(self, dress: Dress) -> Self {
        put_on(self, dress, &mut Vec::new())
    }
}

fn put_on(markup: Markup, dress: Dress, states: &mut Vec<State>) -> Markup {
    match *markup.0 {
        Content::Element(element) => put_on_element(element, dress, states),
        Content::Several(parts) | Content::Steps(parts, _) => {
            parts.into_iter().map(|part| put_on(part, dress, states)).collect()
        }
        Content::Unmade(make) => put_on(make(), dress, states),
        Content::Live(read) => put_on(read(), dress, states),
        plain => plain.into(),
    }
}

fn put_on_element(element: Element, dress: Dress, states: &mut Vec<State>) -> Markup {
    let outside = states.len();
    let mut class = Cow::Borrowed("");
    let mut attributes = Vec::new();
    for Attribute { place, name, value } in element.attributes {
        match value.settled() {
            Value::Text(text) if name == "class" => class = text,
            Value::Text(text) if name.starts_with("data-") => states.push((name, text)),
            value if place == Place::Attribute && !name.starts_with("aria-") => {
                attributes.push(Attribute { place, name, value });
            }
            _ => {}
        }
    }
    let worn = if class.is_empty() { Some(Vec::new()) } else { dress(Worn { class: &class, states }) };
    let markup = match worn {
        Some(worn) => {
            let worn = worn.into_iter().map(|(name, value)| {
                let value = Value::Text(Cow::Borrowed(value));
                Attribute { place: Place::Attribute, name, value }
            });
            attributes.extend(worn);
            let children = element.children.into_iter().map(|child| put_on(child, dress, states)).collect();
            Content::Element(Element { tag: element.tag, attributes, children, ..Element::default() }).into()
        }
        None => Content::Nothing.into(),
    };
    states.truncate(outside);
    markup
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::markup::markup;

    fn ink(worn: Worn<'_>) -> Option<Vec<(&'static str, &'static str)>> {
        match (worn.class, worn.state("data-line")) {
            ("line", "2") => Some(vec![("stroke", "red")]),
            ("line", _) => Some(vec![("stroke", "black")]),
            ("touch", _) => None,
            _ => Some(Vec::new()),
        }
    }

    #[test]
    fn a_class_becomes_what_it_is_drawn_with_in_the_state_around_it() {
        let view = markup! {
            <g aria-hidden="true">
                <g data-line="2"><path class="line" d="M0 0"></path></g>
                {move || markup! { <path class="line" d="M1 1"></path> }}
                <rect class="touch"></rect>
                <text class="unheard of">"Words"</text>
            </g>
        };
        let mut printed = String::new();
        view.dressed(ink).print(&mut printed);
        let expected = "<g><g><path d=\"M0 0\" stroke=\"red\"></path></g><path d=\"M1 1\" stroke=\"black\"></path>\
                        <text>Words</text></g>";
        assert_eq!(printed, expected);
    }
}
