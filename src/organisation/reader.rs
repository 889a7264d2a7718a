//! Takes values out of a file, remembering where it is, and notes every part that is not what it should be.

use serde_json::{Map, Value};

use super::fault::{Fault, Nearest, Problem, is_unseen, shown};
use crate::record::Link;

/// How many problems are listed; the others are counted.
pub const MOST_PROBLEMS: usize = 100;
/// How alike two names must be, from 0 to 1, for one to be offered in place of the other.
const ALIKE: f64 = 0.8;
/// Of so few names all are told to whoever wrote another.
const FEW: usize = 12;
/// The longest slug, in bytes.
const LONGEST_SLUG: usize = 64;

/// Collects the problems of a file.
#[derive(Debug)]
pub(super) struct Reader {
    problems: Vec<Problem>,
    more: usize,
}

/// A value and its place.
#[derive(Clone, Debug)]
pub(super) struct Node<'v> {
    pub(super) value: &'v Value,
    pub(super) path: String,
}

/// An object and its place.
#[derive(Debug)]
pub(super) struct Members<'v> {
    map: &'v Map<String, Value>,
    path: String,
}

impl<'v> Node<'v> {
    /// The whole file.
    pub(super) fn root(value: &'v Value) -> Self {
        Self { value, path: String::new() }
    }
}

impl<'v> Members<'v> {
    /// A member that is there and not null.
    pub(super) fn get(&self, name: &str) -> Option<Node<'v>> {
        let value = self.map.get(name).filter(|value| !value.is_null())?;
        Some(Node { value, path: self.path_of(name) })
    }

    /// Every member.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'v str, Node<'v>)> {
        self.map.iter().map(|(name, value)| (name.as_str(), Node { value, path: self.path_of(name) }))
    }

    fn path_of(&self, name: &str) -> String {
        let name = shown(name);
        if self.path.is_empty() { name } else { format!("{}.{name}", self.path) }
    }
}

impl Reader {
    /// A reader that has noted these problems already.
    pub(super) fn new(noted: Vec<Problem>) -> Self {
        let mut reader = Self { problems: Vec::new(), more: 0 };
        for problem in noted {
            reader.note(problem.path, problem.fault);
        }
        reader
    }

    /// The problems, and how many more there were.
    pub(super) fn finish(self) -> (Vec<Problem>, usize) {
        (self.problems, self.more)
    }

