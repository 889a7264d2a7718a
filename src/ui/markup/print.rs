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
            Content::Several(parts) | Content::Steps(parts, _) => parts.into_iter().for_each(|part| part.print(page)),
            Content::Unmade(make) => make().print(page),
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
        if parts.tag == "select" && place == Place::Property {
            // In HTML its options say which of them is chosen.
            continue;
        }
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

#[cfg(test)]
mod tests {
    use crate::ui::markup::{Markup, markup};

    fn printed(view: Markup) -> String {
        let mut page = String::new();
        view.print(&mut page);
        page
    }

    #[test]
    fn what_a_person_wrote_is_text_and_never_markup() {
        let note = "<script>\"&".to_owned();
        let title = note.clone();
        assert_eq!(
            printed(markup! { <p title=title>{note}</p> }),
            "<p title=\"&lt;script>&quot;&amp;\">&lt;script>&quot;&amp;</p>"
        );
    }

    #[test]
    fn a_view_is_printed_as_it_is_now() {
        let lines = ["one", "two"].map(|line| markup! { <li>{line}</li> });
        let hidden = Some("until-found").filter(|_| false);
        let view = markup! {
            <label for="field">"Find" <input id="field" disabled hidden=hidden prop:value=move || "x".to_owned() /></label>
            <ul style:--depth=move || 2.to_string()>{lines}</ul>
            {move || (1 + 1 == 2).then(|| markup! { <b>"!"</b> })}
        };
        assert_eq!(
            printed(view),
            "<label for=\"field\">Find<input id=\"field\" disabled=\"\" value=\"x\"></label>\
             <ul style=\"--depth:2\"><li>one</li><li>two</li></ul><b>!</b>"
        );
    }
}
