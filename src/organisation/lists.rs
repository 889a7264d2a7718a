//! Titles, what is hidden, bands of pay, providers and mandatory certifications.

use super::additions::{LONGEST_TITLE, certified};
use super::fault::Fault;
use super::look::{LONGEST_SENTENCE, date};
use super::reader::{Members, Node, Reader, kind_of};
use super::{Duty, OwnBand, Provider, Whom, slugs};
use crate::catalog::layer::{Layer, Names};
use crate::catalog::vocabulary::Period;
use crate::catalog::{CertificationId, Entity, RegionId, RoleId};
use crate::date::Date;
use crate::record::{Band, Currency, Hundredths};

/// The most members of a list.
const MOST: usize = 1_000;
/// What stands in place of a list of roles where everyone is meant.
const EVERYONE: &str = "everyone";

/// Its own titles of roles of the dataset.
pub(super) fn titles(reader: &mut Reader, members: &Members<'_>, names: &Names, layer: &mut Layer) {
    let Some(titles) = members.get("titles").and_then(|node| reader.members(&node, &[])) else { return };
    for (slug, node) in titles.all() {
        let written = Node { value: &slug.into(), path: node.path.clone() };
        let role = reader.named(&written, "role", |slug| names.role(slug), names.roles());
        let title = reader.line(&node, LONGEST_TITLE);
        let Some((role, title)) = role.zip(title) else { continue };
        // An added role has its own title already; a renamed slug and its new one are the same role.
        if role.index() >= RoleId::all().len() || layer.titles.iter().any(|(other, _)| *other == role) {
            reader.note(node.path, Fault::Twice);
        } else {
            layer.titles.push((role, title));
        }
    }
}

/// What is not shown.
pub(super) fn hidden(reader: &mut Reader, members: &Members<'_>, names: &Names, layer: &mut Layer) {
    let Some(hide) = members.get("hide").and_then(|node| reader.members(&node, &["roles", "certifications"])) else {
        return;
    };
    let nodes = reader.list_of(&hide, "roles", MOST);
    let roles = roles(reader, names, &nodes);
    if roles.len() < RoleId::all().len() {
        layer.hidden_roles = roles;
    } else if let Some(node) = hide.get("roles") {
        // The map needs a station.
        reader.note(node.path, Fault::NothingLeft);
    }
    let nodes = reader.list_of(&hide, "certifications", MOST);
    let certifications = certified(reader, names, &nodes);
    if certifications.len() < CertificationId::all().len() {
        layer.hidden_certifications = certifications;
    } else if let Some(node) = hide.get("certifications") {
        reader.note(node.path, Fault::NothingLeft);
    }
}

