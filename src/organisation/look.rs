//! The whole of a file: its name and looks here, everything else part by part.

use super::fault::Fault;
use super::reader::{Members, Node, Reader, line};
use super::{Contact, Organisation, Refusal, accent, additions, lists, logo};
use crate::catalog::layer::Layer;
use crate::date::PartialDate;

/// The longest name of an organisation, in characters: it stands in the head of every page.
const LONGEST_NAME: usize = 60;
/// The longest sentence, in characters.
pub(super) const LONGEST_SENTENCE: usize = 400;
/// The longest e-mail address, as mail servers have it.
const LONGEST_EMAIL: usize = 254;

const MEMBERS: [&str; 15] = [
    "$schema",
    "format",
    "version",
    "name",
    "updated",
    "logo",
    "accent",
    "contact",
    "titles",
    "hide",
    "roles",
    "certifications",
    "bands",
    "providers",
    "mandatory",
];

/// Everything that a file says.
pub(super) fn whole(reader: &mut Reader, root: &Node<'_>) -> Result<(Layer, Organisation), Refusal> {
    let members = reader.members(root, &MEMBERS).ok_or(Refusal::OtherFormat)?;
    let name = members.get("name").ok_or(Refusal::NoName(Fault::Missing))?;
    let name = line(&name, LONGEST_NAME).map_err(Refusal::NoName)?;
    let updated = members.get("updated").and_then(|node| date(reader, &node));
    let logo = members.get("logo").and_then(|node| {
        let text = node.value.as_str().unwrap_or_default();
        reader.take(&node, logo::read(text).map_err(Fault::NotALogo))
    });
    let accent = reader.line_of(&members, "accent", LONGEST_SENTENCE).and_then(|text| {
        let node = members.get("accent")?;
        reader.take(&node, accent::read(&text))
    });
    let contact = contact(reader, &members);
    let mut layer = Layer {
        name: name.clone(),
        updated: updated.map(|date| date.to_string()).unwrap_or_default(),
        link: contact.link.clone(),
        ..Layer::default()
    };
    let names = additions::read(reader, &members, &mut layer);
    lists::titles(reader, &members, &names, &mut layer);
    lists::hidden(reader, &members, &names, &mut layer);
    let organisation = Organisation {
        name,
        updated,
        logo,
        accent,
        contact,
        bands: lists::bands(reader, &members, &names),
        providers: lists::providers(reader, &members, &names),
        duties: lists::duties(reader, &members, &names),
    };
    Ok((layer, organisation))
}

/// A year, a month or a day.
pub(super) fn date(reader: &mut Reader, node: &Node<'_>) -> Option<PartialDate> {
    let text = reader.line(node, LONGEST_SENTENCE)?;
    reader.take(node, text.parse::<PartialDate>().map_err(Fault::NotADate))
}

fn contact(reader: &mut Reader, members: &Members<'_>) -> Contact {
    let Some(members) = members.get("contact").and_then(|node| reader.members(&node, &["text", "email", "link"]))
    else {
        return Contact::default();
    };
    let text = reader.line_of(&members, "text", LONGEST_SENTENCE);
    let email = reader.line_of(&members, "email", LONGEST_EMAIL).and_then(|text| {
        let node = members.get("email")?;
        reader.take(&node, if is_email(&text) { Ok(text) } else { Err(Fault::NotAnEmail) })
    });
    Contact { text, email, link: reader.link_of(&members, "link") }
}

/// Whether a text is a plain e-mail address, with nothing in it that could end the address within a link.
fn is_email(text: &str) -> bool {
    let is_plain = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'+' | b'-'))
            && part.split('.').all(|part| !part.is_empty())
    };
    text.split_once('@').is_some_and(|(who, host)| is_plain(who) && is_plain(host) && host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_is_plain() {
        for text in ["learning@example.org", "a.b+c_d@x-y.example"] {
            assert!(is_email(text), "{text}");
        }
        for text in
            ["", "a", "a@b", "@example.org", "a@", "a@b@c.d", "a@example.org?bcc=x@y.z", "a b@c.d", "é@c.d", "a..b@c.d"]
        {
            assert!(!is_email(text), "{text}");
        }
    }
}
