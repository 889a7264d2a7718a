//! Fitting: a view as it is now, for a page that is printed ahead of time and read before, or without, the application.
//!
//! Links lead where the printed pages are. Styles of single elements become rules of a sheet, because a strict page
//! takes none from attributes. Where the application never comes, what only it can answer is left out.

use super::{Attribute, Content, Element, Markup, Place, Value};

/// What only the application can answer.
const CONTROLS: [&str; 6] = ["button", "fieldset", "form", "input", "select", "textarea"];

/// How a view is fitted, and the style sheet that comes of it.
pub struct Fitting<'a> {
    /// Where a link of the application leads on the printed page. None leaves the link out.
    pub link: &'a dyn Fn(&str) -> Option<String>,
    /// What is left out besides buttons and fields, and what held nothing but them: by the name and value of an
    /// attribute. None leaves nothing out, because the application is awaited.
    pub left_out: Option<fn(&str, &str) -> bool>,
    /// The styles of single elements, each a rule's declarations.
    styles: Vec<String>,
}

impl<'a> Fitting<'a> {
    /// A fitting without styles so far.
    pub fn new(link: &'a dyn Fn(&str) -> Option<String>, left_out: Option<fn(&str, &str) -> bool>) -> Self {
        Self { link, left_out, styles: Vec::new() }
    }

    /// The rules for the styles of single elements so far.
    pub fn sheet(&self) -> String {
        let rules = self.styles.iter().enumerate();
        let rules = rules.map(|(number, style)| format!("[data-style=\"{number}\"]{{{style}}}"));
        rules.collect::<Vec<_>>().concat()
    }

    /// The view as it is now, fitted. Its listeners are gone, and it follows nothing any more.
    #[must_use]
    pub fn fit(&mut self, markup: Markup) -> Markup {
        match *markup.0 {
            Content::Element(element) => self.fit_element(element),
            Content::Several(parts) | Content::Steps(parts, _) => {
                parts.into_iter().map(|part| self.fit(part)).collect()
            }
            Content::Unmade(make) => self.fit(make()),
            Content::Live(read) => self.fit(read()),
            plain => plain.into(),
        }
    }

    fn fit_element(&mut self, element: Element) -> Markup {
        let is_read_only = self.left_out.is_some();
        if is_read_only && CONTROLS.contains(&element.tag) {
            return Content::Nothing.into();
        }
        let had_content = !element.children.is_empty();
        let children: Vec<Markup> = element.children.into_iter().map(|child| self.fit(child)).collect();
        let is_bare = children.iter().all(Markup::is_blank);
        // What describes a field that is not there, and what held nothing but fields.
        let is_orphan = element.tag == "label" && !children.iter().any(Markup::holds_element);
        if is_read_only && had_content && (is_bare || is_orphan) {
            return Content::Nothing.into();
        }
        let mut attributes = Vec::new();
        let mut style = String::new();
        for Attribute { place, name, value } in element.attributes {
            let value = value.settled();
            if self.is_left_out(name, &value) {
                return Content::Nothing.into();
            }
            match value {
                Value::Text(value) if place == Place::Style => {
                    style += &[name, ":", &value, ";"].concat();
                }
                Value::Text(value) if name == "href" => match (self.link)(&value) {
                    Some(link) => attributes.push(Attribute { place, name, value: Value::Text(link.into()) }),
                    None => return Content::Nothing.into(),
                },
                value => attributes.push(Attribute { place, name, value }),
            }
        }
        if !style.is_empty() {
            let number = self.number_of(style).to_string();
            attributes.push(Attribute {
                place: Place::Attribute,
                name: "data-style",
                value: Value::Text(number.into()),
            });
        }
        Content::Element(Element { tag: element.tag, attributes, children, ..Element::default() }).into()
    }

    /// Whether this attribute says that an element is not for readers.
    fn is_left_out(&self, name: &str, value: &Value) -> bool {
        match (self.left_out, value) {
            (Some(_), Value::Flag(true)) => name == "hidden",
            (Some(left_out), Value::Text(value)) => name == "hidden" || left_out(name, value),
            _ => false,
        }
    }

    fn number_of(&mut self, style: String) -> usize {
        self.styles.iter().position(|known| *known == style).unwrap_or_else(|| {
            self.styles.push(style);
            self.styles.len() - 1
        })
    }
}

impl Markup {
    /// Whether nothing of it is seen. Drawings and lines count as seen.
    fn is_blank(&self) -> bool {
        match &*self.0 {
            Content::Nothing => true,
            Content::Text(text) => text.trim().is_empty(),
            Content::Several(parts) | Content::Steps(parts, _) => parts.iter().all(Self::is_blank),
            Content::Element(_) | Content::Unmade(_) | Content::Live(_) => false,
        }
    }

    fn holds_element(&self) -> bool {
        match &*self.0 {
            Content::Element(_) => true,
            Content::Several(parts) | Content::Steps(parts, _) => parts.iter().any(Self::holds_element),
            Content::Nothing | Content::Text(_) | Content::Unmade(_) | Content::Live(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::markup::{Fitting, Markup, markup};

    const READ_ONLY: Option<fn(&str, &str) -> bool> = Some(|name, value| (name, value) == ("class", "mine"));

    fn fitted(view: Markup, left_out: Option<fn(&str, &str) -> bool>) -> (String, String) {
        let link = |address: &str| match address.strip_prefix("#/") {
            Some(inner) => inner.strip_prefix("role/").map(|slug| format!("{slug}.html")),
            None => Some(address.to_owned()),
        };
        let mut fitting = Fitting::new(&link, left_out);
        let mut page = String::new();
        fitting.fit(view).print(&mut page);
        (page, fitting.sheet())
    }

    #[test]
    fn links_lead_to_printed_pages_and_others_are_left_out_with_what_held_them() {
        let view = markup! { <p><a href="#/role/cio">"CIO"</a> <a href="#main">"Skip"</a></p> <p><a href="#/plan">"Plan"</a></p> };
        assert_eq!(fitted(view, READ_ONLY).0, "<p><a href=\"cio.html\">CIO</a><a href=\"#main\">Skip</a></p>");
    }

    #[test]
    fn what_only_the_application_can_answer_is_left_out_with_what_held_it() {
        let view = markup! {
            <div><p class="mine">"My note"</p><p hidden>"Later"</p><div class="row"><button>"Press"</button></div><label>"Name " <input /></label><label><input /> <span>"A trait"</span></label></div>
        };
        assert_eq!(fitted(view, READ_ONLY).0, "<div><label><span>A trait</span></label></div>");
    }

    #[test]
    fn controls_stay_where_the_application_is_awaited() {
        let view = markup! { <div><button>"Press"</button></div> };
        assert_eq!(fitted(view, None).0, "<div><button>Press</button></div>");
    }

    #[test]
    fn styles_of_elements_become_rules_and_equal_ones_share_one() {
        let view = markup! { <i style:--at=move || 2.to_string()></i> <b style:--at="2"></b> };
        let (page, sheet) = fitted(view, None);
        assert_eq!(page, "<i data-style=\"0\"></i><b data-style=\"0\"></b>");
        assert_eq!(sheet, "[data-style=\"0\"]{--at:2;}");
    }
}
