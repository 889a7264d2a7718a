//! The browser's promise to keep the record even when space runs short: asked for once, with the first pass.
//!
//! Not before, because a browser may ask the person, and a page that nobody has trusted with anything should not.

use std::sync::Arc;

use super::Session;
use crate::port::{PromiseListener, StorageKind};

impl Session {
    /// Whether the browser has promised to keep the record; none while it has not been asked or has not answered.
    pub fn is_promised(&self) -> Option<bool> {
        self.state().promised
    }

    /// Looks what became of the promise that an earlier visit asked for. Subscribers are told when it is known.
    pub fn look_for_promise(&self) {
        let (asked, promised) = {
            let state = self.state();
            (state.promise_asked_for, state.promised)
        };
        if asked && promised.is_none() && self.keeps() {
            self.0.env.durability.look(self.promise_listener());
        }
    }

    /// Asks for the promise when the first pass has been entered.
    pub(super) fn ask_for_promise(&self) {
        {
            let mut state = self.state();
            if state.promise_asked_for || !state.record.has_pass() {
                return;
            }
            state.promise_asked_for = true;
        }
        if self.keeps() {
            self.0.env.durability.ask(self.promise_listener());
        }
    }

    /// Whether there is anything to promise.
    fn keeps(&self) -> bool {
        self.0.env.storage.kind() == StorageKind::Kept
    }

    fn promise_listener(&self) -> PromiseListener {
        let shared = Arc::downgrade(&self.0);
        Box::new(move |given| {
            if let Some(shared) = shared.upgrade() {
                let session = Self(shared);
                session.state().promised = Some(given);
                session.0.news.tell(&());
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::port::memory::{self, MemoryDurability, MemoryStorage};
    use crate::port::{Env, NotKept};
    use crate::record::{Change, Status};

    fn env(storage: &MemoryStorage, durability: &Arc<MemoryDurability>) -> Env {
        Env { storage: Arc::new(storage.clone()), durability: durability.clone(), ..memory::env() }
    }

    /// L8: with the first pass and never again, also not on the next visit, which only looks.
    #[test]
    fn the_promise_is_asked_for_with_the_first_pass_and_once() {
        let (storage, browser) = (MemoryStorage::default(), Arc::new(MemoryDurability::that_answers(false)));
        let session = Session::open(&env(&storage, &browser));
        session.apply(&Change::status("ccna", Status::Booked));
        session.look_for_promise();
        assert_eq!((browser.times_asked(), session.is_promised()), (0, None));
        session.apply(&Change::status("ccna", Status::Passed));
        assert_eq!((browser.times_asked(), session.is_promised()), (1, Some(false)));
        session.undo();
        session.redo();
        session.apply(&Change::status("itil4-foundation", Status::Passed));
        assert_eq!(browser.times_asked(), 1);

        let again = Session::open(&env(&storage, &browser));
        again.apply(&Change::status("comptia-a-plus", Status::Passed));
        assert_eq!((browser.times_asked(), again.is_promised()), (1, None));
        again.look_for_promise();
        assert_eq!((browser.times_asked(), again.is_promised()), (1, Some(false)));
    }

    /// L8: where nothing is kept, or the browser knows of no promise, nothing is said.
    #[test]
    fn nothing_is_said_where_there_is_no_promise_to_be_had() {
        let silent = Arc::new(MemoryDurability::default());
        let session = Session::open(&env(&MemoryStorage::default(), &silent));
        session.apply(&Change::status("ccna", Status::Passed));
        assert_eq!((silent.times_asked(), session.is_promised()), (1, None));

        let (nowhere, browser) =
            (MemoryStorage::session_only(NotKept::Denied), Arc::new(MemoryDurability::that_answers(true)));
        let session = Session::open(&env(&nowhere, &browser));
        session.apply(&Change::status("ccna", Status::Passed));
        assert_eq!((browser.times_asked(), session.is_promised()), (0, None));
    }
}