    /// Notes that something is wrong.
    pub(super) fn note(&mut self, path: String, fault: Fault) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem { path, fault });
        } else {
            self.more += 1;
        }
    }

    /// Gives what was asked for, or notes why not.
    pub(super) fn take<T>(&mut self, node: &Node<'_>, result: Result<T, Fault>) -> Option<T> {
        result.map_err(|fault| self.note(node.path.clone(), fault)).ok()
    }

    /// The members of an object of which the format knows these, or any where none are given.
    pub(super) fn members<'v>(&mut self, node: &Node<'v>, known: &[&str]) -> Option<Members<'v>> {
        let Some(map) = node.value.as_object() else {
            self.wrong_kind(node, "an object in braces");
            return None;
        };
        let members = Members { map, path: node.path.clone() };
        if !known.is_empty() {
            for name in map.keys().filter(|name| !known.contains(&name.as_str())) {
                let nearest = self.nearest(name, known.iter().copied());
                self.note(members.path_of(name), Fault::UnknownMember(nearest));
            }
        }
        Some(members)
    }

    /// A member that must be there.
    pub(super) fn required<'v>(&mut self, members: &Members<'v>, name: &str) -> Option<Node<'v>> {
        let found = members.get(name);
        if found.is_none() {
            self.note(members.path_of(name), Fault::Missing);
        }
        found
    }

    /// The members of a list, at most so many.
    pub(super) fn list<'v>(&mut self, node: &Node<'v>, most: usize) -> Vec<Node<'v>> {
        let Some(values) = node.value.as_array() else {
            self.wrong_kind(node, "a list in square brackets");
            return Vec::new();
        };
        if values.len() > most {
            self.note(node.path.clone(), Fault::TooMany(most));
        }
        let member = |(place, value)| Node { value, path: format!("{}[{place}]", node.path) };
        values.iter().take(most).enumerate().map(member).collect()
    }

    /// The members of a list that need not be there.
    pub(super) fn list_of<'v>(&mut self, members: &Members<'v>, name: &str, most: usize) -> Vec<Node<'v>> {
        members.get(name).map(|node| self.list(&node, most)).unwrap_or_default()
    }

    /// A text of one line.
    pub(super) fn line(&mut self, node: &Node<'_>, limit: usize) -> Option<String> {
        let line = line(node, limit);
        self.take(node, line)
    }

    /// A text of one line that must be there.
    pub(super) fn required_line(&mut self, members: &Members<'_>, name: &str, limit: usize) -> Option<String> {
        self.required(members, name).and_then(|node| self.line(&node, limit))
    }

    /// A text of one line that need not be there.
    pub(super) fn line_of(&mut self, members: &Members<'_>, name: &str, limit: usize) -> Option<String> {
        members.get(name).and_then(|node| self.line(&node, limit))
    }

    /// An address by https that need not be there.
    pub(super) fn link_of(&mut self, members: &Members<'_>, name: &str) -> Option<String> {
        let node = members.get(name)?;
        let text = self.line(&node, Link::LIMIT)?;
        let link = text.parse::<Link>().map_err(Fault::NotALink).and_then(|link| {
            let is_https = link.as_str().get(..6).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https:"));
            if is_https { Ok(link.to_string()) } else { Err(Fault::NotHttps) }
        });
        self.take(&node, link)
    }

    /// What is found by the text of a node among known names.
    pub(super) fn named<'n, T>(
        &mut self,
        node: &Node<'_>,
        kind: &'static str,
        find: impl FnOnce(&str) -> Option<T>,
        known: impl Iterator<Item = &'n str> + Clone,
    ) -> Option<T> {
        let slug = self.line(node, Link::LIMIT)?;
        let found = find(&slug).ok_or_else(|| {
            let (names, nearest): (Vec<_>, _) = (known.clone().take(FEW + 1).collect(), self.nearest(&slug, known));
            match nearest {
                Nearest(None) if names.len() <= FEW => Fault::UnknownWord(listed(names.into_iter())),
                nearest => Fault::UnknownSlug { kind, slug: shown(&slug), nearest },
            }
        });
        self.take(node, found)
    }

    /// A member of a vocabulary by its word.
    pub(super) fn word<T: Copy>(&mut self, node: &Node<'_>, all: &[T], word: fn(T) -> &'static str) -> Option<T> {
        let written = self.line(node, Link::LIMIT)?;
        let found = all
            .iter()
            .copied()
            .find(|each| word(*each) == written)
            .ok_or_else(|| Fault::UnknownWord(listed(all.iter().map(|each| word(*each)))));
        self.take(node, found)
    }

    /// A slug for something new.
    pub(super) fn slug(&mut self, node: &Node<'_>, is_taken: impl FnOnce(&str) -> bool) -> Option<String> {
        let slug = self.line(node, Link::LIMIT)?;
        let result = if !is_slug(&slug) {
            Err(Fault::NotASlug)
        } else if is_taken(&slug) {
            Err(Fault::Taken)
        } else {
            Ok(slug)
        };
        self.take(node, result)
    }

    /// What was probably meant, as long as anybody is told.
    fn nearest<'n>(&self, name: &str, known: impl Iterator<Item = &'n str>) -> Nearest {
        if self.problems.len() < MOST_PROBLEMS { nearest(name, known) } else { Nearest(None) }
    }

    fn wrong_kind(&mut self, node: &Node<'_>, wanted: &'static str) {
        self.note(node.path.clone(), Fault::NotA { wanted, found: kind_of(node.value) });
    }
}

fn listed<'n>(words: impl Iterator<Item = &'n str>) -> String {
    words.map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
}

/// A text of one line, if it is one.
pub(super) fn line(node: &Node<'_>, limit: usize) -> Result<String, Fault> {
    let text = node.value.as_str().ok_or(Fault::NotA { wanted: "a text", found: kind_of(node.value) })?.trim();
    if text.is_empty() {
        Err(Fault::Empty)
    } else if text.chars().any(is_unseen) {
        Err(Fault::UnseenCharacter)
    } else if text.chars().count() > limit {
        Err(Fault::TooLong(limit))
    } else {
        Ok(text.to_owned())
    }
}

/// What a value is, in words.
pub(super) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn is_slug(text: &str) -> bool {
    text.len() <= LONGEST_SLUG
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// The name that is most like another, where one is.
fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Nearest {
    let name: String = name.to_lowercase().chars().take(LONGEST_SLUG).collect();
    let mut best = (ALIKE, None);
    for other in known {
        let likeness = strsim::jaro_winkler(&name, other);
        if likeness >= best.0 && (best.1.is_none() || likeness > best.0) {
            best = (likeness, Some(other));
        }
    }
    Nearest(best.1.map(str::to_owned))
}
