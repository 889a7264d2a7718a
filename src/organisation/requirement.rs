//! What an added certification requires, written as in the dataset: a slug, a list of which all are required, or
//! `{ "all": … }`, `{ "any": … }` and `{ "count": { "at_least": …, "of": … } }`, nested.

use super::fault::Fault;
use super::reader::{Members, Node, Reader, kind_of};
use crate::catalog::layer::{AddedRequirement, Names};
use crate::catalog::{CertificationId, Entity};

/// The deepest nesting.
const DEEPEST: usize = 8;
/// The most members of a group.
const MOST: usize = 50;

/// What stands at a node; `place` is that of the certification in its list, which may require only earlier ones.
/// What is wrong is noted, and then nothing is required rather than something else.
pub(super) fn read(reader: &mut Reader, names: &Names, node: &Node<'_>, place: usize) -> Option<AddedRequirement> {
    let last = CertificationId::all().len() + place;
    part(reader, names, node, last, DEEPEST)
}

fn part(reader: &mut Reader, names: &Names, node: &Node<'_>, last: usize, depth: usize) -> Option<AddedRequirement> {
    if depth == 0 {
        reader.note(node.path.clone(), Fault::TooDeep);
        return None;
    }
    if node.value.is_string() {
        let find = |slug: &str| names.certification(slug);
        let id = reader.named(node, "certification", find, names.certifications())?;
        // So there is never a circle of requirements.
        let earlier = if id.index() < last { Ok(id) } else { Err(Fault::Later) };
        return reader.take(node, earlier).map(AddedRequirement::Certification);
    }
    if node.value.is_array() {
        return group(reader, names, node, last, depth).map(AddedRequirement::All);
    }
    let members = reader.members(node, &["all", "any", "count"])?;
    if let Some(node) = members.get("all") {
        group(reader, names, &node, last, depth).map(AddedRequirement::All)
    } else if let Some(node) = members.get("any") {
        group(reader, names, &node, last, depth).map(AddedRequirement::Any)
    } else if let Some(node) = members.get("count") {
        let members = reader.members(&node, &["at_least", "of"])?;
        count(reader, names, &members, last, depth)
    } else {
        reader.note(node.path.clone(), Fault::Impossible);
        None
    }
}

fn count(
    reader: &mut Reader,
    names: &Names,
    members: &Members<'_>,
    last: usize,
    depth: usize,
) -> Option<AddedRequirement> {
    let (number, of) = (reader.required(members, "at_least"), reader.required(members, "of"));
    let (number, of) = number.zip(of)?;
    let of = group(reader, names, &of, last, depth)?;
    let at_least = number.value.as_u64().and_then(|number| u8::try_from(number).ok());
    let fits = at_least.filter(|at_least| (1..=of.len()).contains(&usize::from(*at_least)));
    let fault = if number.value.is_number() {
        Fault::Impossible
    } else {
        Fault::NotA { wanted: "a number", found: kind_of(number.value) }
    };
    reader.take(&number, fits.ok_or(fault)).map(|at_least| AddedRequirement::Count { at_least, of })
}

/// All of a group, or nothing where a part of it is wrong: half a requirement would be another one.
fn group(
    reader: &mut Reader,
    names: &Names,
    node: &Node<'_>,
    last: usize,
    depth: usize,
) -> Option<Vec<AddedRequirement>> {
    let nodes = reader.list(node, MOST);
    let parts: Vec<_> = nodes.iter().map(|node| part(reader, names, node, last, depth - 1)).collect();
    if parts.is_empty() && node.value.is_array() {
        reader.note(node.path.clone(), Fault::Empty);
    }
    if parts.is_empty() { None } else { parts.into_iter().collect() }
}
