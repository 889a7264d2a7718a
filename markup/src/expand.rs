//! From the notation to a template and what fills its holes.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement, NodeName};
use syn::spanned::Spanned;
use syn::{Error, Expr, Lit, Result};

/// The marks of a template, as `src/ui/markup/template.rs` of the application reads them.
mod mark {
    pub(super) const OPEN: char = '\u{1}';
    pub(super) const FIXED_ATTRIBUTE: char = '\u{2}';
    pub(super) const TEXT: char = '\u{3}';
    pub(super) const CLOSE: char = '\u{4}';
    pub(super) const HOLE: char = '\u{5}';
    pub(super) const ATTRIBUTE: char = '\u{6}';
    pub(super) const PROPERTY: char = '\u{7}';
    pub(super) const STYLE: char = '\u{8}';
}

/// The data of some nodes.
pub(crate) fn expand(nodes: &[Node]) -> Result<TokenStream> {
    // What is only a component or a block needs no template.
    if let [only] = nodes
        && let Some(value) = value(only)?
    {
        return Ok(quote! { crate::ui::markup::IntoMarkup::into_markup(#value) });
    }
    let mut view = View::default();
    nodes.iter().try_for_each(|node| view.node(node))?;
    let View { template, filling } = view;
    Ok(quote! { crate::ui::markup::Template::new(#template) #filling .markup() })
}

/// A template with the calls that fill its holes, in the same order.
#[derive(Default)]
struct View {
    template: String,
    filling: TokenStream,
}

impl View {
    fn put(&mut self, mark: char, text: &str) {
        self.template.push(mark);
        self.template.push_str(text);
    }

    /// A hole, and the call that fills it.
    fn hole(&mut self, mark: char, name: &str, filling: impl ToTokens) {
        self.put(mark, name);
        self.filling.extend(quote! { .#filling });
    }

    fn node(&mut self, node: &Node) -> Result<()> {
        match node {
            Node::Element(element) if !is_component(element.name()) => self.element(element),
            Node::Text(text) => {
                self.put(mark::TEXT, &text.value_string());
                Ok(())
            }
            Node::Fragment(fragment) => fragment.children.iter().try_for_each(|child| self.node(child)),
            other => {
                let Some(value) = value(other)? else {
                    return Err(Error::new(other.span(), "markup! knows elements, components, \"texts\" and {blocks}"));
                };
                self.hole(mark::HOLE, "", quote! { child(#value) });
                Ok(())
            }
        }
    }

    /// Children first: an attribute may then take what the children only borrowed.
    fn element(&mut self, element: &NodeElement<rstml::Infallible>) -> Result<()> {
        self.put(mark::OPEN, &element.name().to_string());
        element.children.iter().try_for_each(|child| self.node(child))?;
        keyed(element.attributes())?.into_iter().try_for_each(|attribute| self.attribute(attribute))?;
        self.put(mark::CLOSE, "");
        Ok(())
    }

    fn attribute(&mut self, attribute: &KeyedAttribute) -> Result<()> {
        let key = attribute.key.to_string();
        let value = attribute.value();
        let mut parts = key.split(':');
        let listener = |event: &str, first: bool| {
            let event = format_ident!("{event}");
            quote! { listener(::leptos::ev::#event, #first, #value) }
        };
        match (parts.next(), parts.next(), parts.next()) {
            (Some("node_ref"), None, None) => self.hole(mark::HOLE, "", quote! { reference(#value) }),
            (Some(name), None, None) => match fixed(value) {
                Some(text) => self.put(mark::FIXED_ATTRIBUTE, &format!("{name}={text}")),
                None => self.hole(mark::ATTRIBUTE, name, quote! { value(#value) }),
            },
            (Some("prop"), Some(name), None) => self.hole(mark::PROPERTY, name, quote! { value(#value) }),
            (Some("style"), Some(name), None) => self.hole(mark::STYLE, name, quote! { value(#value) }),
            (Some("on"), Some(event), None) => self.hole(mark::HOLE, "", listener(event, false)),
            (Some("on"), Some(event), Some("capture")) => self.hole(mark::HOLE, "", listener(event, true)),
            _ => return Err(Error::new(attribute.key.span(), "use name, prop:name, style:name, on:event or node_ref")),
        }
        Ok(())
    }
}

/// What an attribute is set to once and for all: a literal, or nothing for one that is only there.
fn fixed(value: Option<&Expr>) -> Option<String> {
    match value {
        None => Some(String::new()),
        Some(Expr::Lit(literal)) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            Lit::Int(number) => Some(number.to_string()),
            _ => None,
        },
        Some(_) => None,
    }
}

/// The value of a component or a block.
fn value(node: &Node) -> Result<Option<TokenStream>> {
    Ok(match node {
        Node::Element(element) if is_component(element.name()) => Some(component(element)?),
        Node::Block(block) => Some(quote! { #[allow(unused_braces)] #block }),
        _ => None,
    })
}

/// Components are written with a capital, as in Leptos.
fn is_component(name: &NodeName) -> bool {
    matches!(name, NodeName::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident.to_string().starts_with(char::is_uppercase)))
}

fn component(element: &NodeElement<rstml::Infallible>) -> Result<TokenStream> {
    let name = element.name();
    let props = keyed(element.attributes())?.into_iter().map(|attribute| {
        let prop = &attribute.key;
        // A prop without a value takes the variable of its name.
        attribute.value().map_or_else(|| quote! { .#prop(#prop) }, |value| quote! { .#prop(#value) })
    });
    let inside = if element.children.is_empty() {
        TokenStream::new()
    } else {
        let children = expand(&element.children)?;
        quote! { .children(#children) }
    };
    Ok(quote! {
        ::leptos::component::component_view(
            &#name,
            ::leptos::component::component_props_builder(&#name) #(#props)* #inside .build()
        )
    })
}

fn keyed(attributes: &[NodeAttribute]) -> Result<Vec<&KeyedAttribute>> {
    attributes
        .iter()
        .map(|attribute| match attribute {
            NodeAttribute::Attribute(keyed) => Ok(keyed),
            NodeAttribute::Block(block) => Err(Error::new(block.span(), "an attribute needs a name")),
        })
        .collect()
}
