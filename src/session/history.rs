//! What can be taken back and made again, for as long as the page is open.

use std::collections::VecDeque;

use crate::record::Change;

/// How many changes can be taken back.
const LIMIT: usize = 50;

/// Two stacks of changes, each the inverse of something that was done.
#[derive(Debug, Default)]
pub(super) struct History {
    undo: VecDeque<Change>,
    redo: Vec<Change>,
}

impl History {
    /// Remembers how to take back a new change; what was taken back before can no longer be made again.
    pub(super) fn did(&mut self, inverse: Change) {
        self.redo.clear();
        self.remember(inverse);
    }

    /// The change that takes back the last one.
    pub(super) fn undo(&mut self) -> Option<Change> {
        self.undo.pop_back()
    }

    /// Remembers how to make a change again that was taken back.
    pub(super) fn undid(&mut self, inverse: Change) {
        self.redo.push(inverse);
    }

    /// The change that makes the last one again.
    pub(super) fn redo(&mut self) -> Option<Change> {
        self.redo.pop()
    }

    /// Remembers how to take back a change that was made again.
    pub(super) fn redid(&mut self, inverse: Change) {
        self.remember(inverse);
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    fn remember(&mut self, inverse: Change) {
        if self.undo.len() == LIMIT {
            self.undo.pop_front();
        }
        self.undo.push_back(inverse);
    }
}
