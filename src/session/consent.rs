//! Whether the page around may be told how far the person is. Agreed to in this browser, for one page, until it is taken
//! back; no part of the record, which travels.

use super::Session;

/// What the keys begin with; the origin of the page follows.
const CONSENT_KEY: &str = "itsm-career-roadmap.tells.";

impl Session {
    /// Whether the person agreed, on this or an earlier visit.
    pub fn tells_progress_to(&self, origin: &str) -> bool {
        let kept = self.0.env.storage.get(&key(origin));
        kept.is_ok_and(|kept| kept.is_some())
    }

    /// Remembers that the person agrees, or forgets it. Where nothing is kept it stands for this visit alone, and the
    /// one who asks has to remember it.
    pub fn tell_progress_to(&self, origin: &str, agrees: bool) {
        let storage = &self.0.env.storage;
        // What could not be kept is asked again on the next visit.
        let _ = if agrees { storage.set(&key(origin), "yes") } else { storage.remove(&key(origin)) };
    }
}

fn key(origin: &str) -> String {
    format!("{CONSENT_KEY}{origin}")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::port::memory::{self, LookOnlyStorage, MemoryStorage};
    use crate::port::{Env, Storage};
    use crate::record::Change;
    use crate::session::{RECORD_KEY, SaveState};

    fn session(storage: Arc<dyn Storage>) -> Session {
        Session::open(&Env { storage, ..memory::env() })
    }

    /// H6: agreed to once, for one page, until it is taken back.
    #[test]
    fn consent_is_for_one_page_and_can_be_taken_back() {
        let storage = Arc::new(MemoryStorage::default());
        session(storage.clone()).tell_progress_to("https://one.example", true);
        assert!(session(storage.clone()).tells_progress_to("https://one.example"));
        assert!(!session(storage.clone()).tells_progress_to("https://other.example"));
        session(storage.clone()).tell_progress_to("https://one.example", false);
        assert!(!session(storage.clone()).tells_progress_to("https://one.example"));
        assert_eq!(storage.keys(), Vec::<String>::new());
    }

    /// H7: what is to be looked at is shown and followed, and nothing is changed or written, whatever is asked.
    #[test]
    fn a_record_to_be_looked_at_is_shown_and_never_written() {
        let storage = MemoryStorage::default();
        let owner = session(Arc::new(storage.clone()));
        owner.apply(&Change::here(Some("problem-manager")));
        let before = storage.get(RECORD_KEY);
        let guest = session(Arc::new(LookOnlyStorage(Arc::new(storage.another_tab()))));
        assert_eq!((guest.save_state(), guest.record().here()), (SaveState::LookOnly, Some("problem-manager")));
        assert!(!guest.apply(&Change::here(Some("cio"))) && !guest.undo() && guest.is_read_only());
        guest.retry();
        assert_eq!((guest.save_state(), storage.get(RECORD_KEY)), (SaveState::LookOnly, before));
        owner.apply(&Change::here(Some("it-service-manager")));
        assert_eq!(guest.record().here(), Some("it-service-manager"));

        let damaged = MemoryStorage::default();
        damaged.set(RECORD_KEY, "soup").expect("it is kept");
        let guest = session(Arc::new(LookOnlyStorage(Arc::new(damaged.clone()))));
        assert_eq!((guest.save_state(), damaged.keys().len()), (SaveState::LookOnly, 1));
    }

    /// H6: nothing is remembered where nothing may be changed.
    #[test]
    fn a_copy_to_be_looked_at_remembers_nothing() {
        let storage = Arc::new(MemoryStorage::default());
        session(Arc::new(LookOnlyStorage(storage.clone()))).tell_progress_to("https://one.example", true);
        assert_eq!(storage.keys(), Vec::<String>::new());
    }
}
