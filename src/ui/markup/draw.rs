//! Drawing: from data to the elements of the page.

use std::borrow::Cow;

use leptos::prelude::{document, untrack};
use leptos::reactive::effect::RenderEffect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Node;

use super::steps::Steps;
use super::{Attribute, Content, Element, Listener, Markup, Place, Value};

/// Which elements a tag stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// Those of HTML.
    Html,
    /// Those of SVG: `svg` itself and everything inside.
    Svg,
}

/// What was drawn, in the order of the page. Everything has at least one node, so that there is always a place.
pub(super) enum Drawn {
    Nothing(Node),
    Text(Node, Cow<'static, str>),
    Element(Box<DrawnElement>),
    /// The parts, and the node that marks where they end.
    Several(Vec<Drawn>, Node),
    /// The same, of which some may still be awaited.
    Steps(Steps),
    Live(Followed),
}

/// What a closure gave, drawn again whenever that changes.
pub(super) struct Followed(pub(super) RenderEffect<Drawn>);

impl Drop for Followed {
    /// What was drawn goes at once. Left to itself it would stay until the effect's task has its turn, and what is inside
    /// could have its turn before that, when the signals it reads are gone with the view around it.
    fn drop(&mut self) {
        drop(self.0.take_value());
    }
}

pub(super) struct DrawnElement {
    pub(super) tag: &'static str,
    pub(super) element: web_sys::Element,
    pub(super) attributes: Vec<DrawnAttribute>,
    pub(super) listeners: Vec<Listening>,
    pub(super) children: Vec<Drawn>,
}

pub(super) struct DrawnAttribute {
    pub(super) place: Place,
    pub(super) name: &'static str,
    pub(super) shown: Shown,
}

/// What an attribute was set to.
pub(super) enum Shown {
    Once(Value),
    Live(RenderEffect<Value>),
}

/// Listens for as long as it is kept.
pub(super) struct Listening {
    element: web_sys::Element,
    pub(super) event: Cow<'static, str>,
    pub(super) first: bool,
    closure: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        let closure = self.closure.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback_and_bool(&self.event, closure, self.first);
    }
}

impl Markup {
    /// Draws it, without a place in the page yet.
    pub(super) fn draw(self, space: Space) -> Drawn {
        match *self.0 {
            Content::Nothing => Drawn::Nothing(mark()),
            Content::Text(text) => Drawn::Text(document().create_text_node(&text).into(), text),
            Content::Element(element) => Drawn::Element(Box::new(draw_element(element, space))),
            Content::Several(parts) => Drawn::Several(parts.into_iter().map(|part| part.draw(space)).collect(), mark()),
            Content::Steps(parts, first) => Drawn::Steps(Steps::draw(parts, first, mark(), space)),
            Content::Unmade(make) => untrack(make).draw(space),
            Content::Live(read) => Drawn::Live(follow(read, space, None)),
        }
    }
}

/// Draws what a closure gives, and draws it again whenever that changes.
pub(super) fn follow(read: Box<dyn Fn() -> Markup + Send>, space: Space, before: Option<Drawn>) -> Followed {
    let redraw = move |before: Option<Drawn>| {
        let markup = read();
        match before {
            Some(mut drawn) => {
                markup.redraw(&mut drawn, space);
                drawn
            }
            None => markup.draw(space),
        }
    };
    Followed(RenderEffect::new_with_value(redraw, before))
}

/// A node that is not seen and marks a place.
fn mark() -> Node {
    document().create_comment("").into()
}

fn draw_element(parts: Element, space: Space) -> DrawnElement {
    let space = if parts.tag == "svg" { Space::Svg } else { space };
    let element = match space {
        Space::Html => document().create_element(parts.tag),
        Space::Svg => document().create_element_ns(Some("http://www.w3.org/2000/svg"), parts.tag),
    };
    let element = element.expect("a tag of HTML or SVG");
    let children: Vec<Drawn> = parts.children.into_iter().map(|child| child.draw(space)).collect();
    for child in &children {
        child.place(&element, None);
    }
    // After the children: a list of choices can only choose what it has.
    let attributes = parts.attributes.into_iter().map(|attribute| draw_attribute(&element, attribute, None)).collect();
    let listeners = parts.listeners.into_iter().map(|listener| listen(&element, listener)).collect();
    if let Some(reference) = parts.reference {
        reference(&element);
    }
    DrawnElement { tag: parts.tag, element, attributes, listeners, children }
}