/// The roles of a list of slugs, each once.
fn roles(reader: &mut Reader, names: &Names, nodes: &[Node<'_>]) -> Vec<RoleId> {
    let mut all = Vec::new();
    for node in nodes {
        let Some(role) = role(reader, names, node) else { continue };
        if all.contains(&role) {
            reader.note(node.path.clone(), Fault::Twice);
        } else {
            all.push(role);
        }
    }
    all
}

fn role(reader: &mut Reader, names: &Names, node: &Node<'_>) -> Option<RoleId> {
    reader.named(node, "role", |slug| names.role(slug), names.roles())
}

/// What it pays.
pub(super) fn bands(reader: &mut Reader, members: &Members<'_>, names: &Names) -> Vec<OwnBand> {
    let mut bands: Vec<OwnBand> = Vec::new();
    for node in reader.list_of(members, "bands", MOST) {
        let Some(band) = band(reader, names, &node) else { continue };
        if bands.iter().any(|other| other.role == band.role && other.region == band.region) {
            reader.note(node.path, Fault::Twice);
        } else {
            bands.push(band);
        }
    }
    bands
}

fn band(reader: &mut Reader, names: &Names, node: &Node<'_>) -> Option<OwnBand> {
    let known = ["role", "region", "from", "to", "currency", "period", "as_of"];
    let members = reader.members(node, &known)?;
    let role = reader.required(&members, "role").and_then(|node| role(reader, names, &node));
    let region = reader.required(&members, "region");
    let region = region.and_then(|node| reader.named(&node, "region", RegionId::from_slug, slugs::<RegionId>()));
    let [from, to] = ["from", "to"].map(|name| members.get(name).map(|node| amount(reader, &node)));
    let period = members.get("period").map(|node| reader.word(&node, Period::ALL, Period::word));
    let as_of = reader.required(&members, "as_of").and_then(|node| date(reader, &node));
    let region = region?;
    let currency = members.get("currency").map(|node| currency(reader, &node, region.currency));
    let currency = currency.unwrap_or_else(|| Currency::new(region.currency))?;
    // An end that was written and is wrong must not turn "from 3 to 5" into "up to 5".
    let end = |end: Option<Option<Hundredths>>| end.map_or(Some(None), |end| end.map(Some));
    let band = Band::new(end(from)?, end(to)?, currency, period.unwrap_or(Some(Period::Year))?);
    let band = reader.take(node, band.map_err(Fault::NoBand))?;
    Some(OwnBand { role: role?, region, band, as_of: as_of? })
}

fn amount(reader: &mut Reader, node: &Node<'_>) -> Option<Hundredths> {
    let amount = if node.value.is_number() {
        node.value.to_string().parse::<Hundredths>().map_err(Fault::NotAnAmount)
    } else {
        Err(Fault::NotA { wanted: "a number", found: kind_of(node.value) })
    };
    reader.take(node, amount)
}

fn currency(reader: &mut Reader, node: &Node<'_>, wanted: &'static str) -> Option<Currency> {
    let code = reader.line(node, LONGEST_TITLE)?;
    let currency = Currency::new(&code).filter(|currency| currency.code() == wanted);
    reader.take(node, currency.ok_or(Fault::OtherCurrency(wanted)))
}

/// With whom one learns.
pub(super) fn providers(reader: &mut Reader, members: &Members<'_>, names: &Names) -> Vec<Provider> {
    let nodes = reader.list_of(members, "providers", MOST);
    nodes.iter().filter_map(|node| provider(reader, names, node)).collect()
}

fn provider(reader: &mut Reader, names: &Names, node: &Node<'_>) -> Option<Provider> {
    let members = reader.members(node, &["certification", "certifications", "name", "link", "note"])?;
    let one = members.get("certification");
    let several = members.get("certifications").map(|node| reader.list(&node, MOST));
    if one.is_none() && several.is_none() {
        reader.required(&members, "certifications");
    }
    let nodes: Vec<Node<'_>> = one.into_iter().chain(several.into_iter().flatten()).collect();
    let certifications = certified(reader, names, &nodes);
    let name = reader.required_line(&members, "name", LONGEST_TITLE);
    let link = reader.link_of(&members, "link");
    let remark = reader.line_of(&members, "note", LONGEST_SENTENCE);
    (!certifications.is_empty()).then_some(Provider { certifications, name: name?, link, note: remark })
}

/// What has to be held.
pub(super) fn duties(reader: &mut Reader, members: &Members<'_>, names: &Names) -> Vec<Duty> {
    let nodes = reader.list_of(members, "mandatory", MOST);
    nodes.iter().filter_map(|node| duty(reader, names, node)).collect()
}

fn duty(reader: &mut Reader, names: &Names, node: &Node<'_>) -> Option<Duty> {
    let members = reader.members(node, &["certification", "roles", "by", "note"])?;
    let certification = reader.required(&members, "certification").and_then(|node| {
        let find = |slug: &str| names.certification(slug);
        reader.named(&node, "certification", find, names.certifications())
    });
    let whom = reader.required(&members, "roles").and_then(|node| whom(reader, names, &node));
    let by = members.get("by").and_then(|node| {
        let text = reader.line(&node, LONGEST_TITLE)?;
        reader.take(&node, text.parse::<Date>().map_err(Fault::NotADate))
    });
    let remark = reader.line_of(&members, "note", LONGEST_SENTENCE);
    Some(Duty { certification: certification?, whom: whom?, by, note: remark })
}

/// Of whom something is asked. Without a single role that is known, it is asked of nobody.
fn whom(reader: &mut Reader, names: &Names, node: &Node<'_>) -> Option<Whom> {
    if node.value.is_string() {
        let word = reader.word(node, &[()], |()| EVERYONE);
        return word.map(|()| Whom::Everyone);
    }
    let nodes = reader.list(node, MOST);
    if nodes.is_empty() && node.value.is_array() {
        reader.note(node.path.clone(), Fault::Empty);
    }
    let roles = roles(reader, names, &nodes);
    (!roles.is_empty()).then_some(Whom::In(roles))
}
