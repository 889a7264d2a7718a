//! A table of entries that have permanent names, and the search for a name that may not be there.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use super::super::problem::did_you_mean;
use super::file::Item;

/// An entry with a permanent name.
pub trait Named {
    /// What such a thing is called in a message.
    const KIND: &'static str;

    /// The permanent name.
    fn slug(&self) -> &str;

    /// The name or title that people read.
    fn title(&self) -> &str;
}

/// The entries of one kind, in the order in which they are compiled.
#[derive(Debug)]
pub struct Table<T> {
    items: Vec<Item<T>>,
    position: BTreeMap<String, usize>,
    unread: BTreeSet<String>,
    whole: bool,
}

impl<T: Named> Table<T> {
    /// A table of the entries that could be read. `unread` are the names of those that could not;
    /// a table that is not `whole` misses entries nobody can name.
    pub fn new(items: Vec<Item<T>>, unread: BTreeSet<String>, whole: bool) -> Self {
        let mut position = BTreeMap::new();
        for (index, item) in items.iter().enumerate() {
            position.entry(item.slug().to_owned()).or_insert(index);
        }
        Self { items, position, unread, whole }
    }

    /// Whether a name is taken, as far as anybody can tell.
    pub fn may_hold(&self, slug: &str) -> bool {
        !self.whole || self.position.contains_key(slug) || self.unread.contains(slug)
    }

    /// Where the entry of that name stands in the table.
    pub fn position(&self, slug: &str) -> Option<usize> {
        self.position.get(slug).copied()
    }

    /// The entry of that name.
    pub fn get(&self, slug: &str) -> Option<&Item<T>> {
        self.position(slug).map(|index| &self.items[index])
    }

    /// The question whether another name was meant.
    pub fn did_you_mean(&self, slug: &str) -> Option<String> {
        did_you_mean(slug, self.position.keys().chain(&self.unread).map(String::as_str))
    }
}

impl<T> Deref for Table<T> {
    type Target = [Item<T>];

    fn deref(&self) -> &[Item<T>] {
        &self.items
    }
}
