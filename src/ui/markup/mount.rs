//! What Leptos asks of a view that it mounts.

use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::Markup;
use super::draw::{Drawn, Space};

/// What was drawn, for whoever mounted it.
pub struct MarkupState(Drawn);

impl Render for Markup {
    type State = MarkupState;

    fn build(self) -> Self::State {
        MarkupState(self.draw(Space::Html))
    }

    fn rebuild(self, state: &mut Self::State) {
        self.redraw(&mut state.0, Space::Html);
    }
}

impl Mountable for MarkupState {
    fn unmount(&mut self) {
        self.0.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        self.0.place(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.0.first_node();
        let parent = first.as_ref().and_then(web_sys::Node::parent_element);
        if let Some(parent) = &parent {
            child.mount(parent, first.as_ref());
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        Vec::new()
    }
}

impl AddAnyAttr for Markup {
    type Output<SomeNewAttr: Attribute> = Self;

    /// Attributes are set where an element is written, never from outside.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, page: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        self.print(page);
    }

    /// What was printed is not taken over: the application draws its own and the caller takes the printed one away.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
