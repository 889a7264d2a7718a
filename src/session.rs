//! The session: the one owner of the record while the page is open. It loads, saves, follows other tabs and undoes.
//!
//! Every save reads first, merges and then writes, so nothing is overwritten unseen. How fields merge is told in
//! [`crate::record`]; how a text is stored, in [`crate::port`].

mod backup;
mod calendar;
mod consent;
mod durability;
mod history;
mod import;
mod outcome;
mod saving;
mod second_copy;
mod snapshot;
mod stored;

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::port::listeners::Listeners;
use crate::port::{Env, StorageError, StorageKind, Subscription};
use crate::record::saved;
use crate::record::{Change, EntryId, Record, ReplicaId};
pub use calendar::CalendarMark;
use history::History;
pub use import::read;
pub use outcome::{Imported, Opening, SaveState, SetAside};
pub use snapshot::{Reason, SNAPSHOT_KEY, Snapshot};
use stored::{Stored, look, resting_state, set_aside};

/// The key under which the record is stored.
pub const RECORD_KEY: &str = "itsm-career-roadmap.record";
/// What the keys of texts that were set aside begin with.
pub const SET_ASIDE_KEY: &str = "itsm-career-roadmap.set-aside.";
/// The lock that tabs take to write.
const LOCK: &str = "itsm-career-roadmap.record";

/// A handle on the session. Clones are the same session.
#[derive(Clone)]
pub struct Session(Arc<Shared>);

struct Shared {
    env: Env,
    by: ReplicaId,
    opening: Opening,
    state: Mutex<State>,
    news: Listeners<()>,
    other_tabs: OnceLock<Subscription>,
}

struct State {
    record: Record,
    history: History,
    save: SaveState,
    set_aside: Option<SetAside>,
    requested: Requested,
    /// Whether the second copy held what storage had lost altogether.
    restored: bool,
    /// The time in the last id that was given to an entry.
    last_entry: u64,
    /// Why the last snapshot could not be kept.
    snapshot_error: Option<StorageError>,
    /// Whether the browser's promise to keep the record was asked for, now or on an earlier visit.
    promise_asked_for: bool,
    /// What the browser answered.
    promised: Option<bool>,
}

/// What has been asked for and has not yet read the record.
#[derive(Default)]
struct Requested {
    save: bool,
    copy: bool,
}

impl Session {
    /// Loads the record and begins to follow other tabs.
    pub fn open(env: &Env) -> Self {
        let mut state = State {
            record: Record::default(),
            history: History::default(),
            save: resting_state(env),
            set_aside: None,
            requested: Requested::default(),
            restored: false,
            last_entry: 0,
            snapshot_error: None,
            promise_asked_for: false,
            promised: None,
        };
        let opening = match look(env) {
            Err(error) => {
                state.save = SaveState::NotKept(error.into());
                Opening::Unavailable(error.into())
            }
            Ok(Stored::Nothing) => match env.storage.kind() {
                StorageKind::Kept | StorageKind::LookOnly => Opening::Fresh,
                StorageKind::SessionOnly(reason) => Opening::Unavailable(reason),
            },
            Ok(Stored::Record { record, .. }) => {
                state.record = record;
                Opening::Loaded
            }
            Ok(Stored::Newer { version, text }) => {
                state.show_newer(version, &text);
                Opening::Newer { version }
            }
            Ok(Stored::Unreadable { error, text }) => {
                match set_aside(env, &text) {
                    Ok(key) => {
                        state.set_aside = Some(SetAside { key: Some(key), text });
                    }
                    Err(refused) => {
                        state.set_aside = Some(SetAside { key: None, text });
                        state.save = SaveState::from(refused);
                    }
                }
                Opening::SetAside(error)
            }
        };
        if env.storage.kind() == StorageKind::LookOnly && !state.save.is_read_only() {
            // Whatever could not be read or moved: nothing is changed here, so nothing is lost by that.
            state.save = SaveState::LookOnly;
        }
        state.promise_asked_for = state.record.has_pass();
        let session = Self(Arc::new(Shared {
            env: env.clone(),
            by: ReplicaId::new(&env.chance.token()),
            opening,
            state: Mutex::new(state),
            news: Listeners::default(),
            other_tabs: OnceLock::new(),
        }));
        session.follow_other_tabs();
        session.look_at_second_copy();
        session
    }

    /// How loading went.
    pub fn opening(&self) -> &Opening {
        &self.0.opening
    }

