//! The second copy of the record: written after every save, and looked at when the page opens.
//!
//! Storage answers before anything is on the disk, and a browser that is killed loses what it had answered in the last
//! seconds, at times in the last minute. So a change counts as saved only when the second copy has it, and what storage
//! has lost is taken from there. It is merged like the edits of another tab, never put in place of anything.

use super::stored::keep_aside;
use super::{SaveState, Session, SetAside};
use crate::record::saved::{self, LoadError};

impl Session {
    /// Takes over what the second copy has and storage does not.
    pub(super) fn look_at_second_copy(&self) {
        if self.is_read_only() {
            return;
        }
        let session = self.clone();
        let look = move |found: Option<String>| {
            session.complete_from(&found?);
            None
        };
        self.0.env.second_copy.rewrite(Box::new(look), Box::new(|_| {}));
    }

    /// Brings the second copy up to date; when it is, what was waiting for that is saved.
    pub(super) fn save_second_copy(&self) {
        {
            let mut state = self.state();
            if state.requested.copy || state.save.is_read_only() {
                return;
            }
            state.requested.copy = true;
        }
        let (session, waiting) = (self.clone(), self.clone());
        let rewrite = Box::new(move |found: Option<String>| session.written_over(found));
        // Where there is no second copy storage has to do, and does except when the browser is killed.
        self.0.env.second_copy.rewrite(rewrite, Box::new(move |kept| waiting.second_copy_is_done(kept)));
    }

    fn complete_from(&self, found: &str) {
        match saved::parse(found) {
            Ok(record) => {
                let news = {
                    let mut state = self.state();
                    let had_nothing = state.record.is_empty();
                    let news = state.record.merge(&record);
                    state.restored = news && had_nothing;
                    news
                };
                if news {
                    self.request_save();
                    self.0.news.tell(&());
                }
            }
            Err(LoadError::Newer { version }) => {
                self.state().show_newer(version, found);
                self.0.news.tell(&());
            }
            // Nothing to take over; before it is written over it is set aside.
            Err(_) => {}
        }
    }

    /// The text that takes the place of the one that was found; none where that is to stay.
    fn written_over(&self, found: Option<String>) -> Option<String> {
        // Whatever changes from now on needs another turn.
        self.state().requested.copy = false;
        if let Some(text) = &found {
            match saved::parse(text) {
                Ok(record) => {
                    let news = self.state().record.merge(&record);
                    if news {
                        // Another tab found no room in storage for it, or storage has lost it.
                        self.request_save();
                    }
                }
                Err(LoadError::Newer { version }) => {
                    self.state().show_newer(version, text);
                    return None;
                }
                Err(_) => {
                    // Only a text that is safe elsewhere may be overwritten.
                    let key = keep_aside(&self.0.env, text).ok()?;
                    self.state().set_aside = Some(SetAside { key: Some(key), text: text.clone() });
                }
            }
        }
        saved::print_within_limits(&self.state().record).filter(|text| found.as_ref() != Some(text))
    }

    fn second_copy_is_done(&self, kept: bool) {
        {
            let mut state = self.state();
            // Where there is none nobody has read what was to be written.
            state.requested.copy &= kept;
            if state.save == SaveState::Saving && !state.requested.save && !state.requested.copy {
                state.save = SaveState::Saved;
            }
        }
        self.0.news.tell(&());
    }
}

#[cfg(test)]
mod tests;
