//! Printing: the same data as HTML, for pages that are read before the application has loaded.

use super::{Attribute, Content, Element, Markup, Place, Value};

/// Elements without content and without an end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

impl Markup {
    /// Writes it as HTML, as it is now.
    pub fn print(self, page: &mut String) {
        match *self.0 {
            Content::Nothing => {}
            Content::Text(text) => escape(&text, page),
            Content::Element(element) => print_element(element, page),
            Content::Several(parts) => parts.into_iter().for_each(|part| part.print(page)),
            Content::Live(read) => read().print(page),
        }
    }
}

fn print_element(parts: Element, page: &mut String) {
    page.push('<');
    page.push_str(parts.tag);
    for Attribute { place, name, value } in parts.attributes {
        let value = match value.settled() {
            Value::Flag(true) => "".into(),
            Value::Text(text) => text,
            Value::Flag(false) | Value::Absent | Value::Live(_) => continue,
        };
        page.push(' ');
        page.push_str(if place == Place::Style { "style" } else { name });
        page.push_str("=\"");
        if place == Place::Style {
            page.push_str(name);
            page.push(':');
        }
        escape(&value, page);
        page.push('"');
    }
    page.push('>');
    if VOID.contains(&parts.tag) {
        return;
    }
    parts.children.into_iter().for_each(|child| child.print(page));
    page.push_str("</");
    page.push_str(parts.tag);
    page.push('>');
}

/// As text that is no markup, in content and in attributes alike.
fn escape(text: &str, page: &mut String) {
    for character in text.chars() {
        match character {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '"' => page.push_str("&quot;"),
            other => page.push(other),
        }
    }
}