    /// The record as it is now.
    pub fn record(&self) -> Record {
        self.state().record.clone()
    }

    /// Whether and where the record is kept.
    pub fn save_state(&self) -> SaveState {
        self.state().save
    }

    /// Whether changes are refused.
    pub fn is_read_only(&self) -> bool {
        self.save_state().is_read_only()
    }

    /// The text that could not be read, to be offered as a file.
    pub fn set_aside(&self) -> Option<SetAside> {
        self.state().set_aside.clone()
    }

    /// Whether storage had lost the record, and the second copy gave it back.
    pub fn is_restored(&self) -> bool {
        self.state().restored
    }

    /// Makes a change and saves. False when it is refused or changes nothing.
    pub fn apply(&self, change: &Change) -> bool {
        let changed = self.write(change, History::did);
        self.after(changed)
    }

    /// Takes back the last change that still stands. Fields that another tab has changed since are left alone.
    pub fn undo(&self) -> bool {
        self.step(History::undo, History::undid)
    }

    /// Makes the last change that was taken back again.
    pub fn redo(&self) -> bool {
        self.step(History::redo, History::redid)
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.is_read_only() && self.state().history.can_undo()
    }

    /// Whether there is something to make again.
    pub fn can_redo(&self) -> bool {
        !self.is_read_only() && self.state().history.can_redo()
    }

    /// The id of a new entry of a list. No other call, here or in another tab, gives the same.
    pub fn new_entry(&self) -> EntryId {
        let now = self.0.env.clock.now();
        let mut state = self.state();
        state.last_entry = state.record.next_stamp(now, &self.0.by).at.max(state.last_entry + 1);
        EntryId::new(state.last_entry, &self.0.by)
    }

    /// The ids of several new entries, as [`Session::new_entry`] gives them.
    pub fn new_entries(&self, count: usize) -> Vec<EntryId> {
        let Some(first) = count.checked_sub(1).map(|_| self.new_entry()) else { return Vec::new() };
        let mut state = self.state();
        let mut ids = vec![first];
        while ids.len() < count {
            state.last_entry += 1;
            ids.push(EntryId::new(state.last_entry, &self.0.by));
        }
        ids
    }

    /// Tries to save once more, after the person has made room.
    pub fn retry(&self) {
        self.request_save();
    }

    /// The record as a file's text. While read-only that is the stored text itself, untouched.
    pub fn export(&self) -> String {
        if self.is_read_only()
            && let Ok(Some(text)) = self.0.env.storage.get(RECORD_KEY)
        {
            return text;
        }
        saved::print(&self.state().record)
    }

    /// Tells the listener after every change of the record, of what can be undone or of how it is kept.
    pub fn subscribe(&self, listener: impl Fn() + Send + Sync + 'static) -> Subscription {
        self.0.news.subscribe(move |()| listener())
    }

    /// Tells every listener as if something had changed, for what is shown beside the record.
    pub fn tell_anew(&self) {
        self.0.news.tell(&());
    }

    fn write(&self, change: &Change, remember: impl FnOnce(&mut History, Change)) -> bool {
        let now = self.0.env.clock.now();
        let mut state = self.state();
        if state.save.is_read_only() {
            return false;
        }
        let stamp = state.record.next_stamp(now, &self.0.by);
        let inverse = state.record.apply(change, &stamp);
        if inverse.is_empty() {
            return false;
        }
        remember(&mut state.history, inverse);
        true
    }

    /// Walks through the history until a step changes something.
    fn step(&self, take: fn(&mut History) -> Option<Change>, remember: fn(&mut History, Change)) -> bool {
        if self.is_read_only() {
            return false;
        }
        loop {
            let change = {
                let mut state = self.state();
                let Some(change) = take(&mut state.history) else {
                    return self.after(false);
                };
                state.record.still_by(change, &self.0.by)
            };
            if self.write(&change, remember) {
                return self.after(true);
            }
        }
    }

    fn after(&self, changed: bool) -> bool {
        if changed {
            // Before the news, so that nobody hears of a change together with "saved", as it was before.
            self.request_save();
            self.0.news.tell(&());
            self.ask_for_promise();
        }
        changed
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn show_newer(&mut self, version: u64, text: &str) {
        // Merged and not replaced: a change that was waiting to be saved stays in sight.
        if let Some(glimpsed) = saved::glimpse(text) {
            self.record.merge(&glimpsed);
        }
        self.save = SaveState::ReadOnly { version };
    }
}

#[cfg(test)]
mod tests;
