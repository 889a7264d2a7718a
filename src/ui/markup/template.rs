//! Templates: what never changes of a view as one text, and holes for the rest.
//!
//! [`markup!`](super::markup) writes both. A text is a sequence of pieces, each behind a mark; it is read here and
//! nowhere else. As text, the unchanging part of all views takes a third of the room it takes as code.

use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use leptos::tachys::html::node_ref::NodeRefContainer;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;

use super::{Attribute, Content, Element, IntoMarkup, IntoValue, Listener, Markup, Place, Reference, Value};

/// The marks of a template, as `markup/src/expand.rs` writes them.
const OPEN: char = '\u{1}';
const FIXED_ATTRIBUTE: char = '\u{2}';
const TEXT: char = '\u{3}';
const CLOSE: char = '\u{4}';
const HOLE: char = '\u{5}';
const ATTRIBUTE: char = '\u{6}';
const PROPERTY: char = '\u{7}';
const STYLE: char = '\u{8}';

/// A template and what fills its holes, in their order.
pub struct Template(Box<Filling>);

struct Filling {
    text: &'static str,
    holes: Vec<Hole>,
}

enum Hole {
    Child(Markup),
    Value(Value),
    Listener(Listener),
    Reference(Reference),
}

impl Template {
    /// A template, as the macro writes it.
    pub fn new(text: &'static str) -> Self {
        Self(Box::new(Filling { text, holes: Vec::new() }))
    }

    /// Something to show.
    #[must_use]
    pub fn child(self, child: impl IntoMarkup) -> Self {
        self.fill(Hole::Child(child.into_markup()))
    }

    /// The value of an attribute or a property.
    #[must_use]
    pub fn value(self, value: impl IntoValue) -> Self {
        self.fill(Hole::Value(value.into_value()))
    }

    /// Something told of an event; when `first`, before the elements inside are told.
    #[must_use]
    pub fn listener<E>(self, event: E, first: bool, mut respond: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor<EventType: JsCast>,
    {
        let respond: Box<dyn FnMut(web_sys::Event)> = Box::new(move |event| respond(event.unchecked_into()));
        self.fill(Hole::Listener(Listener { event: event.name(), first, respond: SendWrapper::new(respond) }))
    }

    /// Where the element itself is put once it is drawn.
    #[must_use]
    pub fn reference<E: ElementType>(self, reference: impl NodeRefContainer<E>) -> Self {
        self.fill(Hole::Reference(Box::new(move |element| reference.load(element))))
    }

    fn fill(mut self, hole: Hole) -> Self {
        self.0.holes.push(hole);
        self
    }

    /// The view: the template with its holes filled.
    pub fn markup(self) -> Markup {
        let Filling { text, holes } = *self.0;
        let mut holes = holes.into_iter();
        let mut open = vec![Element::default()];
        let mut rest = text;
        while let Some(mark) = rest.chars().next() {
            let piece = &rest[1..];
            let end = piece.find(|character| (OPEN..=STYLE).contains(&character));
            let (piece, after) = piece.split_at(end.unwrap_or(piece.len()));
            rest = after;
            // The outermost stands for the view as a whole and is never closed: marks come in pairs.
            let Some(element) = open.last_mut() else { break };
            match mark {
                OPEN => open.push(Element { tag: piece, ..Element::default() }),
                TEXT => element.children.push(piece.into_markup()),
                FIXED_ATTRIBUTE => {
                    let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
                    element.set(Place::Attribute, name, value.into_value());
                }
                CLOSE => {
                    let closed = open.pop().unwrap_or_default();
                    if let Some(outer) = open.last_mut() {
                        outer.children.push(Content::Element(closed).into());
                    }
                }
                mark => element.fill(mark, piece, holes.next()),
            }
        }
        let mut all = open.pop().map(|outermost| outermost.children).unwrap_or_default();
        match all.pop() {
            Some(only) if all.is_empty() => only,
            last => all.into_iter().chain(last).collect(),
        }
    }
}

impl Element {
    fn fill(&mut self, mark: char, name: &'static str, hole: Option<Hole>) {
        match (mark, hole) {
            (ATTRIBUTE, Some(Hole::Value(value))) => self.set(Place::Attribute, name, value),
            (PROPERTY, Some(Hole::Value(value))) => self.set(Place::Property, name, value),
            (STYLE, Some(Hole::Value(value))) => self.set(Place::Style, name, value),
            (HOLE, Some(Hole::Child(child))) => self.children.push(child),
            (HOLE, Some(Hole::Listener(listener))) => self.listeners.push(listener),
            (HOLE, Some(Hole::Reference(reference))) => self.reference = Some(reference),
            // The macro writes a template and its holes together.
            _ => debug_assert!(false, "a hole without its mark"),
        }
    }

    fn set(&mut self, place: Place, name: &'static str, value: Value) {
        self.attributes.push(Attribute { place, name, value });
    }
}