/// Sets an attribute, unless it is what it was before, and follows it where it changes.
pub(super) fn draw_attribute(
    element: &web_sys::Element,
    Attribute { place, name, value }: Attribute,
    before: Option<Value>,
) -> DrawnAttribute {
    let element = element.clone();
    let set = move |before: Option<Value>, value: Value| {
        let value = value.settled();
        if !before.unwrap_or_default().is_like(&value) {
            set(&element, place, name, &value);
        }
        value
    };
    let shown = match value {
        Value::Live(read) => Shown::Live(RenderEffect::new_with_value(move |before| set(before, read()), before)),
        once => Shown::Once(set(before, once)),
    };
    DrawnAttribute { place, name, shown }
}

fn set(element: &web_sys::Element, place: Place, name: &str, value: &Value) {
    let text = match value {
        Value::Text(text) => Some(&**text),
        Value::Flag(true) => Some(""),
        _ => None,
    };
    // None of these can fail with a name that HTML knows.
    let _ = match (place, text) {
        (Place::Attribute, Some(text)) => element.set_attribute(name, text),
        (Place::Attribute, None) => element.remove_attribute(name),
        (Place::Property, _) => {
            let value = match value {
                Value::Text(text) => (&**text).into(),
                value => matches!(value, Value::Flag(true)).into(),
            };
            js_sys::Reflect::set(element, &name.into(), &value).map(drop)
        }
        // `style` is the same property for elements of HTML and of SVG.
        (Place::Style, text) => {
            element.unchecked_ref::<web_sys::HtmlElement>().style().set_property(name, text.unwrap_or_default())
        }
    };
}

/// Tells a listener of its event from now on.
pub(super) fn listen(element: &web_sys::Element, listener: Listener) -> Listening {
    let closure = Closure::wrap(listener.respond.take());
    let function = closure.as_ref().unchecked_ref();
    let _ = element.add_event_listener_with_callback_and_bool(&listener.event, function, listener.first);
    Listening { element: element.clone(), event: listener.event, first: listener.first, closure }
}

impl Drawn {
    /// Puts it into the page, before a node or at the end.
    pub(super) fn place(&self, parent: &Node, before: Option<&Node>) {
        self.each_node(&mut |node| {
            let _ = parent.insert_before(node, before);
        });
        self.is_placed();
    }

    /// Tells those that are drawn in steps that they are where they belong.
    pub(super) fn is_placed(&self) {
        match self {
            Self::Nothing(_) | Self::Text(..) | Self::Element(_) => {}
            Self::Several(parts, _) => parts.iter().for_each(Self::is_placed),
            Self::Steps(steps) => steps.is_placed(),
            Self::Live(followed) => {
                followed.0.with_value_mut(|drawn| drawn.is_placed());
            }
        }
    }

    /// Takes it off the page.
    pub(super) fn remove(&self) {
        self.each_node(&mut |node| {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        });
    }

    /// Its first node in the page.
    pub(super) fn first_node(&self) -> Option<Node> {
        match self {
            Self::Nothing(node) | Self::Text(node, _) => Some(node.clone()),
            Self::Element(drawn) => Some(drawn.element.clone().into()),
            Self::Several(parts, end) => parts.first().map_or_else(|| Some(end.clone()), Self::first_node),
            Self::Steps(steps) => steps.first_node(),
            Self::Live(followed) => followed.0.with_value_mut(|drawn| drawn.first_node()).flatten(),
        }
    }

    pub(super) fn each_node(&self, visit: &mut dyn FnMut(&Node)) {
        match self {
            Self::Nothing(node) | Self::Text(node, _) => visit(node),
            Self::Element(drawn) => visit(&drawn.element),
            Self::Several(parts, end) => {
                for part in parts {
                    part.each_node(visit);
                }
                visit(end);
            }
            Self::Steps(steps) => steps.each_node(visit),
            Self::Live(followed) => {
                followed.0.with_value_mut(|drawn| drawn.each_node(visit));
            }
        }
    }
}
