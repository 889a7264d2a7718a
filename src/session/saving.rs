//! Saving: reading what is stored, merging and writing, and following what other tabs write.

use super::stored::{Stored, look, resting_state, set_aside};
use super::{LOCK, RECORD_KEY, SaveState, Session, SetAside, snapshot};
use crate::port::{StorageChange, StorageError};
use crate::record::saved;

impl Session {
    /// Saves at once, so that a page closed in the next moment loses nothing, and then again under the lock, because
    /// without it another tab may have written between our reading and our writing.
    pub(super) fn request_save(&self) {
        if !self.is_read_only() {
            // What went wrong, if anything, shows again under the lock and is told there.
            let _ = self.read_merge_write();
        }
        {
            let mut state = self.state();
            if state.requested.save || state.save.is_read_only() {
                return;
            }
            state.requested.save = true;
            if state.save == SaveState::Saved {
                state.save = SaveState::Saving;
            }
        }
        let session = self.clone();
        self.0.env.locks.with(LOCK, Box::new(move || session.save()));
    }

    /// Reads, merges and writes. The state is not locked while the storage is at work, which may tell other tabs.
    fn save(&self) {
        self.state().requested.save = false;
        let save = self.read_merge_write().unwrap_or_else(SaveState::from);
        // What storage calls saved is not on the disk yet: that is for the second copy to say.
        self.state().save = if save == SaveState::Saved { SaveState::Saving } else { save };
        self.save_second_copy();
        self.0.news.tell(&());
    }

    fn read_merge_write(&self) -> Result<SaveState, StorageError> {
        let env = &self.0.env;
        let before = match look(env)? {
            Stored::Nothing => None,
            Stored::Record { record, version, text } => {
                self.state().record.merge(&record);
                Some((version, text))
            }
            Stored::Newer { version, text } => {
                self.state().show_newer(version, &text);
                return Ok(SaveState::ReadOnly { version });
            }
            Stored::Unreadable { text, .. } => {
                // Only a text that is safe elsewhere may be overwritten.
                let key = set_aside(env, &text)?;
                self.state().set_aside = Some(SetAside { key: Some(key), text });
                None
            }
        };
        let printed = saved::print_within_limits(&self.state().record).ok_or(StorageError::Full)?;
        if before.as_ref().is_none_or(|(_, text)| *text != printed) {
            if let Some((version, text)) = before
                && version < saved::VERSION
            {
                self.remember_snapshot(snapshot::before_upgrade(env, &text));
            }
            env.storage.set(RECORD_KEY, &printed)?;
        }
        Ok(resting_state(env))
    }

    /// Takes over what is stored, so that what follows builds on the edits of every tab.
    pub(super) fn catch_up(&self) {
        match look(&self.0.env) {
            Ok(Stored::Record { record, .. }) => {
                self.state().record.merge(&record);
            }
            Ok(Stored::Newer { version, text }) => self.state().show_newer(version, &text),
            // Nothing to build on; what is wrong, if anything, shows when the outcome is saved.
            Ok(Stored::Nothing | Stored::Unreadable { .. }) | Err(_) => {}
        }
    }

    pub(super) fn follow_other_tabs(&self) {
        let shared = std::sync::Arc::downgrade(&self.0);
        let subscription = self.0.env.storage.subscribe(Box::new(move |change: &StorageChange| {
            let ours = change.key.as_deref() == Some(RECORD_KEY);
            if let (true, Some(shared)) = (ours, shared.upgrade()) {
                Self(shared).follow();
            }
        }));
        // A new session has no subscription yet, so there is none to lose.
        let _ = self.0.other_tabs.set(subscription);
    }

    /// Takes over what another tab wrote, and writes again where that tab had not seen our changes.
    fn follow(&self) {
        let Ok(stored) = look(&self.0.env) else {
            return;
        };
        match stored {
            // Emptied or damaged by somebody: the next change will save everything, and look more closely.
            Stored::Nothing | Stored::Unreadable { .. } => {}
            Stored::Newer { version, text } => {
                self.state().show_newer(version, &text);
                self.0.news.tell(&());
            }
            Stored::Record { mut record, .. } => {
                let (news, they_lack_ours) = {
                    let mut state = self.state();
                    (state.record.merge(&record), record.merge(&state.record))
                };
                if news {
                    self.0.news.tell(&());
                }
                if they_lack_ours {
                    self.request_save();
                }
            }
        }
    }
}
